"""Headlines: a figure of a headline that its own words do not name is called as the article calls the same value."""

from __future__ import annotations

from store.knowledge import load_knowledge
from store.pipeline import articles_of
from store.read.formats import decode_source
from store.records import Fact


def _facts(text: str) -> list[Fact]:
    [(_, facts)] = articles_of(decode_source(text.encode(), "page.txt"), load_knowledge(), date="2022-03-03")
    return facts


PAGE = """青屏临港园区交出答卷
本报记者 林栖月

去年，园区新开航线三条，海铁联运稳步发展，港口一派繁忙的景象，船来船往，汽笛声声。

全年冲刺{goal}亿元

园区确保全年主营业务收入突破230亿元，工业投资达到68亿元，新增规上企业15家，港口再添新泊位。
"""


def test_a_headline_is_named_as_the_article_names_the_same_value() -> None:
    facts = [fact for fact in _facts(PAGE.format(goal="230")) if fact.text == "230亿元"]
    assert [fact.metric for fact in facts] == ["主营业务收入", "主营业务收入"]


def test_a_headline_keeps_its_unit_where_no_figure_is_the_same() -> None:
    assert [fact.metric for fact in _facts(PAGE.format(goal="260")) if fact.text == "260亿元"] == ["元"]
