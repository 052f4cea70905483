"""Which headline of a page is its title, and what stands above and below it."""

from __future__ import annotations

import pytest

from store.read.article import read_articles
from store.read.formats import decode_source
from store.records import Reading
from tests.store.read.bodies import CLOSING, OPENING

_BODY = f"{OPENING}\n一根链条牵出百亿产业\n\n{CLOSING}"


def read(head: str) -> Reading:
    return read_articles(decode_source((head + _BODY).encode(), "page.txt"))[0]


@pytest.mark.parametrize(
    ("head", "kicker", "title", "subtitle"),
    [
        (
            "荒坡上“长”出锦绣园\n——青屏工业园区发展见闻\n●本报记者 高远\n",
            "",
            "荒坡上“长”出锦绣园",
            "——青屏工业园区发展见闻",
        ),
        (
            "项目为王　大抓招商\n“链”上发力引来“满园春色”“链”上发力引来“满园春色”\n"
            "青屏工业园区到位资金增长27.3%\n\n□ 本报记者 高远\n",
            "项目为王 大抓招商",
            "“链”上发力引来“满园春色”",
            "青屏工业园区到位资金增长27.3%",
        ),
        (
            "青屏工业园区：七项指标跑赢全市\n上半年工业产值增长9.8%\n\n　　本报讯（记者 高远）\n",
            "",
            "青屏工业园区：七项指标跑赢全市",
            "上半年工业产值增长9.8%",
        ),
        (
            "调研·开放\n2024年3月19日　星期二\n\n从“过路”到“落地”从“过路”到“落地”\n——青屏工业园区调研\n\n",
            "",
            "从“过路”到“落地”",
            "——青屏工业园区调研",
        ),
        (
            "青屏工业园区——\n向“绿”转身 向“智”求安向“绿”转身 向“智”求安\n\n□ 本报记者 高远\n",
            "青屏工业园区",
            "向“绿”转身 向“智”求安",
            "",
        ),
        (
            "云岭县工业集中区首季实现“开门红”云岭县工业集中区首季实现“开门红”\n"
            "　　　一季度规模以上工业总产值增长三成多\n\n",
            "",
            "云岭县工业集中区首季实现“开门红”",
            None,
        ),
        (
            "本报记者 高远\n\n青屏工业园区“十二五”发展回眸\n\n越过三百亿\n\n新材料新材料 换挡提速\n\n"
            "物流，织成一张网\n\n一扇窗口管审批\n\n",
            "青屏工业园区“十二五”发展回眸",
            "越过三百亿",
            None,
        ),
    ],
)
def test_the_title_is_told_from_what_stands_over_and_under_it(
    head: str, kicker: str, title: str, subtitle: str | None
) -> None:
    reading = read(head)
    text = reading.mended.text
    told = [text[block.start : block.end] for block in reading.mended.blocks if block.kind == "subtitle"]
    assert (reading.masthead.kicker, reading.masthead.title) == (kicker, title)
    assert subtitle is None or told == ([subtitle] if subtitle else [])


def test_a_heading_whose_first_half_is_printed_again_stands_once() -> None:
    page = _BODY.replace("一根链条牵出百亿产业", "搭平台，让“图纸”变“产品”搭平台，")
    reading = read_articles(decode_source(("园区见闻录\n\n" + page).encode(), "page.txt"))[0]
    assert "搭平台，让“图纸”变“产品”" in reading.mended.text
    assert reading.mended.text.count("搭平台") == 1


def test_the_first_line_of_a_paragraph_is_no_headline_though_a_blank_line_follows() -> None:
    page = (
        "荒坡上“长”出锦绣园\n\n　　7月的青屏工业园区，戈壁滩上的骄阳\n\n"
        "似火。走进车间，十二条产线正在全力赶制订\n单，工人们一天也不愿歇。门口的货车排成长\n队。\n" + _BODY
    )
    assert "戈壁滩上的骄阳似火。" in read_articles(decode_source(page.encode(), "page.txt"))[0].mended.text


def test_the_name_of_a_section_is_no_title_that_the_next_reading_drops() -> None:
    reading = read_articles(
        decode_source("园区发展很快。\n青屏工业园区今年完成投资12亿元。\n园区".encode(), "page.txt")
    )[0]
    assert reading.masthead.title == ""
    assert reading.mended.text.split("\n").count("园区") == 1


def test_the_line_above_a_quoted_word_that_ends_its_sentence_is_no_headline() -> None:
    page = "石英砂是云岭的“底子”，也一度是云岭的\n\n“包袱”。过去几年里，园区关停小矿点23处。\n\n"
    reading = read(page)
    assert reading.masthead.title == "一根链条牵出百亿产业"
    assert "也一度是云岭的“包袱”。" in reading.mended.text


def test_a_heading_with_the_name_of_a_desk_inside_is_no_line_of_editors() -> None:
    reading = read("青屏园区开工忙\n本报记者 高远\n\n顶层设计先行\n\n")
    assert reading.headings == ["顶层设计先行", "一根链条牵出百亿产业"]
    assert reading.masthead.editors == {}
