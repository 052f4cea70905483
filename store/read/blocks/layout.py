"""What the layout of a page says: its columns, its indents, and the blank lines that mean nothing."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from store.read.blocks.wrapped import SAMPLE, is_wrapped
from store.read.bylines.finding import read_byline
from store.read.headlines.kinds import is_twice
from store.read.headlines.parting import opens_with_dash
from store.read.headlines.shapes import is_credited, is_heading_shaped
from store.read.lines.printed import COLUMN_MAX, UNWRAPPED, Line

_FEW = 12
_NEAR = 4
_LEAST_SPACED = 3
"""More lines than these with a blank one between them may be a column set wide."""
_FULL = 8
"""Columns by which full lines of a column differ in width at most."""


def settle_layout(lines: list[Line]) -> bool:
    """Find the columns: gaps of double-spaced stretches closed, indents made relative, column widths set.

    Gives whether there are any: each line may be a whole paragraph.
    """
    if not is_wrapped(lines):
        for line in lines:
            line.column = UNWRAPPED
            line.gap = 2 if line.gap else 1
            if line.indent:
                line.indent = 0
        return False
    _part_notes(lines)
    apart = _apart(lines)
    if _close_even_spacing(lines, apart):
        apart = _apart(lines)
    if _close_double_spacing(lines, apart):
        apart = _apart(lines)
    _make_indents_relative(lines)
    _measure_columns(lines, apart)
    return True


def _apart(lines: list[Line]) -> list[int]:
    """The lines that have a blank one before them; the first one is among them."""
    return [i for i, line in enumerate(lines) if line.gap]


def _part_notes(lines: list[Line]) -> None:
    """A line in brackets after a sentence (（作者系…）, a signature) is no line of the column above it."""
    for line in [line for above, line in itertools.pairwise(lines) if above.ends and line.first in "（("]:
        if line.last in "）)" and "（" not in line.text[1:]:
            line.gap = line.gap or 1


def _close_even_spacing(lines: list[Line], apart: Sequence[int]) -> bool:
    """Where nearly every line of the page has a blank one before it, only more than that parts blocks.

    Whether it is so.
    """
    if len(lines) < _FEW or (len(lines) - len(apart)) * 10 > len(lines):
        return False
    # Headlines and short paragraphs apart look alike; wrapped sentences do not.
    sample = lines[:SAMPLE]
    if sum(1 for line in sample if not line.ends and not is_heading_shaped(line.text, line.width)) * 4 < len(sample):
        return False
    gaps = Counter(line.gap for line in lines)
    usual = max(gaps, key=gaps.__getitem__)
    for line in lines:
        line.gap = max(0, line.gap - usual)
    lines[0].gap = max(lines[0].gap, 1)
    return True


def _close_double_spacing(lines: list[Line], apart: Sequence[int]) -> bool:
    """Where each line of a stretch is followed by a blank one, that blank says nothing; whether there is one."""
    if all(after > i + 2 for i, after in zip(apart, apart[2:], strict=False)):
        return False
    closed = False
    for first, after in _stretches(lines, apart):
        # A line with neighbours right above and below belongs to an ordinary block.
        end = after - 1 if after < len(lines) and not lines[after].gap else after
        above = lines[first - 1] if first and not lines[first].gap else None
        for part in _text_of(lines[first:end]):
            closed = _close_stretch(part, above if part[0] is lines[first] else None) or closed
    return closed


def _text_of(stretch: list[Line]) -> Iterator[list[Line]]:
    """The pieces of a stretch that may be text, without headlines, bylines and lines wider than its column."""
    widest = _usual_width(stretch)
    piece: list[Line] = []
    for line in stretch:
        if _set_width(line) <= widest and not _stands_alone(line):
            piece.append(line)
            continue
        if len(piece) > _LEAST_SPACED:
            yield piece
        piece = []
    if len(piece) > _LEAST_SPACED:
        yield piece


def _usual_width(stretch: list[Line]) -> int:
    """The greatest width near which a third of the lines reach; the greatest of all if none is."""
    widths = sorted(map(_set_width, stretch))
    for i in range(len(widths) - 1, -1, -1):
        near = i + 1 - bisect_left(widths, widths[i] - _FULL)
        if near > 2 and near * 3 >= len(widths):
            return widths[i]
    return widths[-1]


def _stands_alone(line: Line) -> bool:
    """Whether a line is printed twice, opens with a dash or tells who wrote: it is no line of a paragraph."""
    return opens_with_dash(line.text) or is_twice(line) or read_byline(line.text) is not None


def _stretches(lines: list[Line], apart: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where more than three lines are of which each has a blank one between it and the next, none too wide."""
    first = after = 0
    for i in (*apart, len(lines) + 1):
        if not i or (i < len(lines) and lines[i].width > COLUMN_MAX):
            continue
        if i != after:
            if after - first > _LEAST_SPACED:
                yield first, after
            first = i - 1
        after = i + 1


