"""Before and after the time of writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.periods.forms import is_early
from store.extract.periods.period import YEARS, Period

if TYPE_CHECKING:
    from store.extract.figures.scene import Scene

_OPENS = "。\n“"
_LATE_IN_YEAR, _LAST_QUARTER = 12, 10


def is_to_come(scene: Scene, period: Period) -> bool:
    """Whether a time lies after that of writing; the end of the year of writing does until December."""
    if scene.year is None or not period.value:
        return False
    if period.form in ("relative-year", "whole-year") and period.text.endswith(("底", "末")):
        return period.value == str(scene.year) and (scene.month or 1) < _LATE_IN_YEAR
    now = _now(scene)
    first = period.value.partition("/")[0]
    return first > now[: len(first)]


def begins_later(scene: Scene, period: Period) -> bool:
    """Whether a month is past the time of writing: it tells when one thing is to happen, and no more."""
    if scene.year is None or scene.month is None or not period.value:
        return False
    return period.value.partition("/")[0] > f"{scene.year}-{scene.month:02}"


def is_over(scene: Scene, period: Period) -> bool:
    """Whether a time lies before that of writing as a whole."""
    if scene.year is None or not period.value:
        return False
    last = period.value.rpartition("/")[2]
    return bool(last) and last[0] in "12" and last < _now(scene)[: len(last)]


def is_running(scene: Scene, period: Period) -> bool:
    """Whether 全年 or 年内 is told of the year of writing long before its end."""
    if period.form != "whole-year" or scene.month is None or scene.month > _LAST_QUARTER:
        return False
    return period.value == str(scene.year)


def is_just_begun(scene: Scene, period: Period) -> bool:
    """Whether a sentence opens with the year of writing (2022年，…) in its first months."""
    if period.form not in YEARS or not is_early(scene.month) or period.value != str(scene.year):
        return False
    text = scene.text
    return text.startswith("，", period.end) and text[period.start - 1] in _OPENS


def is_this_year(scene: Scene, period: Period) -> bool:
    """Whether a time is the year of writing, or lies in it."""
    return scene.year is not None and (period.value or "").startswith(str(scene.year))


def _now(scene: Scene) -> str:
    return f"{scene.year}-{scene.month or _LATE_IN_YEAR:02}"
