"""Periods: what a time expression of the text says, resolved with the year of writing where it is relative."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

import msgspec

from store.compiled import compiled
from store.extract.numbers.numerals import chinese_value
from store.extract.periods.counted import nth_year, since_told, within_years, year_of_event
from store.extract.periods.forms import FORMS, is_ahead, is_early, is_gone, not_yet, small
from store.extract.periods.neighbours import (
    five_years,
    goes_on,
    is_beside,
    is_just_over,
    last_month,
    opens_sentence,
    same_months,
    tells_of_part,
    told_together,
    year_of_part,
    year_still_told,
)
from store.extract.periods.period import PARTS, Period
from store.extract.periods.signs import OF_EVENT, is_no_period, is_standard, since_when
from store.extract.text.literals import branches, grouped
from store.knowledge import PeriodEntry
from store.late import late, late_of

_CLASS_FIRST = late(r"\[(0-9|[^]]{6,})\](.*\[.*)")
"""A beginning that `led` would repeat for each of many characters."""
_PIECES = {
    "{year}": r"(?P<year{i}>(?:19|20)[0-9]{{2}}|二[〇零一二][〇零一二三四五六七八九]{{2}})",
    "{year2}": r"(?P<yeartwo{i}>(?:20)?[0-9]{{2}})",
    "{month}": r"(?P<month{i}>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九首])",
    "{month2}": r"(?P<monthtwo{i}>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])",
    "{day}": r"(?P<day{i}>3[01]|[12][0-9]|0?[1-9]|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九])",
    "{count}": r"(?P<count{i}>1[0-2]|[1-9]|十[一]?|[一二两三四五六七八九])",
    "{quarter}": r"(?P<quarter{i}>[一二三四1-4首])",
    "{half}": r"(?P<half{i}>[上下])",
    "{span}": r"(?P<span{i}>[0-9]{{1,2}}|[一二两三四五六七八九十]{{1,3}})",
    "{plan}": r"(?P<plan{i}>十[二三四五六]五|十一五|“?九五)",
    "{rel}": r"(?P<rel{i}>今年|(?<!过)去年|(?<=[超高胜]过)去年|(?<![之以])前年|(?<!说)明年"
    r"|(?<![产成达建投用营完之期区工行转荷])后年|(?<!以)上年|本年度?|当年|同年(?![龄级轻])|次年|翌年|那一?年(?![头轻代]))",
}
_DATED = "(?:{year}年|{rel})?的?"
"""What the patterns of a part of a year begin with: it stands once before a run of them, no such part begins so."""
_PARTS = ("year", "yeartwo", "month", "monthtwo", "count", "span", "quarter", "half", "plan", "rel", "day")
_RELATIVE = {"今年": 0, "去年": -1, "前年": -2, "明年": 1, "后年": 2, "上年": -1, "本年": 0, "本年度": 0}
_ORIGIN = ("从", "由", "自")
_UNTIL = ("截至", "截止", "截至到", "截止到")
_FUTURE = compiled(r"(?:(?<!截)[到至]|力争|争取|确保|计划|预计|将于|有望|力争在|目标)$")
_CONGRESS = late("(十八|十九|二十)大")
_CONGRESSES = {"十八": 2012, "十九": 2017, "二十": 2022}
_SPOKEN = {"当年": 0, "同年": 0, "那年": 0, "那一年": 0, "次年": 1, "翌年": 1}
"""Words that count from the year last spoken of."""
_NEW_YEAR_UNTIL = 6
"""Up to this month 新的一年 is the year of writing, later the next."""
_NEAR = 3
"""So many times back a sentence's own year is looked for."""
_TURN_OF_YEAR = (1, 2, 12)
"""Months in which 一年来 is the year that ends or has just ended."""
_BEFORE = 8
"""Characters before a period that say more of it."""
_FIRST_YEAR = compiled("/?([0-9]{4})")
_replace = msgspec.structs.replace


