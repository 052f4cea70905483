"""Carried: what a time told in an earlier sentence or paragraph says of a number."""

from __future__ import annotations

from store.extract.figures.now import begins_later, is_over, is_to_come
from store.extract.figures.scene import Scene
from store.extract.periods.period import PARTS, YEARS, Period
from store.extract.text.marks import SEMICOLONS
from store.extract.times.events import is_event
from store.extract.times.when import NO_PERIOD, When
from store.late import late

_OPENING = 6
_IN_PASSING = 14
_NEAR = 300
"""So near a number a word of goals says that it is to come."""
_NEXT = 1500
"""Farther back than this no paragraph is the one before."""
_OVER_PARAGRAPHS = frozenset(("since", "plan", "years"))
_ADDED_UP = late("[^，。；0-9]{0,10}(?:累计|先后)")
_BUILT_BY_NOW = late("[^，。；0-9]{0,10}累计(?:建成|建设|建有|拥有|集聚|聚集|汇聚|入驻|落户|培育|认定)", "累计")
"""What stands by now, told behind what a part of the year brought (1—8月生产…。全区累计建成充电桩1100个)."""
_ONE_PART = frozenset(("month", "quarter"))
_ALONE = ("当季", "单季", "当月", "单月")
_TO_NEXT = YEARS | {"past-year"}
"""Forms that hold in the next paragraph too."""
_NOW_DONE = late("(?:今年|目前|现)已|已(?=帮|帮助|完成|引进|建成|投产|办理|解决|签约|开工|累计|有)")
"""What is told of now in a sentence after one that told a deadline."""
_TOLD_BEFORE = late("[0-9](?:余|多)?(?:家|个|户|亩|台|套|条|座|平方公里|公里|万吨|万千瓦)")
"""Things counted in a sentence before its year: that is of what follows it alone."""
_THIS_TIME = late("(?:此次|本次|这次|当天|当日|现场|会上|仪式上|大会上|活动中|其中)")
"""What goes back to the day that an event was told of."""
_FIRST_OF_IT = ("首轮", "首次评", "第一轮", "首批次")
"""What goes back to what was begun in the month told before (2020年6月，…推开改革。首轮评价，A类企业61家)."""
_RANKED = late(
    "[^，。；：、0-9\n]{2,14}(?:最[高低大小多少快慢]|[排居位列][^，。；：、\n]{0,6}[位名])的(?:分别|依次)?[是为有]?",
    "的",
)
"""What a paragraph begins with that ranks parks by what the one before told of all."""
_ONCE, _ONCE_REACH = "一度", 20
"""What was for a while is over by the next sentence (一季度出口一度下降11.8%)."""
_STANDS = late("[^，。；0-9]{0,8}(?:建有|拥有|设有)")
"""What opens a sentence of what stands, right after one of a time up to which things were counted (截至9月底，…。)."""
_MAY_BE_OVER = _TO_NEXT | {"years", "relative-year"}
_AT_PRESENT = ("这次", "此次", "本次", "尚未")
"""Tells that a sentence speaks of now, whatever past year the one before told of."""
_MADE_BY_NOW = late("[设建投办给拿]了[0-9]")
"""Tells what was done by now, after what is to be in a year to come (明年扩到6万吨。我们还设了1亿元…)."""
_SAME_DAY = "同日，"
"""Opens a paragraph of another event of the day that the first one tells of."""
_THAT_DAY = late("(?:当天|当日|(?:此次|本次|这次)(?:大会|签约|活动|会议|集中|推介))")
"""The same at the beginning of the next paragraph."""


def opening(text: str, sentence: int) -> int:
    """Where a sentence begins of which the part at `sentence` goes on after a semicolon."""
    if text[sentence - 1 : sentence] not in SEMICOLONS:
        return sentence
    return max(text.rfind(mark, max(0, sentence - _NEXT), sentence) for mark in "。\n") + 1


def from_sentences_before(scene: Scene, period: Period, own: tuple[int, int], number: int) -> When | None:
    """What a time told before the sentence `own[0]` in its paragraph says of a number in the clause `own[1]`.

    None where it says nothing, so that one before it may.
    """
    text, (sentence, clause) = scene.text, own
    if is_event(text, period, clause) or _is_told_in_passing(scene, period, sentence):
        return None
    if period.carries == "sentence" and begins_later(scene, period):
        return None
    if _speaks_of_now(scene, period, sentence, number):
        return NO_PERIOD
    if text.find(_ONCE, period.end, period.end + _ONCE_REACH) >= 0:
        return None
    if _is_part_of_told(text, period):
        return None  # 上半年下降1.2%，其中6月份增长2.3%。工业用电量…: of the half year again
    if (period.year or 0) > (scene.year or 9999) and text.find("？", period.end, sentence) >= 0:
        return NO_PERIOD  # what was to be is told; a question leads elsewhere
    if period.deadline:
        done = _NOW_DONE.search(text, sentence, scene.sentence(number)[1])
        return None if done else When(period.value, period.text, "deadline carried in the paragraph", period)
    if period.carries == "sentence" and text.find("。", period.end, sentence) >= 0:
        return _gone_back_to(text, period, sentence, number)
    if period.carries == "paragraph" or not period.day:
        if _is_past_sum(scene, period, sentence, number):
            return When("as-of", None, "added up after a year long past", None)
        return When(period.value, period.text, f"{period.rule} carried in the paragraph", period)
    return None


