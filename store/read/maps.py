"""The map from a text to the one that it was made of: where a place lies in the other one, and two maps put together.

Runs and edits are kept in columns: a long text has millions of them, and the records are made once, at the end.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import islice, repeat
from operator import add, le

import msgspec

from store.mended import Block, Edit, EditKind, Mended, Run


class Runs(msgspec.Struct):
    """Pieces of a text that stand in the other one, character for character, in the order of the text."""

    starts: list[int] = []
    sources: list[int] = []
    """Where they begin in the other text."""
    sizes: list[int] = []

    def add(self, start: int, source: int, size: int) -> None:
        """Add one piece."""
        self.starts.append(start)
        self.sources.append(source)
        self.sizes.append(size)

    def columns(self) -> tuple[list[int], list[int], list[int]]:
        """The columns, where many pieces are added to them."""
        return self.starts, self.sources, self.sizes

    def pop(self) -> None:
        """Take back the last piece."""
        for column in self.columns():
            column.pop()

    def source_of(self, place: int) -> int:
        """The place in the other text of a character that stands there."""
        i = bisect_right(self.starts, place) - 1
        return self.sources[i] + place - self.starts[i]

    def follow(self, start: int, size: int, at: int, found: Runs) -> bool:
        """Add to `found` where the span from `start` on stands in the other text, as from place `at` on.

        False if it stands for nothing there.
        """
        starts, end, shift = self.starts, start + size, at - start
        first = bisect_right(starts, start) - 1
        count = len(found.starts)
        if first >= 0:
            low = starts[first]
            over = low + self.sizes[first]
            if start < over:
                found.add(at, self.sources[first] + start - low, min(end, over) - start)
            if end <= over:
                return len(found.starts) > count
        after = bisect_left(starts, end, first + 1)
        if first + 1 < after:
            found.starts += map(add, starts[first + 1 : after], repeat(shift)) if shift else starts[first + 1 : after]
            found.sources += self.sources[first + 1 : after]
            found.sizes += self.sizes[first + 1 : after]
            # The last piece may reach beyond the span.
            found.sizes[-1] = min(found.sizes[-1], end - starts[after - 1])
        return len(found.starts) > count


class Edits(msgspec.Struct):
    """What was done, in the order in which it was done."""

    kinds: list[EditKind] = []
    firsts: list[int] = []
    """Where they begin in the other text, and where they end."""
    ends: list[int] = []
    places: list[int] = []
    """Where they are in this one."""
    reasons: list[str] = []

    def add(self, kind: EditKind, first: int, end: int, place: int, reason: str) -> None:
        """Add one edit."""
        self.kinds.append(kind)
        self.firsts.append(first)
        self.ends.append(end)
        self.places.append(place)
        self.reasons.append(reason)

    def columns(self) -> tuple[list[EditKind], list[int], list[int], list[int], list[str]]:
        """The columns, where many edits are added to them."""
        return self.kinds, self.firsts, self.ends, self.places, self.reasons


class Written(msgspec.Struct):
    """A text made of another one."""

    text: str
    runs: Runs
    edits: Edits
    blocks: list[Block]

    def as_mended(self) -> Mended:
        """The same as records."""
        runs, edits = map(Run, *self.runs.columns()), map(Edit, *self.edits.columns())
        return Mended(self.text, list(runs), self.blocks, list(edits))


class Places:
    """Finds the places in a text nearest to those in the one that it was made of."""

    def __init__(self, runs: Runs) -> None:
        self._runs = runs
        self._sources: Sequence[int] = runs.sources
        self._order: Sequence[int] = range(len(runs.sources))
        # Nearly always they are in the order of the source.
        if not all(map(le, runs.sources, islice(runs.sources, 1, None))):
            self._sources = sorted(runs.sources)
            self._order = sorted(self._order, key=runs.sources.__getitem__)

    def near(self, places: Iterable[int]) -> list[int]:
        """For each place in the other text that of its character here, or of the last one before it."""
        found: list[int] = []
        low = high = shift = 0
        for place in places:
            # Most stand in the same piece as the one before.
            if not low <= place < high:
                i = bisect_right(self._sources, place) - 1
                if i < 0:
                    found.append(0)
                    continue
                run = self._order[i]
                low = self._sources[i]
                high, shift = low + self._runs.sizes[run], self._runs.starts[run] - low
                place = min(place, high)
            found.append(place + shift)
        return found


class Blanks:
    """Finds the white space in the source that a line break between blocks stands for."""

    def __init__(self, text: str, start: int) -> None:
        self._text, self._start = text, start
        self._any: int | None = None

    def near(self, first: Runs, place: int) -> int:
        """White space after the character before the line break at `place`, or before the one after it."""
        for found in (first.source_of(place - 1) + 1, first.source_of(place + 1) - 1):
            at = found - self._start
            if 0 <= at < len(self._text) and self._text[at].isspace():
                return found
        if self._any is None:
            self._any = next((i for i, character in enumerate(self._text) if character.isspace()), 0)
        return self._start + self._any


def compose(first: Written, second: Written, blanks: Blanks) -> Written:
    """`second` is the text of `first` (which is used up) written once more: both maps in one, and all edits."""
    runs = Runs()
    for start, source, size in zip(second.runs.starts, second.runs.sources, second.runs.sizes, strict=True):
        # Without a piece it is a blank that stands for a line break of the first text.
        if not first.runs.follow(source, size, start, runs):
            runs.add(start, blanks.near(first.runs, source), size)
    did, more = first.edits, second.edits
    edits = Edits(did.kinds, did.firsts, did.ends, Places(second.runs).near(did.places), did.reasons)
    for kind, begin, end, place, reason in zip(
        more.kinds, more.firsts, more.ends, more.places, more.reasons, strict=True
    ):
        pieces = Runs()
        first.runs.follow(begin, end - begin, place, pieces)
        for source, size in zip(pieces.sources, pieces.sizes, strict=True):
            edits.add(kind, source, source + size, place, reason)
    return Written(second.text, runs, edits, second.blocks)
