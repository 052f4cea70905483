"""Which facts may be compared: of one owner, metric, measure, unit and kind of period."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from store.across.agreement import normal_factor, unit_table
from store.across.matching import fold
from store.across.periods import Period, Written, read_period
from store.knowledge import Knowledge
from store.records import Fact


class Placed(msgspec.Struct, frozen=True):
    """A fact with its period and what it may be compared by."""

    fact: Fact
    period: Period
    park: str
    subject: str
    metric: str
    unit: str

    @property
    def key(self) -> tuple[str, str, str, str, str, str]:
        """What facts of one series have in common."""
        return self.park, self.subject, self.metric, self.fact.measure, self.unit, self.period.span


class Placer:
    """Places facts by the tables of `knowledge` and by when their articles were written."""

    def __init__(self, knowledge: Knowledge, written: Mapping[str, Written] | None = None) -> None:
        self.units = unit_table(knowledge)
        self._distinctions = knowledge.words.get("metric_distinctions", [])
        self._flows = frozenset(knowledge.words.get("metric_flows", []))
        self._anew = tuple(knowledge.words.get("metric_counted_anew", []))
        self._goes_on = tuple(knowledge.words.get("metric_goes_on", []))
        self._names = {
            indicator.name: frozenset(map(_squeeze, (indicator.name, *indicator.aliases)))
            for indicator in knowledge.indicators
        }
        self._written = written or {}
        self.newest = max((when.date for when in self._written.values() if when.date), default=None)
        """The date of the newest article, where any has one."""
        self._keys: dict[tuple[str | None, str], str] = {}

    def place(self, fact: Fact) -> Placed:
        """The fact with all that tells which others it may be compared with."""
        park = fact.park or fact.subject or ""
        period = read_period(fact.period, self._written.get(fact.article))
        metric = self.metric_key(fact)
        return Placed(fact, period, park, fact.subject or park, metric, normal_factor(fact, self.units)[1])

    def was_over(self, placed: Placed) -> bool:
        """Whether the period of the fact was over when its article was written, as far as its date tells."""
        when = self._written.get(placed.fact.article)
        return bool(when and when.date and placed.period.end and when.date > placed.period.end)

    def is_counted_anew(self, fact: Fact) -> bool:
        """Whether each period has its own figure of the metric (新增高新技术企业), as a stock has not."""
        metric = fact.metric
        return any(word in metric for word in self._anew) and not any(word in metric for word in self._goes_on)

    def metric_key(self, fact: Fact) -> str:
        """What the metric goes by: its indicator with words that make it another one (国家级, 累计), else its text."""
        named = fact.indicator, fact.metric
        if named not in self._keys:
            self._keys[named] = self._metric_key(*named)
        return self._keys[named]

    def _metric_key(self, indicator: str | None, metric: str) -> str:
        printed = _squeeze(metric)
        if not indicator:
            return printed
        own, names = _squeeze(indicator), self._names.get(indicator, frozenset())
        words = [word for word in self._distinctions if word in printed and word not in own]
        if printed in names:
            words = [word for word in words if word in self._flows]
        else:
            words = [word for word in words if word in self._flows or not any(word in name for name in names)]
        return "+".join([own, *words])


def in_order(facts: Iterable[Fact]) -> list[Fact]:
    """The facts by article and place, so that what is found never hangs on the order they came in."""
    return sorted(facts, key=lambda fact: (fact.article, fact.start, fact.id))


def _squeeze(text: str) -> str:
    return "".join(fold(text).split())
