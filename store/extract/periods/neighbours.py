"""Neighbours: what the time expressions of a text say of each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from store.extract.periods.forms import is_ahead, is_early, not_yet, small
from store.extract.periods.period import MONTHS, ONE_YEAR, PARTS, YEARS, Period
from store.five_year_plans import YEARS_OF_PLAN
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Sequence


_ENDS_IN_MONTH = frozenset(("month", "months", "first-months"))
_WHOLE_PARTS = frozenset(("half", "quarter", "first-quarters"))
_AIMED = late("力争|确保|争取|将|计划|目标", "力争 确保 争取 将 计划 目标")
"""What leads from a part of this year to a longer one that is not over (二季度力争转正，上半年完成350亿元)."""
_OF_MONTHS = frozenset(("relative-year", "now", "recent"))
"""Forms that may stand between the months and 去年同期."""
_FIVE = late("(?:过去)?[五5]年")
_BESIDE = ("、", "和", "同期、", "同期和")
_BESIDE_YEARS = ("、", "和", "与", "及")
_COUNTED = "years counted together"
_SEVERALLY = late("(?:分别|先后)[于在]?$")
_FEW, _SEVERAL = 4, 8
_WHOLE_YEARS = YEARS | {"whole-year"}
_MID_YEAR = range(6, 10)
"""Months in which 全年 may be of this year or of the one before."""
_BEFORE = 12
_LATE = 9
SENTENCE = 120
"""Within so many characters a printed year still says which year 上年 comes before."""

_replace = msgspec.structs.replace


def year_of_part(
    found: Sequence[Period], text: str, at: int, years: tuple[int, int | None], *, over: bool
) -> int | None:
    """The year of a quarter or half at `at` that prints none; `years` are that of writing and that last printed.

    The next year where the sentence told of it (明年…，一季度); not the last, told in a sentence before, once the same
    part of this year is `over` (2023年产值增长。一季度…, written in June).
    """
    year, context = years
    last = found[-1] if found else None
    next_year = last and last.form == "relative-year" and last.year and last.year > year and not last.compared
    if last and next_year and text.find("。", last.end, at) < 0:
        return last.year
    if over and context == year - 1:
        printed = next((p for p in reversed(found) if p.printed), None)
        if printed and text.find("。", printed.end, at) >= 0:
            return year
    return context


def goes_on(found: Sequence[Period], text: str, at: int, year: int | None, form: str) -> bool:
    """Whether a part of this year goes on with one told so in the same sentence (今年一季度32个，二季度20个).

    全年 goes on with 今年 in the same paragraph (今年的目标是……，全年开工110个).
    """
    last = found[-1] if found else None
    if last is None or last.year != year or last.compared:
        return False
    told = any(
        p.year == year and (p.printed or p.text.startswith(("今年", "本年"))) and text.find("。", p.end, at) < 0
        for p in found[-_FEW:]
    )
    if form == "whole-year":
        if last.form in PARTS:
            return text.find("。", last.end, at) < 0  # 一季度开工20个，每个分局全年招商10次
        if last.form == "year":
            return last.printed and text.find("。", last.end, at) < 0  # 站在2022年的新起点上，…：全年增长8%
        return last.form in ("relative-year", form) and text.find("\n", last.end, at) < 0
    if last.form not in MONTHS or text.find("。", last.end, at) >= 0:
        return False
    return told or (last.form in PARTS and form in _WHOLE_PARTS and _AIMED.search(text, last.end, at) is not None)


def tells_of_part(found: Sequence[Period], text: str, at: int, year: int | None) -> bool:
    """Whether the sentence told of a part of this year before 全年 (2021年…。下半年将再引进40个，全年力争180亿元)."""
    last = found[-1] if found else None
    if last is None or year is None or last.year != year or last.compared:
        return False
    return last.form in PARTS and text.find("。", last.end, at) < 0


def year_still_told(found: Sequence[Period], text: str, at: int, written: tuple[int | None, int | None]) -> int | None:
    """The year before that of writing, for 全年 in mid-year behind what was told of it, if it is not said to come.

    Where nobody knows the month, in the paragraph that told of it.
    """
    year, month = written
    if year is None or (month is not None and month not in _MID_YEAR):
        return None
    told = next((p for p in reversed(found[-_SEVERAL:]) if p.year and not (p.compared or p.origin or p.deadline)), None)
    if month is None and told and text.find("\n", told.end, at) >= 0:
        return None
    if told is None or told.year != year - 1 or is_ahead(text, at + len("全年"), "whole-year", {}, 1):
        return None
    # Of a page written in January only what is said to come is of this year.
    return year - not_yet("whole-year", {}, 1, text[max(0, at - _BEFORE) : at]) if told.form in _WHOLE_YEARS else None


def five_years(periods: list[Period], year: int | None, month: int | None) -> list[Period]:
    """五年来 where a five years' plan that is just over was named: that plan's years."""
    periods = [_just_over(p, year) for p in periods] if is_early(month) else periods
    plan = next(
        (
            p.value
            for p in periods
            if p.form == "plan" and p.value and year and p.value[5:] in (str(year), str(year - 1))
        ),
        None,
    )
    if plan is None:
        return [_of_plan(p, year, month) if p.form == "recent" and _FIVE.match(p.text) else p for p in periods]
    return [_replace(p, value=plan) if p.form == "recent" and _FIVE.match(p.text) else p for p in periods]


def _just_over(period: Period, year: int | None) -> Period:
    """过去五年 written when a year has just begun: the whole years before it."""
    if year is None or period.form != "recent" or not period.years or "过去" not in period.text:
        return period
    return _replace(period, value=f"{year - period.years}/{year - 1}")


def _of_plan(period: Period, year: int | None, month: int | None) -> Period:
    """五年来 written when a five years' plan ends or has just ended, though none is named."""
    if year is None or month is None:
        return period
    last = year if month > _LATE else year - 1
    if last % YEARS_OF_PLAN or 12 - _LATE < month <= _LATE:
        return period
    return _replace(period, value=f"{last - YEARS_OF_PLAN + 1}/{last}")


