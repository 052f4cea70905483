"""Several parks side by side, metric by metric."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from store.across.periods import Written, read_period
from store.across.series import Point, Series, series
from store.knowledge import Knowledge
from store.records import Fact, Measure, Topic


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """One metric of several parks, each at the same kind of period."""

    topic: Topic
    metric: str
    measure: Measure
    unit: str
    span: str
    points: list[Point | None]
    """One for each park in the order asked for; None where nothing is printed."""


def compare(
    facts: Iterable[Fact],
    parks: Sequence[str],
    year: int | None,
    knowledge: Knowledge,
    *,
    written: Mapping[str, Written] | None = None,
) -> list[Comparison]:
    """The parks' own figures of `year`, or each one's latest; metrics of most parks come first in a topic."""
    facts = list(facts)
    rows: dict[tuple[str, ...], dict[str, Series]] = {}
    for park in parks:
        for line in series(facts, park, None, knowledge, written=written):
            if line.subject == park:
                rows.setdefault((line.topic, line.key, line.measure, line.unit, line.span), {})[park] = line
    found = [_comparison(lines, parks, year) for lines in rows.values()]
    held = [row for row in found if any(row.points)]
    return sorted(held, key=lambda row: (row.topic, row.points.count(None), row.metric, row.measure, row.span))


def _comparison(lines: Mapping[str, Series], parks: Sequence[str], year: int | None) -> Comparison:
    first = next(iter(lines.values()))
    return Comparison(
        topic=first.topic,
        metric=first.metric,
        measure=first.measure,
        unit=first.unit,
        span=first.span,
        points=[best_point(lines[park], year) if park in lines else None for park in parks],
    )


_STATUS_RANK = {"actual": 2, "estimate": 1, "target": 0}


def best_point(line: Series, year: int | None) -> Point | None:
    """The point of `year`, or the latest: an actual figure before an estimate, an estimate before a target."""
    points = [point for point in line.points if year is None or _falls_in(point, year)]
    return max(points, key=lambda point: (_STATUS_RANK[point.status], point.at), default=None)


def _falls_in(point: Point, year: int) -> bool:
    if point.kind == "as-of":
        return point.at.startswith(f"{year:04d}")
    years = read_period(point.period).years
    return years is not None and years[0] <= year <= years[1]
