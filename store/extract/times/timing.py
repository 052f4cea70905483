"""Timing: which of the article's periods a figure is true of."""

from __future__ import annotations

from bisect import bisect_left

from store.extract.figures.now import begins_later
from store.extract.figures.scene import Scene
from store.extract.periods.period import Period
from store.extract.times.brackets import OPENED, UP_TO, goes_on, in_brackets
from store.extract.times.carried import from_paragraphs_before, from_sentences_before
from store.extract.times.estimates import is_reckoned_year
from store.extract.times.events import is_event
from store.extract.times.when import NO_PERIOD, When
from store.late import late

BESIDE_EVENT = "beside an event of its own date"
_OF_GOAL = late("[0-9][^，。；]{0,8}(?:任务|目标|计划)数?的$", "任务 目标 计划")
_STEPS = 12
_OF_THEN = frozenset(("的", "同期的"))
"""What leads from an earlier time to its figure (37件，比2011年同期的214件下降八成)."""
_TOOK_PART = late("[^，。；0-9]{0,8}首批(?:入驻|入园|落户|签约|开工|启用|投用|投产)", "首批")
"""Who took part in the event that a time was told of (9月26日揭牌，5家企业首批入驻)."""
_LATER = ("短短", "此后", "之后", "其后", "自此", "从此", "随后", "后来")
"""What opens a sentence that tells of a later time than the one before."""
_ALREADY = ("已有", "已经", "已预", "已与")
"""What opens a clause of what is there, behind one of what is to come."""


def when_of(scene: Scene, paragraph: int, sentence: int, clause: int, number: int, reached: int, right: int) -> When:
    """The period of the number at `number`; `reached` is where the figure before it ends, `right` where it does."""
    text = scene.text
    if text.startswith(("（", "("), right) and (told := in_brackets(scene, right)):
        return When(told.value, told.text, "in brackets behind the number", told)
    own = min(reached, clause)
    passed: Period | None = None
    k = bisect_left(scene.period_starts, number)
    for period in reversed(scene.periods[max(0, k - _STEPS) : k]):
        bracket = period.start - 1 - len("截至") * (text[period.start - 2 : period.start] in UP_TO)
        if text[bracket] in OPENED and in_brackets(scene, bracket) and not goes_on(text, period, number):
            continue
        if period.compared and text[period.end : number] in _OF_THEN and text[period.start - 1] in "比较":
            return When(period.value, period.text, "the earlier time that is measured against", period)
        if period.compared or (period.origin and period.start < max(reached, clause)):
            continue
        if scene.chronicle and (period.start - 1 in scene.chronicle or period.start in scene.chronicle):
            if paragraph in (period.start, period.start - 1):
                return When(period.value, period.text, "the date of a line of a chronicle", period)
            continue
        if (period.start < own and _is_of_figure_before(text, period, sentence, number)) or (
            period.form == "whole-year" and _is_of_goal_or_reckoned(scene, period, sentence, number)
        ):
            continue
        if period.start < clause and text.startswith(_ALREADY, clause) and begins_later(scene, period):
            return NO_PERIOD  # 6月底前交付，已有9家预订
        if period.start >= sentence:
            if passed and passed.year and period.form == "year" and passed.year > (period.year or passed.year):
                return When(None, passed.text, BESIDE_EVENT, None)  # 2016年…一体化项目落户，去年投产，年加工…
            took_part = period.day and _TOOK_PART.match(text, right)
            apart = not took_part and is_event(text, period, clause) and not begins_later(scene, period)
            if apart and text.find("当时", period.end, number) < 0:
                passed = period
                continue
            return When(period.value, period.text, f"{period.rule} in the sentence", period)
        if passed or text.startswith(_LATER, sentence):
            return _of_another_time(text, sentence, passed)
        if period.start < paragraph:
            return from_paragraphs_before(scene, period, (paragraph, sentence, clause), number)
        if carried := from_sentences_before(scene, period, (sentence, clause), number):
            return carried
    return NO_PERIOD


def _of_another_time(text: str, sentence: int, passed: Period | None) -> When:
    """No time: a figure beside the event that `passed` dates, or of a sentence that tells what came later."""
    if passed:
        return When(None, passed.text, BESIDE_EVENT, None)
    return When(None, text[sentence : sentence + 2], "later than what was told before", None)


def _is_of_figure_before(text: str, period: Period, sentence: int, number: int) -> bool:
    """Whether a time before a clause and before the last figure tells of an earlier figure alone."""
    if text.startswith("同期", period.end):
        return True  # 利润6.4亿元，上年同期为亏损1.3亿元；完成…
    if not period.deadline or not text.startswith("的", period.end):
        return False
    return text.find("累计", max(period.end, sentence), number) >= 0  # 增长到2020年的612亿元；收入累计达到435亿元


def _is_of_goal_or_reckoned(scene: Scene, period: Period, sentence: int, number: int) -> bool:
    """Whether a whole year is that of a goal a figure is measured by, or of an estimate told before the sentence."""
    if scene.text[number - 1] == "的" and _OF_GOAL.search(scene.text, period.end, number):
        return True
    return period.start < sentence and is_reckoned_year(scene, period, sentence, number)
