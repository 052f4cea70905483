"""Chinese line breaking: where lines may end, and how an article's blocks are laid out in a width of cells.

Rules after GB/T 15834 (where punctuation may not stand) and W3C's clreq: closing marks never begin a line, opening
marks never end one, dashes and ellipses stay whole; a mark that would not fit pulls its character down with it.
A figure keeps its number, multiplier and unit together, a Latin word its letters. Text is never altered: lines are
spans of it, indents are blank cells before a span.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from store.late import late
from store.mended import HEAD, HEADLINES, PROSE, Block
from tui.widths import NARROW, CellWidths, text_width

CLOSING = "，。、；：！？”’）》】…—％〉」』〕］｝·～‰℃°,.;:!?)]}%"
"""No line begins with one of these."""
OPENING = "“‘（《【〈「『〔［｛([{"
"""No line ends with one of these."""
MEASURE = 84
"""Widest line in cells: 42 ideographs; longer lines lose the eye on its way back."""

_BREAK, _LOOSE, _TIGHT, _NEVER = b"\x03", b"\x02", b"\x01", b"\x00"
"""Before this character a line may begin: always; only if nothing better; only inside an overlong token; never."""

_NUMBER = r"[0-9０-９]+(?:[.,．:：][0-9０-９]+)*"
_UNITS = (
    "个百分点|百分点|平方公里|平方千米|立方米|平方米|千瓦时|万千瓦|千伏安|美元|欧元|港元|日元|"
    "公里|公顷|公斤|千米|千克|千瓦|兆瓦|吉瓦|千伏|厘米|毫米|微米|摄氏度|小时|分钟|季度|马力|标箱|车次|人次|"
    "[％%‰℃°元亩吨家个项户人年月日号时分秒倍次名条座台套辆件种批期所处栋幢间只头株米升克度岁天周届平村镇县市省区起宗块部位例成款张万亿"
    "㎡㎥㎞]"
)
_FIGURE = (
    rf"(?:{_NUMBER}(?:[-—–~～至到]{{1,2}}{_NUMBER})?)[余多]?[十百千万亿]*[余多]?(?:{_UNITS})?(?:[/／](?:{_UNITS}))?"
)
_WORD = r"[A-Za-zÀ-ÖØ-öø-ʯͰ-ӿ0-9]+(?:[-'’_.+/&@#:][A-Za-zÀ-ÖØ-öø-ʯͰ-ӿ0-9]+)*"
_TOKEN = late(rf"(?P<figure>{_FIGURE}(?![A-Za-z0-9]))|(?P<word>{_WORD})")
_CLOSERS = late(rf"[{re.escape(CLOSING)} \u3000\t]+")
_OPENERS = late(rf"[{re.escape(OPENING)}]+")
_BLANKS = " \u3000\t"


class Line(NamedTuple):
    """One line of the layout: the span `[start, end)` of the text, `indent` blank cells before it.

    A blank line has an empty span; `block` is the place of its block in the list, -1 for a blank line.
    """

    start: int
    end: int
    indent: int
    block: int


def break_levels(text: str, keep: Iterable[tuple[int, int]] = ()) -> bytearray:
    """For each character how well a line may begin before it; `keep` are figures to be kept whole."""
    levels = bytearray(_BREAK * len(text))
    for match in _OPENERS.finditer(text):
        first, last = match.start() + 1, match.end()
        levels[first : last + 1] = _LOOSE * (min(last + 1, len(text)) - first)
    for match in _CLOSERS.finditer(text):
        levels[match.start() : match.end()] = _LOOSE * (match.end() - match.start())
    for match in _TOKEN.finditer(text):
        levels[match.start() + 1 : match.end()] = _TIGHT * (match.end() - match.start() - 1)
    for start, end in keep:
        if start and levels[start : start + 1] == _TIGHT and text[start - 1].isalpha():
            levels[start] = _LOOSE[0]  # letters stuck to a figure may be parted from it, the figure may not be cut
        levels[start + 1 : end] = _TIGHT * max(0, min(end, len(text)) - start - 1)
    return levels


def wrap(
    text: str,
    width: int,
    keep: Iterable[tuple[int, int]] = (),
    *,
    indent: int = 0,
    widths: CellWidths = NARROW,
) -> list[tuple[int, int]]:
    """The lines of `text` (one block, no newline) as spans, none wider than `width` cells, the first by `indent` less.

    Blanks at the end of a line hang past its edge. Where a figure or a word is wider than a whole line, it is cut.
    """
    if not text:
        return [(0, 0)]
    cells = list(map(widths.__getitem__, text))
    levels = break_levels(text, keep)
    if 0 in cells:
        for i, cell in enumerate(cells):
            if not cell:
                levels[i] = 0
    edges = list(accumulate(cells))
    lines: list[tuple[int, int]] = []
    start, used, room = 0, 0, width - indent
    while start < len(text):
        end = _line_end(text, levels, edges, start, used + room)
        if indent and not lines and end < len(text) and levels[end] < 3:
            end = _line_end(text, levels, edges, start, used + width)
        lines.append((start, end))
        start, used, room = end, edges[end - 1], width
    return lines


def _line_end(text: str, levels: bytearray, edges: list[int], start: int, edge: int) -> int:
    """Where the line that begins at `start` ends, so that it does not pass the cell `edge`."""
    end, size = bisect_right(edges, edge, start), len(text)
    while end < size and text[end] in _BLANKS:
        end += 1
    if end >= size:
        return size
    for level in (_BREAK, _LOOSE, _TIGHT):
        best = levels.rfind(level, start + 1, end + 1)
        if best > 0:
            return best
    end = max(end, start + 1)
    while end < size and not levels[end]:
        end += 1
    return end


def measure_of(width: int) -> tuple[int, int]:
    """The left margin and the width of the lines in a pane `width` cells wide: capped, and centred when wider."""
    measure = max(1, min(width, MEASURE))
    return max(0, width - measure) // 2, measure


def indent_of(measure: int) -> int:
    """First-line indent of a paragraph: two ideographs (four cells), one on a narrow screen, none on a tiny one."""
    return 4 if measure >= 32 else 2 if measure >= 12 else 0


_BALANCED = HEADLINES | {"heading"}
_INSET = frozenset({"callout", "caption"})
_SET_APART = _INSET | {"heading"}


def layout(
    text: str,
    blocks: Sequence[Block],
    width: int,
    figures: Sequence[tuple[int, int]] = (),
    *,
    widths: CellWidths = NARROW,
) -> list[Line]:
    """All lines of an article `width` cells wide: masthead, a blank line, indented paragraphs, headings set apart.

    `figures` are sorted spans to be kept whole.
    """
    margin, measure = measure_of(width)
    starts = [start for start, _ in figures]
    lines: list[Line] = []
    for i, block in enumerate(blocks):
        if i and _is_parted(blocks[i - 1], block):
            lines.append(Line(block.start, block.start, 0, -1))
        inset = 4 if block.kind in _INSET and measure >= 32 else 0
        indent = indent_of(measure) if block.kind in PROSE else 0
        shown = text[block.start : block.end]
        first, last = bisect_left(starts, block.start), bisect_left(starts, block.end)
        keep = [(start - block.start, end - block.start) for start, end in figures[first:last]]
        room = measure - 2 * inset
        spans = wrap(shown, room, keep, indent=indent, widths=widths)
        if block.kind in _BALANCED and len(spans) > 1:
            spans = _balanced(shown, room, keep, len(spans), widths)
        for start, end in spans:
            left = margin + inset
            if indent and not start and text_width(shown[:end].rstrip(), widths) <= room - indent:
                left += indent
            lines.append(Line(block.start + start, block.start + end, left, i))
    return lines


def _balanced(
    text: str, width: int, keep: Sequence[tuple[int, int]], count: int, widths: CellWidths
) -> list[tuple[int, int]]:
    """The lines of a head in the least width that needs no more of them: no last line of a single character."""
    low, high = 1, width
    while low < high:
        middle = (low + high) // 2
        if len(wrap(text, middle, keep, widths=widths)) > count:
            low = middle + 1
        else:
            high = middle
    return wrap(text, high, keep, widths=widths)


def _is_parted(before: Block, block: Block) -> bool:
    """Whether a blank line stands between two blocks."""
    if before.kind in HEAD:
        return block.kind not in HEAD
    return before.kind in _INSET or (block.kind in _SET_APART and before.kind != block.kind)


def layout_plain(text: str, width: int, *, widths: CellWidths = NARROW) -> list[Line]:
    """The lines of a text shown as it came: folded at `width`, no indents, no blank lines added."""
    lines: list[Line] = []
    offset = 0
    for i, line in enumerate(text.split("\n")):
        lines += [Line(offset + start, offset + end, 0, i) for start, end in wrap(line, width, widths=widths)]
        offset += len(line) + 1
    return lines


def line_at(lines: Sequence[Line], offset: int) -> int:
    """The index of the line that shows the character at `offset`."""
    return max(0, bisect_right(lines, offset, key=lambda line: line.start) - 1)
