"""Where headlines stand among the lines of a page."""

from __future__ import annotations

from collections.abc import Container, Sequence

from store.late import late
from store.read.headlines.closing import CALLS, HALF_FULL, INDENT, closing_size
from store.read.headlines.ends import closes_sentence
from store.read.headlines.families import sized
from store.read.headlines.head_lines import is_set_out
from store.read.headlines.kinds import (
    DOUBLED,
    NO_HEADLINE,
    OTHER,
    WIDEST_HEADLINE,
    is_headline_shaped,
    is_other,
    is_twice,
    shape_of,
)
from store.read.headlines.leading import leading_size
from store.read.headlines.parting import is_place_name, opens_with_dash
from store.read.headlines.shapes import (
    CLOSES_RUN_IN,
    RUN_IN,
    is_credited,
    is_numbered,
    is_title_shaped,
    names_teller,
    opens_report,
)
from store.read.lines.breaks import crosses_word, is_next_item
from store.read.lines.characters import LIST_MARKS, OPENERS
from store.read.lines.printed import UNWRAPPED, Line, closed_up

_MOST_LINES = 3
"""A headline runs over three lines at most."""
_HALVED = late(r"[^\x00-\x7f，。、；]{3,14}[ \u3000][^\x00-\x7f，。、；]{3,14}")
"""Two halves with a blank between them: text has blanks only beside numbers and Latin words."""
_MOST_TOGETHER = 8
"""Headlines that stand together under the first paragraph, looked at from one of them."""
_TOP = 8
"""Lines that may stand above a title at most."""


def run_in_size(lines: Sequence[Line], i: int) -> int:
    """Over how many lines from `i` on the heading goes that opens a paragraph (【甲乙】); 0 if none does."""
    text = lines[i].text
    if text[0] not in CLOSES_RUN_IN or opens_report(text):
        return 0
    for size in range(1, _MOST_LINES + 1):
        if RUN_IN.match(text):
            return size
        if i + size >= len(lines) or CLOSES_RUN_IN[text[0]] in text:
            return 0
        text += lines[i + size].text
    return 0


def headline_size(lines: Sequence[Line], i: int, special: Container[int]) -> int:
    """How many lines from `i` on make one headline; 0 if none does."""
    line = lines[i]
    shape = shape_of(line)
    if shape == NO_HEADLINE:
        size = closing_size(lines, i)
        if size and not _is_item(lines, i) and not any(j in special for j in range(i, i + size)):
            return size
        tops = line.width <= WIDEST_HEADLINE and _tops_page(lines, i, special)
        return 1 if tops and not (is_other(line.text) or _is_item(lines, i)) else 0
    if shape == OTHER and line.first in LIST_MARKS and i + 1 < len(lines) and opens_report(lines[i + 1].text):
        return 1  # ■某某园“双11”备货忙
    if shape == OTHER or ("：" in line.text and _is_item(lines, i)):
        return 0
    after = _block_end(lines, i, special)
    block = lines[i:after]
    apart = line.gap > 0 or i == 0 or i - 1 in special
    if apart and after - i > 1 and _stands_over_report(lines, i, after, special):
        return 1
    if shape == DOUBLED:
        return len(block) if apart and len(block) <= _MOST_LINES and all(map(is_headline_shaped, block)) else 1
    if apart and len(block) <= _MOST_LINES and (after < len(lines) or len(block) < _MOST_LINES + 1):
        return _isolated_size(lines, i, block, special)
    return leading_size(lines, i, block, special)


def is_set_as_headline(lines: Sequence[Line], i: int) -> bool:
    """Whether a line apart is printed twice, or alone and spread over a paragraph that is set in."""
    return lines[i].peers <= _MOST_LINES and (is_twice(lines[i]) or _is_spread(lines, i))


