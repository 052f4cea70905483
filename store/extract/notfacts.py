"""What is no figure though it is a number: dates, ordinals, names, slogans, thresholds in an indicator's name."""

from __future__ import annotations

import re

from store.extract.numbers import Quantity

_NAME_AFTER = re.compile(r"强|国道|省道|县道|高速|号|届|世纪|年代|版|路公交|大道|路(?!基|灯|网)|街|[+＋xX×*]|[A-Za-z]|[:：][0-9]|[/][0-9]|#|条措施|字方针|个文明")
_SLOGAN_BEFORE = re.compile(r"[+＋A-Za-zN×#№《]$")
_THRESHOLD_BEFORE = re.compile(r"(?:超过|超|过|达到|达|突破|大于|高于|低于|不足|逾|满|在)$")
_THRESHOLD_AFTER = re.compile(r"(?:及?以上|以下|以内|级)?的?(?:[^，。；、0-9]{0,12}?)(?:企业|公司|项目|产业|集群|园区|产品|基地|工厂|车间|单位|商户|载体|平台)(?:[^，。；0-9]{0,8}?)[0-9]+(?:余|多)?[家个户项种款只宗件条类]")
_YEAR_UNITS = frozenset(("年",))
_ENUMERATOR = re.compile(r"[.．、)）]")


def is_no_figure(text: str, quantity: Quantity, before: Quantity | None) -> str | None:
    """Why this number is no figure, None where it may be one."""
    start, end = quantity.start, quantity.end
    last = text[start - 1 : start]
    after = text[end : end + 6]
    if last == "第" or text[max(0, start - 2) : start] in ("第之", "新一"):
        return "ordinal"
    if quantity.dimension == "time_年" and not quantity.multiplied:
        return "year"
    if not quantity.unit and not quantity.multiplied:
        return "no unit"
    if _SLOGAN_BEFORE.search(last) or (not quantity.unit and _NAME_AFTER.match(after)):
        return "part of a name"
    if after[:1] in ("+", "＋") or after.startswith(("”+", "强")):
        return "slogan"
    if last in ("“", "‘") and text[end : end + 1] in ("”", "’", "+"):
        return "slogan"
    if quantity.unit == "个" and after.startswith(("代表", "确立", "维护", "意识", "自信", "文明", "一百", "新区")):
        return "slogan"
    if quantity.dimension in ("money", "percent", "area", "mass") and is_threshold(text, quantity):
        return "threshold"
    return None


def is_threshold(text: str, quantity: Quantity) -> bool:
    """A limit in the name of what is counted (产值超过10亿元的企业5家), not a figure."""
    before = text[max(0, quantity.start - 4) : quantity.start]
    worded = bool(_THRESHOLD_BEFORE.search(before)) or text[quantity.end : quantity.end + 2] in ("以上", "以下", "及以")
    return worded and bool(_THRESHOLD_AFTER.match(text, quantity.end))
