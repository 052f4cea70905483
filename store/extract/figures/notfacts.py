"""What is no figure though it is a number: dates, ordinals, names, slogans, thresholds in an indicator's name."""

from __future__ import annotations

from bisect import bisect_right
from string import ascii_letters
from typing import TYPE_CHECKING

from store.compiled import compiled
from store.extract.figures.indices import DIMENSION as INDEX
from store.extract.figures.scene import Scene
from store.extract.figures.thresholds import is_threshold
from store.extract.numbers.quantity import Quantity
from store.knowledge_words import either
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Callable

_SLOGAN_BEFORE = frozenset("+＋×#№《-.．/@")
_DASHES, _CODE_REACH, _AREA_CODES = "—–－-", 12, (3, 4)
"""What stands in an area code's number, and how many digits the code has."""
_SLOGAN_AFTER = ("代表", "确立", "维护", "意识", "自信", "文明", "一百", "新区", "必须", "结合")
_POSITIONS = ("位次", "名次", "身位")
_NAME_AFTER = frozenset("+＋强")
_PROJECT = "项目"
"""What a number right before it names where it is said again; counted things have a measure word (16个项目)."""
_RANK_ENDS = frozenset("第列居名前后")
_RANK_BEFORE = late("(?:第|(?<!班)(?<!专)列|位居|排名后?|(?<![目之以日先当提])前|(?<!定)居)$")
_YEARS = frozenset(("time_年", "age", ""))
_SPEC_AFTER = {
    "voltage": compiled(".{0,4}(?:变电|线|输|电网|等级|开关|站)"),
    "time": late(
        "(?:内)?(?:不|全天|在线|服务|值|营业|运[转行营]|连续|热线|响应|轮|无休|办结|供应|监|(?:之|以)?后[，，]|(?:的)?(?:小?长)?假)"
    ),
    "length": compiled("(?:及?以[上下]|厚|级|工艺|制程|芯片|口径|直径|线宽|高炉|钢卷|轧机)"),
}
_THIN = frozenset(("微米", "纳米", "毫米", "厘米"))
"""Units of how thin or wide a piece of goods is."""
_THIN_TOLD = frozenset("达到至为在仅足于从由量度径宽深高厚差了约近超")
_THIN_GOODS = late("[^\x00-\x7f\\W以左右上下之内到至和及或的缩减压降提增升]{2}")
"""What tells a thickness as a figure (厚度达到3微米), and what has one right behind it (4.5微米极薄铜箔)."""
_RANK_VERB = late("(?:前进|上升|提升|跃升|进步|前移|后退|下降|升)了?$")
_REACH = compiled("(?:的?(?:范围|半径|距离)内?|半径|之?内的?|以内的|处)")
_QUOTED = late("[^，。；”0-9的]{1,5}”")
"""What a name in quotation marks ends with behind its number: “500亿元工业”."""
_POWERS = frozenset(("power", "energy"))
_AMOUNTS = frozenset(("mass", "money", "volume"))
"""What stands right behind an indicator or a product of Latin letters (GDP1200亿元, 年产PTA500万吨)."""
_MACHINES_BEFORE = late("[0-9]余?多?[台座艘辆部]$", "台 座 艘 辆 部")
_LINES = late("视频|监控|探头|摄像|信号|专线|线路|电源|高清")
"""What is counted in 路; elsewhere it is the name of a road or a bus."""
_WITHIN_MONTHS = late("[^\x00-\\x7f\\W左以内的到至和及或缩减压降提延增长]")
"""What was done or reached in so many months (6个月办结审批事项2860件)."""
_PRICED = late("[^，。；、0-9]{1,10}(?:能|可|只|才|就|要)?(?:卖|售价|价格)", "卖 售价 价格")
"""What is told of one ton of something (1吨稀土氧化物卖二三十万元)."""
_SOONER = ("提前", "延长", "缩短", "节省", "压缩", "推迟", "提前了", "缩短了")
_ABLE = late("能力(?:达到?|为|提升[到至为])?$", "能力")
"""What is measured in sizes of ships (靠泊能力20万吨级)."""
_FLOORS_OF = late("(?:大厦|大楼|写字楼|主楼|号楼|办公楼|中心|广场|[AB]座)(?:的?第)?$")
"""What a number behind says on which floor of it something is (创业大厦16层)."""
_SCORED = late("(?:得分|评分|总分|满意度|比上年(?:提高|提升|上升))[^，。；0-9]{0,6}$", "分 度 比上年")
_RANKED_BY = late("分?的?[^，。；0-9]{0,8}(?:居|列|排|夺|获|领先|位)")
"""What is told in points: what was scored before the number, or the rank it brought behind it."""
_NEAR_SCORE = 12
_POLICY = late("“[^“”，。]{1,9}$")
"""What a policy is called before the number of its articles: “人才新政20条”."""
_MEDICINES = ("新药", "创新药", "化药", "中药", "生物药", "疫苗", "医疗器械", "器械", "水")
"""What is of a class by law (1类新药)."""
_FIGHTS = ("大干", "奋战", "决战", "苦战", "攻坚", "冲刺")
_PLACE_ENDS = frozenset("国省市区州盟的在")
_OF_PLACE = late("(?:全(?:国|省|市|区|州|盟|自治区)的?|在)$")
_ALL_RANKED = late(
    lambda: (
        f"[^，。；0-9]{{0,10}}{either('park_kinds')}[^，。；0-9]{{0,8}}，?"
        "[^，。；0-9]{0,12}(?:考评|考核|评价|排名|排位|位次|第[一二三四五六七八九十0-9])"
    )
)
"""Among how many a rank was given (在全省100个工业园区中排第五位)."""
_COUNTED_OVER = frozenset("每出产售有理耗工招引")
_AT_MOST = "“最多"
"""What a promise of a government is called by before its number: “最多90天”目标."""
_TELLING_BEFORE = _RANK_ENDS | _SLOGAN_BEFORE | _COUNTED_OVER | frozenset(f"“‘{ascii_letters}")
"""The last character before a number that may tell that it is no figure."""
_EACH = late("每(?:[^，。；、0-9]{1,4})?$", "每")
_MADE_EACH = ("每", "每投入", "每生产", "每处理", "每消耗", "每加工", "每产出", "每招", "每引", "每招引")
_ONE_OF_EACH = late("每[^，。；、0-9]{0,4}[0-9]+[^，。；0-9]{1,16}就有$")
_OF_STAFF = late("(?:及?以上|以下)的?(?:企业|单位|公司|工厂)")


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
    if (of_unit := _OF_UNIT.get(quantity.unit)) and (why := of_unit(text, quantity)):
        return why
    if (of_dimension := _OF_DIMENSION.get(dimension)) and (why := of_dimension(text, quantity)):
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


