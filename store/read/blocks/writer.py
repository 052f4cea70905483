"""Writes blocks out as mended text and keeps the map to the source."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_letters

from store.late import late
from store.mended import Block, BlockKind
from store.read.blocks.spaces import HEADLINES, KEPT_GAP, is_spread, kept_gaps, prose_pieces
from store.read.drafts import Draft
from store.read.furniture.byline_lines import parts_name
from store.read.headlines.doubled import stands_once, undouble
from store.read.headlines.ends import goes_on
from store.read.headlines.shapes import CLOSES_RUN_IN
from store.read.lines.printed import Line, line_of
from store.read.maps import Edits, Runs, Written

ONCE: frozenset[BlockKind] = frozenset({"rubric", "title", "kicker", "subtitle", "heading"})
"""Headlines, which some pages print twice."""

_ROLE_OPENS = frozenset("通记記实特")
_OPENS_WORD = _ROLE_OPENS.union(ascii_letters)
"""Opens a line that may need a blank before it: most line ends part Chinese characters."""
_ROLE_FIRST = late(r"通讯员|通訊員|记者|記者|实习|特约")
_OPEN_SIGNATURE = late(r"[（(][^（()）]*(?:记者|記者|通讯员)[^（()）]*[^（()）、，]$")
_SIGNATURE = 40
"""Characters that a signature in brackets reaches back from a line end."""
_AT_END, _ACROSS = "line end", "across a blank line"


class Writer:
    """Writes block after block and keeps the map; `text` is the source from `start` on."""

    def __init__(self, text: str, start: int) -> None:
        self._text, self._start = text, start
        self.texts: list[str] = []
        """The text of each block."""
        self.lines: list[Line] = []
        """The lines of the new text, as `read_lines` gives them."""
        self.parts: list[str] = []
        """What is written of the block that is not whole yet."""
        self.runs = Runs()
        self.blocks: list[Block] = []
        self.edits = Edits()
        self.at = 0
        self._gap = 1
        """Blank lines above the next line of the new text."""

    def write(self, draft: Draft) -> None:
        """Add one block."""
        start = self.write_block(draft)
        self.blocks.append(Block(draft.kind, start, self.at, draft.placed))

    def write_block(self, draft: Draft) -> int:
        """Add the text of a block; gives where it begins."""
        if self.texts:
            self.at += 1
        start = self.at
        self._write_text(draft)
        text = "".join(self.parts)
        self.parts.clear()
        self.texts.append(text)
        self._add_line(draft.lines, text, start)
        return start

    def _add_line(self, lines: Sequence[Line], text: str, start: int) -> None:
        """Add the line that the block of these lines is in the new text."""
        if not text:
            self._gap += 1
            return
        line = lines[0]
        if len(lines) == 1 and line.text == text:
            line.stand_at(start, self._gap)
        else:
            line = line_of(start, text, self._gap)
        self.lines.append(line)
        self._gap = 0

    def _write_text(self, draft: Draft) -> None:
        start, first = self.at, draft.lines[0]
        if len(draft.lines) == 1 and first.unbroken and (draft.kind not in ONCE or stands_once(first.text)):
            self._put(first.text, first.start)
        elif draft.kind in ONCE:
            self._write_headline(draft)
        else:
            self._write_lines(draft)
        if draft.moved:
            self.edits.add("moved", draft.lines[0].start, draft.lines[-1].end, start, draft.moved)

    def _write_headline(self, draft: Draft) -> None:
        before: Line | None = None
        for line in draft.lines:
            if before is not None:
                self._join(before, line, draft)
            self._write_once(line, draft.kind)
            before = line

    def _write_lines(self, draft: Draft) -> None:
        simple = not (draft.kind in HEADLINES or draft.torn or draft.row)
        parts, (starts, sources, sizes) = self.parts, self.runs.columns()
        kinds, firsts, ends, places, reasons = self.edits.columns()
        at = self.at
        before: Line | None = None
        end = 0
        for line in draft.lines:
            text, start = line.text, line.start
            if before is not None:
                if simple and line.first not in _OPENS_WORD:
                    kinds.append("joined")
                    firsts.append(end)
                    ends.append(start)
                    places.append(at)
                    reasons.append(_ACROSS if line.gap else _AT_END)
                else:
                    self.at = at
                    self._join(before, line, draft)
                    at = self.at
            size = len(text)
            if line.unbroken:
                parts.append(text)
                starts.append(at)
                sources.append(start)
                sizes.append(size)
                at += size
            else:
                self.at = at
                if not (simple and self._write_prose(text, start)):
                    self._write_spaced(text, start, draft.kind, row=draft.row)
                at = self.at
            before, end = line, start + size
        self.at = at

    def _write_prose(self, text: str, start: int) -> bool:
        """Write a line that is text and nothing else, told fast; False if its blanks must be looked at one by one."""
        pieces = prose_pieces(text)
        if not pieces or (len(pieces) > 1 and KEPT_GAP.search(text) and not is_spread(text)):
            return False
        starts, sources, sizes = self.runs.columns()
        kinds, firsts, ends, places, reasons = self.edits.columns()
        self.parts += pieces
        at, source = self.at, start
        for piece in pieces:
            if source > start:
                kinds.append("dropped")
                firsts.append(source - 1)
                ends.append(source)
                places.append(at)
                reasons.append("stray blank")
            size = len(piece)
            starts.append(at)
            sources.append(source)
            sizes.append(size)
            at += size
            source += size + 1
        self.at = at
        return True

    def _put(self, text: str, source_start: int) -> None:
        size = len(text)
        self.parts.append(text)
        self.runs.add(self.at, source_start, size)
        self.at += size

    def _join(self, before: Line, line: Line, draft: Draft) -> None:
        if draft.torn and line.start in draft.torn:
            self.edits.add("moved", line.start, line.end, self.at, "the sentence goes on here")
        else:
            self.edits.add("joined", before.end, line.start, self.at, _ACROSS if line.gap else _AT_END)
        a, b = before.last, line.first
        if not b.isascii() and b not in _ROLE_OPENS and draft.kind not in HEADLINES:
            return
        if a == "-" and before.text[-2:-1].islower() and b.islower() and b.isascii():
            self._take_back_hyphen(before)
        elif draft.kind in HEADLINES:
            if draft.kind == "byline":
                apart = not parts_name(before.text, line.text)
            else:
                apart = not (draft.lines[0].first in CLOSES_RUN_IN or goes_on(before.text, line.text))
            if apart:
                self._put(" ", self._line_end(before))
        elif _parts_words(before.text, line.text):
            self._put(" ", self._line_end(before))

    def _take_back_hyphen(self, line: Line) -> None:
        """A hyphen between the halves of a Latin word was put there by the line end."""
        self.parts[-1] = self.parts[-1][:-1]
        self.runs.sizes[-1] -= 1
        if not self.runs.sizes[-1]:
            self.runs.pop()
        self.at -= 1
        self.edits.add("dropped", line.end - 1, line.end, self.at, "hyphen of a line end")

    def _line_end(self, line: Line) -> int:
        """The line break after a line; blanks and characters without ink may stand between."""
        return self._start + self._text.index("\n", line.end - self._start)

    def _write_once(self, line: Line, kind: BlockKind) -> None:
        """A headline line without what is printed twice."""
        done = 0
        for start, end in undouble(line.text):
            if start > done:
                self.edits.add("dropped", line.start + done, line.start + start, self.at, "printed twice")
            text = line.text[start:end]
            inner = text.lstrip()
            lead = len(text) - len(inner)
            if lead and done:
                self._put(" ", line.start + start)
            self._write_spaced(inner.rstrip(), line.start + start + lead, kind)
            done = end
        if done < len(line.text):
            self.edits.add("dropped", line.start + done, line.end, self.at, "printed twice")

    def _write_spaced(self, text: str, source_start: int, kind: BlockKind, *, row: bool = False) -> None:
        done = 0
        for start, end, kept in kept_gaps(text, kind, row=row):
            self._put(text[done:start], source_start + done)
            if kept:
                self._put(" ", source_start + start)
            else:
                self.edits.add("dropped", source_start + start, source_start + end, self.at, "stray blank")
            done = end
        self._put(text[done:], source_start + done)

    def finish(self) -> Written:
        """What was written."""
        return Written("\n".join(self.texts), self.runs, self.edits, self.blocks)


def is_written_as_is(line: Line, draft: Draft) -> bool:
    """Whether a block of one line is written as that stands."""
    text = line.text
    if line.unbroken:
        return draft.kind not in ONCE or stands_once(text)
    if draft.kind in ONCE and undouble(text) != [(0, len(text))]:
        return False
    return all(kept and text[start:end] == " " for start, end, kept in kept_gaps(text, draft.kind, row=draft.row))


def _parts_words(before: str, after: str) -> bool:
    """Whether the line end stands for a blank: between Latin words, and before a role inside a signature."""
    a, b = before[-1], after[0]
    if b in _ROLE_OPENS and _ROLE_FIRST.match(after):
        return _OPEN_SIGNATURE.search(before[-_SIGNATURE:]) is not None
    return a.isascii() and b.isascii() and a.isalpha() and b.isalpha() and not (a.isupper() and b.isupper())
