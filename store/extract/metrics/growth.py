"""Growth: a change of an indicator against an earlier time, another place or a target."""

from __future__ import annotations

from store.compiled import compiled
from store.extract.figures.phrases import clean, last_match
from store.extract.figures.running import COUNTS, Named, Running, grown
from store.extract.figures.words import PACES, Words
from store.extract.numbers.quantity import Quantity
from store.late import late
from store.records import Direction

_ARROWS = {"↑": "增长", "▲": "增长", "↓": "下降", "▼": "下降"}
_AMOUNTS = frozenset("增加 增加了 减少 减少了 少了 削减 下降 下降了 降低 降低了 提高 提高了".split())  # noqa: SIM905
_COMPARED = late(
    "(?<![占同环可对百性])比(?!重|例|率|值|亚|赛|较优)|较(?!大|高|好|快|为|强|多)|与(?=.{0,10}相比)|相较于?|相对于?|对标",
    "比 较 与 相对 对标",
)
_COMPARING = frozenset("比较与相标")
"""What all of these have one of."""
_OF = late(r"(?:的|中)$")
_IS_TIMES = late("([^，。；]{2,16}?)(?:已|均|约|仅|就|却|都)*(?:[是为]|相当于|达到?)")
"""What is so many times another thing's (亩均产值是某某厂的11倍)."""
_TIMES_A_PLACE = late("(?:是|为|相当于)(全[国省市区县州盟旗](?:[^，。；0-9上前年月季]{0,8}平均(?:水平|值)?)?)的$", "全")
"""A place that something is so many times as high as there: set side by side, nothing grew."""
_KEEPS = late("(?:连续[多数]年|多年来?|常年)?(?:(?:继续|仍|依然|均|都)*(?:保持|实现|维持|呈现)了?|以)$")
_PACE = late(
    "以?[上内]?的(?:年均|平均)?(?:速度|增速|增幅|幅度|速率)[^，。]{0,4}?(增长|递增|提升|提高|上升|下降|递减|扩大|扩张|$)"
    "|以?[上内]?的(?:年均|平均|同比|高速?|较快|快速|中高速|正|逆势)?(增长|增幅|涨幅|降幅)$"
    "|以?[上内]?的(?:年均|平均|同比)?(?:增速|增幅|涨幅)(?=[成位居领跑名排稳]|超[过出越])"
)
_MEANS = ("平均", "平均水平", "平均值", "均值")
"""What a rate is higher than by so many hundredths of it (高出全县平均水平31%)."""
_OF_QUALITY = frozenset(("提升", "提高", "改善", "升", "加快"))
"""What things get better by, not more."""
_OWN_PACES = ("增速", "增幅", "增长", "降幅")
_SHARE_ENDS = ("比重", "比例", "份额")
_HELD_BACK = late("拖累|拉低|下拉|拖慢", "拖累 拉低 下拉 拖慢")
"""What takes so many points off a growth that is named behind it (拖累全市工业增速1.6个百分点)."""
_REAL = compiled("可比(?:价格?|口径)(?:计算)?")
_CAUSE = late("受[^，。；]{2,16}影响|(?:扣除|剔除)[^，。；]{2,14}?因素(?:影响)?后?", "影响 因素")
_YEARS_ON = late(
    "(?:近|这|过去)?(?:[一两二三四五六七八九十]+|(?<![0-9])[0-9]{1,2}|(?<![上下])半)年(?:间|来|内)?$",
    tuple("0123456789一两二三四五六七八九十半"),
)
_EACH = late("每(?:[吨亩度方人户件台套年月]|立方米?|千瓦时|公斤|平方米)?$")
"""Over what an amount fell or rose (用汽成本每吨下降30余元)."""
_PRICED = frozenset(("提价", "提价了", "涨价", "涨价了", "降价", "降价了"))
_MOVED = frozenset(("涨", "涨了", "跌", "跌了"))
"""What an amount tells of a price by itself, and what it does where a price is named (硫酸价格每吨跌了90元)."""
_FROM_TO = late("(?:从|由|(?:收窄|扩大|回落|放缓|加快|回升|转|变)[到至为])$")
"""What leads from one growth to another (从2月的下降21%收窄至6月的下降3.5%)."""
_USED = ("耗电", "耗水", "耗煤", "耗气", "耗能", "用电", "用水")
"""What a thing takes to make, which falls by so much (每吨铝耗电减少120千瓦时)."""
_CUTS = frozenset(("砍掉", "扣减", "核减", "下调", "压降"))
_CAUSED = late(
    "(?:^|[^再不])(降低|减少|节约|节省|提高|提升|缩短|压缩|压减|压降|精简|削减|砍掉|扣减|核减|下调)了?([^，。；、0-9]{2,10})$",
    "降低 减少 节约 节省 提高 提升 缩短 压缩 压减 压降 精简 削减 砍掉 扣减 核减 下调",
)
_ABOUT = frozenset(("", "约", "近", "了", "超", "超过", "达", "逾"))
_DAYS = "天数"
"""An indicator that is counted in what it is of (优良天数增加52天)."""
_LEVELS = ("占比", "比重", "利用率", "转化率", "覆盖率", "就业率", "配套率", "占有率", "至", "到", "为")
"""What is so high itself, not so much higher, where its growth is told before it."""
_FROM_TO_ENDS = frozenset("从由到至为")
_YEARS_ON_ENDS = frozenset("年间来内")


