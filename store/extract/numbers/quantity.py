"""A quantity read on from its number: 余, multiplier, unit, 以上; or a range's second number."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from store.compiled import compiled
from store.extract.numbers.numerals import MULTIPLIERS, digits_value, narrow
from store.extract.numbers.qualifiers import FIRST_AFTER, LAST_BEFORE, MORE, qualifier_after, qualifier_before
from store.extract.numbers.units import PrintedUnit, UnitTable, multiplier_at
from store.late import late
from store.records import Qualifier

ARABIC_REST = r"[0-9０-９]*(?:,[0-9]{3})*(?:[.．][0-9０-９]+)?"
ARABIC = f"[0-9０-９]{ARABIC_REST}"
_SECOND = compiled(
    "(个百分点|个月|个|家|项|%|％|亿元|万元|元|公斤|千克|克|公里|平方公里|平方米|立方米|米|吨|亩|人|户|件|台|套|度|天|小时|分钟|倍)?"
    rf"[-－—–~～至到]{{1,2}}({ARABIC})"
)
_SECOND_STARTS = frozenset("个家项%％亿万元公千克平立米吨亩人户件台套度天小分倍-－—–~～至到")
_LOOSE_FIRST = frozenset(("个", "家", "项", "%", "％", "亿元", "万元", "元"))
"""Units of a range's first number that its second may print otherwise."""
_MORE = frozenset(MORE)
_READS_ON = frozenset(" 个").union(MORE, (multiplier[0] for multiplier in MULTIPLIERS))
"""What stands behind a number before its unit, or between its parts."""
_FROM_ONE = ("从", "由")
_FROM = late("[从由][^，。；、0-9]*$")
_RISES_TO = late("[^，。；]{0,14}[到至为]")
_LISTS = frozenset("、和与及")
_FROM_REACH = 14
"""Characters before the first number of a list in which 由 or 从 stands, with a year at most between."""
_FROM_LIST = late("[从由](?:20[0-9]{2}年|[^，。；、0-9])*$")
_NEXT_ORIGIN = late("[、和与及][^，。；、0-9到至]{0,8}")
"""What stands between two numbers of such a list: the mark, and the next one's own name."""
_EITHER_SIGN = "±"
"""Before the voltage of a line of direct current: ±1100千伏."""
_OF_CLASS = late("元?及?以[上下]|元?级|元?(?:重大|重点|产业|工业)*(?:项目|企业)|[亩吨头户]")
"""What makes 个亿 the class of what is counted (31个亿元以上项目, 2个万吨级码头), not an amount in pieces (3个亿)."""
_OTHER_LINE = late(r"及?以[上下]|级|[^\x00-\x7f\W]{0,2}项目|元?企业")
"""After a unit that begins a line of its own (亿元以上项目5个): no rest of the number above."""

_MANY, _YEARS = 3, range(1900, 2101)
"""A number from which on a noun without measure word is counted (1200车位), but for what may be a year."""


class Quantity(msgspec.Struct):
    """A number with its unit. `[start, end)` is its span, `[left, right)` takes in the softening words beside it."""

    start: int
    end: int
    value: float | int
    unit: str
    qualifier: Qualifier
    left: int
    right: int
    dimension: str
    value_to: float | int | None = None
    chinese: bool = False
    multiplied: bool = False
    """A multiplier is printed (70亿)."""
    headed: bool = False
    """The unit stands in the head of a row, not behind the number."""
    origin: bool = False
    """Something rose or fell from it (从15家增至20家)."""


def is_origin(text: str, quantity: Quantity) -> bool:
    """Whether a number is what something rose or fell from."""
    left = quantity.left
    said = text[left - 10 if left > 10 else 0 : left]
    told = "从" in said or "由" in said
    return told and bool(_FROM.search(said)) and bool(_RISES_TO.match(text, quantity.right))


def origins_from(text: str, kept: Sequence[Quantity], i: int) -> int:
    """How many numbers of a list from `kept[i]` on are what something rose or fell from (由9万元、6万元升至…)."""
    first = kept[i]
    said = text[max(0, first.left - _FROM_REACH) : first.left]
    if text[first.right : first.right + 1] not in _LISTS or not _FROM_LIST.search(said):
        return 0
    count = 1
    while i + count < len(kept) and kept[i + count].unit == first.unit:
        between = text[kept[i + count - 1].right : kept[i + count].left]
        if not _NEXT_ORIGIN.fullmatch(between):
            break
        count += 1
    return count if count > 1 and _RISES_TO.match(text, kept[i + count - 1].right) else 0


