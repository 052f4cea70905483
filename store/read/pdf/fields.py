"""Fields of upright lines on a PDF page whose other lines run level: an article, or a box, set the old way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from store.read.pdf.glyphs import Glyph
from store.read.pdf.neighbours import Neighbours, place_of

_LEAST = 20
"""Characters of the smallest field that go on downwards."""
_COLUMNS = 2
"""Lines of the smallest field: a headline may stand upright beside level text."""
_APART = 2.4
"""How far the characters of a field stand from each other, in characters, at most."""
_FARTHEST = 8
"""The same in cells: a hostile page has characters of any size."""

Cell = tuple[int, int]


class Box(NamedTuple):
    """Where a field stands."""

    x0: float
    x1: float
    top: float
    bottom: float

    def holds(self, glyph: Glyph) -> bool:
        """Whether the middle of a glyph stands in it."""
        x, y, _ = place_of(glyph)
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom


def find_fields(glyphs: Sequence[Glyph], neighbours: Neighbours) -> list[Box]:
    """Where the fields stand, from the top of the page to its foot."""
    size = neighbours.cell
    level: list[Glyph] = []
    cells: dict[Cell, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        told = 0 if glyph.text.isascii() else neighbours.direction(glyph)
        if told > 0:
            x, y, _ = place_of(glyph)
            cells[int(x / size), int(y / size)].append(glyph)
        elif told < 0:
            level.append(glyph)
    boxes = [box for group in _groups(cells, size) if (box := _box(group, size)) is not None]
    held = [(box, sum(map(box.holds, level))) for box, _ in boxes]
    sizes = [count for _, count in boxes]
    return sorted(
        (box for (box, across), down in zip(held, sizes, strict=True) if down > 2 * across), key=lambda box: box.top
    )


def _groups(cells: dict[Cell, list[Glyph]], size: float) -> list[list[Glyph]]:
    """The characters that stand near each other."""
    near: dict[Cell, set[Cell]] = {cell: set() for cell in cells}
    for (column, row), glyphs in cells.items():
        largest = max(place_of(glyph)[2] for glyph in glyphs)
        reach = min(_FARTHEST, round(_APART * largest / size))
        for i in range(-reach, reach + 1):
            for j in range(-reach, reach + 1):
                if (other := (column + i, row + j)) in near:
                    near[other].add((column, row))
                    near[column, row].add(other)
    groups: list[list[Glyph]] = []
    while near:
        waiting = {next(iter(near))}
        group: list[Glyph] = []
        while waiting:
            cell = waiting.pop()
            group += cells[cell]
            waiting |= near.pop(cell) & near.keys()
        groups.append(group)
    return groups


def _box(group: Sequence[Glyph], size: float) -> tuple[Box, int] | None:
    """The room of a group, and how many go on downwards in it; None for too small a one."""
    columns = {round(place_of(glyph)[0] / size) for glyph in group}
    if len(group) < _LEAST or len(columns) < _COLUMNS:
        return None
    # The last character of a line has none below it.
    largest = max(place_of(glyph)[2] for glyph in group)
    bottom = max(glyph.bottom for glyph in group) + 1.5 * largest
    return (
        Box(
            min(glyph.x0 for glyph in group) - size / 2,
            max(glyph.x1 for glyph in group) + size / 2,
            min(glyph.top for glyph in group) - size / 2,
            bottom,
        ),
        len(group),
    )
