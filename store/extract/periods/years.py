"""Years of time expressions: the one that an expression prints, or that from which it is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from store.extract.numbers.numerals import chinese_value
from store.extract.periods.forms import has_just_begun, is_ahead, is_early, not_yet
from store.extract.periods.neighbours import goes_on, is_just_over, tells_of_part, year_of_part
from store.extract.periods.period import PARTS
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.extract.periods.patterns import Expression
    from store.extract.periods.period import Period

_RELATIVE = {"今年": 0, "去年": -1, "前年": -2, "明年": 1, "后年": 2, "上年": -1, "本年": 0, "本年度": 0}
_SPOKEN = {"当年": 0, "同年": 0, "那年": 0, "那一年": 0, "次年": 1, "翌年": 1}
"""Words that count from the year last spoken of."""
UNTIL = ("截至", "截止", "截至到", "截止到")
_WHOLE_YEARS = ("whole-year", "past-year")
_FROM_WRITING = frozenset(("coming-year", "coming-years", "recent", "years-ago", "near-month"))
"""Forms that count from the day of writing."""
_NEXT_QUARTER = late("[^。0-9]{0,30}(?:增长|下降)[0-9.]{1,6}%[，；](?:第)?二季度", "二季度")
"""What tells the quarters of a year one by one: in January, of the one just over (一季度下降5%；二季度…)."""
_NEW_YEAR_UNTIL = 6
"""Up to this month 新的一年 is the year of writing, later the next."""


class Written(msgspec.Struct, frozen=True):
    """When an article was written, as far as it is known."""

    year: int | None
    month: int | None
    review: int | None
    """The year that it looks back on."""


def year_of(
    said: Expression,
    text: str,
    written: Written,
    contexts: tuple[int | None, int | None],
    last: int | None,
    found: Sequence[Period],
) -> int | None:
    """The year of an expression; None where nothing tells it.

    `contexts` are the year last told and the one last spoken of, `last` that of the same sentence, `found` the periods
    before it.
    """
    form, parts, year, month = said.form, said.parts, written.year, written.month
    if form in _FROM_WRITING:
        return _from_writing(said, written)
    if "year" in parts:
        printed = parts["year"]
        return int(printed) if printed.isdigit() else int(chinese_value(printed) or 0)
    context, spoken = contexts
    if (rel := parts.get("rel")) in _SPOKEN:
        return None if spoken is None else spoken + _SPOKEN[rel]
    if rel and rel != "上年":
        return year + _RELATIVE[rel] if year is not None else None
    context = _context(said, text, written, context, last, found)
    if rel:
        return None if context is None else context - 1
    if context is not None and context == year and month:
        ahead = is_ahead(text, said.end, form, parts, month) or goes_on(found, text, said.start, year, form)
        return context - (0 if ahead else not_yet(form, parts, month, said.before))
    return context


def _context(
    said: Expression, text: str, written: Written, context: int | None, last: int | None, found: Sequence[Period]
) -> int | None:
    """The year that an expression without one of its own is counted from; `context` is the year last told."""
    form, parts, year, month = said.form, said.parts, written.year, written.month
    dated = "rel" in parts
    if not dated and said.before.endswith(UNTIL) and context == (year or 0) - 1:
        context = year if is_just_over(found, text, said.start, parts, month) else context
    if form == "year-to-date":
        context = year
    if written.review and context == year and (dated or form in _WHOLE_YEARS):
        context = written.review
    if last is not None and (dated or form == "whole-year"):
        context = last
    if form == "whole-year" and tells_of_part(found, text, said.start, year):
        context = year
    if form in PARTS and not dated and year and month:
        over = not not_yet(form, parts, month, said.before)
        if has_just_begun(form, parts, month):
            over = is_ahead(text, said.end, form, parts, month)
            if context == year and _NEXT_QUARTER.match(text, said.end):
                context = year - 1
        context = year_of_part(found, text, said.start, (year, context), over=over)
    return context


def _from_writing(said: Expression, written: Written) -> int | None:
    """The year of an expression that counts from the day of writing (新的一年, 四年多来, 上月)."""
    year, month = written.year, written.month
    if year is None:
        return None
    if said.form in ("recent", "years-ago"):
        return year - ("年多" in said.text and is_early(month))  # 四年多来, written in January: since the year before
    if not year or not month:
        return None
    if said.form == "near-month":
        return year - (month == 1 and said.text.startswith("上"))
    return year + (month > _NEW_YEAR_UNTIL)
