"""The terms that mark out an article among the others: names and terms whole, phrases merged, boilerplate left out."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from math import log, log2
from typing import TYPE_CHECKING

import msgspec

from store.extract.keywords.background import RARE, background_idf
from store.extract.keywords.choosing import strongest
from store.extract.keywords.indicators import indicators_of
from store.extract.keywords.names import Scored, name_words, quoted, scored_names
from store.extract.keywords.people import is_person
from store.extract.keywords.terms import Terms, find_terms
from store.extract.keywords.traits import Memory, vocabulary
from store.extract.keywords.weights import (
    AKIN,
    COUNTED,
    FIGURES,
    LEAD,
    METRIC,
    OFTEN,
    PROJECT,
    SCHEME,
    SPREAD,
    TITLE,
)
from store.extract.text.segment import Tokens, is_known, tag_text
from store.mended import HEADLINES
from store.records import Keyword

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from store.extract.keywords.lexicon import Lexicon
    from store.extract.keywords.traits import Vocabulary
    from store.extract.names import Names
    from store.knowledge import Knowledge
    from store.records import Reading

_ENOUGH_DOCUMENTS = 50
"""From so many articles on, the library's own document frequency says what is boilerplate."""
_NOT_LEAD = HEADLINES | {"heading", "byline", "date"}
_POOL = 30
"""Terms looked at closely."""
_PROJECT, _LONGEST = "项目", 24
"""What projects are called at the end; characters looked at of what stands before it."""
_TOO_FEW, _LONG_ENOUGH = 8, 200
"""An article of so many characters with fewer keywords is about something that our tables know little of."""


class _Page(msgspec.Struct, frozen=True):
    """The places of an article where a term gains."""

    text: str
    title: str
    lead: str
    indicators: Counter[str]
    metrics: str
    quoted: frozenset[str]
    titles: list[tuple[int, int]]
    projects: str
    """What its projects are called, each with its 项目 behind."""
    byline: list[str]
    characters: Mapping[str, int]
    """How often each character stands in it."""


def find_keywords(
    reading: Reading,
    names: Names,
    knowledge: Knowledge,
    document_frequency: Mapping[str, int] | None = None,
    documents: int = 0,
    *,
    metrics: Iterable[str] = (),
) -> list[Keyword]:
    """The strongest keywords of `reading`, at most 15, the first of weight 1.

    `metrics` are those of the article's facts: the indicators that its figures are of may be keywords.
    `document_frequency` says in how many of the library's `documents` articles a term stands; it counts once there
    are more than 50 of them.
    """
    text = reading.mended.text
    known = vocabulary(knowledge)
    tokens = names.tokens or tag_text(text, knowledge)
    named = [mention for mention in names.mentions if mention.kind != "place"]
    page = _page_of(reading, quoted(text, named), list(metrics), known)
    scored = _score_terms(find_terms(text, tokens, name_words(tokens, named), known, page.titles), page, known)
    if documents > _ENOUGH_DOCUMENTS and document_frequency:
        scored = {term: _rarer(one, document_frequency.get(term, 0), documents) for term, one in scored.items()}
    scored |= scored_names(text, names)
    keywords = strongest(scored)
    if len(keywords) < _TOO_FEW and len(text) >= _LONG_ENOUGH:
        keywords += _ordinary(tokens, known.tables, keywords)
    return keywords


def _page_of(reading: Reading, quoted: frozenset[str], metrics: list[str], known: Vocabulary) -> _Page:
    text, blocks = reading.mended.text, reading.mended.blocks
    titles = [(b.start, b.end) for b in blocks if b.kind in HEADLINES]
    return _Page(
        text=text,
        title="\n".join(text[start:end] for start, end in titles),
        lead="\n".join(islice((text[b.start : b.end] for b in blocks if b.kind not in _NOT_LEAD), 2)),
        indicators=indicators_of(metrics, known.indicator_of),
        metrics="\n".join(metrics),
        quoted=quoted,
        titles=titles,
        projects="".join(f"{said[-_LONGEST:]}{_PROJECT}" for said in text.split(_PROJECT)[:-1]),
        byline=reading.masthead.byline,
        characters=Memory(text.count),
    )