def _is_spread(lines: Sequence[Line], i: int) -> bool:
    """Whether blanks spread the characters of a line alone, not set in as the next one is: it is no line of text."""
    line, after = lines[i], lines[i + 1] if i + 1 < len(lines) else None
    if line.unbroken or line.peers > 1 or after is None or after.indent <= line.indent:
        return False
    return closed_up(line.text, line.width)[1] < line.width


def _stands_over_report(lines: Sequence[Line], i: int, after: int, special: Container[int]) -> bool:
    """Whether lines apart, more than one, are headlines right above a byline or a report's opening."""
    if after == len(lines):
        return False
    if after not in special and not opens_report(lines[after].text):
        return False
    shaped = [is_headline_shaped(line) for line in lines[i:after]]
    if all(shaped):  # the lines of one headline, maybe
        return False
    return not any(line.ends or "，" in line.text for line in lines[i:after]) and all(
        told or is_title_shaped(line.text, line.width) or (line is not lines[i] and names_teller(line.text))
        for told, line in zip(shaped, lines[i:after], strict=True)
    )


def _tops_page(lines: Sequence[Line], i: int, special: Container[int]) -> bool:
    """Whether a line with an amount stands alone where titles stand: above the text, a byline or a dateline."""
    line = lines[i]
    if line.ends or line.peers > _MOST_LINES or i + 1 == len(lines):
        return False
    below = i + 1 in special or opens_report(lines[i + 1].text)
    if not (below or (line.peers == 1 and i <= _TOP)):
        return False
    if i and i - 1 not in special and not lines[i - 1].ends and lines[i - 1].peers > 1:
        return False
    # Most lines are told before their shape is asked.
    alone = below or all(j in special or lines[j].peers == 1 for j in range(i))
    return alone and is_title_shaped(line.text, line.width)


def _is_item(lines: Sequence[Line], i: int) -> bool:
    """Whether a line names what its figure is of (入园企业：312家), as the line right above or below does."""
    pairs = [pair for pair in ((i - 1, i), (i, i + 1)) if pair[0] >= 0 and pair[1] < len(lines)]
    return any(
        (lines[after].column == UNWRAPPED or not lines[after].gap) and is_next_item(lines[above], lines[after])
        for above, after in pairs
    )


def _block_end(lines: Sequence[Line], i: int, special: Container[int]) -> int:
    """Where the block of lines that begins at `i` ends; looks a few lines ahead only."""
    last = min(i + _MOST_LINES + 1, len(lines))
    for after, line in enumerate(lines[i + 1 : last], i + 1):
        if line.gap or after in special:
            return after
    return last


def _isolated_size(lines: Sequence[Line], i: int, block: Sequence[Line], special: Container[int]) -> int:
    line, after = block[0], i + len(block)
    if after < len(lines) and lines[after].first == "“" and closes_sentence(lines[after].text):
        return 0
    if len(block) > 1 and not all(map(is_headline_shaped, block[1:])):
        return leading_size(lines, i, block, special)
    if line.ends or (len(block) > 1 and any(line.ends for line in block)):
        asks = len(block) == 1 and (_among_headlines(lines, i, special) or _asks(lines, i))
        return 1 if asks and "：" not in line.text else 0
    return 0 if _is_wrapped(lines, i, block, special) else len(block)


def _asks(lines: Sequence[Line], i: int) -> bool:
    """Whether a question or a call alone on its line, not set in, stands over a paragraph that is: a heading."""
    line, after = lines[i], lines[i + 1] if i + 1 < len(lines) else None
    if line.last not in CALLS:
        return False
    apart = line.width <= HALF_FULL * line.column and (after is None or after.gap > 0)
    if apart and is_set_out(lines, i):
        return True
    if after is None or line.peers > 1 or after.peers == 1:
        return False
    closed = i > 0 and (lines[i - 1].ends or lines[i - 1].last in "）)")
    most = line.column - INDENT if closed else HALF_FULL * line.column
    return after.gap > 0 and after.indent > line.indent and line.width <= most


