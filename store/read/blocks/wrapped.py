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


def is_wrapped(lines: list[Line]) -> bool:
    """Whether sentences run over line ends, or each line is a whole paragraph; the first lines tell."""
    prose = [line for line in lines[:SAMPLE] if line.pauses or "；" in line.text]
    if 4 * len([line for line in prose if line.width > COLUMN_MAX]) > len(prose):
        return False
    if _is_plainly_wrapped(prose):
        return True
    loose = [line for line in prose if not line.ends and not _stands_alone(line)]
    if 4 * len(loose) > len(prose) and not _are_items(prose, loose):
        return True
    if _share_width(lines[:SAMPLE]):
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


def _is_plainly_wrapped(prose: list[Line]) -> bool:
    """Whether sentences run over line ends, told by the lines that surely end none; True is certain, and told fast.

    The same as `is_wrapped` asks of all lines: the doubtful ones count only where they speak against it.
    """
    count = total = sure = broken = 0
    doubtful: list[int] = []
    for line in prose:
        text = line.text
        end = text[-1]
        if line.ends:
            count += 1
            total += line.width
        elif text[0] not in _MAY_STAND_ALONE and (
            end in "，、；" or (end not in CREDIT_ENDS and (text.count("，") > 1 or "。" in text))
        ):
            sure += 1
            broken += line.width
        else:
            doubtful.append(line.width)
    if 4 * sure <= len(prose):
        return False
    against = sum([3 * width * count - 2 * total for width in doubtful if 3 * width * count < 2 * total])
    return count < 2 or 3 * broken * count - 2 * total * sure + against >= 0


def _are_items(prose: list[Line], loose: list[Line]) -> bool:
    """Whether the lines that end no sentence are far shorter than those that do: points of lists between paragraphs.

    Where sentences run over line ends it is the other way round: a paragraph's last line is not full.
    """
    ended = [line.width for line in prose if line.ends]
    return len(ended) > 1 and 3 * sum(line.width for line in loose) * len(ended) < 2 * sum(ended) * len(loose)


def _stands_alone(line: Line) -> bool:
    text, width = line.text, line.width
    return is_numbered(text) or is_caption(text) or (width <= HEADING_WIDTH and is_heading_shaped(text, width))
