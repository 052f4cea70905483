"""Where a text tells of firsts, ranks and titles: the span of each, in no order, some in another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.honours import ranks, titles
from store.extract.honours.aims import is_to_come
from store.extract.honours.clauses import Span

if TYPE_CHECKING:
    from store.extract.honours.words import HonourWords

_FINDERS = (
    ranks.paired, ranks.moves, ranks.gaps, ranks.broken, ranks.contests, ranks.spread, titles.listed, titles.commended,
)  # fmt: skip
_BY_WORDS = (
    ranks.firsts, ranks.ranks, ranks.crowned, ranks.few,
    titles.awards, titles.known_as, titles.styled, titles.bestowed,
)  # fmt: skip
"""Those that ask the tables' words."""


def honour_spans(text: str, words: HonourWords, year: int | None) -> list[Span]:
    """All spans of `text` that tell of an honour; what is aimed at for a year after `year` is none."""
    found = [find(text) for find in _FINDERS] + [find(text, words) for find in _BY_WORDS]
    return [span for spans in found for span in spans if not is_to_come(text, span.start, year)]
