"""Naming: which indicator a number tells, in the article's own words; a level, a change or a share of it."""

from __future__ import annotations

import re

import msgspec

from store.extract.goals import beyond_goal, is_gap, name_goal
from store.extract.phrases import EDGE, clean, last_match, reordered, tidy, untrailed
from store.extract.quantities import Quantity
from store.extract.words import Words
from store.late import late
from store.records import Direction, Measure

GOAL = "a goal after its indicator"
STANDARD = "what a figure is measured against"
_COUNTS = ("count", "rank_or_person")
_AMOUNTS = frozenset(("增加", "增加了", "减少", "减少了", "下降", "下降了", "降低", "降低了", "提高", "提高了"))
_RATES = frozenset(("%", "百分点", "成", "倍", "‰"))
_COMPARED = re.compile(
    "(?<![占同环可对百性])比(?!重|例|率|值|亚|赛|较优)|较(?!大|高|好|快|为|强|多)|与(?=.{0,10}相比)|相较于?|相对于?|对标"
)
_SHARE = re.compile(r"占(?!地|用|有率|据|领|道|比)(.*)$")
_SHARE_END = re.compile(r"(?:占比|比重|份额|占有率|贡献率|贡献|贡献度|(?<!天数)(?<!达标)(?<!合格)比例)$")
_OF = re.compile(r"(?:的|中)$")
_PACE = re.compile(
    "以?[上内]?的(?:年均|平均)?(?:速度|增速|增幅|幅度|速率)[^，。]{0,4}?(增长|递增|提升|提高|上升|下降|递减|扩大|扩张|$)"
)
_THING = re.compile(
    "(.{2,}?(?:项目|中心|基地|工程|生产线|机组|厂|产业园|开发区|园区))(?=完成|实现|累计|年内|年底|即将|有望|每年|可|已|[0-9]{1,2}月|正|将|于|在|全|今年|去年|20[0-9]{2}年|一次|建成|投产|开工|顺利|落户|签约|竣工|试|成功)"
)
_BUILDING = ("建设", "新建", "打造", "兴建", "实施")
_PLAN = re.compile(
    "(?:完成|为|达到|占)(?:了)?((?:年度|全年|年初|当年|省定|市定|市下达|年)?[^，。]{0,8}?(?:目标任务|目标|任务|计划|预算))(?:数)?的?$"
)
_LIKENED = re.compile("([^，。；]*?)[仅只约]?(?:为|是|相当于)(?!年度|全年|占)([^，。；为是]{2,14}?)的$")
_AID = re.compile("补贴|奖励|补助|支持|优惠|返还|贴息|扶持")
_WHOLE_END = re.compile("的?(?:比重|比例|份额|占比)(?:约?为|达到?)?$")
_NEW = re.compile(r"^(?:新增|净增|新认定|新培育|新获批|新引进|新签约|新入库|新入驻)(?=[^\x00-\x7f\W]{2})")
_CAUSE = re.compile("受[^，。；]{2,16}影响")
_YEARS_ON = late("(?:近|这|过去)?(?:[一两二三四五六七八九十]+|(?<![0-9])[0-9]{1,2}|半)年(?:间|来|内)?$")
_YEARS_ON_ENDS = frozenset("年间来内")
_PARKS_DO = re.compile("^[^，、]{0,10}?(?:开发区|园区|产业园|高新区)(?:共|累计|合计|均)?(?:完成|实现)(?=[^，]{2})")
_SPENT_OF = re.compile("^.*?(?:拿出|按照?|提取|安排|将|把)")
_SPENT = late("搞|用[于来作]|投[入向]")
_USED_FOR = re.compile("(?:主要|全部|专门)?用于([^，。；、]{2,14})")
_GIVEN = late("(?:左右|以上)?的([^，。；、]{2,16}?)(?:以及|[和及与])?$")
_STAGE = re.compile("(?:[一二三四]期|全部|项目)?(?:工程|项目)?(?:扩建|建成|投产|达产|改造|完工|全部建成|技改)后")
_AREA_NAME = re.compile("(?:规划|建设|占地|用地|建成|开发)?面积$")
_BEFORE_EVENT = re.compile("[由从][^，。；、0-9]{2,6}前的$")
_DOING = re.compile(
    "(?<=..)(?:正在|即将|已经|陆续|相继|纷纷|在首批|在此|来此|在这里|从这里|驶离|驶出|驶入|启程|整装|蓄势|拔地)"
)
"""Where a thing ends and what it does begins: 幅宽铜箔卷|正在下线."""
_THEY_ARE = re.compile("(?:以上)?的?都?(?:是|来自|属于)([^，。；、]{2,10})")
_BARE_VERBS = frozenset("建缴招签投跑")
_NO_LIST_END = ("高等", "中等", "平等", "同等", "优等", "上等")


