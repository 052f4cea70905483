"""What a word may be in any text."""

from __future__ import annotations

import pytest

from store.extract.text.kinds import short_place


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("江苏省", "江苏"),
        ("宁夏回族自治区", "宁夏"),
        ("内蒙古自治区", "内蒙古"),
        ("喀什地区", "喀什"),
        ("西宁市", "西宁"),
        ("大理白族自治州", "大理白族自治州"),
    ],
)
def test_a_place_is_called_in_short_without_its_rank(name: str, short: str) -> None:
    assert short_place(name) == short
