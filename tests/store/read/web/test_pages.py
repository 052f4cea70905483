"""Pages as papers, portals, governments and WeChat make them: what a careful reader takes of each is told beside it.

A page lies in pages/ as it would be saved, in its own encoding; the file .toml of its name tells its articles.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from store.read.article import read_articles
from store.read.formats import load_source
from store.records import Reading

pytest.importorskip("selectolax")

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
NOTHING: dict[str, Any] = {
    "title": "", "kicker": "", "byline": [], "date": None, "page": None, "headings": [], "body": [], "captions": [],
}  # fmt: skip


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_gives_its_articles_and_nothing_around_them(page: Path) -> None:
    wanted = tomllib.loads(page.with_suffix(".toml").read_text("utf-8"))["article"]
    found = [what_is_read(reading) for reading in read_articles(load_source(page, page.name))]
    assert found == [NOTHING | article for article in wanted]


def what_is_read(reading: Reading) -> dict[str, object]:
    text, told = reading.mended.text, reading.masthead

    def blocks(*kinds: str) -> list[str]:
        return [text[block.start : block.end] for block in reading.mended.blocks if block.kind in kinds]

    return {
        "title": told.title,
        "kicker": told.kicker,
        "byline": told.byline,
        "date": told.date,
        "page": told.page,
        "headings": reading.headings,
        "body": blocks("lead", "paragraph"),
        "captions": blocks("caption"),
    }
