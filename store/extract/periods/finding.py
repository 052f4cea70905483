"""Periods: what a time expression of the text says, resolved with the year of writing where it is relative."""

from __future__ import annotations

import re

import msgspec

from store.compiled import compiled
from store.extract.periods.counted import nth_year, since_told, within_years, year_of_event
from store.extract.periods.forms import FORMS, is_gone, small
from store.extract.periods.neighbours import (
    five_years,
    is_beside,
    last_month,
    opens_sentence,
    same_months,
    told_together,
    year_still_told,
)
from store.extract.periods.patterns import Expression, PeriodPatterns
from store.extract.periods.period import Period
from store.extract.periods.signs import OF_EVENT, is_no_period, is_standard, since_when
from store.extract.periods.years import UNTIL, Written, year_of
from store.knowledge import PeriodEntry
from store.late import late

_ORIGIN = ("从", "由", "自")
_FUTURE = compiled(r"(?:(?<!截)[到至]|力争|争取|确保|计划|预计|将于|有望|力争在|目标)$")
_DEADLINES = frozenset(("year", "plan", "relative-year"))
"""Forms by which something is to be done, behind 到 and the like."""
_CONGRESS = late("(十八|十九|二十)大")
_CONGRESSES = {"十八": 2012, "十九": 2017, "二十": 2022}
_SAME_TIME = frozenset(("同日", "同天", "当日", "当天", "当月"))
_COUNTED = frozenset(("nth-year", "recent"))
"""Forms that may count from a time told before."""
_THIS_YEAR = frozenset(("今年", "年初"))
_NEAR = 3
"""So many times back a sentence's own year is looked for."""
_TURN_OF_YEAR = (1, 2, 12)
"""Months in which 一年来 is the year that ends or has just ended."""
_FIRST_YEAR = compiled("/?([0-9]{4})")
_replace = msgspec.structs.replace


class PeriodTable:
    """The periods of texts, by the patterns of the tables."""

    def __init__(self, entries: list[PeriodEntry], starts: list[str]) -> None:
        self._patterns = PeriodPatterns(entries, starts)

    def find(self, text: str, year: int | None, month: int | None = None, review: int | None = None) -> list[Period]:
        """All periods of the text. `year` and `month` are those of writing, `review` the year it looks back on."""
        found: list[Period] = []
        behind = 0
        match_at, written = self._patterns.match_at, Written(year, month, review)
        spoken, context, context_at = year, year, 0
        told = year
        for at in self._patterns.starts(text):
            if at < behind or not (match := match_at(text, at)) or match.lastgroup is None:
                continue
            if text.find("\n", context_at, at) >= 0:
                spoken = context = year
            said = match.group()
            if said in _SAME_TIME:
                if (same := _same_time(found, text, match)) is not None:
                    found.append(same)
                continue
            if said == "当年" and text.endswith(OF_EVENT, 0, at):
                if (of_event := year_of_event(found, text, at)) is None:
                    continue  # 二期投产当年: no year told
                spoken = of_event
            own = next((p for p in reversed(found[-_NEAR:]) if not p.compared and p.form != "nth-year"), None)
            last = spoken if own and is_beside(own, text, at) else None  # 2015年，增速从上年的…
            if last is None and said == "全年":
                last = year_still_told(found, text, at, (year, month))
            that = said[0] == "那"  # 那一年: the year told before, in another paragraph too
            told_of = (own.year if own and opens_sentence(own, text, at) else context, told if that else spoken)
            period = self._resolve(match, text, written, told_of, last, found)
            if period is None:
                continue
            if period.form in _COUNTED and (counted := _counted(period, own, found, text)):
                period = counted
            elif period.year is not None and not period.compared and not period.deadline and not period.origin:
                spoken, context_at = period.year, at
                told = period.year if period.printed else told
                if (period.printed and (year is None or 0 <= year - period.year <= 1)) or said[:2] in _THIS_YEAR:
                    context = period.year
            found.append(period)
            behind = period.end
        return same_months(told_together(five_years(found, year, month), text), text)

    def _resolve(
        self,
        match: re.Match[str],
        text: str,
        written: Written,
        contexts: tuple[int | None, int | None],
        last: int | None,
        found: list[Period],
    ) -> Period | None:
        """The period of a match; `contexts` and `last` are the years that it may be counted from, as in `year_of`."""
        said = self._patterns.read(match, text)
        form, month = said.form, written.month
        if is_no_period(text, said.start, said.end, form):
            return None
        if form == "months-gone" and not is_gone(text, said.end, said.parts, month):
            return None
        if "大" in said.text and (congress := _CONGRESS.search(said.text)):
            return _since(said, _CONGRESSES[congress.group(1)])
        year = year_of(said, text, written, contexts, last, found)
        if form == "near-month" and month:
            said.parts["month"] = str((month - 1 - said.text.startswith("上")) % 12 + 1)
        value = FORMS[form](said.parts, year, said.text)
        if value and month in _TURN_OF_YEAR and said.text in ("一年来", "一年间"):
            value = str(year if month == _TURN_OF_YEAR[-1] else int(value[:-1]))
        return _period(said, text, value)


def _same_time(found: list[Period], text: str, match: re.Match[str]) -> Period | None:
    """The day or month told before that 当天 or 当月 goes back to; None where none was told."""
    if match.group() == "当月":
        then = last_month(found, text, match.start())
    else:
        then = next((p for p in reversed(found) if p.day), None)
    return then and _replace(then, start=match.start(), end=match.end(), text=match.group())


def _counted(period: Period, own: Period | None, found: list[Period], text: str) -> Period | None:
    """A period that is counted from a time told before; None where 近年 and the like count from none."""
    if period.form == "nth-year":
        return nth_year(period, own, text)
    if period.text.endswith("间"):
        return within_years(period, found, text)
    return since_told(period, found, text) if period.text.endswith("来") and period.years else None


def _period(said: Expression, text: str, value: str | None) -> Period:
    """The period of `value` with what the words before and behind it say: 自…, 截至…, 到…, …以来."""
    start, end, before, form = said.start, said.end, said.before, said.form
    begun = said.text.endswith("以来")
    since = None if begun else since_when(text, end, form)
    if (begun or since) and form not in ("now", "recent"):
        end = max(end, since.end()) if since else end
        value = f"{value.partition('/')[0]}/" if value else None
    elif value and before.endswith(UNTIL):
        value = f"/{value.partition('/')[2] or value}"
    begun = begun or since is not None
    plain = _FIRST_YEAR.match(value) if value and form != "recent" else None
    return Period(
        start, end, text[start:end], value, "since" if begun and form != "recent" else form,
        said.entry.carries, said.entry.name, int(plain.group(1)) if plain else None,
        compared=is_standard(text, before, end, form),
        origin=before.endswith(_ORIGIN) and not begun and form != "years",
        deadline=form in _DEADLINES and not begun and bool(_FUTURE.search(before)),
        day=said.entry.name == "day", printed="year" in said.parts,
        years=small(said.parts["span"]) if "span" in said.parts else None,
    )  # fmt: skip


def _since(said: Expression, year: int) -> Period:
    """Since a congress of the party: from its year on."""
    return Period(said.start, said.end, said.text, f"{year}/", "since", said.entry.carries, said.entry.name, year)
