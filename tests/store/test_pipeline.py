"""The pipeline: one source in, its articles with numbered facts out."""

from __future__ import annotations

from hashlib import sha256

import pytest

from store import pipeline
from store.errors import SourceRefusedError
from store.knowledge import load_knowledge
from store.pipeline import articles_of
from store.read.formats import decode_source

PAGE = """青屏工业园区交出亮眼答卷
本报记者 云小川

　　2023年，青屏工业园区完成规上工业总产
值412.6亿元，同比增长9.3%，占全市的
28.4%；新增高新技术企业12家。
"""


def test_an_article_is_named_by_its_text_and_its_facts_are_numbered_in_order() -> None:
    source = decode_source(PAGE.encode(), "页.txt")
    [(article, facts)] = articles_of(source, load_knowledge(), date="2024-02-01")
    own = source.text[article.source_start : article.source_end]
    assert article.id == sha256(own.encode()).hexdigest()[:10]
    assert article.source_sha256.startswith(article.id)
    assert [fact.id for fact in facts] == [f"{article.id}-{n}" for n in range(1, 5)]
    assert {(fact.article, fact.source) for fact in facts} == {(article.id, "页.txt")}
    assert (article.park, article.date) == ("青屏工业园区", "2024-02-01")


def test_the_source_span_of_a_fact_covers_its_number_in_the_page_as_it_came() -> None:
    source = decode_source(PAGE.encode(), "页.txt")
    [(article, facts)] = articles_of(source, load_knowledge(), date="2024-02-01")
    printed = ["".join(source.text[f.source_start : f.source_end].split()) for f in facts]
    assert printed == [f.text for f in facts] == ["412.6亿元", "9.3%", "28.4%", "12家"]
    assert [article.text[f.start : f.end] for f in facts] == printed


def test_the_same_source_gives_the_same_article_and_facts() -> None:
    source = decode_source(PAGE.encode(), "页.txt")
    assert articles_of(source, load_knowledge()) == articles_of(source, load_knowledge())


def test_a_figure_may_be_the_last_of_a_page() -> None:
    """Guards against a unit that reaches beyond the end of the text: every unit of the table, and digits alone."""
    knowledge = load_knowledge()
    units = {name for unit in knowledge.units for name in (unit.name, *unit.aliases)}
    assert len(units) > 100
    for ending in ["", "亿", "成", "倍", "％", "%", "个百分点", "万元/亩", "吨/年", *sorted(units)]:
        source = decode_source(f"青屏工业园区\n2023年园区产值达到12{ending}".encode(), "页.txt")
        [(article, facts)] = articles_of(source, knowledge)
        assert all(fact.end <= len(article.text) for fact in facts), ending
        assert all(fact.source_end <= len(source.text) for fact in facts), ending


@pytest.mark.parametrize(
    ("bound", "most", "reason"), [("MOST_CHARACTERS", 50, "too long an article"), ("MOST_FACTS", 3, "figures")]
)
def test_a_file_that_memory_should_not_hold_is_refused_with_the_remedy(
    monkeypatch: pytest.MonkeyPatch, bound: str, most: int, reason: str
) -> None:
    monkeypatch.setattr(pipeline, bound, most)
    with pytest.raises(SourceRefusedError, match=f"{reason}.*split it"):
        articles_of(decode_source(PAGE.encode(), "页.txt"), load_knowledge())


def test_a_long_file_of_articles_none_of_which_is_too_long_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "MOST_CHARACTERS", len(PAGE) + 50)
    pages = "\f".join(PAGE.replace("412.6", f"{n}.6") for n in range(401, 404))
    assert len(articles_of(decode_source(pages.encode(), "页.txt"), load_knowledge())) == 3
