"""What is told fast of a line is what is told without haste."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from store.read.blocks.layout import settle_layout
from store.read.headlines import closing
from store.read.headlines.doubled import is_doubled
from store.read.headlines.kinds import is_twice, shape_of
from store.read.lines.printed import line_of, read_lines

PAGES = sorted((Path(__file__).parent.parent / "pages").rglob("*.txt"))
_PIECES = st.sampled_from(
    ["园区发展", "今年以来，", "招商", "，", "。", "青屏园区", "12亿元", "优服务优服务", " ", "、"]
)
_LINE = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "", "\n", "\u3000\u3000", "\n\u3000\u3000"]),
    st.sampled_from(["园", "优服务"]),
    st.lists(_PIECES, min_size=1, max_size=5).map("".join),
)


def _sizes(text: str) -> list[int]:
    lines = read_lines(text)
    settle_layout(lines)
    return [closing.closing_size(lines, i) for i in range(len(lines))]


def _check_sizes(text: str) -> None:
    told = _sizes(text)
    with patch.object(closing, "_fills_column", lambda lines, i: False):
        assert _sizes(text) == told


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_headline_that_closes_a_paragraph_fills_its_column(page: Path) -> None:
    _check_sizes(page.read_text("utf-8"))


@settings(max_examples=300, deadline=None)
@given(st.lists(_LINE, min_size=3, max_size=14).map("\n".join))
def test_no_headline_fills_the_column_of_any_page(text: str) -> None:
    _check_sizes(text)


@settings(max_examples=300, deadline=None)
@given(st.lists(_PIECES, min_size=1, max_size=6).map("".join).map(str.strip).filter(bool))
@example("优服务优服务优服务优服务")
@example("绿色发展绿色发展 12亿元12亿元")
def test_the_shape_of_a_line_tells_whether_it_is_printed_twice(text: str) -> None:
    line = line_of(0, text, 0)
    assert is_twice(line) is is_doubled(text)
    shape_of(line)
    assert is_twice(line) is is_doubled(text)