def finish(text: str, start: int, at: int, value: float | int, units: UnitTable) -> Quantity | None:
    """Read on from the number: 余, multiplier, 余, unit, 以上; or a range's second number."""
    number_end, scale, multiplier, more, pieces = at, 1, "", False, False
    second, behind = at, text[at : at + 1]
    if behind in _READS_ON:
        number_end += behind == " "
        at, multiplier, more, pieces = _multiplied(text, number_end, units)
        scale = MULTIPLIERS.get(multiplier, 1)
        second = at if multiplier or more else number_end
        behind = text[second : second + 1]
        at += text[at : at + 1] == " "
    span = _SECOND.match(text, second) if behind in _SECOND_STARTS else None
    if span and text[start - 1 : start] in _FROM_ONE and not text.startswith("不等", span.end() + 1):
        span = None  # 从1家到9家
    if span and (ranged := _range(text, start, value, scale, span, units)):
        return ranged
    unit = units.match(text, at)
    if unit is None:
        if pieces and (money := units.match("元", 0)):
            unit = msgspec.structs.replace(money, end=at)  # 少收3个亿: so only money is told
        elif multiplier or more or (value >= _MANY and value not in _YEARS):
            unit = units.counted(text, at)
        if unit is None and not multiplier and (heading := _unit_in_heading(text, start, units)):
            unit, scale, opened = heading
            return _headed(start, number_end, value * scale, unit, opened)
    end = right = unit.end if unit else at
    behind = text[end : end + 1]
    if behind == "\n" and (torn := _unit_after_break(text, end, unit, units, not multiplier)):
        unit, right, torn_scale = torn
        scale, behind = scale * torn_scale, text[right : right + 1]
    left, before, after = start, None, None
    if text[start - 1 : start] in LAST_BEFORE:
        left, before = qualifier_before(text, start)
    elif start and text[start - 1] == _EITHER_SIGN:
        left = start - 1
    if behind in FIRST_AFTER:
        right, after = qualifier_after(text, right)
    qualifier: Qualifier = "more" if more else after or before or "exact"
    return _quantity(start, end, value * scale, unit, qualifier, left, right, bool(multiplier))


def _multiplied(text: str, at: int, units: UnitTable) -> tuple[int, str, bool, bool]:
    """Where the multiplier at `at` ends, the multiplier, whether a 余 stands by it, and whether it is one of pieces."""
    more = text[at : at + 1] in MORE
    if more:
        at += 1
    multiplier = "" if text[at : at + 1] in ("千", "百") and units.match(text, at) else multiplier_at(text, at)
    pieces = text[at : at + 2] in ("个亿", "个万") and not _OF_CLASS.match(text, at + 2)
    if pieces:
        multiplier, at = text[at + 1], at + 1
    at += len(multiplier)
    if more or text[at : at + 1] not in _MORE:
        return at, multiplier, more, pieces
    later = multiplier_at(text, at + 1)
    if later and multiplier + later in MULTIPLIERS:
        multiplier += later
    return at + 1 + len(later), multiplier, True, pieces


def _unit_after_break(
    text: str, end: int, unit: PrintedUnit | None, units: UnitTable, bare: bool
) -> tuple[PrintedUnit, int, int] | None:
    """The unit that the break at `end` tore off its number, where it ends, and the multiplier torn off with it."""
    if unit and unit.name != "个":
        return None
    multiplier = multiplier_at(text, end + 1) if bare and unit is None else ""
    found = units.match(text, end + 1 + len(multiplier))
    if not found or (unit and found.name != "百分点") or (multiplier and _OTHER_LINE.match(text, found.end)):
        return None
    return found, found.end, MULTIPLIERS.get(multiplier, 1)


def _unit_in_heading(text: str, start: int, units: UnitTable) -> tuple[PrintedUnit, int, int] | None:
    """The unit in brackets before a number of a table (税收（万元）8360), its multiplier, where the bracket opens."""
    close = start - 1 if text[start - 1 : start] != " " else start - 2
    if text[close : close + 1] not in ("）", ")"):
        return None
    since = max(0, close - 8)
    opened = max(text.rfind("（", since, close), text.rfind("(", since, close))
    if opened < 0:
        return None
    multiplier = multiplier_at(text, opened + 1)
    unit = units.match(text, opened + 1 + len(multiplier))
    if unit is None or unit.end != close:
        return None
    return unit, MULTIPLIERS.get(multiplier, 1), opened


def _headed(start: int, end: int, value: float, unit: PrintedUnit, opened: int) -> Quantity:
    return Quantity(start, end, narrow(value), unit.name, "exact", opened, end, unit.dimension, headed=True)


def _quantity(
    start: int,
    end: int,
    value: float,
    unit: PrintedUnit | None,
    qualifier: Qualifier,
    left: int,
    right: int,
    multiplied: bool,
) -> Quantity:
    name, dimension = (unit.name, unit.dimension) if unit else ("", "")
    return Quantity(start, end, narrow(value), name, qualifier, left, right, dimension, multiplied=multiplied)


def _range(
    text: str, start: int, low: float | int, scale: int, second: re.Match[str], units: UnitTable
) -> Quantity | None:
    printed, high = second[1], digits_value(second[2])
    if high is None:
        return None
    at = second.end()
    if text[at : at + 1] in MORE:
        at += 1
    multiplier = multiplier_at(text, at)
    at += len(multiplier)
    unit = units.match(text, at)
    if unit is None or (high * MULTIPLIERS.get(multiplier, 1) <= low * scale and scale != 1):
        return None
    if printed and printed not in _LOOSE_FIRST and (high <= low or not text.endswith(printed, at, unit.end)):
        return None  # 100人到5家企业
    high_scale = MULTIPLIERS.get(multiplier, 1)
    low_scale = scale if scale != 1 else high_scale
    left, before = qualifier_before(text, start)
    right, after = qualifier_after(text, unit.end)
    result = _quantity(
        start, unit.end, low * low_scale, unit, after or before or "exact", left, right, bool(multiplier)
    )
    result.value_to = narrow(high * high_scale)
    return result
