"""The legend: every mark as it looks in the text, and a hint that stays whole."""

from __future__ import annotations

import pytest

from store.library import Library
from tests.tui.opening import opened, press
from tests.tui.painted import frame_of
from tui.highlights import ROLES
from tui.looks import style_of
from tui.screens.legend import KIND_LABELS, LegendScreen, MarkList


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("size", [(50, 12), (58, 14), (80, 24), (120, 40)])
async def test_the_hint_is_whole_on_every_screen(library: Library, size: tuple[int, int], lang: str) -> None:
    async with opened(library.path, size=size, lang=lang) as (pilot, _main):
        await press(pilot, "v")
        shown = " ".join(" ".join(frame_of(pilot.app).lines).split())
        assert ("goes back." if lang == "en" else "返回。") in shown


async def test_each_mark_looks_as_it_does_in_the_text(library: Library) -> None:
    async with opened(library.path) as (pilot, _main):
        await press(pilot, "v")
        screen = pilot.app.screen
        assert isinstance(screen, LegendScreen)
        marks = screen.query_one(MarkList)
        for index, kind in enumerate(KIND_LABELS):
            wanted = style_of(marks.app, ROLES[kind])
            sample = next(part.style for part in marks.render_line(index) if KIND_LABELS[kind] == part.text.strip())
            assert sample is not None
            for attribute in ("bold", "italic", "underline", "reverse", "dim"):
                assert bool(getattr(sample, attribute)) == bool(getattr(wanted, attribute)), (kind, attribute)
