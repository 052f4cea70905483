"""Times behind a number: when a thing was or is to be done that is counted before (一期40万吨去年11月投产)."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from store.extract.figures.now import is_to_come
from store.extract.times.when import When
from store.knowledge_words import either
from store.late import late

if TYPE_CHECKING:
    from store.extract.figures.scene import Scene
    from store.extract.numbers.quantity import Quantity
    from store.extract.periods.period import Period

YET = "a time to come behind the number"
DONE = "a time behind the number"
_REACH = 17
_NOTHING_BETWEEN = late(r"[^\x00-\x7f\W]{0,14}$")
_WORKS_BETWEEN = late(r"(?!元|亩)[^\x00-\x7f\W]{0,14}(?:生产线|项目|装置|机组|电站|工程|线|炉|工厂|车间|中心|基地)，$")
"""What a plant is called before a comma: 120万套子午胎生产线，5月底投产."""
_STAGE_BEFORE = late("(?:项目|工程)?[一二三四首][期批](?:项目|工程)?[^，。；、]{0,10}(?<!地)$")
"""What stands before the number of such works: 二期新增面积9万平方米，去年10月投用."""
_DOES = late(
    lambda: (
        "(?:上旬|中旬|下旬|年?底|年?初|年?末|年内)?(?P<by>之?前)?(?:已经?|就|要|将|可|能|即|正式|全部|建成|顺利|率先|集中|全面)*"
        f"(?:{either('milestones')}|完成|到位|办结|交到|上市|投放|开建|搬进|搬入|搬迁)(?:运营|使用|生产|运行)?"
    )
)
_BUILT = frozenset(("area", "length", "mass", "power", "energy", "volume"))
"""What works are measured in."""
_PAID = ("到位", "完成", "交付", "交到")
"""What is done with money itself."""


def _is_of_works(scene: Scene, quantity: Quantity, period: Period, between: str) -> bool:
    """Whether a number up to a comma is of works: so called behind it, or a stage of them before it."""
    if between != "，":
        return _WORKS_BETWEEN.match(between) is not None
    text, sentence = scene.text, scene.sentence(quantity.start)[0]
    opened = max(text.rfind("，", sentence, quantity.left) + 1, sentence)
    if quantity.dimension in _BUILT and is_to_come(scene, period):
        return "已" not in text[opened : quantity.left]  # 建筑面积120万平方米，2026年全部建成
    return _STAGE_BEFORE.match(text, opened, quantity.left) is not None


def told_behind(scene: Scene, quantity: Quantity) -> When | None:
    """The time behind a number, told with what is then done with the thing; None where none is."""
    k = bisect_left(scene.period_starts, quantity.right)
    if k == len(scene.periods) or scene.period_starts[k] >= quantity.right + _REACH:
        return None
    text, period = scene.text, scene.periods[k]
    if period.compared or not period.value:
        return None
    between = text[quantity.right : period.start]
    does = _DOES.match(text, period.end)
    if does is None or not (
        _NOTHING_BETWEEN.match(between)
        or (text.startswith(("，", "。", "；"), does.end()) and _is_of_works(scene, quantity, period, between))
    ):
        return None
    rule = YET if does.group("by") or "将" in between or is_to_come(scene, period) else DONE
    if quantity.dimension == "money" and not text.endswith(_PAID, 0, does.end()):
        return When(None, None, rule, None)  # what a plant costs is not of the month in which it is there
    return When(period.value, period.text, rule, period)
