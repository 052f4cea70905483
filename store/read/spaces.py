"""White space inside a line: which is stray, which means something."""

from __future__ import annotations

import re

from store.read.bylines import SIGNATURE
from store.read.characters import DROPPED_MARK
from store.records import BlockKind

HEADLINES: frozenset[BlockKind] = frozenset({"title", "kicker", "subtitle", "heading", "byline", "date", "callout"})
GAP = re.compile(r"\s+")
_LATIN_BEFORE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?)'\"&+")
_LATIN_AFTER = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789('\"&+$")
_CLAUSE = re.compile(r"[\u3400-\u9fff]{4,}")


def kept_gaps(text: str, kind: BlockKind, *, row: bool = False) -> list[tuple[int, int, bool]]:
    """Each gap of white space in `text` (start, end) and whether it stays (as one blank)."""
    gaps: list[tuple[int, int, bool]] = []
    signed = [found.span() for found in SIGNATURE.finditer(text)] if "（" in text or "(" in text else []
    for match in GAP.finditer(text):
        start, end = match.span()
        if set(match[0]) == {DROPPED_MARK}:
            kept = False
        elif row or kind == "callout" or (text[start - 1] in _LATIN_BEFORE and text[end] in _LATIN_AFTER):
            kept = True
        elif kind in ("byline", "date") or any(first < start < last for first, last in signed):
            kept = not _parts_characters(text, start, end)
        elif kind in HEADLINES:
            kept = _parts_halves(text, start, end)
        else:
            kept = _parts_slogan(text, start, end)
        gaps.append((start, end, kept))
    return gaps


def _parts_characters(text: str, start: int, end: int) -> bool:
    """A blank between the single characters of a spaced name (李 静)."""
    alone_before = start < 2 or text[start - 2].isspace()
    alone_after = end + 1 >= len(text) or text[end + 1].isspace() or text[end + 1] in "）)"
    return alone_before and alone_after


def _parts_halves(text: str, start: int, end: int) -> bool:
    """A blank between two halves of a headline: at least two characters on either side, no loose figures."""
    left = text[:start].split()[-1]
    right = text[end:].split(maxsplit=1)[0]
    return len(left) >= 3 and len(right) >= 3


def _parts_slogan(text: str, start: int, end: int) -> bool:
    """A blank between two clauses of a slogan in quotes (“甲乙丙丁 戊己庚辛”)."""
    left = text[:start]
    opened = left.rfind("“")
    if opened <= left.rfind("”") or ("”" not in text[end : end + 24] and len(text) - end > 24):
        return False
    return _CLAUSE.fullmatch(left[opened + 1 :].split()[-1] if left[opened + 1 :].split() else "") is not None and (
        _CLAUSE.match(text[end:]) is not None or len(text) - end < 4
    )
