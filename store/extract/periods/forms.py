"""Forms of periods: the value of a time expression from its parts and the year it was said of."""

from __future__ import annotations

from collections.abc import Callable

from store.extract.numbers.numerals import chinese_value
from store.five_year_plans import FIRST_YEARS, YEARS_OF_PLAN
from store.late import late

_FIRST_OF_PLAN = ("初", "初期", "开局", "开门红", "起步之年", "首年", "第一年")
"""What tells the first year of a five years' plan."""
_NOT_YET_TOLD = 5
"""Up to this month 全年 tells of the year before."""
_TO_COME_AFTER = late(
    "之?前(?!三)|[，,]?[^，。0-9]{0,8}(?:将|计划|力争|确保|拟|预期|预计|有望|争取|目标|[还也]?要[新实完达突再])",
    "前 将 计划 力争 确保 拟 预期 预计 有望 争取 目标 要",
    reach=12,
)
_BEGINS_WORK = late(
    "(?:底|初|末|[上中下]旬)?(?:就|可|能)?(?:正式|全面)?"
    "(?:投产|试产|试车|投用|投运|竣工|建成|交付|达产|开业|通车|启用|完工|试运行|投入(?:使用|运行|运营|生产))(?!的|以来|至今|后(?![^。]{0,24}(?:[可将]|预计|有望)))"
)
_BUILT_SO_MANY = late("建成[^，。；0-9]{2,12}[0-9]", "建成", reach=16)
"""How many works stand at the end of a year (年末建成数据中心5座)."""
_COUNTED = late("间?新?(?:签约|开工(?!建)|增|引进|落户)[^，。；]{0,10}[0-9]")
"""What was done in months that have just gone by, and how often."""
_FIRST_MONTHS = frozenset((1, 2, 3))
_FIRST_QUARTER_ENDS = 3
_SOON = 4
"""A plant that begins to work in a month so many months ahead is told of before; later it would be the last year's."""
_TO_COME = late(
    r"(?:预计|估计|预期|计划|力争|确保|有望|争取|将|今年|(?<!回升)(?<!恢复)(?<!提高)(?<!提升)(?<!下降)(?<!回落)[到至]|目标|要)[^，。]{0,4}$|(?:提出|要求|明确|确定|部署)[，：:]?$",
    "预计 估计 预期 计划 力争 确保 有望 争取 将 今年 到 至 目标 要 提出 明确 确定 部署",
)


def is_early(month: int | None) -> bool:
    """Whether a month of writing is one of the first, in which papers look back on the year before; no for None."""
    return month in _FIRST_MONTHS


def not_yet(form: str, parts: dict[str, str], month: int, before: str) -> int:
    """1 where the period, taken as this year's, would not be over at the time of writing: then it was last year's."""
    if _TO_COME.search(before):
        return 0
    if form in ("whole-year", "past-year"):
        return int(month <= _NOT_YET_TOLD)
    last = {"half": 6 if parts.get("half") == "上" else 7, "quarter": 3 * _quarter_number(parts) - 2}.get(form, 0)
    if form == "quarter" and before.endswith(("从", "由")):
        last += 3  # written in February: 增速从一季度的6.2%提高到全年的13.5%
    if "count" in parts:
        last = small(parts["count"]) * (3 if form == "first-quarters" else 1)
    last = last or small(parts.get("monthtwo") or parts.get("month") or "0")
    return int(last > month)


def has_just_begun(form: str, parts: dict[str, str], month: int) -> bool:
    """Whether a time is the first quarter and is told while it has yet to end: nothing of it is known."""
    return form == "quarter" and _quarter_number(parts) == 1 and month < _FIRST_QUARTER_ENDS


def is_ahead(text: str, end: int, form: str, parts: dict[str, str], month: int) -> bool:
    """Whether what follows at `end` says that a time of this year is still to come (8月投产, written in June)."""
    if _TO_COME_AFTER.match(text, end) or (form == "whole-year" and text[end - 1] == "内"):
        return True
    if form == "whole-year" and text[end - 1] in "底末" and _BEGINS_WORK.match(text, end):
        return not (is_early(month) and _BUILT_SO_MANY.match(text, end))  # 7月试生产，年底达产
    ahead = small(parts.get("month", "0")) - month
    return form == "month" and "day" not in parts and 0 < ahead <= _SOON and bool(_BEGINS_WORK.match(text, end))


