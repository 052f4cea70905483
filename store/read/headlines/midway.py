"""Headlines set in the midst of an open sentence: blocks apart that no column of text is made of."""

from __future__ import annotations

from collections.abc import Sequence

from store.read.headlines.head_lines import may_be_heads
from store.read.headlines.kinds import is_twice
from store.read.headlines.shapes import TITLE_WIDTH, is_caption
from store.read.lines.around import Special
from store.read.lines.printed import UNWRAPPED, Line

_MOST = 5
"""Lines of a kicker, a title and a deck at most."""
_NARROW = 0.6
"""The share of the column that each of the lines of a narrow headline fills at most."""
_MOST_NARROW = 3
"""Lines of such a headline at most; of text no two lines are so short."""
_FURNITURE = 6
"""Lines of page furniture between a column of text and a headline at most."""


def find_midway(lines: Sequence[Line], apart: Sequence[int], special: Special, heads: dict[int, int]) -> None:
    """Add the blocks in the midst of an open sentence that hold a title printed twice, or narrow lines alone.

    Each begins with one of the lines `apart`.
    """
    if lines[0].column == UNWRAPPED:
        return
    for first in apart:
        if not first or lines[first - 1].ends or first in special or first in heads:
            continue
        end = _block_end(lines, first, special)
        if not 1 < end - first <= _MOST or end >= len(lines) or not lines[end].gap:
            continue
        block = lines[first:end]
        above = _above(lines, first, special)
        if above is None or above.ends:
            continue
        twice = first - 1 not in special and not is_twice(block[0]) and any(map(is_twice, block))
        if not (twice or _is_narrow(block, above, lines[end])):
            continue
        if may_be_heads(block, TITLE_WIDTH) and not is_caption(above.text):
            heads[first] = end - first


def _block_end(lines: Sequence[Line], first: int, special: Special) -> int:
    """Where the lines right under one another end; a few lines ahead at most."""
    end = first + 1
    while end < len(lines) and end - first <= _MOST and not lines[end].gap and end not in special:
        end += 1
    return end


def _above(lines: Sequence[Line], first: int, special: Special) -> Line | None:
    """The last line of text above, over page furniture."""
    near = range(first - 1, max(-1, first - 2 - _FURNITURE), -1)
    return next((lines[i] for i in near if i not in special), None)


def _is_narrow(block: Sequence[Line], above: Line, below: Line) -> bool:
    """Whether all lines are much shorter than those of the columns of text above and below."""
    if len(block) > _MOST_NARROW or above.peers == 1 or below.peers == 1:
        return False
    widest = _NARROW * min(above.column, below.column)
    return all(line.width <= widest and not line.ends and not line.indent for line in block)
