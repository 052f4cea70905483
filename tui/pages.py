"""What the text pane can show of an article: its mended text, its source as it came, the text with mending's marks.

A page knows where each character of the mended text stands in it, so that the reader's place, the figures and the
selection are the same whichever is shown.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Sequence

from store.mended import Block, Edit
from store.records import Article
from tui.highlights import HighlightSpan

Piece = tuple[int, int, int]
"""Place in the page, place in the mended text, length."""

MARKS = {"joined": "|", "dropped": "_ [-…-]", "moved": "[>]", "folded": "[~…]"}
"""How mending is written into the text: a line break taken out; blanks or text left out; moved here; written anew."""


class Page:
    """A text to be shown, and how it maps to the mended text."""

    def __init__(
        self,
        text: str,
        blocks: list[Block] | None,
        pieces: Sequence[Piece],
        marks: Sequence[tuple[int, int]] = (),
    ) -> None:
        self.text = text
        self.blocks = blocks
        """None for a text that is shown line by line as it came."""
        self.marks = marks
        """Spans that mending's marks take up."""
        self.pieces = sorted(pieces)
        self._is_text = self.pieces == [(0, 0, len(text))]
        self._by_text = sorted(pieces, key=lambda piece: piece[1])
        self.row_ends = [match.start() for match in re.finditer(r"\n|\Z", text)]
        """Where each row (a line of the text before it is wrapped) ends."""

    def row_start(self, row: int) -> int:
        """Where the row begins."""
        return self.row_ends[row - 1] + 1 if row else 0

    def to_text(self, offset: int) -> int:
        """The place in the mended text of the page's character at `offset`, or of the nearest one before it."""
        i = bisect_right(self.pieces, offset, key=lambda piece: piece[0]) - 1
        if i < 0:
            return self.pieces[0][1] if self.pieces else 0
        start, place, length = self.pieces[i]
        return place + min(offset - start, max(0, length - 1))

    def from_text(self, offset: int) -> int:
        """The place in the page of the mended character at `offset`, or of the nearest one before it."""
        i = bisect_right(self._by_text, offset, key=lambda piece: piece[1]) - 1
        if i < 0:
            return 0
        start, place, length = self._by_text[i]
        return start + min(offset - place, max(0, length - 1))

    def shift(self, span: HighlightSpan) -> HighlightSpan:
        """The span in the page's own places; empty where mending brought together what stands apart here."""
        if self._is_text:
            return span
        start, last = self.from_text(span.start), self.from_text(span.end - 1)
        return span._replace(start=start, end=max(start, last + 1))


def page_of_text(article: Article) -> Page:
    """The mended text."""
    return Page(article.text, article.mended.blocks, [(0, 0, len(article.text))])


def page_of_source(article: Article, source_text: str) -> Page:
    """The article's own part of its source, as it came; `source_text` is that part or the whole source."""
    text = own_source(article, source_text)
    pieces = [(run.source_start - article.source_start, run.start, run.length) for run in article.mended.runs]
    return Page(text, None, [piece for piece in pieces if 0 <= piece[0] < len(text)])


def own_source(article: Article, source_text: str) -> str:
    """The article's own part of a source that may hold several articles."""
    whole = len(source_text) >= article.source_end > 0
    return source_text[article.source_start : article.source_end] if whole else source_text


def page_with_marks(article: Article, source_text: str) -> Page:
    """The mended text with what mending joined, dropped, moved or folded written into it (see `MARKS`)."""
    return _Marking(article, own_source(article, source_text)).page()


class _Marking:
    """Writes the text of an article anew, block by block, with a mark at each edit."""

    def __init__(self, article: Article, source_text: str) -> None:
        self._article = article
        self._source_text = source_text
        self._edits = deque(sorted(article.mended.edits, key=lambda edit: (edit.at, edit.source_start)))
        self._parts: list[str] = []
        self._size = 0
        self._pieces: list[Piece] = []
        self._marks: list[tuple[int, int]] = []

    def page(self) -> Page:
        """The whole of it."""
        blocks: list[Block] = []
        for number, block in enumerate(self._article.mended.blocks, 1):
            if blocks:
                self._add("\n")
            start = self._size
            self._write(block, last=number == len(self._article.mended.blocks))
            blocks.append(Block(block.kind, start, self._size, block.placed))
        return Page("".join(self._parts), blocks, [piece for piece in self._pieces if piece[2]], self._marks)

    def _write(self, block: Block, *, last: bool) -> None:
        """A block with the edits in it; the last one has those after it too."""
        place = block.start
        while self._edits and (self._edits[0].at <= block.end or last):
            edit = self._edits.popleft()
            stop = min(max(edit.at, place), block.end)
            self._copy(place, stop)
            place = stop
            self._mark(edit)
        self._copy(place, block.end)

    def _copy(self, start: int, end: int) -> None:
        self._pieces.append((self._size, start, end - start))
        self._add(self._article.text[start:end])

    def _mark(self, edit: Edit) -> None:
        mark = _mark_of(edit, self._source_text, self._article.source_start)
        if mark == "[>]" and self._marks and self._marks[-1][1] == self._size and self._parts[-1] == mark:
            return  # several pieces moved to one place
        self._marks.append((self._size, self._size + len(mark)))
        self._add(mark)

    def _add(self, part: str) -> None:
        if part:
            self._parts.append(part)
            self._size += len(part)


def _mark_of(edit: Edit, source_text: str, shift: int) -> str:
    if edit.kind == "joined":
        return "|"
    if edit.kind == "moved":
        return "[>]"
    taken = " ".join(source_text[edit.source_start - shift : edit.source_end - shift].split())
    if edit.kind == "dropped":
        return f"[-{taken}-]" if taken else "_"
    return f"[~{taken}]"
