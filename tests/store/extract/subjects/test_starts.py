"""First characters by which a clause is ruled out before a pattern is tried: whatever it matches begins with one."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.extract.subjects import items, patterns, shape_patterns

STARTS = [
    (patterns.COMPANY_WORD, patterns.company_word_starts),
    (patterns.OWN_PARK, patterns.park_word_starts),
    (patterns.FIRM_OF_PARK, patterns.park_word_starts),
    (items.BULLET, lambda: items.BULLETS),
    (items.MARKED, lambda: items.BULLETS),
    (shape_patterns.THIS_EVENT, lambda: shape_patterns.EVENT_STARTS),
]


@pytest.mark.parametrize(("pattern", "starts"), STARTS)
def test_what_a_pattern_matches_begins_with_one_of_its_first_characters(
    pattern: re.Pattern[str], starts: Callable[[], frozenset[str]]
) -> None:
    whole = re.sub(r"\(\?[=!][^()]*(?:\([^()]*\)[^()]*)*\)", "", pattern.pattern)  # without what only stands around it

    @given(st.from_regex(re.compile(whole), fullmatch=True))
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.nested_given])
    def begins(text: str) -> None:
        assert text[0] in starts()

    begins()
