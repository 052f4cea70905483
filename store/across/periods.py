"""What a fact's period means: its kind, its place in time, and which periods may stand in one series."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from typing import Literal

import msgspec

from store.records import CatalogueRow

PeriodKind = Literal[
    "year", "half", "quarter", "month", "part", "day", "range", "since", "until", "as-of", "undated"
]  # fmt: skip
Placing = Literal["printed", "article date", "inferred year", "unknown"]
KIND_BY_MONTHS: dict[tuple[int, int], PeriodKind] = {
    **{(month, month): "month" for month in range(1, 13)},
    **{(first, first + 2): "quarter" for first in (1, 4, 7, 10)},
    (1, 6): "half",
    (7, 12): "half",
    (1, 12): "year",
}
_POINT = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


class Written(msgspec.Struct, frozen=True):
    """When an article was written: its ISO date, or the year told from its text."""

    date: str | None = None
    year: int | None = None


class Period(msgspec.Struct, frozen=True):
    """A period with its place in time."""

    text: str | None
    """As in the fact: `2023`, `2023-01/2023-06`, `as-of` …"""
    kind: PeriodKind
    span: str
    """Periods of one span may be compared: `year`, months of a year such as `01-06`, `range`, `since`, `until`,
    `as-of`, `undated`."""
    start: str
    """ISO date of the first day; empty where open or unknown."""
    end: str
    """ISO date of the last day; empty where unknown."""
    placed: Placing

    @property
    def years(self) -> tuple[int, int] | None:
        """First and last year; an open side counts as the year that is printed."""
        first, last = self.start or self.end, self.end or self.start
        return (int(first[:4]), int(last[:4])) if first else None

    @property
    def comparable(self) -> bool:
        """Whether figures of this very period must agree: not where at most an inferred year places it."""
        return self.placed in ("printed", "article date")


def written_when(rows: Iterable[CatalogueRow]) -> dict[str, Written]:
    """When each article of the catalogue was written."""
    return {row.id: Written(row.date, row.year_inferred) for row in rows}


def read_period(text: str | None, written: Written | None = None) -> Period:
    """The period of a fact; one that reaches to the time of writing is placed by when its article was written."""
    if text == "as-of":
        day, placed = _time_of_writing(written)
        return Period(text, "as-of", "as-of", day, day, placed)
    head, slash, tail = (text or "").partition("/")
    start, end = _bounds(head), _bounds(tail)
    if not slash:
        return _single(text, start)
    if start and end:
        return _closed(text, start[0], end[1])
    if start:
        until, placed = _time_of_writing(written)
        return Period(text, "since", "since", start[0], max(until, start[0]), placed)
    if end:
        return Period(text, "until", "until", "", end[1], "printed")
    return Period(text, "undated", "undated", "", "", "unknown")


def _time_of_writing(written: Written | None) -> tuple[str, Placing]:
    if written is not None and written.date:
        return written.date, "article date"
    if written is not None and written.year:
        return f"{written.year:04d}-12-31", "inferred year"
    return "", "unknown"


def _bounds(text: str) -> tuple[str, str] | None:
    """First and last day of a year, a month or a day; None for anything else."""
    match = _POINT.fullmatch(text)
    if match is None:
        return None
    year, month, day = match.groups()
    if day:
        return text, text
    if month and 1 <= int(month) <= 12 and int(year) >= 1:
        return f"{year}-{month}-01", f"{year}-{month}-{monthrange(int(year), int(month))[1]:02d}"
    return None if month else (f"{year}-01-01", f"{year}-12-31")


def _single(text: str | None, bounds: tuple[str, str] | None) -> Period:
    if bounds is None:
        return Period(text, "undated", "undated", "", "", "unknown")
    if bounds[0] == bounds[1]:
        return Period(text, "day", "as-of", *bounds, "printed")
    return _closed(text, *bounds)


def _closed(text: str | None, start: str, end: str) -> Period:
    if start[:4] != end[:4]:
        return Period(text, "range", "range", start, end, "printed")
    months = int(start[5:7]), int(end[5:7])
    kind = KIND_BY_MONTHS.get(months, "part")
    span = "year" if kind == "year" else f"{months[0]:02d}-{months[1]:02d}"
    return Period(text, kind, span, start, end, "printed")
