"""What the first list of articles waits for: nothing that only its successors need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tui.panes.prompt import Prompt

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
