"""Glyphs of a page become text in reading order: lines, blocks, columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

_LEAST_ROWS = 3
"""Rows that must agree on the edge of a column."""


class Glyph(NamedTuple):
    """A character and where it stands; y grows downwards."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float


class Segment(NamedTuple):
    """Glyphs of one printed line without a gutter between them."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float

    @property
    def size(self) -> float:
        """Height of the line."""
        return self.bottom - self.top


class Block:
    """Segments under each other, set alike."""

    def __init__(self, segment: Segment) -> None:
        self.segments = [segment]
        self.x0, self.x1, self.top, self.bottom = segment.x0, segment.x1, segment.top, segment.bottom

    def takes(self, segment: Segment) -> bool:
        """Whether the segment is the block's next line."""
        last = self.segments[-1]
        overlap = min(last.x1, segment.x1) - max(last.x0, segment.x0)
        near = segment.top - last.bottom < max(last.size, segment.size)
        alike = abs(last.size - segment.size) <= 0.2 * max(last.size, segment.size)
        return (
            near
            and alike
            and segment.top > last.top
            and overlap > 0.5 * min(last.x1 - last.x0, segment.x1 - segment.x0)
        )

    def add(self, segment: Segment) -> None:
        """Take the segment in."""
        self.segments.append(segment)
        self.x0, self.x1 = min(self.x0, segment.x0), max(self.x1, segment.x1)
        self.bottom = max(self.bottom, segment.bottom)

    @property
    def text(self) -> str:
        """Its lines, the indented ones marked."""
        lines = []
        for segment in self.segments:
            indented = 1.5 * segment.size < segment.x0 - self.x0 < 4.5 * segment.size
            lines.append(("　　" if indented else "") + segment.text)
        return "\n".join(lines)


def page_text(glyphs: Sequence[Glyph]) -> str:
    """The text of one page, its blocks in reading order with a blank line between them."""
    printed = [glyph for glyph in glyphs if glyph.text.strip() and glyph.x1 > glyph.x0 and glyph.bottom > glyph.top]
    if not printed:
        return ""
    blocks = _blocks(_segments(printed))
    return "\n\n".join(block.text for block in _in_order(blocks))


def _segments(glyphs: list[Glyph]) -> list[Segment]:
    usual = median(glyph.bottom - glyph.top for glyph in glyphs)
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.top + glyph.bottom) / 2):
        middle = (glyph.top + glyph.bottom) / 2
        if rows:
            other = rows[-1][-1]
            if abs(middle - (other.top + other.bottom) / 2) < 0.35 * min(
                other.bottom - other.top, glyph.bottom - glyph.top
            ):
                rows[-1].append(glyph)
                continue
        rows.append([glyph])
    for row in rows:
        row.sort(key=lambda glyph: glyph.x0)
    edges = _column_edges(rows)
    return [segment for row in rows for segment in _parts(row, usual, edges)]


def _column_edges(rows: list[list[Glyph]]) -> set[int]:
    """Where lines of several rows begin after a gap: the left edges of columns, however narrow the gutter."""
    begun: Counter[int] = Counter()
    for row in rows:
        for before, glyph in pairwise(row):
            if glyph.x0 - before.x1 > 0.4 * (glyph.bottom - glyph.top):
                begun[round(glyph.x0)] += 1
    least = max(_LEAST_ROWS, len(rows) // 10)
    return {x + shift for x, count in begun.items() if count >= least for shift in (-1, 0, 1)}


def _parts(row: list[Glyph], usual: float, edges: set[int]) -> list[Segment]:
    """A row cut at its gutters; a headline's halves may stand farther apart than words of the text."""
    parts: list[list[Glyph]] = [[row[0]]]
    for before, glyph in pairwise(row):
        size = max(before.bottom - before.top, glyph.bottom - glyph.top)
        gutter = (2.2 if size > 1.3 * usual else 1.2) * size
        alike = abs((before.bottom - before.top) - (glyph.bottom - glyph.top)) <= 0.35 * size
        gap = glyph.x0 - before.x1
        if gap > gutter or not alike or (gap > 0.4 * size and round(glyph.x0) in edges):
            parts.append([glyph])
        else:
            parts[-1].append(glyph)
    return [_segment(part) for part in parts]


def _segment(part: list[Glyph]) -> Segment:
    text = part[0].text
    for before, glyph in pairwise(part):
        size = max(before.bottom - before.top, glyph.bottom - glyph.top)
        latin = before.text[-1:].isascii() and glyph.text[:1].isascii()
        text += (" " if glyph.x0 - before.x1 > (0.2 if latin else 0.6) * size else "") + glyph.text
    top, bottom = min(glyph.top for glyph in part), max(glyph.bottom for glyph in part)
    return Segment(text, part[0].x0, max(glyph.x1 for glyph in part), top, bottom)


def _blocks(segments: list[Segment]) -> list[Block]:
    done: list[Block] = []
    growing: list[Block] = []
    for segment in sorted(segments, key=lambda segment: (segment.top, segment.x0)):
        growing = [block for block in growing if segment.top - block.bottom < 2 * block.segments[-1].size]
        taker = next((block for block in growing if block.takes(segment)), None)
        if taker is not None:
            taker.add(segment)
        else:
            block = Block(segment)
            done.append(block)
            growing.append(block)
    return done


def _in_order(blocks: list[Block]) -> list[Block]:
    """Blocks in reading order: the page is cut along its gutters and rules of white, again and again."""
    ordered: list[Block] = []
    waiting = [blocks]
    while waiting:
        part = waiting.pop()
        if len(part) <= 1:
            ordered += part
            continue
        columns = _cut(part, upright=True)
        if len(columns) > 1:
            waiting += reversed(columns)
            continue
        strips = _cut(part, upright=False)
        if len(strips) > 1:
            waiting += reversed(_two(strips))
            continue
        ordered += sorted(part, key=lambda block: (block.top, block.x0))
    return ordered


def _cut(blocks: list[Block], *, upright: bool) -> list[list[Block]]:
    """The groups that white from edge to edge makes of the blocks."""
    spans = sorted(((b.x0, b.x1, b) if upright else (b.top, b.bottom, b) for b in blocks), key=lambda span: span[:2])
    groups: list[list[Block]] = []
    reach = float("-inf")
    for low, high, block in spans:
        # Blocks may touch: a hair of overlap is no bridge.
        if low >= reach - 1:
            groups.append([])
        groups[-1].append(block)
        reach = max(reach, high)
    return groups


def _two(strips: list[list[Block]]) -> list[list[Block]]:
    """Two parts, cut where one of them falls into most columns: a headline and the columns below it."""
    best, cut = -1, 1
    for i in range(1, len(strips)):
        upper = [block for strip in strips[:i] for block in strip]
        lower = [block for strip in strips[i:] for block in strip]
        columns = max(len(_cut(upper, upright=True)), len(_cut(lower, upright=True)))
        if columns > best:
            best, cut = columns, i
        if i >= 60:
            break
    return [[block for strip in strips[:cut] for block in strip], [block for strip in strips[cut:] for block in strip]]
