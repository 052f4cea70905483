"""What is sent brings the terminal to the very screen that Textual painted."""

from __future__ import annotations

import pyte
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from tui.frugal import Frugal

WIDTH, HEIGHT = 24, 4
STYLES = [Style(), Style(bold=True), Style.parse("red on blue"), Style.parse("#aabbcc underline")]
CONSOLE = Console(force_terminal=True, color_system="truecolor", legacy_windows=False)
lines = st.lists(
    st.lists(st.tuples(st.text("ab 园区，", max_size=9), st.sampled_from(STYLES)), max_size=4),
    min_size=HEIGHT,
    max_size=HEIGHT,
)


def strips(content: list[list[tuple[str, Style]]]) -> list[list[Strip]]:
    made = [
        Strip([Segment(text, style) for text, style in line]).adjust_cell_length(WIDTH, Style()) for line in content
    ]
    return [[strip] for strip in made]


def screen_of(*data: str) -> pyte.Screen:
    screen = pyte.Screen(WIDTH, HEIGHT)
    stream = pyte.Stream(screen)
    for part in data:
        stream.feed(part)
    return screen


def cells(screen: pyte.Screen) -> list[list[tuple[str, str, str, bool]]]:
    return [[(c.data, c.fg, c.bg, c.bold) for c in (screen.buffer[y][x] for x in range(WIDTH))] for y in range(HEIGHT)]


@settings(max_examples=60, deadline=None)
@given(st.lists(lines, min_size=1, max_size=4))
def test_a_row_of_updates_ends_in_the_same_screen_as_the_last_one_alone(
    updates: list[list[list[tuple[str, Style]]]],
) -> None:
    frugal = Frugal()
    region = Region(0, 0, WIDTH, HEIGHT)
    sent = [
        frugal.changes(LayoutUpdate(strips(update), region), WIDTH, HEIGHT).render_segments(CONSOLE)  # type: ignore[arg-type]
        for update in updates
    ]
    whole = Frugal().changes(LayoutUpdate(strips(updates[-1]), region), WIDTH, HEIGHT).render_segments(CONSOLE)  # type: ignore[arg-type]
    assert cells(screen_of(*sent)) == cells(screen_of(whole))


def test_the_same_screen_again_sends_nothing() -> None:
    frugal = Frugal()
    update = LayoutUpdate(strips([[("园区 ab", STYLES[1])]] * HEIGHT), Region(0, 0, WIDTH, HEIGHT))  # type: ignore[arg-type]
    assert frugal.changes(update, WIDTH, HEIGHT)
    assert not frugal.changes(update, WIDTH, HEIGHT)
    frugal.forget()
    assert frugal.changes(update, WIDTH, HEIGHT)


@pytest.mark.parametrize("other", ["区区", "a区", "园a", "ab"])
def test_part_of_a_line_is_sent_alone(other: str) -> None:
    frugal = Frugal()
    first = strips([[("园园园园", STYLES[0])]] * HEIGHT)
    frugal.changes(LayoutUpdate(first, Region(0, 0, WIDTH, HEIGHT)), WIDTH, HEIGHT)  # type: ignore[arg-type]
    strip = Strip([Segment(other, STYLES[0])]).adjust_cell_length(4, Style())
    chops = [{}, {4: strip}, {}, {}]
    sent = frugal.changes(ChopsUpdate(chops, [(1, 4, 8)], [[], [8], [], []]), WIDTH, HEIGHT)
    assert [(y, x) for y, x, _cells in sent.runs] and all(y == 1 and 4 <= x < 8 for y, x, _cells in sent.runs)


def test_a_late_update_of_a_wider_screen_sends_nothing_beyond_the_edge() -> None:
    late = [[Strip([Segment("宽屏上的旧内容")])]]
    update = LayoutUpdate(late, Region(WIDTH + 20, 0, 14, 1))  # type: ignore[arg-type]
    assert not Frugal().changes(update, WIDTH, HEIGHT)
