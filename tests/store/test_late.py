"""Patterns compiled when first asked for."""

from __future__ import annotations

import re

import pytest

from store.late import late


def test_a_late_pattern_finds_what_a_compiled_one_finds() -> None:
    pattern = late("园(区|林)")
    assert [match[1] for match in pattern.finditer("青屏园区、石梁园林")] == ["区", "林"]
    assert pattern.search("云门县") is None
    assert pattern.pattern == "园(区|林)"


def test_a_late_pattern_is_compiled_at_its_first_use_and_not_before() -> None:
    pattern = late("(")
    with pytest.raises(re.error):
        pattern.search("园区")
