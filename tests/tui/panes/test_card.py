"""The card of a figure: the same metric in other articles."""

from __future__ import annotations

from store.library import Library
from tests.tui.opening import opened, press
from tui.widths import text_width


async def test_the_card_leaves_room_for_the_title_of_the_source(library: Library) -> None:
    async with opened(library.path, start="2024-03-05.txt") as (pilot, main):
        await press(pilot, "n")
        titles = [main.card.pieces(n, 45)[-1][0] for n in range(main.card.line_count())]
        used = [sum(text_width(text) for text, _role in main.card.pieces(n, 45)[:-1]) for n in range(len(titles))]
        assert len(titles) == 6 and "here" in titles
        assert max(used) <= 45 - 16


async def test_the_card_takes_its_place_before_it_is_laid_out(library: Library) -> None:
    async with opened(library.path, size=(50, 12), start="2024-03-05.txt") as (pilot, main):
        seen: list[tuple[bool, bool]] = []

        def laid_out(_screen: object) -> None:
            card, top = main.card, main.card.scroll_offset.y
            seen.append((card.show_vertical_scrollbar, top <= card.cursor < top + card.size.height))

        main.screen_layout_refresh_signal.subscribe(main, laid_out)
        await press(pilot, "n")
        assert main.card.is_open
        assert seen == [(True, True)]
