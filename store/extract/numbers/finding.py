"""Quantities of a text: number, multiplier and unit, with the words that soften them; no meaning yet."""

from __future__ import annotations

import re
from itertools import pairwise

from store.compiled import compiled
from store.extract.numbers.numerals import DIGITS, MULTIPLIERS, chinese_value, digits_value, narrow, roughly_value
from store.extract.numbers.qualifiers import MORE, fraction_qualifier_after, qualifier_before
from store.extract.numbers.quantity import ARABIC, ARABIC_REST, Quantity, finish
from store.extract.numbers.units import UnitTable
from store.knowledge import Unit
from store.knowledge_words import each_of
from store.late import late

_NUMERALS = "〇零一二两三四五六七八九十百千万亿"
_POINT = "(?:点[一二三四五六七八九零]+)?"
_CHINESE = f"[数几]?[{_NUMERALS}]+{_POINT}"
_NUMBER = compiled(
    f"[0-9０-９数几{_NUMERALS}](?:"  # led by one class of characters: so `re` goes straight to where a number can begin
    f"(?<=[0-9０-９]){ARABIC_REST}|(?<=百)分之(?:{_CHINESE}|{ARABIC})"
    "|(?<=[二三四五六七八九十])分之[一二三四五六七八九]|(?<=[二三四五六七八九])十分之一|(?<=一)半(?!径|数|身|价|天|年)"
    "|(?<=十)几[万亿]+|(?<=[二三四五六七八九])十几[万亿]+"
    f"|(?<=[数几])[{_NUMERALS}]+{_POINT}|(?<=[{_NUMERALS}])(?:[{_NUMERALS}]+{_POINT}|点[一二三四五六七八九零]+)"
    f"|(?<=[{_NUMERALS}])(?:(?<=[十百千万亿])|(?=[家户个项条座台套栋款成倍])))"  # most single numerals count nothing
)
_JOINTS = ("、", "和", "或", "及", "与")
_TIMES = ("×", "*", "X", "x")
_REACHED_ENDS = frozenset("到达至破过超为近约已")
_REACHED = late(
    "(?:(?:已经?|现已|将|可|均|也|首次|累计|一度|就)?(?:达到?了?|突破了?|超过?了?|增至|增加到|增长到|升至|攀升至|扩大到|为|有|约|近|已))+$"
)
_LONGEST_REACHED = 12
_ENDS_CLAUSE = frozenset("，。；、！”）\n")
_POINTS_ON = late(r"[、，和][^\x00-\x7f\W、，。；]{2,6}|[、和]")
_PEOPLE = late("人口[^，。；、0-9的]{0,7}$")
"""What is counted in heads though no unit says so."""
_NEW_OF_SAME = ("新增", " 新增", "净增", " 净增", "增加", " 增加")
_SURE_COUNT = late(
    "[家户个项条座台套栋款](?:企业|公司|项目|生产线|工厂|机构|平台|研发|国家级|省级|高新|车间|厂房|上市|规上|重点|新|市级|变电站|污水|实验室|院士|机组|园区|基地)"
)
"""A single numeral counts only where a thing is counted for sure (三家企业, but 三个维度)."""
_JUST = ("仅有", "只有", "仅", "有", "达", "共")
_CLAUSE_ENDS = frozenset("，；。、）,;")
_DIGITS = frozenset("0123456789０１２３４５６７８９")
_NO_COUNT_AFTER = frozenset("第这那前后其另每十百千万一二三四五六七八九几数、")
_NO_TIMES = frozenset("速努增感镜频")
_RISEN = ("增长", "增加", "提高", "提升", "扩大", "高出", "多出", "长了", "加了", "高了", "升了", "大了")
"""What stands before 一倍 that tells how much something rose."""
_DENOMINATORS = DIGITS | {"十": 10}
_BEFORE_HALF = frozenset("近超约过的了占达足到有逾掉")
_FRACTION = late(r"([1-9])/([1-9][0-9]?)(?![0-9/.月日])", "/")
_BEFORE_FRACTION, _AFTER_FRACTION = _BEFORE_HALF | {"为", "省", "国", "市"}, ("的", "以上", "左右", "多", "强", "弱")
_ROUGHLY_TOLD = frozenset(("count", "money", "area", "mass", "rank"))
"""First words of the dimensions of what is told by rough numbers; years and months are times."""
_SURELY_ROUGH = 10
"""A rough number up to here counts only where a thing is counted for sure (三五家企业)."""
_VAGUE = frozenset("数几")
_NO_ORDINAL = frozenset("第")
_NEAR = 7
"""Numbers farther from each other share no unit."""


