"""Text comes out whole however wide its columns are and however its paragraphs are told."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from store.read.article import read_articles
from store.read.formats import decode_source
from store.records import Source
from tests.store.read.bodies import OPENING, PARK_PARAGRAPHS
from tests.store.read.typeset import set_lines

WANTED = [
    tomllib.loads(page.read_text("utf-8")) for page in sorted((Path(__file__).parents[1] / "pages").glob("*.toml"))
]


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


_SET_IN = """　　青屏工业园区今年新开工项目三十一个，总
投资八十六亿元，比去年同期多出了四成。
　　园区管委会介绍，上半年新增企业十二家，
其中三家来自省外，两家来自园区的老客户。
"""


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("　　园区负责人算了一笔账：电价每度少三分；", "水价每吨再少四角，一年省下两千三百万元。"),
        ("　　“今年的订单早早排满，明年也差不多了。”", "公司总经理叶疏桐说。"),
    ],
)
def test_a_paragraph_goes_on_in_the_next_column_where_a_new_one_would_be_set_in(above: str, below: str) -> None:
    text = f"青屏园区新年开工忙\n\n{_SET_IN}{above}\n\n{below}\n{_SET_IN}"
    (reading,) = read_articles(Source(name="page.txt", text=text, encoding="utf-8"))
    assert above.strip() + below in reading.mended.text.split("\n")


def test_a_paragraph_that_lost_its_indent_stays_one_where_the_last_line_above_is_short() -> None:
    text = f"青屏园区新年开工忙\n\n{_SET_IN}　　园区负责人算了一笔账。\n\n水价每吨再少四角，一年省下两千三百万元。\n"
    (reading,) = read_articles(Source(name="page.txt", text=text, encoding="utf-8"))
    assert "园区负责人算了一笔账。" in reading.mended.text.split("\n")


def test_a_note_of_one_line_over_a_narrow_column_does_not_make_its_lines_paragraphs() -> None:
    text = "".join(line.strip() for line in OPENING.split("\n"))
    note = "编者按　“十四五”以来，各地园区竞相发展。本报今起推出专栏，敬请关注。"
    page = f"青屏园区开工忙\n\n{note}\n\n" + "\n".join(set_lines(text, 24, "　　") * 2) + "\n"
    (reading,) = read_articles(decode_source(page.encode(), "page.txt"))
    assert text in reading.mended.text
    assert reading.headings == []


def test_a_stretch_set_double_under_the_last_line_of_a_paragraph_does_not_widen_its_column() -> None:
    """Guards against the first line of a paragraph in a narrow column taken for a heading."""
    text = (
        "春早好播种，实干看今朝！青屏工业园区将瞄准五年翻番的奋斗方向，一门心思谋发展，集中力量上项目，千方百计请企业，"
        "为全市发展提供支撑。"
    )
    narrow = "\n".join(set_lines(text, 40))
    above = "\n".join(set_lines(PARK_PARAGRAPHS["e"], 40))
    wide = "\n\n".join(set_lines(PARK_PARAGRAPHS["g"] + PARK_PARAGRAPHS["j"], 56))
    page = f"{above}\n\n{narrow}\n\n{wide}\n\n青屏园区开新局\n本报记者 高远\n"
    (reading,) = read_articles(decode_source(page.encode(), "page.txt"))
    assert text in reading.mended.text.split("\n")
    assert reading.headings == []


def test_lines_broken_anywhere_beside_a_picture_make_whole_sentences() -> None:
    lines = [
        "锂盐价格从去年11月的高点，",
        "一路跌到今年的低点；电芯报价半年下降三成。",
        "风声紧了，被看作西南材料重镇的石梁新材料",
        "产业基地，日子过得怎么样？8月初，记者走进位于山区的青屏县。",
        "石梁基地2019年开建，规划面积12平方公里。截至今年7月底，入驻材料及配套",
        "企业33家，建成产能46万吨、前驱体8万吨、石墨化6万吨。上半年，基地产值增长4.7%，而去年同期不止。",
    ]
    (reading,) = read_articles(Source(name="page.txt", text="\n".join(lines) + "\n", encoding="utf-8"))
    assert reading.headings == []
    assert "重镇的石梁新材料产业基地，日子" in reading.mended.text
    assert "入驻材料及配套企业33家" in reading.mended.text


def test_a_column_set_double_between_headlines_and_the_date_line_makes_whole_paragraphs() -> None:
    """Guards against a stretch of lines each apart measured by the date line above it or the headlines in it."""
    narrow = "\n\n".join(set_lines(PARK_PARAGRAPHS["g"], 34, "　　") + set_lines(PARK_PARAGRAPHS["j"], 34, "　　"))
    ordinary = "\n".join(set_lines(PARK_PARAGRAPHS["e"], 44))
    page = (
        "4　2021年3月24日　星期三　　Tel:010-82030000　　园区·调查　　临岳工业报　LINYUE INDUSTRY NEWS\n\n"
        f"{narrow}\n\n靠水吃水的日子不再有靠水吃水的日子不再有\n\n{ordinary}\n\n本报记者　高远\n"
    )
    (reading,) = read_articles(decode_source(page.encode(), "page.txt"))
    paragraphs = reading.mended.text.split("\n")
    assert {PARK_PARAGRAPHS["g"], PARK_PARAGRAPHS["j"], PARK_PARAGRAPHS["e"]} <= set(paragraphs)
