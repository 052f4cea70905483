"""How the screens look: at three sizes, in four themes, in two languages. README shows these pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.tui.made_library import make_library
from tests.tui.opening import press, settled
from tui.app import ParksApp

Compare = Callable[..., bool]
READING = ("down", "enter", "n")

SCREENS = [
    pytest.param((120, 40), "dark", "zh", READING, id="main-120-dark-zh"),
    pytest.param((120, 40), "light", "en", READING, id="main-120-light-en"),
    pytest.param((120, 40), "ansi-dark", "zh", ("3", "a", "right"), id="facts-120-ansi-dark-zh"),
    pytest.param((120, 40), "ansi-light", "en", ("4", "enter"), id="keywords-120-ansi-light-en"),
    pytest.param((80, 24), "dark", "en", (), id="list-80-dark-en"),
    pytest.param((80, 24), "light", "zh", READING, id="text-80-light-zh"),
    pytest.param((80, 24), "ansi-dark", "en", ("3", "a"), id="facts-80-ansi-dark-en"),
    pytest.param((100, 30), "dark", "zh", ("/", "q", "p"), id="filter-100-dark-zh"),
    pytest.param((200, 50), "dark", "zh", (*READING, "3", "a"), id="main-200-dark-zh"),
    pytest.param((200, 50), "light", "en", READING, id="main-200-light-en"),
    pytest.param((50, 12), "dark", "en", ("2",), id="tiny-50-dark-en"),
    pytest.param((120, 40), "dark", "zh", ("2", "?"), id="help-120-dark-zh"),
    pytest.param((80, 24), "light", "en", ("?",), id="help-80-light-en"),
    pytest.param((120, 40), "dark", "zh", ("v",), id="legend-120-dark-zh"),
    pytest.param((120, 40), "dark", "zh", ("down", "p"), id="park-120-dark-zh"),
    pytest.param((80, 24), "light", "en", ("down", "p"), id="park-80-light-en"),
    pytest.param((120, 40), "dark", "en", ("c", "space", "enter"), id="compare-120-dark-en"),
    pytest.param((120, 40), "ansi-dark", "zh", ("o",), id="picker-120-ansi-dark-zh"),
    pytest.param((120, 40), "dark", "zh", ("f",), id="jump-120-dark-zh"),
]


@pytest.mark.parametrize(("size", "theme", "lang", "keys"), SCREENS)
def test_screen(
    snap_compare: Compare, tmp_path: Path, size: tuple[int, int], theme: str, lang: str, keys: tuple[str, ...]
) -> None:
    make_library(tmp_path / "library")
    app = ParksApp(tmp_path / "library", lang=lang, theme=theme)
    app.hide_paths = True

    async def go(pilot: Pilot[None]) -> None:
        await settled(pilot)
        await press(pilot, *keys)
        await settled(pilot)

    assert snap_compare(app, terminal_size=size, run_before=go)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_empty_library(snap_compare: Compare, tmp_path: Path, lang: str) -> None:
    app = ParksApp(tmp_path / "library", lang=lang, theme="dark")
    app.hide_paths = True
    assert snap_compare(app, terminal_size=(80, 24))


def test_ascii_frames(snap_compare: Compare, tmp_path: Path) -> None:
    make_library(tmp_path / "library")
    app = ParksApp(tmp_path / "library", lang="zh", theme="ansi-dark", ascii_frames=True)
    app.hide_paths = True

    async def go(pilot: Pilot[None]) -> None:
        await settled(pilot)
        await press(pilot, *READING)

    assert snap_compare(app, terminal_size=(200, 50), run_before=go)
