"""A page in traditional characters: the rules see simplified ones, the record shows what is printed."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from store.records import Article, Fact, Reading
from store.simplified import as_printed, simplify, to_simplified

_replace = msgspec.structs.replace


def in_simplified(reading: Reading) -> Reading:
    """The reading with the simplified character in place of each traditional one; itself if it is not in these."""
    text = simplify(reading.mended.text)
    if text is reading.mended.text:
        return reading
    head = reading.masthead
    masthead = _replace(head, title=to_simplified(head.title), kicker=to_simplified(head.kicker))
    headings = [to_simplified(heading) for heading in reading.headings]
    mended = _replace(reading.mended, text=text)
    return _replace(reading, masthead=masthead, headings=headings, mended=mended)


def in_printed(article: Article, facts: Sequence[Fact], plain: Reading) -> tuple[Article, list[Fact]]:
    """What was found in simplified characters, with quotations in those of the page; names stay canonical."""
    simple, printed = plain.mended.text, article.mended.text
    honours = [_replace(honour, text=printed[honour.start : honour.end]) for honour in article.honours]
    keywords = [_replace(keyword, term=as_printed(keyword.term, simple, printed)) for keyword in article.keywords]
    chains = [[as_printed(link, simple, printed) for link in chain] for chain in article.chains]
    article = _replace(article, honours=honours, keywords=keywords, chains=chains)
    return article, [_fact_in_printed(fact, simple, printed) for fact in facts]


def _fact_in_printed(fact: Fact, simple: str, printed: str) -> Fact:
    # A sentence may run over a line end of the mended text, and its quote has none.
    around = slice(max(0, fact.start - 2 * len(fact.quote)), fact.end + 2 * len(fact.quote))
    quote = as_printed(fact.quote, simple[around].replace("\n", ""), printed[around].replace("\n", ""))
    return _replace(
        fact,
        text=printed[fact.start : fact.end],
        quote=quote,
        period_text=fact.period_text and as_printed(fact.period_text, simple, printed),
    )
