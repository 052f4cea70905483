"""`parks facts --explain`: which rule read each field of a fact, from which words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store.errors import UnknownReferenceError, as_typed

if TYPE_CHECKING:
    from store.library import Library
    from store.records import Article, Reading, Source


def explain_rows(library: Library, fact_id: str) -> list[dict[str, Any]]:
    """One row a field of the fact; raises `UnknownReferenceError` where the fact can't be found or read again."""
    from store.extract.facts import explain_fact
    from store.extract.names import find_names
    from store.extract.text.printed import in_simplified
    from store.knowledge import load_knowledge
    from store.records import Source
    from store.tabular import to_record

    article_id = fact_id.rpartition("-")[0]
    known = any(row.id == article_id for row in library.catalogue())
    fact = next((fact for fact in library.facts(article_id) if fact.id == fact_id), None) if known else None
    if fact is None:
        raise UnknownReferenceError(
            "no fact {fact} in the library; parks facts lists them with their ids", fact=as_typed(fact_id)
        )
    article = library.article(article_id)
    source = Source(name=article.source, text=library.source_text(article.id), encoding="utf-8")
    reading = in_simplified(_reading(source, article, library.row(article.id).path or article.source))
    knowledge = load_knowledge()
    reasons = explain_fact(reading, find_names(reading, knowledge), knowledge, fact)
    return [{"fact": fact.id, "text": fact.text, "quote": fact.quote, **to_record(reason)} for reason in reasons]


def _reading(source: Source, article: Article, path: str) -> Reading:
    """The article read once more; raises `UnknownReferenceError` where the reader has changed since the import."""
    from store.read.article import read_articles

    date = article.date if article.date_origin == "option" else None
    for reading in read_articles(source, date=date):
        if reading.source_start == article.source_start and reading.mended.text == article.text:
            return reading
    otherwise = (
        "{article}: Parks has learned to read it otherwise since; bring it up to date: parks import --again {path}"
    )
    raise UnknownReferenceError(otherwise, article=article.id, path=path)
