"""Rows of a table and figures set apart: what stands between lines of text and is none."""

from __future__ import annotations

from collections.abc import Container, Sequence

from store.knowledge_words import holds_any
from store.late import late
from store.read.headlines.shapes import is_heading_shaped
from store.read.lines.around import Furniture
from store.read.lines.breaks import is_full
from store.read.lines.callouts import is_callout
from store.read.lines.printed import Line

_WIDEST_LABEL = 32
_DIGIT = late(r"\d")
_OF_SENTENCES = "，。；！？"
WIDE_GAP = late(r"[ \u3000]{2,}")
"""Parts two cells, however the characters inside them are set."""
_MINUS = frozenset("-－−")


def heads_text(lines: Sequence[Line], i: int, other: Container[int]) -> bool:
    """Whether a figure, alone on its line, stands right above a paragraph as its heading."""
    if " " in lines[i].text or i + 2 >= len(lines):
        return False
    after, then = lines[i + 1], lines[i + 2]
    if after.gap or then.gap or i + 1 in other or is_callout(then.text):
        return False
    return is_full(after, then)


def callout_size(lines: Sequence[Line], i: int, other: Container[int], *, closed: bool) -> int:
    """Lines of a figure and what it stands for, which is set below it; 0 if the figure is part of a sentence.

    `closed` tells whether no sentence is open above it.
    """
    block = block_size(lines, i, other)
    if block > 2 and block % 2 == 0 and _are_pairs(lines[i : i + block]):
        return block
    label = lines[i + 1 : i + block] if block > 1 else lines[i + 1 : i + 2]
    if len(label) == 1 and " " not in lines[i].text and i + 1 not in other:
        alone = block > 1 or block_size(lines, i + 1, other) == 1
        if alone and label[0].width <= _WIDEST_LABEL and is_heading_shaped(label[0].text, label[0].width):
            return 2
    return 1 if block == 1 and closed else 0


def _are_pairs(block: Sequence[Line]) -> bool:
    """Whether every other line is a figure, with what it stands for right below."""
    labels = block[1::2]
    return all(is_callout(line.text) for line in block[::2]) and all(
        line.width <= _WIDEST_LABEL and is_heading_shaped(line.text, line.width) for line in labels
    )


def block_size(lines: Sequence[Line], i: int, other: Container[int]) -> int:
    """How many lines from `i` on stand right under each other."""
    after = i + 1
    while after < len(lines) and not lines[after].gap and after not in other:
        after += 1
    return after - i


def is_row(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is a row of a table: cells like those of the row above or below, figures in them."""
    cells: list[str] = []
    for j in (i - 1, i + 1):
        # Most lines have one cell; those around the text (a date with its time) are no rows.
        if not 0 <= j < len(lines) or lines[j].unbroken or isinstance(lines[j].around, Furniture):
            continue
        cells = cells or _cells(lines[i].text)
        if len(cells) < 2:
            return False
        others = _cells(lines[j].text)
        if len(others) == len(cells) and ((_has_figures(cells) and not _is_loose(others)) or _has_figures(others)):
            return not _is_loose(cells)
    return False


def _cells(text: str) -> list[str]:
    if len(text) > 100 or holds_any(text, _OF_SENTENCES):
        return []
    wide = WIDE_GAP.split(text)
    if len(wide) == 1:
        return text.split()
    # Between wide gaps a word whose characters are set apart is one cell (烧 碱　　万吨).
    return [cell for part in wide for cell in _closed_up(part.split())]


def _closed_up(words: list[str]) -> list[str]:
    """The words between two wide gaps; single characters are those of one."""
    return ["".join(words)] if len(words) > 1 and all(len(word) == 1 for word in words) else words


def _is_figure(cell: str) -> bool:
    """Whether a cell opens with a digit, maybe behind a sign."""
    return cell[0].isdecimal() or (cell[0] in _MINUS and cell[1:2].isdecimal())


def _has_figures(cells: Sequence[str]) -> bool:
    figures = sum(1 for cell in cells if _is_figure(cell))
    if len(cells) > 3 and cells[0].isdecimal() and len(cells[0]) < 4 and not cells[1][0].isdecimal():
        # A rank, a name and figures.
        return figures == len(cells) - 1
    if len(cells) > 2 and not cells[0][0].isdecimal() and cells[1][0].isdecimal():
        # What is counted, how many, and how that changed (新增12).
        return all(_DIGIT.search(cell) for cell in cells[1:])
    return figures >= len(cells) - (2 if len(cells) > 3 else 1) and not (
        cells[0][0].isdecimal() and figures < len(cells)
    )


def _is_loose(cells: Sequence[str]) -> bool:
    """Single characters between blanks are a justified line, not cells."""
    return sum(1 for cell in cells if len(cell) == 1) * 2 > len(cells) or max(map(len, cells)) > 14
