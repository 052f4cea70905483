"""Building: works that are still to be built or under way, and what is told of them."""

from __future__ import annotations

import re

from store.extract.figures.scene import Scene
from store.extract.numbers.quantity import Quantity
from store.extract.times.when import When
from store.five_year_plans import YEARS_OF_PLAN
from store.knowledge_words import either, listed
from store.late import late, late_of

_PROJECT = late_of("项目 生产线 机组 装置 扩建 技改 电站")
_TO_BE = late(
    lambda: (
        "(?:(?:、|，其中)[^，。；：、0-9]{1,12}[0-9.]+[万亿]?(?:千瓦|兆瓦|平方米|公里|吨|亩|个|座|栋|条|台|套|米)){0,4}(?:[^，。；：0-9]{0,16}(?:正在|加紧|抓紧|加快)[^，。；0-9]{2,12}，)?(?:[、，](?:总?投资|占地|总?建筑面积|用地)[0-9.]+[万亿]{0,2}(?:元|亩|平方米))?(?P<begun>[^，。；：0-9]{2,20}(?:去年|今年|前年|20[0-9]{2}年)?(?:[0-9]{1,2}月)?(?:底|初|[上中下]旬)?(?:正式|全面)?(?:开工|动工|奠基)(?:建设)?(?=，))?(?:，(?![^，。；：0-9]{0,8}[一二三四]期))?[^，。；：0-9]{0,24}(?:预计|计划|将(?!近|军)|拟(?!态)|有望|就要|(?<![主需重首必只])要(?=投|开|建|竣|交|落|试)|(?=明年|今年年?底|年底前|年内|月底前|下半年|下个?月)|力争(?=明年|年内|年底|下半年|月底))(?:[于在到]?(?:今年年?底?|明年|年内|年底|下半年|月底|下个?月|20[0-9]{2}年)?(?:[0-9]{1,2}月)?(?:[上中下]旬|底|份|初)?(?:前)?)"
        f"[^，。；0-9]{{0,6}}(?:{either('milestones')}|交到|全部完成|获批|核准)(?!后，|[0-9]|[^，。；0-9]{{0,8}}项目[0-9])"
    )
)
_SPENT = ("完成投资", "完成投资额", "到位资金", "投入资金")
_TO_BE_REACH = 120
_TO_COME = late_of("计 将 拟 有望 明年 就要 要投 要开 要建 要竣 要交 要落 要试 年底 年内 月底 下半年 下月 下个月")
"""What all that is still to be built is said with."""
_BUILT = frozenset(("area", "length", "mass", "power", "energy", "volume", "count", "money"))
_PEOPLE = frozenset("人名")
STILL = "what is still to be built"
_BEING_BUILT = ("在建的", "正在建设的", "拟建的", "筹建的", "规划建设的")
"""What stands right before the scale of what is being built."""
_CAPACITY = frozenset(("mass", "power", "volume", "energy", "fibre", "apparent_power"))


def to_be(text: str, quantity: Quantity) -> re.Match[str] | None:
    """What follows a number and says that the thing is still to come (二期20万锭预计今年10月试车)."""
    if quantity.unit in _PEOPLE or (quantity.dimension not in _BUILT and quantity.unit not in listed("product_units")):
        return None
    end = text.find("。", quantity.right, quantity.right + _TO_BE_REACH)
    if not _TO_COME.search(text, quantity.right, end if end >= 0 else quantity.right + _TO_BE_REACH):
        return None
    told = _TO_BE.match(text, quantity.right)
    return None if told and told["begun"] and quantity.dimension == "money" else told


def is_done(scene: Scene, clause: int, quantity: Quantity) -> bool:
    """Whether a clause tells what was done before the next tells what is to come (已完成投资2亿元，预计8月竣工)."""
    text = scene.text
    if text[quantity.right : quantity.right + 1] not in ("，", "；"):
        return False
    return bool(scene.words.done.search(text, clause, quantity.left)) or text.endswith(_SPENT, clause, quantity.left)


def under_way(
    scene: Scene, quantity: Quantity, sentence: tuple[int, int], clause: int, tail: str, when: When
) -> str | None:
    """The rule by which works that are under way make a number told of them a target; None where it does not."""
    scale = _is_project_scale(scene.text, quantity, tail, sentence[1])
    if scale and _is_being_built(scene, quantity, sentence, clause, when):
        return "the scale of a project being built"
    counted = tail and (quantity.dimension == "count" or scale)
    return "under way" if counted and scene.words.under_way.search(tail) else None


def _is_being_built(scene: Scene, quantity: Quantity, sentence: tuple[int, int], clause: int, when: When) -> bool:
    """Whether a project whose scale a number tells is still being built."""
    text, words = scene.text, scene.words
    if text.endswith(_BEING_BUILT, sentence[0], quantity.start):
        return True
    if not words.building.search(text[sentence[0] : quantity.left]):
        return False
    return not words.built.search(text, clause, sentence[1]) and not is_long_past(when, scene)


def _is_project_scale(text: str, quantity: Quantity, tail: str, end: int) -> bool:
    """Whether a number tells how much a project is to make, or how much power it is to have."""
    if quantity.dimension in _CAPACITY or quantity.unit in listed("product_units"):
        return bool(_PROJECT.search(tail) or _PROJECT.search(text, quantity.right, min(end, quantity.right + 24)))
    return False


def is_long_past(when: When, scene: Scene) -> bool:
    """Whether a plan was made years ago: what it planned is there by now."""
    period = when.period
    year = period.year if period and not period.deadline else None
    if period and year is not None and period.form == "plan":
        year += YEARS_OF_PLAN - 1  # 2013: “十二五”期间，园区计划投资120亿元
    return year is not None and scene.year is not None and year < scene.year - 1
