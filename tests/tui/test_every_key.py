"""Every key in every pane and screen: nothing breaks, nothing hangs, help names it, and Esc leads back.

The test run presses a quarter of them in each place, at one size and in one language each; `PARKS_EVERY_KEY=1`
presses all, everywhere, which takes half an hour.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from textual.pilot import Pilot

from store.library import Library
from tests.tui.opening import opened, press, settled
from tui.commands.all import MAIN_COMMANDS
from tui.commands.pages import PAGE
from tui.keys import key_label
from tui.layout import PaneName
from tui.screens.choosing import ChoiceList
from tui.screens.help import HelpScreen
from tui.screens.main import MainScreen

SIZES = [(80, 24), (120, 40), (200, 50)]
LANGUAGES = ["zh", "en"]
PANES: tuple[PaneName, ...] = ("list", "text", "facts", "keywords")
LEAVING = {"q", "ｑ", "ctrl+q"}
OTHERS = ("x", "0", "9", "#", "，", "。", "é", "insert", "ctrl+z", "f20", "shift+tab")
"""Keys that mean nothing in most places."""
KEYS = tuple(dict.fromkeys([*(key for command in (*MAIN_COMMANDS, *PAGE) for key in command.keys), *OTHERS]))
LONGEST = 60.0
"""Seconds that a key may take on a busy machine before the app counts as hung."""
LEVELS = 8
"""The most levels one can be deep: dialog, page, prompt, jump, card, search, zoom, filter, pane."""


EVERY = bool(os.environ.get("PARKS_EVERY_KEY"))
OPENINGS = {"park": "p", "picker": "o", "comparison": "c space enter", "help": "?", "legend": "v", "palette": "ctrl+p",
            "jump": "f"}  # fmt: skip
PLACES = (*PANES, "card", *OPENINGS)


def rounds() -> Iterator[tuple[str, tuple[int, int], str, list[str]]]:
    """Each place with a size, a language and the keys to press there."""
    keys = [key for key in KEYS if key not in LEAVING]
    for at, place in enumerate(PLACES):
        if EVERY:
            yield from ((place, size, lang, keys) for size in SIZES for lang in LANGUAGES)
        else:
            for n, lang in enumerate(LANGUAGES):
                yield place, SIZES[(at + n) % len(SIZES)], lang, keys[(at + 4 * n) % 8 :: 8]


async def back(pilot: Pilot[None], main: MainScreen, key: str) -> None:
    """Press Esc until the list says how one leaves; each step must lead on, and none out of the app."""
    for _ in range(LEVELS):
        async with asyncio.timeout(LONGEST):
            await pilot.press("escape")
        assert pilot.app.is_running, f"Esc after {key} left the app"
        if at_root(main):
            return
    raise AssertionError(f"after {key} Esc does not lead back: {pilot.app.screen}, {main.focused_pane}")


def at_root(main: MainScreen) -> bool:
    return (
        main.app.screen is main
        and main.focused_pane == "list"
        and not (main.prompt.is_open or main.zoomed or main.card.has_focus or main.list.articles.query_text)
    )


@pytest.fixture(autouse=True)
def _harmless(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("PAGER", "EDITOR", "VISUAL"):
        monkeypatch.setenv(name, "true")


@pytest.mark.parametrize(("place", "size", "lang", "keys"), rounds())
async def test_every_key_is_taken_and_esc_leads_back(
    library: Library, place: str, size: tuple[int, int], lang: str, keys: list[str]
) -> None:
    async with opened(library.path, size=size, lang=lang, start="2024-03-05.txt") as (pilot, main):
        for key in keys:
            async with asyncio.timeout(LONGEST):
                await go_to(pilot, main, place)
                await pilot.press(key)
            assert pilot.app.is_running and pilot.app._exception is None, f"{key} in {place}"
            await back(pilot, main, key)
        await settled(pilot)


async def go_to(pilot: Pilot[None], main: MainScreen, place: str) -> None:
    """To a pane, to the card of a figure, or to another screen."""
    if place in OPENINGS:
        await pilot.press(*OPENINGS[place].split())
    elif place == "card":
        main.focus_pane("text")
        main.step_span(forward=True)
        main.give_keys(main.card)
    else:
        main.focus_pane(cast("PaneName", place))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("pane", PANES)
async def test_help_names_every_key_of_its_pane_and_the_last_line_those_that_matter(
    library: Library, pane: PaneName, lang: str
) -> None:
    async with opened(library.path, size=(200, 50), lang=lang) as (pilot, main):
        main.focus_pane(pane)
        await settled(pilot)
        footer = main.key_line.render().plain
        for command in main.shown_commands():
            assert main.commands.first_key(command) in footer
        await press(pilot, "?")
        screen = pilot.app.screen
        assert isinstance(screen, HelpScreen)
        lines = screen.query_one(ChoiceList)
        told = {lines.pieces(n, 200)[1][0].strip() for n in range(lines.line_count()) if lines.selectable(n)}
        for command in main.commands.of(pane, "app"):
            if command.available(main):
                assert any(key_label(command.keys[0]) in keys.split(" ") for keys in told), command.name