class Named(msgspec.Struct):
    """What a number is of, and the rule that told."""

    metric: str
    measure: Measure = "level"
    direction: Direction | None = None
    rule: str = ""
    head: str = ""
    """The name that a rate or share printed next would be of."""


class Running(msgspec.Struct):
    """What earlier figures of the sentence left behind for later ones."""

    head: str = ""
    """What a change printed next would be of."""
    owner: str = ""
    """What a share or a rate of growth printed next would be of: never a share itself."""
    measure: Measure = "level"
    items: str = ""
    recent: list[str] = []
    whole: str = ""
    """The whole whose amount was just printed (占全市总产值1739.7亿元的…)."""
    whole_head: str = ""
    before: str = ""
    items_before: str = ""
    """What the sentence before in the paragraph told of, and what it counted."""
    beyond: tuple[str, Direction] | None = None
    """What was just measured against a place (增速高于全国3.1个、全省2.4个百分点)."""
    distant: str = ""
    """What the paragraph before told of last: for a growth that no owner stands by."""

    def after(self, named: Named, quantity: Quantity, words: Words) -> None:
        """Take in what a figure was."""
        self.measure = named.measure
        if named.measure == "share":
            self.head, self.owner = named.metric, named.head or self.owner
        elif named.head and not self.whole:
            self.head = self.owner = named.head
            if quantity.dimension in _COUNTS and words.ends_in_item(self.head):
                self.items = self.head
        if named.head:
            self.recent.append(named.head)
            del self.recent[:-6]


def name_figure(words: Words, quantity: Quantity, lead: str, tail: str, running: Running) -> Named:
    """The indicator of a number from what stands before it (`lead`), after it (`tail`) and what ran before."""
    rate = quantity.unit in _RATES
    if lead.endswith("前的"):
        lead = _BEFORE_EVENT.sub("", lead)
    if quantity.unit == "人" and tail.startswith("口"):
        tail = f"人{tail}"  # 86万人口
    cut = words.cut_reach(lead)
    if running.whole and rate and lead.strip(EDGE) == "":
        return Named(
            f"{running.whole_head}占{running.whole}比重",
            "share",
            rule="share of the whole just printed",
            head=running.whole_head,
        )
    if goal := _goal(words, lead, tail, running, rate):
        return goal
    if standard := _standard(words, lead, tail, running):
        return standard
    pace = _PACE.match(tail) if rate and "的" in tail[:3] else None
    if pace:
        owner = clean(words, lead.removesuffix("以")) or running.head
        direction: Direction = "down" if pace.group(1) in words.down else "up"
        return Named(
            _grown(owner, pace.group(1) or "增长"), "change", direction, "pace of growth after the number", owner
        )
    change = _change(words, quantity, lead, cut, running, rate)
    if change:
        return change
    if rate and quantity.unit != "倍":
        share = _share(words, quantity, lead, cut, tail, running)
        if share:
            return share
    return _level(words, quantity, cut, tail, running, rate)


def _goal(words: Words, lead: str, tail: str, running: Running, rate: bool) -> Named | None:
    """A goal (420亿元目标), what lies beyond it (超出目标1.2亿元) or is wanting (离目标还差80亿元)."""
    owner = running.owner or running.head or running.before
    name = name_goal(words, lead, tail)
    if name is not None and (name or owner):
        if not name and rate and running.measure == "change":
            return Named(_grown(owner, "增长"), "change", "up", "a goal of growth", owner)
        return Named(tidy(name or owner), rule=GOAL, head=tidy(name or owner))
    if beyond := beyond_goal(lead):
        before, said, short = beyond
        own = clean(words, words.cut_comparing(before)) or owner
        return Named(_grown(own, said), "change", "down" if short else "up", "measured against a goal", own)
    if is_gap(lead):
        return Named(_grown(owner, "与目标差额"), rule="what a goal still wants", head=owner)
    return None


def _standard(words: Words, lead: str, tail: str, running: Running) -> Named | None:
    """The mean of a place that the figure before is measured against (高于全市3.9%的平均水平)."""
    owner = running.owner or running.head
    if not owner or not tail.startswith(("的平均", "平均水平")):
        return None
    against = last_match(words.compared_heads, lead)
    if against is None or not words.whole_places.fullmatch(lead[against.end() :]):
        return None
    mean = _grown(lead[against.end() :] + "平均", owner)
    return Named(mean, rule=STANDARD, head=owner)


