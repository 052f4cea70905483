"""The card of a figure: the same metric in other articles."""

from __future__ import annotations

import pytest
from textual.strip import Strip

from store.library import Library
from tests.tui.opening import opened, press
from tui.panes.page_view import PageView
from tui.widths import text_width
from tui.wrapping import Line


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


async def test_of_the_text_only_the_lines_with_the_sentence_are_drawn_when_the_card_opens(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(library.path, size=(120, 40), lang="zh") as (pilot, main):
        await press(pilot, "down", "2")
        drawn: list[Line] = []
        draw = PageView._draw

        def counted(text: PageView, line: Line, *lit: tuple[int, int] | None) -> Strip:
            drawn.append(line)
            return draw(text, line, *lit)

        monkeypatch.setattr(PageView, "_draw", counted)
        await press(pilot, "n")
        assert main.card.is_open and main.text._sentence
        first, end = main.text._sentence
        assert drawn and all(line.start < end and line.end > first for line in drawn)
