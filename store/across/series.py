"""The facts of one park and metric by period, from all articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from store.across.agreement import cluster_facts, disputed, equal_prints, normal_value
from store.across.matching import Matcher, fold
from store.across.periods import Period, PeriodKind, Placing, Written
from store.across.placing import Placed, Placer, in_order
from store.knowledge import Knowledge, Unit
from store.records import Fact, Measure, Qualifier, Status, Topic


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """One value of a series, and every fact that prints it."""

    period: str | None
    kind: PeriodKind
    at: str
    """The last day of the period, by which points are ordered; empty where nothing tells it."""
    placed: Placing
    """`article date` and `inferred year`: the period is the time of writing, which the text itself does not print."""
    value: float | int
    """In the unit of the series; a decline stands below zero."""
    value_to: float | int | None
    status: Status
    qualifier: Qualifier
    fact_ids: list[str]
    agrees: bool
    """False where another article prints another actual value for the same period."""
    against: list[str]
    """The facts of that other value."""


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """Points that may stand on one line: one metric, owner, measure, unit and kind of period."""

    park: str
    subject: str
    """Whose figures they are: the park itself, or a company, a part or a project of it."""
    metric: str
    key: str
    """What the metric is compared by: series of two parks with one key are of one metric."""
    indicator: str | None
    topic: Topic
    measure: Measure
    unit: str
    span: str
    """`year`, months of a year such as `01-06`, `range`, `since`, `until`, `as-of` or `undated`."""
    points: list[Point]


def metric_filter(metric: str | None, knowledge: Knowledge) -> Matcher | str | None:
    """The indicator that `metric` names, by any of its names; else the words to look for in metrics."""
    if metric is None:
        return None
    wanted = fold(metric)
    for indicator in knowledge.indicators:
        if wanted in (fold(name) for name in (indicator.name, *indicator.aliases)):
            return indicator.name
    return Matcher(metric)


def series(
    facts: Iterable[Fact],
    park: str,
    metric: str | None,
    knowledge: Knowledge,
    *,
    written: Mapping[str, Written] | None = None,
) -> list[Series]:
    """Every series of the park, or those of one metric; the park's own figures first, then by topic and metric.

    A metric that names an indicator of which the park has no figure is looked for as words of others.
    """
    placer, wanted = Placer(knowledge, written), metric_filter(metric, knowledge)
    own = [fact for fact in in_order(facts) if park in (fact.park, fact.subject)]
    told = [fact for fact in own if _is_wanted(fact, wanted)]
    if metric and not told:
        told = [fact for fact in own if _is_wanted(fact, Matcher(metric))]
    # Found by the words of one print, a metric is given as all of them print it.
    keys = {placer.metric_key(fact) for fact in told}
    groups: dict[tuple[str, ...], list[Placed]] = {}
    for placed in (placer.place(fact) for fact in own if placer.metric_key(fact) in keys):
        groups.setdefault((park, *placed.key[1:]), []).append(placed)
    found = [_series(park, group, placer.units) for group in groups.values()]
    return sorted(found, key=lambda s: (s.subject != park, s.subject, s.topic, s.metric, s.measure, s.unit, s.span))


def _is_wanted(fact: Fact, wanted: Matcher | str | None) -> bool:
    if isinstance(wanted, str):
        return fact.indicator == wanted or fold(fact.metric) == fold(wanted)
    return wanted is None or wanted.matches(f"{fact.indicator or ''}\n{fact.metric}")


def _series(park: str, group: Sequence[Placed], units: Mapping[str, Unit]) -> Series:
    first = group[0]
    slots: dict[tuple[str, str, bool, Status], list[Placed]] = {}
    for placed in group:
        period = placed.period
        slots.setdefault((period.start, period.end, period.comparable, placed.fact.status), []).append(placed)
    points = [point for slot in slots.values() for point in _points(slot, units)]
    indicator = next((placed.fact.indicator for placed in group if placed.fact.indicator), None)
    return Series(
        park=park,
        subject=first.subject,
        metric=_name(first.metric, indicator, group),
        key=first.metric,
        indicator=indicator,
        topic=first.fact.topic,
        measure=first.fact.measure,
        unit=first.unit,
        span=first.period.span,
        points=sorted(points, key=lambda point: (not point.at, point.at, point.status, point.value, point.fact_ids)),
    )


def _name(key: str, indicator: str | None, group: Sequence[Placed]) -> str:
    """The indicator where it says all, else the words most often printed."""
    if indicator and key == fold(indicator):
        return indicator
    return Counter(placed.fact.metric for placed in group).most_common(1)[0][0]


def _points(slot: Sequence[Placed], units: Mapping[str, Unit]) -> list[Point]:
    """The values of one period and status: facts that agree are one point, told by the most precise of them."""
    period, facts = slot[0].period, [placed.fact for placed in slot]
    if not period.comparable:
        return [_point(period, same, [], units) for same in equal_prints(facts)]
    clusters = cluster_facts(facts, units)
    told = disputed(clusters) if slot[0].fact.status == "actual" else [[] for _ in clusters]
    return [
        _point(period, cluster, [fact for other in told if other is not own for fact in other] if own else [], units)
        for cluster, own in zip(clusters, told, strict=True)
    ]


def _point(period: Period, facts: Sequence[Fact], against: Sequence[Fact], units: Mapping[str, Unit]) -> Point:
    best = facts[0]
    return Point(
        period=period.text,
        kind=period.kind,
        at=period.end,
        placed=period.placed,
        value=normal_value(best, best.value, units),
        value_to=None if best.value_to is None else normal_value(best, best.value_to, units),
        status=best.status,
        qualifier=best.qualifier,
        fact_ids=sorted(fact.id for fact in facts),
        agrees=not against,
        against=[fact.id for fact in against],
    )
