"""White space inside a line: which is stray, which means something."""

from __future__ import annotations

import re

from store.read.bylines import SIGNATURE
from store.read.characters import DROPPED_MARK

GAP = re.compile(r"\s+")
_LATIN_BEFORE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?)'\"&+")
_LATIN_AFTER = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789('\"&+$")
_CLAUSE = re.compile(r"[\u3400-\u9fff]{4,}")


def kept_gaps(text: str, *, headline: bool) -> list[tuple[int, int, bool]]:
    """Each gap of white space in `text` (start, end) and whether it stays (as one blank)."""
    gaps: list[tuple[int, int, bool]] = []
    signatures: list[tuple[int, int]] | None = None
    for match in GAP.finditer(text):
        start, end = match.span()
        if set(match[0]) == {DROPPED_MARK}:
            gaps.append((start, end, False))
            continue
        before, after = text[start - 1], text[end]
        if before in _LATIN_BEFORE and after in _LATIN_AFTER:
            gaps.append((start, end, True))
            continue
        if signatures is None:
            signatures = [found.span() for found in SIGNATURE.finditer(text)] if "（" in text or "(" in text else []
        inside = any(first < start < last for first, last in signatures)
        gaps.append((start, end, inside or (headline and _parts_halves(text, start, end)) or _parts_slogan(text, start, end)))
    return gaps


def _parts_halves(text: str, start: int, end: int) -> bool:
    """A blank between two halves of a headline: at least two characters on either side, no loose figures."""
    left = text[:start].split()[-1]
    right = text[end:].split(maxsplit=1)[0]
    return len(left) >= 3 and len(right) >= 3


def _parts_slogan(text: str, start: int, end: int) -> bool:
    """A blank between two clauses of a slogan in quotes (“甲乙丙丁 戊己庚辛”)."""
    left = text[:start]
    opened = left.rfind("“")
    if opened <= left.rfind("”") or "”" not in text[end : end + 24] and len(text) - end > 24:
        return False
    return _CLAUSE.fullmatch(left[opened + 1 :].split()[-1] if left[opened + 1 :].split() else "") is not None and (
        _CLAUSE.match(text[end:]) is not None or len(text) - end < 4
    )
