"""Other colours: the key for them finds the styles read, and leaves nothing in the colours before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
import textual.css.stylesheet
from rich.segment import Segment

from store.library import Library
from tests.tui.made_library import make_library
from tests.tui.opening import opened, press, settled
from tui.compositor import Pieces, TopCompositor
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


async def test_other_colours_are_painted_in_one_frame(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    painted: list[int] = []
    paint: Callable[..., object] = TopCompositor.render_update

    def counted(compositor: TopCompositor, **how: Any) -> object:
        update = paint(compositor, **how)
        if isinstance(update, Pieces):
            painted.append(sum(strip.cell_length for _y, _x, strip in update.pieces))
        return update

    async with opened(library.path) as (pilot, main):
        monkeypatch.setattr(TopCompositor, "render_update", counted)
        await press(pilot, "t")
        assert painted[0] == main.size.area
        assert sum(painted[1:]) < main.size.area / 4


async def test_a_page_is_styled_for_its_size_from_the_start(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(library.path) as (pilot, main):
        style = Mock(wraps=pilot.app.stylesheet.update_nodes)
        monkeypatch.setattr(pilot.app.stylesheet, "update_nodes", style)
        await press(pilot, "p")
        styled_anew = [node for call in style.call_args_list for node in list(call.args[0])]
        assert pilot.app.screen is not main and pilot.app.screen not in styled_anew
