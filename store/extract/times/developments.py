"""Developments: when the two ends of a development are true (由2019年的15家增加到20家)."""

from __future__ import annotations

from store.extract.numbers.quantity import Quantity
from store.extract.periods.period import ONE_YEAR
from store.extract.times.when import When
from store.late import late

_SPAN = "an end of the span of years"
BY_NOW = "what it has reached by now"
_LONG = frozenset(("plan", "recent"))
"""Forms of several years that a development may fill from before the first to the last."""
_OF_YEARS = late("([0-9]{4})/([0-9]{4})")
_BEGAN = "where the development began"
_ONE_MONTH = late("[0-9]{4}-[0-9]{2}")
_AT_FIRST = late(
    "(?<![目当年日月之以提])前的?$|之初|最初|初期|原来|当初|原先|起初|以前|过去|(?:挂牌|成立|建园|建区|改革|整合|设立|托管|技改|改造|投产|升级|启动|入园|合并)前"
)
_TO_COME = ("将", "可", "能", "可望", "有望", "预计")
_RISEN_TO = ("到", "至", "为", "达")
_RISEN = (
    "增加",
    "提高",
    "增长",
    "拓展",
    "扩大",
    "提升",
    "上升",
    "降",
    "压",
    "缩",
    "发展",
    "增至",
    "攀升",
    "跃升",
    "减",
)


def _is_span(when: When) -> bool:
    """Whether the time last told is the span of years itself, not a year told after it."""
    return when.period is None or when.period.form == "years" or when.period.form in _LONG


class Developments:
    """The developments of one sentence: where the last began, and when it reached what it did."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._began: When | None = None
        self._reached: When | None = None
        self.against: str = ""
        """The year that the sentence measures all against (与2008年相比，产出率由…提高到…)."""

    @property
    def first_year(self) -> str:
        """The year in which the last development began; empty where none was told."""
        return self._began.value if self._began and self._began.value else ""

    def of(self, when: When, quantity: Quantity, lead: str, sentence: int) -> When | None:
        """由 … 增加到 …: the first number is of where it began, the second of what it reached."""
        value, origin = when.value, quantity.origin
        starts = origin or (when.period is not None and when.period.origin)
        if not (starts or self._began or self._reached):
            return None
        reached = self._text.endswith(_RISEN_TO, 0, quantity.left)
        if when.period and when.period.origin:
            self._began = when
        elif origin and when.period and when.period.form == "years" and value:
            first, _, last = value.partition("/")
            self._began, self._reached = (When(each, when.text, _SPAN, when.period) for each in (first, last))
            return self._began
        elif origin and when.period and when.period.form in _LONG and value and (span := _OF_YEARS.fullmatch(value)):
            first, last = str(int(span.group(1)) - 1), span.group(2)  # 五年来，企业从11家增至54家
            self._began, self._reached = (When(each, when.text, _SPAN, when.period) for each in (first, last))
            return self._began
        elif self._reached and self._reached.rule == _SPAN and reached and _is_span(when) and "累计" not in lead:
            return self._reached
        elif origin:
            return self._beginning(when, quantity, lead, sentence)
        elif self._reached and lead.startswith(_RISEN) and (when.period is None or when.period.form == "recent"):
            return self._reached
        elif self._began and reached and self._runs_on(when):
            return When("as-of", when.text, BY_NOW, None)
        elif self._began and reached and value:
            if when.period and when.period.start < sentence and value == self._began.value:
                return When(None, None, "later than where it began", None)  # 2015年……。日产由去年底的40台增至110台
            self._reached = when
        return None

    def _beginning(self, when: When, quantity: Quantity, lead: str, sentence: int) -> When | None:
        """The time of the number that a development begins with (由2户增至5户)."""
        value, period = when.value, when.period
        if lead.rstrip("从由").endswith(_TO_COME) and lead[-1:] in "从由":
            return When(None, None, "from what it is now", None)
        if self._began:
            return self._began
        if self.against:
            return When(self.against, self.against, "the year that all is measured against", None)
        if _AT_FIRST.search(self._text, max(0, quantity.left - 10), quantity.left):
            return When(None, None, "at the beginning, no year told", None)
        if not value:
            return None
        if period and period.form == "since":
            self._began = When(value.partition("/")[0], when.text, _BEGAN, period)
            return self._began
        if value[-1] == "/" and when.text and not when.text.endswith("间"):
            self._began = When(None, when.text, _BEGAN, period)
            return self._began
        own = period is not None and period.start >= sentence and not period.deadline
        year = str(int(value) - 1) if own and ONE_YEAR.fullmatch(value) else None
        month = f"/{value}" if own and _ONE_MONTH.fullmatch(value) else None
        return When(year or month, when.text, _BEGAN, period)

    def _runs_on(self, when: When) -> bool:
        """Whether what began in a year told, or since a time told, has gone on up to now."""
        if when.period is None:
            return ONE_YEAR.fullmatch(self.first_year) is not None
        return when.value is not None and when.value.endswith("/")
