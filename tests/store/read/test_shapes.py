"""Pages in the manners of many papers: masthead and headings are told however the paragraphs are set."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from store.read.article import read_articles
from store.read.formats import decode_source
from tests.store.read.bodies import NUMBERED_PARAGRAPHS, SETTINGS
from tests.store.read.typeset import set_lines

_SHAPES = tomllib.loads(Path(__file__).with_suffix(".toml").with_stem("shapes").read_text("utf-8"))["shape"]
_PLACE = re.compile(r"\{(\d)\}")


def _set(line: str, width: int, indent: str) -> list[str]:
    """The lines of the paragraphs that a line of a shape stands for, with what stands before and behind them."""
    if not _PLACE.search(line):
        return [line]
    before, *rest = _PLACE.split(line)
    texts = [
        NUMBERED_PARAGRAPHS[int(number) - 1] + behind for number, behind in zip(rest[::2], rest[1::2], strict=True)
    ]
    texts[0] = before.strip("　") + texts[0]
    return [piece for text in texts for piece in (set_lines(text, width, indent) if width else [text])]


def _squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(
    ("shape", "setting"),
    [(shape, name) for shape in _SHAPES for name in SETTINGS if name not in shape.get("not_in", [])],
    ids=lambda value: value if isinstance(value, str) else value["title"],
)
def test_masthead_headings_and_text_are_told(shape: dict[str, Any], setting: str) -> None:
    width, indent = SETTINGS[setting]
    page = "\n".join(piece for line in shape["page"].split("\n") for piece in _set(line, width, indent))
    (reading,) = read_articles(decode_source(page.encode(), "page.txt"))
    told = reading.masthead
    assert _squeezed(told.title) == _squeezed(shape["title"])
    assert _squeezed(told.kicker) == _squeezed(shape.get("kicker", ""))
    assert told.byline == shape["byline"]
    assert (told.date or "", told.page or "") == (shape["date"], shape["page_number"])
    assert [_squeezed(heading) for heading in reading.headings] == shape.get("headings", [])
    text = _squeezed(reading.mended.text)
    wanted = [NUMBERED_PARAGRAPHS[int(number) - 1] for number in _PLACE.findall(shape["page"])]
    assert [paragraph for paragraph in wanted if _squeezed(paragraph) not in text] == []
