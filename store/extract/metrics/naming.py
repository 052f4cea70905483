"""Naming: which indicator a number tells, in the article's own words; a level, a change or a share of it."""

from __future__ import annotations

from store.extract.figures.goals import ASKED, PLAN_SUM, a_step_from, beyond_goal, is_gap, may_be_goal, name_goal
from store.extract.figures.phrases import EDGE, clean, last_match, tidy, untrailed
from store.extract.figures.running import COUNTS, Named, Running, grown
from store.extract.figures.words import Words
from store.extract.metrics.growth import may_change, name_caused, name_change, name_pace
from store.extract.metrics.levels import name_level
from store.extract.metrics.shares import name_share
from store.extract.numbers.quantity import Quantity
from store.knowledge_words import either
from store.late import late

GOAL = "a goal after its indicator"
PLANNED = "the amount of a plan that a share is told of"
WHOLE = "the whole that a share is told of"
A_STEP = "a goal that is a step away"
STANDARD_ASKED = "what is asked of the figure before"
STANDARD = "what a figure is measured against"
_TO_ADD = ("要增加", "将增加", "再增加", "拟增加", "计划增加", "准备增加", "可增加", "先后增加", "又增加", "陆续增加")
_RATES = frozenset(("%", "百分点", "成", "倍", "‰"))
_ORIGIN = late(
    "(?:[由从](?![业事])|自(?![业事主动身]))[^，。；、0-9由从]{2,8}(?:[前时初期后]|之初|当初|起步|阶段)的?$", "由 从 自"
)
_OF_ONE = late(
    "^([^，。；、]{2,12}?)[将已要]?[由从](?:现在|目前|原来|原先)?的([^，。；、年下上增降回同负][^，。；、年]{0,5})$",
    "由 从",
)
_EARLY = late(
    "提前(?:[一两二三四五六七八九十半0-9]+(?:多|余)?(?:年半?|个?月|天|周))?(?=完成|实现|达到|超额|达成)", "提前"
)
_IN_A_ROW = late(
    "(?:已经?)?连续[0-9一二两三四五六七八九十]{1,3}多?(?:年|个?季度|个月)(?=都|均|在|保持|稳定|达|超|突破|高于|低于|位|实现|$)"
)
_WITHIN = late("(?:未来|今后)?[一二两三四五六七八九十0-9]{1,3}年内")
_HOW_LONG = late(
    "^[前近头这]?[0-9一二两三四五六七八九十]{1,3}多?(?:个月(?:来|内|间|时间)?|年(?:来|间)?(?=完成|实现|引进|投入|新增|培育|建成|盘活|落户|签约))",
    "个月 完成 实现 引进 投入 新增 培育 建成 盘活 落户 签约",
)
"""In how long what follows was done (三年完成技改项目312个)."""
_MOVED = late(
    "(?:[降升增减涨跌掉放滑]|回落|回升|滑落|跌落|提高|提升|加快|放缓|收窄|扩大|恢复|攀升|上升|下滑|变)[到至为]了?$"
)
"""What takes a rate from where it was to where it went (增速由9.8%回落到5.1%)."""
_ORIGIN_ENDS = frozenset("前时初期后的步段")
_MEANS = frozenset("户亩人家日月周")
"""What a mean is taken over (营业收入18.7亿元，户均3000万元)."""
_FROM_EACH, _OVER = late("(?<=.)[须需应]?(?:[由从为是]|达到?)每[^，。；0-9万]{1,3}$", "每"), 4
"""Over what a level is measured (浓度由每立方米400毫克降至…, 投资强度达到每亩380万元); characters of it."""
_EVENT_BEFORE = late(
    lambda: f"(?:[^、，。；]*、)*[^、，。；]{{5,}}{either('listed_events')}(?:运行|建设|发电)?、(?=[^、，。；]{{4}})",
    "、",
)
"""What happened that a list tells before the figure's own item (二期工程投产、电厂2×100万千瓦机组并网)."""
_CAUSE = late("受[^，。；]{2,16}影响(?=，?[降升跌跃回减增下上][^，。；]{0,2}[至到]$)")
_COMPARING = frozenset("比较")
_OF_THEN = late("[比较](?:20[0-9]{2}年)?(?:上年|去年|同期)*的$", "的")
"""What only says that the number is the earlier one (环境信访37件，比2011年同期的214件下降八成)."""
_RAN_FOR = late("(?:已|并)?连续(?:[0-9]+|[两三四五六七八九十]+)年$")


