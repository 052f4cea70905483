"""Paragraphs: where one ends, and what those read so far show of how the next begins."""

from __future__ import annotations

from collections.abc import Container, Sequence

from store.read.blocks.plain import is_whole
from store.read.drafts import Draft
from store.read.headlines.closing import closing_size
from store.read.headlines.finding import headline_size, run_in_size
from store.read.headlines.kinds import is_headline_shaped
from store.read.headlines.shapes import CLOSES_RUN_IN, NO_HEADLINE_FIRST, is_caption
from store.read.lines.around import Special
from store.read.lines.breaks import ends_paragraph, is_full, is_remnant
from store.read.lines.characters import NEVER_FIRST, SENTENCE_ENDS
from store.read.lines.printed import UNWRAPPED, Line

_FEW = 3
"""Lines that make a column, and paragraphs that tell how they begin."""
_MANY = 6
"""Paragraphs of which one may have lost its indent, or be a deck that tells an amount."""
_RECENT = 24
"""Blocks that are looked at for how paragraphs begin."""
_QUOTED_LINES = 40
"""Lines that a quotation is followed back."""


def _sets_in(drafts: Sequence[Draft]) -> bool:
    """Whether the page sets in the first line of each paragraph, as far as it is read."""
    begun = [draft.lines[0].indent > 0 for draft in drafts[-_RECENT:] if draft.kind == "paragraph" and not draft.row]
    return len(begun) >= _FEW and begun.count(False) * _MANY <= len(begun)


def _is_quoting(draft: Draft) -> bool:
    """Whether a quotation is open at the end of the paragraph."""
    text = draft.text_of_last(_QUOTED_LINES)
    return text.count("“") > text.count("”")


def is_closed(lines: Sequence[Line], drafts: Sequence[Draft], i: int) -> bool:
    """Whether nothing is open behind a line that was read as one of the drafts: it is a whole paragraph."""
    line = lines[i]
    return line.ends and line.pauses and drafts[i].kind == "paragraph" and is_whole(line)


def closes_before(lines: Sequence[Line], i: int, other: Container[int]) -> bool:
    """Whether a short line apart ends no sentence though a paragraph set in begins below: it heads that one."""
    line, after = lines[i], lines[i + 1] if i + 1 < len(lines) else None
    if line.ends or line.peers > 1 or after is None or i + 1 in other:
        return False
    return after.gap > 0 and after.indent > line.indent and after.peers > 1


def closes_bracket(above: str, text: str) -> bool:
    """Whether a line closes the bracket behind a sentence that the line above it opened: 。（ / 李雪）."""
    first = above.rfind("（" if text[-1] == "）" else "(")
    opened = above[:first].rstrip() if first > 0 and "（" not in text and "(" not in text else ""
    return opened[-1:] in SENTENCE_ENDS


def ends_above(
    lines: Sequence[Line], i: int, last: Line, open_: Draft, special: Special, drafts: Sequence[Draft]
) -> bool:
    """Whether the open paragraph ends above the line at `i`, with the sentence that its `last` line ends.

    `drafts` are those read so far.
    """
    line = lines[i]
    if line.gap and line.first not in NEVER_FIRST and not is_full(last, line, 8):
        return True  # as most do
    if line.first in NO_HEADLINE_FIRST:
        return False
    if line.indent and line.first not in NEVER_FIRST:
        return True
    if closing_size(lines, i) or (line.first in CLOSES_RUN_IN and run_in_size(lines, i)):
        return True
    if isinstance(special.get(i + 1), list) and is_headline_shaped(line):
        return True
    if line.gap and _goes_on_below(lines, i, last, special, drafts):
        return False
    return ends_paragraph(last, line, quoting=lambda: _is_quoting(open_), first=len(open_.lines) == 1)


def _goes_on_below(lines: Sequence[Line], i: int, last: Line, special: Special, drafts: Sequence[Draft]) -> bool:
    """Whether a paragraph goes on in the next column: its last line is full, and a new one would be set in."""
    line = lines[i]
    if line.column == UNWRAPPED or last.peers < _FEW:
        return False
    if not is_full(last, line, 8) or not (is_remnant(last, line) or is_full(last, line)) or not _sets_in(drafts):
        return False
    return not (headline_size(lines, i, special) or is_caption(line.text))