def _among_headlines(lines: Sequence[Line], i: int, special: Container[int]) -> bool:
    """Whether a short sentence apart stands where a title would: at the top, by the byline or by other headlines."""
    if i == 0 or i + 1 in special or i - 1 in special:
        return True
    around = [lines[j] for j in (i - 1, i + 1) if j < len(lines)]
    return any(line.gap and line.peers < _MOST_LINES and not line.ends and is_headline_shaped(line) for line in around)


def _is_in_row(lines: Sequence[Line], i: int, special: Container[int]) -> bool:
    """Whether a line is one of several headlines that stand together under a paragraph, each apart."""
    first, after = i, i + 1
    while first and i - first < _MOST_TOGETHER and first - 1 not in special and _is_alone(lines[first - 1]):
        first -= 1
    while after < len(lines) and after - i < _MOST_TOGETHER and after not in special and _is_alone(lines[after]):
        after += 1
    return after - first > 1 and (first == 0 or first - 1 in special or lines[first - 1].ends)


def _has_twin(lines: Sequence[Line], i: int) -> bool:
    """Whether the line apart above or below is as long and has its first mark at the same place: no text has two."""
    around = [lines[j] for j in (i - 1, i + 1) if 0 <= j < len(lines)]
    alone = [line for line in around if line.peers == 1 and line.gap and not line.ends] if lines[i].gap else []
    return any(not sized(lines[i].text).isdisjoint(sized(line.text)) for line in alone)


def _is_alone(line: Line) -> bool:
    """Whether a line stands apart and leaves more room than the first line of a paragraph would."""
    roomy = line.width + line.indent + 2 * INDENT <= line.column
    return roomy and line.gap > 0 and line.peers == 1 and not line.ends and is_headline_shaped(line)


def _is_wrapped(lines: Sequence[Line], i: int, block: Sequence[Line], special: Container[int]) -> bool:
    """Whether lines apart are a piece of a column rather than a headline."""
    end = i + len(block)
    after = lines[end] if end < len(lines) and end not in special else None
    columns = [lines[i - 1].column] if i and lines[i - 1].peers > 1 else []
    if after is not None and after.peers > 1:
        columns.append(after.column)
    if not columns or is_numbered(block[0].text) or any(map(is_twice, block)):
        return False
    if len(block) == 1 and block[0].peers == 1 and opens_with_dash(block[0].text) and "，" not in block[0].text:
        return False  # a deck, wherever it was set
    closed = i == 0 or i - 1 in special or lines[i - 1].ends or is_credited(lines[i - 1].text)
    if closed and after is not None and after.indent > block[0].indent:
        return False
    if len(block) == 1 and (
        _is_spread(lines, i) or (_is_alone(block[0]) and _is_in_row(lines, i, special)) or _has_twin(lines, i)
    ):
        return False
    if closed and len(block) == 1 and block[0].gap and _HALVED.fullmatch(block[0].text):
        return False
    above = lines[i - 1] if i and i - 1 not in special else None
    if above is not None and above.gap and above.peers == 1 and is_place_name(above.text):
        return False  # the title under the name of the park
    # The last of several lines need not be full.
    full = block[:-1] if len(block) == _MOST_LINES else block
    # The first line of a paragraph is as much shorter as it is set in.
    inset = block[0].indent if block[0].indent <= INDENT and after is not None and not after.indent else 0
    widths = [line.width + (inset if line is block[0] else 0) for line in full]
    # What follows a paragraph that ends is the first line of one: room is left for its indent at most.
    least = -INDENT - 1 if closed and len(block) == 1 else -7
    if not all(any(least <= width - column <= 3 for column in columns) for width in widths):
        return False
    last = block[-1].text
    if any(mark in line.text for line in block for mark in "，、"):
        return True
    return after is not None and (after.first in OPENERS or after.first.isdecimal() or crosses_word(last, after.text))
