"""Values, periods and kinds of facts in words, Chinese or English."""

from __future__ import annotations

from store.records import Fact
from tui.i18n import N_, _, language
from tui.widths import text_width

TOPIC_LABELS = {
    "output": N_("Output"),
    "investment": N_("Investment"),
    "enterprises": N_("Enterprises"),
    "innovation": N_("Innovation"),
    "green": N_("Green"),
    "infrastructure": N_("Infrastructure"),
    "services": N_("Services"),
    "land": N_("Land"),
    "finance": N_("Finance"),
    "people": N_("People"),
    "capacity": N_("Capacity"),
}
STATUS_LABELS = {"actual": N_("actual"), "estimate": N_("estimate"), "target": N_("target")}
STATUS_MARKS = {"actual": "", "estimate": N_("est"), "target": N_("tgt")}
MEASURE_LABELS = {"level": N_("level"), "change": N_("change"), "share": N_("share")}
QUALIFIER_LABELS = {"exact": "", "approx": N_("about"), "more": N_("more than"), "less": N_("less than")}

_ENGLISH_UNITS = {
    "元": "yuan", "美元": "US dollars", "吨": "tonnes", "户": "enterprises", "家": "enterprises", "个": "",
    "项": "items", "人": "people", "亩": "mu", "公顷": "hectares", "平方公里": "km²", "平方米": "m²", "公里": "km",
    "兆瓦": "MW", "吉瓦": "GW", "千瓦时": "kWh", "千伏安": "kVA", "立方米": "m³", "米": "m", "%": "%",
    "个百分点": "percentage points", "百分点": "percentage points", "小时": "hours", "名": "people", "处": "", "份": "",
    "班": "", "件": "items", "座": "", "条": "", "台": "units", "次": "times", "倍": "times",
    "天": "days", "年": "years",
}  # fmt: skip
_CHINESE_STEPS = ((1e12, "万亿"), (1e8, "亿"), (1e4, "万"))
_ENGLISH_STEPS = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))
_SHORT_STEPS = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))
_SIGNS = {"元": "¥", "美元": "$"}
_COUNTED = frozenset("个户家项件座条台次人名处套份班")
"""Units that the name of what they count makes plain."""


def number(value: float) -> str:
    """A number without needless digits: 70.4, 1,300, 0.05."""
    rounded = round(value, 4)
    if rounded == int(rounded):
        return f"{int(rounded):,}"
    return f"{rounded:,.4f}".rstrip("0").rstrip(".")


def quantity(value: float, unit: str) -> str:
    """A value with its unit in the language of the screen: 704亿元, or 70.4 billion yuan."""
    chinese = language() == "zh"
    unit = "个百分点" if unit == "百分点" else unit
    name = unit if chinese else _ENGLISH_UNITS.get(unit, unit)
    steps = _CHINESE_STEPS if chinese else _ENGLISH_STEPS
    size = abs(value)
    scale, word = next(((scale, word) for scale, word in steps if size >= scale), (1.0, ""))
    if unit in ("%", "个百分点") and word == "":
        scale = 1.0
    figure = number(value / scale) + word
    if chinese or name == "%" or not name:
        return figure + name
    return f"{figure} {name}"


def quantity_within(value: float, unit: str, cells: int) -> str:
    """The value with its unit in so many cells: in full, else short (¥70.4bn), else without a unit that only counts.

    Longer than `cells` only where not even the number fits.
    """
    full = quantity(value, unit)
    steps = _CHINESE_STEPS if language() == "zh" else _SHORT_STEPS
    scale, word = next(((scale, word) for scale, word in steps if abs(value) >= scale), (1.0, ""))
    bare = number(value / scale) + word
    if unit in _COUNTED:
        short = bare
    elif language() == "zh":
        short = full
    elif unit in _SIGNS:
        short = f"-{_SIGNS[unit]}{bare[1:]}" if value < 0 else _SIGNS[unit] + bare
    else:
        short = (
            number(value) + "pp"
            if unit.endswith("百分点")
            else quantity(value / scale, unit).replace(" ", f"{word} ", 1)
        )
    return full if text_width(full) <= cells else short


def value_in_words(fact: Fact) -> str:
    """The value of a fact, normalised, in the language of the screen, with both ends of a range."""
    value, unit = (fact.value, fact.unit) if fact.norm_value is None else (fact.norm_value, fact.norm_unit or fact.unit)
    words = quantity(float(value), unit)
    if words == fact.text:
        # The print says it in these very words: then all digits say more.
        words = f"{number(float(value))}{'' if unit == '%' else ' '}{unit}"
    if fact.value_to is not None:
        factor = float(value) / float(fact.value) if fact.value else 1.0
        words = f"{words} - {quantity(float(fact.value_to) * factor, unit)}"
    qualifier = QUALIFIER_LABELS[fact.qualifier]
    if fact.measure == "change" and fact.direction:
        words = ("-" if fact.direction == "down" else "+") + words.lstrip("-")
    return f"{_(qualifier)} {words}" if qualifier else words


def change_text(fact: Fact) -> str:
    """A change in few cells: +8.2%, -3pp."""
    sign = "-" if fact.direction == "down" or fact.value < 0 else "+"
    unit = _("pp") if "百分点" in fact.unit else "%" if fact.unit == "%" else ""
    if unit:
        return f"{sign}{number(abs(float(fact.value)))}{unit}"
    return sign + fact.text


def period_text(period: str | None) -> str:
    """A period in words: 2023, 2023-01 to 06, since 2021."""
    if not period:
        return ""
    if period == "as-of":
        return _("as of then")
    start, slash, end = period.partition("/")
    if not slash:
        return period
    if not end:
        return _("since {start}").format(start=start)
    if not start:
        return _("by {end}").format(end=end)
    if start[:4] == end[:4] and len(start) == len(end) == 7:
        return f"{start}-{end[5:]}"
    return f"{start}-{end}"


def period_short(period: str | None) -> str:
    """A period in few cells, for a column."""
    if not period:
        return ""
    if period == "as-of":
        return _("to date")
    start, slash, end = period.partition("/")
    if slash and start and end and start[:4] == end[:4] and len(end) >= 7 and len(start) >= 7:
        return f"{start[:4]}.{int(start[5:7])}-{int(end[5:7])}"
    if slash and not end:
        return _("since {start}").format(start=start[:7])
    if slash and not start:
        return _("by {end}").format(end=end[:7])
    return f"{start[:7]}-{end[:7]}" if slash else period
