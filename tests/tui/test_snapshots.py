"""How some screens look, as pictures: README shows them. All screens are kept as text, see test_screens.py."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.opening import press, settled
from tests.tui.pictured_library import make_pictured_library
from tui.app import ParksApp

Compare = Callable[..., bool]
READING = ("down", "enter", "n")

SCREENS = [
    pytest.param((120, 40), "dark", "zh", READING, id="main-120-dark-zh"),
    pytest.param((120, 40), "light", "en", READING, id="main-120-light-en"),
    pytest.param((80, 24), "light", "zh", READING, id="text-80-light-zh"),
    pytest.param((200, 50), "dark", "zh", (*READING, "3", "a"), id="main-200-dark-zh"),
    pytest.param((80, 24), "light", "en", ("?",), id="help-80-light-en"),
    pytest.param((120, 40), "dark", "zh", ("down", "p"), id="park-120-dark-zh"),
    pytest.param((120, 40), "dark", "en", ("c", "space", "enter"), id="compare-120-dark-en"),
]


@pytest.mark.parametrize(("size", "theme", "lang", "keys"), SCREENS)
def test_screen(
    snap_compare: Compare, tmp_path: Path, size: tuple[int, int], theme: str, lang: str, keys: tuple[str, ...]
) -> None:
    make_pictured_library(tmp_path / "library")
    app = ParksApp(tmp_path / "library", lang=lang, theme=theme)
    app.hide_paths = True

    async def go(pilot: Pilot[None]) -> None:
        await settled(pilot)
        await press(pilot, *keys)
        await settled(pilot)

    assert snap_compare(app, terminal_size=size, run_before=go)
