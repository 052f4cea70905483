"""Lines that are text and nothing else, as most lines of a page are, told fast."""

from __future__ import annotations

from collections.abc import Container, Sequence

from store.read.blocks.rows import is_row
from store.read.headlines.kinds import DOUBLED, PLAIN, WIDEST_HEADLINE, shape_of
from store.read.headlines.shapes import CLOSES_RUN_IN
from store.read.lines.breaks import begins_item, is_next_item
from store.read.lines.callouts import BEFORE_FIGURE, is_callout
from store.read.lines.characters import LIST_MARKS, NEVER_FIRST
from store.read.lines.printed import COLUMN_MAX, Line

_HEADLINE = (PLAIN, DOUBLED)
_OPENS_BLOCK = LIST_MARKS | CLOSES_RUN_IN.keys()
OPENS_OTHER = NEVER_FIRST | CLOSES_RUN_IN.keys() | {"#"}
"""Opens a line that is no paragraph of its own, or more than one."""
_NEVER_ALONE = OPENS_OTHER | BEFORE_FIGURE


def is_whole(line: Line) -> bool:
    """Whether a line that is text, where lines are whole paragraphs, can be nothing else; told fast."""
    # No headline holds a whole sentence.
    return (line.width > WIDEST_HEADLINE or "。" in line.text) and line.first not in OPENS_OTHER


def is_headline_alone(lines: Sequence[Line], i: int) -> bool:
    """Whether a line, where lines are whole paragraphs and the one above is closed, is a headline; told fast."""
    line = lines[i]
    text = line.text
    if line.ends or text[0] in _NEVER_ALONE or shape_of(line) not in _HEADLINE or text[0].isdecimal():
        return False
    if "：" in text and begins_item(text):
        return False
    return line.pauses or line.unbroken or not is_row(lines, i)


def may_be_figures(line: Line) -> bool:
    """Whether a line that does not pause may be a row of a table or a figure set apart; told fast."""
    text = line.text
    return not line.unbroken or text[0].isdecimal() or (line.gap > 0 and text[0] in BEFORE_FIGURE)


def plain_size(lines: Sequence[Line], i: int, last: Line, other: Container[int]) -> int:
    """How many lines from `i` on are full ones in mid-sentence, as most lines of a page are; told fast."""
    for after in range(i, len(lines)):
        line = lines[after]
        text, end = line.text, last.last
        if (
            line.gap
            or line.indent
            or last.ends
            or last.width + 10 < last.column
            or last.width > COLUMN_MAX
            or end in "—：:"
            or line.first in _OPENS_BLOCK
            or ("：" in text and is_next_item(last, line))
            or (not line.unbroken and _may_stand_apart(lines, after, end))
            or after in other
        ):
            return after - i
        last = line
    return len(lines) - i


def _may_stand_apart(lines: Sequence[Line], i: int, above: str) -> bool:
    """Whether a line with blanks may be a row of a table or a figure, as no sentence is; `above` ends the one above."""
    return above in "%％" or (not lines[i].pauses and (is_row(lines, i) or is_callout(lines[i].text)))
