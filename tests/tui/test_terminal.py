"""The app in a real terminal: keys as a terminal sends them, resize, hang-up, and how much it writes."""

from __future__ import annotations

import base64
import os
import shutil
import signal
from pathlib import Path

import pytest

from store.library import Library
from tests.tui.terminal import Start, Terminal


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
    [
        *({"TERM": name} for name in ("xterm", "xterm-256color", "screen", "tmux-256color", "linux", "nothing-known")),
        {"NO_COLOR": "1"},
        {"LANG": "C", "LC_ALL": "C"},
    ],
    ids=lambda environment: " ".join(f"{key}={value}" for key, value in environment.items()),
)
def test_it_starts_and_quits_in_terminals_of_every_kind(start: Start, environment: dict[str, str]) -> None:
    terminal = start((80, 24), **environment)
    terminal.send("q")
    assert terminal.ended(20)
    assert b"\x1b]52" not in terminal.received and "Traceback" not in terminal.text


def test_text_is_selected_with_the_mouse_and_copied(start: Start) -> None:
    terminal = start((120, 40))
    row = next(n for n, line in enumerate(terminal.text.splitlines()) if "今年上半年，石梁" in line)
    # Cells, not characters: the first half of a wide character holds it, the second is blank.
    column = next(n for n in range(120) if terminal.screen.buffer[row][n].data == "今")
    before = len(terminal.received)
    for button, at, end in (
        ("0", column, "M"),
        ("32", column + 6, "M"),
        ("32", column + 10, "M"),
        ("0", column + 10, "m"),
    ):
        terminal.send(f"\x1b[<{button};{at + 1};{row + 1}{end}")
        terminal.read(0.2)
    for key in ("y", "\x03"):
        terminal.send(key)
        terminal.read(0.6)
        assert "Sent to the terminal: 今年上半年" in terminal.text
        copied = terminal.received[before:].rpartition(b"\x1b]52;c;")[2].partition(b"\x07")[0]
        assert base64.b64decode(copied).decode() == "今年上半年，"
        before = len(terminal.received)


def test_ctrl_c_says_how_one_leaves(start: Start) -> None:
    terminal = start()
    terminal.send("\x03")
    terminal.wait_for("q quits.")
    terminal.send("p")
    terminal.wait_for("About the park")
    terminal.send("\x03")
    terminal.wait_for("Esc goes back.")


MOUSE = (b"\x1b[?1000h", b"\x1b[?1002h", b"\x1b[?1003h", b"\x1b[?1006h", b"\x1b[?1015h", b"\x1b[?1016h")


def test_without_the_mouse_nothing_asks_the_terminal_to_report_it(library: Library) -> None:
    terminal = Terminal(library.path, (100, 30), "--no-mouse")
    try:
        terminal.wait_for("石梁经济技术开发区上半年")
        terminal.send("\r")
        terminal.read()
        terminal.send("q")
        assert terminal.ended(10)
        terminal.read(0.1)
        assert [code for code in MOUSE if code in terminal.received] == []
    finally:
        terminal.close()


@pytest.mark.parametrize(
    ("environment", "key", "said"),
    [
        ({"PAGER": "sh -c 'exit 3'"}, "\x1bp", "sh ended with code 3."),
        ({"PAGER": '"less'}, "\x1bp", "$PAGER: No closing quotation"),
        ({"VISUAL": "/none/editor", "EDITOR": "true"}, "\x1be", "/none/editor: No such file or directory; set $VISUAL"),
        ({"VISUAL": "", "EDITOR": "false -x"}, "\x1be", "false ended with code 1."),
    ],
    ids=["exits non-zero", "can't be taken apart", "editor missing", "with an argument"],
)
def test_pager_and_editor_that_fail_are_told(start: Start, environment: dict[str, str], key: str, said: str) -> None:
    terminal = start(**environment)
    terminal.send(key)
    terminal.wait_for(said)
    terminal.send("q")
    assert terminal.ended(10)


def test_a_pager_gets_its_arguments_and_the_text(start: Start, tmp_path: Path) -> None:
    pager = tmp_path / "pager"
    pager.write_text('#!/bin/sh\necho "given: $1 $2"; cat "$3"; sleep 0.3\n', "utf-8")
    pager.chmod(0o755)
    terminal = start(PAGER=f"{pager} -N '+ 1'")
    terminal.send("\x1bp")
    terminal.read(0.6)
    assert "given: -N + 1\r\n石梁经济技术开发区上半年招商引资势头足\r\n" in terminal.received.decode()
    terminal.wait_for("[1 Articles]")


def test_a_storm_of_sizes_leaves_a_whole_screen(start: Start) -> None:
    terminal = start((120, 40))
    terminal.send("\rn")
    terminal.read()
    for number in range(40):
        terminal.resize(20 + number * 37 % 180, 5 + number * 11 % 50)
        if number % 8 == 0:
            terminal.read(0.02, 0.05)
    terminal.resize(120, 40)
    terminal.wait_for("4 Keywords")
    terminal.wait_for("Tab Next pane")
    terminal.read()
    assert "签约项目" in terminal.text and "[2 Text]" in terminal.text.splitlines()[0]
    terminal.send("q")
    assert terminal.ended(10)


def test_a_size_that_came_back_before_the_app_could_look_is_painted_anew(start: Start) -> None:
    terminal = start((120, 40))
    terminal.read()
    whole = terminal.text
    os.kill(terminal.process, signal.SIGSTOP)
    terminal.resize(30, 8)
    terminal.resize(120, 40)
    assert terminal.text != whole
    os.kill(terminal.process, signal.SIGCONT)
    terminal.wait_for(whole.rstrip().splitlines()[-1])
    terminal.read()
    assert terminal.text == whole


def test_a_library_that_is_deleted_is_told_and_the_app_goes_on(start: Start, library: Library) -> None:
    terminal = start()
    shutil.rmtree(library.path)
    terminal.wait_for("the library is gone")
    terminal.send("\x1b[B")
    terminal.read(0.5)
    assert "the library is gone" in terminal.text
    terminal.send("q")
    assert terminal.ended(10)
