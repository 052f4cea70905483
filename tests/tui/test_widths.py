"""Guards cell widths: cutting and filling by cells, ambiguous characters, and what no terminal may be sent."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.widths import fit, harmless, text_width, truncate, truncate_start, widths_for

WIDE = widths_for("wide")
some_text = st.text(alphabet="园区，“—…GDP e\u0301", max_size=30)


@settings(max_examples=150)
@given(some_text, st.integers(0, 40), st.booleans())
def test_a_cut_text_fits_and_a_filled_one_fits_exactly(text: str, width: int, right: bool) -> None:
    for widths in (widths_for("narrow"), WIDE):
        assert text_width(truncate(text, width, widths), widths) <= width
        assert text_width(truncate_start(text, width, widths), widths) <= width
        assert text_width(fit(text, width, widths, right=right), widths) == width


def test_a_cut_text_says_so_and_a_whole_one_stays() -> None:
    assert truncate("青屏工业园区", 9) == "青屏工业…"
    assert truncate("青屏工业园区", 12) == "青屏工业园区"
    assert truncate_start("青屏工业园区", 9) == "…工业园区"
    assert fit("青屏", 6, right=True) == "  青屏"


def test_ambiguous_characters_count_as_the_terminal_shows_them() -> None:
    assert text_width("“园区”——…") == 9
    assert text_width("“园区”——…", WIDE) == 14


@pytest.mark.parametrize("bad", ["\x1b", "\x07", "\x9b", "\u202e", "\u2066", "\ud800", "\u2028", "\x00", "\x85"])
def test_no_control_surrogate_or_direction_mark_reaches_the_terminal(bad: str) -> None:
    assert harmless(f"园{bad}区") in ("园?区", "园 区")
    assert text_width(bad) == 1


def test_every_offset_stays_true_in_harmless_text() -> None:
    text = "\x1b]52;c;eA==\x07园\u3000区\t“e\u0301”"
    assert len(harmless(text)) == len(text)
    assert harmless("　园区”\u200b") == "　园区”\u200b"


def test_rich_counts_ambiguous_characters_wide_when_told_to() -> None:
    """In a process of its own: the table is the whole process's."""
    code = (
        "from tui.widths import count_ambiguous_wide; count_ambiguous_wide();"
        "from rich.cells import cell_len; print(cell_len('“a”'), cell_len('园区'), cell_len('─'), cell_len('abc'))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert shown.split() == ["5", "4", "2", "3"]
