"""Units: longest match at a place of the text, and the value in the normal unit of its dimension."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from store.extract.numbers.numerals import MULTIPLIERS, narrow
from store.knowledge import Unit
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_OVER = frozenset("/／每")
"""What leads to that which a unit is counted over."""
_TIMES = frozenset(("日", "年", "月", "时", "h", "d", "a"))
_PERSONS, _ONE_OF = "人", "个"
_NO_NUMBERS = frozenset("指系倍分参函小总基")
"""What before 数 tells no count: 指数, 系数."""
_PERSONS_END = frozenset(("", *"，。；、！？”）就能看管操在负的左以"))
"""What stands behind 6个人; before anything else it is 6个 of what 人 begins (6个人才平台)."""


class PrintedUnit(msgspec.Struct, frozen=True, gc=False):
    """A unit as it stands in the text, up to `end`."""

    name: str
    end: int
    dimension: str
    """That of the unit itself, without what it is counted over."""


class UnitTable:
    """The units of the tables, looked up by their longest name at a place."""

    def __init__(self, units: list[Unit], not_units: Collection[str] = ()) -> None:
        self._by_name = {name: unit for unit in units for name in (unit.name, *unit.aliases)}
        self._lengths = _lengths(self._by_name)
        self._of_letters = frozenset(name for name in self._by_name if name.isascii() and name.isalnum())
        self.counting = {unit.name: (unit.metric, tuple(unit.metric_words)) for unit in units if unit.metric}
        """What alone is counted in a unit, and what tells that a metric told before it may be as well."""
        self._of = {noun: unit for unit in units for noun in unit.of}
        self._of_lengths = _lengths(self._of)
        self._longest_of = sorted(set(map(len, self._of)), reverse=True)
        self._not_units = late("|".join(not_units) or "(?!)")
        self._normal: dict[str, tuple[float, str]] = {"成": (10, "%")}
        """What a printed unit is worth in its normal one, and that; told once for each."""
        self._begins_none = frozenset(word[:2] for word in not_units)

    def unit(self, name: str) -> Unit | None:
        """The entry of a unit by any of its names."""
        return self._by_name.get(name)

    def _longest(self, text: str, at: int) -> tuple[Unit, int, str] | None:
        """The unit at a place, its end, and its name: a sign of letters (km, MW) stays as it is printed."""
        for length in self._lengths.get(text[at : at + 1], ()):
            name = text[at : at + length]
            unit = self._by_name.get(name)
            if unit is None:
                continue
            end = at + len(name)
            if name not in self._of_letters:
                return unit, end, unit.name
            if not (text[end : end + 1].isascii() and text[end : end + 1].isalnum()):
                return unit, end, name
        return None

    def match(self, text: str, at: int) -> PrintedUnit | None:
        """The unit printed at `at`, with what it is counted over (吨/年, 万元/亩); None where there is none."""
        found = self._longest(text, at)
        if not found:
            return None
        unit, end, name = found
        if end - at == 1 and text[at : at + 2] in self._begins_none and self._not_units.match(text, at):
            return None  # 12方案 are no 12方
        if name == _ONE_OF and text[end : end + 1] == _PERSONS and text[end + 1 : end + 2] in _PERSONS_END:
            return self.match(text, end)
        if text[end : end + 1] in _OVER and (per := self._per(text, end + 1)):
            return PrintedUnit(f"{name}/{per[0]}", per[1], unit.dimension)
        return PrintedUnit(name, end, unit.dimension)

    def counted(self, text: str, at: int) -> PrintedUnit | None:
        """The unit of the noun printed at `at` without a measure word (6.5万农户), which it leaves to the metric."""
        for length in self._of_lengths.get(text[at : at + 1], ()):
            unit = self._of.get(text[at : at + length])
            if unit:
                return PrintedUnit(unit.name, at, unit.dimension)
        return None

    def counted_before(self, text: str, end: int) -> Unit | None:
        """The unit of the noun that ends at `end` and tells how many there are: 从业人员, 用户数, 运行天数."""
        number = text[end - 1 : end] == "数"
        if number and text[end - 2 : end - 1] in _NO_NUMBERS:
            return None
        end -= number
        for length in self._longest_of:
            if unit := self._of.get(text[end - length : end]):
                return unit
        return (self._by_name.get(text[end - 1 : end]) or self._by_name.get(_ONE_OF)) if number else None

    def _per(self, text: str, at: int) -> tuple[str, int] | None:
        """What a unit is counted over, and where that ends."""
        if text[at : at + 1] in _TIMES:
            return text[at], at + 1
        multiplier = text[at : at + 1] if text[at : at + 1] in ("万", "亿", "百", "千") else ""
        found = self._longest(text, at + len(multiplier))
        whole = self._longest(text, at) if multiplier else None
        if whole and (found is None or whole[1] > found[1]):
            return whole[2], whole[1]  # 千瓦时 is no thousand of 瓦
        if not found:
            return None
        # a multiplier below the line belongs to the name of the unit (吨标准煤/万元), it is not multiplied out
        return multiplier + text[at + len(multiplier) : found[1]], found[1]

    def normalise(self, value: float, unit: str) -> tuple[float | int, str]:
        """`value` in the normal unit of its dimension; unchanged where the table knows none."""
        normal = self._normal.get(unit)
        if normal is None:
            name, line, per = unit.partition("/")
            entry = self._by_name.get(name)
            normal = self._normal[unit] = (entry.factor, entry.normal + line + per) if entry else (1, unit)
        factor, name = normal
        return value if factor == 1 else narrow(value * factor), name


def _lengths(names: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """How long the names of a first character are, the longest first."""
    lengths: dict[str, set[int]] = {}
    for name in names:
        lengths.setdefault(name[0], set()).add(len(name))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}


def multiplier_at(text: str, at: int) -> str:
    """The multiplier printed at `at` (万, 亿, 百万 …), empty where there is none."""
    one = text[at : at + 1]
    if one not in MULTIPLIERS:
        return ""
    two = text[at : at + 2]
    return two if two in MULTIPLIERS else one
