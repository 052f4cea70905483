"""Mending: a damaged page becomes readable text, each character of it mapped to its place in the source.

Mending a mended text changes nothing: what a pass over its own result would still change is changed here.
"""

from __future__ import annotations

from bisect import bisect_right

from store.mended import Mended
from store.read.blocks.finding import read_blocks
from store.read.blocks.layout import settle_layout
from store.read.blocks.order import arrange
from store.read.blocks.page import Page
from store.read.blocks.rewriter import Rewriter, is_unchanged
from store.read.blocks.side_by_side import part_side_by_side
from store.read.blocks.unchanged import Known
from store.read.blocks.writer import Writer
from store.read.drafts import Draft
from store.read.lines.characters import FOLDED, INKLESS, fold, holds_odd
from store.read.lines.printed import Line, read_lines
from store.read.maps import Blanks, Edits, Places, Runs, Written, compose
from store.simplified import simplify

_MOST_PASSES = 24


def mend(text: str, start: int = 0) -> tuple[Mended, Page]:
    """The text mended, and the page as it was read; `start` is where the text begins in its source."""
    odd = holds_odd(text)
    if odd and INKLESS.search(text):
        inked = _without_inkless(text, start)
        written, page = _mend(inked.text, 0, odd=True)
        return compose(inked, written, Blanks(text, start)).as_mended(), page
    written, page = _mend(text, start, odd=odd)
    return written.as_mended(), page


def _mend(text: str, start: int, *, odd: bool) -> tuple[Written, Page]:
    printed = fold(text) if odd else text
    plain = simplify(printed)
    written, page = _mend_to_the_end(plain, start, odd=odd)
    page.plain = written.text
    if plain is not printed:
        written.text = _as_printed(written, printed, start)
    if printed is not text:
        _tell_folds(written, text, printed, start)
    return written, page


def _mend_to_the_end(text: str, start: int, *, odd: bool) -> tuple[Written, Page]:
    lines = read_lines(text, start, odd=odd)
    part_side_by_side(lines, text)
    page = _read(lines)
    writer = _write(arrange(page), text, start)
    written = _finish(writer, page)
    if written.text in ("", text.lstrip("\n").rstrip()):
        return written, page
    later = _mend_again(writer, written.text, page)
    return (compose(written, later, Blanks(text, start)) if later is not None else written), page


def _mend_again(first: Writer, text: str, page: Page) -> Written | None:
    """What going through a mended text until nothing changes makes of it; None if nothing does.

    What is found around the text by that is added to the page.
    """
    lines, known = first.lines, None
    seen = [first.texts]
    goal: list[str] | None = None
    later: Written | None = None
    last: Rewriter | None = None
    whole = text
    for _ in range(_MOST_PASSES):
        if seen[-1] == goal:
            break
        more = _read(lines, known)
        drafts = arrange(more)
        if is_unchanged(drafts, seen[-1]):
            break
        writer = Rewriter(whole)
        writer.write_all(drafts)
        if writer.texts == seen[-1]:
            break
        if goal is None and writer.texts in seen:
            # Texts that turn into each other in a circle: each of them becomes the same one.
            goal = min(seen[seen.index(writer.texts) :], key=_digest)
        seen.append(writer.texts)
        # The maps of later passes have few pieces: they are put together first.
        again = _finish(writer, more)
        later = again if later is None else compose(later, again, Blanks(text, 0))
        last, lines, known, whole = writer, writer.lines, writer.known, again.text
        page.furniture += more.furniture
    if last is not None and later is not None:
        later.blocks = last.blocks_told()
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


def _write(drafts: list[Draft], text: str, start: int) -> Writer:
    writer = Writer(text, start)
    for draft in drafts:
        writer.write(draft)
        # A long file has millions of lines.
        draft.lines.clear()
    return writer


def _finish(writer: Writer, page: Page) -> Written:
    """What was written, with what stood around it told as dropped."""
    page.drafts.clear()
    written = writer.finish()
    dropped = [(line, found.why) for line, found in page.furniture if not found.pure]
    if dropped:
        near = Places(written.runs).near(line.start for line, _ in dropped)
        for (line, why), at in zip(dropped, near, strict=True):
            written.edits.add("dropped", line.start, line.end, at, why)
    return written


def _without_inkless(text: str, start: int) -> Written:
    """The text without the characters that nobody sees, mapped to its source."""
    inked = Written("", Runs(), Edits(), [])
    parts: list[str] = []
    at = done = 0
    for match in INKLESS.finditer(f"{text}\u200b"):
        first, after = match.span()
        if first > done:
            parts.append(text[done:first])
            inked.runs.add(at, start + done, first - done)
            at += first - done
        after = min(after, len(text))
        if after > first:
            inked.edits.add("dropped", start + first, start + after, at, "character without ink")
        done = after
    inked.text = "".join(parts)
    return inked


def _as_printed(written: Written, printed: str, start: int) -> str:
    """The text in the characters of the page; only the rules looked at simplified ones."""
    plain = written.text
    parts: list[str] = []
    done = 0
    for at, source, size in zip(*written.runs.columns(), strict=True):
        there = source - start
        # A blank stands for white space of any kind.
        if size > 1 or not plain[at].isspace():
            parts += (plain[done:at], printed[there : there + size])
            done = at + size
    parts.append(plain[done:])
    return "".join(parts)


def _tell_folds(written: Written, text: str, folded: str, start: int) -> None:
    """Add the characters of the source that were read as others."""
    edits = written.edits
    dropped = sorted(
        (first, end)
        for kind, first, end in zip(edits.kinds, edits.firsts, edits.ends, strict=True)
        if kind == "dropped"
    )
    found = [match.start() for match in FOLDED.finditer(text) if not match[0].isspace()]
    told = [place for place in found if not _covered(start + place, dropped)]
    near = Places(written.runs).near(start + place for place in told)
    for place, at in zip(told, near, strict=True):
        reason = f"{text[place]} read as {folded[place]}"
        edits.add("folded", start + place, start + place + 1, at, reason)


def _covered(place: int, spans: list[tuple[int, int]]) -> bool:
    i = bisect_right(spans, (place, 1 << 62)) - 1
    return i >= 0 and place < spans[i][1]
