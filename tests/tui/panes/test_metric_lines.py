"""The columns of a metric's line."""

from __future__ import annotations

import pytest

from tui.panes.metric_lines import Columns, columns_for

NEEDS = Columns(name=30, value=10, period=9, change=11, curve=3, tail=17)


@pytest.mark.parametrize("width", [20, 36, 44, 60, 80, 120])
def test_columns_fill_the_line_and_never_cut_a_figure(width: int) -> None:
    room = columns_for(width, NEEDS)
    assert room.value == NEEDS.value
    assert room.name + room.value + 1 + room.tail == width


def test_at_the_default_size_name_value_and_period_stand_on_one_line() -> None:
    room = columns_for(43, NEEDS)
    assert room.name >= 22 and room.tail >= room.period
