"""Mending: a damaged page becomes readable text, each character of it mapped to its place in the source.

Mending a mended text changes nothing: what a pass over its own result would still change is changed here.
"""

from __future__ import annotations

from bisect import bisect_right

from store.read.blocks.again import Rewriter
from store.read.blocks.finding import read_blocks
from store.read.blocks.known import Known
from store.read.blocks.layout import settle_layout
from store.read.blocks.order import arrange
from store.read.blocks.page import Page
from store.read.blocks.writer import Writer
from store.read.drafts import Draft
from store.read.lines.characters import FOLDED, INKLESS, fold, holds_odd
from store.read.lines.printed import Line, read_lines
from store.read.maps import Blanks, Places, compose
from store.records import Edit, Mended, Run
from store.simplified import simplify

_MOST_PASSES = 24


def mend(text: str, start: int = 0) -> tuple[Mended, Page]:
    """The text mended, and the page as it was read; `start` is where the text begins in its source."""
    odd = holds_odd(text)
    if odd and INKLESS.search(text):
        inked = _without_inkless(text, start)
        mended, page = mend(inked.text)
        return compose(inked, mended, Blanks(text, start)), page
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
    page = _read(read_lines(text, start))
    mended = _write(page, arrange(page), text, start)
    if mended.text in ("", text.rstrip()):
        return mended, page
    later = _mend_again(mended.text, page)
    return (compose(mended, later, Blanks(text, start)) if later is not None else mended), page


def _mend_again(text: str, page: Page) -> Mended | None:
    """What going through a mended text until nothing changes makes of it; None if nothing does.

    What is found around the text by that is added to the page.
    """
    seen = [text.split("\n")]
    goal: list[str] | None = None
    later: Mended | None = None
    lines, known = read_lines(text), None
    for _ in range(_MOST_PASSES):
        if seen[-1] == goal:
            break
        more = _read(lines, known)
        writer = Rewriter("\n".join(seen[-1]))
        writer.write_all(arrange(more))
        if writer.texts == seen[-1]:
            break
        if goal is None and writer.texts in seen:
            # Texts that turn into each other in a circle: each of them becomes the same one.
            goal = min(seen[seen.index(writer.texts) :], key=_digest)
        seen.append(writer.texts)
        # The maps of later passes have few pieces: they are put together first.
        again = _finish(writer, more)
        later = again if later is None else compose(later, again, Blanks(text, 0))
        lines, known = writer.lines, writer.known
        page.furniture += more.furniture
    return later


def _digest(texts: list[str]) -> int:
    """What ranks the texts of a circle."""
    from zlib import crc32

    return crc32("\n".join(texts).encode("utf-8", "surrogatepass"))


def _read(lines: list[Line], known: Known | None = None) -> Page:
    wrapped = settle_layout(lines)
    page = read_blocks(lines, None if wrapped else known)
    lines.clear()
    return page


def _write(page: Page, drafts: list[Draft], text: str, start: int) -> Mended:
    writer = Writer(text, start)
    for draft in drafts:
        writer.write(draft)
        # A long file has millions of lines.
        draft.lines.clear()
    return _finish(writer, page)


def _finish(writer: Writer, page: Page) -> Mended:
    """What was written, with what stood around it told as dropped."""
    page.drafts.clear()
    mended = writer.finish()
    dropped = [(line, found.why) for line, found in page.furniture if not found.pure]
    if dropped:
        near = Places(mended.runs).near
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
    places = Places(mended.runs)
    dropped = sorted((edit.source_start, edit.source_end) for edit in mended.edits if edit.kind == "dropped")
    for match in FOLDED.finditer(text):
        at = start + match.start()
        if match[0].isspace() or _covered(at, dropped):
            continue
        reason = f"{match[0]} read as {folded[match.start()]}"
        mended.edits.append(Edit("folded", at, at + 1, places.near(at), reason))


def _covered(place: int, spans: list[tuple[int, int]]) -> bool:
    i = bisect_right(spans, (place, 1 << 62)) - 1
    return i >= 0 and place < spans[i][1]
