"""Whether sentences run over line ends, or each line of a page is a whole paragraph."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence

from store.read.headlines.shapes import (
    CAPTION_FIRST,
    CREDIT_ENDS,
    HEADING_WIDTH,
    NUMBER_FIRST,
    is_caption,
    is_heading_shaped,
    is_numbered,
)
from store.read.lines.breaks import runs_on
from store.read.lines.printed import COLUMN_MAX, Line

SAMPLE = 2000
"""Lines of a page that tell how it is set."""
_FEW = 12
_SLACK = 2
"""Columns by which the full lines of a column differ in width."""
_MAY_STAND_ALONE = NUMBER_FIRST | CAPTION_FIRST
_PAUSES = "，、；"
"""No headline and no caption ends with one of these."""


def is_wrapped(lines: list[Line]) -> bool:
    """Whether sentences run over line ends, or each line is a whole paragraph; the first lines tell."""
    prose = [line for line in lines[:SAMPLE] if line.pauses or "；" in line.text]
    if 4 * len([line for line in prose if line.width > COLUMN_MAX]) > len(prose):
        return False
    loose: list[Line] = []
    if _are_mostly_loose(prose, loose) or _share_width(lines[:SAMPLE]):
        return True
    # What stands under a photograph is set in a width of its own.
    widest = max((line.width for line in prose if not is_caption(line.text)), default=0)
    if widest > COLUMN_MAX:
        return False
    # A short text has few lines to tell by; one that breaks a word or a number tells enough.
    return any(line.width >= widest - 6 for line in loose) or any(
        not after.gap and line.width + 8 >= widest and runs_on(line, after)
        for line, after in itertools.pairwise(lines[:_FEW])
    )


def _share_width(lines: Sequence[Line]) -> bool:
    """Whether a third of all lines end no sentence and are of one width, and text: the lines of a narrow column."""
    open_ = [line for line in lines if not line.ends and not line.gap]
    if len(open_) * 3 < len(lines) or len(open_) < _FEW:
        return False
    usual = Counter(line.width for line in open_).most_common(1)[0][0]
    alike = [line for line in open_ if abs(line.width - usual) <= _SLACK]
    return len(alike) * 3 >= len(lines) and sum(1 for line in alike if line.pauses) * 4 >= len(alike)


def _are_mostly_loose(prose: list[Line], loose: list[Line]) -> bool:
    """Whether more than a quarter of the lines are loose: they end no sentence and don't stand alone; adds them to it.

    Loose lines far shorter than those that end a sentence are points of lists between paragraphs: where sentences run
    over line ends it is the other way round. Lines that are surely loose are counted first, the doubtful ones are
    looked at only until what is left changes nothing.
    """
    ended = [line.width for line in prose if line.ends]
    count, least = len(ended), 2 * sum(ended) if len(ended) > 1 else 0
    open_ = [line for line in prose if not line.ends]
    # At worst all those are loose that speak against it, and none of the others.
    narrow = least / (3 * count) if count else 0
    against = [line.width for line in open_ if line.width < narrow]
    balance = 3 * count * sum(against) - least * len(against)
    doubtful: list[Line] = []
    for line in open_:
        text, end = line.text, line.last
        # Most that are surely neither headline nor caption end with a comma or hold more than one.
        sure = end in _PAUSES or (end not in CREDIT_ENDS and ("。" in text or text.count("，") > 1))
        if not sure or line.first in _MAY_STAND_ALONE:
            doubtful.append(line)
            continue
        loose.append(line)
        share = 3 * line.width * count - least
        if share > 0:
            balance += share
        if 4 * len(loose) > len(prose) and balance >= 0:
            return True
    for line in doubtful:
        share = 3 * line.width * count - least
        if _stands_alone(line):
            balance -= min(share, 0)
        else:
            loose.append(line)
            balance += max(share, 0)
        if 4 * len(loose) > len(prose) and balance >= 0:
            return True
    return False


def _stands_alone(line: Line) -> bool:
    text, width = line.text, line.width
    return is_numbered(text) or is_caption(text) or (width <= HEADING_WIDTH and is_heading_shaped(text, width))
