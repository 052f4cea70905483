"""Quantities of a text: number, multiplier and unit, with the words that soften them; no meaning yet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from store.extract.numerals import DIGITS, MULTIPLIERS, chinese_value, digits_value, narrow
from store.extract.units import PrintedUnit, UnitTable, multiplier_at
from store.records import Qualifier

_ARABIC = r"[0-9０-９]+(?:,[0-9]{3})*(?:[.．][0-9０-９]+)?"
_CHINESE = r"[数几]?[〇零一二两三四五六七八九十百千万亿]+(?:点[一二三四五六七八九零]+)?"
_NUMBER = re.compile(f"百分之(?:{_CHINESE}|{_ARABIC})|{_ARABIC}|{_CHINESE}")
_BEFORE: dict[str, Qualifier] = {
    "不足": "less", "不到": "less", "低于": "less", "不超过": "less", "少于": "less", "小于": "less", "不高于": "less",
    "约为": "approx", "大约": "approx", "约达": "approx", "约": "approx", "近": "approx", "接近": "approx", "将近": "approx",
    "约占": "approx", "超过": "more", "突破": "more", "超": "more", "逾": "more", "高于": "more", "多于": "more", "不少于": "more",
    "不低于": "more", "大于": "more", "过": "more", "高达": "exact", "满": "exact",
}  # fmt: skip
_AFTER: dict[str, Qualifier] = {
    "以上": "more", "左右": "approx", "上下": "approx", "以下": "less", "以内": "less", "之内": "less", "之多": "exact", "多": "more",
    "余": "more", "有余": "more", "及以上": "more",
}  # fmt: skip
_LAST_BEFORE = frozenset(word[-1] for word in _BEFORE)
_FIRST_AFTER = frozenset(word[0] for word in _AFTER)
_NOT_BEFORE = {"约": tuple("签合履契预节制"), "近": tuple("附邻临靠远最"), "超": tuple("赶高"), "过": tuple("通经超不"), "高于": ("不",), "低于": ("不",)}
"""What stands before such a word where it is part of another (签约, 通过)."""
_NEW_OF_SAME = ("新增", " 新增", "净增", " 净增", "增加", " 增加")
_AFTER_MANY = frozenset(("", "，", "。", "；", "、", "的", "）"))
"""What follows 多 where it softens the number before it (20亿元多，but 400兆瓦多晶硅)."""
_MORE = ("余", "多", "来")
_DASHES = frozenset("-－—–~～至到")
_SURE_COUNT = re.compile(
    "[家户个项条座台套栋款](?:企业|公司|项目|生产线|工厂|机构|平台|研发|国家级|省级|高新|车间|厂房|上市|规上|重点|新|市级|变电站|污水|实验室|院士|机组|园区|基地)"
)
"""A single numeral counts only where a thing is counted for sure (三家企业, but 三个维度)."""
_NO_COUNT_AFTER = frozenset("第这那前后其另每十百千万一二三四五六七八九几数、")
_NO_ORDINAL = frozenset("第")


@dataclass(slots=True)
class Quantity:
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
    range_end: int = 0
    """Where the second number of a range ends."""


def find_quantities(text: str, units: UnitTable) -> list[Quantity]:
    """Every number of the text that may count something, in text order; years, ordinals and idioms still among them."""
    found: list[Quantity] = []
    behind = 0
    for match in _NUMBER.finditer(text):
        if match.start() < behind:
            continue
        quantity = _read(text, match, units)
        if quantity:
            found.append(quantity)
            behind = quantity.end
    _share_units(text, found)
    return found


def _read(text: str, match: re.Match[str], units: UnitTable) -> Quantity | None:
    start, at = match.span()
    printed = match.group()
    if printed[0] in "0123456789０１２３４５６７８９":
        value = digits_value(printed)
        return None if value is None else _finish(text, start, at, value, units)
    if printed.startswith("百分之"):
        inner = printed[3:]
        value = digits_value(inner) if inner[0] in "0123456789" else chinese_value(inner)
        return None if value is None else _percent(text, start, at, value)
    return _read_chinese(text, start, at, printed, units)


def _percent(text: str, start: int, end: int, value: float | int) -> Quantity:
    left, before = _qualifier_before(text, start)
    right, after = _qualifier_after(text, end)
    return Quantity(start, end, value, "%", after or before or "exact", left, right, "percent", chinese=True)


def _read_chinese(text: str, start: int, at: int, printed: str, units: UnitTable) -> Quantity | None:
    """A Chinese numeral that counts: 百余家, 二十多户, 三成, 数十亿; None for 一个个, 十分, 三五成群, 十四五."""
    before, after = text[start - 1 : start], text[at : at + 1]
    if before in _NO_ORDINAL or after == "":
        return None
    if after == "成":
        return _tenths(text, start, at, printed)
    vague = printed[0] in "数几"
    body = printed[1:] if vague else printed
    if not body:
        return None
    bare = body in MULTIPLIERS
    softened = vague or after in _MORE or (before in "近上超逾过约" and before != "")
    if bare and not softened:
        return None
    if len(body) == 1 and not bare and (vague or before in _NO_COUNT_AFTER or not _SURE_COUNT.match(text, at)):
        return None
    value = MULTIPLIERS[body] if bare else chinese_value(body)
    if value is None or value < 2:
        return None
    quantity = _finish(text, start, at, value, units)
    if quantity is None or not quantity.unit:
        return None
    quantity.chinese = True
    if vague:
        quantity.qualifier = "more" if quantity.qualifier == "exact" else quantity.qualifier
    return quantity


def _tenths(text: str, start: int, at: int, printed: str) -> Quantity | None:
    if text[at + 1 : at + 2] in "为立功果员就长本效熟绩品群套交都" and text[at + 1 : at + 2]:
        return None
    if len(printed) != 1 or printed not in DIGITS:
        return None
    end = at + 1
    left, before = _qualifier_before(text, start)
    right, after = _qualifier_after(text, end)
    return Quantity(
        start, end, DIGITS[printed], "成", after or before or "exact", left, right, "percent", chinese=True
    )


def _finish(text: str, start: int, at: int, value: float | int, units: UnitTable) -> Quantity | None:
    """Read on from the number: 余, multiplier, 余, unit, 以上; or a range's second number."""
    if text[at : at + 1] == " ":
        at += 1
    more = text[at : at + 1] in _MORE
    number_end = at
    if more:
        at += 1
    multiplier = "" if text[at : at + 1] in ("千", "百") and units.match(text, at) else multiplier_at(text, at)
    if text[at : at + 2] in ("个亿", "个万"):
        multiplier, at = text[at + 1], at + 1
    at += len(multiplier)
    if not more and text[at : at + 1] in _MORE and text[at : at + 1] != "":
        more = True
        at += 1
        later = multiplier_at(text, at)
        multiplier, at = multiplier + later if later and multiplier + later in MULTIPLIERS else multiplier, at + len(later)
    scale = MULTIPLIERS.get(multiplier, 1)
    span = _second(text, number_end if not multiplier and not more else at)
    if span and (end := _range(text, start, value, scale, span, units)):
        return end
    if text[at : at + 1] == " ":
        at += 1
    unit = units.match(text, at)
    if unit is None and not multiplier and (heading := _unit_in_heading(text, start, units)):
        unit, scale = heading
        at = number_end
    end = max(unit.end, at) if unit else at
    left, before = _qualifier_before(text, start)
    right, after = _qualifier_after(text, end)
    qualifier = "more" if more else after or before or "exact"
    return _quantity(start, end, value * scale, unit, qualifier, left, right, bool(multiplier))


