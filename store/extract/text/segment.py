"""Text cut into tagged words by rjieba, which is taught the words of our tables first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from itertools import accumulate, compress, count
from typing import TYPE_CHECKING, Any

import msgspec

from store.cutter import cutter_of, shared_cutter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from store.knowledge import Knowledge

_CHUNK = 20_000
"""Longest piece handed to the cutter at once: it builds a graph over the whole piece in memory."""
_MOST_TAGS = 1 << 16

PLACE_RANKS = "省市县区州盟旗"
"""What the full names of places end with."""
_PLACE_ENDS = frozenset("省市县州旗")


class Tokens(msgspec.Struct, frozen=True):
    """Words of a text in order, with the place where each starts."""

    words: list[str]
    starts: list[int]
    counts: Counter[str]
    """How often each word stands in the text."""
    tag_of: Mapping[str, str]
    """The tag of a word, looked up when first asked for: most words of a text never are."""
    named: list[int]
    """The indexes of the words that may be names: those that the tables list, and those that end like a place."""

    def at(self, offset: int) -> int:
        """The index of the first word that starts at `offset` or after it."""
        return bisect_left(self.starts, offset)

    def find(self, wanted: AbstractSet[str]) -> list[int]:
        """The indexes of the words that are among `wanted`, names of the tables."""
        return [i for i in self.named if self.words[i] in wanted]


def tag_text(text: str, knowledge: Knowledge) -> Tokens:
    """Cut `text`, as many lines at once as the cutter bears; the words joined give the text again."""
    cutter, tag_of = cutter_of(knowledge), tags_of(knowledge)
    words: list[str] = []
    start = 0
    while start < len(text):
        end = start + _CHUNK
        if end < len(text):
            end = text.rfind("\n", start, end) + 1 or end
        words += cutter.cut(text[start:end])
        start = end
    starts = list(accumulate(map(len, words), initial=0))
    starts.pop()
    counts = Counter(words)
    names = frozenset(compress(counts, map(_may_name(knowledge).__getitem__, counts)))
    named = list(compress(count(), map(names.__contains__, words)))
    return Tokens(words, starts, counts, tag_of, named)


class _MayName(dict[str, bool]):
    """Whether each word may be a name, told once: articles repeat themselves."""

    def __init__(self, listed: Iterable[str]) -> None:
        self._listed = frozenset(listed)

    def __missing__(self, word: str) -> bool:
        if len(self) > _MOST_TAGS:
            self.clear()
        may = self[word] = word in self._listed or word[-1] in PLACE_RANKS
        return may


@lru_cache(maxsize=4)
def _may_name(knowledge: Knowledge) -> _MayName:
    """The parks, companies, provinces and cities of the tables by all their names, and what ends like a place."""
    parks = [name for park in knowledge.parks for name in (park.name, *park.aliases)]
    companies = [name for company in knowledge.companies for name in (company.name, *company.aliases)]
    return _MayName([*parks, *companies, *knowledge.words.get("companies", []), *short_places(knowledge)])


@lru_cache(maxsize=4)
def short_places(knowledge: Knowledge) -> dict[str, str]:
    """Provinces and cities by their short form and in full: 江苏 → 江苏省, 西宁 → 西宁市."""
    full = [*knowledge.words.get("provinces", []), *knowledge.words.get("cities", [])]
    short = {re.sub("(?:省|市|盟|地区|(?:壮族|回族|维吾尔)?自治区|特别行政区)$", "", name): name for name in full}
    return short | {name: name for name in full}


class _Tags(dict[str, str]):
    """The tag of each word, looked up in the cutter's dictionary once: articles repeat themselves."""

    def __init__(self, cutter: Any) -> None:
        self._cutter = cutter

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_TAGS:
            self.clear()
        tag = self[word] = _tag(self._cutter, word)
        return tag


@lru_cache(maxsize=4)
def tags_of(knowledge: Knowledge) -> Mapping[str, str]:
    """The tags of words, with those that the tables teach the cutter."""
    return _Tags(cutter_of(knowledge))


def _tag(cutter: Any, word: str) -> str:
    """The dictionary's tag; a word it lacks is a number, a place or a noun by its shape.

    The cutter's own guess is no better on the gold and needs a model that takes longer to load than a page to read.
    """
    (_, tag), *more = cutter.tag(word, False)
    if not more:
        return str(tag)
    if word[0].isdigit():
        return "m"
    if not word.isalnum():
        return "x"
    return "eng" if word.isascii() else "ns" if len(word) > 2 and word[-1] in _PLACE_ENDS else "n"


@lru_cache(maxsize=1 << 16)
def is_known(word: str) -> bool:
    """Whether the cutter's dictionary has `word`; names mostly are not in it."""
    return bool(shared_cutter().has_word(word))
