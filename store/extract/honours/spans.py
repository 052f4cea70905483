"""Where a text tells of firsts, ranks and titles: the span of each, in no order, some in another."""

from __future__ import annotations

from store.extract.honours import patterns as said
from store.extract.honours import ranks, titles
from store.extract.honours.clauses import Span, clause_start, sentence_start

_FINDERS = (
    ranks.firsts, ranks.ranks, ranks.moves, ranks.gaps, ranks.broken, ranks.few, ranks.contests, ranks.spread,
    titles.awards, titles.listed, titles.known_as, titles.styled, titles.bestowed, titles.commended,
)  # fmt: skip


def honour_spans(text: str, year: int | None) -> list[Span]:
    """All spans of `text` that tell of an honour; what is aimed at for a year after `year` is none."""
    return [span for find in _FINDERS for span in find(text) if not _to_come(text, span.start, year)]


def _to_come(text: str, start: int, year: int | None) -> bool:
    """Whether an earlier clause of the sentence says that what follows is aimed at or still to come."""
    for told in said.AIMED_BEFORE.finditer(text, sentence_start(text, start), clause_start(text, start)):
        if told[1] is None or (int(told[1]) > year if year else "力争" in text[told.start() : start]):
            return True
    return False
