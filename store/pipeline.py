"""One source in, its articles with their facts out: what import and `parks extract` both do."""

from __future__ import annotations

from store.extract.article import extract_article
from store.knowledge import Knowledge
from store.read.article import read_articles
from store.records import Article, Fact, Source


def articles_of(source: Source, knowledge: Knowledge, *, date: str | None = None) -> list[tuple[Article, list[Fact]]]:
    """Every article of a source with its facts; raises `SourceRefusedError` where there is nothing to read."""
    return [extract_article(source, reading, knowledge) for reading in read_articles(source, date=date)]
