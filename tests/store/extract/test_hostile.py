"""Hostile text: the work of a line of hundreds of thousands of characters grows with its length, not faster."""

from __future__ import annotations

import pytest

from store.extract.facts import find_facts
from store.extract.names import Names
from store.knowledge import load_knowledge
from tests.store.extract.cases import reading_of
from tests.work import growth

LINES = {
    "digits": "1" * 300_000,
    "digits and dots": "1.2,3." * 50_000,
    "numerals": "一二三四五六七八九十百千万亿" * 20_000,
    "one clause without end": "园区完成固定资产投资" * 30_000,
    "a list": "、".join(["新材料"] * 60_000),
    "figures without end": "产值增长5%" * 8_000,
    "a list of figures": "、".join(["企业3家"] * 12_000),
    "a tail shared by a list": "园区产值增长" + "5%、" * 20_000,
    "hundredths": "百分之" * 20_000,
    "shared out": "分别" + "、".join(["3%"] * 12_000),
    "years": "2023年" * 20_000,
    "brackets": "（（" * 60_000 + "3家",
    "shares": "占" * 100_000 + "3%",
    "ranges": "3-" * 80_000,
    "reaches": "达到" * 80_000 + "3家",
    "plants without a name": "电站年发电3亿千瓦时，" * 8_000,
}


@pytest.mark.parametrize("name", LINES)
def test_a_hostile_line_is_read_to_its_end(name: str) -> None:
    """A rule that goes back and forth would take minutes."""
    find_facts(reading_of(LINES[name]), Names(), load_knowledge())


@pytest.mark.parametrize("name", LINES)
def test_a_hostile_line_takes_work_in_proportion(name: str) -> None:
    line = LINES[name]
    assert growth(lambda n: find_facts(reading_of(line[:n]), Names(), load_knowledge()), 1_500) < 2.4


TORN = [
    "一期2吉瓦组件项目，用地60亩的生产线去年9月建成",
    "企业3家，产值（1—5月",
    "总投资8亿元的",
    "一期年产3万吨装置，今年",
    "从15家",
    "机组2台×",
    "“十四五”期间",
]


@pytest.mark.parametrize("text", [text[:end] for text in TORN for end in range(1, len(text) + 1)])
def test_a_page_may_break_off_anywhere(text: str) -> None:
    """The last character of a page has none behind it."""
    find_facts(reading_of(text), Names(), load_knowledge())
