"""Signs by which a text is ruled out before a pattern is tried: whatever the pattern finds has one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.extract.honours import patterns as honours
from store.extract.metrics import growth, shares

SIGNS = [
    (honours.PUBLISHED, honours.PUBLISHING),
    (growth._COMPARED, growth._COMPARING),
    (shares._PLAN, shares._PLANNED),
]


@pytest.mark.parametrize(("pattern", "signs"), SIGNS, ids=range(len(SIGNS)))
def test_what_a_pattern_finds_has_one_of_its_signs(pattern: re.Pattern[str], signs: Iterable[str]) -> None:
    around = r"\(\?<?[=!][^()]*(?:\([^()]*\)[^()]*)*\)"  # what only stands beside it

    @given(st.from_regex(re.compile(re.sub(around, "", pattern.pattern)), fullmatch=True))
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.nested_given])
    def has(text: str) -> None:
        assert any(sign in text for sign in signs)

    has()
