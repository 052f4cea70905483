"""Search over texts: the sentences that hold what was typed, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from store.across.matching import Matcher

_SENTENCE = re.compile(r"[^\n。！？!?；;]+[。！？!?；;]*[”’」』）)]*")


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence with what was looked for."""

    start: int
    end: int
    """Where the sentence stands in the mended text."""
    sentence: str
    spans: list[tuple[int, int]]
    """Where the words stand in the mended text."""


def find_in_text(text: str, matcher: Matcher) -> Iterator[Hit]:
    """Every sentence that holds all words of the query."""
    if not matcher or not matcher.matches(text):
        return
    for match in _SENTENCE.finditer(text):
        spans = matcher.spans(match.group())
        if spans:
            start = match.start()
            yield Hit(
                start=start,
                end=match.end(),
                sentence=match.group(),
                spans=[(start + first, start + last) for first, last in spans],
            )
