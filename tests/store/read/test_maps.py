"""Each mended character is mapped to its place in the source, however a page is arranged or damaged."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.store.read.invariants import check_all
from tests.store.read.mutate import damaged

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
# What pages are made of, so that rules meet; any other character comes in the second test.
PIECES = st.sampled_from(
    [
        *(
            "园区",
            "产值达",
            "704",
            "亿元",
            "，",
            "。",
            "：",
            "——",
            "“",
            "”",
            "【抓运行】",
            "%",
            "一、",
            "高质量发展",
            "PVC",
            "-",
        ),
        *("\n", "\n", "\n\n", " ", "\u3000\u3000", "\f", "⼯", "\u00ad", "本报记者 高远", "（记者 高远）", "图为厂房"),
        *("2023年5月6日", "第3版", "A05", "青屏工业园区"),
    ]
)


@settings(max_examples=150, deadline=None)
@example("2023年5月6日\n——\n\n园区")  # a dash alone beside a title names no series
@example("园区园区园区园区园区本报记者 高远\u3000\u3000\u3000\u3000园区（记者 高远）")  # a byline is no headline
@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_arrangement_of_what_pages_are_made_of_keeps_its_map(text: str) -> None:
    check_all(text)


def test_a_heading_and_the_text_behind_its_blank_are_parted_at_once() -> None:
    check_all("，\n\n【抓运行】 ，园区")


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_keeps_its_map(text: str) -> None:
    check_all(text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_damaged_pages_keep_their_map(page: Path) -> None:
    text = page.read_text("utf-8")
    check_all(text)
    rng = random.Random(page.stem)
    for _ in range(12):
        check_all(damaged(text, rng))


def test_the_real_pages_damaged_by_chance_keep_their_map(real_pages: list[Path]) -> None:
    rng = random.Random(20240201)
    for page in real_pages:
        text = page.read_text("utf-8")
        check_all(text)
        for _ in range(40):
            check_all(damaged(text, rng))
