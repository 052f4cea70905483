"""A source becomes readings: one article or several."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from store.collector import collector_paused
from store.errors import Message, SourceRefusedError
from store.mended import PROSE, BlockKind, Mended
from store.read.blocks.page import Page
from store.read.bylines.finding import MARKS
from store.read.bylines.signatures import byline_inside
from store.read.divide import divide
from store.read.furniture.dates import date_from_name, infer_year
from store.read.headlines.labels import heading_name
from store.read.headlines.shapes import opens_report
from store.read.mend import mend
from store.records import DateOrigin, Masthead, Reading, Source
from store.simplified import as_printed, simplify

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_LINES = 2_000_000
"""Lines of the longest article that is read: each takes up to 1 kB of memory."""

_INK = re.compile(r"[^\W_]")
"""A letter or a digit: what a text holds."""
_MOST_NAMES = 200
"""Names in a byline; no page has as many."""


def read_articles(source: Source, *, date: str | None = None) -> list[Reading]:
    """The articles of a source in printed order.

    `date` (ISO) is taken where neither the page nor the file name tells one.
    Raises `SourceRefusedError` for a source without text.
    """
    return list(each_article(source, date=date))


def each_article(source: Source, *, date: str | None = None, most: int | None = None) -> Iterator[Reading]:
    """The articles of a source one after another, so that memory holds no more than one reading.

    `date` (ISO) is taken where neither the page nor the file name tells one; `most` is how many characters an article
    may have. Raises `SourceRefusedError` for a source without text, and before the first article for too long a one.
    """
    spans = [(start, end) for start, end in divide(source.text) if source.text[start:end].strip()]
    _check(source, spans, most)
    first: Reading | None = None
    for start, end in spans:
        with collector_paused():
            reading = _read_one(source, start, end, date)
        first = first or reading
        yield _with_page_of(reading, first)


def _check(source: Source, spans: list[tuple[int, int]], most: int | None) -> None:
    """Raises `SourceRefusedError` for a source without text, and for an article longer than memory should hold."""
    if _INK.search(source.text) is None:
        raise SourceRefusedError(source.path or source.name, Message("holds no text"))
    for start, end in spans:
        if most is not None and end - start > most:
            reason = Message(
                "holds too long an article ({characters} characters, the most is {most}; a newspaper page has some"
                " 10,000); split it",
                characters=f"{end - start:,}",
                most=f"{most:,}",
            )
            raise SourceRefusedError(source.path or source.name, reason)
        if source.text.count("\n", start, end) > MOST_LINES:
            reason = Message("has more than {n} lines; split it", n=f"{MOST_LINES:,}")
            raise SourceRefusedError(source.path or source.name, reason)


def _with_page_of(reading: Reading, first: Reading) -> Reading:
    """Articles of one file stand on one page: date and page number, printed once, are those of each."""
    ours, shared = reading.masthead, first.masthead
    if reading is first or ours.date_origin == "page" or shared.date_origin != "page":
        return reading
    masthead = msgspec.structs.replace(ours, date=shared.date, date_origin="page", page=ours.page or shared.page)
    return msgspec.structs.replace(reading, masthead=masthead, year_inferred=None)


def _read_one(source: Source, start: int, end: int, date: str | None) -> Reading:
    mended, page = mend(source.text[start:end], start)
    plain = page.plain
    masthead = _masthead(source, (start, end), page, mended, date)
    year = infer_year(plain) if masthead.date is None else None
    return Reading(
        source_start=start,
        source_end=end,
        masthead=masthead,
        mended=mended,
        headings=_headings(mended, plain),
        year_inferred=year,
    )


def _headings(mended: Mended, plain: str) -> list[str]:
    """The names of the headings, each once; what only tells the kind of a piece beside the text is none."""
    texts: dict[str, int] = {}
    for block in mended.blocks:
        if block.kind == "heading":
            texts.setdefault(plain[block.start : block.end], block.start)
    found: dict[str, int] = {}
    for text, start in texts.items():
        found.setdefault(heading_name(text), start)
    return list(dict.fromkeys(as_printed(name, plain, mended.text, start) for name, start in found.items() if name))


def _masthead(source: Source, span: tuple[int, int], page: Page, mended: Mended, date: str | None) -> Masthead:
    byline = list(dict.fromkeys(_names(page, mended)))[:_MOST_NAMES]
    own = source.text[span[0] : span[1]]
    # Only the names of a page in traditional characters are looked up as printed.
    plain = own if page.plain is mended.text else simplify(own)
    told, origin = _date(source, page, date)
    editors: dict[str, str] = {}
    for _, found in page.furniture:
        editors.update(found.editors)
    return Masthead(
        title=_printed(mended, "title"),
        kicker=_printed(mended, "kicker").lstrip(MARKS).rstrip("·•：:— "),
        byline=[as_printed(name, plain, own) for name in byline],
        date=told,
        date_origin=origin,
        page=next((found.page for _, found in page.furniture if found.page), None),
        editors={as_printed(desk, plain, own): as_printed(name, plain, own) for desk, name in editors.items()},
    )


def _names(page: Page, mended: Mended) -> list[str]:
    """Who wrote the article; the web names the first of those that the report's own signature tells."""
    if not page.names:
        names = byline_inside(page.plain)
        end = _next_report(mended, page.plain) if len(names) > 1 else None
        return names if end is None else byline_inside(page.plain[:end])
    if not any(found.names for _, found in page.furniture):
        return page.names
    signed = byline_inside(page.plain)
    return signed if set(page.names) < set(signed) else page.names


def _next_report(mended: Mended, plain: str) -> int | None:
    """Where the headline of the only other report stands, if the title stands over its own; of several all are told."""
    blocks = [block for block in mended.blocks if block.kind in PROSE or block.kind == "heading"]
    prose = [(i, plain[block.start : block.end]) for i, block in enumerate(blocks) if block.kind in PROSE]
    reports = [i for i, text in prose if opens_report(text)]
    others = [blocks[i - 1].start for i in reports[1:] if blocks[i - 1].kind == "heading"]
    return others[0] if len(others) == 1 and not reports[0] else None


def _printed(mended: Mended, kind: BlockKind) -> str:
    """The first block of the kind; empty if there is none."""
    return next((mended.text[block.start : block.end] for block in mended.blocks if block.kind == kind), "")


def _date(source: Source, page: Page, option: str | None) -> tuple[str | None, DateOrigin | None]:
    for _, found in page.furniture:
        if found.date:
            return found.date, "page"
    named = date_from_name(source.name)
    if named:
        return named, "file"
    return (option, "option") if option else (None, None)
