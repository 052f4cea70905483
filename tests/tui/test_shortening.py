"""Names and quotes made to fit."""

from __future__ import annotations

import re

import msgspec
import pytest

from store.records import Fact
from tui.shortening import around, short_park, shorten_middle
from tui.widths import text_width


@pytest.mark.parametrize(
    ("text", "cells", "shown"),
    [
        ("铝精深加工产值", 20, "铝精深加工产值"),
        ("铝精深加工产值", 9, "铝精…产值"),
        ("abcdef", 3, "a…f"),
        ("铝箔", 0, ""),
    ],
)
def test_a_name_gives_way_in_its_middle(text: str, cells: int, shown: str) -> None:
    assert shorten_middle(text, cells) == shown
    assert text_width(shorten_middle(text, cells)) <= cells


@pytest.mark.parametrize("cells", range(4, 60))
def test_a_quote_is_never_cut_in_a_number(facts: list[Fact], cells: int) -> None:
    fact = msgspec.structs.replace(facts[0], text="23家", quote="2024年以来，园区帮助23家企业申请技改资金1.25亿元。")
    shown = around(fact, cells)
    assert text_width(shown) <= cells
    numbers = set(re.findall(r"[0-9.]+", shown))
    assert numbers <= {"2024", "23", "1.25"}
    assert cells < 52 or shown == fact.quote


@pytest.mark.parametrize(
    ("width", "shown"), [(18, "临岳经济技术开发区"), (13, "临岳经济…发区"), (8, "临岳经…"), (1, "…"), (0, "")]
)
def test_a_park_keeps_its_start(width: int, shown: str) -> None:
    assert short_park("临岳经济技术开发区", width) == shown
