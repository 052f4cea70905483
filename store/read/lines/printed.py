"""The printed lines of a source, with what the layout says: widths, blank lines before, indents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from store.read.lines.characters import CLOSERS, SENTENCE_ENDS, ends_sentence, is_unbroken, width_of

if TYPE_CHECKING:
    from store.read.lines.around import Furniture

UNWRAPPED = 1 << 30
"""The column width of a text whose lines are whole paragraphs."""
COLUMN_MAX = 120
"""No newspaper column is wider (60 Chinese characters): a longer line is a whole paragraph."""
_MAY_END = SENTENCE_ENDS.union(CLOSERS)


class Line(msgspec.Struct, gc=False):
    """One printed line, or a part of one: where it stands and how it is set."""

    start: int
    text: str
    """Without the white space around it."""
    first: str
    """Its first character, which most rules look at, and its last one."""
    last: str
    width: int
    gap: int
    """Blank lines before it."""
    indent: int
    """Half-width columns of white space before it."""
    ends: bool
    """It ends a sentence."""
    pauses: bool
    """It holds a comma or a full stop: it is text, as most lines are."""
    unbroken: bool
    """It holds no white space."""
    column: int = 0
    """Width of the column that it stands in."""
    peers: int = 1
    """Lines of the block that it stands in."""
    shape: int = -1
    """What it is by itself (`headlines.kinds`); -1 until that is asked."""
    twice: bool | None = None
    """It holds a headline that is printed twice (`headlines.kinds`); None until that is asked."""
    once: str = ""
    """It as a headline, printed once, its characters closed up (`headlines.pairs`); empty until that is asked."""
    closing: int = -1
    """Over how many lines a headline goes from here on (`headlines.closing`); -1 until that is asked."""
    around: Furniture | list[str] | bool = True
    """What it says if it is one of those around the text, False if it is none, True while that is not known."""
    stays: str = ""
    """The kind of block as which it was written as it is, if it was."""

    @property
    def end(self) -> int:
        """End of the line in the source."""
        return self.start + len(self.text)

    def stand_at(self, start: int, gap: int) -> None:
        """Let it stand in another text, in no column, with so many blank lines before it."""
        self.start, self.gap = start, gap
        if self.column != UNWRAPPED:
            self.leave_column()

    def leave_column(self) -> None:
        """Take back what settling the layout of columns changed."""
        width = width_of(self.text)
        if self.width != width:
            self.width, self.shape = width, -1
        self.indent, self.column, self.peers, self.closing = 0, 0, 1, -1

    def part(self, start: int, end: int) -> Line:
        """The piece `[start, end)` of the line, counted in its own text, without white space around it."""
        text = self.text[start:end]
        inner = text.lstrip()
        first = self.start + start + len(text) - len(inner)
        inner = inner.rstrip()
        # What stands after a run-in heading in a column reaches as far right as the whole line.
        whole = end == len(self.text) and self.column != UNWRAPPED
        width = self.width if whole else width_of(inner)
        gap, indent = (0, 0) if start else (self.gap, self.indent)
        pauses = "，" in inner or "。" in inner
        ends, unbroken = ends_sentence(inner), self.unbroken or is_unbroken(inner)
        return Line(
            first, inner, inner[0], inner[-1], width, gap, indent, ends, pauses, unbroken, self.column, self.peers
        )


def closed_up(text: str, width: int) -> tuple[str, int]:
    """Text and width of a line without the blanks that spread its characters apart."""
    if " " not in text or text.count(" ") * 5 <= len(text) * 2:
        return text, width
    text = text.replace(" ", "")
    return text, width_of(text)


def line_of(start: int, text: str, gap: int) -> Line:
    """The line of a mended text, whose only white space is a blank."""
    pauses = "，" in text or "。" in text
    return Line(start, text, text[0], text[-1], width_of(text), gap, 0, ends_sentence(text), pauses, " " not in text)


def read_lines(text: str, start: int = 0, *, odd: bool = True) -> list[Line]:
    """The lines of `text` that have ink; `start` is where the text begins in its source.

    `odd` tells whether it may hold characters that are not printed (`holds_odd`).
    """
    lines: list[Line] = []
    add = lines.append
    gap = 0
    at = start
    wide = "\u3000" in text
    # In UTF-8 a character takes one byte, or three where it is wide.
    for raw, encoded in zip(text.split("\n"), text.encode("utf-8", "replace").split(b"\n"), strict=True):
        printed = raw.strip()
        if not printed:
            gap += 1
            at += len(raw) + 1
            continue
        size = len(raw)
        unbroken = " " not in printed and not (wide and "\u3000" in printed) and not (odd and not is_unbroken(printed))
        if len(printed) == size:
            blank = indent = 0
            width = (size + len(encoded)) // 2
        else:
            blank = size - len(raw.lstrip())
            indent = width_of(raw[:blank]) if wide or odd else blank
            width = width_of(printed)
        last = printed[-1]
        ends = last in _MAY_END and (last in SENTENCE_ENDS or ends_sentence(printed))
        pauses = "，" in printed or "。" in printed
        add(Line(at + blank, printed, printed[0], last, width, gap, indent, ends, pauses, unbroken))
        gap = 0
        at += size + 1
    if lines:
        lines[0].gap = max(lines[0].gap, 1)
    return lines