def name_caused(words: Words, quantity: Quantity, lead: str, cut: str) -> Named | None:
    """A change told by a verb before the indicator that it changes (降低物流成本20%); None where there is none."""
    if quantity.unit not in ("%", "成", "倍") or lead[len(cut) :] not in _ABOUT:
        return None
    caused = _CAUSED.search(cut)
    if caused is None or not (own := clean(words, caused.group(2))) or own.endswith(_LEVELS):
        return None
    down = caused.group(1) in words.down or caused.group(1) in _CUTS
    return Named(
        f"{own}{caused.group(1)}", "change", "down" if down else "up", "a verb of growth before the indicator", own
    )


def may_change(words: Words, lead: str, cut: str, rate: bool) -> bool:
    """Whether a number may be a change: for what is no rate a word of growth or of means stands right before it."""
    return rate or lead[-1:] in words.growth_ends or cut[-1:] in words.growth_ends or lead.endswith(_MEANS)


def name_change(words: Words, quantity: Quantity, lead: str, cut: str, running: Running, rate: bool) -> Named | None:
    """The change that a word of growth before the number tells (同比增长9.6%), None where there is none."""
    growth, beyond = words.growth_at_end(lead), ""
    before = lead[: -len(growth)] if growth else ""
    if not growth and cut != lead and (growth := words.growth_at_end(cut)):
        before = cut[: -len(growth)]
    if growth in PACES and (found := last_match(words.compared_heads, before)):
        growth = ""  # 高于全市增幅2.9个百分点
    if not growth and (quantity.unit in ("百分点", "倍", "%") or lead.endswith(_MEANS)):
        found = last_match(words.compared_heads, lead)
        beside = quantity.unit != "%" or lead.endswith(_MEANS)
        if found and beside and len(lead) - found.end() <= 14 and found.end() < len(lead):
            growth, before, beyond = found.group(), lead[: found.start()], lead[found.end() :]
    if not growth:
        if quantity.unit == "百分点":
            return _points(words, cut, running)
        return _times(words, lead, cut, running) if quantity.unit == "倍" and _OF.search(lead) else None
    before = _YEARS_ON.sub("", before) if before[-1:] in _YEARS_ON_ENDS else before
    kept = words.cut_comparing(_uncompared(words.cut_comparing(before)))
    owner = clean(words, _CAUSE.sub("", kept))
    owner = _FROM_TO.sub("", owner) if owner[-1:] in _FROM_TO_ENDS else owner
    if not rate and quantity.dimension in COUNTS and growth in _OF_QUALITY and not before:
        return None  # 搬迁23家、提升58家
    if not rate and not _is_bare_growth(words, before) and not _grows(words, growth, owner):
        return None
    pace = words.growth_at_end(owner) if len(growth) < 3 else ""
    if pace:
        owner = words.cut_comparing(owner[: -len(pace)])
    own = _what_changed(words, quantity, owner, running, rate)
    held = growth in PACES and quantity.unit == "百分点" and _HELD_BACK.search(lead) is not None
    direction: Direction = "down" if held or growth in words.down else "up"
    running.beyond = (f"{own}{growth}", direction) if beyond and own else None
    growth = _ARROWS.get(growth, growth.removesuffix("了"))
    running.points = quantity.unit == "百分点" and not any(pace in lead for pace in _OWN_PACES)
    compared = words.particles.sub("", _REAL.sub("", before[len(kept) :]).strip("，了 "))
    compared = compared if len(compared) <= 14 else ""
    paced = f"{own}{pace}" if pace in PACES and not own.endswith(pace) else own  # 降幅较去年收窄4.6个百分点
    return Named(grown(paced, compared + growth + beyond), "change", direction, "growth word before the number", own)


