"""Headlines right under a paragraph, over the one that they head: its end and the room that they leave tell them."""

from __future__ import annotations

from collections.abc import Sequence

from store.read.headlines.kinds import DOUBLED, PLAIN, is_headline_shaped, is_other, is_twice, shape_of
from store.read.headlines.shapes import is_heading_shaped, is_title_shaped
from store.read.lines.breaks import crosses_word
from store.read.lines.printed import UNWRAPPED, Line

INDENT = 4
"""The indent of a paragraph's first line."""
HALF_FULL = 0.7
"""What a headline fills of its column at most, where no blank line tells it."""
CALLS = frozenset("？?！!")
"""Ends a heading that asks or calls out."""
_MOST_CLOSING = 3
"""Lines of a headline right under a paragraph at most."""
_PAUSE = frozenset("，：")
_NEAR = 40
"""Lines among which another opens with a dash."""
CLAUSE = 3
"""Characters of the shortest last clause of a headline, its comma with them."""
ROOM = 8
"""Half-width columns that a headline right above its text leaves free."""


def is_broken_anywhere(lines: Sequence[Line], i: int) -> bool:
    """Whether a line near above in the same block ends with a comma and leaves much room, as beside a picture."""
    widest, below = 0, lines[i]
    for j in range(i - 1, max(-1, i - _NEAR - 1), -1):
        if below.gap:
            return False
        line = lines[j]
        width = line.width + line.indent
        if width > widest:
            widest = width
        elif line.last == "，" and width <= HALF_FULL * widest:
            headed = j > 0 and not line.gap and lines[j - 1].ends  # the first half of a headline, maybe
            if not headed:
                return True
        below = line
    return False


def is_ragged(lines: Sequence[Line], i: int, column: int) -> bool:
    """Whether the paragraph right above leaves room in mid-sentence, as lines do that were broken anywhere."""
    if is_broken_anywhere(lines, i):
        return True
    if i < 2 or lines[i].gap or lines[i - 1].gap or lines[i - 2].ends:
        return False
    return not lines[i - 1].indent and lines[i - 2].width + lines[i - 2].indent <= HALF_FULL * column


def closing_size(lines: Sequence[Line], i: int) -> int:
    """Over how many lines from `i` on a headline goes right under a paragraph that ends, over the one that it heads.

    That one is set in, or has a full line where the headline leaves room that no line of text does.
    """
    first = lines[i]
    if first.closing < 0:
        first.closing = _closing_size(lines, i)
    return first.closing


def _closing_size(lines: Sequence[Line], i: int) -> int:
    first = lines[i]
    # Lines that are whole paragraphs have no room to leave.
    if first.column == UNWRAPPED or i == 0 or i + 1 >= len(lines):
        return 0
    above = lines[i - 1]
    if not (above.ends or (first.gap and above.peers <= _MOST_CLOSING and is_twice(above))):
        return 0
    if lines[i + 1].indent > first.indent:
        return 1 if _closes_block(lines, i) else 0
    if first.ends or first.indent:
        return 0  # no piece of a headline
    full = not first.gap and abs(first.column - first.width) < INDENT
    if lines[i + 1].gap or full or _fills_column(lines, i):
        return 0
    if not _is_piece(first) or is_ragged(lines, i, first.column):
        return 0
    for after in range(i + 1, min(i + _MOST_CLOSING + 1, len(lines))):
        line, size = lines[after], after - i
        if line.gap and not (first.gap or line.indent):
            return 0
        room = line.column - ROOM
        if line.indent > first.indent:
            return size if _are_narrow(lines[i:after], room) else 0
        if not ((" " in first.text or "\u3000" in first.text) and size == 1):  # two halves show what they are
            room = min(room, int(HALF_FULL * line.column))
        roomy = first.width <= room or first.width > line.column
        if roomy and not first.indent and (line.gap or line.width >= room) and _are_narrow(lines[i:after], room):
            return 0 if not line.gap and crosses_word(lines[after - 1].text, line.text) else size
        if line.gap:
            return 0
    return 0


def _fills_column(lines: Sequence[Line], i: int) -> bool:
    """Whether a line leaves no room in the column of any line below that may end a headline; told fast."""
    width = lines[i].width
    for line in lines[i + 1 : i + _MOST_CLOSING + 1]:
        if not line.column - ROOM < width <= line.column:
            return False
    return not is_twice(lines[i])


def _are_narrow(lines: Sequence[Line], most: int) -> bool:
    """Whether lines are pieces of a headline, none of them wider than `most`."""
    narrow = all((line.width <= most or shape_of(line) == DOUBLED) and _is_piece(line) for line in lines)
    return narrow and lines[-1].last != "，"


def _is_piece(line: Line) -> bool:
    if line.ends or line.indent or line.column == UNWRAPPED:
        return False
    if line.last == "，":
        return len(line.text) > CLAUSE and is_heading_shaped(line.text[:-1], line.width - 2)
    return shape_of(line) in (PLAIN, DOUBLED)


def _closes_block(lines: Sequence[Line], i: int) -> bool:
    """Whether a headline stands right under a paragraph, with the one that it heads indented.

    A paragraph that ended there, with the next one set in, would end a sentence; but it may be a word short.
    """
    line = lines[i]
    if line.first in "—–-" and not _is_one_of_several(lines, i):
        return False
    if line.ends and not _calls(lines, i):
        return False
    after = lines[i + 1]
    if after.gap and not line.gap and after.width + ROOM <= line.column and is_headline_shaped(after):
        return False  # the headline stands below a sentence that goes on elsewhere
    if not lines[i + 1].gap and (line.column == UNWRAPPED or line.width > line.column):
        return False
    short = "，" not in line.text or not lines[i + 1].gap or line.width + ROOM <= line.column
    apart = line.gap > 0 and after.gap > 0 and line.peers == 1
    return short and (is_headline_shaped(line) or _tells_amounts(line, apart))


def _tells_amounts(line: Line, apart: bool) -> bool:
    """Whether a line is a headline but for its amounts: `apart`, or with a pause that a figure has not."""
    if line.width + ROOM > line.column or not (apart or not _PAUSE.isdisjoint(line.text)):
        return False
    return is_title_shaped(line.text, line.width) and not is_other(line.text)


def _calls(lines: Sequence[Line], i: int) -> bool:
    """Whether a line asks or calls out by itself, under one that has room for its first words: no end of a sentence."""
    line, above = lines[i], lines[i - 1]
    apart = line.gap > 0 or above.width + ROOM <= above.column
    return line.text.rstrip("”")[-1:] in CALLS and apart and line.width <= HALF_FULL * line.column


def _is_one_of_several(lines: Sequence[Line], i: int) -> bool:
    """Whether other lines near by open with a dash as well: one alone says who said what stands above."""
    near = (*lines[max(0, i - _NEAR) : i], *lines[i + 1 : i + _NEAR])
    return any(line.first == lines[i].first and not line.ends and is_headline_shaped(line) for line in near)
