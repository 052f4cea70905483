"""Series and comparisons as people read them: in the unit that is printed, where all of their figures print one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

if TYPE_CHECKING:
    from store.across.compare import Comparison
    from store.across.series import Point, Series
    from store.knowledge import Knowledge, Unit
    from store.records import Fact


Line = TypeVar("Line", "Series", "Comparison")


def as_printed(found: Iterable[Line], facts: Iterable[Fact], knowledge: Knowledge) -> list[Line]:
    """Each line in the unit it is printed in, where there is one."""
    from store.across.agreement import unit_table

    by_id, units = {fact.id: fact for fact in facts}, unit_table(knowledge)
    return [in_printed_unit(line, by_id, units) for line in found]


def in_printed_unit(line: Line, facts: Mapping[str, Fact], units: Mapping[str, Unit]) -> Line:
    """The line in 天 or 亩 where every figure is printed so; else as it is, in 小时 or 公顷."""
    from store.across.agreement import normal_value, signed

    told = [[facts[key] for key in (point.fact_ids if point else ()) if key in facts] for point in line.points]
    printed = {fact.unit for point in told for fact in point}
    if len(printed) != 1 or printed == {line.unit}:
        return line
    points: list[Point | None] = []
    for point, prints in zip(line.points, told, strict=True):
        if point is None:
            points.append(None)
            continue
        best = next((fact for fact in prints if normal_value(fact, fact.value, units) == point.value), None)
        if best is None:
            return line
        sign = signed(best)
        to = None if best.value_to is None else best.value_to * sign
        points.append(replace(point, value=best.value * sign, value_to=to))
    return replace(line, unit=printed.pop(), points=points)
