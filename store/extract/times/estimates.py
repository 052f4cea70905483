"""Estimates: whether a figure is reckoned, or called as good as sure."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from store.extract.figures.phrases import last_match
from store.extract.text.marks import SEMICOLONS
from store.knowledge_words import either, firsts
from store.late import late

if TYPE_CHECKING:
    import re

    from store.extract.figures.scene import Scene
    from store.extract.figures.words import Words
    from store.extract.numbers.quantity import Quantity
    from store.extract.periods.period import Period

_ASSURED_AFTER = late(lambda: f"(?:的?[^，。；、0-9]{{2,8}}?)?{either('assured_words')}")
_NO_DOUBT, _TO_NO_DOUBT = "问题", 14
"""What most of these words have, so near behind the number (4.2亿元营业收入没有问题)."""
_CLAUSE = 24
_EXPECTED, _BEHIND = "预计", 12
_FAR = 300
_RECKONED = late("预计(?:全年|今年|年内|可|将|[到至][^。；，]{0,10}底，[^。；，0-9]{0,10})?(?:实现|完成)", "预计")
_DOES = late("[^，。；0-9]{0,6}(?:完成|实现|达到|突破|新增|引进|已)")
"""What a part of a sentence begins with that tells what was done."""


def is_assured(text: str, at: int) -> bool:
    """Whether a number that ends at `at` is called as good as sure."""
    near = text[at : at + 1] in _assured_starts() or text.find(_NO_DOUBT, at, at + _TO_NO_DOUBT) >= 0
    return near and _ASSURED_AFTER.match(text, at) is not None


@cache
def _assured_starts() -> frozenset[str]:
    """What the words behind a number begin with that call it as good as sure."""
    return firsts("assured_words").union("的目")


def is_likely(scene: Scene, match: re.Match[str], quantity: Quantity) -> bool:
    """Whether a word of goals before a number is 预计, stands behind it, or gives way to it (还将…，全年预计…)."""
    text, said = scene.text, match.group()
    if said == "预计":
        return True
    near = max(match.start() - _CLAUSE, 0)
    if text.find("预计", max(text.rfind("，", near, match.start()), near), match.start()) >= 0:
        return True  # 预计全年进出口将超过530亿元
    start, end = match.end(), quantity.left
    later = text.find("预计", start, end)
    return later >= 0 and text.find("，", start, later) >= 0 and text.find("全年", start, end) >= 0


def is_reckoned(words: Words, said: str) -> bool:
    """Whether a word of estimate holds to the figure that `said` stands before: 据测算 only opens a report."""
    guess = last_match(words.estimate, said)
    if guess is None or words.done.search(said, guess.end()):
        return False
    return guess.group() != "测算" or ("，" not in said[-12:] and not said.endswith("据", 0, guess.start()))


def goes_on_reckoned(scene: Scene, start: int, number: int) -> bool:
    """Whether a number goes on after a semicolon with what 预计实现… began (预计实现产值420亿元；增加值96亿元)."""
    text = scene.text
    if text[start - 1 : start] not in SEMICOLONS or _DOES.match(text, start) or scene.periods_between(start, number):
        return False
    opened = max(text.rfind("。", start - _FAR, start), text.rfind("\n", start - _FAR, start), start - _FAR, -1) + 1
    return bool(_RECKONED.search(text, opened, start)) and not scene.words.done.search(text, opened, number)


def is_reckoned_year(scene: Scene, period: Period, sentence: int, number: int) -> bool:
    """Whether 全年 was told only of what is reckoned before a sentence that does not go on with it.

    So it is in 前11个月…，预计全年突破780亿元；新增企业21家.
    """
    if period.value != str(scene.year):
        return False
    near = max(0, period.start - len(_EXPECTED))
    told = scene.text.find(_EXPECTED, near, min(period.end + _BEHIND, sentence)) >= 0
    return told and not goes_on_reckoned(scene, sentence, number)
