"""What the articles contradict each other in, and which targets were met."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Literal

import msgspec

from store.across.agreement import cluster_facts, disputed, normal_factor, printed_range, signed
from store.across.periods import Written
from store.across.placing import Placed, Placer, in_order
from store.knowledge import Knowledge
from store.records import Fact

Outcome = Literal["kept", "not kept", "reached later", "disputed", "unreported", "open"]
"""`disputed`: of the figures that decide, some reach the target and some don't. `unreported`: papers of after its time
print no figure that decides; `open`: there are no such papers yet."""
_ORDER: dict[Outcome, int] = {
    "not kept": 0, "disputed": 1, "reached later": 2, "kept": 3, "unreported": 4, "open": 5,
}  # fmt: skip
_SOON = 100
"""Days after a period in which a stock still tells of its end: the papers sum a year up in the quarter after it."""


class Contradiction(msgspec.Struct, frozen=True, kw_only=True):
    """Two figures of different articles that can't both be right."""

    park: str
    subject: str
    metric: str
    period: str | None
    first: Fact
    second: Fact


class Promise(msgspec.Struct, frozen=True, kw_only=True):
    """A target, and the figures of its period or later."""

    park: str
    subject: str
    metric: str
    targets: list[Fact]
    """The facts that print this target, the most precise first."""
    outcome: Outcome
    actuals: list[Fact]
    """In order of time; those of the first period decide."""
    deciding: list[Fact]

    @property
    def target(self) -> Fact:
        """The fact that speaks for the target."""
        return self.targets[0]


def find_contradictions(
    facts: Iterable[Fact], knowledge: Knowledge, *, written: Mapping[str, Written] | None = None
) -> list[Contradiction]:
    """Actual figures of one park, owner, metric, measure and period that differ by more than their print allows."""
    placer = Placer(knowledge, written)
    groups: dict[tuple[str, ...], list[Placed]] = {}
    for fact in in_order(facts):
        placed = placer.place(fact)
        if fact.status == "actual" and placed.park and placed.period.comparable:
            groups.setdefault((*placed.key, placed.period.start, placed.period.end), []).append(placed)
    found = [pair for group in groups.values() if len(group) > 1 for pair in _pairs(group, placer)]
    return sorted(found, key=lambda c: (c.park, c.subject, c.metric, c.period or "", c.first.id))


def _pairs(group: list[Placed], placer: Placer) -> list[Contradiction]:
    clusters = cluster_facts([placed.fact for placed in group], placer.units)
    pairs = combinations([told[0] for told in disputed(clusters) if told], 2)
    return [_contradiction(group[0], *sorted(pair, key=lambda fact: fact.id)) for pair in pairs]


def _contradiction(place: Placed, first: Fact, second: Fact) -> Contradiction:
    return Contradiction(
        park=place.park,
        subject=place.subject,
        metric=first.indicator or first.metric,
        period=first.period,
        first=first,
        second=second,
    )


def find_promises(
    facts: Iterable[Fact], knowledge: Knowledge, *, written: Mapping[str, Written] | None = None
) -> list[Promise]:
    """Every target with a period, judged by the first figures of then or later; missed ones first.

    An estimate judges where it was printed after its period was over and no actual figure was: papers of January say
    预计 of the year before.
    """
    placer = Placer(knowledge, written)
    targets: dict[tuple[str, ...], list[Placed]] = {}
    actuals: dict[tuple[str, ...], list[Placed]] = {}
    for fact in in_order(facts):
        placed = placer.place(fact)
        if fact.status == "target" and placed.park and placed.period.end and placed.period.placed == "printed":
            targets.setdefault((*placed.key, placed.period.start, placed.period.end), []).append(placed)
        elif fact.status == "actual" or (fact.status == "estimate" and placer.was_over(placed)):
            actuals.setdefault(placed.key[:-1], []).append(placed)
    found = [
        _promise(group[0], cluster, actuals.get(group[0].key[:-1], []), placer)
        for group in targets.values()
        for cluster in cluster_facts([placed.fact for placed in group], placer.units)
    ]
    return sorted(found, key=lambda p: (_ORDER[p.outcome], p.park, p.subject, p.metric, p.target.id))


def _promise(place: Placed, targets: list[Fact], actuals: list[Placed], placer: Placer) -> Promise:
    later = sorted(
        (actual for actual in actuals if _tells_of(actual, place, anew=placer.is_counted_anew(place.fact))),
        key=lambda actual: (actual.period.end, actual.fact.id),
    )
    deciding = [actual for actual in later if actual.period.end == later[0].period.end]
    final = [actual for actual in deciding if actual.fact.status == "actual"]
    deciding = final or deciding
    return Promise(
        park=place.park,
        subject=place.subject,
        metric=targets[0].indicator or targets[0].metric,
        targets=targets,
        outcome=_outcome(deciding, place, targets[0], placer),
        actuals=[actual.fact for actual in later],
        deciding=[actual.fact for actual in deciding],
    )


def _outcome(deciding: Sequence[Placed], place: Placed, target: Fact, placer: Placer) -> Outcome:
    if not deciding:
        return "unreported" if placer.newest and _days(place.period.end, placer.newest) > _SOON else "open"
    reached = {_reaches(actual.fact, target, placer) for actual in deciding}
    if len(reached) > 1:
        return "disputed"
    if not reached.pop():
        return "not kept"
    return "kept" if _days(place.period.end, deciding[0].period.end) <= _SOON else "reached later"


def _days(first: str, second: str) -> int:
    return (date.fromisoformat(second) - date.fromisoformat(first)).days


def _tells_of(actual: Placed, target: Placed, *, anew: bool) -> bool:
    """Whether the actual figure can judge the target: the same stretch of a year, or a stock at a later day.

    What is counted anew each year (新增) is told by that year alone: no stock, no other year's figure judges it.
    """
    promised, told = target.period, actual.period
    if promised.span in ("range", "since"):
        return (told.start, told.end) == (promised.start, promised.end)
    spans = {"until": ("year", "until", "as-of"), "year": ("year", "as-of")}.get(promised.span, (promised.span,))
    if actual.fact.status == "estimate" or (anew and promised.span != "until"):
        return told.span == promised.span and told.end == promised.end
    return told.span in spans and told.end >= promised.end


def _reaches(actual: Fact, target: Fact, placer: Placer) -> bool:
    """Whether the print of the actual figure allows that it reached the target."""
    factor, _ = normal_factor(actual, placer.units)
    other, _ = normal_factor(target, placer.units)
    low, high = (bound * factor for bound in printed_range(actual))
    wanted_low, wanted_high = (bound * other for bound in printed_range(target))
    if target.qualifier == "exact":
        wanted_low = Decimal(repr(target.value)) * other  # a target of 52亿 is not one of 51.5亿
    if signed(actual) != signed(target):
        return False
    if target.qualifier == "less":
        return low < wanted_high
    return high > wanted_low
