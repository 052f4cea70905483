"""Facts: spans that prove them, sentences they stand in, what holds for any text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.extract.facts import explain_fact, find_facts
from store.extract.names import Names, find_names
from store.knowledge import load_knowledge
from store.records import Fact
from tests.store.extract.cases import facts_of, reading_of

WORDS = st.sampled_from(
    [
        *(
            "园区",
            "2023年",
            "完成",
            "产值",
            "增长",
            "同比",
            "分别",
            "达到",
            "占",
            "全市",
            "的",
            "其中",
            "由",
            "到",
            "提高",
        ),
        *(
            "12.5%",
            "3个百分点",
            "56亿元",
            "7家",
            "和",
            "、",
            "，",
            "。",
            "；",
            "：",
            "企业",
            "项目",
            "总投资",
            "“",
            "”",
            "（",
            "）",
        ),
        *("力争", "预计", "将", "十四五", "以来", "百余家", "近六成", "-", "1", ",", "年产", "万吨", "\n", "……"),
    ]
)


def read(text: str) -> list[Fact]:
    return find_facts(reading_of(text), Names(), load_knowledge())


def test_a_fact_carries_the_span_and_sentence_that_prove_it() -> None:
    body = "青屏工业园区传来喜讯。2023年，园区完成投资1.49余亿元，增长5%。明年再接再厉。"
    text = reading_of(body).mended.text
    fact = facts_of(body)[0]
    assert text[fact.start : fact.end] == fact.text == "1.49余亿元"
    assert (fact.source_start, fact.source_end) == (fact.start, fact.end)
    assert fact.quote == "2023年，园区完成投资1.49余亿元，增长5%。"
    assert (fact.id, fact.article, fact.source) == ("", "", "")


def test_a_metric_meets_its_indicator_under_any_name() -> None:
    one, other = facts_of("2023年，园区规上工业产值达80亿元。"), facts_of("2023年，园区规模以上工业总产值达80亿元。")
    assert one[0].indicator == other[0].indicator == "规模以上工业总产值"
    assert one[0].topic == other[0].topic == "output"


def test_values_are_kept_as_printed_and_normalised_beside() -> None:
    fact = facts_of("园区光伏组件产能达2吉瓦。")[0]
    assert (fact.value, fact.unit, fact.norm_value, fact.norm_unit) == (2, "吉瓦", 2000, "兆瓦")


def test_every_field_is_explained_from_words_of_the_text() -> None:
    body = "2023年，园区固定资产投资达20亿元，比上年增长257%。"
    reading, knowledge = reading_of(body), load_knowledge()
    names = find_names(reading, knowledge)
    fact = find_facts(reading, names, knowledge)[1]
    reasons = {reason.field: reason for reason in explain_fact(reading, names, knowledge, fact)}
    assert {"value", "unit", "metric", "measure", "direction", "subject", "park", "period", "status", "topic"} <= set(
        reasons
    )
    assert reasons["period"].words == "2023年"
    assert reasons["measure"].rule == "growth word before the number"
    assert all(reading.mended.text[r.start : r.end] == r.words for r in reasons.values() if r.field != "topic")


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("云帆铝业有限公司产值9亿元。", "a legal ending"),
        ("砚瀚精密产值9亿元。", "a brand before a trade"),
        ("园区有京泰模具、北方密封件2家企业，北方密封件投资3亿元。", "in a list of companies"),
        ("宁德时代产值3亿元。", "listed"),
    ],
)
def test_what_made_a_name_of_the_company_is_explained(body: str, rule: str) -> None:
    reading, knowledge = reading_of(body), load_knowledge()
    names = find_names(reading, knowledge)
    fact = find_facts(reading, names, knowledge)[-1]
    company = next(r for r in explain_fact(reading, names, knowledge, fact) if r.field == "company")
    assert (company.value, company.rule) == (fact.subject, rule)
    assert company.words == fact.subject


def test_a_fact_of_another_text_has_no_reasons() -> None:
    fact = facts_of("园区产值达80亿元。")[0]
    assert explain_fact(reading_of("园区里没有数字。"), Names(), load_knowledge(), fact) == []


@settings(max_examples=120, deadline=None)
@given(st.lists(WORDS, max_size=40).map("".join))
def test_any_text_is_read_with_spans_in_order(body: str) -> None:
    facts = read(body)
    text = reading_of(body).mended.text
    ends = [0, *(fact.end for fact in facts)]
    for fact, behind in zip(facts, ends, strict=False):
        assert behind <= fact.start < fact.end
        assert fact.text == text[fact.start : fact.end]
        assert fact.metric and fact.unit and fact.text in fact.quote
        assert (fact.direction is None) == (fact.measure != "change")


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=80))
def test_no_text_at_all_makes_it_fail(body: str) -> None:
    read(body.replace("\r", " "))


def test_the_same_text_gives_the_same_facts() -> None:
    body = "去年，园区税收15亿元，增长8%，占全市的12%；新增企业20家。"
    assert read(body) == read(body)


def test_a_closing_quotation_mark_goes_with_the_sentence_it_closes() -> None:
    told = facts_of("“石梁工业园区要再上台阶。”他说，2023年园区产值12亿元。“今年要到15亿元。”")
    assert [fact.quote for fact in told] == ["他说，2023年园区产值12亿元。", "“今年要到15亿元。”"]
