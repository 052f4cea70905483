"""What is no figure by the unit it is told in: ranks, floors, articles of a policy, sizes and classes in names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.compiled import compiled
from store.extract.numbers.quantity import Quantity
from store.knowledge_words import either
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Callable

_SLOGAN_AFTER = ("代表", "确立", "维护", "意识", "自信", "文明", "一百", "新区", "必须", "结合")
_POSITIONS = ("位次", "名次", "身位")
_SPEC_AFTER = {
    "voltage": compiled(".{0,4}(?:变电|线|输|电网|等级|开关|站)"),
    "time": late(
        "(?:内)?(?:不|全天|在线|服务|值|营业|运[转行营]|连续|热线|响应|轮|无休|办结|供应|监|(?:之|以)?后(?![端续备台勤])|(?:的)?(?:小?长)?假)"
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
_ONE_OF = late("的?[^，。；、0-9]{1,14}(?<!分)之一")
"""What makes a number that of those among which something is one (列为21个示范城市之一)."""
_OF_STAFF = late("(?:及?以上|以下)的?(?:企业|单位|公司|工厂)")


def _pieces(text: str, quantity: Quantity) -> str | None:
    if text.startswith(_POSITIONS, quantity.end):
        return "rank"  # 较上年提升7个位次
    if text.startswith(_SLOGAN_AFTER, quantity.end):
        return "slogan"
    return "so many quarters" if text.startswith("季度", quantity.end) else _ranked(text, quantity)


def _ranked(text: str, quantity: Quantity) -> str | None:
    start = quantity.start
    among = text[start - 1 : start] in _PLACE_ENDS and _OF_PLACE.search(text, max(0, start - 6), start)
    if _ONE_OF.match(text, quantity.end):
        return "how many something is one of"
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


def told_by_unit(text: str, quantity: Quantity) -> str | None:
    """Why a number is no figure, told by its unit or dimension and what stands beside."""
    if (of_unit := _OF_UNIT.get(quantity.unit)) and (why := of_unit(text, quantity)):
        return why
    of_dimension = _OF_DIMENSION.get(quantity.dimension)
    return of_dimension(text, quantity) if of_dimension else None
