"""What is rendered of a change is what the whole screen shows there, and no more."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Any
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st
from textual._compositor import LayoutUpdate
from textual.geometry import Region
from textual.screen import Screen
from textual.widget import Widget

from tests.tui.made_library import make_library
from tests.tui.opening import WIDE, opened, press
from tui.compositor import Pieces, TopCompositor, around, outermost
from tui.frugal import Frugal
from tui.panes.plain_lines import PlainLines
from tui.panes.quiet_scroll_bar import QuietScrollBar

sizes = st.integers(1, 9)


@given(st.data(), sizes, sizes)
def test_the_parts_around_a_hole_tile_what_is_left(data: st.DataObject, width: int, height: int) -> None:
    x, y = data.draw(st.integers(0, width - 1)), data.draw(st.integers(0, height - 1))
    hole = Region(x, y, data.draw(st.integers(1, width - x)), data.draw(st.integers(1, height - y)))
    region = Region(0, 0, width, height)
    cells = [
        (column, line)
        for part in [*around(region, hole), hole]
        for column in range(part.x, part.right)
        for line in range(part.y, part.bottom)
    ]
    assert sorted(cells) == [(column, line) for column in range(width) for line in range(height)]


def changed(screen: Screen[Any], *regions: Region) -> Pieces | None:
    compositor = screen._compositor
    assert isinstance(compositor, TopCompositor)
    compositor._dirty_regions.update(regions)
    update = compositor.render_update(screen_stack=screen.app._background_screens)
    assert update is None or isinstance(update, Pieces)
    return update


async def check(screen: Screen[Any]) -> None:
    """Each widget, each of its lines and the whole screen are rendered as Textual renders them."""
    with ExitStack() as stack:
        for own in (PlainLines, QuietScrollBar):
            stack.enter_context(patch.object(own, "render_lines", Widget.render_lines))
        whole = LayoutUpdate([[strip] for strip in screen._compositor.render_strips()], Region(0, 0, *WIDE))
    frugal = Frugal()
    frugal.changes(whole, *WIDE)
    regions = [Region(0, 0, *WIDE)]
    for region, clip in list(screen._compositor.visible_widgets.values()):
        shown = region.intersection(clip)
        regions += [shown, *(Region(shown.x, y, shown.width, 1) for y in shown.line_range)]
    for region in regions:
        update = changed(screen, region)
        assert update is not None
        assert sum(strip.cell_length for _y, _x, strip in update.pieces) == region.area
        assert not frugal.changes(update, *WIDE), region


async def test_each_part_of_the_main_screen_is_rendered_as_in_the_whole(tmp_path: Path) -> None:
    async with opened(make_library(tmp_path / "library").path, WIDE) as (pilot, main):
        await check(main)
        await press(pilot, "enter", "n")
        await check(main)


async def test_a_message_over_the_panes_hides_what_is_below_it(tmp_path: Path) -> None:
    async with opened(make_library(tmp_path / "library").path, WIDE) as (pilot, main):
        pilot.app.notify("长一些的消息，盖住下面的窗格", markup=False, timeout=60)
        await pilot.pause(0.1)
        await check(main)


async def test_where_nothing_changed_nothing_is_rendered(tmp_path: Path) -> None:
    async with opened(make_library(tmp_path / "library").path, WIDE) as (_pilot, main):
        main._compositor._dirty_regions.clear()
        assert changed(main) is None


@given(st.lists(st.builds(Region, st.integers(0, 4), st.integers(0, 4), sizes, sizes), max_size=6))
def test_regions_within_others_are_left_out_and_all_cells_stay(regions: list[Region]) -> None:
    def cells(of: list[Region]) -> set[tuple[int, int]]:
        return {(x, y) for region in of for x in region.column_range for y in region.line_range}

    kept = outermost(regions)
    assert cells(kept) == cells(regions)
    assert not any(one != other and other.contains_region(one) for one in kept for other in kept)
    assert len(kept) == len(set(kept))


async def test_a_card_that_grows_lays_the_screen_out_once(tmp_path: Path) -> None:
    make_library(tmp_path / "library")
    async with opened(tmp_path / "library", size=WIDE, lang="zh") as (pilot, main):
        await press(pilot, "down", "enter")
        laid_out: list[object] = []
        main.screen_layout_refresh_signal.subscribe(main, laid_out.append)
        await press(pilot, "n")
        assert main.card.is_open
        assert len(laid_out) == 1
