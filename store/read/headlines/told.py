"""Headlines that a byline or a dateline tells: lines apart from the text, right above who wrote it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from store.read.headlines.ends import crosses_known_word, ends_open
from store.read.headlines.pairs import has_halves
from store.read.headlines.parting import opens_with_dash
from store.read.headlines.shapes import (
    HEADING_WIDTH,
    TITLE_WIDTH,
    counts,
    holds_amount,
    is_caption,
    is_doubled,
    is_numbered,
    is_title_shaped,
    opens_report,
    undouble,
)
from store.read.lines.around import Furniture
from store.read.lines.characters import LIST_MARKS, NEVER_FIRST, width_of
from store.read.lines.printed import UNWRAPPED, Line, closed_up

_MOST = 5
"""Lines of a kicker, a title and a deck at most."""
_LONGEST_OPEN = 14
"""Characters of the longest line of a headline that ends with a comma or a word that asks for another."""
_SLACK = 2
"""Columns by which the lines of a column differ in width."""

_LEADS = "—：:"
"""Ends what leads over to the line below."""
_LEAST = 6
"""Columns of the narrowest headline."""
_LAST_ROOM = 8
"""Columns that the last line of headlines leaves free."""
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

Special = Mapping[int, Furniture | list[str]]


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
    _find_over_reports(lines, special, heads)
    return heads


def _find_over_reports(lines: Sequence[Line], special: Special, heads: dict[int, int]) -> None:
    """Add the blocks of headlines right above a report that opens in mid-page (本报讯（记者 …）)."""
    # Most lines stand right under another one, or under a sentence that ends.
    for i in [i for i, line in enumerate(lines) if line.gap and not lines[i - 1].ends]:
        if i >= _LEAST_ABOVE and not (i in special or i - 1 in special) and opens_report(lines[i].text):
            first = _first(lines, i, special)
            # Of figures set apart and of tables several lines tell how much.
            figures = [each for each in lines[first:i] if each.text[-1].isdecimal() or holds_amount(each.text)]
            if first not in heads and len(figures) < _FIGURES:
                _add(heads, lines, special, first, i, i)


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
    if end >= len(lines) or len(block) > _MOST or not _may_be_heads(block, _widest(lines, end, special)):
        return False
    below = lines[end]
    if end in special:
        return True
    if _block_end(lines, end, special) not in special:  # headlines over those of a byline are no column
        if _is_column(block, [below.column]):
            return False
        widths = [line.width for line in block]
        narrow = below.column != UNWRAPPED and min(widths) <= max(below.column + _ROOM, HEADING_WIDTH)
        even = narrow and max(widths) - min(widths) <= _SLACK and not (len(block) == 2 and _is_open(block))
        if even and any(mark in line.text for line in block for mark in "，、"):
            return False
    if len(block) == 1 and below.text[0] in NEVER_FIRST:
        return False
    roomy = below.indent > block[-1].indent or below.width > max(line.width for line in block) + _ROOM
    leads = roomy or _may_head(below, lines[end + 1] if end + 1 < len(lines) else None, HEADING_WIDTH)
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
    if not least <= len(block) <= _MOST or not _may_be_heads(block, _widest(lines, end, special), least == 1):
        return
    # Under a sentence that ends, over who wrote it at the end of a page, they are no piece of the text above.
    signs = below == len(lines) and first > 0 and lines[first].gap > 0 and lines[first - 1].ends
    beside = [] if signs else [i for i in (first - 1, below) if 0 <= i < len(lines) and i not in special]
    around = [lines[i] for i in beside if i != first - 1 or not any(start + heads[start] == first for start in heads)]
    if not _is_column(block, [line.column for line in around if line.peers > 1]):
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


def _may_be_heads(block: Sequence[Line], widest: int, under: bool = False) -> bool:
    """Whether lines may be those of headlines; points of a list of figures are none but `under` another headline."""
    if not under and all(counts(line.text, line.width) for line in block):
        return False
    if len(block) == 1:
        return _may_head(block[0], None, widest)
    pieces = _pieces(block)
    if len(pieces) < len(block):
        # What a quotation or a number goes on in is no line of its own.
        rest = [piece for piece in pieces if len(piece) == 1]
        return all(map(_may_be_broken, pieces)) and all(_may_head(piece[0], None, widest) for piece in rest)
    return all(_may_head(line, after, widest) for line, after in zip(block, (*block[1:], None), strict=True))


def _pieces(block: Sequence[Line]) -> list[list[Line]]:
    """The lines, those together in which a quotation opens and ends, or the last of which is but a word."""
    pieces: list[list[Line]] = []
    for line in block:
        over = "".join(each.text for each in pieces[-1]) if pieces else ""
        if over.count("“") > over.count("”") or (over and line.width < _LEAST):
            pieces[-1].append(line)
        else:
            pieces.append([line])
    return pieces


def _may_be_broken(piece: Sequence[Line]) -> bool:
    """Whether the lines that are read as one may be a headline."""
    text = "".join(line.text for line in piece)
    if len(piece) == 1:
        return True
    return not piece[-1].ends and is_title_shaped(text, width_of(text), TITLE_WIDTH)


def _may_head(line: Line, after: Line | None, widest: int) -> bool:
    """Whether a line may be one of a headline's; the last one stands for itself."""
    text = line.text
    if line.ends and text[-1] not in "！？!?”’":
        return False
    if after is not None and 3 < len(text) <= _LONGEST_OPEN and (text[-1] == "，" or ends_open(text)):
        text = text[:-1]
    elif (after is not None or line.column == UNWRAPPED) and text.endswith("——") and text[0] not in LIST_MARKS:
        return "。" not in text and line.width <= TITLE_WIDTH  # leads over to the title, however much it tells
    elif after is not None and len(text) > _LEAST and text[-1] in _LEADS:
        text = text.rstrip(_LEADS)  # what stands over a title with a dash or a colon, however long it is
    if text[0] in LIST_MARKS or is_numbered(text) or is_caption(text) or "。" in text:
        return False
    if is_doubled(text):
        text = " ".join(text[start:end] for start, end in undouble(text))
    else:
        text = closed_up(text, line.width)[0]
    width = width_of(text)
    return counts(text, width) or is_title_shaped(text, width, widest)


def _is_column(block: Sequence[Line], columns: Sequence[int]) -> bool:
    """Whether lines are a piece of a column: as wide as the text around them, and as each other."""
    if len(block) < 2 or all(block[-1].width + _LAST_ROOM <= column for column in columns):
        return False  # the last line of a column ends a sentence or is full
    if not all(any(abs(line.width - column) <= _SLACK for column in columns) for line in block[:-1]):
        return False
    return not any(opens_with_dash(line.text) or is_doubled(line.text) or has_halves(line) for line in block)
