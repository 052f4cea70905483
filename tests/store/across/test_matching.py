"""What is typed finds Chinese: simplified, half-width, pinyin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.across.matching import Matcher, fold
from tests.work import growth


@pytest.mark.parametrize(
    "typed",
    [
        "qpgyyq",
        "qingping",
        "qingpinggongyeyuanqu",
        "qingpinggyyq",
        "QPGY",
        "gongyeyuan",
        "gongyeyu",
        "青屏",
        "青屏 园区",
        "qp yq",
    ],
)
def test_a_park_is_found_by_initials_syllables_and_parts(typed: str) -> None:
    assert Matcher(typed).matches("青屏工业园区")


@pytest.mark.parametrize("typed", ["gwq", "t", "qpx", "pingqing", "qinping", "甘泉", "qpgyyqx"])
def test_what_does_not_spell_it_does_not_find_it(typed: str) -> None:
    assert not Matcher(typed).matches("青屏工业园区")


def test_one_letter_is_an_initial_so_that_no_list_empties_at_the_first_key_but_marks_nothing() -> None:
    assert Matcher("q").matches("青屏工业园区") and Matcher("P").matches("青屏工业园区")
    assert Matcher("q").spans("青屏工业园区") == []
    assert Matcher("b").spans("青屏B型") == [(2, 3)]


def test_simplified_finds_traditional_and_half_width_full_width() -> None:
    assert Matcher("园区").spans("臨岳市工業園區") == [(5, 7)]
    assert Matcher("gdp12%").spans("人均ＧＤＰ１２％") == [(2, 8)]
    assert Matcher("臨岳").matches("临岳市")


def test_ü_is_typed_as_v_or_u_and_readings_are_all_tried() -> None:
    assert Matcher("lvse").matches("绿色工厂") and Matcher("luse").matches("绿色工厂")
    assert Matcher("chongqing").matches("重庆") and Matcher("zhongdian").matches("重点")


def test_two_letter_initials_count_as_initials() -> None:
    assert Matcher("shlch").matches("石梁厂")


def test_letters_in_chinese_match_themselves() -> None:
    assert Matcher("ibcdianchi").spans("高效IBC电池") == [(2, 7)]


def test_spans_are_told_in_the_text_as_it_was_given() -> None:
    assert Matcher("gyyq").spans("走进青屏工业园区，再看工业园区") == [(4, 8), (11, 15)]


def test_a_literal_hit_is_not_read_as_pinyin_elsewhere() -> None:
    assert Matcher("ai").spans("AI产业与爱") == [(0, 2)]


def test_every_word_has_to_be_there() -> None:
    assert Matcher("青屏 产值").spans("青屏园区的产值") == [(0, 2), (5, 7)]
    assert Matcher("青屏 税收").spans("青屏园区的产值") == []


def test_nothing_typed_matches_everything_and_marks_nothing() -> None:
    assert Matcher("  ").matches("青屏") and Matcher("").spans("青屏") == []


@given(st.text(max_size=60))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="ang nx", max_size=12), st.text(alphabet="昂嗯安乡现仙ang", max_size=30))
def test_spans_lie_in_the_text_in_order(typed: str, text: str) -> None:
    last = 0
    for start, end in Matcher(typed).spans(text):
        assert last <= start < end <= len(text)
        last = end


def test_hostile_text_and_query_take_linear_work() -> None:
    matcher = Matcher("angangangangangangangangangangangangangx")
    assert growth(lambda n: matcher.matches("昂嗯安" * n), 500) < 2.4
    matcher.matches("昂嗯安" * 20_000)
