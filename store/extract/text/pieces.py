"""Pieces of names: characters that the cutter leaves alone where it knows no such name, and words that lead to one."""

from __future__ import annotations

_LEADING = frozenset("向往入于在是有着了过")
"""What a verb that leads to a name ends with."""
_LONG_VERB = 3
_COMMON = frozenset(
    "的了在是把和与及等对为以从到将使让由被向做建抓扩促强补延上下大小多少新老好高低中内外前后个家户项年月日这那其各每本该全可能会要已又也还都更最就才"
    "再或但我县市省区州镇村而且占达有无不没所用出入进来去起过着地得按据向因如若即则并同共只仅约近超余万亿千百十一二三四五六七八九两几首次届类种批条台"
)
"""Characters that stand by themselves in any sentence, so no part of a brand taken apart."""


def is_loose(word: str) -> bool:
    """Whether a word is a single character that is no word of every sentence: a piece of a brand (远|岫)."""
    return len(word) == 1 and "㐀" <= word <= "鿿" and word not in _COMMON


def leads_in(word: str) -> bool:
    """Whether a word is a verb that leads to a name and that the cutter knows not: 投向, 选在, 另有, 折射出."""
    if len(word) == _LONG_VERB and word[-1] == "出":
        return True
    return len(word) == 2 and word[1] in _LEADING and word[0].isalnum() and not word[0].isascii()