def name_figure(words: Words, quantity: Quantity, lead: str, tail: str, running: Running) -> Named:
    """The indicator of a number from what stands before it (`lead`), after it (`tail`) and what ran before."""
    rate = quantity.unit in _RATES
    if quantity.unit == "人" and tail.startswith("口"):
        tail = f"人{tail}"  # 86万人口
    lead = _own_lead(lead)
    lasting = "年" in lead or "月" in lead or "续" in lead
    if lasting:
        lead = _without_spans(lead)
    cut = words.cut_reach(lead)
    if lasting and cut.endswith("年"):
        cut = words.cut_reach(_RAN_FOR.sub("", cut))
    if cut[-1:] in _MEANS and (owner := running.owner or running.head) and lead[len(cut) :][:1] == "均":
        name = f"{clean(words, cut)}均{owner}"
        return Named(name, rule="the mean of the figure before", head=name)
    if rate and running.grown and not cut.strip(EDGE) and _MOVED.search(lead):
        metric, way = running.grown
        return Named(metric, "change", way, "where a rate of growth went", running.head)
    if running.whole and rate and lead.strip(EDGE) == "":
        return Named(running.whole_share, "share", rule="share of the whole just printed", head=running.whole_head)
    if may_be_goal(lead, tail) and (goal := _goal(words, quantity, lead, tail, running, rate)):
        return goal
    if tail[:1] == "的" and (asked := _asked(quantity, tail, running)):
        return asked
    if "平均" in tail and (standard := _standard(words, lead, tail, running)):
        return standard
    if rate and "的" in tail[:3] and (pace := name_pace(words, lead, tail, running)):
        return pace
    if may_change(words, lead, cut, rate) and not _is_more_of(words, quantity, lead, tail, running):
        change = name_change(words, quantity, lead, cut, running, rate)
        if change:
            return change
    if rate and (caused := name_caused(words, quantity, lead, cut)):
        return caused
    if rate and quantity.unit != "倍":
        share = name_share(words, quantity, lead, cut, tail, running)
        if share:
            return share
    return name_level(words, quantity, (lead, cut, tail), running, rate=rate)


def _own_lead(lead: str) -> str:
    """`lead` without what tells of something else: where it began, over what it is measured, an event, a cause."""
    if lead[-1:] in _ORIGIN_ENDS:
        lead = _ORIGIN.sub("", lead)  # 营收由入园时的2000万元增至…
    elif "从的" in lead or "由的" in lead:
        lead = _OF_ONE.sub(r"\2\1", lead)  # 年产能将从现在的铁水823万吨、钢水893万吨增至…
    if "每" in lead[-_OVER:]:
        lead = _FROM_EACH.sub("", lead)
    if "、" in lead and (event := _EVENT_BEFORE.match(lead)):
        lead = lead[event.end() :]
    if "影响" in lead:
        lead = _CAUSE.sub("", lead)
    return "" if lead[:1] in _COMPARING and _OF_THEN.fullmatch(lead) else lead


def _asked(quantity: Quantity, tail: str, running: Running) -> Named | None:
    """What is asked of the figure before (低于60%的规划要求)."""
    owner = running.owner or running.head
    asked = ASKED.match(tail) if owner and quantity.qualifier in ("less", "more") else None
    return Named(grown(owner, asked[1]), rule=STANDARD_ASKED, head=owner) if asked else None


def _without_spans(lead: str) -> str:
    """`lead` without how long it took (连续三年, 三年内, 三个月完成)."""
    if "提前" in lead:
        lead = _EARLY.sub("", lead)
    if "连续" in lead:
        lead = _IN_A_ROW.sub("", lead)
    if "个月" in lead[:7] or "年" in lead[:5]:
        lead = _HOW_LONG.sub("", lead)
    return _WITHIN.sub("", lead) if "年内" in lead else lead


def _is_more_of(words: Words, quantity: Quantity, lead: str, tail: str, running: Running) -> bool:
    """Whether so many things are added that follow the number, not to those told before (还要增加4条生产线)."""
    if quantity.dimension not in COUNTS or not lead.endswith("增加"):
        return False
    noun = untrailed(tail)
    added = lead == "增加" or lead.endswith(_TO_ADD)
    return added and words.ends_in_item(noun) and not running.head.endswith(noun)


def _goal(words: Words, quantity: Quantity, lead: str, tail: str, running: Running, rate: bool) -> Named | None:
    """A goal (420亿元目标), what lies beyond it (超出目标1.2亿元) or is wanting (离目标还差80亿元)."""
    owner = running.of_dimension(quantity) or running.owner or running.head or running.before
    if not rate and tail == "的" and (whole := _whole(words, lead, owner)):
        return whole
    if (near := a_step_from(lead, tail)) is not None and (own := clean(words, near) or owner):
        return Named(own, rule=A_STEP, head=own)
    name = name_goal(words, lead, tail)
    if name == "" and not owner:
        return Named("目标", rule=GOAL, head="")  # 距完成全年200亿元的目标还差…
    if name is not None and (name or owner):
        if not name and rate and running.measure == "change":
            return Named(grown(owner, "增长"), "change", "up", "a goal of growth", owner)
        return Named(tidy(name or owner), rule=GOAL, head=tidy(name or owner))
    if rate and owner and lead.endswith(("超额", "超额完成")):
        return Named(grown(owner, "超额完成"), "change", "up", "measured against a goal", owner)
    if beyond := beyond_goal(lead):
        before, said, short = beyond
        own = clean(words, words.cut_comparing(before)) or owner
        return Named(grown(own, said), "change", "down" if short else "up", "measured against a goal", own)
    if is_gap(lead):
        return Named(grown(owner, "与目标差额"), rule="what a goal still wants", head=owner)
    return None


def _whole(words: Words, lead: str, owner: str) -> Named | None:
    """The amount of a plan or a whole that a share is told of (完成年任务90亿元的…, 占全市工业总产值1682.4亿元的…)."""
    if plan := PLAN_SUM.search(lead):
        own = clean(words, lead[: plan.start()]) or owner
        return Named(f"{own}{plan.group(1)}", rule=PLANNED, head=own)
    before, of, after = lead.rpartition("占")
    name = words.cut_reach(after)
    return Named(name, rule=WHOLE, head=clean(words, before) or owner) if of and name else None


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
