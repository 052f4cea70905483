"""Glyphs of a page become text in reading order: lines, blocks, columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from store.read.divide import RULE
from store.read.furniture.finding import read_furniture
from store.read.pdf.articles import HEADLINE, with_rules
from store.read.pdf.glyphs import Block, Glyph, Segment
from store.read.pdf.upright import part_upright

_LEAST_ROWS = 3
"""Rows that must agree on the edge of a column."""
_MOST_STRIPS = 60
_LEAST_HEADLINE = 4
"""Characters of the shortest headline."""


def page_text(glyphs: Sequence[Glyph]) -> str:
    """The text of one page, its blocks in reading order with a blank line between them."""
    printed = [glyph for glyph in glyphs if glyph.text.strip() and glyph.x1 > glyph.x0 and glyph.bottom > glyph.top]
    if not printed:
        return ""
    level, fields = part_upright(printed)
    text = _level_text(level) if level else ""
    mixed = bool(fields and level) and any(len(block.segments) > 2 for block in _blocks(_segments(level)))
    for field in fields:
        # Upright lines under a headline of their own are another article than the level ones.
        apart = f"{RULE}\n\n" if mixed and _has_headline(field) else ""
        text += ("\n\n" if text else "") + apart + _level_text(field)
    return text


def _has_headline(glyphs: Sequence[Glyph]) -> bool:
    sizes = [glyph.bottom - glyph.top for glyph in glyphs]
    usual = median(sizes)
    return sum(1 for size in sizes if size > HEADLINE * usual) >= _LEAST_HEADLINE


def _level_text(glyphs: list[Glyph]) -> str:
    blocks = _blocks(_segments(glyphs))
    head, body, foot = _peeled(blocks)
    return "\n\n".join(with_rules([*head, *_in_order(body), *foot]))


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
        gutter = (2.2 if size > 1.3 * usual else 1.1) * size
        alike = abs((before.bottom - before.top) - (glyph.bottom - glyph.top)) <= 0.35 * size
        gap = glyph.x0 - before.x1
        if gap > gutter or not alike or (gap > 0.4 * size and round(glyph.x0) in edges):
            parts.append([glyph])
        else:
            parts[-1].append(glyph)
    return [_segment(part) for part in parts]


def _segment(part: list[Glyph]) -> Segment:
    text = part[0].text
    usual = median(max(0.0, glyph.x0 - before.x1) for before, glyph in pairwise(part)) if len(part) > 1 else 0.0
    for before, glyph in pairwise(part):
        size = max(before.bottom - before.top, glyph.bottom - glyph.top)
        latin = before.text[-1:].isascii() and glyph.text[:1].isascii()
        # A justified line sets all its characters apart.
        wide = 0.2 * size if latin else min(0.6 * size, usual + 0.4 * size)
        text += (" " if glyph.x0 - before.x1 > wide else "") + glyph.text
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


class _Usual:
    """How the text of a page is set: what is set larger and reaches over columns is the headline of an article."""

    def __init__(self, blocks: list[Block]) -> None:
        self.size = median(segment.size for block in blocks for segment in block.segments) if blocks else 0.0
        widths = [block.x1 - block.x0 for block in blocks if len(block.segments) > 2 and not self.is_large(block)]
        self.width = median(widths) if widths else float("inf")

    def is_large(self, block: Block) -> bool:
        """Whether a block is set larger than the text."""
        return block.size > HEADLINE * self.size

    def cut_at_headline(self, strips: list[list[Block]]) -> list[list[Block]]:
        """Two parts, the second of which begins with a headline over columns or with several; none without these."""
        for i in range(1, min(len(strips), _MOST_STRIPS)):
            large = [block for block in strips[i] if self.is_large(block)]
            over = any(block.x1 - block.x0 > 1.3 * self.width for block in large)
            # Headlines beside each other begin a row of articles.
            over = over or (len(large) > 1 and len(large) == len(strips[i]))
            if over and any(len(block.segments) > 2 for strip in strips[:i] for block in strip):
                return [[block for strip in part for block in strip] for part in (strips[:i], strips[i:])]
        return []


def _in_order(blocks: list[Block]) -> list[Block]:
    """Blocks in reading order: the page is cut along its gutters and rules of white, again and again."""
    ordered: list[Block] = []
    usual = _Usual(blocks)
    waiting = [blocks]
    while waiting:
        part = waiting.pop()
        if len(part) <= 1:
            ordered += part
            continue
        across = usual.cut_at_headline(_cut(part, upright=False))
        if across:
            waiting += reversed(across)
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
    """Two parts, cut where one of them falls into most columns; lines across the page above columns stay together."""
    best, cut = -1, 1
    for i in range(1, min(len(strips), _MOST_STRIPS)):
        upper = [block for strip in strips[:i] for block in strip]
        lower = [block for strip in strips[i:] for block in strip]
        columns = max(len(_cut(upper, upright=True)), len(_cut(lower, upright=True)))
        # A byline between headline and columns belongs to neither of the columns.
        heads = all(len(block.segments) == 1 for block in upper)
        if columns > best or (columns == best and heads):
            best, cut = columns, i
    return [[block for strip in strips[:cut] for block in strip], [block for strip in strips[cut:] for block in strip]]


def _peeled(blocks: list[Block]) -> tuple[list[Block], list[Block], list[Block]]:
    """The running head of the page (date, page number, name of the paper), what stands between, and its foot."""
    strips = _cut(blocks, upright=False)
    first, after = 0, len(strips)
    while first < after and all(_runs_along(block) for block in strips[first]):
        first += 1
    while after > first and all(_runs_along(block) for block in strips[after - 1]):
        after -= 1
    parts = (strips[:first], strips[first:after], strips[after:])
    head, body, foot = ([block for strip in part for block in strip] for part in parts)
    return sorted(head, key=_place), body, sorted(foot, key=_place)


def _place(block: Block) -> tuple[float, float]:
    return round(block.top / 4), block.x0


def _runs_along(block: Block) -> bool:
    return len(block.segments) < 3 and all(read_furniture(segment.text) is not None for segment in block.segments)
