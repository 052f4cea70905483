"""Pages of a PDF file whose lines run from top to bottom, the first one at the right, turned so that they run level."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from store.read.pdf.glyphs import Glyph

_REACH = 2.6
"""How many characters away the next one of a line stands at most."""
_NEARER = 0.85
"""How much nearer the next character of a line is than that of the line beside it, at most."""
_ASIDE = 0.35
"""How far, in characters, those of one line stand off it."""
_LEAST = 20
"""Characters that tell how a page is set."""
_SAMPLE = 1500
_GAP = 0.4
"""Room between the characters of a line, in characters, at most."""
_CROWD = 16
"""Characters that are looked at in the room of one; a hostile page draws them over each other."""
_RUN = 4
"""Characters of the shortest level line on a page that is set upright."""

Place = tuple[float, float, float]


def part_upright(glyphs: Sequence[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """The level lines of a page, and its upright ones turned level; none of these where the page is not set upright."""
    neighbours = _Neighbours(glyphs)
    wide = [glyph for glyph in glyphs if not glyph.text.isascii()]
    told = [neighbours.direction(glyph) for glyph in wide[:: len(wide) // _SAMPLE + 1]]
    upright, level = told.count(1), told.count(-1)
    if upright < _LEAST or upright <= 2 * level:
        return list(glyphs), []
    apart = {id(glyph) for row in _rows(glyphs) for glyph in _level_part(row, neighbours)}
    return (
        [glyph for glyph in glyphs if id(glyph) in apart],
        _turned([glyph for glyph in glyphs if id(glyph) not in apart]),
    )


class _Neighbours:
    """Finds the characters next to one."""

    def __init__(self, glyphs: Sequence[Glyph]) -> None:
        self._cell = median(glyph.bottom - glyph.top for glyph in glyphs)
        self._cells: dict[tuple[int, int], list[Place]] = defaultdict(list)
        for glyph in glyphs:
            x, y, _ = place = _place(glyph)
            cell = self._cells[int(x / self._cell), int(y / self._cell)]
            if len(cell) < _CROWD:
                cell.append(place)

    def direction(self, glyph: Glyph) -> int:
        """1 where a line runs down from the glyph, -1 where it runs to the right, 0 where that is not told."""
        x, y, size = _place(glyph)
        right = below = far = _REACH * size
        reach = min(int(far / self._cell) + 1, 12)
        column, row = int(x / self._cell), int(y / self._cell)
        for i in range(-1, reach + 1):
            for j in range(-1, reach + 1) if i < 2 else (-1, 0, 1):
                for other_x, other_y, _ in self._cells.get((column + i, row + j), ()):
                    across, down = other_x - x, other_y - y
                    if across > _ASIDE * size > abs(down):
                        right = min(right, across)
                    elif down > _ASIDE * size > abs(across):
                        below = min(below, down)
        return (below < _NEARER * right) - (right < _NEARER * below)


def _place(glyph: Glyph) -> Place:
    """The middle of a glyph, and its height."""
    return (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2, glyph.bottom - glyph.top


def _rows(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """The characters that stand on one height, from left to right."""
    rows: dict[int, list[Glyph]] = defaultdict(list)
    for glyph in glyphs:
        rows[round(glyph.bottom)].append(glyph)
    for row in rows.values():
        row.sort(key=lambda glyph: glyph.x0)
    return list(rows.values())


def _runs(row: Sequence[Glyph]) -> list[list[Glyph]]:
    """The characters of a row that stand side by side without a gap."""
    runs = [[row[0]]]
    for before, glyph in pairwise(row):
        if glyph.x0 - before.x1 < _GAP * (glyph.bottom - glyph.top):
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
    return runs


def _level_part(row: list[Glyph], neighbours: _Neighbours) -> list[Glyph]:
    """The characters of a row that make level lines of their own (date, page, editors), no pieces of upright ones."""
    runs = [(run, _count_directions(run, neighbours)) for run in _runs(row)]
    if not any(down for _, (down, _) in runs) and any(right and len(run) > 1 for run, (_, right) in runs):
        return row
    return [glyph for run, (down, right) in runs if len(run) >= _RUN and right > down for glyph in run]


def _count_directions(run: Sequence[Glyph], neighbours: _Neighbours) -> tuple[int, int]:
    """How many characters of a run go on downwards, and how many to the right."""
    told = [neighbours.direction(glyph) for glyph in run if not glyph.text.isascii()]
    return told.count(1), told.count(-1)


def _turned(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """The glyphs of upright lines as if these ran level; digits side by side in one place stay together."""
    edge = max((glyph.x1 for glyph in glyphs), default=0.0)
    whole: list[Glyph] = []
    for row in _rows(glyphs):
        for glyph in row:
            if whole and glyph.text.isascii() and whole[-1].text.isascii() and _share_place(whole[-1], glyph):
                whole[-1] = whole[-1]._replace(text=whole[-1].text + glyph.text, x1=glyph.x1)
            else:
                whole.append(glyph)
    return [_turn(glyph, edge) for glyph in whole]


def _turn(glyph: Glyph, edge: float) -> Glyph:
    # However narrow a character is, it fills its line.
    middle, half = edge - (glyph.x0 + glyph.x1) / 2, (glyph.bottom - glyph.top) / 2
    return Glyph(glyph.text, glyph.top, glyph.bottom, middle - half, middle + half)


def _share_place(one: Glyph, other: Glyph) -> bool:
    """Whether both stand side by side in the room of one wide character."""
    size = other.bottom - other.top
    return abs(one.bottom - other.bottom) < 1 and 0 <= other.x1 - one.x0 <= 1.3 * size
