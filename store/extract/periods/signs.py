"""Signs about a time expression: since when, only compared with, no time at all."""

from __future__ import annotations

import re

from store.compiled import compiled
from store.extract.periods.period import YEARS
from store.late import late

_SINCE_STARTS = frozenset("以开起后至到")
_SINCE = late(
    "(?:以来|开始|起(?!源|降|草|诉|吊|飞|运|跑|伏|征|步|家|底|重))|至今(?!年)|到(?:现在|如今)|(?<=年)后(?=，)"
)
_SINCE_EVENT = late("[^，。；、：0-9]{2,28}?(?:以来|至今)(?=，|累计|已|共|先后|新增|连续)")
_EVENT_REACH = 31
_SUPERLATIVE = late(
    "，?[^，。；0-9]{0,24}(?:、[^，。；0-9]{0,12})?(?:最[^，。；、0-9]{1,10}的一次|之最|第一次)[。，；]",
    "的一次 之最 第一次",
)
"""What only says that nothing was like it since (成立以来，一次性开工项目最多的一次。)."""
_BEFORE_RECORD = ("为", "是", "创", "创下", "创出")
_RECORD = late("的?(?:单[月季]|同期|历史|当月)?(?:最[高低快慢大好多]|新高|新低)", "最 新高 新低", reach=8)
"""The same of a value: 增长13.9%，为今年以来单月最高增速."""
_EVENT_FORMS = YEARS | {"month"}
_COMPARING_ENDS = frozenset("比较与同于是为到至了")
_COMPARING = compiled(
    r"(?:比|较|与|同|相比|对比|高于|低于|是|为|相当于|(?:恢复|回升)[到至]|(?:[排延续推签]|排产|排单|排期)[到至]了?)$"
)
_BACK_TO, _FROM, _CLAUSE = (
    ("回升到", "回升至", "恢复到", "恢复至"),
    late("[由从][^，。；]*[0-9][^，。；]*$", "由 从"),
    30,
)
_NEARLY = ("接近", "逼近", "超过", "已超", "超出", "赶上", "不及", "达到", "占到", "占")
"""What stands before a time whose figure is only the measure of another."""
_THAT_IS = ("的", "全年的", "同期的", "总量", "总和", "总额", "总数", "全年总量", "全年水平", "同期水平", "水平")
"""What such a time leads to."""
OF_EVENT = ("投产", "建成", "入园", "落户", "开业", "成立", "挂牌", "投用", "上市", "运营", "投运")
_OF_EVENT_THEN = late(
    "[^，。；、0-9的]{2,6}?(?:时|之初|初期|当年|前|之前)的(?=[近约]?[0-9])", "时的 之初的 初期的 当年的 前的", reach=11
)
"""An event that a year is told with, where a figure is measured against what was then."""
_SPANS = frozenset(("recent", "months-on"))
_NEVER_SO = ("首次", "首度", "第一次", "最", "的最", "新高", "新低", "的新高", "的新低", "同期最")
"""What follows a span in which nothing was so before (为16个月来首次转正)."""
_MEETING = late(
    "(?:全[省市县区])?(?:重大|重点)?(?:产业|招商)?项目[^，。0-9]{0,6}(?:开工|签约|推进|竣工|观摩)[^，。0-9]{0,4}(?:仪式|活动|会)"
)
"""A time that is part of a meeting's name (二季度重大项目集中开工仪式)."""
_WHICH = ("这家", "这座", "这个", "这片", "这只", "这支")
_WHICH_ONE = late(
    "[^，。；、]{2,20}?的(?:[^，。；、的]{0,6}(?:企业|公司|工厂|园区|开发区|新区|基地|集团|项目))(?:，|，?累计|已|共|现)",
    "企业 公司 工厂 园区 开发区 新区 基地 集团 项目",
)
"""What says which one is meant (这家|2014年在主板上市的企业，累计申请专利311项): no figure is of its time."""
_MEETING_REACH = 8
_TAKES = frozenset("扯拖等干用花忙耗跑")
"""Verbs with which 上半年 is half a year long."""
_PLAN_NAMED = late(
    "(?!期)[”’]?(?:规划|目标|任务|压减|减排|节能|计划|纲要|重点|国家|省级|发展(?=规划|目标|纲要|计划|战略|蓝图)|新)"
)


_IS_ANNIVERSARY = ("是", "迎来", "逢")
"""Says that a year is an anniversary."""


def since_when(text: str, end: int, form: str) -> re.Match[str] | None:
    """What makes a time the beginning of a span: 2014年以来, 2014年开园以来."""
    told = text[end : end + _EVENT_REACH] if form in _EVENT_FORMS else ""
    eventful = "以来" in told or "至今" in told
    far = _SINCE_EVENT.match(text, end) if eventful else None
    return far or (_SINCE.match(text, end) if text[end : end + 1] in _SINCE_STARTS else None)


def is_standard(text: str, before: str, end: int, form: str) -> bool:
    """Whether a time only says what something is compared with, or names a plan or a meeting."""
    if form == "plan" and (text[end - 2 : end] == "规划" or _PLAN_NAMED.match(text, end)):
        return True
    if text.startswith("以来", end - 2) and (
        _SUPERLATIVE.match(text, end) or (before.endswith(_BEFORE_RECORD) and _RECORD.match(text, end))
    ):
        return True
    if before.endswith(_WHICH) and _WHICH_ONE.match(text, end):
        return True
    met = text.find("项目", end, end + _MEETING_REACH) >= 0 and _MEETING.match(text, end)
    if met or text.startswith(("的基础上", "基础上", "基数上"), end):
        return True
    before = before.rstrip("“‘")
    if before.endswith(_NEARLY) and text.startswith(_THAT_IS, end):
        return True  # 接近去年全年的一半
    if form in _SPANS and text.startswith(_NEVER_SO, end):
        return True
    if form == "now" or before[-1:] not in _COMPARING_ENDS or not _COMPARING.search(before):
        return False
    if before.endswith(_BACK_TO):
        return not _FROM.search(text, max(0, end - _CLAUSE), end)  # 由上半年的3.2%回升到全年的7.6%
    if _OF_EVENT_THEN.match(text, end):
        return True  # 是2001年挂牌时的21倍
    return not before.endswith(("是", "为")) or text.startswith(("的", "同期的", "全年的"), end)


def _tells_anniversary(text: str, start: int) -> bool:
    """Whether the clause of an anniversary says that a year is one (2019年是建区21周年): no time is told by it."""
    before = text[max(0, start - _CLAUSE) : start]
    clause = before[max(map(before.rfind, "，。；\n")) + 1 :]
    return any(word in clause for word in _IS_ANNIVERSARY)


def is_no_period(text: str, start: int, end: int, form: str) -> bool:
    """Whether what looks like a time is part of another number or no quarter."""
    if (
        text[start] in "0123456789"
        and start
        and (text[start - 1] in "0123456789." or (text[start - 1].isascii() and text[start - 1].isalpha()))
    ):
        return True
    if text.startswith("一季一", start):
        return True  # 一季一观摩
    if text.startswith("周年", end - 2) and _tells_anniversary(text, start):
        return True
    if form == "half" and text[start - 1 : start] in _TAKES and start:
        return True  # 手续要跑上半年
    return form in ("first-quarters", "quarter") and not text[start:end].rstrip("末").endswith(("季", "季度"))