def _pieces(text: str, quantity: Quantity) -> str | None:
    if text.startswith(_POSITIONS, quantity.end):
        return "rank"  # 较上年提升7个位次
    if text.startswith(_SLOGAN_AFTER, quantity.end):
        return "slogan"
    return "so many quarters" if text.startswith("季度", quantity.end) else _ranked(text, quantity)


def _ranked(text: str, quantity: Quantity) -> str | None:
    start = quantity.start
    among = text[start - 1 : start] in _PLACE_ENDS and _OF_PLACE.search(text, max(0, start - 6), start)
    return "how many are ranked" if among and _ALL_RANKED.match(text, quantity.end) else None


def _days(text: str, quantity: Quantity) -> str | None:
    return "slogan" if text.endswith(_FIGHTS, 0, quantity.start) else None


def _class(text: str, quantity: Quantity) -> str | None:
    return "a class in a name" if text.startswith(_MEDICINES, quantity.end) else None


def _articles(text: str, quantity: Quantity) -> str | None:
    named = text.startswith("”", quantity.end) and _POLICY.search(text, max(0, quantity.start - 12), quantity.start)
    return "the name of a policy" if named else None


def _floor(text: str, quantity: Quantity) -> str | None:
    return "a floor" if _FLOORS_OF.search(text, max(0, quantity.start - 5), quantity.start) else None


