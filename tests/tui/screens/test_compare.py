"""Parks side by side: which figures share a row."""

from __future__ import annotations

from store.across.compare import Comparison
from store.across.series import Point
from tui.screens.compare import latest_of_each


def test_the_latest_of_a_metric_is_one_row_but_parts_of_a_year_stay_apart() -> None:
    def row(span: str, *values: float | None) -> Comparison:
        points = [None if value is None else _point(value) for value in values]
        return Comparison(topic="output", metric="产值", measure="level", unit="元", span=span, points=points)

    merged = latest_of_each([row("year", 2023, None), row("until", 2021, 2022), row("01-06", 2024, 2024)])
    assert [[point and point.period for point in each.points] for each in merged] == [
        ["2023", "2022"],
        ["2024", "2024"],
    ]


def _point(year: float) -> Point:
    period = str(int(year))
    return Point(
        period=period, value=year, value_to=None, status="actual", qualifier="exact", fact_ids=["a-1"], agrees=True,
        kind="year", at=period, placed="printed", against=[],
    )  # fmt: skip
