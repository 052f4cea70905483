"""Which panes fit on the screen."""

from __future__ import annotations

import pytest

from tui.layout import columns_for, shown_panes


@pytest.mark.parametrize(
    ("width", "asked", "columns"), [(80, 0, 1), (100, 0, 2), (120, 0, 3), (200, 2, 2), (80, 2, 1), (120, 1, 1)]
)
def test_as_many_columns_as_fit_or_were_asked_for(width: int, asked: int, columns: int) -> None:
    assert columns_for(width, asked) == columns


def test_two_columns_show_the_text_and_the_pane_last_used() -> None:
    assert shown_panes(2, "text", "facts") == {"text", "facts"}
    assert shown_panes(2, "list", "facts") == {"text", "list"}
    assert shown_panes(1, "facts", "list") == {"facts"}
    assert shown_panes(3, "facts", "list", zoomed=True) == {"facts"}
