"""Figures agree within what their print allows, and only so far."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.across.agreement import cluster_facts, disputed, normal_range, normal_value, unit_table
from store.records import Fact
from tests.store.across.made import KNOWLEDGE, made

UNITS = unit_table(KNOWLEDGE)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (made("26亿元", 26e8), made("26.04亿元", 26.04e8), True),
        (made("26亿元", 26e8), made("26.5亿元", 26.5e8), True),
        (made("26亿元", 26e8), made("27亿元", 27e8), False),
        (made("26.0亿元", 26e8), made("26.4亿元", 26.4e8), False),
        (made("超26亿元", 26e8, qualifier="more"), made("26.04亿元", 26.04e8), True),
        (made("超26亿元", 26e8, qualifier="more"), made("25.9亿元", 25.9e8), False),
        (made("超700亿元", 700e8, qualifier="more"), made("704亿元", 704e8), True),
        (made("超700亿元", 700e8, qualifier="more"), made("912亿元", 912e8), False),
        (made("近30亿元", 30e8, qualifier="approx"), made("29.6亿元", 29.6e8), True),
        (made("约30亿元", 30e8, qualifier="approx"), made("52亿元", 52e8), False),
        (made("不到30亿元", 30e8, qualifier="less"), made("29亿元", 29e8), True),
        (made("不到30亿元", 30e8, qualifier="less"), made("31亿元", 31e8), False),
        (made("46户", 46, "户"), made("47户", 47, "户"), False),
        (made("46户", 46, "户"), made("46户", 46, "户"), True),
        (made("四十六户", 46, "户"), made("46户", 46, "户"), True),
        (made("2.7万余件", 27000, "件", qualifier="more"), made("27356件", 27356, "件"), True),
        (made("1,386.2亿元", 1386.2e8), made("1386亿元", 1386e8), True),
        (made("２６亿元", 26e8), made("26.04亿元", 26.04e8), True),
        (made("2吉瓦", 2, "吉瓦"), made("2000兆瓦", 2000, "兆瓦"), True),
        (made("2吉瓦", 2, "吉瓦"), made("2600兆瓦", 2600, "兆瓦"), False),
        (made("46户", 46, "户"), made("46家", 46, "家"), False),
        (made("10%—20%", 10, "%", value_to=20), made("15%", 15, "%"), True),
        (made("10%—20%", 10, "%", value_to=20), made("25%", 25, "%"), False),
        (made("0亿元", 0), made("0元", 0), True),
        (
            made("5%", 5, "%", measure="change", direction="down"),
            made("5%", 5, "%", measure="change", direction="up"),
            False,
        ),
    ],
)
def test_figures_agree_within_their_printed_precision(first: object, second: object, same: bool) -> None:
    assert agree(first, second) is same  # type: ignore[arg-type]
    assert agree(second, first) is same  # type: ignore[arg-type]


def agree(first: Fact, second: Fact) -> bool:
    return normal_range(first, UNITS).meets(normal_range(second, UNITS))


@given(st.decimals(min_value=1, max_value=10**9, allow_nan=False, allow_infinity=False, places=3))
def test_a_figure_agrees_with_itself_and_with_its_rounding(value: object) -> None:
    exact = made(f"{value}亿元", float(f"{value}") * 1e8)
    rounded = made(f"{float(f'{value}'):.0f}亿元", float(f"{float(f'{value}'):.0f}") * 1e8)
    assert agree(exact, exact)
    assert agree(exact, rounded)


def test_the_most_precise_print_speaks_for_its_cluster() -> None:
    rough, precise, other = made("26亿元", 26e8), made("26.04亿元", 26.04e8), made("29亿元", 29e8)
    clusters = cluster_facts([rough, other, precise], UNITS)
    assert sorted(map(len, clusters)) == [1, 2]
    assert next(c for c in clusters if len(c) == 2)[0] is precise


def test_an_article_that_prints_several_values_speaks_of_several_things() -> None:
    one, two = made("5家", 5, "家", article="x"), made("7家", 7, "家", article="x")
    other, third = made("9家", 9, "家"), made("12家", 12, "家")
    assert disputed(cluster_facts([one, two], UNITS)) == [[], []]
    assert disputed(cluster_facts([one, two, other], UNITS)) == [[], [], []]
    assert sorted(map(len, disputed(cluster_facts([one, two, other, third], UNITS)))) == [0, 0, 1, 1]


def test_values_come_in_the_normal_unit_and_declines_below_zero() -> None:
    assert normal_value(made("2吉瓦", 2, "吉瓦"), 2, UNITS) == 2000
    assert normal_value(made("5.5%", 5.5, "%", measure="change", direction="down"), 5.5, UNITS) == -5.5
