"""The filter language of facts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.across.query import parse_query, read_number
from store.errors import QueryError
from tests.store.across.made import SHILIANG, made

OUTPUT = made("210亿元", 210e8, id="out-1", article="out")
GREEN = made(
    "3家", 3, "家", metric="国家级绿色工厂", indicator="绿色工厂", topic="green", status="target", period="2025",
    park=SHILIANG, subject="石梁铝业有限公司", quote="石梁铝业等3家企业将建成国家级绿色工厂。",
)  # fmt: skip
DOWN = made("3%", 3, "%", measure="change", direction="down", period="2023-01/2023-06", qualifier="more")


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("", [OUTPUT, GREEN, DOWN]),
        ("产值", [OUTPUT, DOWN]),
        ("lvsegongchang", [GREEN]),
        ("石梁 绿色", [GREEN]),
        ("園區", [OUTPUT, DOWN]),
        ("!产值", [GREEN]),
        ("park=石梁", [GREEN]),
        ("park=sljj", [GREEN]),
        ("topic=green|output", [OUTPUT, GREEN, DOWN]),
        ("topic!=green", [OUTPUT, DOWN]),
        ("status=target", [GREEN]),
        ("STATUS＝target", [GREEN]),
        ("measure=change direction=down", [DOWN]),
        ("direction=none", [OUTPUT, GREEN]),
        ("qualifier=more", [DOWN]),
        ("year=2023", [OUTPUT, DOWN]),
        ("year>=2024", [GREEN]),
        ("year<2025", [OUTPUT, DOWN]),
        ("year!=2023", [GREEN]),
        ("unit=元", [OUTPUT]),
        ("unit=%", [DOWN]),
        ("value>1e9", [OUTPUT]),
        ("value>=210亿", [OUTPUT]),
        ("value>２００亿元", [OUTPUT]),
        ("value≥210亿", [OUTPUT]),
        ("year≠2023", [GREEN]),
        ("value=3", [GREEN, DOWN]),
        ("value<=3 unit=家", [GREEN]),
        ("period=2023", [OUTPUT]),
        ('metric="绿色 工厂"', [GREEN]),
        ('"绿色工厂"', [GREEN]),
        ("article=out", [OUTPUT]),
        ("id=out-1", [OUTPUT]),
        ("quote=建成 subject=铝业", [GREEN]),
    ],
)
def test_words_and_terms_pick_facts(query: str, hits: list[object]) -> None:
    wanted = parse_query(query)
    assert [fact for fact in (OUTPUT, GREEN, DOWN) if wanted(fact)] == hits


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("parc=石梁", "no field 'parc'"),
        ("value>many", "no number"),
        ("year=23", "no year"),
        ("topic>green", "= or != may stand"),
        ("park=", "needs a value"),
        ('metric="绿色', "left open"),
    ],
)
def test_what_cannot_be_read_is_named(query: str, said: str) -> None:
    with pytest.raises(QueryError, match=said):
        parse_query(query)


def test_a_figure_without_a_period_is_of_no_year() -> None:
    undated = made("5亿元", 5e8, period=None)
    assert not parse_query("year=2023")(undated) and parse_query("period=none")(undated)


def test_values_are_compared_in_the_normal_unit() -> None:
    power = made("2吉瓦", 2, "吉瓦", norm_value=2000, norm_unit="兆瓦")
    assert parse_query("value>1000 unit=兆瓦")(power)


def test_numbers_are_typed_with_chinese_multipliers() -> None:
    assert read_number("1.2万亿") == 1.2e12
    assert read_number("-3") == -3


@given(st.text(max_size=30))
def test_any_query_gives_a_test_or_a_clear_refusal(query: str) -> None:
    try:
        parse_query(query)(OUTPUT)
    except QueryError as error:
        assert str(error).startswith("query: ")
