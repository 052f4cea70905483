"""An article put together: what reading gave, and everything extracted from it."""

from __future__ import annotations

from store.checksum import sha256_hex
from store.extract.chains import find_chains
from store.extract.facts import find_facts
from store.extract.honours.finding import find_honours
from store.extract.keywords.finding import find_keywords
from store.extract.names import find_names
from store.extract.text.printed import in_printed, in_simplified
from store.knowledge import Knowledge
from store.records import Article, Fact, Reading, Source


def extract_article(source: Source, reading: Reading, knowledge: Knowledge) -> tuple[Article, list[Fact]]:
    """The article of a reading and its facts in text order, both ready for the library."""
    own_text = source.text[reading.source_start : reading.source_end].encode("utf-8")
    checksum = sha256_hex(own_text)
    plain = in_simplified(reading)
    names = find_names(plain, knowledge)
    facts = find_facts(plain, names, knowledge, checksum[:10], source.name)
    told = dict.fromkeys((fact.metric, fact.value) for fact in facts)  # a headline tells again what the text tells
    head = reading.masthead
    article = Article(
        id=checksum[:10],
        source=source.name,
        source_sha256=checksum,
        source_start=reading.source_start,
        source_end=reading.source_end,
        title=head.title,
        kicker=head.kicker,
        byline=head.byline,
        date=head.date,
        date_origin=head.date_origin,
        year_inferred=reading.year_inferred,
        page=head.page,
        editors=head.editors,
        park=names.park,
        parks=names.parks,
        headings=reading.headings,
        companies=names.companies,
        chains=find_chains(plain.mended.text),
        honours=find_honours(plain, names, knowledge),
        keywords=find_keywords(plain, names, knowledge, metrics=[metric for metric, _ in told]),
        mentions=names.mentions,
        mended=reading.mended,
    )
    return (article, facts) if plain is reading else in_printed(article, facts, plain)
