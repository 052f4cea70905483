"""What every test of the screen finds around it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.library import Library
from store.records import Fact
from tests.tui.idle import wait_for_idle
from tests.tui.made_library import make_library, sample_articles
from tests.tui.terminal import Start, Terminal
from tui.i18n import set_language


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A locale with UTF-8, all colours, no tmux: whatever the machine has."""
    monkeypatch.setenv("LANG", "C.UTF-8")
    for name in ("LC_ALL", "LC_CTYPE", "LC_MESSAGES", "NO_COLOR", "TMUX", "PAGER", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    set_language("en")


@pytest.fixture(autouse=True)
def _patient_pilot(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Textual's pilot wait for what is due, however busy the machine is."""
    monkeypatch.setattr("textual.pilot.wait_for_idle", wait_for_idle)
    monkeypatch.setattr("textual.app.wait_for_idle", wait_for_idle)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Four articles of two parks."""
    return make_library(tmp_path / "library")


@pytest.fixture
def facts() -> list[Fact]:
    """The facts of the three articles of one park."""
    return [fact for stored in sample_articles()[:3] for fact in stored.facts]


@pytest.fixture
def start(library: Library) -> Iterator[Start]:
    """Starts the app on that library in a terminal, and waits for its list."""
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
