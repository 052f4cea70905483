"""A series is shown in the unit its figures are printed in."""

from __future__ import annotations

from store.across.agreement import unit_table
from store.across.compare import compare
from store.across.series import Series, series
from store.records import Fact
from tests.store.across.made import KNOWLEDGE, QINGPING, SHILIANG, made
from tui.cli.printed_units import in_printed_unit


def shown(*facts: Fact) -> Series:
    (line,) = series(facts, QINGPING, None, KNOWLEDGE)
    return in_printed_unit(line, {fact.id: fact for fact in facts}, unit_table(KNOWLEDGE))


def test_what_all_print_in_mu_is_shown_in_mu_to_the_digit() -> None:
    land = {"metric": "盘活土地", "indicator": None}
    line = shown(made("214亩", 214, "亩", **land), made("300亩", 300, "亩", period="2024", **land))
    assert (line.unit, [point.value for point in line.points]) == ("亩", [214, 300])


def test_what_is_printed_in_several_units_is_shown_in_the_normal_one() -> None:
    power = {"metric": "装机", "indicator": None}
    line = shown(made("3吉瓦", 3, "吉瓦", **power), made("126兆瓦", 126, "兆瓦", period="2024", **power))
    assert (line.unit, [point.value for point in line.points]) == ("兆瓦", [3000, 126])


def test_a_comparison_is_shown_in_the_unit_that_all_parks_print() -> None:
    land = {"metric": "盘活土地", "indicator": None}
    facts = [made("214亩", 214, "亩", **land), made("300亩", 300, "亩", park=SHILIANG, subject=SHILIANG, **land)]
    (line,) = compare(facts, [QINGPING, SHILIANG, "云门生物产业园"], 2023, KNOWLEDGE)
    assert line.unit == "公顷"
    line = in_printed_unit(line, {fact.id: fact for fact in facts}, unit_table(KNOWLEDGE))
    assert (line.unit, [point and point.value for point in line.points]) == ("亩", [214, 300, None])
