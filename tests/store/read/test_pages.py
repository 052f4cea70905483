"""Pages of other papers, damaged in other manners: masthead anywhere, columns of any width, marks of any kind."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from store.read.article import read_articles
from store.read.formats import load_source
from store.records import Reading

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))


def read(page: Path) -> tuple[Reading, dict[str, Any]]:
    readings = read_articles(load_source(page, page.name))
    assert len(readings) == 1
    return readings[0], tomllib.loads(page.with_suffix(".toml").read_text("utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_masthead_is_told(page: Path) -> None:
    reading, want = read(page)
    told = reading.masthead
    assert (told.title, told.kicker, told.byline) == (want["title"], want["kicker"], want["byline"])
    assert (told.date or "", told.page or "") == (want.get("date", ""), want["page"])
    assert list(told.editors) == want.get("editors", list(told.editors))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_headings_are_told_in_order(page: Path) -> None:
    reading, want = read(page)
    assert reading.headings == want["headings"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_sentences_stand_whole(page: Path) -> None:
    reading, want = read(page)
    blocks = [reading.mended.text[block.start : block.end] for block in reading.mended.blocks]
    for sentence in want["sentences"]:
        assert sentence in reading.mended.text
    for block in want.get("apart", []):
        assert any(found.startswith(block) for found in blocks)
    places = [reading.mended.text.index(opening) for opening in want.get("order", [])]
    assert places == sorted(places)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_paragraphs_are_told_apart(page: Path) -> None:
    """Each paragraph of the page is a block of its own, neither joined to its neighbour nor torn."""
    reading, want = read(page)
    blocks = [
        reading.mended.text[block.start : block.end]
        for block in reading.mended.blocks
        if block.kind in ("lead", "paragraph")
    ]
    whole = [sentence for sentence in want["sentences"] if sentence in blocks]
    assert len(whole) >= want.get("paragraphs", len(want["sentences"]))