def _speaks_of_now(scene: Scene, period: Period, sentence: int, number: int) -> bool:
    """Whether a sentence speaks of now after one of a year that is over, or of one to come."""
    if period.form not in _MAY_BE_OVER:
        return False
    if is_to_come(scene, period):
        end = scene.sentence(number)[1]
        passing = period.start - scene.sentence(period.start)[0] > _OPENING and not period.deadline
        apart = passing and scene.text.startswith("。", sentence - 1)
        near = max(sentence, number - _NEAR), min(end, number + _NEAR)
        if apart and scene.words.target.search(scene.text, *near) is None:
            return True  # 口岸项目今年动工，2025年建成。海关推行改革，通关时间压缩至0.38小时
        return _MADE_BY_NOW.search(scene.text, sentence, end) is not None
    return is_over(scene, period) and any(scene.text.find(word, sentence, number) >= 0 for word in _AT_PRESENT)


def _gone_back_to(text: str, period: Period, sentence: int, number: int) -> When:
    """A time that holds in its own sentence alone, where this one goes back to it."""
    if period.value and period.value[0] == "/" and _STANDS.match(text, sentence, number):
        return When(period.value, period.text, "what stood by the time told before", period)
    if period.day and _THIS_TIME.match(text, opening(text, sentence)):
        return When(period.value, period.text, "the day of the event told of", period)
    if text.startswith(_FIRST_OF_IT, opening(text, sentence)):
        return When(period.value, period.text, "the month of what was begun", period)
    return NO_PERIOD


def from_paragraphs_before(scene: Scene, period: Period, own: tuple[int, int, int], number: int) -> When:
    """What a time told before the paragraph `own[0]` says of a number in its sentence and clause (`own`)."""
    text, (paragraph, sentence, clause) = scene.text, own
    section = scene.section(number)
    if period.start < section:
        return NO_PERIOD
    if period.day and _THAT_DAY.match(text, paragraph) and scene.paragraph(paragraph - 1) <= period.start:
        return When(period.value, period.text, "the day of the event told of", period)
    if period.origin or period.deadline or scene.review or text.startswith(_SAME_DAY, paragraph):
        return NO_PERIOD
    if section and scene.paragraph(period.start) == section and not is_event(text, period, clause):
        return When(period.value, period.text, f"{period.rule} in the heading", period)
    over = period.form in _OVER_PARAGRAPHS and not (period.text.endswith("末") or _is_of_clause(scene, period))
    if over or _holds_on(scene, period, paragraph, sentence):
        return When(period.value, period.text, f"{period.rule} carried over paragraphs", period)
    return NO_PERIOD


def _is_told_in_passing(scene: Scene, period: Period, sentence: int) -> bool:
    """Whether a year long past stands inside an earlier sentence: it tells of that alone (2015年决定投资…。)."""
    if period.form != "year" or scene.year is None or period.year is None:
        return False
    opened = scene.sentence(period.start)[0]
    if period.year >= scene.year - 1 and not _TOLD_BEFORE.search(scene.text, opened, period.start):
        return False
    return period.start - opened > _IN_PASSING and scene.text.find("。", period.end, sentence) >= 0


def _is_past_sum(scene: Scene, period: Period, sentence: int, number: int) -> bool:
    """Whether a sentence adds up to the time of writing after one of a year long past (2016年落户。公司累计投入…)."""
    if period.form in PARTS:
        return _BUILT_BY_NOW.match(scene.text, sentence, number) is not None
    if period.form not in YEARS or scene.year is None or period.year is None or period.year >= scene.year - 1:
        return False
    return _ADDED_UP.match(scene.text, sentence, number) is not None


def _holds_on(scene: Scene, period: Period, paragraph: int, sentence: int) -> bool:
    """Whether a year that opens a sentence of the paragraph before still holds: this year or the last alone."""
    if (period.form not in _TO_NEXT and period.form not in PARTS) or period.year is None or scene.year is None:
        return False
    opened = scene.paragraph(period.start)
    if not 0 <= scene.year - period.year <= 1:
        return False
    if period.start - opened > _OPENING and not (period.form in YEARS and _ranks_on(scene.text, paragraph, sentence)):
        return False
    if period.year == scene.year and period.form in _TO_NEXT and _is_of_goals(scene, period, paragraph):
        return False
    return scene.text.count("\n", max(period.end, paragraph - _NEXT), paragraph) <= 1


def _is_of_clause(scene: Scene, period: Period) -> bool:
    """Whether 今年以来 stands inside a sentence that told of something else (设立资金池，今年以来为41家企业转贷…)."""
    begun = period.start - scene.sentence(period.start)[0]
    return period.form == "since" and begun > _OPENING and period.year == scene.year


def _ranks_on(text: str, paragraph: int, sentence: int) -> bool:
    """Whether a paragraph begins with a ranking, and so does the sentence."""
    if not _RANKED.match(text, paragraph):
        return False
    return sentence == paragraph or _RANKED.match(text, opening(text, sentence)) is not None


def _is_of_goals(scene: Scene, period: Period, paragraph: int) -> bool:
    """Whether only goals were told of the year of writing, and a paragraph that tells none begins with a park."""
    begun = scene.mention_at.get(paragraph)
    if begun is None or begun.kind != "park" or not scene.words.target.search(scene.text, period.end, paragraph):
        return False
    return scene.words.target.search(scene.text, paragraph, scene.sentence(paragraph)[1]) is None


def _is_part_of_told(text: str, period: Period) -> bool:
    """Whether a month or quarter is told as a part of the time before it (其中6月份, 三季度当季)."""
    if period.form not in _ONE_PART:
        return False
    return text.startswith("其中", period.start - 2) or text.startswith(_ALONE, period.end)
