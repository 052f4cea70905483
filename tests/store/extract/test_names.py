"""Names as a whole: on the real pages, on any text, on hostile lines."""

from __future__ import annotations

from itertools import count, islice, pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.extract.keywords.finding import find_keywords
from store.extract.names import find_names
from store.knowledge import load_knowledge
from store.read.article import read_articles
from store.read.formats import load_source
from tests.store.extract.readings import names_of, reading
from tests.work import growth

PARKS = {
    "000": "甘河工业园区",
    "001": "甘河工业园区",
    "002": "西宁经济技术开发区",
    "003": "东川工业园区",
    "004": "北川工业园区",
}


def test_each_real_page_is_about_its_park(real_pages: list[Path]) -> None:
    knowledge = load_knowledge()
    for page in real_pages:
        (read,) = read_articles(load_source(page, page.name))
        names = find_names(read, knowledge)
        assert names.park == PARKS[page.name[:3]]
        assert names.park in names.parks


def test_on_the_real_pages_mentions_lie_in_the_text_in_order(real_pages: list[Path]) -> None:
    knowledge = load_knowledge()
    for page in real_pages:
        (read,) = read_articles(load_source(page, page.name))
        mentions = find_names(read, knowledge).mentions
        assert all(a.end <= b.start for a, b in pairwise(mentions))
        assert all("\n" not in read.mended.text[m.start : m.end] for m in mentions)
        assert all(m.name and m.start < m.end <= len(read.mended.text) for m in mentions)


def test_companies_of_the_real_pages_are_told(real_pages: list[Path]) -> None:
    knowledge = load_knowledge()
    wanted = {
        "000": {"黄河鑫业", "弗迪锂能"},
        "003": {"晶阳新材料", "高速乳业", "信合氟业"},
        "004": {"桥头铝电", "青海宁北"},
    }
    for page in real_pages:
        (read,) = read_articles(load_source(page, page.name))
        assert wanted.get(page.name[:3], set()) <= set(find_names(read, knowledge).companies)


def test_names_do_not_depend_on_what_was_read_before() -> None:
    body = "青屏工业园区引进华昱新材料、砚泽等企业。"
    before = names_of(body)
    names_of("砚泽青屏科技有限公司与华昱锂业落户石梁经开区（以下简称“青屏工业园区”）。")
    assert names_of(body) == before


@given(st.text(alphabet="青屏石梁工业园区开发市县省企业公司新材料铝业、，。（）“”等引进以为该全市12吨\n", max_size=120))
@settings(max_examples=150, deadline=None)
def test_mentions_of_any_text_are_sound(text: str) -> None:
    names = names_of(text)
    assert all(0 <= m.start < m.end <= len(text) and m.name for m in names.mentions)
    assert all(a.end <= b.start for a, b in pairwise(names.mentions))
    assert names.park is None or names.park in {m.name for m in names.mentions if m.kind == "park"} | {names.park}


@given(st.text(max_size=80))
@settings(max_examples=100, deadline=None)
def test_no_text_is_refused(text: str) -> None:
    names_of(text.replace("\r", " "))


HOSTILE = (
    "工业园区",
    "开发区、",
    "青屏",
    "新材料",
    "有限公司",
    "公司",
    "集团",
    "、",
    "等企业",
    "引进甲、",
    "以甲、",
    "（以下简称“",
    "）",
    "市",
    "省",
    "县",
    "全市",
    "12吨",
    "青海省投3台",
    "总经理",
    "该园区",
    "青屏工业园区",
    "远岫锂业、",
    "(",
    "“",
    "是企业",
    "为龙头",
    "远",
    "锂",
    "🏭",
    "﷽",
    "园",
    "区",
    "云岭省",
    "临岳市青屏",
    "成为",
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_line_takes_no_longer_than_its_length(piece: str) -> None:
    knowledge = load_knowledge()

    def look(n: int) -> None:
        read = reading(piece * n)
        find_keywords(read, find_names(read, knowledge), knowledge)

    assert growth(look, 400) < 2.4
    look(8_000)


@pytest.mark.parametrize(
    "form", ["{}工业园区、", "{}工业园区（以下简称“{}”）", "{}科技有限公司、", "引进{}、", "{}—", "全省首个{}、"]
)
def test_thousands_of_different_names_take_no_longer_than_their_length(form: str) -> None:
    knowledge = load_knowledge()
    unseen = count()

    def look(n: int) -> None:
        names = (chr(0x4E00 + i % 9000) + chr(0x5200 + i * 7 % 9000) for i in islice(unseen, n))
        read = reading("".join(form.format(name, name) for name in names))
        find_keywords(read, find_names(read, knowledge), knowledge)

    assert growth(look, 300) < 2.4
    look(4_000)
