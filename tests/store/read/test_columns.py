"""Text comes out whole however wide its columns are and however its paragraphs are told."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from store.read.article import read_articles
from store.records import Source
from tests.store.read.typeset import set_lines

WANTED = [tomllib.loads(page.read_text("utf-8")) for page in sorted((Path(__file__).parent / "pages").glob("*.toml"))]


@pytest.mark.parametrize(("indent", "apart"), [("", True), ("　　", False), ("", False), ("　　", True)])
@pytest.mark.parametrize("column", [20, 24, 28, 34, 40, 48, 60, 80])
def test_paragraphs_stand_whole_in_columns_of_any_width(column: int, indent: str, apart: bool) -> None:
    lost = count = 0
    for want in WANTED:
        head = [want["title"], "", "本报记者 " + " ".join(want["byline"]), ""]
        lines = head + [
            line
            for paragraph in want["sentences"]
            for line in (*set_lines(paragraph, column, indent), *([""] if apart else []))
        ]
        (reading,) = read_articles(Source(name="page.txt", text="\n".join(lines) + "\n", encoding="utf-8"))
        assert re.sub(r"\s", "", reading.masthead.title) == re.sub(r"\s", "", want["title"])
        assert reading.masthead.byline == want["byline"]
        assert reading.headings == []
        count += len(want["sentences"])
        lost += sum(sentence not in reading.mended.text for sentence in want["sentences"])
    # A sentence that ends where its line does leaves nothing to tell by.
    assert lost <= 0.04 * count
