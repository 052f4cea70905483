"""The table of a comparison: what a line says at every width."""

from __future__ import annotations

from typing import cast

import pytest

from store.across.compare import Comparison
from store.across.series import Point
from store.records import Measure, Status
from tests.tui.making import OneWidget
from tui.i18n import set_language
from tui.panes.comparison import ComparisonList
from tui.screens.compare import in_topic_order
from tui.widths import text_width

PARKS = ["青屏工业园区", "石梁工业园区", "临岳经济技术开发区"]


def point(value: float, period: str = "2023", status: Status = "actual") -> Point:
    return Point(
        period=period, value=value, value_to=None, status=status, qualifier="exact", fact_ids=["a-1"], agrees=True,
        kind="year", at=period, placed="printed", against=[],
    )  # fmt: skip


def row(
    metric: str, *points: Point | None, measure: Measure = "level", unit: str = "元", span: str = "year"
) -> Comparison:
    return Comparison(topic="output", metric=metric, measure=measure, unit=unit, span=span, points=list(points))


ROWS = [
    row("规模以上工业总产值", point(15), point(9), point(14.6), measure="change", unit="%"),
    row("规模以上工业总产值", point(42_040_000_000), point(24_170_000_000), point(64_940_000_000)),
    row("规模以上工业总产值", point(17_630_000_000, "2023-01/2023-06"), None, None, span="01-06"),
    row("工业用电量", point(360_000_000, "2023-07"), None, None, unit="千瓦时", span="07"),
    row("规上工业总产值占开发区比重", point(53.6), None, point(1.8, status="target"), measure="share", unit="%"),
]


@pytest.fixture(params=["zh", "en"])
def lang(request: pytest.FixtureRequest) -> str:
    set_language(request.param)
    return cast("str", request.param)


async def lines_of(width: int, rows: list[Comparison]) -> list[str]:
    app = OneWidget(ComparisonList)
    async with app.run_test(size=(width, 20)) as pilot:
        table = app.query_one(ComparisonList)
        table.show(PARKS, in_topic_order(rows))
        await pilot.pause()
        shown = ["".join(text for text, _role in table.pieces(n, width - 1)) for n in range(table.line_count())]
        assert all(text_width(line) <= width - 1 for line in shown)
        return shown


@pytest.mark.parametrize("width", [60, 80, 100, 120, 200])
async def test_no_figure_is_cut_at_any_width(lang: str, width: int) -> None:
    shown = await lines_of(width, ROWS)
    wanted = ["420.4亿元", "176.3亿元", "3.6亿千瓦时"] if lang == "zh" else ["¥42.04bn", "¥17.63bn", "360m kWh"]
    for figure in wanted:
        assert any(figure in line for line in shown), figure


async def test_the_change_of_a_metric_stands_below_its_level_and_says_only_that(lang: str) -> None:
    shown = await lines_of(120, ROWS)
    at = next(n for n, line in enumerate(shown) if line[1:].startswith("规模以上工业总产值"))
    assert shown[at + 1].split()[0] == ("变动" if lang == "zh" else "change")
    assert shown[at + 2][1:].startswith("规模以上工业总产值"), "a part of the year is named again"


async def test_values_of_a_column_end_in_one_cell(lang: str) -> None:
    shown = await lines_of(80, ROWS[:3])
    ends = {text_width(line[: line.index(f" {period}")]) for line in shown[1:] for period in _first_period(line)}
    assert len(ends) == 1


async def test_a_name_that_says_share_is_not_told_twice(lang: str) -> None:
    shown = await lines_of(200, ROWS)
    assert not any("比重 (" in line or "比重（" in line for line in shown)


def _first_period(line: str) -> list[str]:
    return [word for word in line.split() if word.startswith("2023")][:1]