def _what_changed(words: Words, quantity: Quantity, owner: str, running: Running, rate: bool) -> str:
    """The indicator of a change: `owner`, which stands before it, with what it is short of; else what ran before."""
    if not owner or owner in ("其中", "其"):
        if quantity.unit == "百分点":
            owner = running.head
        else:
            owner = running.owner or running.head or (running.before or running.distant if rate else "")
    if owner in words.bare_heads and running.items:
        return f"{running.items}{owner}"
    if owner[:1] == "占" and running.owner and owner.endswith(_SHARE_ENDS):
        return f"{running.owner}{owner}"  # 产值增长26%，占工业总产值的比重提高3.1个百分点
    return owner


def _points(words: Words, cut: str, running: Running) -> Named:
    """Points of change without a word of growth."""
    own = clean(words, cut)
    if own and running.beyond:
        said, way = running.beyond
        return Named(f"{said}{own}", "change", way, "measured as the one before", running.head)
    return Named(grown(own or running.head, ""), "change", "up", "points of change", running.head)


def _times(words: Words, lead: str, cut: str, running: Running) -> Named:
    """How many times an earlier level, or that of a place, something is (亩均产值是某某厂的11倍)."""
    told = _IS_TIMES.match(lead)
    own = clean(words, told.group(1)) if told else ""
    own = own if words.ends_in_head(own) else running.head or clean(words, cut)
    if own in words.bare_heads and running.owner:
        own = f"{running.owner}{own}"  # 总量是2010年的2.2倍
    if of_place := _TIMES_A_PLACE.search(lead):
        return Named(f"{own}为{of_place.group(1)}倍数", rule="times the level of a place", head=own)
    return Named(own, "change", "up", "times an earlier level", own)


def _is_bare_growth(words: Words, before: str) -> bool:
    """For amounts: 同比增加15个 is a change, 增加岗位15个 and 新增15个 are none."""
    return before == "" or len(_comparison(words, before)) > 0 or bool(_COMPARED.search(before))


def _grows(words: Words, growth: str, owner: str) -> bool:
    """Whether an amount is the growth of an indicator that stands before it (绿化面积增加46万平方米)."""
    if growth in _PRICED or (growth in _MOVED and ("价" in owner or "每" in owner)):
        return len(owner) > 1
    owner = _EACH.sub("", owner) if "每" in owner[-4:] else owner
    return growth in _AMOUNTS and len(owner) > 1 and (words.ends_in_head(owner) or owner.endswith((_DAYS, *_USED)))


def _comparison(words: Words, before: str) -> str:
    return before[len(words.cut_comparing(before)) :].strip("，了")


def _uncompared(text: str) -> str:
    """`text` without the standard of comparison at its end (较目标任务, 比全市平均)."""
    last = None if _COMPARING.isdisjoint(text) else last_match(_COMPARED, text)
    return text[: last.start()] if last and len(text) - last.end() <= 18 else text


def name_pace(words: Words, lead: str, tail: str, running: Running) -> Named | None:
    """A rate whose growth is told after it (以12%的速度增长)."""
    pace = _PACE.match(tail)
    if pace is None:
        return None
    owner = clean(words, _KEEPS.sub("", lead)) or running.head
    way = pace.group(1) or pace.group(2) or "增长"
    direction: Direction = "down" if way in words.down else "up"
    name = grown(owner, way)
    return Named(name, "change", direction, "pace of growth after the number", owner)
