"""Dates as papers and file names print them; never invented."""

from __future__ import annotations

import re
from datetime import date

import msgspec

from store.five_year_plans import YEARS_OF_PLAN
from store.knowledge_words import either
from store.late import late

_HAN_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_YEAR = r"(?:19|20)\d{2}"
_NUMERIC = rf"({_YEAR})\s*(?:年/?|[-./／－—])\s*(\d{{1,2}})\s*(?:月/?|[-./／－—])\s*(\d{{1,2}})(?!\d)\s*日?"
_WRITTEN = r"([一二][一二三四五六七八九〇○零]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
_COMPACT = rf"({_YEAR})([01]\d)([0-3]\d)"
_YEAR_APART = rf"({_YEAR})\s+([01]\d)/([0-3]\d)(?!\d)"
PRINTED_DATE = late(rf"(?<!\d){_NUMERIC}|{_WRITTEN}|(?<!\d){_YEAR_APART}", "/ 19 日 20")
"""A whole date as a page prints it."""


def may_hold_date(text: str) -> bool:
    """Whether a text holds what every printed date does; told fast."""
    return "日" in text or "20" in text or "19" in text


_IN_NAME = late(rf"(?<![0-9A-Za-z])(?:{_NUMERIC.replace('[-./', '[-_./')}|{_COMPACT}(?![0-9A-Za-z]))", "19 20")