def _unit_in_heading(text: str, start: int, units: UnitTable) -> tuple[PrintedUnit, int] | None:
    """The unit a table prints in brackets before its number: 税收（万元）8360."""
    close = start - 1 if text[start - 1 : start] != " " else start - 2
    if text[close : close + 1] not in ("）", ")"):
        return None
    opened = max(text.rfind("（", close - 8, close), text.rfind("(", close - 8, close))
    if opened < 0:
        return None
    multiplier = multiplier_at(text, opened + 1)
    unit = units.match(text, opened + 1 + len(multiplier))
    if unit is None or unit.end != close:
        return None
    return unit._replace(end=start), MULTIPLIERS.get(multiplier, 1)


def _quantity(
    start: int, end: int, value: float, unit: PrintedUnit | None, qualifier: Qualifier, left: int, right: int, multiplied: bool
) -> Quantity:
    name, dimension = (unit.name, unit.unit.dimension if unit.unit else "") if unit else ("", "")
    return Quantity(start, end, narrow(value), name, qualifier, left, right, dimension, multiplied=multiplied)


_SECOND = re.compile(rf"(?:个|家|项|%|％|亿元|万元|元)?[-－—–~～至到]{{1,2}}({_ARABIC})")


def _second(text: str, at: int) -> re.Match[str] | None:
    return _SECOND.match(text, at)


