"""Headlines of two columns that stand side by side on one line: each goes on a line of its own, column by column."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from store.late import late
from store.read.bylines.finding import read_byline
from store.read.headlines.shapes import is_heading_shaped
from store.read.lines.characters import COLONS, width_of
from store.read.lines.printed import Line

_GAP = late(r"[ \u3000]{2,}")
_GAPS = ("\u3000\u3000", "    ")
"""One of these stands in each gap that is wide enough."""
_WIDE, _WIDER = 4, 8
"""Half-width columns between two columns of text, where the right one begins with a label (用绿：), and elsewhere."""
_LONGEST_LABEL = 8
_LEAST = 5
"""Characters of the shortest headline that no label tells."""

Seam = tuple[int, int]
"""Where the gap between two headlines begins, and where it ends."""


def part_side_by_side(lines: list[Line], text: str) -> None:
    """Part the lines of a text that hold headlines of two columns; those of the left one come first."""
    if not any(map(text.__contains__, _GAPS)):
        return
    wide = [i for i, line in enumerate(lines) if not line.unbroken and any(map(line.text.__contains__, _GAPS))]
    seams = {i: seam for i in wide if (seam := _seam(lines[i].text))}
    rows = {i for i in wide if i not in seams}
    for i in [i for i in seams if i - 1 in rows or i + 1 in rows]:  # the header of a table
        del seams[i]
    for i in sorted(seams, reverse=True):
        if i in seams:
            first = i
            while first - 1 in seams and not lines[first].gap:
                first -= 1
            block = [(lines[j], seams.pop(j)) for j in range(first, i + 1)]
            lines[first : i + 1] = _parted(block)


def _parted(block: Sequence[tuple[Line, Seam]]) -> list[Line]:
    left = [line.part(0, seam[0]) for line, seam in block]
    right = [line.part(seam[1], len(line.text)) for line, seam in block]
    right[0].gap = 1
    return list(chain(left, right))


def _seam(text: str) -> Seam | None:
    """The gap between two headlines on a line; None if it holds one, or anything else."""
    gap = _GAP.search(text)
    if gap is None or _GAP.search(text, gap.end()) is not None or any(map(str.isdecimal, text)):
        return None
    left, right = text[: gap.start()], text[gap.end() :]
    if not all(is_heading_shaped(part, width_of(part)) and read_byline(part) is None for part in (left, right)):
        return None
    labelled = right[-1] in COLONS and left[-1] not in COLONS and len(right) <= _LONGEST_LABEL
    wide = width_of(gap[0])
    if labelled:
        return gap.span() if wide >= _WIDE else None
    return gap.span() if wide >= _WIDER and min(len(left), len(right)) >= _LEAST else None
