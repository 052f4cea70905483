"""The facts of an article or a park as rows by topic: one row a metric, its facts below it when opened."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Literal, get_args

import msgspec

from store.records import CatalogueRow, Fact, Topic

TOPICS: tuple[Topic, ...] = get_args(Topic)
SortOrder = Literal["topic", "value", "period", "name"]
SORT_ORDERS: tuple[SortOrder, ...] = get_args(SortOrder)


class MetricRow(msgspec.Struct):
    """One metric of one subject, with all facts of it from the earliest period to the latest, as they were written."""

    topic: Topic
    metric: str
    subject: str
    facts: list[Fact] = []
    disputed: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """Tells the row from all others."""
        return self.metric, self.subject

    @property
    def latest(self) -> Fact:
        """The newest figure that stands for the metric: actual if there is one, a level rather than a change."""
        # Of two that end at the same time the last: it was written later.
        return max(
            reversed(self.facts),
            key=lambda fact: (BY_STATUS[fact.status], _RANK[fact.measure], period_end(fact.period)),
        )

    @property
    def change(self) -> Fact | None:
        """The printed change that goes with the latest figure."""
        latest = self.latest
        if latest.measure == "change":
            return None
        same = [f for f in self.facts if f.measure == "change" and f.period == latest.period and f.status != "target"]
        near = [f for f in same if f.article == latest.article]
        return (near or same or [None])[0]  # type: ignore[list-item]

    @property
    def target(self) -> Fact | None:
        """The latest target, where the row shows something else."""
        targets = [f for f in self.facts if f.status == "target" and f.measure == self.latest.measure]
        best = max(reversed(targets), key=lambda fact: period_end(fact.period), default=None)
        return best if best is not self.latest else None

    def yearly(self) -> list[tuple[int, float]]:
        """The level in each full year that has one, as printed last, for the small curve."""
        latest = self.latest
        unit = latest.norm_unit or latest.unit
        values = {
            int(fact.period): _normal(fact)
            for fact in self.facts
            if fact.measure == latest.measure
            and fact.status != "target"
            and (fact.norm_unit or fact.unit) == unit
            and fact.period is not None
            and len(fact.period) == 4
            and fact.period.isdigit()
        }
        return sorted(values.items())


BY_STATUS = {"target": 0, "estimate": 1, "actual": 2}
"""What is there stands for a metric rather than what is reckoned, and that rather than what is aimed at."""
_RANK = {"change": 0, "share": 1, "level": 2}


def _normal(fact: Fact) -> float:
    return fact.value if fact.norm_value is None else fact.norm_value


def period_end(period: str | None) -> str:
    """The last part of a period, to order by; a longer period that ends at the same time comes first."""
    if not period:
        return ""
    if period == "as-of":
        return "0"
    start, slash, end = period.partition("/")
    return (end or start) if slash else period


def series_key(fact: Fact) -> tuple[str, str, str]:
    """What facts of the same metric, of the same subject, told in the same way have in common."""
    return fact.indicator or fact.metric, fact.subject or fact.park or "", fact.measure


def metric_rows(
    facts: Iterable[Fact],
    *,
    park: str | None = None,
    disputed: Collection[str] = frozenset(),
    sources: Mapping[str, CatalogueRow] | None = None,
) -> list[MetricRow]:
    """One row a metric, by topic, the park's own first, those with most facts before others.

    A row of another subject than `park` names it. `sources` tell which of two articles was written later.
    """
    rows: dict[tuple[str, str], MetricRow] = {}
    for fact in facts:
        owner = fact.subject or fact.park or ""
        subject = "" if owner == park else owner
        metric = fact.indicator or fact.metric
        row = rows.setdefault((metric, subject), MetricRow(fact.topic, metric, subject))
        row.facts.append(fact)
        row.disputed = row.disputed or fact.id in disputed
    written = {article: source.date or "" for article, source in (sources or {}).items()}
    for row in rows.values():
        row.facts.sort(key=lambda fact: (period_end(fact.period), written.get(fact.article, ""), fact.id))
    return sorted(rows.values(), key=lambda row: (TOPICS.index(row.topic), row.subject != "", -len(row.facts)))


def sort_rows(rows: Iterable[MetricRow], order: SortOrder) -> list[MetricRow]:
    """The rows in another order; within a topic for `topic`, else across them."""
    ordered = list(rows)
    if order == "value":
        ordered.sort(key=lambda row: (row.latest.norm_unit or row.latest.unit, -_normal(row.latest)))
    elif order == "period":
        ordered.sort(key=lambda row: period_end(row.latest.period), reverse=True)
    elif order == "name":
        ordered.sort(key=lambda row: row.metric)
    return ordered
