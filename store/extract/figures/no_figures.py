"""What is no figure though it is a number: dates, ordinals, names, slogans, thresholds in an indicator's name."""

from __future__ import annotations

from bisect import bisect_right
from string import ascii_letters

from store.extract.figures.indices import DIMENSION as INDEX
from store.extract.figures.no_figures_by_unit import told_by_unit
from store.extract.figures.scene import Scene
from store.extract.figures.thresholds import is_threshold
from store.extract.numbers.quantity import Quantity
from store.late import late

_SLOGAN_BEFORE = frozenset("+＋×#№《-.．/@")
_DASHES, _CODE_REACH, _AREA_CODES = "—–－-", 12, (3, 4)
"""What stands in an area code's number, and how many digits the code has."""
_NAME_AFTER = frozenset("+＋强")
_PROJECT = "项目"
"""What a number right before it names where it is said again; counted things have a measure word (16个项目)."""
_RANK_ENDS = frozenset("第列居名前后")
_RANK_BEFORE = late("(?:第|(?<!班)(?<!专)列|位居|排名后?|(?<![目之以日先当提])前|(?<!定)居)$")
_YEARS = frozenset(("time_年", "age", ""))
_QUOTED = late("[^，。；”0-9的]{1,5}”")
"""What a name in quotation marks ends with behind its number: “500亿元工业”."""
_PROGRAMME = late("[^，。；”’0-9]{0,8}(?:计划|工程|行动|战略|政策|模式|机制|体系)[”’]")
"""What a programme is called behind its number: “113人才计划”."""
_POWERS = frozenset(("power", "energy"))
_AMOUNTS = frozenset(("mass", "money", "volume"))
"""What stands right behind an indicator or a product of Latin letters (GDP1200亿元, 年产PTA500万吨)."""
_COUNTED_OVER = frozenset("每出产售有理耗工招引")
_AT_MOST = "“最多"
"""What a promise of a government is called by before its number: “最多90天”目标."""
_TELLING_BEFORE = _RANK_ENDS | _SLOGAN_BEFORE | _COUNTED_OVER | frozenset(f"“‘{ascii_letters}")
"""The last character before a number that may tell that it is no figure."""
_EACH = late("每(?:[^，。；、0-9]{1,4})?$", "每")
_MADE_EACH = ("每", "每投入", "每生产", "每处理", "每消耗", "每加工", "每产出", "每招", "每引", "每招引")
_ONE_OF_EACH = late("每[^，。；、0-9]{0,4}[0-9]+[^，。；0-9]{1,16}就有$")


def is_no_figure(scene: Scene, quantity: Quantity) -> str | None:
    """Why this number is no figure, None where it may be one."""
    text, start, end, dimension = scene.text, quantity.start, quantity.end, quantity.dimension
    if dimension == INDEX:
        return None
    if dimension in _YEARS and not quantity.multiplied:
        return "year or bare number"
    k = bisect_right(scene.period_starts, start) - 1
    if k >= 0 and start < scene.periods[k].end:
        return "part of a date"
    if not quantity.unit and not scene.words.money_nouns.search(text, max(0, start - 12), min(len(text), end + 10)):
        return "no unit"
    if not quantity.unit and text.startswith("级", end):
        return "a size in a name"  # 50亿级企业3户
    if (text[start] == "0" and text[start + 1 : start + 2].isdigit()) or _is_behind_area_code(text, start):
        return "a number of a telephone"
    if text[start - 1 : start] in _TELLING_BEFORE and (why := _told_before(text, quantity)):
        return why
    if text[end - 1].isdigit() and text.startswith(_PROJECT, end) and text.count(text[start : end + len(_PROJECT)]) > 1:
        return "a project's name"  # 集团180项目的装置…。围绕180项目，引进…
    named = quantity.right == end and text[end : end + 1] in _NAME_AFTER
    if named or (text[end : end + 1] == "”" and text.endswith(_AT_MOST, 0, start)):
        return "slogan"
    if why := told_by_unit(text, quantity):
        return why
    if dimension.startswith(("money", "percent", "area", "mass", "steam")) and is_threshold(text, quantity):
        return "threshold"
    return None


def _told_before(text: str, quantity: Quantity) -> str | None:
    """Why a number is no figure, told by the character before it."""
    start, end, dimension = quantity.start, quantity.end, quantity.dimension
    last = text[start - 1]
    if last in _RANK_ENDS and (last == "第" or _RANK_BEFORE.search(text, max(0, start - 4), start)):
        return "ordinal"
    if last in _SLOGAN_BEFORE and not (last in "×/" and dimension in _POWERS):
        return "part of a name"
    counted = quantity.unit and (quantity.multiplied or dimension in _AMOUNTS)
    if last.isascii() and last.isalpha() and not counted:
        return "part of a name"
    if last in "“‘" and text[end : end + 1] in ("”", "’"):
        return "slogan"
    if last in "“‘" and _PROGRAMME.match(text, end):
        return "the name of a policy"
    if last == "“" and (dimension == "time" or (dimension == "money" and _QUOTED.match(text, end))):
        return "slogan"
    if last in _COUNTED_OVER and _is_counted_over(text, start, end):
        return "what something is counted over"
    return None


def _is_behind_area_code(text: str, start: int) -> bool:
    """Whether a number goes on with a telephone's (0731—8866152)."""
    if text[start - 1] not in _DASHES:
        return False
    said = text[max(0, start - _CODE_REACH) : start].rstrip(_DASHES)
    code = said[len(said.rstrip("0123456789")) :]
    return code.startswith("0") and len(code) in _AREA_CODES


def _is_counted_over(text: str, start: int, end: int) -> bool:
    """Whether a number says over how many, or how many of those (每3天, 每卖出8块就有1块)."""
    if text.endswith(_MADE_EACH, 0, start):
        return True
    if text.endswith("就有", 0, start):
        return bool(_ONE_OF_EACH.search(text, max(0, start - 28), start))
    return bool(_EACH.search(text, max(0, start - 5), start)) and text.find("就有", end, end + 24) >= 0
