"""Typing answers at once: a letter lays nothing out anew, and what only adds to its answer waits till it rests."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import Mock

import pytest
from textual._compositor import Compositor
from textual.geometry import Size
from textual.widget import Widget

from store.library import Library
from tests.tui.made_library import QINGPING, SHILIANG, make_library
from tests.tui.opening import opened, press, settled


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return make_library(tmp_path / "library")


@pytest.mark.parametrize("keys", [("/",), ("o",)], ids=["filter", "picker"])
async def test_a_letter_lays_nothing_out_anew(
    library: Library, monkeypatch: pytest.MonkeyPatch, keys: tuple[str, ...]
) -> None:
    layouts: list[Size] = []
    reflow = Compositor.reflow

    def counted(self: Compositor, parent: Widget, size: Size) -> object:
        layouts.append(size)
        return reflow(self, parent, size)

    async with opened(library.path) as (pilot, _main):
        await press(pilot, *keys)
        monkeypatch.setattr(Compositor, "reflow", counted)
        await pilot.press("q", "i", "n")
        await pilot.pause()
        assert layouts == []


async def test_a_line_longer_than_the_screen_scrolls_as_it_is_typed(library: Library) -> None:
    async with opened(library.path, size=(60, 20)) as (pilot, main):
        await press(pilot, "/", *"园区" * 40)
        assert main.prompt.value == "园区" * 40
        assert main.prompt._input.scroll_offset.x > 60


async def test_while_a_filter_is_typed_the_other_panes_wait_longer(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        assert main.text.article and main.text.article.park == SHILIANG
        await pilot.press("/", "q", "p")
        await pilot.pause(0.2)
        assert main.list.selected and main.list.selected.park == QINGPING
        assert main.text.article.park == SHILIANG and main.follows_later
        await settled(pilot)
        assert main.text.article.park == QINGPING and not main.reader.reads_later


async def test_a_step_shows_figure_and_card_together(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "enter")
        main.step_span(forward=True)
        assert main.card.is_open and main.card.fact and main.text.current
        assert main.card.fact.id == main.text.current.fact_id == getattr(main.facts.current_fact, "id", None)


async def test_what_is_still_to_be_read_of_the_article_waits_for_each_letter(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        waiting = Mock()
        main.reader._more = waiting
        main.follow_list()
        assert not waiting.reset.called, "only letters put it off"
        await pilot.press("/", "q")
        assert waiting.reset.called
        main.reader._more = None