def _road(text: str, quantity: Quantity) -> str | None:
    return None if _LINES.search(text, max(0, quantity.start - 8), quantity.right + 8) else "part of a name"


def _tons(text: str, quantity: Quantity) -> str | None:
    start = quantity.start
    return "a size in a name" if _MACHINES_BEFORE.search(text, max(0, start - 6), start) else None


def _staff(text: str, quantity: Quantity) -> str | None:
    """25人以上企业建会率: a size of companies."""
    return "threshold" if _OF_STAFF.match(text, quantity.end) else None


def _place(text: str, quantity: Quantity) -> str | None:
    start = quantity.start
    rank = quantity.dimension == "rank_or_person" and _RANK_VERB.search(text, max(0, start - 5), start)
    return "rank" if rank else None


def _months(text: str, quantity: Quantity) -> str | None:
    done = _WITHIN_MONTHS.match(text, quantity.end) and not text.endswith(_SOONER, 0, quantity.start)
    return "so many months" if done else None


def _mass(text: str, quantity: Quantity) -> str | None:
    if quantity.value == 1 and _PRICED.match(text, quantity.end):
        return "what a price is of"
    told = not text.startswith("级", quantity.end) or _ABLE.search(text, max(0, quantity.left - 6), quantity.left)
    return None if told else "a size in a name"


def _length(text: str, quantity: Quantity) -> str | None:
    if text.endswith("时速", 0, quantity.left):
        return "a speed"
    if text.endswith("半径", 0, quantity.left) or _REACH.match(text, quantity.right):
        return "how far a place reaches"
    told = quantity.unit not in _THIN or text[quantity.left - 1] in _THIN_TOLD
    return _spec(text, quantity) if told or not _THIN_GOODS.match(text, quantity.right) else "a size in a name"


def _spec(text: str, quantity: Quantity) -> str | None:
    named = _SPEC_AFTER[quantity.dimension].match(text[quantity.end : quantity.end + 6])
    return "a size in a name" if named else None


def _points(text: str, quantity: Quantity) -> str | None:
    """Points are told of what is scored (得分93.6分, 以94.6分居首); 8分场 and 三分之一 are none."""
    scored = _SCORED.search(text, max(0, quantity.left - _NEAR_SCORE), quantity.left)
    ranked = _RANKED_BY.match(text, quantity.end) and text.endswith("以", 0, quantity.left)
    return None if not quantity.chinese and (scored or ranked) else "no points"


_OF_UNIT: dict[str, Callable[[str, Quantity], str | None]] = {
    "个": _pieces, "家": _ranked, "层": _floor, "条": _articles, "天": _days, "类": _class, "路": _road, "吨": _tons,
    "位": _place, "人": _staff, "分": _points,
}  # fmt: skip
_OF_DIMENSION: dict[str, Callable[[str, Quantity], str | None]] = {
    "time_月": _months, "mass": _mass, "length": _length, "voltage": _spec, "time": _spec,
}  # fmt: skip
"""What else of a unit or a dimension is no figure."""


def _is_counted_over(text: str, start: int, end: int) -> bool:
    """Whether a number says over how many, or how many of those (每3天, 每卖出8块就有1块)."""
    if text.endswith(_MADE_EACH, 0, start):
        return True
    if text.endswith("就有", 0, start):
        return bool(_ONE_OF_EACH.search(text, max(0, start - 28), start))
    return bool(_EACH.search(text, max(0, start - 5), start)) and text.find("就有", end, end + 24) >= 0
