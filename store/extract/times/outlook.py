"""Outlook: the sections of a report that lay down what is to come (三、2022年工作计划)."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

import msgspec

from store.extract.periods.period import MONTHS, YEARS, Period
from store.late import late

if TYPE_CHECKING:
    from store.extract.figures.scene import Scene

_HEADING = late("[^\n]{4,34}(?=\n)")
_NUMBERED = late("[一二三四五六七八九十]{1,2}、")
_PLANS = late(
    "工作计划|工作安排|工作打算|工作思路|工作目标|目标任务|发展目标|预期目标|主要目标|奋斗目标|重点(?:工作|任务)|工作(?:重点|任务)|主要任务"
    "|下一?步(?:工作|打算|计划)|要[干做办抓]好?这[^\n]{0,4}[事件]|今年(?:这样|怎么)干",
    "工作计划 工作安排 工作打算 工作思路 目标 任务 重点 步 这 怎么",
)
_ASKS = late(
    "(?:新的一年|今年|明年|20[0-9]{2}年|下一步)[^，。？\n]{0,6}(?:怎么|怎样|如何|干什么|做什么)[^，。？\n]{0,6}？",
    "怎么 怎样 如何 干什么 做什么",
)
"""A question with which a section of plans opens (新的一年怎么干？)."""
_OF_THE_YEAR = MONTHS | {"whole-year"}
_EARLIER = ("去年", "上年", "前年")
_QUESTION = late("(?:[^，。：\n]{0,4}记者|问|主持人|[^，。：\n]{2,4}报)[：:][^\n]{4,120}？(?=\n)")
_TO_COME = late(
    "(?:目标|打算|计划)(?:又?是什么|有哪些|是多少|如何|怎样)|有(?:什么|哪些|何)[^，？]{0,6}(?:打算|目标|计划)"
    "|(?:下一步|下一阶段|今后)[^？]{0,16}(?:怎|如何|打算|什么|哪)"
)
_WANTING = late("[只仅还]剩|[还仍尚](?:不到|不足|不够|缺|欠|有差距)|不够用|见底|缺口|短板|偏[低小少]|只有|仅有")
_TOLD = late("情况|介绍|回顾|实现了|完成了|已经?")
_PAST = late("完成|回顾|总结|实现|成效|落实")


class Outlook(msgspec.Struct, frozen=True):
    """A section of what is to come, and the time its heading names."""

    start: int
    end: int
    period: Period | None
    asked: bool = False
    """An answer to a question about it, which may tell what is done as well."""


def find_outlooks(scene: Scene) -> list[Outlook]:
    """The sections whose headings announce plans, in text order; one with a number ends at the next of them."""
    # only placed ones: a heading that the page printed elsewhere tells nothing of what follows it
    heads = [head for start in scene.headings if (head := _HEADING.match(scene.text, start))]
    starts = [head.start() for head in heads]
    numbered = [head.start() for head in heads if _NUMBERED.match(head.group())]
    found = _asked(scene)
    for head in heads:
        said, asks = head.group(), _ASKS.match(scene.text, head.end() + 1)
        if not asks and (not _PLANS.search(said) or _PAST.search(said) or said.endswith(("。", "；", "，"))):
            continue
        told = [p for p in scene.periods_between(head.start(), asks.end() if asks else head.end()) if p.value]
        period = told[-1] if told else _first_told(scene, asks.end()) if asks else None
        if period and period.year and scene.year and period.year < scene.year:
            continue
        peers = numbered if _NUMBERED.match(said) else starts
        after = bisect_right(peers, head.start())
        found.append(Outlook(head.end(), peers[after] if after < len(peers) else len(scene.text), period))
    return sorted(found, key=lambda outlook: outlook.start)


def _first_told(scene: Scene, at: int) -> Period | None:
    """The year that the paragraph at `at`, or the next, tells first: that of the plans that it opens."""
    end = scene.text.find("\n", scene.text.find("\n", at) + 1)
    told = scene.periods_between(at, end) if end > at else []
    return next((p for p in told if p.form in YEARS and p.value and not p.compared), None)


def _asked(scene: Scene) -> list[Outlook]:
    """The answers of an interview to questions about what is to come (记者：下半年的目标是什么？), in text order."""
    text = scene.text
    if "？\n" not in text:
        return []
    asked = [(start, found) for start in scene.paragraph_starts if (found := _QUESTION.match(text, start))]
    closed = text.find("\n", asked[-1][1].end() + 1) if asked else -1  # the last answer is one paragraph
    nexts = [*(start for start, _ in asked[1:]), closed if closed >= 0 else len(text)]
    ends = [min(end, _next_turn(text, found, end)) for (_, found), end in zip(asked, nexts, strict=False)]
    return [
        Outlook(found.end(), end, next((p for p in scene.periods_between(*found.span()) if p.value), None), True)
        for (_, found), end in zip(asked, ends, strict=False)
        if _TO_COME.search(found.group()) and not _TOLD.search(found.group())
    ]


def _next_turn(text: str, question: re.Match[str], end: int) -> int:
    """Where who asked speaks again before `end`, though it may be no question."""
    turn = text.find(f"\n{question.group().partition('：')[0]}：", question.end(), end)
    return turn if turn >= 0 else end


def outlook_at(outlooks: list[Outlook], at: int) -> Outlook | None:
    """The section of plans around `at`."""
    if not outlooks:
        return None
    k = bisect_right(outlooks, at, key=lambda outlook: outlook.start) - 1
    return outlooks[k] if k >= 0 and at < outlooks[k].end else None


def in_plan(plan: Outlook, period: Period) -> Period | None:
    """A part of the year of a plan that its section tells (年内, 上半年); None where it is of an earlier time."""
    year = plan.period.year if plan.period else None
    if year is None or period.year is None or period.year >= year:
        return period
    if period.printed or period.form not in _OF_THE_YEAR or period.text.startswith(_EARLIER) or not period.value:
        return None
    return msgspec.structs.replace(period, value=period.value.replace(str(period.year), str(year)), year=year)


def tells_of_want(text: str, start: int, end: int) -> bool:
    """Whether a sentence tells what is wanting today, as an answer about plans does first (可供用地只剩2100亩)."""
    return _WANTING.search(text, start, end) is not None
