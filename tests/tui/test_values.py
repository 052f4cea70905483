"""Values in words, and in few cells."""

from __future__ import annotations

import pytest

from store.records import Fact
from tui.fact_rows import period_end
from tui.i18n import set_language
from tui.values import change_text, period_short, period_text, quantity, quantity_within, value_in_words


@pytest.mark.parametrize(
    ("lang", "value", "unit", "cells", "shown"),
    [
        ("en", 64.94e9, "元", 20, "64.94 billion yuan"),
        ("en", 64.94e9, "元", 12, "¥64.94bn"),
        ("en", -3.12e9, "美元", 12, "-$3.12bn"),
        ("en", 360e6, "千瓦时", 12, "360m kWh"),
        ("en", 9, "家", 6, "9"),
        ("en", 6.1, "个百分点", 8, "6.1pp"),
        ("zh", 6.1, "百分点", 12, "6.1个百分点"),
        ("en", 14.6, "%", 3, "14.6%"),
        ("zh", 64.94e9, "元", 9, "649.4亿元"),
        ("zh", 9, "家", 2, "9"),
        ("zh", 9, "家", 3, "9家"),
    ],
)
def test_a_value_that_does_not_fit_is_told_shorter_and_never_cut(
    lang: str, value: float, unit: str, cells: int, shown: str
) -> None:
    set_language(lang)
    try:
        assert quantity_within(value, unit, cells) == shown
    finally:
        set_language("en")


@pytest.mark.parametrize(
    ("value", "unit", "chinese", "english"),
    [
        (704e8, "元", "704亿元", "70.4 billion yuan"),
        (1.2e12, "元", "1.2万亿元", "1.2 trillion yuan"),
        (26000, "人", "2.6万人", "26,000 people"),
        (9.6, "%", "9.6%", "9.6%"),
        (120, "兆瓦", "120兆瓦", "120 MW"),
    ],
)
def test_quantities_in_words(value: float, unit: str, chinese: str, english: str) -> None:
    set_language("zh")
    assert quantity(value, unit) == chinese
    set_language("en")
    assert quantity(value, unit) == english


def test_the_card_says_more_than_the_print(facts: list[Fact]) -> None:
    assert value_in_words(facts[0]) == "41.2 billion yuan"
    set_language("zh")
    assert value_in_words(facts[0]) == "41,200,000,000 元"
    assert change_text(facts[1]) == "+9.6%" and change_text(facts[5]) == "-12%"


@pytest.mark.parametrize(
    ("period", "short", "long", "end"),
    [
        ("2023", "2023", "2023", "2023"),
        ("2023-01/2023-06", "2023.1-6", "2023-01-06", "2023-06"),
        ("2021/", "since 2021", "since 2021", "2021"),
        ("/2022", "by 2022", "by 2022", "2022"),
        ("as-of", "to date", "as of then", "0"),
        (None, "", "", ""),
    ],
)
def test_a_period_is_told_short_and_long_and_has_an_end(period: str | None, short: str, long: str, end: str) -> None:
    assert (period_short(period), period_text(period), period_end(period)) == (short, long, end)
