"""After: whether what a project is to bring after its completion is there already."""

from __future__ import annotations

import re

from store.extract.figures.now import is_over
from store.extract.figures.scene import Scene
from store.extract.numbers.quantity import Quantity
from store.extract.periods.period import YEARS
from store.knowledge_words import either
from store.late import late

_IN_USE = ("投用", "使用", "投入使用", "运行", "投运")
_GAINS = late("[^，。；0-9]{0,6}受益")
_YET_TO_BE = late("将|可|预计|有望|(?<!产)能够?(?![源耗力量级])|计划|拟|力争|预期|届时|会(?=[有达为形带新])")
_ALL_DONE = late(lambda: f"[，0-9]?[^。；]{{0,16}}全部{either('closures')}")
_CHANGED = late("[由从][^，。；]*[0-9][^，。；]{0,8}(?:提升|提高|增|升|扩|降|压|缩|减)[^，。；0-9]{0,3}[到至为]")
"""A development told without a word of what is to come (投产后，年产能由800万支提升至2000万支)."""
_DONE_REACH = 20
_JUST_BEFORE = 12
"""A time at most so far before 投用后 says when that was."""
_OF_EVENTS = YEARS | {"half", "quarter", "month"}


def has_come(scene: Scene, after: re.Match[str], quantity: Quantity) -> bool:
    """Whether what was to be built is there: told in the past (投用后，效率提高了150%), or of a time gone by."""
    text = scene.text
    if _YET_TO_BE.search(text, after.end(), quantity.right):
        return False
    near = text[quantity.right : quantity.right + _DONE_REACH]
    passed = text[after.end() : quantity.right]
    if (
        "了" in passed
        or near.startswith("了")
        or _ALL_DONE.match(near)
        or (after.group().startswith(_IN_USE) and _is_better(scene, quantity))
        or ("全部" in passed and _ALL_DONE.match(passed))
        or _has_changed(scene, after, quantity)
    ):
        return True
    told = scene.periods_between(max(0, after.start() - _JUST_BEFORE), after.start())
    beside = bool(told) and text.find("，", told[-1].end, after.start()) < 0  # not 4月10日点火，达产后…
    return beside and told[-1].form in _OF_EVENTS and not told[-1].deadline and is_over(scene, told[-1])


def _has_changed(scene: Scene, after: re.Match[str], quantity: Quantity) -> bool:
    """Whether the sentence says from what to what something changed, with no word of what is to come before that."""
    told = _CHANGED.search(scene.text, after.end(), scene.sentence(quantity.start)[1])
    return told is not None and not _YET_TO_BE.search(scene.text, after.end(), told.start())


def _is_better(scene: Scene, quantity: Quantity) -> bool:
    """Whether a number tells how much fell or rose with what is in use now, or who gains by it (每吨蒸汽下降38元)."""
    text = scene.text
    return bool(
        scene.words.growth_at_end(text[quantity.left - 4 : quantity.left]) or _GAINS.match(text, quantity.right)
    )
