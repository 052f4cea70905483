"""Headlines right above their text: the room that they leave in their line tells them."""

from __future__ import annotations

from collections.abc import Container, Sequence

from store.read.headlines.ends import crosses_known_word
from store.read.headlines.kinds import DOUBLED, PLAIN, is_headline_shaped, is_other, is_twice, shape_of
from store.read.headlines.shapes import HEADING_WIDTH, is_heading_shaped, is_numbered, is_title_shaped, opens_report
from store.read.lines.breaks import crosses_word, is_full, parts_number
from store.read.lines.characters import LIST_MARKS, OPENERS
from store.read.lines.printed import UNWRAPPED, Line, closed_up

INDENT = 4
"""The indent of a paragraph's first line."""
_WIDEST_INDENT = 8
"""The same where a page's layout was kept by blanks."""
HALF_FULL = 0.7
"""What a headline fills of its column at most, where no blank line tells it."""
CALLS = frozenset("？?！!")
"""Ends a heading that asks or calls out."""
_MOST_LAST = 12
"""Headlines that stand together at the end of a page at most."""
_MOST_CLOSING = 3
"""Lines of a headline right under a paragraph at most."""
_PAUSE = frozenset("，：")
_LEADING_WIDTH = 40
_WRAPPED = 2
"""Lines of a headline that wraps once."""
_NEAR = 40
"""Lines among which another opens with a dash."""
_CLAUSE = 3
"""Characters of the shortest last clause of a headline, its comma with them."""
_ROOM = 8
"""Half-width columns that a headline right above its text leaves free."""


def leading_size(lines: Sequence[Line], i: int, block: Sequence[Line], special: Container[int]) -> int:
    """A headline right above its text: it leaves room that the text would have filled."""
    line = block[0]
    closes = closing_size(lines, i)
    if 0 < closes <= len(block):
        return closes
    if line.ends:
        return 0
    if (len(block) == 1 and i + 1 in special) or _closes_page(lines, i):
        return 1
    if len(block) < 2:
        return 1 if _is_marked_heading(lines, i) or _is_set_in_alone(lines, i) else 0
    if opens_report(block[1].text):
        return 1
    if _wraps_over_report(block):
        return 2
    after = block[1]
    # Only what follows tells the column: text of another width may stand above.
    column = after.column
    if len(block) > 2 and not after.ends:
        column = max([each.width if each.unbroken else closed_up(each.text, each.width)[1] for each in block[1:]])
    if line.unbroken and abs(line.width - column) < INDENT < column // 4 and after.indent <= line.indent:
        return 0  # a full line, as most are
    if is_numbered(line.text) and line.width + 4 < column:
        return 1
    if (
        line.first in LIST_MARKS
        and after.first not in LIST_MARKS
        and closed_up(line.text, line.width)[1] + max(line.indent - after.indent, 0) + INDENT <= column
    ):
        return 1
    if line.gap and after.indent > line.indent and line.width <= HEADING_WIDTH:
        return 1
    return 1 if _leaves_room(lines, i, column) and not _runs_on(lines, i, after) else 0


def _runs_on(lines: Sequence[Line], i: int, after: Line) -> bool:
    """Whether a line is none by itself: a sentence, a number or a word goes on in the line after it."""
    line = lines[i]
    return (
        ("，" in line.text and not line.gap and not (i and lines[i - 1].ends))
        or (line.last in "”’" and after.first in OPENERS)
        or parts_number(line, after)
        or crosses_known_word(closed_up(line.text, 0)[0], after.text)
    )


def _wraps_over_report(block: Sequence[Line]) -> bool:
    """Whether a headline apart wraps in its amount, right above the report that it heads (产值有望破 / 40亿)."""
    if len(block) <= _WRAPPED or not block[0].gap or not opens_report(block[_WRAPPED].text):
        return False
    first, second = block[:_WRAPPED]
    if first.indent or second.indent or second.ends or second.width >= first.width or is_headline_shaped(second):
        return False
    return is_title_shaped(first.text + second.text, first.width + second.width)


