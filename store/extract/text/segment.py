"""Text cut into words by rjieba, which is taught the words of our tables first; what each word is, and may be."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

import msgspec

from store.cutter import cutter_of, shared_cutter
from store.extract.text.kinds import MAY_NAME, having, kinds_of, places_of
from store.extract.text.tags import tags_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from collections.abc import Set as AbstractSet

    from store.knowledge import Knowledge

_CHUNK = 20_000
"""Longest piece handed to the cutter at once: it builds a graph over the whole piece in memory."""
_MAY_NAME = having(MAY_NAME)
_MOST_WORDS = 1 << 16


class Tokens(msgspec.Struct, frozen=True):
    """Words of a text in order, with the place where each starts."""

    words: list[str]
    starts: list[int]
    kinds: bytes
    """What each word may be, by the flags of `kinds`."""
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
    cutter = cutter_of(knowledge)
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
    kinds = bytes(map(kinds_of(knowledge).__getitem__, words))
    return Tokens(words, starts, kinds, tags_of(knowledge), named=places_of(kinds.translate(_MAY_NAME)))


class _Known(dict[str, bool]):
    """Whether each word is in the cutter's dictionary, looked up once: articles repeat themselves."""

    def __missing__(self, word: str) -> bool:
        if len(self) > _MOST_WORDS:
            self.clear()
        known = self[word] = bool(shared_cutter().has_word(word))
        return known


is_known: Callable[[str], bool] = _Known().__getitem__
"""Whether the cutter's dictionary has a word; names mostly are not in it."""
