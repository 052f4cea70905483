"""Which way the lines of a PDF page run, told by what stands nearest to each character."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from statistics import median

from store.read.pdf.glyphs import Glyph

_REACH = 2.6
"""How many characters away the next one of a line stands at most."""
_NEARER = 0.85
"""How much nearer the next character of a line is than that of the line beside it, at most."""
_ASIDE = 0.35
"""How far, in characters, those of one line stand off it."""
_CROWD = 16
"""Characters that are looked at in the room of one; a hostile page draws them over each other."""

Place = tuple[float, float, float]


class Neighbours:
    """Finds the characters next to one."""

    def __init__(self, glyphs: Sequence[Glyph]) -> None:
        self.cell = median(glyph.bottom - glyph.top for glyph in glyphs)
        self._cells: dict[tuple[int, int], list[Place]] = defaultdict(list)
        for glyph in glyphs:
            x, y, _ = place = place_of(glyph)
            cell = self._cells[int(x / self.cell), int(y / self.cell)]
            if len(cell) < _CROWD:
                cell.append(place)

    def direction(self, glyph: Glyph) -> int:
        """1 where a line runs down from the glyph, -1 where it runs to the right, 0 where that is not told."""
        x, y, size = place_of(glyph)
        right = below = far = _REACH * size
        reach = min(int(far / self.cell) + 1, 12)
        column, row = int(x / self.cell), int(y / self.cell)
        for i in range(-1, reach + 1):
            for j in range(-1, reach + 1) if i < 2 else (-1, 0, 1):
                for other_x, other_y, _ in self._cells.get((column + i, row + j), ()):
                    across, down = other_x - x, other_y - y
                    if across > _ASIDE * size > abs(down):
                        right = min(right, across)
                    elif down > _ASIDE * size > abs(across):
                        below = min(below, down)
        return (below < _NEARER * right) - (right < _NEARER * below)


def place_of(glyph: Glyph) -> Place:
    """The middle of a glyph, and its height."""
    return (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2, glyph.bottom - glyph.top
