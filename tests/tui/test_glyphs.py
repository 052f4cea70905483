"""Curves and bars of characters."""

from __future__ import annotations

from tui.glyphs import ASCII, UNICODE, bar, sparkline


def test_small_curves_and_bars() -> None:
    assert sparkline([1, 2, 3], ASCII) == "_-^"
    assert len(sparkline([1, 2, 3, 4], UNICODE)) == 2 and sparkline([], UNICODE) == ""
    assert bar(0.5, 4, ASCII) == "##  " and bar(0.0, 4, ASCII) == "=   "
