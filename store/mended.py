"""Mended text: the blocks it is made of, where each of its characters stands in the source, and what mending did.

Offsets are those of `store.records`.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BlockKind = Literal[
    "rubric", "kicker", "title", "subtitle", "byline", "date", "lead", "heading", "paragraph", "callout", "caption",
]  # fmt: skip
PROSE: frozenset[BlockKind] = frozenset(("lead", "paragraph"))
"""Blocks of running text."""
HEADLINES: frozenset[BlockKind] = frozenset(("kicker", "title", "subtitle"))
HEAD: frozenset[BlockKind] = HEADLINES | {"rubric", "byline", "date"}
"""Blocks above the text."""
EditKind = Literal["joined", "dropped", "moved", "folded"]
_RUN_START = attrgetter("start")


class Run(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """`length` mended characters from `start` on that stand in the source from `source_start` on, one for one."""

    start: int
    source_start: int
    length: int


class Block(msgspec.Struct, frozen=True, gc=False):
    """One line of the mended text (blocks are parted by a newline) and the part it plays."""

    kind: BlockKind
    start: int
    end: int
    placed: bool = True
    """False for a heading whose section could not be told."""


class Edit(msgspec.Struct, frozen=True, gc=False):
    """One thing mending did: where in the source, where in the mended text, and why."""

    kind: EditKind
    source_start: int
    source_end: int
    at: int
    reason: str


class Mended(msgspec.Struct, frozen=True):
    """Readable text of a damaged page, each character of it mapped to its place in the source."""

    text: str
    runs: list[Run]
    blocks: list[Block]
    edits: list[Edit]

    def source_offset(self, offset: int) -> int:
        """The place in the source of the mended character at `offset`.

        Raises `IndexError` for a line break between blocks: mending put it there.
        """
        i = bisect_right(self.runs, offset, key=_RUN_START) - 1
        if i >= 0:
            run = self.runs[i]
            if offset < run.start + run.length:
                return run.source_start + offset - run.start
        raise IndexError(f"no source character for mended offset {offset}")

    def source_spans(self, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """For each of `spans`, `[start, end)`, the smallest source span that covers its mended characters."""
        starts = [run.start for run in self.runs]
        for start, end in spans:
            run = self.runs[bisect_right(starts, start) - 1]
            if run.start <= start and end <= run.start + run.length:
                first = run.source_start + start - run.start
                yield first, first + end - start
            else:
                first, last = self.source_offset(start), self.source_offset(end - 1)
                yield min(first, last), max(first, last) + 1
