"""Keys that come together, as over a slow line, do what they do one after the other."""

from __future__ import annotations

import pytest
from textual import events
from textual.pilot import Pilot

from store.library import Library
from tests.tui.made_library import QINGPING
from tests.tui.opening import opened, settled
from tui.app import ParksApp
from tui.screens.compare import CompareScreen
from tui.screens.help import HelpScreen
from tui.screens.park import ParkScreen
from tui.screens.picker import PickerScreen


async def typed_together(pilot: Pilot[None], *keys: str) -> None:
    """All keys at once, before the app has taken any."""
    app = pilot.app
    assert isinstance(app, ParksApp)
    for key in keys:
        app.post_message(events.Key(key, key if len(key) == 1 else None))
    await pilot.pause(0.1)
    while app._typed:
        assert app.is_running
        await pilot.pause(0.05)
    await settled(pilot)


def on_top(pilot: Pilot[None]) -> object:
    """The screen that one sees."""
    return pilot.app.screen


async def test_letters_after_the_key_of_a_prompt_go_into_the_prompt(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await typed_together(pilot, "slash", *"qingping")
        assert main.prompt.value == "qingping" and main.list.articles.count == 3
        await typed_together(pilot, "enter", "n", "j")
        assert not main.prompt.is_open and main.list.articles.query_text == "qingping"


async def test_keys_after_that_of_a_page_go_to_the_page(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await typed_together(pilot, "p", "j", "p", "tab")
        page = on_top(pilot)
        assert isinstance(page, ParkScreen) and page.about.has_focus
        await typed_together(pilot, "q", "question_mark")
        assert isinstance(on_top(pilot), HelpScreen)
        await typed_together(pilot, "escape", "o")
        assert isinstance(on_top(pilot), PickerScreen)
        await typed_together(pilot, *"qingping", "enter")
        page = on_top(pilot)
        assert isinstance(page, ParkScreen) and page.park == QINGPING
        await typed_together(pilot, "escape", "c", "space", "enter", "right")
        compared = on_top(pilot)
        assert isinstance(compared, CompareScreen) and compared.list.column == 1
        await typed_together(pilot, "q", "2", "n", "enter")
        assert on_top(pilot) is main and main.card.has_focus


@pytest.mark.parametrize("keys", ["pq", "pp", "oo", "cc", "??", "vv", "ff", "zz", "ww", "tt", "pqpqpq", "1234321"])
async def test_no_key_comes_before_a_page_can_take_it(library: Library, keys: str) -> None:
    async with opened(library.path, size=(80, 24)) as (pilot, _main):
        await typed_together(pilot, *("question_mark" if key == "?" else key for key in keys))
        assert pilot.app.is_running and pilot.app._exception is None


async def test_what_is_pasted_after_the_key_of_a_prompt_goes_into_the_prompt(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        pilot.app.post_message(events.Key("slash", "/"))
        pilot.app.post_message(events.Paste("青屏工业园区高质量发展"))
        await pilot.pause(0.4)
        assert main.prompt.value == "青屏工业园区高质量发展"
