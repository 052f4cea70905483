"""Fixed: figures that are of no time told before them, and figures that add up over the years told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.figures.running import LAND, PART_OF_AREA
from store.extract.periods.period import MONTHS
from store.knowledge_words import either
from store.late import late

if TYPE_CHECKING:
    from store.extract.figures.running import Named
    from store.extract.figures.scene import Scene
    from store.extract.numbers.quantity import Quantity
    from store.extract.times.when import When

_FLOW = late(
    lambda: (
        f"{either('flow_words')}|到位(?!率)|利用(?!率|水平)|整合[^，。；]{{0,4}}资金|新[增设建签开引落投获认上]|拆[迁除]|转化(?!示范)"
    )
)
_STANDING = late("达|总数|总量|率|占|现有|拥有|容量|产能|年产|能力|突破|超过")
_FIXED_ENDS = frozenset("积地量容")
_FIXED = late(
    "(?:^面积|^总建筑面积|占地面积?|占地|规划面积|总面积|围网面积|储量|总库容"
    "|(?:首期|一期|二期|规划)用地(?:面积)?|[首一二三]期(?:总?建筑|总)面积|(?:核心区|起步区|辖区|控制|批准|核准|封关|围网)面积)$"
)
_WORKS = late("日(?:处理|供)|(?:处理|供[水热气电])能力$")
"""What a plant can do: built for it, whatever time an earlier sentence told."""
_OF_PLANT = ("年产能", "年设计产能", "年生产能力", "市场占有率", "国内市场占有率")
_GROWN_TO = ("扩至", "扩到", "增至", "增加到", "提高到", "提升到", "扩大到", "提升至", "提高至")
"""What tells that a plant can do more now than when it was built (日处理能力由3万吨扩至8万吨)."""
_BEGAN = late("(?:建成|竣工)?(?:投运|投用|投产)")
_SCALE = late(
    "^(?:建设|企业|公司)?年(?:产|加工|处理|生产)|年产能力?$|^(?:该|年产|一期|二期)?(?:项目)?总投资额?$",
    "产 加工 处理 总投资",
)
_OF_WORKS = late("(?:项目|生产线|装置|机组|电站)$", "项目 生产线 装置 机组 电站")
"""What a size is that of: 50万锭紧密纺项目."""
_PIECES = frozenset("个项家条座宗批元")
"""What such things are counted in themselves, or paid for."""
_PAID_FOR = late("的|，(?:年产|日产|占地)")
"""What follows what was paid for a plant: 投资24亿元的二期; 投资6亿元，年产8万吨铝箔."""
_BEING_BUILT = late("(?:正在建设|在建|新建|拟建|规划建设)的", "建的 建设的")
_STAGE_PAID = late("^(?:该?项目|工程)?[首一二三四]期(?:工程|项目)?(?:总|计划)?投资额?$", "投资")
_OF_PROJECT = late(
    "^[^新签引批开竣重续落实招各在成]{2,}(?<![个约业类])(?<!重[点大])(?<!以上)(?<![开竣完复]工)(?:项目|工程|装置|基地)(?:这个)?总投资额?$|^[^，]*[0-9]万?(?:吨|千瓦|兆瓦|平方米|立方米|台|套|片|米|锭)[^，]*项目总投资额?$",
    "总投资",
)
"""What a single project costs is of no year that a sentence before told."""
_PARTS_OF_YEAR = MONTHS | {"near-month"}
_NOT_OF_SCALE = _PARTS_OF_YEAR | {"plan"}
_SENT = late("抽调|选派|派驻|派出|下派|(?<!入)驻企(?!业)|包联|组建")
"""What is done about a quarter's figures is not of the quarter (前三季度增长12%。园区抽调136名干部担任项目秘书)."""
_THROUGH = ("经过", "历经", "历时", "通过")


def is_flow(named: Named, lead: str, said: str) -> bool:
    """Whether a figure adds up over years (三年来累计盘活…), not what stood at their end; `said` is its sentence."""
    if named.measure != "level" or _FLOW.search(lead):
        return named.measure != "share"
    return bool(_FLOW.search(said)) and not _STANDING.search(lead)


def is_land(named: Named) -> bool:
    """Whether a figure is of the land that a park has or uses."""
    told = named.rule in (LAND, PART_OF_AREA)
    return told or (named.metric[-1:] in _FIXED_ENDS and _FIXED.search(named.metric) is not None)


def is_fixed(when: When, named: Named, quantity: Quantity, text: str, sentence: int) -> bool:
    """Whether a figure belongs to a thing itself (占地, 储量): the time of an earlier sentence is not its own.

    Unless the sentence that begins at `sentence` tells before the number that a plant began to work then.
    """
    period = when.period
    if named.measure != "level" or period is None or period.start >= sentence:
        return False
    # a project is not planned anew each quarter
    single = named.rule.endswith("before the number")
    invested = "总投资" in named.metric
    if named.rule == LAND or (named.rule == PART_OF_AREA and period.form in _PARTS_OF_YEAR):
        return True
    if period.deadline:
        return single and invested and bool(_OF_PROJECT.search(named.metric))
    scale = _OF_PROJECT.search(named.metric) if invested and (single or period.form in _NOT_OF_SCALE) else None
    if scale is None and period.form in _NOT_OF_SCALE:
        scale = _SCALE.search(named.metric)
        if scale is None and quantity.unit not in _PIECES:
            scale = _OF_WORKS.search(named.metric)
    paid = named.metric.endswith("投资") and period.form != "relative-year" and _PAID_FOR.match(text, quantity.right)
    if text.startswith("投资", quantity.left - 2) and _BEING_BUILT.search(text, sentence, quantity.left):
        return True
    paid = paid or ("期" in named.metric and _STAGE_PAID.search(named.metric))
    works = (
        ("日" in named.metric or "能力" in named.metric)
        and _WORKS.search(named.metric)
        and not text.endswith(_GROWN_TO, sentence, quantity.left)
        and not _BEGAN.search(text, sentence, quantity.left)
    )
    plant = named.metric.endswith(_OF_PLANT) and period.form != "now"
    works = (works or plant) and not named.metric.startswith("新增")
    return bool(scale or paid or works or (named.metric[-1:] in _FIXED_ENDS and _FIXED.search(named.metric)))


def is_apart(scene: Scene, when: When, quantity: Quantity, sentence: int) -> bool:
    """Whether a sentence tells of people sent and teams set up after one that told of a part of a year."""
    period = when.period
    if period is None or period.start >= sentence or period.form not in _PARTS_OF_YEAR:
        return False
    return bool(_SENT.search(scene.text, sentence, scene.sentence(quantity.start)[1]))


def adds_up(scene: Scene, when: When, named: Named, quantity: Quantity, lead: str, sentence: int) -> bool:
    """Whether a figure adds up over the years that the sentence tells (经过近十年的建设，已累计完成……)."""
    text, period = scene.text, when.period
    if period and text.startswith(_THROUGH, period.start - 2) and "累计" not in lead and period.start >= sentence:
        return False
    return is_flow(named, lead, text[sentence : quantity.left])
