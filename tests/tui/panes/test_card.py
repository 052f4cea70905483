"""The card of a figure: the same metric in other articles."""

from __future__ import annotations

from store.library import Library
from store.records import Fact
from tests.tui.opening import opened, press
from tui.panes.card import same_metric
from tui.widths import text_width


def test_a_figure_meets_only_its_own_metric(facts: list[Fact]) -> None:
    level, change = facts[0], facts[1]
    assert not same_metric(level, change)
    assert sum(same_metric(level, fact) for fact in facts) == 6


async def test_the_card_leaves_room_for_the_title_of_the_source(library: Library) -> None:
    async with opened(library.path, start="2024-03-05.txt") as (pilot, main):
        await press(pilot, "n")
        titles = [main.card.pieces(n, 45)[-1][0] for n in range(main.card.line_count())]
        used = [sum(text_width(text) for text, _role in main.card.pieces(n, 45)[:-1]) for n in range(len(titles))]
        assert len(titles) == 6 and "here" in titles
        assert max(used) <= 45 - 16
