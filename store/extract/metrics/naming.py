"""Naming: which indicator a number tells, in the article's own words; a level, a change or a share of it."""

from __future__ import annotations

import re

from store.extract.figures.goals import beyond_goal, is_gap, name_goal
from store.extract.figures.phrases import EDGE, clean, last_match, reordered, tidy, untrailed
from store.extract.figures.running import COUNTS, Named, Running, grown
from store.extract.figures.words import Words
from store.extract.metrics.growth import name_change, name_pace
from store.extract.metrics.shares import name_share
from store.extract.numbers.quantity import Quantity
from store.late import late
from store.records import Measure

GOAL = "a goal after its indicator"
STANDARD = "what a figure is measured against"
_OF_ALL, _NEAR = re.compile("总|累计"), 5
"""What says that a count is of all there are (新增5家，总数达21家), so near before it."""
_RATES = frozenset(("%", "百分点", "成", "倍", "‰"))
_BUILDING = ("建设", "新建", "打造", "兴建", "实施")
_NEWLY = late("(?:净增|新增|增加)$")
_MORE_NOW = re.compile("[较比](?:上|去|前|年|同)[^，]{0,6}?(新增|净增|增加|减少)了?$")
_PARKS_DO = late("^[^，、]{0,10}?(?:开发区|园区|产业园|高新区)(?:共|累计|合计|均)?(?:完成|实现)(?=[^，]{2})")
_USED_FOR = late("(?:主要|全部|专门)?用于([^，。；、]{2,14})")
_STAGE = late("(?:[一二三四]期|全部|项目)?(?:工程|项目)?(?:扩建|建成|投产|达产|改造|完工|全部建成|技改)后")
_ORIGIN = re.compile(
    "(?:[由从](?![业事])|自(?![业事主动身]))[^，。；、0-9由从]{2,8}(?:[前时初期后]|之初|当初|起步|阶段)的?$"
)
_IN_A_ROW = late(
    "(?:已经?)?连续[0-9一二两三四五六七八九十]{1,3}多?(?:年|个?季度|个月)(?=都|均|在|保持|稳定|达|超|突破|高于|低于|位|实现|$)"
)
_WITHIN = late("(?:未来|今后)?[一二两三四五六七八九十0-9]{1,3}年内")
_MOVED = late(
    "(?:[降升增减涨跌掉放滑]|回落|回升|滑落|跌落|提高|提升|加快|放缓|收窄|扩大|恢复|攀升|上升|下滑|变)[到至为]了?$"
)
"""What takes a rate from where it was to where it went (增速由9.8%回落到5.1%)."""
_ORIGIN_ENDS = frozenset("前时初期后的步段")
_SHARES = ("比重", "占比", "份额", "占有率")
_BARE_VERBS = frozenset("建缴招签投跑")
_SETS_UP = late(
    "^(?:发起|共同|牵头)?(?:设立|组建|成立|发起|建成|新建|建设|打造|引进|签约|实施|投资建设|规划建设|建起|启动)了?"
)
_GRADED = late(
    "^(?:建有|拥有|现有|共有)?(?:国家级|世界级|省级|市级|自治区级|[0-9一二三五十百千]{0,4}[亿万]{1,2}元?级?)(?:以上)?(?=..)"
)
_OF_SIZE = late(
    "(?:总?投资|年?产值|营收)?(?:超过?|过)?(?:[0-9]+|[一二三五十百千]{1,2})[亿万]{1,2}元?(?:级|以上|以下)的?"
)
"""A size that stands for a counted thing named before (其中50亿元级1个)."""
_MEANS = frozenset("户亩人家")
"""What a mean is taken over (营业收入18.7亿元，户均3000万元)."""
_RAN_FOR = late("(?:已|并)?连续(?:[0-9]+|[两三四五六七八九十]+)年$")
_NO_LIST_END = ("高等", "中等", "平等", "同等", "优等", "上等")


def name_figure(words: Words, quantity: Quantity, lead: str, tail: str, running: Running) -> Named:
    """The indicator of a number from what stands before it (`lead`), after it (`tail`) and what ran before."""
    rate = quantity.unit in _RATES
    if lead[-1:] in _ORIGIN_ENDS:
        lead = _ORIGIN.sub("", lead)  # 营收由入园时的2000万元增至…
    if quantity.unit == "人" and tail.startswith("口"):
        tail = f"人{tail}"  # 86万人口
    if "连续" in lead:
        lead = _IN_A_ROW.sub("", lead)
    if "年内" in lead:
        lead = _WITHIN.sub("", lead)
    cut = words.cut_reach(lead)
    if cut.endswith("年"):
        cut = words.cut_reach(_RAN_FOR.sub("", cut))
    if cut[-1:] in _MEANS and (owner := running.owner or running.head) and lead[len(cut) :][:1] == "均":
        name = f"{clean(words, cut)}均{owner}"
        return Named(name, rule="the mean of the figure before", head=name)
    if rate and running.grown and not cut.strip(EDGE) and _MOVED.search(lead):
        metric, way = running.grown
        return Named(metric, "change", way, "where a rate of growth went", running.head)
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
    if rate and "的" in tail[:3] and (pace := name_pace(words, lead, tail, running)):
        return pace
    change = name_change(words, quantity, lead, cut, running, rate)
    if change:
        return change
    if rate and quantity.unit != "倍":
        share = name_share(words, quantity, lead, cut, tail, running)
        if share:
            return share
    if quantity.dimension in COUNTS and _OF_ALL.search(lead, len(lead) - _NEAR):
        return _level(words, quantity, cut, tail, running, rate, of_all=True)
    return _level(words, quantity, cut, tail, running, rate)


