"""Which panes stand on the screen, by its size and what the reader asked for."""

from __future__ import annotations

from typing import Literal

PaneName = Literal["list", "text", "facts", "keywords"]
PANES: tuple[PaneName, ...] = ("list", "text", "facts", "keywords")

SMALLEST = (60, 15)
TWO_COLUMNS = 90
THREE_COLUMNS = 120
PLOT_FROM = (160, 34)
"""From this size on the plot stands below the facts."""


def columns_for(width: int, asked: int = 0) -> int:
    """How many columns fit; the reader may ask for fewer."""
    fitting = 3 if width >= THREE_COLUMNS else 2 if width >= TWO_COLUMNS else 1
    return min(fitting, asked) if asked else fitting


def shown_panes(columns: int, focused: PaneName, beside: PaneName, *, zoomed: bool = False) -> frozenset[PaneName]:
    """The panes to show: with two columns the text and, `beside` it, the pane last used."""
    if zoomed or columns == 1:
        return frozenset({focused})
    if columns == 2:
        return frozenset({"text", beside if focused == "text" else focused})
    return frozenset(PANES)
