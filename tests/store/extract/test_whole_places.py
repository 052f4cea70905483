"""全区 and the like: which place is meant by a word for the whole of one."""

from __future__ import annotations

from store.extract.article import extract_article
from store.knowledge import load_knowledge
from store.read.article import read_articles
from store.read.formats import decode_source

PAGE = """云泽开发区的搬家人

　　李明一早{way}海淀区{then}，两个多小时就到了厂里。

　　云泽经济技术开发区招商局统计，2019年以来，全区签约项目52个，总投资37亿元。
"""


def _subjects(way: str, then: str) -> set[str | None]:
    source = decode_source(PAGE.format(way=way, then=then).encode(), "page.txt")
    (reading,) = read_articles(source)
    _, facts = extract_article(source, reading, load_knowledge())
    return {fact.subject for fact in facts if fact.text in ("52个", "37亿元")}


def test_the_whole_district_is_not_the_one_somebody_set_out_from() -> None:
    assert _subjects("从", "出发") == {"云泽经济技术开发区"}


def test_the_whole_district_is_not_the_one_somebody_goes_to() -> None:
    assert _subjects("前往", "办事") == {"云泽经济技术开发区"}
