"""The lines of a text that was mended: those that stay as they are need not be read once more."""

from __future__ import annotations

from collections.abc import Sequence

from store.read.lines.characters import width_of
from store.read.lines.printed import UNWRAPPED, Line, line_of
from store.records import Mended


def lines_again(mended: Mended, kept: Sequence[Line | None]) -> list[Line]:
    """The lines of a mended text, as `read_lines` gives them; `kept` has for each block the line that it is, if any."""
    lines: list[Line] = []
    text = mended.text
    gap = 1
    for block, line in zip(mended.blocks, kept, strict=True):
        if line is None:
            printed = text[block.start : block.end]
            inked = printed.strip()
            if not inked:
                gap += 1
                continue
            blank = printed.index(inked)
            line = line_of(block.start + blank, inked, indent=width_of(printed[:blank]))
        else:
            line.start = block.start
            if line.column != UNWRAPPED:
                # Settling the layout of columns changes the rest.
                width = width_of(line.text)
                if line.width != width:
                    line.width, line.shape = width, -1
                line.indent, line.column, line.peers = 0, 0, 1
            line.stays = block.kind
        line.gap = gap
        gap = 0
        lines.append(line)
    return lines
