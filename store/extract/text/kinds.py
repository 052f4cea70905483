"""What a word may be in any text, told once for each: a name, a part of a term, the end of a trade."""

from __future__ import annotations

import re
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING

from store.cutter import shared_cutter
from store.extract.text.tags import tags_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from store.knowledge import Knowledge

PLACE_RANKS = frozenset("省市县区州盟旗")
"""What the full names of places end with."""
_RANKS = ("市", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "地区", "省")
PAIR = 2
"""Characters of the shortest terms."""
PART, ENDS, SINGLE, LISTED = 1, 2, 4, 8
"""In a term: any part of it, its end, a term by itself, a term of the tables."""
OPENS, MAY_NAME, TRADE, UNKNOWN = 16, 32, 64, 128
"""What an uncut term begins with; a name; what trades end with; three characters and more that no dictionary has."""
_TERM_ENDS = frozenset(("n", "nz", "vn", "j", "nl", "eng", "xterm", "xtype", "ng", "v", "an", "l"))
"""Tags of what a term may end with; inside it there may also be what stands before a noun."""
_INSIDE_TERM = frozenset(("b", "ad", "i", "ns"))
_MOST_WORDS = 1 << 16
_SET = re.compile(b"\1")


def having(flag: int) -> bytes:
    """The table that translates kinds to whether they have the flag."""
    return bytes(bool(kind & flag) for kind in range(256))


def places_of(flags: bytes) -> list[int]:
    """Where `flags` is 1: quick where few are."""
    return [flag.start() for flag in _SET.finditer(flags)]


class _Kinds(dict[str, int]):
    """What each word may be, told once: articles repeat themselves."""

    def __init__(self, knowledge: Knowledge) -> None:
        words, uncut = knowledge.words, knowledge.words.get("keyword_terms", [])
        trades = [*words.get("company_tails", []), *words.get("company_tails_loose", [])]
        self._tag_of = tags_of(knowledge)
        self._terms = frozenset(words.get("terms", []))
        self._listed = self._terms | long_indicators(knowledge)
        self._pairs = frozenset(term for term in self._terms.union(uncut) if len(term) <= PAIR)
        beginnings = (map(itemgetter(slice(length)), uncut) for length in (1, PAIR, PAIR + 1))
        self._begun = frozenset[str]().union(*beginnings)
        self._names = frozenset(_listed_names(knowledge))
        self._trade_ends = frozenset(trade[-length:] for trade in trades for length in (1, PAIR))

    def __missing__(self, word: str) -> int:
        if len(self) > _MOST_WORDS:
            self.clear()
        opens = word[: PAIR + 1] in self._begun or word[:PAIR] in self._pairs
        names = word in self._names or word[-1] in PLACE_RANKS
        ends_trade = word[-PAIR:] in self._trade_ends
        unknown = len(word) > PAIR and not shared_cutter().has_word(word)
        kind = self._in_term(word) | OPENS * opens | MAY_NAME * names | TRADE * ends_trade | UNKNOWN * unknown
        self[word] = kind
        return kind

    def _in_term(self, word: str) -> int:
        """What a word may be in a term."""
        if not word.isalpha():
            return PART | ENDS | SINGLE if word in self._terms else 0
        if word in self._listed:
            return PART | ENDS | SINGLE | LISTED
        tag = self._tag_of[word]
        if tag == "eng" and len(word) > 1:
            return PART | ENDS | SINGLE | LISTED
        if tag in _TERM_ENDS:
            return PART | ENDS | SINGLE * (len(word) > 1)
        if tag == "a":
            return PART | SINGLE * (len(word) > 1)
        return PART * (tag in _INSIDE_TERM)


@lru_cache(maxsize=4)
def kinds_of(knowledge: Knowledge) -> Mapping[str, int]:
    """What each word may be, as flags, with the words that the tables list."""
    return _Kinds(knowledge)


@lru_cache(maxsize=4)
def long_indicators(knowledge: Knowledge) -> frozenset[str]:
    """Names of indicators that are terms: longer ones than 产值."""
    return frozenset(name for one in knowledge.indicators for name in (one.name, *one.aliases) if len(name) > 3)


def _listed_names(knowledge: Knowledge) -> Iterable[str]:
    """The parks, companies, provinces and cities of the tables by all their names."""
    for park in knowledge.parks:
        yield from (park.name, *park.aliases)
    for company in knowledge.companies:
        yield from (company.name, *company.aliases)
    yield from knowledge.words.get("companies", [])
    yield from short_places(knowledge)


@lru_cache(maxsize=4)
def short_places(knowledge: Knowledge) -> dict[str, str]:
    """Provinces and cities by their short form and in full: 江苏 → 江苏省, 西宁 → 西宁市."""
    full = [*knowledge.words.get("provinces", []), *knowledge.words.get("cities", [])]
    ranks = (*_RANKS, "盟", "特别行政区")
    return {short_place(name, ranks): name for name in full} | {name: name for name in full}


def short_place(name: str, ranks: tuple[str, ...] = _RANKS) -> str:
    """A province or city without its rank: 宁夏回族自治区 → 宁夏."""
    if not name.endswith(ranks):
        return name
    return next(name[: -len(rank)] for rank in ranks if name.endswith(rank))