class PeriodTable:
    """The period patterns of the tables, compiled."""

    def __init__(self, entries: list[PeriodEntry], starts: list[str]) -> None:
        self._entries = entries
        classes = [found.groups() for start in starts if (found := _CLASS_FIRST.fullmatch(start))]
        any_class = "|".join(f"(?<=[{own}]){rest}" for own, rest in classes)
        of_class = f"[{''.join(own for own, _ in classes)}](?:{any_class})"
        others = late_of(lambda: branches(start for start in starts if not _CLASS_FIRST.fullmatch(start)), grouped)
        self._firsts = [compiled(of_class), others]
        signs: dict[str, str] = {}
        self._dated: dict[str, str] = {}
        """What the names of the groups of the date before each pattern end with, empty where none stands before it."""
        self._groups: list[list[tuple[str, str]]] = []
        """The parts of each entry and the groups that they are read from."""
        for dated, run in groupby(enumerate(entries), key=lambda numbered: numbered[1].pattern.startswith(_DATED)):
            own = [(str(i), entry) for i, entry in run]
            of = f"of{own[0][0]}" if dated else ""
            for i, entry in own:
                pattern = f"(?:{_compile(entry.pattern.removeprefix(_DATED), i)})(?P<p{i}>)"
                signs[pattern], self._dated[pattern] = entry.signs, of
                parts = [(name, f"{name}{i}") for name in _PARTS if f"<{name}{i}>" in pattern]
                self._groups.append([*parts, *((name, f"{name}{of}") for name in ("year", "rel") if dated)])
        self._pattern = late_of(lambda: signs, self._any_of)

    def _any_of(self, patterns: Iterable[str]) -> str:
        """One pattern of any of those, with one date before those in a row that begin with it."""
        runs = ((of, "|".join(run)) for of, run in groupby(patterns, key=self._dated.__getitem__))
        return "|".join(f"{_compile(_DATED, of)}(?:{run})" if of else run for of, run in runs)

    def find(self, text: str, year: int | None, month: int | None = None, review: int | None = None) -> list[Period]:
        """All periods of the text. `year` and `month` are those of writing, `review` the year it looks back on."""
        found: list[Period] = []
        behind = 0
        match_at = self._pattern.match
        spoken, context, context_at = year, year, 0
        told = year
        for at in sorted([match.start() for first in self._firsts for match in first.finditer(text)]):
            if at < behind:
                continue
            match = match_at(text, at)
            if not match or match.lastgroup is None:
                continue
            if text.find("\n", context_at, at) >= 0:
                spoken = context = year
            said = match.group()
            if said[1:] in ("日", "天") and said[0] in "同当":
                day = next((p for p in reversed(found) if p.day), None)
                if day is not None:
                    found.append(_replace(day, start=match.start(), end=match.end(), text=said))
                continue
            if said == "当月":
                if (month_told := last_month(found, text, at)) is not None:
                    found.append(_replace(month_told, start=match.start(), end=match.end(), text=said))
                continue
            if said == "当年" and text.endswith(OF_EVENT, 0, at):
                if (of_event := year_of_event(found, text, at)) is None:
                    continue  # 二期投产当年: no year told
                spoken = of_event
            that = said.startswith("那")  # 那一年: the year told before, in another paragraph too
            own = next((p for p in reversed(found[-_NEAR:]) if not p.compared and p.form != "nth-year"), None)
            last = spoken if own and is_beside(own, text, at) else None  # 2015年，增速从上年的…
            if last is None and said == "全年":
                last = year_still_told(found, text, at, (year, month))
            told_of = (own.year if own and opens_sentence(own, text, at) else context, told if that else spoken)
            period = self._resolve(match, text, (year, month, review), told_of, last, found)
            if period is None:
                continue
            if period.form == "nth-year":
                period = nth_year(period, own, text)
            elif period.form == "recent" and period.text.endswith("间"):
                period = within_years(period, found, text)
            elif period.form == "recent" and period.text.endswith("来") and period.years:
                period = since_told(period, found, text)
            elif period.year is not None and not period.compared and not period.deadline and not period.origin:
                spoken, context_at = period.year, at
                told = period.year if period.printed else told
                if (period.printed and (year is None or 0 <= year - period.year <= 1)) or said[:2] in ("今年", "年初"):
                    context = period.year
            found.append(period)
            behind = period.end
        return same_months(told_together(five_years(found, year, month), text), text)

    def _resolve(
        self,
        match: re.Match[str],
        text: str,
        written: tuple[int | None, int | None, int | None],
        contexts: tuple[int | None, int | None],
        last: int | None,
        found: list[Period],
    ) -> Period | None:
        """The period of a match; `written`, `contexts` and `last`: the years that it may be counted from."""
        year, month, review = written
        context, spoken = contexts
        index = int((match.lastgroup or "p0")[1:])
        entry = self._entries[index]
        parts = {name: told for name, group in self._groups[index] if (told := match.group(group))}
        start, end = match.span()
        if is_no_period(text, start, end, entry.form):
            return None
        if entry.form == "months-gone" and not is_gone(text, end, parts, month):
            return None
        before = text[max(0, start - _BEFORE) : start]
        if before.endswith(_UNTIL) and context == (year or 0) - 1 and "year" not in parts and "rel" not in parts:
            context = year if is_just_over(found, text, start, parts, month) else context
        if entry.form == "year-to-date":
            context = year
        if review and context == year and (entry.form in ("whole-year", "past-year") or parts.get("rel") == "上年"):
            context = review
        if (parts.get("rel") == "上年" or entry.form == "whole-year") and last is not None:
            context = last
        if entry.form == "whole-year" and tells_of_part(found, text, start, year):
            context = year
        if entry.form in PARTS and "year" not in parts and "rel" not in parts and year and month:
            over = not not_yet(entry.form, parts, month, before)
            context = year_of_part(found, text, start, (year, context), over=over)
        said = _year_of(parts, year, spoken if parts.get("rel") in _SPOKEN else context)
        if said is not None and said == year and month and "year" not in parts and "rel" not in parts:
            ahead = is_ahead(text, end, entry.form, parts, month) or goes_on(found, text, start, year, entry.form)
            said -= 0 if ahead else not_yet(entry.form, parts, month, before)
        whole = match.group()
        if "大" in whole and (congress := _CONGRESS.search(whole)):
            return _since(match, entry, _CONGRESSES[congress.group(1)])
        if entry.form in ("coming-year", "coming-years"):
            said = year + (month > _NEW_YEAR_UNTIL) if year and month else None
        elif entry.form in ("recent", "years-ago"):
            early = "年多" in whole and is_early(month)
            said = None if year is None else year - early  # 四年多来, written in January: since the year before
        elif entry.form == "near-month":
            parts["month"] = str(((month or 1) - 1 - whole.startswith("上")) % 12 + 1)
            said = None if not year or not month else year - (month == 1 and whole.startswith("上"))
        value = FORMS[entry.form](parts, said, whole)
        if value and month in _TURN_OF_YEAR and whole in ("一年来", "一年间"):
            value = str(said if month == _TURN_OF_YEAR[-1] else int(value[:-1]))
        return _period(match, text, entry, parts, value)


