"""What a word may be in any text, told by one letter: a name, a part of a term, the opening of a listed term."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from store.extract.text.tags import tags_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from store.knowledge import Knowledge

PLACE_RANKS = "省市县区州盟旗"
"""What the full names of places end with."""
PAIR = 2
"""Characters of the shortest terms."""
_SORTS, _OPENERS, _NAMES, _NAMED_OPENERS = "EeSIL-", "FfTJM+", "GgUKN.", "HhVXO:"
"""What a word may be in a term: E, e its end; S a term or inside one; I inside one; L a term of the tables; - nothing.

The small letters are no terms by themselves. The second row says the same of what an uncut term may begin with, the
others of what may be a name.
"""
_AS_TERMS = str.maketrans(_NAMES + _NAMED_OPENERS, _SORTS + _OPENERS)
MAY_NAME = re.compile(f"[{_NAMES}{_NAMED_OPENERS}]")
NOTHING, PARTS, OPENERS, LISTED = "-", "EeSILFfTJM", _OPENERS, "LM"
"""Letters of `term_kinds`: words outside terms, parts of terms, openers, terms of the tables."""
SINGLE, ENDS = frozenset("EFGHSTUVLMNO"), frozenset("EFGHefghLMNO")
"""Letters of words that may be a term, and that one may end with."""
_TERM_ENDS = frozenset(("n", "nz", "vn", "j", "nl", "eng", "xterm", "xtype", "ng", "v", "an", "l"))
"""Tags of what a term may end with; inside it there may also be what stands before a noun."""
_INSIDE_TERM = frozenset(("b", "ad", "i", "ns"))
_MOST_WORDS = 1 << 16


class _Kinds(dict[str, str]):
    """The letter of each word, told once: articles repeat themselves."""

    def __init__(self, knowledge: Knowledge) -> None:
        words, uncut = knowledge.words, knowledge.words.get("keyword_terms", [])
        self._tag_of = tags_of(knowledge)
        self._terms = frozenset(words.get("terms", []))
        self._listed = self._terms | long_indicators(knowledge)
        self._pairs = frozenset(term for term in self._terms.union(uncut) if len(term) <= PAIR)
        self._begun = frozenset(term[:length] for term in uncut for length in (1, PAIR, PAIR + 1))
        self._names = frozenset(_listed_names(knowledge))

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_WORDS:
            self.clear()
        opens = word[: PAIR + 1] in self._begun or word[:PAIR] in self._pairs
        if word in self._names or word[-1] in PLACE_RANKS:
            letters = _NAMED_OPENERS if opens else _NAMES
        else:
            letters = _OPENERS if opens else _SORTS
        kind = self[word] = letters[_SORTS.index(self._sort(word))]
        return kind

    def _sort(self, word: str) -> str:
        if not word.isalpha():
            return "E" if word in self._terms else "-"
        tag = self._tag_of[word]
        if word in self._listed or (tag == "eng" and len(word) > 1):
            return "L"
        if tag in _TERM_ENDS:
            return "E" if len(word) > 1 else "e"
        if tag == "a":
            return "S" if len(word) > 1 else "I"
        return "I" if tag in _INSIDE_TERM else "-"


@lru_cache(maxsize=4)
def kinds_of(knowledge: Knowledge) -> Mapping[str, str]:
    """The letters of words, with those that the tables list."""
    return _Kinds(knowledge)


def term_kinds(kinds: str) -> str:
    """What the words with these letters may be in terms, whether names or not."""
    return kinds.translate(_AS_TERMS)


@lru_cache(maxsize=4)
def long_indicators(knowledge: Knowledge) -> frozenset[str]:
    """Names of indicators that are terms: longer ones than 产值."""
    return frozenset(name for one in knowledge.indicators for name in (one.name, *one.aliases) if len(name) > 3)


def _listed_names(knowledge: Knowledge) -> Iterable[str]:
    """The parks, companies, provinces and cities of the tables by all their names."""
    for entry in (*knowledge.parks, *knowledge.companies):
        yield from (entry.name, *entry.aliases)
    yield from knowledge.words.get("companies", [])
    yield from short_places(knowledge)


@lru_cache(maxsize=4)
def short_places(knowledge: Knowledge) -> dict[str, str]:
    """Provinces and cities by their short form and in full: 江苏 → 江苏省, 西宁 → 西宁市."""
    full = [*knowledge.words.get("provinces", []), *knowledge.words.get("cities", [])]
    short = {re.sub("(?:省|市|盟|地区|(?:壮族|回族|维吾尔)?自治区|特别行政区)$", "", name): name for name in full}
    return short | {name: name for name in full}
