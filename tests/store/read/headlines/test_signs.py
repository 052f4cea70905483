"""Signs by which a headline is ruled out before a pattern is tried: whatever the pattern matches has one of them."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from store.read.headlines import labels, shapes


def matched(pattern: re.Pattern[str]) -> st.SearchStrategy[str]:
    """Texts that the pattern matches as a whole."""
    return st.from_regex(re.compile(pattern.pattern), fullmatch=True)


@given(matched(labels._LABEL))
@settings(max_examples=60, deadline=None)
def test_a_label_begins_with_one_of_its_first_characters(text: str) -> None:
    assert text[0] in labels._label_first()


@given(matched(shapes._CREDIT))
@settings(max_examples=60, deadline=None)
def test_a_credit_has_a_sign_of_credits(text: str) -> None:
    assert any(sign in text for sign in shapes._CREDIT_SIGNS)
