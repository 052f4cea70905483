"""Text cut into tagged words by rjieba, which is taught the words of our tables first."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from store.knowledge import Knowledge

PARK_TAG, COMPANY_TAG, TERM_TAG, TYPE_TAG = "xpark", "xcompany", "xterm", "xtype"
_CHUNK = 20_000
"""Longest piece handed to the cutter at once: it builds a graph over the whole piece in memory."""

_taught: list[Knowledge] = []


class Tokens(NamedTuple):
    """Words of a text in order, with the tag of each and the place where it starts."""

    words: list[str]
    tags: list[str]
    starts: list[int]
    counts: Counter[str]
    """How often each word stands in the text."""

    def at(self, offset: int) -> int:
        """The index of the first word that starts at `offset` or after it."""
        return bisect_left(self.starts, offset)

    def find(self, wanted: AbstractSet[str]) -> list[int]:
        """The indexes of the words that are among `wanted`."""
        hits = self.counts.keys() & wanted
        return [i for i, word in enumerate(self.words) if word in hits] if hits else []


def teach(knowledge: Knowledge) -> None:
    """Add parks, companies and terms of the tables to the cutter's dictionary, once."""
    if _taught and _taught[-1] is knowledge:
        return
    import rjieba

    words = knowledge.words
    for word in words.get("park_types", []):
        rjieba.add_word(word, None, TYPE_TAG)
    for word in (*words.get("company_tails", []), *words.get("company_tails_loose", [])):
        rjieba.add_word(word, None, "n")
    for word in words.get("terms", []):
        rjieba.add_word(word, None, TERM_TAG)
    for word in words.get("companies", []):
        rjieba.add_word(word, None, COMPANY_TAG)
    for company in knowledge.companies:
        for word in (company.name, *company.aliases):
            rjieba.add_word(word, None, COMPANY_TAG)
    for park in knowledge.parks:
        for word in (park.name, *park.aliases):
            rjieba.add_word(word, None, PARK_TAG)
    _taught[:] = [knowledge]


def tag_text(text: str, knowledge: Knowledge) -> Tokens:
    """Cut and tag `text`, block by block; the words joined give the text again."""
    import rjieba

    teach(knowledge)
    pairs: list[tuple[str, str]] = []
    for block in text.splitlines(keepends=True):
        for at in range(0, len(block), _CHUNK):
            pairs += rjieba.tag(block[at : at + _CHUNK])
    words, tags = [word for word, _ in pairs], [tag for _, tag in pairs]
    return Tokens(words, tags, list(accumulate(map(len, words), initial=0))[:-1], Counter(words))


def is_known(word: str) -> bool:
    """Whether the cutter's dictionary has `word`; names mostly are not in it."""
    import rjieba

    return bool(rjieba.has_word(word))
