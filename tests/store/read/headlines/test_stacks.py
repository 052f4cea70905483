"""Headlines of two to four lines as papers of many kinds print them: kicker, title and deck are told apart.

`stacks.txt` holds them: each line opens with what it is (k, t or d); lines of one kind make one headline.
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

from store.read.article import read_articles
from store.read.formats import decode_source
from tests.store.read.bodies import CLOSING, OPENING

_STACKS = Path(__file__).with_name("stacks.txt").read_text("utf-8").strip().split("\n\n")
_BYLINE = f"本报记者 高远\n{OPENING}{CLOSING}"
_REPORT = """
　　本报讯（记者 高远）青屏工业园区的车间
里，机器日夜不停地转动。园区去年实现产值三
百二十亿元，比前一年多出四十亿元。
"""
Told = dict[str, str]
"""The text of the kicker, the title and the deck, without blanks."""


def _lines(stack: str) -> list[tuple[str, str]]:
    return [(line[0], line[2:]) for line in stack.split("\n")]


def _wanted(stack: str) -> Told:
    told = {kind: "".join(line[2:] for line in group) for kind, group in groupby(stack.split("\n"), lambda x: x[0])}
    return {kind: "".join(told.get(kind, "").split()) for kind in "ktd"}


def _read(page: str) -> Told:
    (reading,) = read_articles(decode_source(page.encode(), "page.txt"))
    text, blocks = reading.mended.text, reading.mended.blocks
    deck = "".join(text[block.start : block.end] for block in blocks if block.kind == "subtitle")
    found = {"k": reading.masthead.kicker, "t": reading.masthead.title, "d": deck}
    return {kind: "".join(said.split()) for kind, said in found.items()}


@pytest.mark.parametrize("under", [_BYLINE, _REPORT], ids=["byline", "report"])
@pytest.mark.parametrize("stack", _STACKS)
def test_kicker_title_and_deck_are_told_apart(stack: str, under: str) -> None:
    page = "".join(f"{text}\n" for _, text in _lines(stack))
    assert _read(page + under) == _wanted(stack)


@pytest.mark.parametrize(
    "stack", [stack for stack in _STACKS if [kind for kind, _ in _lines(stack) if kind == "t"] == ["t"]]
)
def test_a_title_printed_twice_in_its_line_is_told(stack: str) -> None:
    page = "".join(f"{text * 2 if kind == 't' else text}\n" for kind, text in _lines(stack))
    assert _read(page + _REPORT) == _wanted(stack)


@pytest.mark.parametrize(
    "stack",
    [
        "k 全国综保区“大考”放榜\nt 青屏综保区首次进入A类",
        "k 三期“三个一批”　21个项目投产\nt 石梁高新区项目建设跑出“加速度”",
        "k 商务部公布国家级经开区最新排名\nt 青屏经开区跃升28位",
        "k 全省开发区年度考核结果揭晓\nt 石梁经开区名列第二\nd 亩均税收达48.6万元",
        "k 第九届云岭投资贸易洽谈会开幕\nt 石梁开发区揽金86亿元",
        "k 省级化工园区名单公布\nt 青屏化工园区位列其中",
        "k 青屏工业园区\nt 老厂区里响起新机声",
    ],
)
def test_an_occasion_printed_twice_is_still_the_kicker(stack: str) -> None:
    page = "".join(f"{text * 2 if kind == 'k' else text}\n" for kind, text in _lines(stack))
    assert _read(page + _REPORT) == _wanted(stack)


@pytest.mark.parametrize(
    ("page", "kicker", "title"),
    [
        ("石梁园区\n\n高质量发展底气十足\n\n", "石梁园区", "高质量发展底气十足"),
        ("聚焦·开放\n\n石梁陆港集中签约22个项目\n总投资56亿元\n", "", "石梁陆港集中签约22个项目"),
        ("园区观察\n\n青屏工业园区\n向绿而行　逐新而上\n\n", "青屏工业园区", "向绿而行逐新而上"),
        (
            "青屏产业园\n2017年工作总结和2018年工作安排（摘要）\n",
            "青屏产业园",
            "2017年工作总结和2018年工作安排（摘要）",
        ),
    ],
)
def test_names_of_columns_and_parks_stand_over_titles(page: str, kicker: str, title: str) -> None:
    found = _read(page + _BYLINE)
    assert (found["k"], found["t"]) == (kicker, title)


def test_a_heading_at_the_top_that_nothing_signs_is_no_kicker_of_the_next() -> None:
    page = f"小园区托起大产业\n\n青屏园区：招商重质\n{OPENING}\n石梁园区：服务到家\n{CLOSING}"
    (reading,) = read_articles(decode_source(page.encode(), "page.txt"))
    assert (reading.masthead.kicker, reading.masthead.title) == ("", "小园区托起大产业")


def test_a_label_with_a_colon_over_a_section_does_not_make_its_heading_the_title() -> None:
    head = "石梁化工园亮出五年“作战图”\n2016年销售收入冲刺300亿元\n"
    page = f"{head}{OPENING}\n现状：\n气多硫多是家底\n{CLOSING}\n发展：\n循环低碳成关键\n{OPENING}"
    (reading,) = read_articles(decode_source(page.encode(), "page.txt"))
    assert reading.masthead.title.startswith("石梁化工园亮出五年“作战图”")
    assert ["".join(heading.split()) for heading in reading.headings] == [
        "现状：气多硫多是家底",
        "发展：循环低碳成关键",
    ]


def test_the_name_of_a_park_under_a_title_of_two_halves_is_its_kicker() -> None:
    """Guards against a word that the two lines spell by chance across their end (焕新|海)."""
    page = (
        "“厂二代”接班　老园区焕新\n海屏台商投资区\n\n　　“今年订单比去年多了三成，\n两条生产线都不够用。”昨日，\n"
        "记者在海屏台商投资区见到一家\n机械公司总经理时，他正盯着一\n台数控机床。\n\n■本报记者 许婉 通讯员 颜志\n"
    )
    (reading,) = read_articles(decode_source(page.encode(), "page.txt"))
    assert (reading.masthead.kicker, reading.masthead.title) == ("海屏台商投资区", "“厂二代”接班 老园区焕新")
