"""Where a text tells of firsts, ranks and titles: the span of each, in no order, some in another."""

from __future__ import annotations

from store.extract.honours import ranks, titles
from store.extract.honours.aims import is_to_come
from store.extract.honours.clauses import Span

_FINDERS = (
    ranks.firsts, ranks.ranks, ranks.moves, ranks.gaps, ranks.broken, ranks.crowned, ranks.few,
    ranks.contests, ranks.spread, titles.awards, titles.listed, titles.known_as, titles.styled, titles.bestowed,
    titles.commended,
)  # fmt: skip


def honour_spans(text: str, year: int | None) -> list[Span]:
    """All spans of `text` that tell of an honour; what is aimed at for a year after `year` is none."""
    return [span for find in _FINDERS for span in find(text) if not is_to_come(text, span.start, year)]
