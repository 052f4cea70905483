"""Dialogs stand over the page: it stays in sight behind them, paler, in every theme."""

from __future__ import annotations

import pytest

from store.library import Library
from tests.tui.opening import opened, press
from tui.themes import THEME_NAMES


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("key", ["?", "v", "o"])
async def test_the_page_stays_in_sight_behind_a_dialog(library: Library, theme: str, key: str) -> None:
    async with opened(library.path, theme=theme) as (pilot, main):
        before = [strip.text for strip in main._compositor.render_strips()]
        colours = main._compositor.render_strips()[0]
        await press(pilot, key)
        lines = pilot.app.screen._compositor.render_strips()
        assert lines[0].text == before[0] and lines[-1].text == before[-1]
        assert lines[0] != colours
        if "ansi" in theme:
            assert all(style and style.dim for text, style, _ in lines[0] if text.strip())