def told_together(periods: list[Period], text: str) -> list[Period]:
    """What times of one sentence say together: 4月启动，三个月来; 2020年至2023年……三年累计; 分别于1月8日、4月2日."""
    out: list[Period] = []
    for period in periods:
        last = out[-1] if out and text.find("。", out[-1].end, period.start) < 0 else None
        if last is not None and last.compared and text[last.end : period.start] in _BESIDE:
            period = _replace(period, compared=True)  # 高于上年同期、今年上半年8.7个、1.2个百分点
        if last is not None and last.value:
            if period.form == "months-on" and last.form == "month":
                period = _replace(period, value=f"{last.value}/")
            elif period.rule == _COUNTED and (years := _years_counted(period, out, text)):
                form = "since" if years[-1] == "/" else "years"
                period = _replace(period, value=years, form=form, carries="sentence")
            elif last.form == period.form == "year" and period.year and text.startswith("两年", period.end):
                if text[last.end : period.start] in _BESIDE_YEARS and last.value and period.year > int(last.value):
                    period = _replace(period, value=f"{last.value}/{period.year}", form="years")
            elif last.day and period.day and period.value and text[last.end : period.start] in ("、", "和"):
                first = last.value.partition("/")[0]
                if "/" in last.value or _SEVERALLY.search(text, max(0, last.start - 4), last.start):
                    period = _replace(period, value=f"{first}/{period.value}")
        out.append(period)
    return out


def _years_counted(period: Period, before: Sequence[Period], text: str) -> str | None:
    """The years of 三年累计 beside the last of them, from the one they started from if it is told; else None."""
    last = before[-1]
    if "多" in period.text:  # 2017年落户，……两年多引进47家: since that year
        counted = int((period.value or "0")[:4])
        return f"{last.year}/" if last.form in YEARS and last.year and abs(last.year - counted) <= 1 else None
    if last.form == "years" and last.value:
        return last.value
    if last.form not in YEARS or not last.value or not ONE_YEAR.fullmatch(last.value) or period.years is None:
        return None
    started = int(last.value) - period.years
    told = any(p.year == started and text.find("。", p.end, period.start) < 0 for p in before[-_FEW:])
    return f"{started if told else started + 1}/{last.value}"


def same_months(periods: list[Period], text: str) -> list[Period]:
    """去年同期 beside 上半年: the same months of the year before."""
    out: list[Period] = []
    months: Period | None = None
    for period in periods:
        if period.value and not period.compared and not period.deadline:
            months = period if period.form in MONTHS else months if period.form in _OF_MONTHS else None
        printed = period.printed and period.form == "year"
        same = (printed or period.text[:2] in ("去年", "上年")) and text.startswith("同期", period.end)
        if same and months and months.value and (months.form != "month" or "\n" not in text[months.end : period.start]):
            then = str(period.year) if printed else str((months.year or 0) - 1)
            out.append(_replace(period, value=ONE_YEAR.sub(then, months.value)))
        else:
            out.append(period)
    return out


def is_beside(period: Period, text: str, at: int) -> bool:
    """Whether a year stands in the sentence that goes on at `at`, told as no deadline and no standard."""
    told = period.printed or period.form == "relative-year"
    if not told or period.compared or period.deadline or period.origin or at - period.end > SENTENCE:
        return False
    return text.find("。", period.end, at) < 0


def last_month(found: Sequence[Period], text: str, at: int) -> Period | None:
    """The month that 当月 goes back to: the last told in the paragraph, alone or as the end of several."""
    told = next((p for p in reversed(found) if p.form in _ENDS_IN_MONTH), None)
    if told is None or not told.value or text.find("\n", told.end, at) >= 0:
        return None
    return _replace(told, value=told.value.rpartition("/")[2], form="month")


def is_just_over(found: Sequence[Period], text: str, at: int, parts: dict[str, str], month: int | None) -> bool:
    """Whether a month at `at`, with no year in its own sentence, ended shortly before the month of writing."""
    if month is None or "month" not in parts or not 0 <= month - small(parts["month"]) <= 1:
        return False
    printed = next((p for p in reversed(found) if p.printed), None)
    return printed is not None and text.find("。", printed.end, at) >= 0


def opens_sentence(period: Period, text: str, at: int) -> bool:
    """Whether a printed year opens the sentence that goes on at `at`, whose months are its own (2020年，…，2月底…)."""
    opens = period.start == 0 or text[period.start - 1] in "。\n"
    return opens and period.form == "year" and text[period.end] == "，" and text.find("。", period.end, at) < 0
