"""Headlines right above their text: the room that they leave in their line tells them."""

from __future__ import annotations

from collections.abc import Container, Sequence

from store.read.headlines.closing import CLAUSE, HALF_FULL, INDENT, ROOM, closing_size, is_broken_anywhere, is_ragged
from store.read.headlines.ends import crosses_known_word
from store.read.headlines.kinds import PLAIN, is_headline_shaped, is_other, shape_of
from store.read.headlines.shapes import HEADING_WIDTH, is_numbered, is_title_shaped, opens_report
from store.read.lines.breaks import is_full, parts_number
from store.read.lines.characters import LIST_MARKS, OPENERS
from store.read.lines.printed import Line, closed_up

_WIDEST_INDENT = 8
"""The same where a page's layout was kept by blanks."""
_MOST_LAST = 12
"""Headlines that stand together at the end of a page at most."""
_LEADING_WIDTH = 40
_WRAPPED = 2
"""Lines of a headline that wraps once."""


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
        and not is_other(line.text)
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
        if is_ragged(lines, i, column):
            return False
        whole = len(line.text) - line.text.rindex("，") > CLAUSE
        if after.first.isdecimal() and is_full(line, after, 2 * INDENT):
            return False  # the number found no room
        return whole and (i == 0 or lines[i - 1].ends) and inset <= 0.75 * column
    if line.width > column + 4:
        return True
    if 0 < line.indent <= _WIDEST_INDENT and not after.indent:
        # Set like the first line of a paragraph.
        return line.width + line.indent <= 0.6 * column
    leaves = line.width <= _LEADING_WIDTH and line.width + INDENT <= max(column - ROOM, 0.75 * column)
    return leaves and not is_broken_anywhere(lines, i)


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
