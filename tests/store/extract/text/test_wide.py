"""Wide digits read as narrow ones: no place moves, and a text without any is itself."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from store.extract.text.wide import narrow


def test_wide_digits_letters_and_signs_are_narrow() -> None:
    assert narrow("产值８６．５亿元，增长７％，ＡＢＳ树脂") == "产值86.5亿元，增长7%，ABS树脂"


@settings(max_examples=40)
@given(st.text())
def test_no_place_moves(text: str) -> None:
    assert len(narrow(text)) == len(text)


def test_a_text_without_wide_ones_is_itself() -> None:
    text = "园区产值86亿元。"
    assert narrow(text) is text
