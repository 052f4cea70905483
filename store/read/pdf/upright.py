"""Text of a PDF page whose lines run from top to bottom, the first one at the right, turned so that they run level."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from store.read.pdf.fields import find_fields
from store.read.pdf.glyphs import Glyph
from store.read.pdf.neighbours import Neighbours

_LEAST = 20
"""Characters that tell how a page is set."""
_SAMPLE = 1500
_GAP = 0.4
"""Room between the characters of a line, in characters, at most."""
_RUN = 4
"""Characters of the shortest level line on a page that is set upright."""


def part_upright(glyphs: Sequence[Glyph]) -> tuple[list[Glyph], list[list[Glyph]]]:
    """The level lines of a page, and its upright ones turned level: all in one, or each field of them apart."""
    neighbours = Neighbours(glyphs)
    wide = [glyph for glyph in glyphs if not glyph.text.isascii()]
    told = [neighbours.direction(glyph) for glyph in wide[:: len(wide) // _SAMPLE + 1]]
    upright, level = told.count(1), told.count(-1)
    if upright < _LEAST:
        return list(glyphs), []
    if upright > 2 * level:
        apart = _level_among(glyphs, neighbours)
        return [glyph for glyph in glyphs if id(glyph) in apart], [_turned([g for g in glyphs if id(g) not in apart])]
    rest = list(glyphs)
    fields: list[list[Glyph]] = []
    for box in find_fields(glyphs, neighbours):
        inside = [glyph for glyph in rest if box.holds(glyph)]
        apart = _level_among(inside, neighbours)
        field = [glyph for glyph in inside if id(glyph) not in apart]
        taken = set(map(id, field))
        rest = [glyph for glyph in rest if id(glyph) not in taken]
        fields.append(_turned(field))
    return rest, fields


def _level_among(glyphs: Sequence[Glyph], neighbours: Neighbours) -> set[int]:
    """The glyphs among upright ones that make level lines of their own."""
    return {id(glyph) for row in _rows(glyphs) for glyph in _level_part(row, neighbours)}


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


def _level_part(row: list[Glyph], neighbours: Neighbours) -> list[Glyph]:
    """The characters of a row that make level lines of their own (date, page, editors), no pieces of upright ones."""
    runs = [(run, _count_directions(run, neighbours)) for run in _runs(row)]
    if not any(down for _, (down, _) in runs) and any(right and len(run) > 1 for run, (_, right) in runs):
        return row
    return [glyph for run, (down, right) in runs if len(run) >= _RUN and right > down for glyph in run]


def _count_directions(run: Sequence[Glyph], neighbours: Neighbours) -> tuple[int, int]:
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