def find_quantities(text: str, units: UnitTable) -> list[Quantity]:
    """Every number of the text that may count something, in text order; years, ordinals and idioms still among them."""
    found: list[Quantity] = []
    behind = 0
    for match in _NUMBER.finditer(text):
        if match.start() < behind:
            continue
        quantity = _read(text, match, units)
        if quantity:
            if not quantity.unit and (unit := _counted(text, quantity, units)):
                quantity.unit, quantity.dimension = unit.name, unit.dimension
            found.append(quantity)
            behind = quantity.end
    _share_units(text, found)
    return found


def _counted(text: str, quantity: Quantity, units: UnitTable) -> Unit | None:
    """The unit of a number that is printed without one, by what it counts: 人口达到50万, 比特数达到504."""
    start = quantity.left
    if quantity.multiplied and _PEOPLE.search(text, max(0, start - 12), start):
        return units.unit("人")
    if not (quantity.multiplied or text[start - 1 : start] in _REACHED_ENDS):
        return None
    if text[quantity.right : quantity.right + 1] not in _ENDS_CLAUSE:
        return None
    reached = _REACHED.search(text, max(0, start - _LONGEST_REACHED), start)
    told = reached is not None or quantity.multiplied
    return units.counted_before(text, reached.start() if reached else start) if told else None


def _read(text: str, match: re.Match[str], units: UnitTable) -> Quantity | None:
    start, at = match.span()
    printed = match.group()
    if printed[0] in _DIGITS:
        if text[at : at + 1] == "/" and (fraction := _FRACTION.match(text, start)):
            return _fraction(text, start, fraction)
        value = digits_value(printed)
        if value is not None and value < 10 and text[at : at + 1] == "成":
            return _tenths(text, start, at, printed)
        return None if value is None else finish(text, start, at, value, units)
    if printed.startswith("百分之"):
        inner = printed[3:]
        value = digits_value(inner) if inner[0] in "0123456789" else chinese_value(inner)
        return None if value is None else _percent(text, start, at, value)
    if "分之" in printed:
        tens = 10 if printed[1] == "十" else 1
        return _percent(text, start, at, narrow(100 * DIGITS[printed[-1]] / (tens * _DENOMINATORS[printed[0]])))
    if printed == "一半":
        return _half(text, start, at)
    return _read_chinese(text, start, at, printed, units)


def _fraction(text: str, start: int, fraction: re.Match[str]) -> Quantity | None:
    """A fraction in digits that is a share: 占全国的1/4; not 3/8, a date."""
    part, whole = int(fraction[1]), int(fraction[2])
    told = text[start - 1 : start] in _BEFORE_FRACTION or text.startswith(_AFTER_FRACTION, fraction.end())
    return _percent(text, start, fraction.end(), narrow(100 * part / whole)) if told and part < whole else None


def _half(text: str, start: int, at: int) -> Quantity | None:
    """A half that is a share or a change (占全县的一半, 一半以上); not 一半是海水."""
    told = text[start - 1 : start] in _BEFORE_HALF or text.startswith(("以上", "左右", "多", "强"), at)
    return _percent(text, start, at, 50) if told and start else None


def _percent(text: str, start: int, end: int, value: float | int) -> Quantity:
    left, before = qualifier_before(text, start)
    right, after = fraction_qualifier_after(text, end)
    return Quantity(start, end, value, "%", after or before or "exact", left, right, "percent", chinese=True)


