"""One source in, its articles with their facts out: what import and `parks extract` both do."""

from __future__ import annotations

from store.errors import Message, SourceRefusedError
from store.extract.article import extract_article
from store.knowledge import Knowledge
from store.read.article import each_article
from store.records import Article, Fact, Source

MOST_CHARACTERS = 2_500_000
"""Characters of the longest article that facts are read off: some 7 MB of Chinese in UTF-8."""

MOST_FACTS = 500_000
"""Facts of one file; a newspaper page prints a hundred. Each takes some 1.5 kB of memory."""


def articles_of(source: Source, knowledge: Knowledge, *, date: str | None = None) -> list[tuple[Article, list[Fact]]]:
    """Every article of a source with its facts.

    Raises `SourceRefusedError` where there is nothing to read, or more than memory should hold.
    """
    articles: list[tuple[Article, list[Fact]]] = []
    facts = 0
    for reading in each_article(source, date=date, most=MOST_CHARACTERS):
        articles.append(extract_article(source, reading, knowledge))
        facts += len(articles[-1][1])
        if facts > MOST_FACTS:
            reason = Message("holds more than {most} figures; split it", most=f"{MOST_FACTS:,}")
            raise SourceRefusedError(source.path or source.name, reason)
    return articles