def _close_stretch(stretch: list[Line], above: Line | None) -> bool:
    """Close up a stretch of lines each apart; `above` stands right above its first one. Gives whether that was done."""
    widest = max(map(_set_width, stretch))
    if above is not None and above.width > widest + _FULL:
        return False  # headlines under the last line of a paragraph
    full = [line for line in stretch if line.width >= widest - _FULL]
    if widest < 16 or len(full) < 3 or len(full) * 3 < len(stretch):
        return False
    wrapped = sum(1 for line in full if line.last not in "。！？…”）：；")
    prose = sum(1 for line in full if line.pauses or "；" in line.text)
    if wrapped * 3 < len(full) or wrapped < 2 or prose * 2 < len(full):
        return False
    inside = stretch[1:]
    usual = min(line.gap for line in inside)
    if above is not None and stretch[0].ends:
        inside, stretch = inside[1:], inside  # the last line of a paragraph set in the ordinary way
    for before, line in zip(stretch, inside, strict=False):
        if line.gap == usual and (before.width >= widest - 12 or line.width >= widest - 12):
            line.gap = 0
    return True


def _make_indents_relative(lines: list[Line]) -> None:
    """An indent says something only where most lines have none."""
    indented = [line for line in lines if line.indent]
    if not indented:
        return
    indents = sorted([line.indent for line in indented])
    middle, plain = len(lines) // 2, len(lines) - len(indented)
    base = indents[middle - plain] if middle >= plain else 0
    marked = bisect_right(indents, base + 8) - bisect_left(indents, base + 2)
    telling = 0 < marked <= 0.6 * len(lines)
    if not telling:
        base = indents[-1]
    for line in indented:
        line.indent = max(0, line.indent - base)


def _set_width(line: Line) -> int:
    """The width of a line without the blanks that spread its characters apart."""
    blanks = line.text.count(" ")
    return line.width - blanks if blanks * 4 > len(line.text) else line.width


def _widest(block: list[Line], widths: list[int]) -> int:
    """Width of the widest line of a block; a headline printed twice or a photographer's name is set on its own."""
    column = max(widths)
    if len(block) > 2 and widths.count(column) == 1:
        widest = block[widths.index(column)]
        if is_credited(widest.text) or is_twice(widest):
            return sorted(widths)[-2]
    return column


def _columns(block: list[Line], widths: list[int]) -> Iterable[int]:
    """Column width of each line of a block: the widest of it or, in a long block, of the four lines on either side."""
    if len(block) <= 2 * _NEAR + 1:
        return itertools.repeat(_widest(block, widths), len(block))
    padded = [0] * _NEAR + widths + [0] * _NEAR
    columns: list[int] = []
    widest = max(widths[:_NEAR])
    for i, (width, left) in enumerate(zip(padded[2 * _NEAR :], [0, *padded], strict=False)):
        if width >= widest:
            widest = width
        elif left == widest:
            widest = max(padded[i : i + 2 * _NEAR + 1])
        columns.append(widest)
    return columns


def _measure_columns(lines: list[Line], starts: Sequence[int]) -> None:
    """Column width of a line: the widest of its neighbours in the block; a line alone is measured by other blocks."""
    widths = [line.width if line.unbroken else _set_width(line) for line in lines]
    if max(widths, default=0) > COLUMN_MAX:
        widths = [width if width <= COLUMN_MAX else COLUMN_MAX for width in widths]
    alone: list[int] = []
    for first, after in itertools.pairwise((*starts, len(lines))):
        peers = after - first
        if peers == 1:
            alone.append(first)
            lines[first].column = widths[first]
            continue
        block = lines[first:after]
        for line, column in zip(block, _columns(block, widths[first:after]), strict=True):
            line.column = column
            line.peers = peers
            if line.width > column:
                _fill_column(line)
    for i in alone:
        line = lines[i]
        near = [other.column for other in lines[i - 3 if i > 3 else 0 : i + 4] if other.peers > 1]
        if near and (least := min(near)) > line.column:
            line.column = least
        if line.width > line.column:
            _fill_column(line)


def _fill_column(line: Line) -> None:
    """A line whose characters are spread apart fills its column, however wide its blanks make it."""
    if line.column < line.width <= COLUMN_MAX:
        line.width = line.column
