"""Other colours: the key for them finds the styles read, and leaves nothing in the colours before."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import Mock

import pytest
import textual.css.stylesheet
from rich.segment import Segment

from store.library import Library
from tests.tui.made_library import make_library
from tests.tui.opening import opened, press, settled
from tui.screens.main import MainScreen
from tui.themes import THEME_NAMES


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return make_library(tmp_path / "library")


def panes_of(main: MainScreen) -> list[list[Segment]]:
    """What stands in the panes: not the first and the last line, which tell of keys."""
    return [list(strip.simplify()) for strip in main._compositor.render_strips()[1:-1]]


async def test_after_the_key_for_colours_all_looks_as_at_a_start_in_them(library: Library) -> None:
    keys, changed = ("down", "enter", "n"), {}
    names = [*THEME_NAMES, next(iter(THEME_NAMES))]
    async with opened(library.path, theme=names[0]) as (pilot, main):
        await press(pilot, *keys)
        for name in names[1:]:
            await press(pilot, "t")
            assert pilot.app.theme == f"parks-{name}"
            changed[name] = panes_of(main)
    for name, panes in changed.items():
        async with opened(library.path, theme=name) as (pilot, main):
            await press(pilot, *keys)
            assert panes_of(main) == panes, name


async def test_the_styles_in_the_next_colours_are_read_before_the_key(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(library.path) as (pilot, main):
        main.parks.prepare_theme()
        await settled(pilot)
        read = Mock(return_value=())
        monkeypatch.setattr(textual.css.stylesheet, "parse", read)
        main.parks.next_theme()
        assert pilot.app.theme == "parks-light" and not read.called
