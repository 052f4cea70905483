"""Upright lines and level ones on one page of a PDF file: each is read in its own order, article by article."""

from __future__ import annotations

import re

import pytest

from store.records import Reading
from tests.store.read.pdf.pages import BRIEF, FOOT, HEAD, STORY, TITLE, Text, flow, paragraphs, read, upright

pytest.importorskip("pdfplumber")


def down(text: str, x: float, top: float, size: float) -> list[Text]:
    """A line of text set upright."""
    step = size * 1.05
    return [(x, top + step * i, size, character) for i, character in enumerate(text) if character.strip()]


def titles(readings: list[Reading]) -> list[str]:
    return [re.sub(r"\s", "", reading.masthead.title) for reading in readings]


def test_an_upright_article_right_of_a_level_one() -> None:
    level = [
        (40.0, 80.0, 22.0, "石梁惠企资金到账"),
        (40.0, 105.0, 10.0, "本报记者　李沐阳"),
        *flow(BRIEF, [(40, 130, 14)]),
    ]
    head = [*down("一根链条串起千亿园区", 545, 90, 24), *down("本报记者　高远", 522, 140, 10)]
    readings = read([[*HEAD, *level, *head, *upright(STORY, 500, (90, 330, 560), 20, 9), *FOOT]])
    assert titles(readings) == ["石梁惠企资金到账", "一根链条串起千亿园区"]
    assert [paragraphs(reading) for reading in readings] == [BRIEF, STORY]
    assert [reading.masthead.byline for reading in readings] == [["李沐阳"], ["高远"]]
    assert {(reading.masthead.date, reading.masthead.page) for reading in readings} == {("2023-09-12", "03")}


def test_an_upright_article_left_of_a_level_one() -> None:
    level = [
        (230.0, 80.0, 26.0, TITLE[0][3]),
        (230.0, 110.0, 10.0, "本报记者　高远"),
        *flow(STORY, [(230, 140, 9), (405, 140, 9)]),
    ]
    field = [*down("石梁惠企资金到账了", 180, 90, 24), *upright(BRIEF, 155, (90, 300), 18, 7)]
    readings = read([[*HEAD, *field, *level, *FOOT]])
    assert titles(readings) == [TITLE[0][3], "石梁惠企资金到账了"]
    assert [paragraphs(reading) for reading in readings] == [STORY, BRIEF]


@pytest.mark.parametrize("headline", ["石梁惠企资金到账了", ""])
def test_an_upright_article_or_box_under_level_columns(headline: str) -> None:
    level = [*TITLE, *flow(STORY, [(40, 140, 6), (215, 140, 6), (390, 140, 6)])]
    field = [*down(headline, 540, 300, 22), *upright(BRIEF, 510, (300,), 20, 12)]
    readings = read([[*HEAD, *level, *field, *FOOT]])
    assert titles(readings) == [TITLE[0][3], headline][: len(readings)]
    assert [text for reading in readings for text in paragraphs(reading)] == STORY + BRIEF
    assert len(readings) == (2 if headline else 1)