def is_gone(text: str, end: int, parts: dict[str, str], month: int | None) -> bool:
    """Whether so many months of the year have just gone by (半年签约项目52个, written in July)."""
    just = month is not None and 0 <= month - _months_gone(parts) <= 1
    return just and _COUNTED.match(text, end) is not None


def _months_gone(parts: dict[str, str]) -> int:
    return small(parts.get("count", "6"))


def _quarter_number(parts: dict[str, str]) -> int:
    return small(parts.get("quarter", "0") or "0")


def small(text: str) -> int:
    """A small number in digits or characters, 首 for the first."""
    return 1 if text == "首" else int(text) if text.isdigit() else int(chinese_value(text) or 0)


def _years(parts: dict[str, str], year: int | None, text: str) -> str | None:
    last = int(parts["yeartwo"])
    return f"{year}/{last if last > 99 else (year or 2000) // 100 * 100 + last}"


def _months(parts: dict[str, str], year: int | None, text: str) -> str | None:
    return f"{year}-{small(parts['month']):02}/{year}-{small(parts['monthtwo']):02}" if year else None


def _first_months(parts: dict[str, str], year: int | None, text: str) -> str | None:
    return f"{year}-01/{year}-{small(parts['count']):02}" if year else None


def _gone(parts: dict[str, str], year: int | None, text: str) -> str | None:
    return f"{year}-01/{year}-{_months_gone(parts):02}" if year else None


def _month(parts: dict[str, str], year: int | None, text: str) -> str | None:
    return f"{year}-{small(parts['month']):02}" if year else None


def _first_quarters(parts: dict[str, str], year: int | None, text: str) -> str | None:
    return f"{year}-01/{year}-{small(parts['count']) * 3:02}" if year else None


def _quarter(parts: dict[str, str], year: int | None, text: str) -> str | None:
    if not year:
        return None
    last = f"{year}-{3 * _quarter_number(parts):02}"
    if text.endswith("末"):
        return last
    beside = text.find("、")  # 三、四季度
    first = small(text[beside - 1]) if beside > 0 else _quarter_number(parts)
    return f"{year}-{3 * first - 2:02}/{last}"


def _half(parts: dict[str, str], year: int | None, text: str) -> str | None:
    if year is None:
        return None
    return f"{year}-01/{year}-06" if parts["half"] == "上" else f"{year}-07/{year}-12"


def _year(parts: dict[str, str], year: int | None, text: str) -> str | None:
    return str(year) if year else None


def _plan(parts: dict[str, str], year: int | None, text: str) -> str | None:
    first = FIRST_YEARS.get(parts["plan"].lstrip("“"))
    if first is None:
        return None
    if text.endswith(("末", "收官")):
        return str(first + YEARS_OF_PLAN - 1)
    return str(first) if text.endswith(_FIRST_OF_PLAN) else f"{first}/{first + YEARS_OF_PLAN - 1}"


def _years_ago(parts: dict[str, str], year: int | None, text: str) -> str | None:
    span = small(parts.get("span", "") or "0")
    return str(year - span) if year and span else None


def _coming_years(parts: dict[str, str], year: int | None, text: str) -> str | None:
    """未来三年: the year of writing and those after it."""
    span = small(parts.get("span", "") or "0")
    return f"{year}/{year + span - 1}" if year and span > 1 else None


def _recent(parts: dict[str, str], year: int | None, text: str) -> str | None:
    """三年来: since the year so long ago; null where it is not told how long (近年来)."""
    ago = None if "多年" in text else _years_ago(parts, year, text)
    return f"{ago}/" if ago else None


FORMS: dict[str, Callable[[dict[str, str], int | None, str], str | None]] = {
    "years": _years,
    "months": _months,
    "first-months": _first_months,
    "months-gone": _gone,
    "month": _month,
    "first-quarters": _first_quarters,
    "quarter": _quarter,
    "half": _half,
    "year": _year,
    "relative-year": _year,
    "whole-year": _year,
    "past-year": _year,
    "coming-year": _year,
    "coming-years": _coming_years,
    "year-to-date": _year,
    "near-month": _month,
    "same-day": _month,
    "plan": _plan,
    "now": lambda parts, year, text: "as-of",
    "recent": _recent,
    "nth-year": lambda parts, year, text: None,
    "months-on": lambda parts, year, text: None,
    "years-ago": _years_ago,
    "years-on": lambda parts, year, text: str(year) if year and text.endswith(("今天", "如今")) else None,
}