def _score_terms(terms: Terms, page: _Page, known: Vocabulary) -> dict[str, Scored]:
    """The terms worth a closer look, with their odds."""
    said_of, indicators, listed = terms.said, page.indicators, known.tables.listed
    for term in (page.quoted | indicators.keys()) - said_of.keys():
        said_of[term] = max(1, page.text.count(term))
    worths = _odds_alone(terms, known)
    for term in indicators.keys() & worths.keys():
        worths[term] += METRIC + FIGURES * log2(indicators[term])
    scored: dict[str, Scored] = {}
    least = sorted(worths.values())[-_POOL:][:1]  # so that only the best are sorted with their terms
    best = sorted([(worth, term) for term, worth in worths.items() if worth >= least[0]], reverse=True)
    for worth, term in best[:_POOL]:
        said = said_of[term]
        whole = term in listed or term in indicators
        if not whole and is_person(term, page.text, page.byline):
            continue
        if term not in listed and term in page.quoted and term.endswith(known.tables.schemes):
            worth += SCHEME
        worth += _odds_here(term, said, page)
        if rare := known.rare_of[term]:
            worth += AKIN * _akin(term, rare, said, page.characters)
        scored[term] = Scored(worth, said, listed=whole)
    return scored


def _odds_alone(terms: Terms, known: Vocabulary) -> dict[str, float]:
    """The odds of terms by what they are and how often they are said; no deed whose words are said more often."""
    said_of, parts_of, odds_of = terms.said, terms.parts, known.odds_of
    worths = {
        term: worth + OFTEN * log2(said)
        for term, said in said_of.items()
        if term not in parts_of and (worth := odds_of[term]) is not None
    }
    for term, parts in parts_of.items():
        alone, said = known.alone_of[parts], said_of[term]
        if alone and not (alone.deed and any(said_of.get(part, 0) > said for part in parts)):
            worths[term] = alone.odds + OFTEN * log2(said)
    return worths


def _odds_here(term: str, said: int, page: _Page) -> float:
    """What a term gains by where it stands in its article."""
    worth = TITLE if term in page.title else 0.0
    worth += LEAD if term in page.lead else 0.0
    worth += PROJECT if f"{term}{_PROJECT}" in page.projects else 0.0
    if said > 1:
        worth += SPREAD * log2(max(1, _paragraphs_with(term, page.text)))
    return worth + COUNTED * log2(1 + page.metrics.count(term))


def _akin(term: str, rare: str, said: int, characters: Mapping[str, int]) -> float:
    """How much more often than a term an article has its `rare` characters, by character of the term."""
    times = [characters[character] / said for character in rare]
    return sum([log2(n) for n in times if n > 1]) / len(term)


def _paragraphs_with(term: str, text: str) -> int:
    """How many paragraphs of `text` have the term."""
    count, at = 0, text.find(term)
    while at >= 0:
        count += 1
        end = text.find("\n", at)
        at = text.find(term, end) if end >= 0 else -1
    return count


def _ordinary(tokens: Tokens, tables: Lexicon, keywords: list[Keyword]) -> list[Keyword]:
    """Nouns of an article that our tables know little of, by how rare they are in Chinese at large."""
    idf = background_idf()
    told = "\n".join(keyword.term for keyword in keywords)
    counts = Counter(tokens.words)
    nouns = {w for w in counts if len(w) > 1 and w.isalpha() and tokens.tag_of[w] in ("n", "nz")}
    scores = {
        w: counts[w] * idf.get(w, RARE) for w in nouns if is_known(w) and w not in tables.boilerplate and w not in told
    }
    ranked = sorted(scores, key=lambda w: (-scores[w], w))[: _TOO_FEW - len(keywords)]
    ceiling = keywords[-1].weight if keywords else 1.0
    return [Keyword(w, round(ceiling * scores[w] / scores[ranked[0]], 4), counts[w]) for w in ranked]


def _rarer(one: Scored, among: int, documents: int) -> Scored:
    """A term's odds where `among` of the library's articles have it too: what all have marks out none."""
    return msgspec.structs.replace(
        one, odds=one.odds + log(log((1 + documents) / (1 + among)) / log(1 + documents) + 1e-6)
    )
