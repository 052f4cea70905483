"""The period that a headline tells for the figures of an article that have none of their own."""

from __future__ import annotations

from store.extract.facts import find_facts
from store.extract.names import find_names
from store.knowledge import load_knowledge
from tests.store.extract.readings import reading


def test_the_title_tells_the_period_before_the_kicker_does() -> None:
    told = reading("工业用电量9.4亿千瓦时。", title="石梁经开区2016年上半年回升", kicker="增加值2016年6月转正")
    facts = find_facts(told, find_names(told, load_knowledge()), load_knowledge())
    assert [fact.period for fact in facts] == ["2016-01/2016-06"]
