"""Status: whether a figure is there, estimated or yet to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.figures.goals import is_called_goal, speaks_of_goal
from store.extract.figures.now import is_just_begun, is_over, is_running, is_this_year, is_to_come
from store.extract.figures.phrases import last_match
from store.extract.figures.scene import Scene
from store.extract.numbers.quantity import Quantity
from store.extract.periods.period import YEARS, Period
from store.extract.text.marks import SEMICOLONS
from store.extract.times.after import has_come
from store.extract.times.behind import DONE, YET
from store.extract.times.building import STILL, is_done, is_long_past, to_be, under_way
from store.extract.times.estimates import goes_on_reckoned, is_assured, is_likely, is_reckoned
from store.extract.times.sentence_signs import Signs
from store.extract.times.when import When
from store.knowledge_words import either
from store.late import late
from store.records import Status

if TYPE_CHECKING:
    import re

_PLANNED = frozenset(("规划", "计划"))
_AIMING = late(lambda: f"{either('aiming_words')}|实现|(?:确定|提出|定下|明确|设定|立下|亮出)了?")
_LATER_GOAL = late("(?:、|和|及)[^，。；]{2,60}目标(?!企业|客商|客户|市场)")
_APPLYING = late("正在(?:组织|申报|申请|培育|创建)")
_GOAL_REACHED = late(
    "(?<![将要保争])(?:提前|超额|圆满|顺利|如期|全面)[^，。；]{0,8}?(?:完成|实现|达成)了?[^，。；]{0,10}$",
    "提前 超额 圆满 顺利 如期 全面",
)
"""What stands before a goal that is reached."""
_GOAL_MOVED = late("目标(?:值|任务)?[由从](?:[^，。；]*[0-9][^，。；0-9]{0,6}[调降升高减增]整?[到至为])?$", "目标")
"""What a goal was set to before or is set to now (把目标从80亿元下调到50亿元)."""
_RECKONED_BEHIND = ("（预计", "(预计", "（预估", "（估算")
_OF_PLAN = 6
_SET_OUT = late("，(?:出台|印发|制定|发布|推出)了?[^，。；0-9]{2,16}，", "出台 印发 制定 发布 推出")
"""What was done beside a plan, told between its word and the number."""
_BROUGHT_TO = late("[^，。；、0-9]{2,16}[由从][^，。；]*[0-9][^，。；]{0,8}(?:提升|提高|增|升|扩|降|压|缩|减)")
"""What follows 将 where it only says what was changed."""
_INVESTED = late("(?:总?投资|用地|占地)[^，。；]*[0-9][^，。；]*[，；、]")
"""What a plan told of its own before the number: its cost."""
_AT_LEAST = "不少于"
_BUILDS_THEN = late("新建|改建|新增|铺设|修建|改造|建设(?!用地|面积)")
"""What a plan builds, behind what it costs (计划投资12亿元，新建道路68公里)."""
_BEHIND = frozenset((DONE, YET))
_HAS_BEEN = ("已", "已于", "已在")
"""What stands before the time behind a number where the thing is there (首期20万千瓦电站已于7月并网)."""
_PARTS_OF_YEAR = frozenset(("month", "months", "half", "quarter"))
_FIRST_HALF = 6
_PURPOSE = ("为", "为了")
_MORE = late("再(?:开工|处置|引进|新增|培育|盘活|新建|建设|新上|腾出)[^，。；了]*$", "再")
_GOAL_REACH = 200
"""So far behind such a number its goal stands."""
MORE = "more of it, beside a goal"
BEGINS = "where a development begins"
RUNNING = "of a year that is not over"
BEGUN = "of a year that has just begun"
_TELLS_DONE = late("[了比较]", "了 比 较")
"""What tells of what has been done in a sentence of a year that has just begun, or how it compares."""
_FAR, _OPENING = 300, 16
_PLAN_TOLD = late(
    "提出|力争|确保|(?:按照?|根据)[^，。；0-9]{0,8}(?:目标|计划|规划|安排|部署|方案)，|(?:全年|年内|今年|季度|年底前?)[^。；0-9]{0,24}(?:不少于|至少)|目标(?![；，。])|计划(?!总?投资)|争取|到20[0-9]{2}年|“?十[四五]五”?末"
)


def status_of(
    scene: Scene,
    quantity: Quantity,
    sentence: tuple[int, int],
    signs: Signs,
    clause: int,
    tail: str,
    when: When,
    before: Status,
) -> tuple[Status, str]:
    """The status of a figure and the rule that told it; `before` is that of the sentence before in the paragraph."""
    text = scene.text
    if (quantity.origin or text.find("目标", clause, quantity.left) >= 0) and (told := _begun(text, clause, quantity)):
        return told
    if when.rule in _BEHIND and (told := _told_behind(text, quantity, when)):
        return told
    if to_be(text, quantity) and not is_done(scene, clause, quantity):
        return "target", STILL
    if signs.ahead and (told := _told_ahead(scene, quantity, sentence, clause, when)):
        return told
    if signs.goal and _is_goal(text, clause, quantity, sentence[1]):
        return "target", "called a goal"
    if when.period and when.period.year and scene.year and when.period.year > scene.year:
        return "target", "a period yet to come"
    if is_assured(text, quantity.right) or text.startswith(_RECKONED_BEHIND, quantity.right):
        return "estimate", "called likely"
    if before == "target" and (goes_on := _goes_on(scene, sentence, quantity.left, when)):
        return "target", goes_on
    if scene.outlooks and scene.paragraph(quantity.start) in scene.outlooks:
        return "target", "a paragraph of outlook"
    if signs.ahead and is_reckoned(scene.words, text[sentence[0] : quantity.left]):
        return "estimate", "a word of estimate"
    if goes_on_reckoned(scene, sentence[0], quantity.left):
        return "estimate", "an estimate that goes on after a semicolon"
    of_now = _not_over(scene, when.period, quantity.left, sentence, clause, before) if when.period else None
    if why := of_now or under_way(scene, quantity, sentence, clause, tail, when):
        return "target", why
    if (signs.doing and _APPLYING.search(text, clause, quantity.left)) or (before == "target" and "申报" in tail):
        return "target", "applied for"
    return "actual", "no word of estimate or goal"


def _begun(text: str, clause: int, quantity: Quantity) -> tuple[Status, str] | None:
    """The status of what a goal or a development began with, or of a goal moved; None for any other number."""
    if _GOAL_MOVED.search(text, clause, quantity.left):
        return "target", "a goal set anew"
    return ("actual", BEGINS) if quantity.origin else None


def _told_behind(text: str, quantity: Quantity, when: When) -> tuple[Status, str] | None:
    """What the time behind a number says of it: that the thing is there by then, or not yet."""
    if when.rule == YET:
        return "target", YET
    if when.period and text.endswith(_HAS_BEEN, quantity.right, when.period.start):
        return "actual", DONE
    return None


def _told_ahead(
    scene: Scene, quantity: Quantity, sentence: tuple[int, int], clause: int, when: When
) -> tuple[Status, str] | None:
    """What a word of goals says of a number in its sentence, before it or, where more is told of, behind it."""
    if told := _told_before(scene, quantity, sentence, clause, when):
        return told
    if _is_more(scene, quantity, clause, sentence[1]):
        return "target", MORE
    return None


def _is_goal(text: str, clause: int, quantity: Quantity, end: int) -> bool:
    """Whether a number is called a goal behind it, by itself or in a list of them."""
    if not speaks_of_goal(text[quantity.end : end]):
        return False
    return is_called_goal(text, quantity.end) or _is_aimed_at(text, clause, quantity, end)


def _is_more(scene: Scene, quantity: Quantity, clause: int, end: int) -> bool:
    """Whether more of something is told beside a goal behind it (再开工项目15个，全年收入力争突破190亿元)."""
    more = scene.text.find("再", clause, quantity.left) >= 0 and _MORE.search(scene.text, clause, quantity.left)
    near = min(end, quantity.right + _GOAL_REACH)
    return bool(more) and scene.words.target.search(scene.text, quantity.right, near) is not None


def _not_over(
    scene: Scene, period: Period, number: int, sentence: tuple[int, int], clause: int, before: Status
) -> str | None:
    """The rule by which a time that is not over makes a number told of it a target; None where it does not."""
    text, done = scene.text, scene.words.done
    if (
        is_running(scene, period)
        and (period.start >= sentence[0] or (before == "target" and text.endswith("。", 0, sentence[0])))
        and not done.search(text, clause, number)
    ):
        return RUNNING
    if is_just_begun(scene, period) and not done.search(text, *sentence) and not _TELLS_DONE.search(text, *sentence):
        return BEGUN
    if period.form in _PARTS_OF_YEAR and is_to_come(scene, period):
        return "a part of the year yet to come"
    if period.form == "plan" and _is_first_of_plan(scene, period) and not done.search(text, *sentence):
        return BEGUN
    return None


def _told_before(
    scene: Scene, quantity: Quantity, sentence: tuple[int, int], clause: int, when: When
) -> tuple[Status, str] | None:
    """What the last word of goals before a number in its sentence says; None where it says nothing of the number."""
    text, words = scene.text, scene.words
    match = last_match(words.target, text, sentence[0], quantity.start)
    if match and match.group() in _PLANNED and is_long_past(when, scene):
        match = None
    if match and match.group().endswith("后") and has_come(scene, match, quantity):
        match = None
    if (
        match
        and text.endswith(_PURPOSE, sentence[0], match.start())
        and text.find("，", match.end(), quantity.left) >= 0
    ):
        match = None  # 为确保项目早竣工，全市为46个项目配备管家
    told = when.period
    if match and told and (match.group().endswith("前") or told.start >= match.end()) and is_over(scene, told):
        match = None  # 投产后产能将翻番，1—5月出口1.8亿元
    if match and match.group() == "安排" and not (told and is_this_year(scene, told)):
        match = None  # 去年安排项目46个
    if match and match.group() == "目标" and _GOAL_REACHED.search(text, sentence[0], match.start()):
        match = None  # 提前三个月完成全年引资目标，到位资金30亿元
    likely = match and is_likely(scene, match, quantity)
    if likely and not _is_yet_to_come(when, scene):
        return "estimate", "预计 of the year of writing or before"
    if match and match.group() in _PLANNED and "占" in text[match.start() - _OF_PLAN : match.start()]:
        match = None  # 占年度计划投资的48%
    if match and match.group() == "将" and _BROUGHT_TO.match(text, match.end(), quantity.right):
        match = last_match(words.target, text, sentence[0], match.start())  # 将时限由去年的45天压缩到12天
    if match and match.group() == _AT_LEAST and any(map(str.isdigit, text[match.end() : quantity.left])):
        match = last_match(words.target, text, sentence[0], match.start())  # of the number right behind it alone
    builds = _BUILDS_THEN.match(text, clause, quantity.left)
    if match and match.group() == "规划" and _SET_OUT.search(text, match.end(), quantity.left):
        match = None  # 规划建设产业园，出台补贴办法，每吨让利200元
    if match and match.group() == "计划" and not builds and _INVESTED.match(text, match.end(), quantity.left):
        match = last_match(words.target, text, sentence[0], match.start())  # 计划总投资286亿元，其中投产56个
    if match is None:
        return None
    ahead = _plans_year(scene, match, sentence[0], told) or not words.done.search(text, match.end(), quantity.left)
    return ("target", f"{match.group()} before the number") if ahead else None


def _plans_year(scene: Scene, plan: re.Match[str], sentence: int, told: Period | None) -> bool:
    """Whether a sentence opens with the year of writing and what is planned for it (今年，某某区计划接待…，完成…)."""
    if plan.group() != "计划" or told is None or told.form not in YEARS or not is_just_begun(scene, told):
        return False
    opens = sentence <= told.start <= plan.start() <= sentence + _OPENING and told.start - sentence < len("今年")
    return opens and scene.text.find("已", plan.end(), scene.sentence(sentence)[1]) < 0


def _goes_on(scene: Scene, sentence: tuple[int, int], number: int, when: When) -> str | None:
    """Why a number goes on with the plan told before its sentence; None where it does not."""
    text, done, start = scene.text, scene.words.done, sentence[0]
    if when.period and when.period.deadline and not done.search(text, *sentence):
        return "carried with its deadline"
    if text[start - 1 : start] not in SEMICOLONS or done.search(text, start, number) or scene.mention_at.get(start):
        return None
    told = text.rfind("。", max(0, start - _FAR), start)
    planned = _PLAN_TOLD.search(text, max(told + 1, start - _FAR), start)
    return "a plan that goes on after a semicolon" if planned and not scene.periods_between(start, number) else None


def _is_yet_to_come(when: When, scene: Scene) -> bool:
    """Whether the year of a figure lies after that of writing; so it is taken to be where none is told."""
    year = when.period.year if when.period else None
    return year is None or scene.year is None or year > scene.year


def _is_first_of_plan(scene: Scene, period: Period) -> bool:
    """Whether a five years' plan as a whole is told of in the first months of its first year."""
    return period.year == scene.year and 0 < (scene.month or 0) <= _FIRST_HALF


def _is_aimed_at(text: str, clause: int, quantity: Quantity, end: int) -> bool:
    """Whether a number stands in a list of goals that is called so at its end (紧盯收入400亿元、税金60亿元目标)."""
    return bool(_AIMING.search(text, clause, quantity.left) and _LATER_GOAL.match(text, quantity.right, end))
