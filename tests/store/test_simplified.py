"""Traditional characters as simplified ones, in their places."""

from __future__ import annotations

from pathlib import Path

import opencc
import pytest

from store.importing import sample_paths
from store.knowledge import load_knowledge
from store.pipeline import articles_of
from store.records import Fact, Source
from store.simplified import as_printed, is_traditional, simplify

PAGES = [path for path in sample_paths() if path.suffix == ".txt"]


def test_every_character_keeps_its_place() -> None:
    text = "甘棠工業園區2023年實現總產值12億元，園區內現有企業36戶。"
    assert simplify(text) == "甘棠工业园区2023年实现总产值12亿元，园区内现有企业36户。"


@pytest.mark.parametrize("text", ["石梁工业园区产值12亿元。", "“龍”字招牌挂在园区门口。", ""])
def test_simplified_text_stays_the_very_same(text: str) -> None:
    assert not is_traditional(text)
    assert simplify(text) is text


def test_words_are_shown_as_printed() -> None:
    printed = "產業園區的企業"
    plain = "产业园区的企业"
    assert as_printed("园区", plain, printed) == "園區"
    assert as_printed("不在", plain, printed) == "不在"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_traditional_page_gives_the_facts_of_the_simplified_one(page: Path) -> None:
    simplified = page.read_text("utf-8")
    traditional = opencc.OpenCC("s2t").convert(simplified)
    assert len(traditional) == len(simplified)
    knowledge = load_knowledge()
    [(plain, facts)] = articles_of(Source(page.name, simplified, "utf-8"), knowledge)
    [(article, found)] = articles_of(Source(page.name, traditional, "utf-8"), knowledge)

    def told(fact: Fact) -> tuple[object, ...]:
        place = (fact.start, fact.end, fact.source_start, fact.source_end)
        return (fact.value, fact.unit, fact.period, fact.metric, fact.subject, fact.park, fact.status, *place)

    assert facts
    assert [told(fact) for fact in found] == [told(fact) for fact in facts]
    assert article.park == plain.park
    assert article.title == traditional[(at := simplified.index(plain.title)) : at + len(plain.title)]
    assert len(article.headings) == len(plain.headings)
    for fact in found:
        assert fact.text == article.text[fact.start : fact.end]
        assert fact.quote in article.text.replace("\n", "")
