"""Parks side by side: only what may be compared shares a row."""

from __future__ import annotations

from store.across.compare import compare
from store.across.periods import Written
from tests.store.across.made import KNOWLEDGE, QINGPING, SHILIANG, made

PARKS = [QINGPING, SHILIANG]


def test_a_metric_of_both_parks_shares_a_row() -> None:
    facts = [made("210亿元", 210e8), made("90亿元", 90e8, park=SHILIANG, subject=SHILIANG)]
    (row,) = compare(facts, PARKS, 2023, KNOWLEDGE)
    assert [point.value for point in row.points if point] == [21_000_000_000, 9_000_000_000]


def test_a_half_year_never_stands_beside_a_year() -> None:
    facts = [made("210亿元", 210e8), made("90亿元", 90e8, period="2023-01/2023-06", park=SHILIANG, subject=SHILIANG)]
    assert [row.points.count(None) for row in compare(facts, PARKS, 2023, KNOWLEDGE)] == [1, 1]


def test_the_year_chosen_is_the_one_shown_and_else_the_latest() -> None:
    facts = [made("180亿元", 180e8, period="2022"), made("210亿元", 210e8, period="2023")]
    assert compare(facts, PARKS, 2022, KNOWLEDGE)[0].points[0].value == 18_000_000_000  # type: ignore[union-attr]
    assert compare(facts, PARKS, None, KNOWLEDGE)[0].points[0].value == 21_000_000_000  # type: ignore[union-attr]
    assert compare(facts, PARKS, 2019, KNOWLEDGE) == []


def test_an_actual_figure_goes_before_a_target_however_late() -> None:
    facts = [made("210亿元", 210e8), made("300亿元", 300e8, period="2025", status="target")]
    assert compare(facts, PARKS, None, KNOWLEDGE)[0].points[0].status == "actual"  # type: ignore[union-attr]


def test_companies_of_a_park_are_not_the_park() -> None:
    assert compare([made("5亿元", 5e8, subject="青屏铝业")], PARKS, None, KNOWLEDGE) == []


def test_a_stock_belongs_to_the_year_its_article_was_written_in() -> None:
    facts = [made("46家", 46, "家", period="as-of", article="n")]
    written = {"n": Written("2024-02-01")}
    assert len(compare(facts, PARKS, 2024, KNOWLEDGE, written=written)) == 1
    assert compare(facts, PARKS, 2023, KNOWLEDGE, written=written) == []
