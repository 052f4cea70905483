"""Averages: the years that a yearly average is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.periods.period import ONE_YEAR
from store.extract.times.carried import opening
from store.extract.times.when import When
from store.five_year_plans import YEARS_OF_PLAN
from store.late import late

if TYPE_CHECKING:
    from store.extract.figures.scene import Scene
    from store.extract.periods.period import Period

_YEARLY = ("年均", "年平均", "年复合", "年递增")
_OF_TWO_YEARS = "两年平均"
"""What 2021 is told by, since the year before was none to compare with."""
_UP_TO = late("/?([0-9]{4})(?:-[0-9]{2})?")
_NEAR = 160
"""So near before an average the plan is told that it is of."""


def average_of(scene: Scene, when: When, lead: str, first_year: str, own: tuple[int, int]) -> When | None:
    """The years of an average that stands in the sentence at `own[0]`, before the number at `own[1]`; None for none."""
    value, (sentence, number) = when.value or "", own
    told = _UP_TO.fullmatch(value) if any(word in lead for word in _YEARLY) else None
    if told is None:
        return None
    last, opened = told.group(1), opening(scene.text, sentence)
    first = first_year or compared_year(scene, opened, number, last) or _first_of_span(when.period, last)
    first = first or _plan_before(scene, opened, last) or (str(int(last) - 1) if _OF_TWO_YEARS in lead else "")
    if not first and value != last:
        return None
    return When(f"{first}/{last}", when.text, "yearly average up to the year", when.period)


def compared_year(scene: Scene, start: int, end: int, last: str) -> str:
    """The earlier year that a span is measured against (是2015年的3.4倍，年均增长…); empty where none is."""
    told = [p.value for p in scene.periods_between(start, end) if p.compared and p.value]
    return next((year for year in reversed(told) if ONE_YEAR.fullmatch(year) and year < last), "")


def _first_of_span(period: Period | None, last: str) -> str:
    """The first year of what a time in the year `last` looks back on (“十二五”末, 五年后的今天); empty for none."""
    if period is None:
        return ""
    if period.form == "plan":
        return str(int(last) - YEARS_OF_PLAN + 1)
    return str(int(last) - period.years) if period.years else ""


def _plan_before(scene: Scene, sentence: int, last: str) -> str:
    """The first year of the plan told right before a sentence that ends in the year `last`; empty where none is."""
    told = scene.periods_between(max(scene.paragraph(sentence), sentence - _NEAR), sentence)
    first = next(((p.value or "")[:4] for p in reversed(told) if p.rule == "plan" and not p.compared), "")
    return first if first and int(first) + YEARS_OF_PLAN - 1 == int(last) else ""