def _read_chinese(text: str, start: int, at: int, printed: str, units: UnitTable) -> Quantity | None:
    """A Chinese numeral that counts: 百余家, 二十多户, 三成, 数十亿; None for 一个个, 十分, 三五成群, 十四五."""
    before, after = text[start - 1 : start], text[at : at + 1]
    if before in _NO_ORDINAL or after == "":
        return None
    if after == "成":
        return _tenths(text, start, at, printed)
    vague, behind = not _VAGUE.isdisjoint(printed), False
    body = printed.replace("数", "").replace("几", "") if vague else printed  # 十几万 is 十万 and more
    if not body:
        return None
    bare = body in MULTIPLIERS
    short_of = text.startswith(("不足", "不到"), max(0, start - 2))
    softened = vague or short_of or after in MORE or (before in "近上超逾过约" and before != "")
    if bare and not softened:
        return None
    times = after == "倍" and text[at + 1 : at + 2] not in _NO_TIMES and not vague
    if (
        len(body) == 1
        and not bare
        and not times
        and (vague or before in _NO_COUNT_AFTER or not _SURE_COUNT.match(text, at))
        and not (behind := _is_counted_behind(text, start, at))
    ):
        return None
    value = MULTIPLIERS[body] if bare else chinese_value(body)
    doubled = value == 1 and times and text.endswith(_RISEN, 0, start)
    if value is None and (rough := roughly_value(body)):
        return _roughly(text, (start, at), rough, units)
    if value is None or (value < 2 and not doubled and not (behind and after == "座")):
        return None
    quantity = finish(text, start, at, value, units)
    if quantity is None or not quantity.unit:
        return None
    quantity.chinese = True
    if printed[0] == "几" and quantity.dimension in ("count", "rank_or_person"):
        return None  # 跑十几个部门、盖几十个章: nobody counted
    if vague or (bare and before == "上"):
        quantity.qualifier = "more" if quantity.qualifier == "exact" else quantity.qualifier
    return quantity


def _roughly(text: str, span: tuple[int, int], rough: tuple[int, int], units: UnitTable) -> Quantity | None:
    """A number of two digits in a row that counts or is money: 二三十家, 七八百万元; not 三四线, 五六月."""
    low, high = rough
    quantity = finish(text, *span, low, units)
    if quantity is None or quantity.dimension.partition("_")[0] not in _ROUGHLY_TOLD:
        return None
    if high < _SURELY_ROUGH and not _SURE_COUNT.match(text, span[1]):
        return None
    scale = quantity.value / low
    quantity.value_to, quantity.chinese, quantity.qualifier = narrow(high * scale), True, "approx"
    return quantity


def _is_counted_behind(text: str, start: int, at: int) -> bool:
    """Whether a single numeral counts the thing right before it, and ends the clause (变电站两座、企业四家)."""
    if text[at + 1 : at + 2] not in _CLAUSE_ENDS:
        return False
    just = next((word for word in _JUST if text.endswith(word, 0, start)), "")
    return text.endswith(each_of("counted_things"), 0, start - len(just))


def _tenths(text: str, start: int, at: int, printed: str) -> Quantity | None:
    if text[at + 1 : at + 2] in "为立功果员就长本效熟绩品群套交都" and text[at + 1 : at + 2]:
        return None
    value = digits_value(printed) if printed[0].isdigit() and printed[0] not in DIGITS else DIGITS.get(printed)
    if value is None:
        return None
    end = at + 1
    if text[end : end + 1] == "半":
        value, end = value + 0.5, end + 1
    left, before = qualifier_before(text, start)
    right, after = (end + 1, "more") if text[end : end + 1] == "多" else fraction_qualifier_after(text, end)
    return Quantity(start, end, value, "成", after or before or "exact", left, right, "percent", chinese=True)


def _share_units(text: str, found: list[Quantity]) -> None:
    """Give a number the unit that only a neighbour prints (入园企业（家）76新增12, 压缩至2.5个和4个工作日)."""
    near = [(quantity, after) for quantity, after in pairwise(found) if after.start - quantity.end <= _NEAR]
    for quantity, after in near:
        if not quantity.unit and after.dimension == "power" and text[quantity.end : after.start] in _TIMES:
            quantity.unit, quantity.dimension = "台", "count"  # 2×350兆瓦机组
        if not after.unit and text[quantity.end : after.start] in _NEW_OF_SAME and quantity.dimension == "count":
            after.unit, after.dimension, after.headed = quantity.unit, quantity.dimension, True
    for quantity, after in reversed(near):
        between = text[quantity.end : after.start]
        if after.unit == "百分点" and quantity.unit == "个" and _POINTS_ON.fullmatch(between):
            quantity.unit, quantity.dimension = after.unit, after.dimension  # 高于全国3.1个、全省2.4个百分点
            continue
        if not after.unit or between not in _JOINTS:
            continue
        if quantity.unit == "" or (quantity.unit == "个" != after.unit and "个" in text[after.start : after.end]):
            quantity.unit, quantity.dimension = after.unit, after.dimension
