"""Headlines that a byline or a dateline tells: lines apart from the text, right above who wrote it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from store.read.headlines.ends import closes_sentence, crosses_known_word
from store.read.headlines.head_lines import is_column, is_set_out, kicker_size, may_be_heads, may_head
from store.read.headlines.kinds import is_headline_shaped, is_twice
from store.read.headlines.midway import find_midway
from store.read.headlines.shapes import HEADING_WIDTH, TITLE_WIDTH, holds_amount, opens_report
from store.read.lines.around import Special
from store.read.lines.characters import NEVER_FIRST
from store.read.lines.printed import UNWRAPPED, Line

_MOST = 5
"""Lines of a kicker, a title and a deck at most."""
_SLACK = 2
"""Columns by which the lines of a column differ in width."""

_MOST_BLOCKS = 4
"""Blocks apart of a kicker, a title and a deck at most."""
_MOST_OVER_TEXT = 3
"""Lines of a title right over the text, with nothing between, at most."""
_LEAST_ABOVE = 2
"""Lines of a headline and its deck."""
_FIGURES = 2
"""Lines with amounts that make a list."""
_ROOM = 4
"""Columns by which the text under a headline is wider."""


def find_heads(lines: Sequence[Line], special: Special) -> dict[int, int]:
    """Where the lines of mastheads begin, and how many there are."""
    heads: dict[int, int] = {}
    _find_top(lines, special, heads)
    for i, what in special.items():
        if i and i - 1 not in special and (isinstance(what, list) or what.names):
            first = _first(lines, i, special)
            if first not in heads:
                below = next((j for j in range(i, min(i + _MOST, len(lines))) if j not in special), len(lines))
                _add(heads, lines, special, first, i, below)
            _add_kicker(heads, lines, special, first, i)
    apart = [i for i, line in enumerate(lines) if line.gap]
    _find_over_reports(lines, apart, special, heads)
    if len(apart) < len(lines):
        _find_over_twice(lines, apart, special, heads)
        find_midway(lines, apart, special, heads)
    _find_bottom(lines, special, heads)
    return heads


def _find_bottom(lines: Sequence[Line], special: Special, heads: dict[int, int]) -> None:
    """Add the lines of a masthead that close the page, apart: the kicker alone tells an amount."""
    end = next((i + 1 for i in range(len(lines) - 1, max(0, len(lines) - _MOST), -1) if i not in special), 0)
    first = _first(lines, end, special) if end > 1 else 0
    if not first or first in heads or not lines[first].gap or lines[first].column == UNWRAPPED:
        return
    if holds_amount(lines[first - 1].text):
        _add_kicker(heads, lines, special, first, end)
    block = lines[first:end]
    if not (first - 1 in special or _is_closed(lines, first - 1)):
        return
    figures = _figures(block)
    if len(figures) == 1 and figures[0] is not block[-1] and may_be_heads(block, TITLE_WIDTH):
        heads[first] = end - first


def _is_closed(lines: Sequence[Line], i: int) -> bool:
    """Whether a line ends a sentence, or is a headline apart under one that does."""
    line = lines[i]
    return line.ends or (line.gap > 0 and i > 0 and lines[i - 1].ends and is_headline_shaped(line))


def _figures(block: Sequence[Line]) -> list[Line]:
    """The lines that tell an amount: of figures set apart and of tables several do."""
    return [line for line in block if line.last.isdecimal() or holds_amount(line.text)]


def _find_over_reports(lines: Sequence[Line], apart: Sequence[int], special: Special, heads: dict[int, int]) -> None:
    """Add the headlines above a report that opens in mid-page (本报讯（记者 …）), one of the lines `apart`."""
    for i in apart:
        if lines[i - 1].ends or i < _LEAST_ABOVE:
            continue
        if not (i in special or i - 1 in special) and opens_report(lines[i].text):
            first = _first(lines, i, special)
            if first not in heads and len(_figures(lines[first:i])) < _FIGURES:
                _add(heads, lines, special, first, i, i)
            _add_kicker(heads, lines, special, first, i)


def _find_over_twice(lines: Sequence[Line], apart: Sequence[int], special: Special, heads: dict[int, int]) -> None:
    """Add the lines `apart`, with an amount, right over a title printed twice, under text that is closed."""
    for i in [i for i, below in pairwise((*apart, len(lines))) if below > i + 1]:
        over, title = lines[i], lines[i + 1]
        if over.ends or i in heads or i in special or i + 1 in special:
            continue
        closed = i == 0 or i - 1 in special or lines[i - 1].ends
        if closed and is_twice(title) and holds_amount(over.text) and may_be_heads([over, title], TITLE_WIDTH):
            heads[i] = 1


def _add_kicker(heads: dict[int, int], lines: Sequence[Line], special: Special, first: int, end: int) -> None:
    """Add the lines that stand alone above the title from `first` to `end`."""
    size = kicker_size(lines, special, first, end)
    if size:
        heads.setdefault(first - size, size)


def _find_top(lines: Sequence[Line], special: Special, heads: dict[int, int]) -> None:
    """Add the blocks of headlines at the top of a page."""
    top = first = next((i for i in range(len(lines)) if i not in special), len(lines))
    end = _block_end(lines, top, special)
    tops: bool | None = None
    """Whether the block from `top` to `end` tops the text, once that was asked."""
    for _ in range(_MOST_BLOCKS):
        if not top < end < len(lines):
            break
        is_long = end - top == 1 and (lines[top].width > HEADING_WIDTH or holds_amount(lines[top].text))
        if end in special or opens_report(lines[end].text):
            least = 1 if top > first or is_long else 2
            if end - top >= least:
                # At the top of a page a line may be as wide as the column without being a piece of it.
                below = len(lines) if _stand_alone(lines[top:end]) else end
                _add(heads, lines, special, top, end, below, least)
            break
        if not lines[end].gap:
            set_in = _first_set_in(lines, top, end)
            if set_in:
                _add(heads, lines, special, top, set_in, set_in, least=1)
            break
        if not (_tops_text(lines, top, end, special) if tops is None else tops):
            break
        below = _block_end(lines, end, special)
        tops = None if end - top > 1 or is_long else _tops_text(lines, end, below, special)
        if tops is not False:
            heads[top] = end - top
        top, end = end, below


def _block_end(lines: Sequence[Line], first: int, special: Special) -> int:
    """Where the lines right under one another end, or the report begins; a few lines ahead at most."""
    end = first + 1
    while end < len(lines) and end - first <= _MOST and not lines[end].gap and end not in special:
        if opens_report(lines[end].text):
            break
        end += 1
    return min(end, len(lines))


def _first_set_in(lines: Sequence[Line], first: int, end: int) -> int:
    """Where the first paragraph begins, set in right under a few lines that are not; 0 if none does."""
    for i in range(first + 1, min(first + _MOST_OVER_TEXT + 1, end)):
        if lines[i].indent > lines[first].indent:
            return i if lines[i].width + lines[i].indent + _ROOM >= lines[i].column else 0
        if lines[i].ends:
            return 0
    return 0


def _tops_text(lines: Sequence[Line], first: int, end: int, special: Special) -> bool:
    """Whether lines apart at the top of a page are headlines, told by their shape and by what stands under them."""
    block = lines[first:end]
    if end >= len(lines) or len(block) > _MOST or not may_be_heads(block, _widest(lines, end, special)):
        return False
    below = lines[end]
    if end in special:
        return True
    if _block_end(lines, end, special) not in special:  # headlines over those of a byline are no column
        if is_column(block, [below.column]):
            return False
        widths = [line.width for line in block]
        narrow = below.column != UNWRAPPED and min(widths) <= max(below.column + _ROOM, HEADING_WIDTH)
        even = narrow and max(widths) - min(widths) <= _SLACK and not (len(block) == 2 and _is_open(block))
        if even and any(mark in line.text for line in block for mark in "，、"):
            return False
    if len(block) == 1 and (below.first in NEVER_FIRST or closes_sentence(below.text)):
        return False
    roomy = below.indent > block[-1].indent or below.width > max(line.width for line in block) + _ROOM
    leads = roomy or may_head(below, lines[end + 1] if end + 1 < len(lines) else None, HEADING_WIDTH)
    return leads and not crosses_known_word(block[-1].text, below.text)


def _first(lines: Sequence[Line], end: int, special: Special) -> int:
    first = end - 1
    while first and not lines[first].gap and first - 1 not in special and end - first <= _MOST:
        first -= 1
    return first


def _add(
    heads: dict[int, int],
    lines: Sequence[Line],
    special: Special,
    first: int,
    end: int,
    below: int,
    least: int = 2,
) -> None:
    block = lines[first:end]
    if not least <= len(block) <= _MOST or not may_be_heads(block, _widest(lines, end, special), least == 1):
        return
    # Under a sentence that ends, over who wrote it at the end of a page, they are no piece of the text above.
    apart = first > 0 and lines[first].gap > 0 and lines[first - 1].ends
    signs = apart and (below == len(lines) or is_set_out(lines, first))
    beside = [] if signs else [i for i in (first - 1, below) if 0 <= i < len(lines) and i not in special]
    around = [lines[i] for i in beside if i != first - 1 or not any(start + heads[start] == first for start in heads)]
    if not is_column(block, [line.column for line in around if line.peers > 1]):
        heads[first] = end - first


def _stand_alone(block: Sequence[Line]) -> bool:
    """Whether no comma stands in lines and no word lies across their ends, as in a piece of a column."""
    if any("，" in line.text for line in block):
        return False
    return not any(crosses_known_word(line.text, after.text) for line, after in pairwise(block))


def _is_open(block: Sequence[Line]) -> bool:
    """Whether two lines part no word and no clause: those of a column do as often as not."""
    return block[0].text[-1] not in "，、" and not crosses_known_word(block[0].text, block[1].text)


def _widest(lines: Sequence[Line], end: int, special: Special) -> int:
    """How wide a headline may be above the line at `end`: wider than the text below, it is no piece of it."""
    for i in range(end, min(end + _MOST, len(lines))):
        if i not in special:
            column = lines[i].column
            return TITLE_WIDTH if column == UNWRAPPED or column + _ROOM <= HEADING_WIDTH else HEADING_WIDTH
    return HEADING_WIDTH
