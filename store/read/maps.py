"""The map from a mended text to its source: where a place lies in the other one, and two maps put together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter

from store.records import Edit, Mended, Run

_START = attrgetter("start")
_SOURCE_START = attrgetter("source_start")


class Places:
    """Finds the mended place nearest to a place in the source."""

    def __init__(self, runs: list[Run]) -> None:
        starts = list(map(_SOURCE_START, runs))
        self._starts = sorted(starts)
        # Nearly always they are in the order of the source.
        self._runs = runs if starts == self._starts else sorted(runs, key=_SOURCE_START)
        self._run, self._next = Run(0, 0, 0), 0
        """The run that was found last, and where the one after it begins."""

    def near(self, place: int) -> int:
        """The mended place of the source character at `place`, or of the last one before it."""
        run = self._run
        if not run.source_start <= place < self._next:
            i = bisect_right(self._starts, place)
            if not i:
                return 0
            run = self._run = self._runs[i - 1]
            self._next = self._starts[i] if i < len(self._starts) else 1 << 62
        size = place - run.source_start
        return run.start + (size if size < run.length else run.length)

    def piece(self) -> tuple[int, int, int]:
        """From where to where in the source the piece found last goes, and how far off it is mended."""
        run = self._run
        return run.source_start, run.source_start + run.length, run.start - run.source_start


class Blanks:
    """Finds the white space in the source that a line break between blocks stands for."""

    def __init__(self, text: str, start: int) -> None:
        self._text, self._start = text, start
        self._any: int | None = None

    def near(self, first: Mended, place: int) -> int:
        """White space after the character before the line break at `place`, or before the one after it."""
        after = first.source_offset(place - 1) + 1
        before = first.source_offset(place + 1) - 1
        for found in (after, before):
            at = found - self._start
            if 0 <= at < len(self._text) and self._text[at].isspace():
                return found
        if self._any is None:
            self._any = next((i for i, character in enumerate(self._text) if character.isspace()), 0)
        return self._start + self._any


def compose(first: Mended, second: Mended, blanks: Blanks) -> Mended:
    """`second` is `first` mended once more: the map and the edits of both, from the source on."""
    through = _Through(first.runs)
    runs: list[Run] = []
    for run in second.runs:
        # Without a piece it is a blank that stands for a line break of the first text.
        if not through.add(runs, run.source_start, run.length, run.start):
            runs.append(Run(run.start, blanks.near(first, run.source_start), run.length))
    edits = _moved_edits(first.edits, Places(second.runs))
    pieces: list[Run] = []
    for edit in second.edits:
        pieces.clear()
        through.add(pieces, edit.source_start, edit.source_end - edit.source_start, edit.at)
        for run in pieces:
            edits.append(Edit(edit.kind, run.source_start, run.source_start + run.length, edit.at, edit.reason))
    return Mended(second.text, runs, second.blocks, edits)


def _moved_edits(edits: list[Edit], places: Places) -> list[Edit]:
    """The edits of a text, each told at its place in the text mended once more."""
    moved: list[Edit] = []
    low = high = shift = 0
    for edit in edits:
        at = edit.at
        if low <= at < high:
            # Most edits stand in the same piece as the one before.
            there = at + shift
        else:
            there = places.near(at)
            low, high, shift = places.piece()
        if there != at:
            edit = Edit(edit.kind, edit.source_start, edit.source_end, there, edit.reason)
        moved.append(edit)
    return moved


class _Through:
    """Follows spans of a mended text to its source."""

    def __init__(self, runs: list[Run]) -> None:
        self._runs = runs
        self._starts = list(map(_START, runs))

    def add(self, found: list[Run], start: int, length: int, at: int) -> bool:
        """Add the span from `start` on as runs of the source, from mended place `at` on; False if it has none."""
        runs, end, shift = self._runs, start + length, at - start
        first = bisect_right(self._starts, start) - 1
        count = len(found)
        if first >= 0:
            run = runs[first]
            low, over = run.start, run.start + run.length
            if start < over:
                found.append(Run(at, run.source_start + start - low, min(end, over) - start))
            if end <= over:
                return len(found) > count
        after = bisect_left(self._starts, end, first + 1)
        if first + 1 < after:
            inside = runs[first + 1 : after]
            last = inside.pop()
            found += [Run(run.start + shift, run.source_start, run.length) for run in inside] if shift else inside
            # The last piece may reach beyond the span.
            found.append(Run(last.start + shift, last.source_start, min(last.length, end - last.start)))
        return len(found) > count
