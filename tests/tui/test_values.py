"""Values in words, and in few cells."""

from __future__ import annotations

import pytest

from tui.i18n import set_language
from tui.values import quantity_within


@pytest.mark.parametrize(
    ("lang", "value", "unit", "cells", "shown"),
    [
        ("en", 64.94e9, "元", 20, "64.94 billion yuan"),
        ("en", 64.94e9, "元", 12, "¥64.94bn"),
        ("en", -3.12e9, "美元", 12, "-$3.12bn"),
        ("en", 360e6, "千瓦时", 12, "360m kWh"),
        ("en", 9, "家", 6, "9"),
        ("en", 6.1, "个百分点", 8, "6.1pp"),
        ("zh", 6.1, "百分点", 12, "6.1个百分点"),
        ("en", 14.6, "%", 3, "14.6%"),
        ("zh", 64.94e9, "元", 9, "649.4亿元"),
        ("zh", 9, "家", 2, "9"),
        ("zh", 9, "家", 3, "9家"),
    ],
)
def test_a_value_that_does_not_fit_is_told_shorter_and_never_cut(
    lang: str, value: float, unit: str, cells: int, shown: str
) -> None:
    set_language(lang)
    try:
        assert quantity_within(value, unit, cells) == shown
    finally:
        set_language("en")
