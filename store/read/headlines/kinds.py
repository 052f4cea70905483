"""What a line is by itself: a headline, something shaped like one, or neither."""

from __future__ import annotations

from functools import lru_cache

from store.late import late
from store.read.headlines.doubled import is_doubled, once
from store.read.headlines.shapes import (
    CLOSES_RUN_IN,
    HEADING_WIDTH,
    is_heading_shaped,
    is_surely_caption,
    is_title_shaped,
    opens_report,
)
from store.read.lines.callouts import is_callout
from store.read.lines.characters import LINES_KEPT, LIST_MARKS, width_of
from store.read.lines.printed import Line, closed_up

WIDEST_HEADLINE = 3 * HEADING_WIDTH
"""No headline is wider, printed twice or its characters spread apart."""
_FIGURE = late(r"\d")
NO_HEADLINE, OTHER, PLAIN, DOUBLED = range(4)
"""What a line is by itself: no headline; a figure, a caption or an opening of that shape; a headline; one twice."""
_GOES_ON = frozenset("，、；,;")
"""No headline ends with one of these, as many lines of text do."""
_ASKS = ("记者：", "问：", "答：", "主持人：")
_LISTED_FIRST = LIST_MARKS.union("-·")
"""Opens what is said in an interview."""


def is_headline_shaped(line: Line) -> bool:
    """Whether the line, once what is printed twice stands once, has the shape of a headline."""
    return shape_of(line) != NO_HEADLINE


def is_twice(line: Line) -> bool:
    """Whether the line holds a headline that is printed twice; kept, as lines are looked at until nothing changes."""
    twice = line.twice
    if twice is None:
        # What is printed again ends with the same character both times.
        alone = line.unbroken and line.text.find(line.last) == len(line.text) - 1
        twice = line.twice = not alone and is_doubled(line.text)
    return twice


def shape_of(line: Line) -> int:
    """What a line is by itself; kept, as lines are looked at until nothing changes."""
    shape = line.shape
    if shape < 0:
        # No headline holds a whole sentence.
        sentence = line.width > WIDEST_HEADLINE or "。" in line.text
        shape = line.shape = NO_HEADLINE if sentence else _shape_of_text(line.text, line.width, is_twice(line))
    return shape


@lru_cache(maxsize=LINES_KEPT)
def _shape_of_text(text: str, width: int, doubled: bool) -> int:
    if text[0] in CLOSES_RUN_IN and CLOSES_RUN_IN[text[0]] not in text:
        return NO_HEADLINE
    if doubled:
        single = once(text)
        shaped = is_title_shaped(single, width_of(single))
    elif text[-1] in _GOES_ON:
        return NO_HEADLINE
    else:
        shaped = is_heading_shaped(*closed_up(text, width))
    if not shaped:
        return NO_HEADLINE
    return OTHER if is_other(text) else DOUBLED if doubled else PLAIN


def is_other(text: str) -> bool:
    """Whether a line shaped like a headline is a figure, a caption or the opening of a report."""
    return _lists_figure(text) or is_callout(text) or opens_report(text) or is_surely_caption(text)


def _lists_figure(text: str) -> bool:
    """Whether a line is a point of a list (■甲12家) rather than a headline with an ornament, or a turn of a talk."""
    if text[0] in _LISTED_FIRST:
        return _FIGURE.search(text) is not None or text[1:].lstrip().startswith(_ASKS)
    return "：" in text and text.startswith(_ASKS)