def _change(words: Words, quantity: Quantity, lead: str, cut: str, running: Running, rate: bool) -> Named | None:
    growth, beyond = words.growth_at_end(lead), ""
    before = lead[: -len(growth)] if growth else ""
    if not growth and cut != lead and (growth := words.growth_at_end(cut)):
        before = cut[: -len(growth)]
    if not growth and quantity.unit in ("百分点", "倍", "%"):
        found = last_match(words.compared_heads, lead)
        if found and quantity.unit != "%" and len(lead) - found.end() <= 14 and found.end() < len(lead):
            growth, before, beyond = found.group(), lead[: found.start()], lead[found.end() :]
    if not growth:
        if quantity.unit == "百分点" and running.beyond and clean(words, cut):
            said, way = running.beyond
            return Named(f"{said}{clean(words, cut)}", "change", way, "measured as the one before", running.head)
        if quantity.unit == "百分点":
            return Named(
                _grown(clean(words, cut) or running.head, ""), "change", "up", "points of change", running.head
            )
        if quantity.unit == "倍" and _OF.search(lead):
            return Named(running.head or clean(words, cut), "change", "up", "times an earlier level", running.head)
        return None
    before = _YEARS_ON.sub("", before) if before[-1:] in _YEARS_ON_ENDS else before
    kept = words.cut_comparing(_uncompared(words.cut_comparing(before)))
    owner = clean(words, _CAUSE.sub("", kept))
    if not rate and not _is_bare_growth(words, before, owner) and not _grows(words, growth, owner):
        return None
    if words.growth_at_end(owner) and len(growth) < 3:
        owner = words.cut_comparing(owner[: -len(words.growth_at_end(owner))])
    carried = running.head if quantity.unit == "百分点" else running.owner or running.head
    carried = carried or (running.before or running.distant if rate and quantity.unit != "百分点" else "")
    own = owner if owner and owner not in ("其中", "其") else carried
    if own in words.bare_heads and running.items:
        own = f"{running.items}{own}"
    direction: Direction = "down" if growth in words.down else "up"
    running.beyond = (f"{own}{growth}", direction) if beyond and own else None
    compared = before[len(kept) :].strip("，了 ")
    compared = compared if len(compared) <= 14 else ""
    return Named(_grown(own, compared + growth + beyond), "change", direction, "growth word before the number", own)


def _is_bare_growth(words: Words, before: str, owner: str) -> bool:
    """For amounts: 同比增加15个 is a change, 增加岗位15个 and 新增15个 are none."""
    return before == "" or len(_comparison(words, before)) > 0 or bool(_COMPARED.search(before))


def _grows(words: Words, growth: str, owner: str) -> bool:
    """Whether an amount is the growth of an indicator that stands before it (绿化面积增加46万平方米)."""
    return growth in _AMOUNTS and len(owner) > 2 and words.ends_in_head(owner)


def _comparison(words: Words, before: str) -> str:
    return before[len(words.cut_comparing(before)) :].strip("，了")


def _grown(owner: str, growth: str) -> str:
    return f"{owner}{growth}" if owner else growth


def _uncompared(text: str) -> str:
    """`text` without the standard of comparison at its end (较目标任务, 比全市平均)."""
    last = last_match(_COMPARED, text)
    return text[: last.start()] if last and len(text) - last.end() <= 18 else text


def _share(words: Words, quantity: Quantity, lead: str, cut: str, tail: str, running: Running) -> Named | None:
    plan = _PLAN.search(lead)
    if plan and running.owner:
        name = f"{running.owner}完成{plan.group(1)}比例"
        return Named(name, "share", None, "part of a plan done", running.owner)
    likened = _LIKENED.match(lead) if lead.endswith("的") else None
    if likened:
        owner = clean(words, words.cut_reach(likened.group(1))) or running.owner
        return Named(f"{owner}为{likened.group(2)}比例", "share", None, "为 … 的 … %", owner)
    match = _SHARE.search(lead) if "占" in lead else None
    if match:
        whole = words.cut_reach(match.group(1)).rstrip("的")
        whole = _WHOLE_END.sub("", whole)
        owner = clean(words, words.cut_reach(lead[: match.start()])) or running.owner
        if tail.startswith("的") and len(tail) > 2 and not words.tail_stops.match(tail):
            owner = tail[1:]
        if not whole and owner:
            return Named(f"{owner}占比", "share", None, "占 right before the number", owner)
        if whole:
            return Named(f"{owner}占{whole}比重", "share", None, "占 … before the number", owner)
    base = clean(words, cut)
    if base in ("贡献", "贡献了", "占", "创造", "创造了") and (given := _GIVEN.match(tail)):
        name = f"{given.group(1)}占比重"
        return Named(name, "share", None, "a part of a whole, given", given.group(1))
    if _SHARE_END.search(base):
        alone = base in words.bare_heads or base[0] in "在对占"
        own = f"{running.owner}{base}" if alone else base
        return Named(
            own,
            "share",
            None,
            "a name that ends in 占比, 比重, 贡献",
            running.owner if alone else _SHARE_END.sub("", base).rstrip("的"),
        )
    if quantity.unit == "%" and not base and (are := _THEY_ARE.fullmatch(tail)):
        return Named(f"{are.group(1)}占比", "share", None, "% are what follows", running.owner)
    noun = tail.lstrip("的")
    if words.whole_places.match(base) and len(base) <= 4 and noun and not words.tail_stops.match(tail):
        return Named(f"{noun}占{base}比重", "share", None, "全市 … % 的 …", noun)
    if lead.endswith("的") and base and (not noun or _SPENT.match(noun)):
        if noun:
            whole, use = _SPENT_OF.sub("", base), _SPENT.sub("", noun)
            return Named(f"{use}投入占{whole}比重", "share", None, "a part of it spent on what follows", running.owner)
        return Named(
            f"{running.owner}占{base}比重" if base != running.owner else base, "share", None, "… 的 … %", running.owner
        )
    if noun and _AID.match(noun):
        return Named(f"{base}{noun}比例", rule="rate of an aid", head=f"{base}{noun}比例")
    if noun and not words.tail_stops.match(tail) and not words.ends_in_head(base) and len(noun) > 1:
        noun = untrailed(noun)
        return Named(f"{base}{noun}占比" if base else f"{noun}占比", "share", None, "% of what follows", noun)
    return None


