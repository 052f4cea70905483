"""Which series a fact belongs to, and what of it can be plotted over the years."""

from __future__ import annotations

from store.across.series import Point, Series
from store.records import Fact


def plottable(series: Series) -> list[Point]:
    """The points that belong to one full year each."""
    return [point for point in series.points if point.period and len(point.period) == 4 and point.period.isdigit()]


def year_of(point: Point) -> int:
    """The year of a plottable point."""
    return int((point.period or "0")[:4])


def series_of(fact: Fact | None, series: list[Series]) -> Series | None:
    """The series that a fact belongs to, or the one of its metric and subject with most years."""
    if fact is None:
        return None
    own = [line for line in series if any(fact.id in point.fact_ids for point in line.points)]
    name, subject = fact.indicator or fact.metric, fact.subject or fact.park
    alike = [
        line
        for line in series
        if name in (line.indicator, line.metric) and line.measure == fact.measure and line.subject == subject
    ]
    return max([*own, *alike], key=lambda line: len(plottable(line)), default=None)
