"""A pane's title: what gives way where it is too long."""

from __future__ import annotations

import pytest

from tests.tui.making import OneWidget
from tui.panes.pane import PaneTitle


@pytest.mark.parametrize(
    ("width", "shown"), [(40, "date  qingping  8/13"), (30, "qingping  8/13"), (22, "8/13"), (14, "…")]
)
async def test_the_last_part_of_a_detail_stays_longest(width: int, shown: str) -> None:
    app = OneWidget(PaneTitle)
    async with app.run_test(size=(width, 3)):
        title = app.query_one(PaneTitle)
        title.text, title.detail = "1 Articles", "date  qingping  8/13"
        text = title.render().plain
    assert text.startswith("  1 Articles")
    assert text.removeprefix("  1 Articles").strip().endswith(shown) or not text.removeprefix("  1 Articles").strip()
    assert "date" in text or width < 40
