"""What a term is by itself, whatever article it stands in: its traits, and the odds they give it as a keyword."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from store.extract.keywords.indicators import TELLING, indicator
from store.extract.keywords.lexicon import PAIR, Lexicon, lexicon
from store.extract.keywords.weights import odds
from store.extract.text.segment import tags_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.knowledge import Knowledge

_ENDS = frozenset(("n", "nz", "vn", "j", "nl", "eng", "xterm", "xtype", "ng", "v", "an", "l"))
"""What a term may end with; inside it there may also be what stands before a noun."""
_INSIDE = frozenset(("b", "ad", "i", "ns"))
SORTS, OPENERS = "EeSIL-", "FfTJM+"
"""What a word may be in a term: E, e its end; S a term or inside one; I inside one; - nothing.

L may be a term though said once; the small letters are no terms by themselves. Each has a twin among the openers: the
same for a word that a listed term may begin with.
"""
SINGLE = frozenset("ESLFTM")
"""Sorts of words that may be a term."""
ONCE = dict.fromkeys(SORTS, "-") | dict.fromkeys(OPENERS, "+") | {"L": "l", "M": "m"}
"""A word that is said but once: l and m are terms all the same, at + and m a listed term may begin."""
_NO_TERM = re.compile(
    r"[年月日]产|[^\x00-\x7f\W]*(?:小时|分钟|英寸|工作日|标箱)|[全县区省市]里|全[区县市省]|三大|四大|比重|强度|总量|总额|总数|[^\x00-\x7f\W]*(?:同比|增长|下降|增速)|万[人户元吨]|办公室|仪式|位次"
)
"""Words of measure and place that mark out no article."""
_MOST_TERMS = 1 << 15


def _sort(word: str, tag: str, tables: Lexicon) -> str:
    """What a word may be in a term, as `SORTS` has it."""
    if not word.isalpha():
        return "E" if word in tables.terms else "-"
    if word in tables.terms or word in tables.indicators or (tag == "eng" and len(word) > 1):
        return "L"
    if tag in _ENDS:
        return "E" if len(word) > 1 else "e"
    if tag == "a":
        return "S" if len(word) > 1 else "I"
    return "I" if tag in _INSIDE else "-"


def _may_open(word: str, tables: Lexicon) -> bool:
    """Whether a listed term that the cutter does not know may begin with a word."""
    return word[: PAIR + 1] in tables.openings or word[:PAIR] in tables.listed


class Alone(NamedTuple):
    """What a term is worth before it is seen in its article."""

    odds: float
    deed: bool
    """Whether it starts with a verb and is neither listed nor an indicator."""


class _Sorts(dict[str, str]):
    """What each word may be in a term, told when first asked for."""

    def __init__(self, tables: Lexicon, tag_of: Mapping[str, str]) -> None:
        self._tables, self._tag_of = tables, tag_of

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_TERMS:
            self.clear()
        sort = _sort(word, self._tag_of[word], self._tables)
        if _may_open(word, self._tables):
            sort = OPENERS[SORTS.index(sort)]
        self[word] = sort
        return sort


class _Indicators(dict[str, str]):
    """The indicator of each metric, empty where it has none."""

    def __init__(self, tables: Lexicon) -> None:
        self._tables = tables

    def __missing__(self, metric: str) -> str:
        if len(self) > _MOST_TERMS:
            self.clear()
        found = self[metric] = indicator(metric, self._tables)
        return found


class Vocabulary:
    """The words and terms told so far with the same tables: articles repeat themselves."""

    def __init__(self, tables: Lexicon, tag_of: Mapping[str, str]) -> None:
        self.tables = tables
        self.tag_of = tag_of
        self.sorts = _Sorts(tables, tag_of)
        self.indicator_of = _Indicators(tables)
        self.alone_of: dict[str, Alone | None] = {}
        """What `alone` told so far."""

    def alone(self, term: str, parts: tuple[str, ...]) -> Alone | None:
        """The log odds of a term by what it is; None for boilerplate and for words of measure and place."""
        if term not in self.alone_of:
            if len(self.alone_of) > _MOST_TERMS:
                self.alone_of.clear()
            self.alone_of[term] = self._tell(term, parts)
        return self.alone_of[term]

    def _tell(self, term: str, parts: tuple[str, ...]) -> Alone | None:
        plain, listed = self.tables.boilerplate, self.tables.listed
        if term in plain or (term not in listed and parts and plain.issuperset(parts)) or _NO_TERM.fullmatch(term):
            return None
        own = self.traits(term, parts)
        verb = bool(parts) and self.tag_of[parts[0]] == "v"
        told = own["listed"] or term in self.tables.indicators or term.endswith(TELLING)
        return Alone(odds(own), verb and not told)

    def traits(self, term: str, parts: tuple[str, ...]) -> dict[str, float]:
        """The traits of a term made of `parts`; of none where it was not found word by word."""
        tables, length = self.tables, len(term)
        alone = len(parts) == 1
        return {
            "listed": term in tables.listed,
            "common": term in tables.common,
            "theme": term in tables.themes,
            "rate": term.endswith("率") and length > 2,
            "two": length == 2,
            "three": length == 3,
            "very_long": length > 6,
            "verb": alone and self.tag_of[term] == "v",
            "opens_plainly": not alone and bool(parts) and parts[0] in tables.boilerplate,
        }


@lru_cache(maxsize=4)
def vocabulary(knowledge: Knowledge) -> Vocabulary:
    """The vocabulary of these tables."""
    return Vocabulary(lexicon(knowledge), tags_of(knowledge))
