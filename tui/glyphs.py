"""The signs of the screen: none of ambiguous width, and plain ASCII where the terminal has no more."""

from __future__ import annotations

import os
from collections.abc import Sequence

import msgspec


class Glyphs(msgspec.Struct, frozen=True):
    """One set of signs."""

    cursor: str
    opened: str
    closed: str
    rising: str
    falling: str
    bar: str
    half_bar: str
    read: str
    bookmark: str
    conflict: str
    join: str
    branch: str
    levels: tuple[str, ...] | None
    """Signs for rising heights; none where dots of Braille draw them."""


UNICODE = Glyphs(
    cursor="▸",
    opened="-",
    closed="+",
    rising="▴",
    falling="▾",
    bar="⣿",
    half_bar="⡇",
    read="✓",
    bookmark="⚑",
    conflict="!",
    join="⸺",
    branch="▸ ",
    levels=None,
)
ASCII = Glyphs(
    cursor=">",
    opened="-",
    closed="+",
    rising="+",
    falling="-",
    bar="#",
    half_bar="=",
    read=".",
    bookmark="*",
    conflict="!",
    join="--",
    branch="`- ",
    levels=("_", ".", "-", "'", "^"),
)

_LEFT = (0x40, 0x44, 0x46, 0x47)
_RIGHT = (0x80, 0xA0, 0xB0, 0xB8)
"""Dots of a Braille cell filled from below, by height."""


def glyphs_of(app: object) -> Glyphs:
    """The signs for that app's terminal."""
    return ASCII if getattr(app, "ascii_frames", False) else UNICODE


def sparkline(values: Sequence[float], glyphs: Glyphs) -> str:
    """A run of values as a small curve: two to a cell in Braille, one to a cell in ASCII."""
    if not values:
        return ""
    low, high = min(values), max(values)
    steps = len(glyphs.levels) if glyphs.levels else 4
    if high == low:
        heights = [steps // 2] * len(values)
    else:
        heights = [round((value - low) / (high - low) * (steps - 1)) for value in values]
    if glyphs.levels:
        return "".join(glyphs.levels[height] for height in heights)
    if len(heights) % 2:
        heights = [-1, *heights]
    pairs = zip(heights[::2], heights[1::2], strict=True)
    return "".join(chr(0x2800 + (_LEFT[a] if a >= 0 else 0) + (_RIGHT[b] if b >= 0 else 0)) for a, b in pairs)


def bar(share: float, cells: int, glyphs: Glyphs) -> str:
    """A bar of `share` (0 to 1) of so many cells, never empty."""
    halves = max(1, round(share * cells * 2))
    return (glyphs.bar * (halves // 2) + glyphs.half_bar * (halves % 2)).ljust(cells)


def can_show_unicode() -> bool:
    """Whether the locale lets the terminal show more than ASCII."""
    names = [os.environ.get(key) for key in ("LC_ALL", "LC_CTYPE", "LANG")]
    name = next((name for name in names if name), "")
    # Python itself sets LC_CTYPE to C.UTF-8 where the locale is plain C.
    return name not in ("C", "POSIX")
