"""`parks-tui`: what it hands to the app, and what it sets before Textual is imported."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tui.cli.main import THEME_NAMES, explorer, run
from tui.themes import THEME_NAMES as THEMES


class _App:
    """Stands in for the app: remembers how it was made and run."""

    made: dict[str, Any]

    def __init__(self, library_path: Path, **options: Any) -> None:
        environment = {name: os.environ.get(name) for name in ("TEXTUAL_DISABLE_KITTY_KEY", "TEXTUAL_ANIMATIONS")}
        _App.made = {"library_path": library_path, **options, **environment}
        self.return_code = 0

    def run(self, *, mouse: bool) -> None:
        """Note what it runs with."""
        _App.made["ran_with_mouse"] = mouse


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> type[_App]:
    """The stand-in in place of `tui.app`, on what looks like a terminal."""
    module = ModuleType("tui.app")
    module.ParksApp = _App  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "tui.app", module)
    for name in ("TEXTUAL_DISABLE_KITTY_KEY", "TEXTUAL_ANIMATIONS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(_App, "made", {}, raising=False)
    return _App


def test_options_reach_the_app(app: type[_App], tmp_path: Path) -> None:
    arguments = ["青屏", "--store", str(tmp_path), "--lang", "zh", "--no-mouse", "--ambiguous", "wide", "--ascii"]
    arguments += ["--theme", "ansi-light"]
    assert run(explorer, "parks-tui", arguments) == 0
    assert app.made == {
        "library_path": tmp_path, "start": "青屏", "lang": "zh", "theme": "ansi-light", "mouse": False,
        "ambiguous": "wide", "ascii_frames": True, "ran_with_mouse": False, "TEXTUAL_DISABLE_KITTY_KEY": "1",
        "TEXTUAL_ANIMATIONS": "none",
    }  # fmt: skip


def test_what_the_user_set_is_left_as_it_is(app: type[_App], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "full")
    assert run(explorer, "parks-tui", []) == 0
    assert app.made["TEXTUAL_ANIMATIONS"] == "full"


def test_a_theme_that_is_none_is_a_usage_error_that_names_them(
    capsys: pytest.CaptureFixture[str], app: type[_App]
) -> None:
    assert run(explorer, "parks-tui", ["--theme", "solarized"]) == 2
    told = capsys.readouterr().err
    assert all(repr(name) in told for name in THEMES) and app.made == {}
    assert tuple(THEMES) == THEME_NAMES


def test_without_a_terminal_it_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(explorer, "parks-tui", []) == 1
    assert capsys.readouterr().err.startswith("parks-tui: the explorer needs a terminal")


def test_help_has_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(explorer, "parks-tui", ["--help"]) == 0
    assert "Example:  parks-tui" in capsys.readouterr().out
