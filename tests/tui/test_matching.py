"""Guards the filter as you type: it finds what the matcher finds, and ten thousand rows within a key."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.across.matching import Matcher
from tests.tui.making import make_row
from tui.matching import RowIndex, words_of

CHARACTERS = "青屏石梁工业园区经济技术开发重庆长安厦门產值園區略ＧＤＰ2023 “女绿"
rows = st.lists(st.text(alphabet=CHARACTERS, max_size=12), max_size=12)
queries = st.one_of(
    st.sampled_from(
        ["gyyq", "qingping", "qp", "zqca", "chongqing", "zhongqing", "gdp", "园区", "园 gdp", "nv", "lu", ""]
    ),
    st.text(alphabet="qpingzhogyuacs园区gdp2 ", max_size=8),
)


@settings(max_examples=300, deadline=None)
@given(rows, queries)
def test_it_finds_what_the_matcher_finds(texts: list[str], query: str) -> None:
    matcher = Matcher(query)
    assert RowIndex(texts).filter(query) == [i for i, text in enumerate(texts) if matcher.matches(text)]


@pytest.mark.parametrize(
    "query",
    [
        "甘河",
        "ghgyyq",
        "ganhe",
        "ganhegongyeyuanqu",
        "ganhegy",
        "GHGYYQ",
        "ｇａｎｈｅ",
        "甘河工業園區",
        "gh 2024",
        "2024-01",
    ],
)
def test_a_park_is_found_without_an_input_method(query: str) -> None:
    found = make_row(1, title="产值新高", park="甘河工业园区", date="2024-01-25")
    other = make_row(2, title="石梁产值新高", park="石梁经济技术开发区", date="2023-05-06")
    assert RowIndex(map(words_of, [other, found])).filter(query) == [1]


def test_pinyin_does_not_run_from_one_field_into_the_next() -> None:
    row = make_row(1, title="园", park="区", source="1.txt")
    assert RowIndex([words_of(row)]).filter("yq") == []


def test_nothing_typed_shows_all_and_nonsense_none() -> None:
    index = RowIndex(["园区", "开发区"])
    assert index.filter("  ") == [0, 1]
    assert index.filter("zzzzz") == []
    assert RowIndex([]).filter("yq") == []


def test_each_key_over_ten_thousand_rows_finds_the_row_that_holds_it() -> None:
    chosen = random.Random(5)
    texts = ["".join(chosen.choices(CHARACTERS, k=40)) + "\n甘河工业园区" for _ in range(10_000)]
    index = RowIndex(texts)
    index.prepare()
    for query in ("gh", "ghg", "ghgy", "ganhe", "甘", "甘河"):
        assert index.filter(query) == list(range(10_000)), query
