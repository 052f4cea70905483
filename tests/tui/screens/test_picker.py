"""The picker of parks."""

from __future__ import annotations

from tui.screens.picker import park_tree


def test_parts_of_a_park_stand_below_it() -> None:
    tree = park_tree({"青屏北区": 2, "石梁": 1}, {"青屏北区": "青屏", "圈": "圈"})
    assert tree == [("石梁", 0), ("青屏", 0), ("青屏北区", 1)]
    assert dict(park_tree({"甲": 1, "乙": 1}, {"甲": "乙", "乙": "甲"})).keys() == {"甲", "乙"}
