"""Firsts, ranks and titles awarded, each with its span and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.honours.clauses import MIN_HONOUR, Span
from store.extract.honours.owners import after_owner, owner, owners_of
from store.extract.honours.spans import honour_spans
from store.extract.honours.words import honour_words
from store.extract.text.wide import narrow
from store.records import Honour

if TYPE_CHECKING:
    from store.extract.names import Names
    from store.knowledge import Knowledge
    from store.records import Reading


def find_honours(reading: Reading, names: Names, knowledge: Knowledge) -> list[Honour]:
    """Honours of `reading` in the order of the text, none inside another."""
    printed = reading.mended.text
    text = narrow(printed)
    spans = _outermost(honour_spans(text, honour_words(knowledge), _year(reading)))
    if not spans:
        return []
    owners = owners_of(text, names)
    honours: list[Honour] = []
    for span in spans:
        start = after_owner(text, span, owners)
        if span.end - start >= MIN_HONOUR:
            honours.append(Honour(printed[start : span.end], owner(text, start, span.end, owners), start, span.end))
    return honours


def _year(reading: Reading) -> int | None:
    date = reading.masthead.date
    return int(date[:4]) if date and date[:4].isdigit() else reading.year_inferred


def _outermost(spans: list[Span]) -> list[Span]:
    """Spans in order; of those that overlap the union."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda s: (s.start, -s.end)):
        if kept and span.start < kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(span.end, kept[-1].end))
        else:
            kept.append(span)
    return kept
