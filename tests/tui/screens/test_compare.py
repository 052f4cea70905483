"""Parks side by side: which figures share a row."""

from __future__ import annotations

import pytest

from store.across.compare import Comparison
from store.across.series import Point
from store.library import Library
from tests.tui.opening import opened, press
from tui.screens.compare import CompareScreen, latest_of_each


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


@pytest.mark.parametrize(
    ("size", "plotted"), [((80, 24), False), ((90, 40), False), ((200, 24), False), ((200, 50), True)]
)
async def test_a_wide_screen_plots_the_figure_under_the_cursor(
    library: Library, size: tuple[int, int], plotted: bool
) -> None:
    async with opened(library.path, size=size) as (pilot, _main):
        await press(pilot, "c", "space", "enter")
        screen = pilot.app.screen
        assert isinstance(screen, CompareScreen)
        await pilot.pause(0.3)
        assert (screen.plot is not None and screen.plot.display) == plotted
        if screen.plot is not None:
            point = screen.list.current
            assert point and screen.plot._series and point in screen.plot._series.points
            before = screen.plot._series.park
            await press(pilot, "right")
            await pilot.pause(0.3)
            assert screen.plot._series and screen.plot._series.park != before
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert screen.plot is None or not screen.plot.display
