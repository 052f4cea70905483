"""Goals: a number that a goal is called by or measured against (实现420亿元目标, 超出年度目标1.2亿元)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.figures.phrases import EDGE, clean
from store.knowledge_words import either
from store.late import late

if TYPE_CHECKING:
    from store.extract.figures.words import Words

_KIND = (
    "(?:宏伟|奋斗|总体|年度|全年|年初|发展|既定|预期|预定|计划|规划|工作|考核|原定|阶段性?|中期|建设|增长|量化|省定"
    "|市定|下达)"
)
GOAL_AFTER = late(f"(?:以上|左右)?的?{_KIND}{{0,2}}(?:目标|任务)")
"""What calls the number before it a goal: 420亿元目标, 25亿元的年度任务."""
_GOAL_OF = late("的?(?:(?![完超占较比达实])[^，。；、的]){2,8}的?(?:增长)?(?:目标|任务)(?!数?的?[0-9])")
"""What calls the number before it the goal of the indicator that it names: 300亿元产值目标."""
PLAN_SUM = late("(?:完成|占|为|达到?)了?([^，。；占]{0,8}(?:目标任务|任务|目标|计划|预算))(?:数|总额)?(?:为|的)?$")
"""What calls the number after it the amount of a plan (完成年任务75亿元的…)."""
_ONLY_GOAL = late(
    lambda: (
        "(?:如期|提前|顺利|全面|圆满|超额|基本|努力|奋力|完成|实现|达到|达成|超出|超过|突破|高于|低于|优于|好于|高出|多于|少于|接近|逼近|不及|未能?|没有|尚未|略|稍|远|大幅|年初|年度|全年|当年"
        "|[省市县区]委?|政府|管委会|上级|提出|确定|下达|制定|设定|定下|预定|既定|原定|所|了|的|与|和|同|离|距离?|较|比|向|朝着?|着|在|对|原|曾|既|迈过|跨过|跨越|站上|此前|仅|还|并|也|已|，|、"
        f"|{either('aiming_words')})*"
    )
)
"""What may stand before a goal that is not its name."""
_AIMING = late(
    lambda: (
        f"^(?:(?:将|要|紧紧|始终|牢牢)*(?:{either('aiming_words')}|为(?=实现)|力争|确保|努力|奋力|全力|如期|提前|顺利|圆满|超额|实现|完成|达到|达成|着|年初|年度|全年|提出|确定|下达|定下|的)+)"
    )
)
_OVER = late(
    "(超出|超过|超|高于|高出|多于|优于|好于|低于|少于|不及|比|较|与)(?:了)?((?:[省市县区]?(?:年初|年度|全年|当年|既定|预期|预定|原定|计划|省定|市定|下达|设定|确定|的){0,3})(?:目标任务|目标|任务|计划))(?:值|数)?(?:的)?(增加|增长|提高|多出?|高出?|减少|下降|少|低)?了?$"
)
_LESS = frozenset(("低于", "少于", "不及", "减少", "下降", "少", "低"))
_GAP = late(
    "(?:^(?:的)?|(?:离|距离?|与)[^，。]{0,20})(?:目标|任务|大关)[^，。]{0,3}(?:差|差距|相差|缺口)(?:为|约|达|有|仅)?$"
)
ASKED = late(
    "的((?:规划|规定|考核|省定|市定|国家|行业|最低|设计|环评|控制|准入)*(?:要求|标准|红线|底线|限值|上限|下限))"
)
"""What calls the number before it what is asked for: 60%的规划要求."""
_STEP_AWAY, _A_STEP = (
    late("(?:的?(?:总体|年度|全年|既定|预期)?(?:目标|大关|门槛|任务))?[只仅就还已]?[差有剩]?[不到]{0,2}一步(?:之遥)?$"),
    "一步",
)
_TO_GOAL = late("(?:[只仅还就已]?距离?|[只仅还就已]?离)[^，。；]*$", "距 离")


def may_be_goal(lead: str, tail: str) -> bool:
    """Whether the words before a number or after it have some that all words of goals have one of."""
    if tail and (tail == "的" or _A_STEP in tail or speaks_of_goal(tail)):
        return True
    return "目标" in lead or "任务" in lead or "计划" in lead or "大关" in lead or "超额" in lead


def is_called_goal(text: str, at: int) -> bool:
    """Whether what stands at `at`, behind a number, calls it a goal."""
    return bool(GOAL_AFTER.match(text, at) or _GOAL_OF.match(text, at))


def speaks_of_goal(text: str) -> bool:
    """Whether a text has the words that all patterns of goals have."""
    return "目标" in text or "任务" in text


def name_goal(words: Words, lead: str, tail: str) -> str | None:
    """The name of a goal told before its number; empty where only words of goals are, None where it is no goal."""
    if not speaks_of_goal(tail) or not GOAL_AFTER.match(tail) or words.growth_at_end(lead):
        return None
    said = lead.strip(EDGE)
    only = _ONLY_GOAL.match(said)
    if only and only.end() == len(said):
        return ""
    return clean(words, words.cut_reach(_AIMING.sub("", said)))


def beyond_goal(lead: str) -> tuple[str, str, bool] | None:
    """How far a figure lies from its goal: what stands before, the words (超出年度目标), whether it is short of it."""
    match = _OVER.search(lead) if speaks_of_goal(lead) or "计划" in lead else None
    if match is None or (match.group(1) in ("比", "较", "与") and not match.group(3)):
        return None
    return lead[: match.start()], match.group(), (match.group(3) or match.group(1)) in _LESS


def a_step_from(lead: str, tail: str) -> str | None:
    """What is all but there where the number is its goal (产值距离年初定下的200亿元只差一步); None where it is none."""
    to_goal = _TO_GOAL.search(lead) if _A_STEP in tail and _STEP_AWAY.match(tail) else None
    return lead[: to_goal.start()] if to_goal else None


def is_gap(lead: str) -> bool:
    """Whether the number is what is still wanting of a goal (离千亿元目标还差…)."""
    return ("差" in lead or "缺口" in lead) and bool(_GAP.search(lead))
