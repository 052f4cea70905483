"""Clauses and sentences: where the one around a place begins and ends."""

from __future__ import annotations

import msgspec

from store.compiled import compiled

_CLAUSE_END = compiled("[，。！？；\n…：—]")
_TO_CLAUSE, _TO_SENTENCE = compiled("(?s:.*)[，。！？；\n…：—]"), compiled("(?s:.*)[。！？；\n…]")
"""Up to the last mark that ends a clause or a sentence."""
_MAX_CLAUSE, _MAX_SENTENCE = 80, 200
MIN_HONOUR = 4
"""The shortest honour has so many characters."""


class Span(msgspec.Struct, frozen=True, gc=False):
    """Where an honour is told."""

    start: int
    end: int


def sentence_start(text: str, at: int) -> int:
    """Where the sentence around `at` begins."""
    low = max(0, at - _MAX_SENTENCE)
    before = _TO_SENTENCE.match(text, low, at)
    return before.end() if before else low


def clause_start(text: str, at: int) -> int:
    """Where the clause around `at` begins."""
    low = max(0, at - _MAX_CLAUSE)
    before = _TO_CLAUSE.match(text, low, at)
    return before.end() if before else low


def clause_end(text: str, at: int) -> int:
    """Where the clause around `at` ends."""
    end = _CLAUSE_END.search(text, at, at + _MAX_CLAUSE)
    return end.start() if end else min(len(text), at + _MAX_CLAUSE)
