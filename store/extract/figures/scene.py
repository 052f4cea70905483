"""The scene of a figure: the text it stands in, its sentences and clauses, the periods and names found in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import msgspec

from store.extract.figures.words import Words
from store.extract.numbers.quantity import Quantity
from store.extract.parks.sections import Section
from store.extract.periods.period import Period
from store.records import Mention

_TORN_WORD = 4
_SHORT_BRACKET = 5
_LONG_BRACKET, _WITHOUT = 14, ("不含", "含", "不包括", "包括", "剔除")
"""The same of one that says what is counted in or not (占全市（不含某某油田）的58%)."""
_COLONS, _CLOSING = frozenset("：:"), frozenset("）)")
_LONGEST_LEAD = 60
_LONGEST_TAIL = 36
_GOES_ON = ("选", "评", "入", "获", "得", "为", "到", "达", "定", "是", "在", "于", "自", "从", "的", "和", "至", "围")
"""What goes on with the time that follows it: 入选2023年…名单."""


class Scene(msgspec.Struct):
    """All that does not change from one figure of an article to the next."""

    text: str
    words: Words
    periods: list[Period]
    mentions: list[Mention]
    park: str | None
    year: int | None
    month: int | None
    review: str | None = None
    """The year a whole article looks back on."""
    sentence_ends: list[int] = []
    clause_ends: list[int] = []
    mark_ends: list[int] = []
    """Where the text goes on behind a punctuation mark."""
    part_starts: list[int] = []
    """Where it does behind a mark that may part what is said of one from what is said of another."""
    period_starts: list[int] = []
    period_at: dict[int, Period] = {}
    mention_at: dict[int, Mention] = {}
    mention_end: dict[int, Mention] = {}
    mention_starts: list[int] = []
    told_starts: list[int] = []
    """Where names and time expressions begin."""
    paragraph_starts: list[int] = []
    outlooks: frozenset[int] = frozenset()
    """Where a paragraph begins that is all of what is to come."""
    torn: bool = False
    """Some sentence goes on over the end of a line."""
    headings: list[int] = []
    """Where a heading ends: nothing carries over it."""
    sections: list[Section] = []
    """Where an article goes from park to park, which it tells of from where on."""
    head_end: int = 0
    """Where kicker, title and subtitle end."""
    default_period: Period | None = None
    captions: frozenset[int] = frozenset()
    """Where the captions of pictures begin."""
    chronicle: frozenset[int] = frozenset()
    """Where the lines of a chronicle begin, each with its date (■2008年10月…)."""

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence around `at`; a semicolon ends one too."""
        k = bisect_right(self.sentence_ends, at)
        return (self.sentence_ends[k - 1] if k else 0), (
            self.sentence_ends[k] if k < len(self.sentence_ends) else len(self.text)
        )

    def paragraph(self, at: int) -> int:
        """Where the paragraph around `at` begins."""
        k = bisect_right(self.paragraph_starts, at)
        return self.paragraph_starts[k - 1] if k else 0

    def periods_between(self, start: int, end: int) -> list[Period]:
        """The time expressions that begin inside a span."""
        return self.periods[bisect_left(self.period_starts, start) : bisect_left(self.period_starts, end)]

    def names_between(self, start: int, end: int) -> bool:
        """Whether a name begins inside a span."""
        k = bisect_left(self.mention_starts, start)
        return k < len(self.mention_starts) and self.mention_starts[k] < end

    def section(self, at: int) -> int:
        """Where the section around `at` begins: after the last heading."""
        k = bisect_right(self.headings, at)
        return self.headings[k - 1] if k else 0


def clause_start(scene: Scene, sentence: int, quantity: Quantity) -> int:
    """Where the clause of a number begins."""
    text, left = scene.text, quantity.left
    start = first = sentence if left - sentence < _LONGEST_LEAD else left - _LONGEST_LEAD
    before = text[left - 1] if left > sentence else ""
    last = bisect_right(scene.clause_ends, left - (before in _COLONS)) - 1
    if before == "—":
        start = left
    elif last >= 0 and scene.clause_ends[last] > first:
        start = scene.clause_ends[last]
        if text[start - 1] in _CLOSING and (opened := _short_bracket(scene, last)) >= 0:
            start = max(first, scene.clause_ends[opened - 1] if opened else 0)
    broken = text.rfind("\n", start, left) if scene.torn else -1
    return broken + 1 if broken >= 0 and left - broken > _TORN_WORD else start


def _short_bracket(scene: Scene, closing: int) -> int:
    """Which clause end opens the short bracket that one closes (企业（项目）9家); -1 where it is none such."""
    end = scene.clause_ends[closing] - 1
    if not closing:
        return -1
    opened = scene.clause_ends[closing - 1]
    said = scene.text[opened:end]
    longest = _LONG_BRACKET if said.startswith(_WITHOUT) else _SHORT_BRACKET
    told = 0 < len(said) <= longest and scene.text[opened - 1] in "（(" and not any(map(str.isdigit, said))
    return closing - 1 if told else -1


def tail_of(scene: Scene, quantity: Quantity, limit: int) -> str:
    """What follows a number up to the next punctuation mark or number."""
    start, marks = quantity.right, scene.mark_ends
    k = bisect_right(marks, start)
    end = limit if limit - start < _LONGEST_TAIL else start + _LONGEST_TAIL
    if k < len(marks) and marks[k] <= end:
        end = marks[k] - 1
    told = bisect_left(scene.period_starts, start)
    if told < len(scene.period_starts) and scene.period_starts[told] < end and _ends_noun(scene, told, start):
        end = scene.period_starts[told]
    return scene.text[start:end]


def without_periods(scene: Scene, start: int, end: int) -> str:
    """The text of a span without its time expressions; what something is compared with stays."""
    k = bisect_right(scene.period_starts, start - 1)
    if k >= len(scene.periods) or scene.periods[k].start >= end:
        return scene.text[start:end].replace("\n", "")
    pieces = []
    while k < len(scene.periods) and scene.periods[k].start < end:
        period = scene.periods[k]
        if not (period.compared and _is_standard(period)):
            pieces.append(scene.text[start : period.start])
            start = min(period.end, end)
        k += 1
    pieces.append(scene.text[start:end])
    return "".join(pieces).replace("\n", "")


def _ends_noun(scene: Scene, k: int, start: int) -> bool:
    """Whether the time `k` behind a number ends what is counted (800套今年底交付), not what was done (入选2023年…)."""
    period = scene.periods[k]
    if period.form in ("recent", "since", "now") or period.compared:
        return False
    return not scene.text.endswith(_GOES_ON, start, period.start)


def _is_standard(period: Period) -> bool:
    return period.compared and not period.origin
