"""A series plotted over the years: no mark is hidden, its legend names what is drawn."""

from __future__ import annotations

from store.across.series import Point, Series
from store.records import Status
from tests.tui.making import OneWidget
from tests.tui.painted import frame_of
from tui.i18n import set_language
from tui.panes.plot import SeriesPlot


def point(year: int, value: float, status: Status = "actual") -> Point:
    return Point(
        period=str(year), value=value, value_to=None, status=status, qualifier="exact", fact_ids=[f"a-{year}"],
        agrees=True, kind="year", at=str(year), placed="printed", against=[],
    )  # fmt: skip


POINTS = [point(2021, 300e8), point(2022, 350e8, "target"), point(2023, 400e8), point(2024, 450e8, "estimate")]
POINTS.append(point(2025, 500e8))
SERIES = Series(
    park="青屏工业园区", subject="青屏工业园区", metric="产值", key="产值", indicator="产值", topic="output",
    measure="level", unit="元", span="year", points=POINTS,
)  # fmt: skip


async def test_the_line_hides_no_mark() -> None:
    set_language("en")
    app = OneWidget(SeriesPlot)
    async with app.run_test(size=(80, 30)) as pilot:
        app.query_one(SeriesPlot).show(SERIES, (), {})
        await pilot.pause()
        await pilot.pause(0.1)
        lines = frame_of(app).lines
    drawn, legend = "\n".join(lines[2:-4]), " ".join(lines[-3:])
    assert [drawn.count(mark) for mark in "o~x"] == [3, 1, 1]
    assert all(word in legend for word in ("o actual", "~ estimate", "x target", "billion yuan"))


async def test_bars_take_the_room_that_a_wider_terminal_has() -> None:
    app = OneWidget(SeriesPlot)
    async with app.run_test(size=(60, 30)) as pilot:
        plot = app.query_one(SeriesPlot)
        plot.set_class(True, "-bars")
        plot.show(SERIES, (), {})
        await pilot.resize_terminal(90, 30)
        await pilot.pause()
        longest = max(line.count("⣿") for line in frame_of(app).lines)
    assert longest == 90 - 26
