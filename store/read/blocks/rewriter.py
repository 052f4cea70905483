"""A text that was mended is written again: what stays as it is, and what that tells of the new text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, count

from store.mended import PROSE, Block, BlockKind
from store.read.blocks.unchanged import Known
from store.read.blocks.writer import Writer, is_written_as_is
from store.read.drafts import Draft
from store.read.lines.printed import UNWRAPPED

_TOLD: frozenset[BlockKind] = frozenset({"rubric", "kicker", "title", "subtitle", "byline", "date", "lead"})
"""What is told by the whole page."""

_NONE = -2
"""Where a piece ends while there is none."""


class Rewriter(Writer):
    """Writes the blocks of a text that was mended before; those that stay as they are go into one run together."""

    def __init__(self, text: str) -> None:
        super().__init__(text, 0)
        self.known = Known()
        self._kinds: list[BlockKind] = []
        self._astray: set[int] = set()
        """Headings whose section could not be told."""

    def write_all(self, drafts: Sequence[Draft]) -> None:
        """Add the blocks."""
        self._kinds = [draft.kind for draft in drafts]
        texts, lines, known, seams = self.texts, self.lines, self.known.drafts, self.known.seams
        first = shift = -1
        end = _NONE
        for draft in drafts:
            line, kind = draft.lines[0], draft.kind
            if not _stays(draft):
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
                line.leave_column()
                seams.append(len(lines))
            if draft.moved:
                self.edits.add("moved", start, end, start + shift, draft.moved)
                self._put_back(draft, len(texts))
            if kind in _TOLD:
                seams += (len(lines), len(lines) + 1)
            texts.append(text)
            lines.append(line)
            known.append(draft)
        if end != _NONE:
            self._keep(first, end)

    def _keep(self, first: int, end: int) -> None:
        """Add a piece of the text as it is."""
        if self.at:
            self.at += 1
        self.runs.add(self.at, first, end - first)
        self.at += end - first

    def _write_changed(self, draft: Draft) -> None:
        """Add a block that does not stay as it is."""
        i = len(self.lines)
        self.write_block(draft)
        self._put_back(draft, len(self.texts) - 1)
        if i < len(self.lines):
            self.known.seams += (i, i + 1)
            self.known.drafts.append(draft)

    def _put_back(self, draft: Draft, i: int) -> None:
        """Let a block, the one at `i`, be read as if it stood where it was printed."""
        if not draft.placed:
            self._astray.add(i)
        draft.moved, draft.placed = "", True

    def blocks_told(self) -> list[Block]:
        """The blocks."""
        ends = accumulate(len(text) + 1 for text in self.texts)
        return [
            Block(kind, end - len(text) - 1, end - 1, i not in self._astray)
            for i, kind, text, end in zip(count(), self._kinds, self.texts, ends, strict=False)
        ]


def is_unchanged(drafts: Sequence[Draft], texts: list[str]) -> bool:
    """Whether the blocks are lines of these texts, all of them in their order, and each is written as it stands."""
    firsts = [draft.lines[0] for draft in drafts]
    if [line.text for line in firsts] != texts:
        return False
    return all(map(_stays, drafts))


def _stays(draft: Draft) -> bool:
    """Whether a block is a line that is written as it stands."""
    if len(draft.lines) > 1:
        return False
    line, kind = draft.lines[0], draft.kind
    if (line.stays == kind and not draft.row) or (line.unbroken and kind in PROSE):
        return True
    return is_written_as_is(line, draft)
