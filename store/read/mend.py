"""Mending: a damaged page becomes readable text, each character of it mapped to its place in the source.

Mending a mended text changes nothing: what a pass over its own result would still change is changed here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from store.read.characters import FOLDED, INKLESS, fold
from store.read.layout import settle_layout
from store.read.lines import read_lines
from store.read.paragraphs import Page, read_blocks
from store.read.structure import arrange
from store.read.writer import Writer
from store.records import Edit, Mended, Run
from store.simplified import simplify

_MOST_PASSES = 24


def mend(text: str, start: int = 0) -> tuple[Mended, Page]:
    """The text mended, and the page as it was read; `start` is where the text begins in its source."""
    if INKLESS.search(text):
        inked = _without_inkless(text, start)
        mended, page = mend(inked.text)
        return _compose(inked, mended, _Blanks(text, start)), page
    printed = fold(text)
    plain = simplify(printed)
    mended, page = _mend_to_the_end(plain, start)
    if plain is not printed:
        mended = _as_printed(mended, printed, start)
    if printed is not text:
        _tell_folds(mended, text, printed, start)
    return mended, page


def _mend_to_the_end(text: str, start: int) -> tuple[Mended, Page]:
    mended, page = _mend_once(text, start)
    seen = [mended.text]
    goal: str | None = None
    for _ in range(_MOST_PASSES):
        again, more = _mend_once(mended.text, 0)
        if again.text == mended.text or mended.text == goal:
            break
        if goal is None and again.text in seen:
            # Texts that turn into each other in a circle: each of them becomes the same one.
            goal = min(seen[seen.index(again.text) :])
        seen.append(again.text)
        mended = _compose(mended, again, _Blanks(text, start))
        page.furniture += more.furniture
    return mended, page


def _mend_once(text: str, start: int) -> tuple[Mended, Page]:
    lines = read_lines(text, start)
    settle_layout(lines)
    page = read_blocks(lines)
    lines.clear()
    writer = Writer(text, start)
    for draft in arrange(page):
        writer.write(draft)
        # A long file has millions of lines.
        draft.lines.clear()
    page.drafts.clear()
    mended = writer.finish()
    places = _Places(mended.runs)
    for line, found in page.furniture:
        if not found.pure:
            mended.edits.append(Edit("dropped", line.start, line.end, places.near(line.start), "page furniture"))
    return mended, page


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
    characters = list(mended.text)
    for run in mended.runs:
        there = run.source_start - start
        for i, character in enumerate(printed[there : there + run.length], run.start):
            if not character.isspace():
                characters[i] = character
    return Mended("".join(characters), mended.runs, mended.blocks, mended.edits)


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
        self._runs = sorted(runs, key=lambda run: run.source_start)

    def near(self, place: int) -> int:
        """The mended place of the source character at `place`, or of the last one before it."""
        i = bisect_right(self._runs, place, key=lambda run: run.source_start) - 1
        if i < 0:
            return 0
        run = self._runs[i]
        return run.start + min(place - run.source_start, run.length)


def _covered(place: int, spans: list[tuple[int, int]]) -> bool:
    i = bisect_right(spans, (place, 1 << 62)) - 1
    return i >= 0 and place < spans[i][1]


class _Blanks:
    """Finds the white space in the source that a line break between blocks stands for."""

    def __init__(self, text: str, start: int) -> None:
        self._text, self._start = text, start

    def near(self, first: Mended, place: int) -> int:
        """White space after the character before the line break at `place`, or before the one after it."""
        after = first.source_offset(place - 1) + 1
        before = first.source_offset(place + 1) - 1
        for found in (after, before):
            at = found - self._start
            if 0 <= at < len(self._text) and self._text[at].isspace():
                return found
        return self._start + next((i for i, character in enumerate(self._text) if character.isspace()), 0)


def _compose(first: Mended, second: Mended, blanks: _Blanks) -> Mended:
    """`second` is `first` mended once more: the map and the edits of both, from the source on."""
    runs: list[Run] = []
    for run in second.runs:
        pieces = list(_through(first, run.source_start, run.length, run.start))
        # A blank that stands for a line break of the first text.
        runs += pieces or [Run(run.start, blanks.near(first, run.source_start), run.length)]
    places = _Places(second.runs)
    edits = [Edit(e.kind, e.source_start, e.source_end, places.near(e.at), e.reason) for e in first.edits]
    for edit in second.edits:
        length = edit.source_end - edit.source_start
        for run in _through(first, edit.source_start, length, edit.at):
            edits.append(Edit(edit.kind, run.source_start, run.source_start + run.length, edit.at, edit.reason))
    return Mended(second.text, runs, second.blocks, edits)


def _through(first: Mended, start: int, length: int, at: int) -> Iterator[Run]:
    """The span of `first` that begins at `start`, as runs of its source, from mended place `at` on."""
    end = start + length
    i = max(0, bisect_right(first.runs, start, key=lambda run: run.start) - 1)
    while i < len(first.runs) and first.runs[i].start < end:
        run = first.runs[i]
        low, high = max(start, run.start), min(end, run.start + run.length)
        if low < high:
            yield Run(at + low - start, run.source_start + low - run.start, high - low)
        i += 1
