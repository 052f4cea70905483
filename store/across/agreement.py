"""Whether two printed figures can both be right: each stands for a range as wide as its print is rough."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from store.across.matching import fold
from store.knowledge import Knowledge, Unit
from store.records import Fact

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_HALF = Decimal("0.5")


def unit_table(knowledge: Knowledge) -> dict[str, Unit]:
    """Every unit of the table by its names."""
    return {name: unit for unit in knowledge.units for name in (unit.name, *unit.aliases)}


def normal_factor(fact: Fact, units: Mapping[str, Unit]) -> tuple[Decimal, str]:
    """What the fact's value is multiplied by to stand in its normal unit, and that unit."""
    unit = units.get(fact.unit)
    if unit is not None and unit.normal == (fact.norm_unit or unit.normal):
        return _decimal(unit.factor), unit.normal
    if fact.norm_unit and fact.norm_value is not None and fact.value:
        return _decimal(fact.norm_value) / _decimal(fact.value), fact.norm_unit
    return Decimal(1), fact.norm_unit if fact.norm_unit and not fact.value else fact.unit


def signed(fact: Fact) -> int:
    """-1 for a decline, else 1: a decline stands below zero."""
    return -1 if fact.measure == "change" and fact.direction == "down" else 1


def normal_value(fact: Fact, value: float, units: Mapping[str, Unit]) -> float | int:
    """A value of the fact in its normal unit; whole numbers stay whole."""
    exact = Decimal(repr(value)) * normal_factor(fact, units)[0] * signed(fact)
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def printed_range(fact: Fact) -> tuple[Decimal, Decimal]:
    """The values that the print allows, in the fact's own unit: 26亿 is 25.5 to 26.5亿, 超26亿 is 26 to 27亿."""
    low = _decimal(fact.value)
    high = low if fact.value_to is None else _decimal(fact.value_to)
    rough = _lowest_place(low)
    if fact.qualifier == "more":
        # 超26亿, 26亿余: beyond it, but a paper would have said 27 at 27.
        return low, high + (rough if fact.value_to is None else _lowest_place(high))
    if fact.qualifier == "less":
        return low - rough, high
    if fact.qualifier == "approx":
        return low - rough * _HALF, high + _lowest_place(high) * _HALF
    half = _printed_step(fact) * _HALF
    return low - half, high + half


class NormalRange(NamedTuple):
    """The values that a print allows, in the normal unit."""

    low: Decimal
    high: Decimal
    unit: str
    sign: int

    def meets(self, other: NormalRange) -> bool:
        """Whether a value lies in both; figures of different units or directions have none in common."""
        if self[2:] != other[2:]:
            return False
        return max(self.low, other.low) < min(self.high, other.high)

    @property
    def width(self) -> Decimal:
        """How rough the print is, against the value."""
        return (self.high - self.low) / (abs(self.high) or 1)


def normal_range(fact: Fact, units: Mapping[str, Unit]) -> NormalRange:
    """What the print of the fact allows."""
    factor, unit = normal_factor(fact, units)
    low, high = printed_range(fact)
    return NormalRange(low * factor, high * factor, unit, signed(fact))


def equal_prints(facts: Iterable[Fact]) -> list[list[Fact]]:
    """The facts by what is printed: those of a group say the same figure in the same words."""
    groups: dict[tuple[object, ...], list[Fact]] = {}
    for fact in facts:
        key = (fact.text, fact.value, fact.value_to, fact.unit, fact.qualifier, signed(fact))
        groups.setdefault(key, []).append(fact)
    return list(groups.values())


def cluster_facts(facts: Iterable[Fact], units: Mapping[str, Unit]) -> list[list[Fact]]:
    """The facts by value: those of a cluster agree with its first, the most precisely printed."""
    prints = sorted(
        ((normal_range(same[0], units), same) for same in equal_prints(facts)),
        key=lambda one: (one[0].width, one[1][0].id),
    )
    clusters: list[tuple[NormalRange, list[Fact]]] = []
    for values, same in prints:
        home = next((cluster for told, cluster in clusters if told.meets(values)), None)
        if home is None:
            clusters.append((values, list(same)))
        else:
            home.extend(same)
    return [cluster for _, cluster in clusters]


def disputed(clusters: Sequence[Sequence[Fact]]) -> list[list[Fact]]:
    """Of each cluster the facts that dispute it and are disputed: those of articles that print one value alone.

    An article that prints several values for one thing speaks of several things by one name; it disputes nothing.
    """
    printed = Counter(article for cluster in clusters for article in {fact.article for fact in cluster})
    told = [[fact for fact in cluster if printed[fact.article] == 1] for cluster in clusters]
    return told if sum(map(bool, told)) > 1 else [[] for _ in clusters]


def _decimal(number: float) -> Decimal:
    return Decimal(repr(number))


def _lowest_place(value: Decimal) -> Decimal:
    """The place of the last digit that is not 0: 700亿 gives 100亿."""
    if not value:
        return Decimal(1)
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent))


def _printed_step(fact: Fact) -> Decimal:
    """The place of the last digit printed: 26亿 gives 1亿, 26.04亿 gives 0.01亿, Chinese numerals their last one."""
    match = _NUMBER.search(fold(fact.text))
    if match is None:
        return _lowest_place(_decimal(fact.value))
    number = Decimal(match.group().replace(",", ""))
    if not number or not fact.value:
        return Decimal(1).scaleb(int(number.as_tuple().exponent))
    return Decimal(1).scaleb(int(number.as_tuple().exponent)) * abs(_decimal(fact.value) / number)
