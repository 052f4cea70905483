"""Whether lines may be those of a headline over who wrote the text, by their shape and the columns around.

A kicker in mid-page stands alone under a text that is closed, right above such a headline.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from store.read.headlines.closing import INDENT
from store.read.headlines.doubled import is_doubled, once
from store.read.headlines.ends import ends_open
from store.read.headlines.kinds import is_twice
from store.read.headlines.pairs import has_halves
from store.read.headlines.parting import opens_with_dash
from store.read.headlines.shapes import (
    TITLE_WIDTH,
    counts,
    is_caption,
    is_credited,
    is_numbered,
    is_title_shaped,
    opens_report,
)
from store.read.lines.characters import LIST_MARKS, width_of
from store.read.lines.printed import UNWRAPPED, Line, closed_up

_LONGEST_OPEN = 14
"""Characters of the longest line of a headline that ends with a comma or a word that asks for another."""
_LEADS = "—：:"
"""Ends what leads over to the line below."""
_LEAST = 6
"""Columns of the narrowest headline."""
_LAST_ROOM = 8
"""Columns that the last line of headlines leaves free."""
_SLACK = 2
"""Columns by which the lines of a column differ in width."""
_MOST_OF_KICKER = 2
"""Lines of a kicker at most."""
_MOST_OF_TITLE = 3
_ROOM = 8
"""Columns that no line of text leaves free but the last of a paragraph."""
_NEAR = 12
"""Lines above among which the first one of a paragraph stands."""


def may_be_heads(block: Sequence[Line], widest: int, under: bool = False) -> bool:
    """Whether lines may be those of headlines; points of a list of figures are none but `under` another headline."""
    if not under and all(counts(line.text, line.width) for line in block):
        return False
    if len(block) == 1:
        return may_head(block[0], None, widest)
    pieces = _pieces(block)
    if len(pieces) < len(block):
        # What a quotation or a number goes on in is no line of its own.
        rest = [piece for piece in pieces if len(piece) == 1]
        return all(map(_may_be_broken, pieces)) and all(may_head(piece[0], None, widest) for piece in rest)
    return all(may_head(line, after, widest) for line, after in zip(block, (*block[1:], None), strict=True))


def _pieces(block: Sequence[Line]) -> list[list[Line]]:
    """The lines, those together in which a quotation opens and ends, or the last of which is but a word."""
    pieces: list[list[Line]] = []
    over = ""
    for line in block:
        if over and (line.width < _LEAST or ("“" in over and over.count("“") > over.count("”"))):
            pieces[-1].append(line)
            over += line.text
        else:
            pieces.append([line])
            over = line.text
    return pieces


def _may_be_broken(piece: Sequence[Line]) -> bool:
    """Whether the lines that are read as one may be a headline."""
    text = "".join(line.text for line in piece)
    if len(piece) == 1:
        return True
    return not piece[-1].ends and is_title_shaped(text, width_of(text), TITLE_WIDTH)


def may_head(line: Line, after: Line | None, widest: int) -> bool:
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
    doubled = is_twice(line) if text is line.text else is_doubled(text)
    text = once(text) if doubled else closed_up(text, line.width)[0]
    width = width_of(text)
    return counts(text, width) or is_title_shaped(text, width, widest)


def is_column(block: Sequence[Line], columns: Sequence[int]) -> bool:
    """Whether lines are a piece of a column: as wide as the text around them, and as each other."""
    if len(block) < 2 or all(block[-1].width + _LAST_ROOM <= column for column in columns):
        return False  # the last line of a column ends a sentence or is full
    if not all(any(abs(line.width - column) <= _SLACK for column in columns) for line in block[:-1]):
        return False
    return not any(opens_with_dash(line.text) or is_twice(line) or has_halves(line) for line in block)


def is_set_out(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is not set in where the paragraphs above are: it begins none."""
    return not lines[i].indent and any(line.indent for line in lines[max(0, i - _NEAR) : i])


def kicker_size(lines: Sequence[Line], special: Container[int], first: int, end: int) -> int:
    """How many lines right above a title, which goes from `first` to `end`, stand alone as its kicker; 0 if none do."""
    title = lines[first:end]
    if not lines[first].gap or len(title) > _MOST_OF_TITLE or any(line.ends for line in title):
        return 0
    if not may_be_heads(title, TITLE_WIDTH, under=True):
        return 0
    for size in range(1, min(_MOST_OF_KICKER, first) + 1):
        over = first - size
        if over in special or lines[over].ends:
            return 0
        if lines[over].gap:
            closed = over > 0 and (over - 1 in special or lines[over - 1].ends or is_credited(lines[over - 1].text))
            report = end < len(lines) and opens_report(lines[end].text)
            block = lines[over:first]
            told = closed and may_be_heads(block, TITLE_WIDTH, under=True)
            return size if told and (report or not _is_piece(lines, over)) else 0
    return 0


def _is_piece(lines: Sequence[Line], i: int) -> bool:
    """Whether a line may be the first of a paragraph whose rest stands in the next column: full, set in as others."""
    line, above = lines[i], lines[i - 1]
    if line.column == UNWRAPPED or "\u3000" in line.text or " " in line.text:
        return False
    if is_set_out(lines, i):
        return False
    column = above.column if above.peers > 1 else line.column
    return -_ROOM <= line.width + line.indent - column <= INDENT
