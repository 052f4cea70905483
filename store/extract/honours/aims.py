"""Aims: what somebody is still to reach is no honour yet."""

from __future__ import annotations

from store.extract.honours import patterns as said
from store.extract.honours.clauses import clause_start, sentence_start

_NEAR = 14
_SET_UP = ("打造", "建设")
_FOR_SOMEBODY = ("对", "凡", "若", "鼓励", "支持", "引导", "奖励", "推动")
"""What such payment or help is told with, quicker to look for than its pattern is compiled."""


def is_aimed_at(text: str, begin: int, at: int, *, unless_set_up: bool = False) -> bool:
    """Whether the clause that begins at `begin` says before `at` that what stands there is aimed at.

    Of a first that is set up (打造全国首个……) it does not.
    """
    if said.AIMED.search(text, begin, at):
        return True
    near = said.AIMED_NEAR.search(text, max(begin, at - _NEAR), at)
    return near is not None and not (unless_set_up and near[0] in _SET_UP)


def is_paid_for(text: str, begin: int, at: int) -> bool:
    """Whether the clause that begins at `begin` tells before `at` of payment or help for who has what stands there."""
    told = any(text.find(word, begin, at) >= 0 for word in _FOR_SOMEBODY)
    return told and said.PRIZED.search(text, max(0, begin - 1), at) is not None


def is_to_come(text: str, at: int, year: int | None) -> bool:
    """Whether an earlier clause of the sentence says that what follows is aimed at or still to come."""
    for told in said.AIMED_BEFORE.finditer(text, sentence_start(text, at), clause_start(text, at)):
        if told[1] is None or (int(told[1]) > year if year else "力争" in text[told.start() : at]):
            return True
    return False