def _leaves_room(lines: Sequence[Line], i: int, column: int) -> bool:
    """Whether a line leaves room that the text below it, set in a column so wide, would have filled."""
    line, after = lines[i], lines[i + 1]
    if after.indent > line.indent and line.width + INDENT <= HEADING_WIDTH:
        return True
    if "，" in line.text:
        # A headline of two clauses; a sentence would fill the line.
        inset = line.width + (line.indent if not after.indent else 0)
        if _is_ragged(lines, i, column):
            return False
        whole = len(line.text) - line.text.rindex("，") > _CLAUSE
        if after.first.isdecimal() and is_full(line, after, 2 * INDENT):
            return False  # the number found no room
        return whole and (i == 0 or lines[i - 1].ends) and inset <= 0.75 * column
    if line.width > column + 4:
        return True
    if 0 < line.indent <= _WIDEST_INDENT and not after.indent:
        # Set like the first line of a paragraph.
        return line.width + line.indent <= 0.6 * column
    leaves = line.width <= _LEADING_WIDTH and line.width + INDENT <= max(column - _ROOM, 0.75 * column)
    return leaves and not _is_broken_anywhere(lines, i)


def _is_broken_anywhere(lines: Sequence[Line], i: int) -> bool:
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


def _is_ragged(lines: Sequence[Line], i: int, column: int) -> bool:
    """Whether the paragraph right above leaves room in mid-sentence, as lines do that were broken anywhere."""
    if _is_broken_anywhere(lines, i):
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
    if not _is_piece(first) or _is_ragged(lines, i, first.column):
        return 0
    for after in range(i + 1, min(i + _MOST_CLOSING + 1, len(lines))):
        line, size = lines[after], after - i
        if line.gap and not (first.gap or line.indent):
            return 0
        room = line.column - _ROOM
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
        if not line.column - _ROOM < width <= line.column:
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
        return len(line.text) > _CLAUSE and is_heading_shaped(line.text[:-1], line.width - 2)
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
    if after.gap and not line.gap and after.width + _ROOM <= line.column and is_headline_shaped(after):
        return False  # the headline stands below a sentence that goes on elsewhere
    if not lines[i + 1].gap and (line.column == UNWRAPPED or line.width > line.column):
        return False
    short = "，" not in line.text or not lines[i + 1].gap or line.width + _ROOM <= line.column
    apart = line.gap > 0 and after.gap > 0 and line.peers == 1
    return short and (is_headline_shaped(line) or _tells_amounts(line, apart))


def _tells_amounts(line: Line, apart: bool) -> bool:
    """Whether a line is a headline but for its amounts: `apart`, or with a pause that a figure has not."""
    if line.width + _ROOM > line.column or not (apart or not _PAUSE.isdisjoint(line.text)):
        return False
    return is_title_shaped(line.text, line.width) and not is_other(line.text)


def _calls(lines: Sequence[Line], i: int) -> bool:
    """Whether a line asks or calls out by itself, under one that has room for its first words: no end of a sentence."""
    line, above = lines[i], lines[i - 1]
    apart = line.gap > 0 or above.width + _ROOM <= above.column
    return line.text.rstrip("”")[-1:] in CALLS and apart and line.width <= HALF_FULL * line.column


def _is_one_of_several(lines: Sequence[Line], i: int) -> bool:
    """Whether other lines near by open with a dash as well: one alone says who said what stands above."""
    near = (*lines[max(0, i - _NEAR) : i], *lines[i + 1 : i + _NEAR])
    return any(line.first == lines[i].first and not line.ends and is_headline_shaped(line) for line in near)


def _is_marked_heading(lines: Sequence[Line], i: int) -> bool:
    """Whether a line alone with an ornament or a number stands between a paragraph that ends and the next one."""
    line, after = lines[i], lines[i + 1] if i + 1 < len(lines) else None
    marked = line.first in LIST_MARKS or is_numbered(line.text)
    if not marked or after is None or after.first in LIST_MARKS or is_numbered(after.text):
        return False
    return i == 0 or (lines[i - 1].ends and lines[i - 1].first not in LIST_MARKS)


def _is_set_in_alone(lines: Sequence[Line], i: int) -> bool:
    """Whether a line set in like a paragraph is none: it ends no sentence, has room left, and the next begins apart."""
    line = lines[i]
    if i == 0 or i + 1 == len(lines) or not (0 < line.indent <= lines[i + 1].indent and lines[i - 1].ends):
        return False
    return line.width + line.indent <= HALF_FULL * line.column and shape_of(line) == PLAIN


def _closes_page(lines: Sequence[Line], i: int) -> bool:
    """Whether nothing but headlines follows to the end of the page: the last line of a text would end a sentence."""
    return len(lines) - i <= _MOST_LAST and all(
        not line.ends and "，" not in line.text and is_headline_shaped(line) for line in lines[i:]
    )
