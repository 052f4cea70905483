"""Sends to the terminal only the cells that differ from what it shows.

Textual repaints whole widgets, and the whole screen at every change of layout: 20 to 30 kB a key at 120x40 where a few
hundred bytes say the same. What the terminal shows is kept here, cell by cell; an update becomes the runs that differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import repeat

from rich.cells import get_character_cell_size
from rich.console import Console
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip

from tui.compositor import Pieces

Cell = tuple[str, Style | None]
"""A character with what combines with it, and its style. The right half of a wide character is `_RIGHT_HALF`."""

_RIGHT_HALF: Cell = ("", None)
_UNKNOWN: Cell = ("\0", None)
_BRIDGE = 6
"""So many equal cells between two runs are sent again: moving the cursor costs as much."""


class Frugal:
    """What the terminal shows, and how to bring it from there to what it should show."""

    def __init__(self) -> None:
        self._lines: list[list[Cell]] = []

    def forget(self) -> None:
        """The terminal may show anything: send everything next time."""
        self._lines = []

    def changes(self, update: CompositorUpdate, width: int, height: int) -> Changes:
        """The runs of cells that `update` changes; they count as sent."""
        if len(self._lines) != height or any(len(line) != width for line in self._lines[:1]):
            self._lines = [[_UNKNOWN] * width for _ in range(height)]
        runs: list[tuple[int, int, list[Cell]]] = []
        for y, x, strips in _pieces(update):
            if 0 <= y < height:
                runs.extend((y, start, cells) for start, cells in self._differing(y, x, strips, width))
        return Changes(runs)

    def _differing(self, y: int, x: int, strips: Iterable[Strip], width: int) -> Iterator[tuple[int, list[Cell]]]:
        old = self._lines[y]
        # What was drawn before the terminal became narrower may stand beyond its edge.
        new = _cells(strips)[: max(0, width - x)]
        end = len(new)
        if new == old[x : x + end]:
            return
        at = 0
        while at < end:
            if new[at] == old[x + at]:
                at += 1
                continue
            start = at
            while start and new[start] is _RIGHT_HALF:
                start -= 1
            last = at
            while at < end and at - last <= _BRIDGE:
                if new[at] != old[x + at]:
                    last = at
                at += 1
            while last + 1 < end and new[last + 1] is _RIGHT_HALF:
                last += 1
            yield x + start, new[start : last + 1]
            at = last + 1
        old[x : x + end] = new


class Changes(CompositorUpdate):
    """Runs of cells, each with its place."""

    def __init__(self, runs: list[tuple[int, int, list[Cell]]]) -> None:
        self.runs = runs

    def __bool__(self) -> bool:
        return bool(self.runs)

    def render_segments(self, console: Console) -> str:
        """The runs as a terminal takes them: each style is named once, where it begins."""
        system = console._color_system
        parts: list[str] = []
        current: str | None = None
        last: object = _UNKNOWN
        for y, x, cells in self.runs:
            parts.append(f"\x1b[{y + 1};{x + 1}H")
            for text, style in cells:
                if not text:
                    continue
                if style is not last:
                    last = style
                    codes = style._make_ansi_codes(system) if style is not None and system is not None else ""
                    if codes != current:
                        parts.append(f"\x1b[0;{codes}m" if codes else "\x1b[0m")
                        current = codes
                parts.append(text)
        if current:
            parts.append("\x1b[0m")
        return "".join(parts)


def _pieces(update: CompositorUpdate) -> Iterator[tuple[int, int, Iterable[Strip]]]:
    """What an update of Textual's paints: line, column and the strips from there on."""
    if isinstance(update, Pieces):
        for y, x, piece in update.pieces:
            yield y, x, (piece,)
    elif isinstance(update, LayoutUpdate):
        for y, strips in enumerate(update.strips, update.region.y):
            yield y, update.region.x, strips
    elif isinstance(update, ChopsUpdate):
        for y, x1, x2 in update.spans:
            for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
                if strip is not None and x <= x2 and end > x1:
                    yield y, x, (strip if end <= x2 else strip.crop(0, x2 - x),)


def _cells(strips: Iterable[Strip]) -> list[Cell]:
    cells: list[Cell] = []
    for strip in strips:
        for text, style, control in strip:
            if control:
                continue
            if text.isascii():
                cells.extend(zip(text, repeat(style)))
                continue
            for character in text:
                width = get_character_cell_size(character)
                if width:
                    cells.append((character, style))
                    if width == 2:
                        cells.append(_RIGHT_HALF)
                elif cells:
                    _combine(cells, character)
    return cells


def _combine(cells: list[Cell], character: str) -> None:
    """Put a character without width of its own with the one before it."""
    at = len(cells) - (2 if cells[-1] is _RIGHT_HALF else 1)
    cells[at] = (cells[at][0] + character, cells[at][1])
