"""Periods: what a time expression of the text says, resolved with the year of writing where it is relative."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, replace

from store.extract.numerals import chinese_value
from store.knowledge import PeriodEntry

_PIECES = {
    "{year}": r"(?P<year{i}>(?:19|20)[0-9]{{2}}|二[〇零一二][〇零一二三四五六七八九]{{2}})",
    "{year2}": r"(?P<yeartwo{i}>(?:20)?[0-9]{{2}})",
    "{month}": r"(?P<month{i}>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])",
    "{month2}": r"(?P<monthtwo{i}>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])",
    "{day}": r"(?P<day{i}>3[01]|[12][0-9]|0?[1-9]|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])",
    "{count}": r"(?P<count{i}>1[0-2]|[1-9]|十[一]?|[一二两三四五六七八九])",
    "{quarter}": r"(?P<quarter{i}>[一二三四1-4首])",
    "{half}": r"(?P<half{i}>[上下])",
    "{plan}": r"(?P<plan{i}>十[二三四五六]五|十一五|“?九五)",
    "{rel}": r"(?P<rel{i}>今年|(?<!过)去年|(?<![之以])前年|(?<!说)明年|(?<![产成达建投用营完之期区工])后年|(?<!以)上年|本年度?|当年)",
}
_RELATIVE = {"今年": 0, "去年": -1, "前年": -2, "明年": 1, "后年": 2, "上年": -1, "本年": 0, "本年度": 0}
_PLANS = {"十六五": 2031, "十五五": 2026, "十四五": 2021, "十三五": 2016, "十二五": 2011, "十一五": 2006}
_SINCE = re.compile(r"(?:以来|开始|起)(?!源)|(?<=年)后(?=，)")
_COMPARING = re.compile(r"(?:比|较|与|同|相比|对比|高于|低于|是|为|相当于|[排延续推签][到至]了?)$")
_ORIGIN = re.compile(r"(?:从|由|自)$")
_UNTIL = re.compile(r"(?:截[至止]到?|截至)$")
_FUTURE = re.compile(r"(?:(?<!截)[到至]|力争|争取|确保|计划|预计|将于|有望|力争在|目标)$")
_FIRST_YEAR = re.compile("/?([0-9]{4})")
_FIVE = re.compile("(?:过去)?[五5]年")
_PLAN_NAMED = re.compile("(?!期)[”’]?(?:规划|目标|任务|压减|减排|节能|计划|纲要|重点|国家|省级|发展|新)")
_TO_COME_AFTER = re.compile("[，,]?[^，。0-9]{0,8}(?:将|计划|力争|确保|拟|要[新实完达突])")
_TO_COME = re.compile(r"(?:预计|计划|力争|确保|有望|争取|将|今年|到|至|目标|要)[^，。]{0,4}$")


@dataclass(frozen=True, slots=True)
class Period:
    """A time expression at `[start, end)`, the period it names (None: relative to a year nobody told) and its reach."""

    start: int
    end: int
    text: str
    value: str | None
    form: str
    carries: str
    rule: str
    year: int | None = None
    compared: bool = False
    """Only something to compare with (比上年, 与2020年相比): not when the figure is true."""
    origin: bool = False
    """Where a development begins (由2019年的…提高到): true of the next figure alone."""
    deadline: bool = False
    """A year by which something is to be done (到2025年, 力争2030年)."""
    day: bool = False
    printed: bool = False
    """The year stands in the text in digits."""


class PeriodTable:
    """The period patterns of the tables, compiled."""

    def __init__(self, entries: list[PeriodEntry], starts: list[str]) -> None:
        self._entries = entries
        self._first = re.compile("|".join(starts))
        parts = [f"(?P<p{i}>{_compile(entry.pattern, i)})" for i, entry in enumerate(entries)]
        self._pattern = re.compile("|".join(parts))
        self._groups = [
            [(name, f"{name}{i}") for name in ("year", "yeartwo", "month", "monthtwo", "count", "quarter", "half", "plan", "rel", "day")
             if f"{name}{i}" in self._pattern.groupindex]
            for i in range(len(entries))
        ]  # fmt: skip

    def find(self, text: str, year: int | None, month: int | None = None, review: int | None = None) -> list[Period]:
        """All periods of the text; `year` and `month` are those of writing, `review` the year the text looks back on."""
        found: list[Period] = []
        behind = 0
        match_at = self._pattern.match
        spoken, context, context_at = year, year, 0
        for first in self._first.finditer(text):
            at = first.start()
            if at < behind:
                continue
            match = match_at(text, at)
            if not match or match.lastgroup is None:
                continue
            if text.find("\n", context_at, at) >= 0:
                spoken = context = year
            period = self._resolve(match, text, (year, month, review), (context, spoken))
            if period is None:
                continue
            if period.year is not None and not period.compared and not period.deadline and not period.origin:
                spoken, context_at = period.year, at
                if period.printed:
                    context = period.year
            found.append(period)
            behind = period.end
        return _five_years(found, year)

    def _resolve(
        self,
        match: re.Match[str],
        text: str,
        written: tuple[int | None, int | None, int | None],
        contexts: tuple[int | None, int | None],
    ) -> Period | None:
        year, month, review = written
        context, spoken = contexts
        index = int((match.lastgroup or "p0")[1:])
        entry = self._entries[index]
        parts = {name: match.group(group) for name, group in self._groups[index] if match.group(group)}
        start, end = match.span()
        if _is_no_period(text, start, end, entry.form):
            return None
        before = text[max(0, start - 8) : start]
        if review and context == year and (entry.form in ("whole-year", "past-year") or parts.get("rel") == "上年"):
            context = review
        said = _year_of(parts, year, spoken if parts.get("rel") == "当年" else context)
        if said is not None and said == year and month and "year" not in parts and "rel" not in parts:
            said -= 0 if _TO_COME_AFTER.match(text, end) else _not_yet(entry.form, parts, month, before)
        value = _FORMS[entry.form](parts, said, match.group())
        since = _SINCE.match(text, end) if not match.group().endswith("以来") else match
        if since and entry.form not in ("now", "recent"):
            end = max(end, since.end())
            value = f"{value.partition('/')[0]}/" if value else None
        elif value and _UNTIL.search(before):
            value = f"/{value.partition('/')[2] or value}"
        deadline = entry.form in ("year", "plan", "relative-year") and not since and bool(_FUTURE.search(before))
        plain = _FIRST_YEAR.match(value) if value else None
        return Period(
            start, end, text[start:end], value, "since" if since and entry.form != "recent" else entry.form,
            entry.carries, entry.name, int(plain.group(1)) if plain else None,
            compared=_is_standard(text, before, end, entry.form), origin=bool(_ORIGIN.search(before)) and not since, deadline=deadline, day=entry.name == "day", printed="year" in parts,
        )  # fmt: skip


def _five_years(periods: list[Period], year: int | None) -> list[Period]:
    """五年来 where a five years' plan that is just over was named: that plan's years."""
    plan = next((p.value for p in periods if p.form == "plan" and p.value and year and p.value[5:] in (str(year), str(year - 1))), None)
    if plan is None:
        return periods
    return [replace(p, value=plan) if p.form == "recent" and _FIVE.match(p.text) else p for p in periods]


def _is_standard(text: str, before: str, end: int, form: str) -> bool:
    if form == "plan":
        return bool(_PLAN_NAMED.match(text, end))
    if not _COMPARING.search(before) or form == "now":
        return False
    return not before.endswith(("是", "为")) or text[end : end + 1] == "的"


def _compile(pattern: str, i: int) -> str:
    for piece, regex in _PIECES.items():
        pattern = pattern.replace(piece, regex.replace("{i}", str(i)).replace("{{", "{").replace("}}", "}"))
    return pattern.replace("{{", "{").replace("}}", "}")


def _is_no_period(text: str, start: int, end: int, form: str) -> bool:
    if text[start] in "0123456789" and start and (text[start - 1] in "0123456789." or (text[start - 1].isascii() and text[start - 1].isalpha())):
        return True
    return form in ("first-quarters", "quarter") and not text[start:end].endswith(("季", "季度"))


def _year_of(parts: dict[str, str], year: int | None, context: int | None) -> int | None:
    if "year" in parts:
        printed = parts["year"]
        return int(printed) if printed.isdigit() else chinese_value(printed)  # type: ignore[return-value]
    if "rel" in parts:
        if parts["rel"] in ("当年", "上年"):
            return context if parts["rel"] == "当年" or context is None else context - 1
        return year + _RELATIVE[parts["rel"]] if year is not None else None
    return context


def _not_yet(form: str, parts: dict[str, str], month: int, before: str) -> int:
    """1 where the period, taken as this year's, would not be over at the time of writing: then it was last year's."""
    if _TO_COME.search(before):
        return 0
    if form in ("whole-year", "past-year"):
        return int(month <= 3)
    last = {"half": 6 if parts.get("half") == "上" else 12, "quarter": 3 * _quarter_number(parts)}.get(form, 0)
    if "count" in parts:
        last = _small(parts["count"]) * (3 if form == "first-quarters" else 1)
    last = last or _small(parts.get("monthtwo") or parts.get("month") or "0")
    return int(last > month)


def _quarter_number(parts: dict[str, str]) -> int:
    return {"首": 1}.get(parts.get("quarter", ""), 0) or _small(parts.get("quarter", "0") or "0")


def _small(text: str) -> int:
    return int(text) if text.isdigit() else int(chinese_value(text) or 0)


def _years(parts: dict[str, str], year: int | None, text: str) -> str | None:
    last = int(parts["yeartwo"])
    return f"{year}/{last if last > 99 else (year or 2000) // 100 * 100 + last}"


def _months(parts: dict[str, str], year: int | None, text: str) -> str | None:
    return f"{year}-{_small(parts['month']):02}/{year}-{_small(parts['monthtwo']):02}" if year else None


def _first_months(parts: dict[str, str], year: int | None, text: str) -> str | None:
    return f"{year}-01/{year}-{_small(parts['count']):02}" if year else None


def _month(parts: dict[str, str], year: int | None, text: str) -> str | None:
    return f"{year}-{_small(parts['month']):02}" if year else None


def _first_quarters(parts: dict[str, str], year: int | None, text: str) -> str | None:
    return f"{year}-01/{year}-{_small(parts['count']) * 3:02}" if year else None


def _quarter(parts: dict[str, str], year: int | None, text: str) -> str | None:
    number = _quarter_number(parts)
    return f"{year}-{number * 3 - 2:02}/{year}-{number * 3:02}" if year else None


def _half(parts: dict[str, str], year: int | None, text: str) -> str | None:
    if year is None:
        return None
    return f"{year}-01/{year}-06" if parts["half"] == "上" else f"{year}-07/{year}-12"


def _year(parts: dict[str, str], year: int | None, text: str) -> str | None:
    return str(year) if year else None


def _plan(parts: dict[str, str], year: int | None, text: str) -> str | None:
    first = _PLANS.get(parts["plan"])
    if first is None:
        return None
    if text.endswith(("末", "收官")):
        return str(first + 4)
    return str(first) if text.endswith("初") else f"{first}/{first + 4}"


_FORMS: dict[str, Callable[[dict[str, str], int | None, str], str | None]] = {
    "years": _years,
    "months": _months,
    "first-months": _first_months,
    "month": _month,
    "first-quarters": _first_quarters,
    "quarter": _quarter,
    "half": _half,
    "year": _year,
    "relative-year": _year,
    "whole-year": _year,
    "past-year": _year,
    "plan": _plan,
    "now": lambda parts, year, text: "as-of",
    "recent": lambda parts, year, text: None,
}


def last_before(periods: list[Period], at: int) -> int:
    """The index of the last period that begins before `at`, -1 where none does."""
    return bisect_left(periods, at, key=lambda period: period.start) - 1
