"""Mending: a damaged page becomes readable text, each character of it mapped to its place in the source.

Mending a mended text changes nothing: what a pass over its own result would still change is changed here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter

from store.read.characters import FOLDED, INKLESS, fold, holds_odd
from store.read.drafts import Draft
from store.read.layout import settle_layout
from store.read.lines import read_lines
from store.read.paragraphs import Page, read_blocks
from store.read.structure import arrange
from store.read.writer import Writer, stays_as_is
from store.records import Edit, Mended, Run
from store.simplified import simplify

_MOST_PASSES = 24
_START = attrgetter("start")
_SOURCE_START = attrgetter("source_start")


def mend(text: str, start: int = 0) -> tuple[Mended, Page]:
    """The text mended, and the page as it was read; `start` is where the text begins in its source."""
    odd = holds_odd(text)
    if odd and INKLESS.search(text):
        inked = _without_inkless(text, start)
        mended, page = mend(inked.text)
        return _compose(inked, mended, _Blanks(text, start)), page
    printed = fold(text) if odd else text
    plain = simplify(printed)
    mended, page = _mend_to_the_end(plain, start)
    page.plain = mended.text
    if plain is not printed:
        mended = _as_printed(mended, printed, start)
    if printed is not text:
        _tell_folds(mended, text, printed, start)
    return mended, page


def _mend_to_the_end(text: str, start: int) -> tuple[Mended, Page]:
    page = _read(text, start)
    mended = _write(page, arrange(page), text, start)
    if mended.text == text.rstrip():
        return mended, page
    seen: list[int] = []
    goal: int | None = None
    last, later = mended, None
    for _ in range(_MOST_PASSES):
        more = _read(last.text, 0)
        drafts = arrange(more)
        if (seen and seen[-1] == goal) or stays_as_is(drafts, last.text):
            break
        again = _write(more, drafts, last.text, 0)
        if again.text == last.text:
            break
        seen = seen or [_digest(last.text)]
        found = _digest(again.text)
        if goal is None and found in seen:
            # Texts that turn into each other in a circle: each of them becomes the same one.
            goal = min(seen[seen.index(found) :])
        seen.append(found)
        # The maps of later passes have few pieces: they are put together first.
        later = again if later is None else _compose(later, again, _Blanks(mended.text, 0))
        last = again
        page.furniture += more.furniture
    return (_compose(mended, later, _Blanks(text, start)) if later is not None else mended), page


def _digest(text: str) -> int:
    """What stands for a text, which may be long, among those that were seen."""
    from zlib import crc32

    return crc32(text.encode("utf-8", "surrogatepass"))


def _read(text: str, start: int) -> Page:
    lines = read_lines(text, start)
    settle_layout(lines)
    page = read_blocks(lines)
    lines.clear()
    return page


def _write(page: Page, drafts: list[Draft], text: str, start: int) -> Mended:
    writer = Writer(text, start)
    for draft in drafts:
        writer.write(draft)
        # A long file has millions of lines.
        draft.lines.clear()
    page.drafts.clear()
    mended = writer.finish()
    dropped = [(line, found.why) for line, found in page.furniture if not found.pure]
    if dropped:
        near = _Places(mended.runs).near
        mended.edits.extend(Edit("dropped", line.start, line.end, near(line.start), why) for line, why in dropped)
    return mended


def _without_inkless(text: str, start: int) -> Mended:
    """The text without the characters that nobody sees, mapped to its source."""
    runs: list[Run] = []
    edits: list[Edit] = []
    parts: list[str] = []
    at = done = 0
    for match in INKLESS.finditer(f"{text}\u200b"):
        first, after = match.span()
        if first > done:
            parts.append(text[done:first])
            runs.append(Run(at, start + done, first - done))
            at += first - done
        after = min(after, len(text))
        if after > first:
            edits.append(Edit("dropped", start + first, start + after, at, "character without ink"))
        done = after
    return Mended("".join(parts), runs, [], edits)


def _as_printed(mended: Mended, printed: str, start: int) -> Mended:
    """The text in the characters of the page; only the rules looked at simplified ones."""
    plain = mended.text
    parts: list[str] = []
    done = 0
    for run in mended.runs:
        there, after = run.source_start - start, run.start + run.length
        # A blank stands for white space of any kind.
        if run.length > 1 or not plain[run.start].isspace():
            parts += (plain[done : run.start], printed[there : there + run.length])
            done = after
    parts.append(plain[done:])
    return Mended("".join(parts), mended.runs, mended.blocks, mended.edits)


def _tell_folds(mended: Mended, text: str, folded: str, start: int) -> None:
    places = _Places(mended.runs)
    dropped = sorted((edit.source_start, edit.source_end) for edit in mended.edits if edit.kind == "dropped")
    for match in FOLDED.finditer(text):
        at = start + match.start()
        if match[0].isspace() or _covered(at, dropped):
            continue
        reason = f"{match[0]} read as {folded[match.start()]}"
        mended.edits.append(Edit("folded", at, at + 1, places.near(at), reason))


class _Places:
    """Finds the mended place nearest to a place in the source."""

    def __init__(self, runs: list[Run]) -> None:
        self._runs = sorted(runs, key=_SOURCE_START)
        self._starts = list(map(_SOURCE_START, self._runs))
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


def _covered(place: int, spans: list[tuple[int, int]]) -> bool:
    i = bisect_right(spans, (place, 1 << 62)) - 1
    return i >= 0 and place < spans[i][1]


class _Blanks:
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


def _compose(first: Mended, second: Mended, blanks: _Blanks) -> Mended:
    """`second` is `first` mended once more: the map and the edits of both, from the source on."""
    through = _Through(first.runs)
    runs: list[Run] = []
    for run in second.runs:
        # Without a piece it is a blank that stands for a line break of the first text.
        if not through.add(runs, run.source_start, run.length, run.start):
            runs.append(Run(run.start, blanks.near(first, run.source_start), run.length))
    edits = _moved_edits(first.edits, _Places(second.runs))
    pieces: list[Run] = []
    for edit in second.edits:
        pieces.clear()
        through.add(pieces, edit.source_start, edit.source_end - edit.source_start, edit.at)
        for run in pieces:
            edits.append(Edit(edit.kind, run.source_start, run.source_start + run.length, edit.at, edit.reason))
    return Mended(second.text, runs, second.blocks, edits)


def _moved_edits(edits: list[Edit], places: _Places) -> list[Edit]:
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
