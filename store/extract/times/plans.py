"""Plans: what is yet to come, by when, and which programme or section of plans it is told in."""

from __future__ import annotations

import re

from store.compiled import compiled
from store.extract.figures.now import is_over
from store.extract.figures.scene import Scene
from store.extract.numbers.quantity import Quantity
from store.extract.periods.period import YEARS, Period
from store.extract.times.building import STILL, to_be
from store.extract.times.outlook import find_outlooks, in_plan, outlook_at, tells_of_want
from store.extract.times.when import When
from store.late import late
from store.records import Status

REVIEWED = "the year the article reviews"
SECTION = "a section of plans"
_CLAUSE_END = late("[，。；\\n]")
_BEGUN = ("开工", "动工")
_MONTHS = frozenset(("first-months", "first-quarters", "quarter", "months"))
_FROM_NOW = ("下月", "下个月", "下一步", "下一阶段", "今后", "未来", "接下来")
"""What says that a plan begins when a half-year told before is over."""
_NEXT_ITEM = late("[；。][二三四五六七八九]是", "二是 三是 四是 五是 六是 七是 八是 九是")
_ITEM_REACH = 60
"""Characters from where an item of a list begins to its figures."""
_COMPLETED = compiled("(?:建成|达产|投产|竣工|运营|投用|达效|投运|完工|满产|完成)后|届时")

_NO_YEAR = When(None, None, "yet to come, no year told", None)


def _is_past(period: Period, scene: Scene) -> bool:
    """Whether a time told before is over when the article is written."""
    if period.deadline or scene.year is None or period.year is None:
        return False
    if period.form == "since":
        return period.year < scene.year
    return period.year < scene.year if period.form in YEARS else period.form in _MONTHS


def _is_done(scene: Scene, start: int, number: int) -> bool:
    """Whether the sentence tells by the end of the figure's clause what was done."""
    end = _CLAUSE_END.search(scene.text, number)
    return bool(scene.words.done.search(scene.text, start, end.start() if end else number))


def _is_of_other_item(text: str, period: Period, number: int) -> bool:
    """Whether a goal by some year is told in an earlier item than the number (一是到2020年…；二是投资4.7亿元)."""
    if not period.deadline:
        return False
    return _NEXT_ITEM.search(text, max(period.end, number - _ITEM_REACH), number) is not None


class Plans:
    """What runs from figure to figure about what is yet to come: the sections of plans, and a programme."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._outlooks = find_outlooks(scene)
        self.programme: When | None = None
        """The period of a programme that runs on over paragraphs (今年工作的预期目标是…)."""

    def settle(
        self, when: When, status: Status, rule: str, quantity: Quantity, own: tuple[int, int]
    ) -> tuple[When, Status, str]:
        """Period and status where a programme runs on; no period for what is to be after completion."""
        scene, text = self._scene, self._scene.text
        if status != "target" and not self._outlooks and self.programme is None:
            return when, status, rule
        if planned := self._of_section(when, quantity, own[1]):
            return planned, "target", SECTION
        if status == "target" and scene.words.programme.search(text, own[1], quantity.left):
            self.programme = when
        elif self.programme and self._is_over(when, quantity):
            self.programme = None
        if self.programme:
            told_anew = (
                when.period is not None and when.value and not _is_of_other_item(text, when.period, quantity.left)
            )
            kept = when if told_anew else self.programme
            return kept, "target", rule if status == "target" else "part of a programme"
        if rule == STILL and (when.period is None or when.period.start < own[0]) and (then := self._still(quantity)):
            return then, status, rule
        return (self._yet_to_come(when, rule, quantity, own) if status == "target" else when), status, rule

    def _of_section(self, when: When, quantity: Quantity, clause: int) -> When | None:
        """The period of a number that a section of plans tells as one; None where it tells something else of it."""
        scene, plan = self._scene, outlook_at(self._outlooks, quantity.start)
        if plan is None or quantity.origin or self._is_of_past_year(when, quantity):
            return None
        if plan.asked and (
            _is_done(scene, clause, quantity.right) or tells_of_want(scene.text, *scene.sentence(quantity.start))
        ):
            return None
        period = when.period if when.period and when.period.start >= plan.start else None
        planned = in_plan(plan, period) if period else plan.period
        if period and planned is period:
            return when
        if planned:
            return When(planned.value, planned.text, SECTION, planned)
        return None if period else When(None, None, SECTION, None)

    def _is_of_past_year(self, when: When, quantity: Quantity) -> bool:
        """Whether the sentence of a number tells it of a year that is over (2015年，全县工业增加值下降11.7%)."""
        period = when.period
        if period is None or period.form not in YEARS or period.deadline or not is_over(self._scene, period):
            return False
        return period.start >= self._scene.sentence(quantity.start)[0]

    def _yet_to_come(self, when: When, rule: str, quantity: Quantity, own: tuple[int, int]) -> When:
        """The period of what is to be: none where the time told before is over, or not that of its completion."""
        scene, period = self._scene, when.period
        if when.value == "as-of" and rule.endswith("before the number"):
            return _NO_YEAR
        completed = _COMPLETED.search(scene.text, own[1], quantity.left)
        if completed and completed.group() == "届时" and (then := self._then(when, own[1], completed.start())):
            return then
        if period and period.end < own[1]:
            half = period.form == "half" and rule.startswith(_FROM_NOW)
            if is_over(scene, period) if half else _is_past(period, scene):
                return _NO_YEAR
        if completed and (when.rule == REVIEWED or (period and self._is_apart(period, completed, own))):
            return When(None, None, "after completion, no year told", None)
        return when

    def _is_apart(self, period: Period, completed: re.Match[str], own: tuple[int, int]) -> bool:
        """Whether a time told before is not that of a completion, as it is in 明年投产后，产能…."""
        if period.end >= (own[1] if period.deadline else own[0]):
            return False
        return (
            period.form not in YEARS or _CLAUSE_END.search(self._scene.text, period.end, completed.start()) is not None
        )

    def _still(self, quantity: Quantity) -> When | None:
        """When a thing that is still to be built is to be there (二期20万锭预计今年10月试车)."""
        match = to_be(self._scene.text, quantity)
        if match and match.group().endswith(_BEGUN):
            return When(None, None, "to be begun, no year told", None)
        if match and quantity.dimension == "money":
            return When(None, None, "what a thing costs that is still to be built", None)
        begun = match.end("begun") if match else -1  # 去年9月开工，预计今年底建成
        told = self._scene.periods_between(max(quantity.right, begun), match.end()) if match else []
        first = next((p for p in told if p.value and not p.compared), None)
        return When(first.value, first.text, "when it is to be there", first) if first else None

    def _then(self, when: When, start: int, end: int) -> When | None:
        """The time that the 届时 at `end` goes back to: the last one told before it, unless one is told after it."""
        if when.period and when.period.start > end:
            return None
        if start == end > 0:
            start = self._scene.sentence(start - 1)[0]  # it opens its sentence
        told = [p for p in self._scene.periods_between(start, end) if p.value and not p.compared]
        return When(told[-1].value, told[-1].text, "届时: the time told before", told[-1]) if told else None

    def _is_over(self, when: When, quantity: Quantity) -> bool:
        """Whether a programme ends before this figure: at a heading, or where another past period takes over."""
        scene, programme = self._scene, self.programme
        began = programme.period.start if programme and programme.period else 0
        if scene.section(quantity.start) > began:
            return True
        period = when.period
        own = programme is not None and period is not programme.period
        return own and period is not None and not period.deadline and (period.year or 9999) < (scene.year or 0)
