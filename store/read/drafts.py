"""Blocks of an article while it is being mended."""

from __future__ import annotations

import msgspec

from store.mended import BlockKind
from store.read.lines.printed import Line


class Draft(msgspec.Struct, eq=False, gc=False):
    """One block to be: its lines in reading order and the part it plays."""

    kind: BlockKind
    lines: list[Line]
    placed: bool = True
    row: bool = False
    """It is a row of a table: the blanks between its cells mean something."""
    torn: set[int] | None = None
    """Where lines begin that were brought here from elsewhere on the page: the sentence goes on there."""
    doubled: bool = False
    """It is a headline that is printed twice, line under line."""
    moved: str = ""
    """Why it does not stand where it was printed; empty if it does."""

    @property
    def text(self) -> str:
        """Its lines with a blank between them."""
        lines = self.lines
        return lines[0].text if len(lines) == 1 else " ".join([line.text for line in lines])

    def text_of_last(self, count: int) -> str:
        """The text of its last lines."""
        return "".join(line.text for line in self.lines[-count:])
