"""Blocks of an article while it is being mended."""

from __future__ import annotations

from store.read.lines import Line
from store.records import BlockKind


class Draft:
    """One block to be: its lines in reading order and the part it plays."""

    __slots__ = ("doubled", "kind", "lines", "moved", "placed", "row", "torn")

    def __init__(self, kind: BlockKind, lines: list[Line], *, placed: bool = True, row: bool = False) -> None:
        self.kind = kind
        self.lines = lines
        self.placed = placed
        self.row = row
        """It is a row of a table: the blanks between its cells mean something."""
        self.torn: set[int] | None = None
        """Where lines begin that were brought here from elsewhere on the page: the sentence goes on there."""
        self.doubled = False
        """It is a headline that is printed twice, line under line."""
        self.moved = ""
        """Why it does not stand where it was printed; empty if it does."""

    @property
    def text(self) -> str:
        """Its lines with a blank between them."""
        return " ".join(line.text for line in self.lines)

    def text_of_last(self, count: int) -> str:
        """The text of its last lines."""
        return "".join(line.text for line in self.lines[-count:])