def _period(match: re.Match[str], text: str, entry: PeriodEntry, parts: dict[str, str], value: str | None) -> Period:
    """The period of `value` with what the words before and behind it say: 自…, 截至…, 到…, …以来."""
    start, end = match.span()
    before, form = text[max(0, start - _BEFORE) : start], entry.form
    since = since_when(text, end, form) if not match.group().endswith("以来") else match
    if since and form not in ("now", "recent"):
        end = max(end, since.end())
        value = f"{value.partition('/')[0]}/" if value else None
    elif value and before.endswith(_UNTIL):
        value = f"/{value.partition('/')[2] or value}"
    plain = _FIRST_YEAR.match(value) if value and form != "recent" else None
    return Period(
        start, end, text[start:end], value, "since" if since and form != "recent" else form,
        entry.carries, entry.name, int(plain.group(1)) if plain else None,
        compared=is_standard(text, before, end, form),
        origin=before.endswith(_ORIGIN) and not since and form != "years",
        deadline=form in ("year", "plan", "relative-year") and not since and bool(_FUTURE.search(before)),
        day=entry.name == "day", printed="year" in parts,
        years=small(parts["span"]) if "span" in parts else None,
    )  # fmt: skip


def _since(match: re.Match[str], entry: PeriodEntry, year: int) -> Period:
    """Since a congress of the party: from its year on."""
    start, end = match.span()
    return Period(start, end, match.group(), f"{year}/", "since", entry.carries, entry.name, year)


def _compile(pattern: str, i: str) -> str:
    for piece, regex in _PIECES.items():
        pattern = pattern.replace(piece, regex.replace("{i}", i).replace("{{", "{").replace("}}", "}"))
    return pattern.replace("{{", "{").replace("}}", "}")


def _year_of(parts: dict[str, str], year: int | None, context: int | None) -> int | None:
    if "year" in parts:
        printed = parts["year"]
        return int(printed) if printed.isdigit() else int(chinese_value(printed) or 0)
    if "rel" in parts:
        if parts["rel"] in (*_SPOKEN, "上年"):
            return None if context is None else context + _SPOKEN.get(parts["rel"], -1)
        return year + _RELATIVE[parts["rel"]] if year is not None else None
    return context