def _range(
    text: str, start: int, low: float | int, scale: int, second: re.Match[str], units: UnitTable
) -> Quantity | None:
    high = digits_value(second.group(1))
    if high is None:
        return None
    at = second.end()
    if text[at : at + 1] in _MORE:
        at += 1
    multiplier = multiplier_at(text, at)
    at += len(multiplier)
    unit = units.match(text, at)
    if unit is None or (high * MULTIPLIERS.get(multiplier, 1) <= low * scale and scale != 1):
        return None
    high_scale = MULTIPLIERS.get(multiplier, 1)
    low_scale = scale if scale != 1 else high_scale
    left, before = _qualifier_before(text, start)
    right, after = _qualifier_after(text, unit.end)
    result = _quantity(start, unit.end, low * low_scale, unit, after or before or "exact", left, right, bool(multiplier))
    result.value_to = narrow(high * high_scale)
    return result


def _qualifier_before(text: str, start: int) -> tuple[int, Qualifier | None]:
    if text[start - 1 : start] not in _LAST_BEFORE:
        return start, None
    for length in (3, 2, 1):
        word = text[max(0, start - length) : start]
        found = _BEFORE.get(word)
        if found and found != "exact" and text[max(0, start - length - 1) : start - length] not in _NOT_BEFORE.get(word, ()):
            return start - length, found
    return start, None


def _qualifier_after(text: str, end: int) -> tuple[int, Qualifier | None]:
    if text[end : end + 1] not in _FIRST_AFTER:
        return end, None
    for length in (3, 2, 1):
        word = text[end : end + length]
        found = _AFTER.get(word)
        if found and (word != "多" or text[end + 1 : end + 2] in _AFTER_MANY):
            return end + length, found
    return end, None


def _share_units(text: str, found: list[Quantity]) -> None:
    """Give a number the unit that only a later one prints (2.5个和4个工作日)."""
    for quantity, after in zip(found, found[1:], strict=False):
        if not after.unit and text[quantity.end : after.start] in _NEW_OF_SAME and quantity.dimension == "count":
            after.unit, after.dimension = quantity.unit, quantity.dimension
        between = text[quantity.end : after.start]
        if quantity.unit in ("", "个") and between in ("、", "和", "或", "及", "与") and after.unit:
            if quantity.unit == "" or (after.unit not in ("个",) and _counted(text, after)):
                quantity.unit, quantity.dimension = after.unit, after.dimension


def _counted(text: str, quantity: Quantity) -> bool:
    return "个" in text[quantity.start : quantity.end]


def spans(quantities: list[Quantity]) -> Iterator[tuple[int, int]]:
    """The spans of the quantities, softening words taken in."""
    for quantity in quantities:
        yield quantity.left, quantity.right
