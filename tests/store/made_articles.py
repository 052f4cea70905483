"""Articles made for tests: invented parks of the invented city 临岳市."""

from __future__ import annotations

import hashlib
import random

from store.library import StoredArticle
from store.mended import Block, Mended, Run
from store.records import Article, Fact, Keyword

PARK = "青屏工业园区"
OTHER_PARK = "石梁经济技术开发区"


def long_text(number: int, sentences: int = 40) -> str:
    """Sentences of invented words, others for each number."""
    chance = random.Random(number)
    words = "园区道路厂房项目产业链条科技创新绿色水电铝硅锂镁新材投资招商服务企业建设开工投产达标排放循环仓储物流"
    return f"第{number}篇\n" + "".join("".join(chance.choices(words, k=28)) + "。" for _ in range(sentences))


def made_text(number: int) -> str:
    """A short article of its own for each number."""
    return f"{PARK}第{number}期\n今年以来，{PARK}完成工业总产值{number + 100}亿元。{long_text(number, 2)}"


def make_article(
    number: int = 0,
    *,
    text: str | None = None,
    park: str = PARK,
    source: str = "",
    date: str | None = "2024-02-01",
) -> Article:
    text = made_text(number) if text is None else text
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    title_end = text.find("\n") if "\n" in text else len(text)
    blocks = [Block("title", 0, title_end)]
    if title_end < len(text):
        blocks.append(Block("paragraph", title_end + 1, len(text)))
    return Article(
        id=digest[:10],
        source=source or f"page-{number:04}.txt",
        source_sha256=digest,
        source_end=len(text),
        title=text[:title_end],
        date=date,
        date_origin="option" if date else None,
        park=park,
        parks=[park],
        keywords=[Keyword("厂房", 1.0, 1)],
        mended=Mended(text, [Run(0, 0, len(text))], blocks, []),
    )


def make_facts(article: Article, *, park: str = PARK) -> list[Fact]:
    text = article.text
    start = max(text.find("亿元") - 3, 0)
    return [
        Fact(
            id=f"{article.id}-1",
            article=article.id,
            source=article.source,
            source_start=start,
            source_end=start + 5,
            start=start,
            end=start + 5,
            text=text[start : start + 5],
            value=10_000_000_000,
            unit="元",
            metric="工业总产值",
            topic="output",
            subject=park,
            park=park,
            period="2024",
            quote=text,
        )
    ]


def stored(number: int = 0, *, text: str | None = None, park: str = PARK, path: str = "") -> StoredArticle:
    article = make_article(number, text=text, park=park)
    return StoredArticle(
        article=article,
        facts=make_facts(article, park=park),
        source_text=article.text,
        path=path or f"/pages/page-{number:04}.txt",
    )
