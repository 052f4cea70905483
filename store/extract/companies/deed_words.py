"""The words of what companies do, of who stands for them, and what may stand between these and a name."""

from __future__ import annotations

import re
from functools import cache

from store.compiled import compiled
from store.extract.text.literals import any_of
from store.knowledge_words import either, listed
from store.late import late, late_of

DEED = late(
    "(?:投资|斥资|出资)(?:[约近超达逾]{0,2}[0-9]|建设|兴建|新建|创办|打造|的)"
    r"|(?:投入|拿出|砸下|花费|耗资)(?:[约近超达逾]{0,2}[0-9])[0-9.]*[万亿]{1,2}元"
    r"|(?:年产|日产|月产|年加工|年处理|日处理)[^\W\d]{0,8}[0-9]"
    r"|从\w{2,10}(?:进口|引进|采购|落户|迁)"
    "|(?:车间|厂房|展厅|厂区|实验室)(?:里|内|中|，|一角)|(?:生产线|流水线|产线)(?:上|旁|前|边)"
    "|(?:投产|达产|试产|量产|扩产|上市|落户|入驻|签约|摘牌)"
    r"(?=[，。；、！\n]|后|以来|[^\x00-\x7f\W]{0,10}(?:园区|开发区|高新区|产业园))"
    "|(?:增资|拿地|融资)[0-9约近超到后]|完成[A-Z]轮|来说，|而言，|牵头|承建|代建|自主(?:研发|研制|开发)"
    "|(?:实现|完成)(?:总?产值|销售|营业?收|主营|利[润税]|税收|出口)"
    "|，(?:机器|机声|车间|生产线|流水线)"
)
SAYS = late(
    lambda: rf"\w{{0,4}}(?:{either('saying_verbs')}|笑道|指着|竖起|掰着|算|信心|满怀|自豪|赞|高兴|激动|欣喜|深有)"
)
"""What follows an officer of a company who tells."""
_DEED_WORDS = """
投资 斥资 出资 投入 拿出 砸下 花费 耗资 年产 日产 月产 年加工 年处理 日处理 从
车间 厂房 展厅 厂区 实验室 生产线 流水线 产线 投产 达产 试产 量产 扩产 上市 落户 入驻 签约 摘牌
自主研发 自主研制 自主开发 增资 拿地 融资 完成A轮 完成B轮 完成C轮 牵头 承建 代建
实现产值 实现总产值 实现销售 实现营收 实现营业收 实现主营 实现利润 实现利税 实现税收 实现出口
完成产值 完成总产值 完成销售 完成营收 完成营业收 完成主营 完成利润 完成利税 完成税收 完成出口
，机器 ，机声 ，车间 ，生产线 ，流水线 来说， 而言，
"""


@cache
def officers() -> frozenset[str]:
    """Who stands for a company and tells of it."""
    return listed("managers", "part_heads") | {"车间主任"}


DEED_START = late_of(lambda: sorted(officers().union(_DEED_WORDS.split(), listed("company_officers"))), any_of)
"""What a deed begins with, quicker to look for than the whole, and who else stands behind the name of a company."""
_FILLING = compiled(
    "(?:(?:[0-9]{1,2}月|今年|去年|当年|目前|上半年|前[一二三]季度|前[0-9]{1,2}个月|[0-9]{4}年|计划|累计|已|将|拟|再|新|总|首期|[一二三]期"
    r"|正式|顺利|先后|相继|陆续|纷纷|成功|全面|竣工|建成|整体|挂牌|同步|共同|双双|分别|如期|提前|一并|独家|[均都也])+|的[^\x00-\x7f\W]{0,4}|生产|智能|加工|装配|总装|无尘|洁净)$"
)
"""What stands between a company and its deed."""
_SHOP_OF = late(
    lambda: f"(?:{either('workshop_kinds')}|[万百千]级|[一二三0-9]号|第[一二三四五]|的[^\x00-\x7f\\W]{{0,4}})+$"
)
"""What a workshop is for."""
_HOLDS = late(lambda: f"{either('officer_fields')}+$")
"""What an officer of a company is in charge of."""
SHOPS = ("车间", "厂房", "展厅", "厂区", "实验室", "生产线", "流水线", "产线")


def filling_before(word: str) -> re.Pattern[str]:
    """What may stand between a company and a deed that begins with the word."""
    return _SHOP_OF if word.startswith(SHOPS) else _HOLDS if word in officers() else _FILLING
