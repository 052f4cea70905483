"""A text that was mended is written again: what stays as it is, and what that tells of the new text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from store.read.blocks.known import Known
from store.read.blocks.writer import Writer, is_written_as_is
from store.read.drafts import Draft
from store.read.lines.characters import width_of
from store.read.lines.printed import UNWRAPPED, Line, line_of
from store.read.maps import Written
from store.records import Block, BlockKind

_TOLD: frozenset[BlockKind] = frozenset({"rubric", "kicker", "title", "subtitle", "byline", "date", "lead"})
"""What is told by the whole page."""


class Rewriter(Writer):
    """Writes the blocks of a text that was mended before; those that stay as they are go into one run together."""

    def __init__(self, text: str) -> None:
        super().__init__(text, 0)
        self.texts: list[str] = []
        """The text of each block."""
        self.lines: list[Line] = []
        """The lines of the new text, as `read_lines` gives them."""
        self.known = Known()
        self._kinds: list[tuple[BlockKind, bool]] = []
        self._gap = 1

    def write_all(self, drafts: Sequence[Draft]) -> None:
        """Add the blocks."""
        self._kinds = [(draft.kind, draft.placed) for draft in drafts]
        first = shift = end = -1
        for draft in drafts:
            line = draft.lines[0]
            text, start = line.text, line.start
            stays = line.stays == draft.kind and not draft.row
            if len(draft.lines) > 1 or not (stays or is_written_as_is(text, draft)):
                if first >= 0:
                    self._keep(first, end)
                    first = -1
                self._write_changed(draft)
                continue
            if first < 0 or start != end + 1 or self._text[end] != "\n":
                if first >= 0:
                    self._keep(first, end)
                first = start
                shift = (self.at + 1 if self.at else 0) - first
                self.known.seams.append(len(self.lines))
            end = start + len(text)
            if draft.moved:
                self.edits.add("moved", start, end, start + shift, draft.moved)
            self.texts.append(text)
            line.start = start + shift
            line.stays = draft.kind
            if line.column != UNWRAPPED:
                _unsettle(line)
            self._add_line(draft, line)
        if first >= 0:
            self._keep(first, end)

    def _keep(self, first: int, end: int) -> None:
        """Add a piece of the text as it is."""
        self._part()
        self.parts.append(self._text[first:end])
        self.runs.add(self.at, first, end - first)
        self.at += end - first

    def _write_changed(self, draft: Draft) -> None:
        """Add a block that does not stay as it is."""
        self._part()
        start, count = self.at, len(self.parts)
        self.write_block(draft)
        text = "".join(self.parts[count:])
        self.texts.append(text)
        inked = text.strip()
        if not inked:
            self._gap += 1
            return
        blank = text.index(inked)
        self.known.seams.append(len(self.lines))
        self._add_line(draft, line_of(start + blank, inked, indent=width_of(text[:blank])))

    def _part(self) -> None:
        """Part the next block from the one before."""
        if self.at:
            self.parts.append("\n")
            self.at += 1

    def _add_line(self, draft: Draft, line: Line) -> None:
        line.gap, self._gap = self._gap, 0
        if draft.kind in _TOLD:
            self.known.seams += (len(self.lines), len(self.lines) + 1)
        if draft.moved:
            # It is read as if it stood where it was printed.
            draft.moved, draft.placed = "", True
        self.lines.append(line)
        self.known.drafts.append(draft)

    def finish(self) -> Written:
        """What was written."""
        ends = accumulate(len(text) + 1 for text in self.texts)
        blocks = [
            Block(kind, end - len(text) - 1, end - 1, placed)
            for (kind, placed), text, end in zip(self._kinds, self.texts, ends, strict=True)
        ]
        return Written("".join(self.parts), self.runs, self.edits, blocks)


def _unsettle(line: Line) -> None:
    """Take back what settling the layout of columns changed of a line."""
    width = width_of(line.text)
    if line.width != width:
        line.width, line.shape = width, -1
    line.indent, line.column, line.peers = 0, 0, 1
