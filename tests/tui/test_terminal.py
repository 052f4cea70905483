"""The app in a real terminal: keys as a terminal sends them, resize, hang-up, and how much it writes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from store.library import Library
from tests.tui.made_library import make_library
from tests.tui.terminal import Terminal

Start = Callable[..., Terminal]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return make_library(tmp_path / "library")


@pytest.fixture
def start(library: Library) -> Iterator[Start]:
    terminals: list[Terminal] = []

    def begin(size: tuple[int, int] = (100, 30), **environment: str) -> Terminal:
        terminal = Terminal(library.path, size, **environment)
        terminals.append(terminal)
        terminal.wait_for("石梁经济技术开发区上半年")
        terminal.read()
        return terminal

    yield begin
    for terminal in terminals:
        terminal.close()


def test_keys_full_width_punctuation_and_ten_characters_at_once(start: Start) -> None:
    terminal = start()
    terminal.send("？")
    terminal.wait_for("In the article list")
    terminal.send("\x1b")
    terminal.read()
    terminal.send("／")
    terminal.wait_for("Filter:")
    terminal.send("去年产值跨上新台阶！")
    terminal.wait_for("Filter: 去年产值跨上新台阶!".replace("!", "！"))
    terminal.send("\x1b")
    terminal.wait_for("铝业大市")
    terminal.send("q")
    assert terminal.ended(20)


def test_live_resizing_shows_the_pane_in_use(start: Start) -> None:
    terminal = start()
    terminal.send("\r")
    terminal.read()
    terminal.resize(70, 20)
    terminal.wait_for("[2 Text]")
    terminal.read()
    assert "37" in terminal.text and "1 Articles  4" not in terminal.text
    terminal.resize(130, 40)
    terminal.wait_for("4 Keywords")
    terminal.wait_for("招商引资")


def test_what_it_writes_stays_small(start: Start) -> None:
    terminal = start((120, 40), COLORTERM="truecolor")
    terminal.send("\x1b[B")
    assert len(terminal.read(0.05, 0.09)) <= 1000
    terminal.read(0.6)
    terminal.send("\t")
    assert len(terminal.read(0.5)) <= 6000
    assert terminal.read(0.8, 1.0) == b""


def test_a_pager_that_can_not_be_started_leaves_the_app_as_it_was(start: Start) -> None:
    terminal = start(PAGER="/none/pager")
    terminal.send("\x1bp")
    terminal.wait_for("/none/pager")
    terminal.send("q")
    assert terminal.ended(10)


@pytest.mark.parametrize(
    "environment",
    [{"TERM": "xterm"}, {"TERM": "screen"}, {"TERM": "linux"}, {"NO_COLOR": "1"}, {"LANG": "C", "LC_ALL": "C"}],
    ids=lambda environment: " ".join(f"{key}={value}" for key, value in environment.items()),
)
def test_it_starts_and_quits_in_terminals_of_every_kind(start: Start, environment: dict[str, str]) -> None:
    terminal = start((80, 24), **environment)
    terminal.send("q")
    assert terminal.ended(20)
    assert b"\x1b]52" not in terminal.received and "Traceback" not in terminal.text
