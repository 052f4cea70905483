"""Signs by which a line is ruled out before a pattern is tried: whatever the pattern matches has one of them."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from store.read.furniture import finding, page_marks


def matched(pattern: re.Pattern[str]) -> st.SearchStrategy[str]:
    """Texts that the pattern matches as a whole."""
    return st.from_regex(re.compile(pattern.pattern), fullmatch=True)


@given(matched(finding._EDITOR))
@settings(max_examples=60, deadline=None)
def test_an_editor_has_a_sign_of_desks(text: str) -> None:
    assert not finding._DESK_SIGNS.isdisjoint(text)


@given(matched(finding._TRIFLES))
@settings(max_examples=100, deadline=None)
def test_a_trifle_has_a_sign_of_trifles(text: str) -> None:
    assert "多云" in text or not finding._TRIFLE_SIGNS.isdisjoint(text)


@given(st.sampled_from(page_marks._LINES).flatmap(matched))
@settings(max_examples=100, deadline=None)
def test_a_page_number_stands_at_an_edge_of_its_line(text: str) -> None:
    line = text.rstrip("\n")
    first, last = line[0], line[-1]
    assert (
        first.isascii()
        or first.isdecimal()
        or first in "【〈（第"
        or last.isascii()
        or last.isdecimal()
        or last in "版】〉"
    )
    assert page_marks._OF_SENTENCES.isdisjoint(line)
