"""Firms told: companies of no list and no sure name that a clause opens with before what only a company does."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from store.extract.subjects.patterns import OWN_PARK
from store.extract.subjects.project_patterns import NO_BUILDER
from store.extract.text.literals import each_place
from store.extract.text.segment import is_known
from store.knowledge_words import each_of, either, listed
from store.late import late
from store.records import Mention

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from store.extract.figures.scene import Scene

_MARKS = "，。；、：！？“”（）()\n　 "
_BEHIND = 20
"""So far before its sign a deed may begin."""
_ALONE, _MOVED = "一家", "搬来"


@cache
def _signs() -> tuple[str, ...]:
    """What a deed begins or ends with, few and quick to look for."""
    return (*each_of("outputs"), _ALONE, _MOVED)


_DEED = late(
    lambda: f"{either('outputs')}[^，。；、0-9]{{0,8}}[0-9]|{_ALONE}(?=就|的|便|占|，)|从[^，。；、0-9]{{1,8}}{_MOVED}",
    _signs,
)
_SHORTEST, _LONGEST, _LONGEST_ALONE, _STEM = 3, 8, 12, 2


def firms_told(scene: Scene) -> dict[int, Mention]:
    """The company of each clause that opens with one which no mention names, by where the clause begins."""
    return dict(_told(scene))


def _told(scene: Scene) -> Iterator[tuple[int, Mention]]:
    text = scene.text
    for deed in _deeds(text):
        end = deed.start()
        clause = 1 + max(text.rfind(mark, max(0, end - 2 * _LONGEST_ALONE), end) for mark in _MARKS)
        if end == clause and text[clause - 1 : clause] == "，" and deed[0][0] in "年日":
            end -= 1  # 隔壁的某某酒业，年产青稞酒8000吨
        start = 1 + max(text.rfind(mark, max(0, end - 2 * _LONGEST_ALONE), end) for mark in _MARKS)
        if not start or end <= start or any(map(str.isdigit, text[start:end])):
            continue
        end = _before_words(text, start, end)
        start = _past_words(text, start, end)
        name = text[start:end]
        alone = deed[0] == _ALONE
        if not _SHORTEST <= len(name) <= (_LONGEST_ALONE if alone else _LONGEST) or scene.names_between(start, end):
            continue
        k = bisect_left(scene.mention_starts, start) - 1
        if k >= 0 and scene.mentions[k].end > start:
            continue
        if _is_firm(name, alone=alone):
            yield clause, Mention("company", name, start, end)


def _deeds(text: str) -> Iterator[re.Match[str]]:
    """What only a company does or has, looked for around its signs alone."""
    reached = 0
    for at in sorted(at for sign in _signs() for at in each_place(text, sign)):
        if at >= reached and (deed := _DEED.search(text, max(reached, at - _BEHIND), at + _BEHIND)):
            reached = deed.end()
            yield deed


def _before_words(text: str, start: int, end: int) -> int:
    """Where a name ends before words of time."""
    while word := next((word for word in each_of("firm_times") if text.endswith(word, start, end)), ""):
        end -= len(word)
    return end


def _past_words(text: str, start: int, end: int) -> int:
    """Where a name begins behind words that lead to it."""
    lead_ins = (*each_of("firm_lead_ins"), *each_of("firm_times"))
    while word := next((word for word in lead_ins if text.startswith(word, start, end)), ""):
        start += len(word)
    return max(start, text.rfind("的", start, end) + 1)


@cache
def _trades() -> tuple[str, ...]:
    return (*each_of("company_tails"), *each_of("company_tails_loose"))


@cache
def _plain() -> frozenset[str]:
    return listed("company_generic", "park_generic", "park_types", "terms", "company_tails", "company_tails_loose")


def _is_firm(name: str, *, alone: bool) -> bool:
    """Whether a name is a company's: a trade behind a word of no dictionary; `alone`: 一家 follows, which tells."""
    if NO_BUILDER.search(name) or OWN_PARK.match(name) or not name.isalpha() or name.isascii():
        return False
    trade = max((t for t in _trades() if name.endswith(t)), key=len, default="")
    if not trade and name[-1] == "业" and not name.endswith(each_of("company_not_tails")):
        trade = name[-_STEM:]
    stem = name.removesuffix(trade)
    if alone and not is_known(name):
        return trade != "" or not is_known(name[:_STEM])
    if not trade or len(stem) < _STEM or stem in _plain():
        return False
    return not is_known(stem) or stem in listed("company_brands")