def _goal(words: Words, lead: str, tail: str, running: Running, rate: bool) -> Named | None:
    """A goal (420亿元目标), what lies beyond it (超出目标1.2亿元) or is wanting (离目标还差80亿元)."""
    owner = running.owner or running.head or running.before
    name = name_goal(words, lead, tail)
    if name is not None and (name or owner):
        if not name and rate and running.measure == "change":
            return Named(grown(owner, "增长"), "change", "up", "a goal of growth", owner)
        return Named(tidy(name or owner), rule=GOAL, head=tidy(name or owner))
    if beyond := beyond_goal(lead):
        before, said, short = beyond
        own = clean(words, words.cut_comparing(before)) or owner
        return Named(grown(own, said), "change", "down" if short else "up", "measured against a goal", own)
    if is_gap(lead):
        return Named(grown(owner, "与目标差额"), rule="what a goal still wants", head=owner)
    return None


def _standard(words: Words, lead: str, tail: str, running: Running) -> Named | None:
    """The mean of a place that the figure before is measured against (高于全市3.9%的平均水平)."""
    owner = running.owner or running.head
    if not owner or not tail.startswith(("的平均", "平均水平")):
        return None
    against = last_match(words.compared_heads, lead)
    if against is None or not words.whole_places.fullmatch(lead[against.end() :]):
        return None
    mean = grown(lead[against.end() :] + "平均", owner)
    return Named(mean, rule=STANDARD, head=owner)


def _level(
    words: Words, quantity: Quantity, cut: str, tail: str, running: Running, rate: bool, *, of_all: bool = False
) -> Named:
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
    counted = quantity.dimension in COUNTS
    if noun and not (rate and base):
        if base and not counted and words.ends_in_head(base):
            return _head_with_owner(words, base, noun, running)
        name = tidy(reordered(noun) if not base else noun if noun.startswith(base) else base + noun)
        return Named(name, rule="noun after the number", head=tidy(noun) if not base else name)
    if (spoken := words.spoken.get(base)) and (said := spoken[quantity.dimension.startswith(COUNTS)]):
        return Named(said, rule="a verb of speech", head=said)
    if not base or (base in _BARE_VERBS and (running.head or running.before)):
        own = running.of_dimension(quantity) or running.head or running.before
        if of_all:
            own = words.new_ones.sub("", own)
        measure: Measure = running.measure if rate and running.measure == "share" else "level"
        if rate and own.endswith(_SHARES):
            measure = "share"
        if rate and running.points and cut.strip(EDGE) == "":
            return Named(own, "share" if own.endswith(_SHARES) else "level", rule="what points were added to", head=own)
        if rate and running.grown and cut.strip(EDGE) == "":
            return Named(running.grown[0], "change", running.grown[1], "another's growth", running.head)
        return Named(
            own, measure, rule="carried from the figure before", head=running.owner if measure == "share" else own
        )
    if base in words.bare_heads and (running.items or running.head):
        own = running.items or (running.head if base in ("总数", "占比", "比重", "增速", "增幅") else "")
        own = _counted_thing(own)
        if base in ("总数", "总量", "数量"):
            own = _NEWLY.sub("", words.new_ones.sub("", own))
        return Named(f"{own}{base}", rule="bare head with its owner", head=f"{own}{base}")
    if quantity.dimension == "area" and running.owner.endswith("面积") and not words.ends_in_head(base):
        return Named(f"{base}面积", rule="a part of the area before", head=running.owner)
    topical = running.head if words.ends_in_item(running.head) else ""
    items = running.items or topical or running.items_before  # 像这样的项目，开发区安排了64个
    if counted and running.items and (more := _MORE_NOW.match(base)):
        name = f"{more.group(1)}{_counted_thing(running.items)}"
        return Named(name, rule="more or fewer of what was counted before", head=running.items)
    if counted and items and (base in words.grades or _OF_SIZE.fullmatch(base)):
        kind = _GRADED.sub("", words.new_ones.sub("", _counted_thing(items)))
        return Named(f"{base}{kind}", rule="grade of what was counted before", head=items)
    name = tidy(base)
    return Named(name, rule="noun before the number", head=name)


def _counted_thing(text: str) -> str:
    return text.removesuffix("总数")


def _head_with_owner(words: Words, base: str, noun: str, running: Running) -> Named:
    bare = _SETS_UP.sub("", base)
    if bare != base and bare in words.bare_heads:
        base = bare  # 设立总规模30亿元的产业引导基金
    if words.ends_in_item(noun) or base in words.bare_heads:
        name = f"{tidy(noun)}{base}"
        return Named(name, rule="head before, owner after the number", head=name)
    return Named(tidy(base), rule="noun before the number", head=tidy(base))


def _noun_after(words: Words, tail: str) -> str:
    noun = tail.lstrip(" 的")
    if not noun or words.tail_stops.match(tail) or words.tail_stops.match(noun):
        return ""
    thing = words.thing.match(noun)
    noun = untrailed(thing.group(1) if thing else noun)
    doing = words.doing.search(noun)
    noun = noun[: doing.start()] if doing else noun
    return "" if noun.removesuffix("的") in _BUILDING else noun
