"""The heights on the real pages, as they are and laid out in other ways: what is read must not hang on the layout."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from store.read.article import read_articles
from store.read.formats import decode_source
from store.records import Reading
from tests.conftest import SHARED

GOLD = sorted((SHARED / "gold").glob("*.meta.json"))
pytestmark = pytest.mark.skipif(not GOLD, reason="the gold pages (../shared/gold) are not at hand")

LAYOUTS: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "double-spaced": lambda text: text.replace("\n", "\n\n"),
    "other line ends": lambda text: text.replace("\n", "\r\n"),
    "blanks at line ends": lambda text: text.replace("\n", " \u3000\n"),
    "all indented": lambda text: text.replace("\n", "\n    "),
    "blanks around figures": lambda text: re.sub(r"(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])", " ", text),
}


def read(gold: Path, layout: Callable[[str], str]) -> tuple[Reading, dict[str, Any]]:
    page = next((SHARED / "seeds").glob(gold.name.split(".")[0] + "*.txt"))
    (reading,) = read_articles(decode_source(layout(page.read_text("utf-8")).encode(), page.name))
    return reading, json.loads(gold.read_text("utf-8"))


def squeezed(text: str | None) -> str:
    return re.sub(r"\s", "", text or "")


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.name.split(".")[0])
def test_masthead_sentences_and_headings_are_right_in_every_layout(gold: Path, layout: str) -> None:
    reading, want = read(gold, LAYOUTS[layout])
    told = reading.masthead
    assert squeezed(told.title) == squeezed(want["title"])
    assert squeezed(told.kicker) == squeezed(want["kicker"])
    assert "、".join(told.byline) == want["byline"]
    assert (told.date, told.page) == (want["date"], want["page"])
    assert (told.editors or None) == want["editors"]
    assert [sentence for sentence in want["paragraph_samples"] if sentence not in reading.mended.text] == []
    assert {squeezed(heading) for heading in reading.headings} == {squeezed(h) for h in want["section_headings"]}


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.name.split(".")[0])
def test_without_any_blank_line_title_and_sentences_are_still_right(gold: Path) -> None:
    reading, want = read(gold, lambda text: re.sub(r"\n\s*\n+", "\n", text))
    assert squeezed(reading.masthead.title) == squeezed(want["title"])
    lost = [sentence for sentence in want["paragraph_samples"] if sentence not in reading.mended.text]
    assert len(lost) <= 1
