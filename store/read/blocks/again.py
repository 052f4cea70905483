"""A text that was mended is written again: what stays as it is, and what that tells of the new text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, count

from store.read.blocks.known import Known
from store.read.blocks.writer import Writer, is_written_as_is
from store.read.drafts import PROSE, Draft
from store.read.lines.characters import width_of
from store.read.lines.printed import UNWRAPPED, Line, line_of
from store.records import Block, BlockKind

_TOLD: frozenset[BlockKind] = frozenset({"rubric", "kicker", "title", "subtitle", "byline", "date", "lead"})
"""What is told by the whole page."""

_NONE = -2
"""Where a piece ends while there is none."""


class Rewriter(Writer):
    """Writes the blocks of a text that was mended before; those that stay as they are go into one run together."""

    def __init__(self, text: str) -> None:
        super().__init__(text, 0)
        self.texts: list[str] = []
        """The text of each block."""
        self.lines: list[Line] = []
        """The lines of the new text, as `read_lines` gives them."""
        self.known = Known()
        self._kinds: list[BlockKind] = []
        self._astray: set[int] = set()
        """Headings whose section could not be told."""
        self._gap = 1

    def write_all(self, drafts: Sequence[Draft]) -> None:
        """Add the blocks."""
        self._kinds = [draft.kind for draft in drafts]
        texts, lines, known, seams = self.texts, self.lines, self.known.drafts, self.known.seams
        first = shift = -1
        end = _NONE
        for draft in drafts:
            line, kind = draft.lines[0], draft.kind
            if (line.stays != kind or draft.row or len(draft.lines) > 1) and not _stays(draft):
                if end != _NONE:
                    self._keep(first, end)
                    end = _NONE
                self._write_changed(draft)
                continue
            start, text = line.start, line.text
            line.gap = 0
            if start != end + 1 or self._text[end] != "\n":
                if end != _NONE:
                    self._keep(first, end)
                first = start
                shift = (self.at + 1 if self.at else 0) - first
                line.gap, self._gap = self._gap, 0
                seams.append(len(lines))
            end = start + len(text)
            line.start = start + shift
            line.stays = kind
            if line.column != UNWRAPPED:
                _unsettle(line)
                seams.append(len(lines))
            if draft.moved:
                self.edits.add("moved", start, end, start + shift, draft.moved)
                self._put_back(draft)
            if kind in _TOLD:
                seams += (len(lines), len(lines) + 1)
            texts.append(text)
            lines.append(line)
            known.append(draft)
        if end != _NONE:
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
        start, before = self.at, len(self.parts)
        self.write_block(draft)
        self._put_back(draft)
        text = "".join(self.parts[before:])
        self.texts.append(text)
        inked = text.strip()
        if not inked:
            self._gap += 1
            return
        blank = text.index(inked)
        self.known.seams += (len(self.lines), len(self.lines) + 1)
        self.lines.append(line_of(start + blank, inked, self._gap, width_of(text[:blank])))
        self.known.drafts.append(draft)
        self._gap = 0

    def _put_back(self, draft: Draft) -> None:
        """Let a block be read as if it stood where it was printed."""
        if not draft.placed:
            self._astray.add(len(self.texts))
        draft.moved, draft.placed = "", True

    def _part(self) -> None:
        """Part the next block from the one before."""
        if self.at:
            self.parts.append("\n")
            self.at += 1

    def blocks_told(self) -> list[Block]:
        """The blocks."""
        ends = accumulate(len(text) + 1 for text in self.texts)
        return [
            Block(kind, end - len(text) - 1, end - 1, i not in self._astray)
            for i, kind, text, end in zip(count(), self._kinds, self.texts, ends, strict=False)
        ]


def _stays(draft: Draft) -> bool:
    """Whether a block is a line that is written as it stands."""
    if len(draft.lines) > 1:
        return False
    text = draft.lines[0].text
    return (draft.kind in PROSE and " " not in text and text.isprintable()) or is_written_as_is(text, draft)


def _unsettle(line: Line) -> None:
    """Take back what settling the layout of columns changed of a line."""
    width = width_of(line.text)
    if line.width != width:
        line.width, line.shape = width, -1
    line.indent, line.column, line.peers = 0, 0, 1
