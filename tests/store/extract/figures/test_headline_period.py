"""The period that a headline or a lead tells for the figures of an article that have none of their own."""

from __future__ import annotations

import msgspec

from store.extract.facts import find_facts
from store.extract.names import find_names
from store.knowledge import load_knowledge
from store.pipeline import articles_of
from store.read.formats import decode_source
from store.records import Reading
from tests.store.extract.readings import reading


def test_the_title_tells_the_period_before_the_kicker_does() -> None:
    told = reading("工业用电量9.4亿千瓦时。", title="石梁经开区2016年上半年回升", kicker="增加值2016年6月转正")
    facts = find_facts(told, find_names(told, load_knowledge()), load_knowledge())
    assert [fact.period for fact in facts] == ["2016-01/2016-06"]


def test_a_deck_with_a_dash_that_tells_one_figure_tells_no_period_of_the_others() -> None:
    page = (
        "石梁经开区让煤炭“变身”\n——前10个月工业产值增长逾三成\n本报记者 李明\n　　园区建成日处理4.5万吨的污水处理厂。\n"
    )
    [(_, facts)] = articles_of(decode_source(page.encode(), "page.txt"), load_knowledge(), date="2021-11-08")
    assert {fact.text: fact.period for fact in facts} == {"三成": "2021-01/2021-10", "4.5万吨": None}


REVIEW = (
    "2022年，石梁经开区完成工业投资92.4亿元。\n全年走访企业1900次。\n2023年，经开区要完成工业总产值620亿元。",
    "2022年，石梁经开区完成工业投资92.4亿元。\n经开区全年走访企业1900次。\n2023年上半年，经开区完成工业总产值320亿元。",
)


def test_a_review_without_a_date_tells_of_the_year_that_is_over() -> None:
    told = [find_facts(read, find_names(read, load_knowledge()), load_knowledge()) for read in map(_undated, REVIEW)]
    assert [[fact.period for fact in facts] for facts in told] == [
        ["2022", "2022", "2023"],
        ["2022", "2023", "2023-01/2023-06"],
    ]


def _undated(text: str) -> Reading:
    return msgspec.structs.replace(reading(text), year_inferred=2023)
