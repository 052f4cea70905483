"""Counted: years that are counted from a time told before (第二年, 三年间, 一年多来, 投产当年)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from store.extract.periods.neighbours import SENTENCE, is_beside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.extract.periods.period import Period

_EVENT_NEAR = 14
"""What was done in a year stands so near behind it."""
_EVENT_FORMS = frozenset(("year", "month"))
_ORDINALS = "一二三四五六七八九十"
_PRECEDING = ("近", "这", "最近", "过去", "刚刚")
_OPENS = ("", "。", "\n", "；", "！", "？", "“")
_ORIGINS = frozenset("后起年")
"""What a sentence has that tells from when on something is."""
_FEW = 4

_replace = msgspec.structs.replace


def year_of_event(found: Sequence[Period], text: str, at: int) -> int | None:
    """The year of 投产当年: that of the last time told with the same event in the paragraph; None where none is."""
    event = text[at - 2 : at]
    for period in reversed(found[-_FEW:]):
        if at - period.end > SENTENCE or text.find("\n", period.end, at) >= 0:
            return None
        if period.year and not period.compared and text.find(event, period.end, period.end + _EVENT_NEAR) >= 0:
            return period.year
    return None


def nth_year(period: Period, told: Period | None, text: str) -> Period:
    """首年 and 第二年 beside the year from which they count (2010年落户，第二年产值…); untold where none is."""
    counted = period.text.endswith("年")  # not 一年下来
    if told is None or not told.year or not counted or not is_beside(told, text, period.start):
        return period
    year = told.year + max(0, _ORDINALS.find(period.text[-2]))
    return _replace(period, value=str(year), year=year)


def within_years(period: Period, found: Sequence[Period], text: str) -> Period:
    """三年间 with the year from which it counts, told before in the paragraph (2014年建厂。5年间…).

    Untold where it opens no sentence: then it counts from what was told (龙头落户后…，3年间…).
    """
    started = period.text.startswith(_PRECEDING) or period.years is None
    told = found[-1] if found else None
    if not started and told and told.form == "year" and told.value and told.year and not told.compared:
        last = told.year + (period.years or 0)
        beside = "\n" not in text[told.end : period.start]
        if beside and last < int((period.value or "0")[:4]) + (period.years or 0):
            return _replace(period, value=f"{told.year}/{last}", form="years", year=told.year)
    opens = text[period.start - 1 : period.start] in _OPENS
    return period if opens or started or not _has_origin(text, period.start) else _replace(period, value=None)


def _has_origin(text: str, at: int) -> bool:
    """Whether the sentence tells before `at` what years may be counted from (龙头落户后…)."""
    since = max(text.rfind(mark, max(0, at - SENTENCE), at) for mark in "。\n；！？")
    return not _ORIGINS.isdisjoint(text[max(since, at - SENTENCE, 0) : at])


def since_told(period: Period, found: Sequence[Period], text: str) -> Period:
    """一年多来 right behind the year from which it counts (2022年4月揭牌。一年多来…): since that year."""
    told = found[-1] if found else None
    if told is None or told.form not in _EVENT_FORMS or told.compared or told.deadline:
        return period
    beside = period.start - told.end <= SENTENCE and text.find("\n", told.end, period.start) < 0
    if not (beside and told.year and told.value and period.value):
        return period
    apart = told.year - int(period.value[:4])
    counted = apart == 0 or apart == (-1 if "多" in period.text else 1)
    return _replace(period, value=f"{told.year}/") if counted else period
