"""What the first list of articles waits for, and the first key that opens a screen: nothing that others need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from textual.css.stylesheet import Stylesheet

from store.library import Library
from tests.tui.opening import opened, press
from tui.panes.prompt import Prompt
from tui.screens.help import HelpScreen

ROOT = Path(__file__).parents[2]
SHOWN_FIRST = "import sys, tui.app, tui.screens.main, store.library; from tui import i18n; i18n.set_language('zh'); "


def printed_by(code: str) -> str:
    command = [sys.executable, "-c", SHOWN_FIRST + code]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=ROOT, check=True).stdout


def test_the_screen_loads_no_tables_no_openssl_and_no_archives() -> None:
    loaded = printed_by(r"print('\n'.join(sys.modules))").split()
    assert "tui.screens.main" in loaded
    assert not {"pypinyin", "opencc", "jieba", "rjieba", "_hashlib", "zipfile", "importlib.resources"} & set(loaded)


def test_no_pattern_of_line_breaks_is_compiled_before_a_line_is_broken() -> None:
    code = "from tui import wrapping; wrapped = {wrapped!r} and wrapping.wrap('增长5%', 4); "
    code += "print([name for name, found in vars(wrapping).items() if '_compiled' in getattr(found, '__dict__', ())])"
    assert printed_by(code.format(wrapped=False)) == "[]\n"
    assert printed_by(code.format(wrapped=True)) != "[]\n"


def test_a_prompt_makes_its_line_when_something_is_asked() -> None:
    assert "_input" not in vars(Prompt())


async def test_a_screen_that_is_opened_has_no_other_style_sheet_parsed_anew(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(library.path) as (pilot, _main):
        monkeypatch.setattr(Stylesheet, "reparse", lambda self: pytest.fail("parses all anew"))
        await press(pilot, "?")
        assert isinstance(pilot.app.screen, HelpScreen)
        assert pilot.app.screen.query_one("#dialog").styles.padding.left == 1


def test_all_screens_are_loaded_while_the_app_rests() -> None:
    code = "from tui.screens import dialogs; dialogs._load_screens(); "
    code += "print(*sorted(name for name in sys.modules if name.startswith('tui.screens.')))"
    opened_later = {"help", "legend", "park", "compare", "picker", "jump"}
    assert {f"tui.screens.{name}" for name in opened_later} <= set(printed_by(code).split())
    assert not {f"tui.screens.{name}" for name in opened_later} & set(printed_by("print(*sys.modules)").split())
