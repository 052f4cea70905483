"""How the app ends when a signal asks for it or the connection drops: place kept, terminal given back, in time."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from store.library import Library
from tests.tui.terminal import START, Pty, Start, Terminal
from tui.state import load_state

GIVEN_BACK = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?1006l", b"\x1b[?2004l", b"\x1b[?7h")
"""Alternate screen off, cursor shown, no mouse reports, no bracketed paste, lines wrapped again."""


@pytest.fixture
def start_on_second(start: Start) -> Start:
    """Starts the app and goes to the second article of the list, that of 2024-03-05."""

    def begin(**environment: str) -> Terminal:
        terminal = start(**environment)
        terminal.send("\x1b[B")
        terminal.read(0.4)
        return terminal

    return begin


def kept_article(library: Library) -> str:
    """The date of the article that the state names."""
    kept = load_state().of(library.path).article
    return next((row.date or "" for row in library.catalogue() if row.id == kept), "")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda number: number.name)
def test_a_signal_ends_it_with_the_place_kept_and_the_terminal_given_back(
    start_on_second: Start, library: Library, number: signal.Signals
) -> None:
    terminal = start_on_second()
    sent = len(terminal.received)
    os.kill(terminal.process, number)
    assert terminal.ended(5)
    terminal.read(0.1)
    assert terminal.code == 128 + number
    left = terminal.received[sent:]
    assert [code for code in GIVEN_BACK if code not in left] == []
    assert b"Traceback" not in left
    assert kept_article(library) == "2024-03-05"


def test_a_dropped_connection_ends_it_within_a_second(start_on_second: Start, library: Library) -> None:
    terminal = start_on_second()
    began = time.monotonic()
    terminal.hang_up()
    assert terminal.ended(5)
    # The grace is 0.7 seconds; a busy machine gets as much again.
    assert time.monotonic() - began < 1.5
    assert kept_article(library) == "2024-03-05"
    assert {row.id for row in Library.open(library.path).catalogue()} == {row.id for row in library.catalogue()}


def test_without_hangup_signals_a_dropped_connection_ends_it_too(library: Library) -> None:
    started = f"trap '' HUP; exec '{sys.executable}' -c '{START}' --lang en --store '{library.path}'"
    terminal = Pty(["sh", "-c", started])
    try:
        terminal.wait_for("石梁经济技术开发区上半年")
        terminal.send("\x1b[B")
        terminal.read(0.4)
        began = time.monotonic()
        terminal.hang_up()
        assert terminal.ended(5)
        assert time.monotonic() - began < 2
    finally:
        terminal.close()
    assert kept_article(library) == "2024-03-05"


def test_a_signal_before_the_place_was_taken_up_keeps_the_one_of_the_last_run(
    start_on_second: Start, library: Library
) -> None:
    terminal = start_on_second()
    terminal.send("q")
    assert terminal.ended(10)
    second = Terminal(library.path)
    try:
        while b"\x1b[?1049h" not in second.received:
            second.read(0.0, 0.05)
        os.kill(second.process, signal.SIGTERM)
        assert second.ended(5)
        second.read(0.1)
        assert second.code == 128 + signal.SIGTERM and b"\x1b[?1049l" in second.received
    finally:
        second.close()
    assert kept_article(library) == "2024-03-05"


def test_a_signal_ends_the_pager_too(start_on_second: Start, library: Library, tmp_path: Path) -> None:
    told = tmp_path / "pager-pid"
    pager = tmp_path / "pager"
    pager.write_text(f'#!/bin/sh\necho $$ > "{told}"\nexec sleep 60\n', "utf-8")
    pager.chmod(0o755)
    terminal = start_on_second(PAGER=str(pager))
    terminal.send("\x1bp")
    end = time.monotonic() + 10
    while not (told.is_file() and told.read_text("utf-8").strip()):
        assert time.monotonic() < end
        terminal.read(0.05, 0.1)
    os.kill(terminal.process, signal.SIGTERM)
    assert terminal.ended(5)
    assert terminal.code == 128 + signal.SIGTERM
    assert kept_article(library) == "2024-03-05"
    assert _gone(int(told.read_text("utf-8")))


@pytest.mark.parametrize("key", ["\x03", "\x1c"], ids=["Ctrl-C", "Ctrl-backslash"])
def test_keys_that_interrupt_the_pager_leave_the_app_as_it_was(
    start_on_second: Start, library: Library, tmp_path: Path, key: str
) -> None:
    pager = tmp_path / "pager"
    pager.write_text("#!/bin/sh\ntrap 'echo INTERRUPTED' INT QUIT\necho PAGING\nread a\nread b\n", "utf-8")
    pager.chmod(0o755)
    terminal = start_on_second(PAGER=str(pager))
    terminal.send("\x1bp")
    terminal.wait_for("PAGING")
    terminal.read(0.4)  # a signal right before the shell reads would wait for the line
    terminal.send(key)
    terminal.wait_for("INTERRUPTED")
    terminal.send("\n\n")
    terminal.wait_for("从“一座厂”到“一座城”")
    terminal.send("?")
    terminal.wait_for("Keys")
    terminal.send("\x1b")
    terminal.read(0.4)
    terminal.send("q")
    assert terminal.ended(5) and terminal.code == 0


def _gone(process: int) -> bool:
    end = time.monotonic() + 3
    while time.monotonic() < end:
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        state = Path(f"/proc/{process}/stat")
        if state.is_file() and state.read_text("utf-8").rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.05)
    return False