def _level(words: Words, quantity: Quantity, cut: str, tail: str, running: Running, rate: bool) -> Named:
    base = clean(words, cut)
    if "完成" in base or "实现" in base:
        base = clean(words, _PARKS_DO.sub("", base))
    if (base.endswith("等") and not base.endswith(_NO_LIST_END)) or (base.endswith("后") and _STAGE.fullmatch(base)):
        base = ""
    if base == "投资" and "完成投资" in cut:
        base = "完成投资"
    noun = _noun_after(words, tail)
    used = _USED_FOR.match(tail) if "用于" in tail and quantity.dimension.startswith("money") else None
    if used and base.endswith(("投入", "投资", "安排", "拿出", "拨付", "筹集", "资金")):
        return Named(f"{base}{used.group(1)}", rule="money and what it is used for", head=base)
    counted = quantity.dimension in _COUNTS
    if noun and not (rate and base):
        if base and not counted and words.ends_in_head(base):
            return _head_with_owner(words, base, noun, running)
        name = tidy(reordered(base + noun) if not base else base + noun)
        return Named(name, rule="noun after the number", head=tidy(noun) if not base else name)
    if (spoken := words.spoken.get(base)) and (said := spoken[quantity.dimension.startswith(_COUNTS)]):
        return Named(said, rule="a verb of speech", head=said)
    if not base or (base in _BARE_VERBS and (running.head or running.before)):
        own = running.head or running.before
        measure: Measure = running.measure if rate and running.measure == "share" else "level"
        return Named(
            own, measure, rule="carried from the figure before", head=running.owner if measure == "share" else own
        )
    if base in words.bare_heads and (running.items or running.head):
        own = running.items or (running.head if base in ("总数", "占比", "比重", "增速", "增幅") else "")
        own = _NEW.sub("", _counted_thing(own)) if base in ("总数", "总量", "数量") else _counted_thing(own)
        return Named(f"{own}{base}", rule="bare head with its owner", head=f"{own}{base}")
    if quantity.dimension == "area" and running.owner.endswith("面积") and not words.ends_in_head(base):
        whole = _AREA_NAME.search(running.owner)
        return Named(
            f"{base}{whole.group() if whole else '面积'}", rule="a part of the area before", head=running.owner
        )
    items = running.items or running.items_before
    if counted and base in words.grades and items:
        kind = _NEW.sub("", _counted_thing(items))
        return Named(f"{base}{kind}", rule="grade of what was counted before", head=items)
    name = tidy(base)
    return Named(name, rule="noun before the number", head=name)


def _counted_thing(text: str) -> str:
    return text.removesuffix("总数")


def _head_with_owner(words: Words, base: str, noun: str, running: Running) -> Named:
    if words.ends_in_item(noun) or base in words.bare_heads:
        name = f"{tidy(noun)}{base}"
        return Named(name, rule="head before, owner after the number", head=name)
    return Named(tidy(base), rule="noun before the number", head=tidy(base))


def _noun_after(words: Words, tail: str) -> str:
    noun = tail.lstrip(" 的")
    if not noun or words.tail_stops.match(tail) or words.tail_stops.match(noun):
        return ""
    thing = _THING.match(noun)
    noun = untrailed(thing.group(1) if thing else noun)
    doing = _DOING.search(noun)
    noun = noun[: doing.start()] if doing else noun
    return "" if noun.removesuffix("的") in _BUILDING else noun