def read_number(text: str) -> int:
    """A number below a hundred, or a year, in digits of either kind."""
    if text.isdecimal():
        return int(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return 10 * (read_number(tens) if tens else 1) + (read_number(ones) if ones else 0)
    return int(text.translate(_HAN_DIGITS))


def _iso(match: re.Match[str]) -> str | None:
    year, month, day = (part for part in match.groups() if part is not None)
    try:
        return date(read_number(year), read_number(month), read_number(day)).isoformat()
    except ValueError:
        return None


def read_date(text: str) -> str | None:
    """The first whole date in `text`, as ISO; None if there is none that the calendar knows."""
    return _first_date(PRINTED_DATE, text)


def date_from_name(name: str) -> str | None:
    """The date in a file name: 2024-02-01, 20240201, 2024年2月1日."""
    return _first_date(_IN_NAME, name)


def _first_date(pattern: re.Pattern[str], text: str) -> str | None:
    return next(filter(None, map(_iso, pattern.finditer(text))), None)


_YEAR_TOLD = late(r"(20(?<!\d20)\d{2})\s*年(末|底)?")
_AHEAD = late(
    r"(?:到|(?<!截)至|力争|预计|目标|规划|计划|将于|拟于|未来|明年|提出[，：:]|[-—－~～])[^，。；]{0,4}$",
    "到 至 力争 预计 目标 规划 计划 将于 拟于 未来 明年 提出 - — － ~ ～",
)
_RANGE, _RANGE_LEAD = late(r"20\d{2}\s*年[到至]$", "年到 年至"), 8
"""What leads to the end of a range of years that was (2018年到2021年), unless it is a plan's, as what follows tells."""
_OF_PLAN = frozenset("）)》”规计方行")
_PLANS = late(
    r"[，,]?[^，,。；]{0,16}(?:力争|将(?!近)|计划|确保|预期|争取|目标|要(?:突破|达到|实现|完成|建成|新增|增长|确保|力争))"
)
_PART_TOLD = (
    r"{year}年(?:1\s*[-—－–~～至到]\s*(?:[1-9]|1[01])月|前[一二三]季度|上半年|前[0-9一二三四五六七八九十]+个月)"
)
"""Months of a year that is not over."""
_RUNNING_YEAR = late(
    "\\s*(?:[0-9一二三四五六七八九十]{1,2}\\s*[-—－–~～至到月]|农历|春|夏|以来|初|年初|上半年|前|第?[一二三]季度|伊始|开年|新年|末|底|是|作为)"
)
_THIS_YEAR = late("今年(?:[0-9]|一|前|上半年|以来)")
_FOUNDED = late(lambda: f"[0-9月日底初]{{0,6}}，?[^，。；0-9]{{0,14}}?{either('beginnings')}")
"""What a year long past is told with: what began then."""
_BEGUN = late("(?:[0-9月初底]{0,4}(?:起|开始)|年?(?:相比|提高|提升|增长|增加|下降|降低|减少|翻))(?!前)")
"""What a year is told with that something goes on from, or is compared with (2019年起; 比2018年提高6.8万元)."""
_YEARS_SINCE = late(
    "(?<![0-9近第一二三四五六七八九十])((?:[二三四]?十[一二三四五六七八九]?|[1-4][0-9]|[2-9两三四五六七八九]))年(?:多?来|间|过去)",
    "年来 年多来 年间 年过去",
)
"""How long ago that was: 2019年起……，3年来."""
_CLOSED = ("，", "实现", "完成", "全年")
"""What a year that is over is told with."""
_AGAINST = r"{year}年[^，。；]{{0,16}}[较比](?:20\d{{2}}年|“十[二三四]五)"
"""A year compared with an earlier one: its figures are known (2022年PM2.5年均浓度较2017年下降31.5%)."""
_WHOLE_YEAR = r"{year}年(?:全年)?，?[^，。；0-9]{{0,12}}(?:完成|实现)[^，。；0-9]{{2,12}}[0-9]"
"""A year told with what it brought: where the text speaks of 去年 and never of 今年, it is that year."""
_RECKONED = r"{year}年(?:全年)?，?[^，。；0-9]{{0,12}}预计"
"""A year that is reckoned before it is over."""
_RELATIVE = ("去年", "前年")


class _YearsTold(msgspec.Struct):
    """The years that a text tells before or of the time of writing, by how it tells them."""

    latest: int | None = None
    """The latest that is no plan's, a year that is told as closed counting as the next."""
    founded: set[int] = set()
    """In which something began."""
    told: set[int] = set()
    """Of which something else is told."""
    planned: set[int] = set()
    running: set[int] = set()
    """Of which a part is told."""


def infer_year(text: str) -> int | None:
    """The year of writing told from the text: the latest year that it does not speak of as a goal.

    A year told as closed (2023年末) was written about in the next one. Nobody knows the year of a text that speaks of
    去年 and prints no year but those in which something began.
    """
    years = _years_told(text)
    latest = years.latest
    if (planning := _year_of_planning(text, years)) is not None:
        return planning
    if latest is None:
        return None
    if latest in years.founded - years.told - years.planned:
        since = _years_on(text, latest)
        if since or any(word in text for word in _RELATIVE):
            return since
    closed = latest not in years.running and _is_closed(text, latest)
    if closed and (_THIS_YEAR.search(text) or _is_last_year(text, latest)):
        return latest + 1  # 2014年，…完成428亿元; 今年1至5月…: the year told is over
    return latest


def _years_told(text: str) -> _YearsTold:
    """The years of a text but for goals and what lies before the latest told so far."""
    years = _YearsTold()
    runs: dict[int, bool] = {}
    goal, goal_end = 0, 0
    for match in _YEAR_TOLD.finditer(text):
        year = int(match[1])
        # Only a later year than the latest so far says anything; the cheapest check comes first.
        if years.latest is not None and year < years.latest:
            continue
        next_goal = 0 < goal < year and text.find("。", goal_end, match.start()) < 0
        if next_goal or _is_goal(text, match):
            goal, goal_end = year, match.end()  # 到2025年产值力争达到3000亿元，2030年达到6000亿元
            continue
        if _PLANS.match(text, match.end()):
            if year not in runs:
                runs[year] = re.search(_PART_TOLD.format(year=year - 1), text) is not None
            if not runs[year]:  # else next year's plan, told while this one still runs
                years.planned.add(year)
            continue
        began = _FOUNDED.match(text, match.end()) or (_BEGUN.match(text, match.end()) and not match[2])
        (years.founded if began else years.told).add(year)
        if match[2] and "今年" in text:
            year += 1
        elif _RUNNING_YEAR.match(text, match.end()):
            years.running.add(year)
        if years.latest is None or year > years.latest:
            years.latest = year
    return years


def _is_goal(text: str, match: re.Match[str]) -> bool:
    """Whether a year is told as the end of a plan (到2025年), not as that of a range of years that was."""
    before = text[max(0, match.start() - _RANGE_LEAD) : match.start()]
    if not _AHEAD.search(before):
        return False
    return not _RANGE.search(before) or text[match.end() : match.end() + 1] in _OF_PLAN


def _year_of_planning(text: str, years: _YearsTold) -> int | None:
    """The year of writing where the text tells plans for it, or for the next one; None where it tells none such."""
    if not years.planned:
        return None
    first, latest = min(years.planned), years.latest
    if latest is None:
        return first
    if latest + 1 in years.planned:
        return latest if _still_runs(text, latest) else latest + 1
    if first > latest + 1 and first % YEARS_OF_PLAN:  # else a goal far ahead, told for the last year of a plan
        return first - ("今年" in text)  # beside 今年 a plan's year in digits is the next one
    return None


def _still_runs(text: str, year: int) -> bool:
    """Whether a year is not over whose next one has plans: reckoned still (2013年，…预计实现), or 明年 beside 今年."""
    if "今年" not in text:
        return False
    next_year = "明年" in text and not _is_closed(text, year)
    return next_year or re.search(_RECKONED.format(year=year), text) is not None


def _is_closed(text: str, year: int) -> bool:
    """Whether a text tells what a whole year brought."""
    if any(f"{year}年{told}" in text for told in _CLOSED):
        return True
    return re.search(_AGAINST.format(year=year), text) is not None


def _years_on(text: str, begun: int) -> int | None:
    """The year so many years after what began then, where the text counts them (2019年起……，3年来); else None."""
    counted = _YEARS_SINCE.search(text, text.find(f"{begun}年"))
    return begun + read_number(counted[1].replace("两", "二")) if counted else None


def _is_last_year(text: str, year: int) -> bool:
    """Whether a text that never speaks of 今年 tells what `year` brought, and of 去年 besides."""
    return "去年" in text and "今年" not in text and re.search(_WHOLE_YEAR.format(year=year), text) is not None
