"""Pieces of names: characters that the cutter leaves alone where it knows no such name, and words that lead to one."""

from __future__ import annotations

from functools import cache

from store.knowledge_words import each_of

_LEADING = frozenset("向往入于在是有着了过")
"""What a verb that leads to a name ends with."""
_LONG_VERB = 3


@cache
def _common() -> frozenset[str]:
    return frozenset("".join(each_of("never_pieces")))


def is_loose(word: str) -> bool:
    """Whether a word is a single character that is no word of every sentence: a piece of a brand (远|岫)."""
    return len(word) == 1 and "㐀" <= word <= "鿿" and word not in _common()


def leads_in(word: str) -> bool:
    """Whether a word is a verb that leads to a name and that the cutter knows not: 投向, 选在, 另有, 折射出."""
    if len(word) == _LONG_VERB and word[-1] == "出":
        return True
    return len(word) == 2 and word[1] in _LEADING and word[0].isalnum() and not word[0].isascii()
