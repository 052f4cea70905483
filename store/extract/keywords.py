"""The terms that mark out an article among the others: names and terms whole, phrases merged, boilerplate left out."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from math import log, log2
from typing import TYPE_CHECKING, NamedTuple

from store.extract.background import RARE, background_idf
from store.extract.keyword_terms import Term, find_terms
from store.extract.keyword_traits import lexicon, vocabulary
from store.extract.keyword_weights import (
    FIGURE,
    HEADING,
    LEAD,
    OFTEN,
    QUOTED,
    REPEATED,
    TITLE,
    chance,
    odds,
)  # fmt: skip
from store.extract.segment import Tokens, is_known, tag_text
from store.records import Keyword

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.extract.keyword_traits import Alone, Lexicon, Vocabulary
    from store.extract.names import Names
    from store.knowledge import Knowledge
    from store.records import Reading

LIMIT = 15
_ENOUGH_DOCUMENTS = 50
"""From so many articles on, the library's own document frequency says what is boilerplate."""
_TITLE_KINDS = frozenset(("title", "subtitle", "kicker"))
_HEAD_KINDS = _TITLE_KINDS | {"heading"}
_NOT_LEAD = _HEAD_KINDS | {"byline", "date"}
_QUOTED = re.compile(r"“((?:[^\W\d_]|\+){3,8})”")
_POOL, _MAX_ALIKE, _MAX_NAMES = 36, 2, 6
"""Terms looked at closely; keywords that may begin alike (绿色工厂, 绿色供应链); names among the keywords."""
_NAMES = frozenset(("park", "company", "place"))
_FIRST = 12.0
"""The log odds of the article's own park: it stands first."""
_DIGITS, _FIGURE_REACH = re.compile("[0-9]+"), 8
_TOO_FEW, _LONG_ENOUGH = 8, 200
"""An article of so many characters with fewer keywords is about something that our tables know little of."""


class _Scored(NamedTuple):
    """The log odds of a term as a keyword, how often it stands, and its sort."""

    odds: float
    said: int
    sort: str


class _Page(NamedTuple):
    """The places of an article where a term gains."""

    title: str
    head: str
    lead: str
    figures: str
    quoted: frozenset[str]
    titles: list[tuple[int, int]]


def find_keywords(
    reading: Reading,
    names: Names,
    knowledge: Knowledge,
    document_frequency: Mapping[str, int] | None = None,
    documents: int = 0,
) -> list[Keyword]:
    """The strongest keywords of `reading`, at most 15, the first of weight 1.

    `document_frequency` says in how many of the library's `documents` articles a term stands; it counts once there
    are more than 50 of them.
    """
    text = reading.mended.text
    tables = lexicon(knowledge)
    free = _without_names(text, names)
    tokens = names.tokens or tag_text(text, knowledge)
    page = _page_of(reading, free)
    known = vocabulary(knowledge)
    terms = find_terms(tokens, _name_words(tokens, names), free, known, page.titles)
    scored = _score_terms(terms, page, free, known)
    if documents > _ENOUGH_DOCUMENTS and document_frequency:
        scored = {term: _rarer(one, document_frequency.get(term, 0), documents) for term, one in scored.items()}
    scored |= _scored_names(text, names, page.head)
    keywords = _strongest(scored)
    if len(keywords) < _TOO_FEW and len(text) >= _LONG_ENOUGH:
        keywords += _ordinary(tokens, tables, keywords)
    return keywords


def _page_of(reading: Reading, free: str) -> _Page:
    text, blocks = reading.mended.text, reading.mended.blocks
    return _Page(
        title="\n".join(text[b.start : b.end] for b in blocks if b.kind in _TITLE_KINDS),
        head="\n".join(text[b.start : b.end] for b in blocks if b.kind in _HEAD_KINDS),
        lead="\n".join([text[b.start : b.end] for b in blocks if b.kind not in _NOT_LEAD][:2]),
        figures="\n".join([free[max(0, m.start() - _FIGURE_REACH) : m.start()] for m in _DIGITS.finditer(free)]),
        quoted=frozenset(_QUOTED.findall(free)),
        titles=[(b.start, b.end) for b in blocks if b.kind in _TITLE_KINDS],
    )


def _score_terms(terms: dict[str, Term], page: _Page, free: str, known: Vocabulary) -> dict[str, _Scored]:
    """The terms worth a closer look, with their odds."""
    for phrase in page.quoted - terms.keys():
        terms[phrase] = Term(free.count(phrase))
    first: list[tuple[float, str, Alone]] = []
    for term, told in terms.items():
        alone = known.alone(term, told.parts)
        if alone:
            first.append((alone.once if told.said == 1 else alone.odds + OFTEN * log2(told.said), term, alone))
    first.sort(reverse=True)
    scored: dict[str, _Scored] = {}
    for _, term, alone in first[:_POOL]:
        told = terms[term]
        if alone.deed and any(terms[part].said > told.said for part in told.parts if part in terms):
            continue  # what is done with a thing told of more often: 修补壁画
        n = free.count(term) or told.said
        worth = alone.once if n == 1 else alone.odds + OFTEN * log2(n)
        scored[term] = _Scored(worth + _odds_here(term, page), n, alone.sort)
    return scored


def _odds_here(term: str, page: _Page) -> float:
    """What a term gains by where it stands in its article."""
    worth = TITLE if term in page.title else HEADING if term in page.head else 0.0
    worth += LEAD if term in page.lead else 0.0
    worth += QUOTED if term in page.quoted else 0.0
    return worth + (FIGURE if term in page.figures else 0.0)


def _ordinary(tokens: Tokens, tables: Lexicon, keywords: list[Keyword]) -> list[Keyword]:
    """Nouns of an article that our tables know little of, by how rare they are in Chinese at large."""
    idf = background_idf()
    told = "\n".join(keyword.term for keyword in keywords)
    nouns = {w for w in tokens.counts if len(w) > 1 and w.isalpha() and tokens.tag_of[w] in ("n", "nz")}
    scores = {
        w: tokens.counts[w] * idf.get(w, RARE)
        for w in nouns
        if is_known(w) and w not in tables.boilerplate and w not in told
    }
    ranked = sorted(scores, key=lambda w: (-scores[w], w))[: _TOO_FEW - len(keywords)]
    ceiling = keywords[-1].weight if keywords else 1.0
    return [Keyword(w, round(ceiling * scores[w] / scores[ranked[0]], 4), tokens.counts[w]) for w in ranked]


def _without_names(text: str, names: Names) -> str:
    """The text with a line break for each name, so that no term is read inside one."""
    pieces: list[str] = []
    at = 0
    for mention in names.mentions:
        if mention.kind != "place" and mention.start >= at:
            pieces.append(text[at : mention.start])
            at = mention.end
    return "\n".join((*pieces, text[at:]))


def _name_words(tokens: Tokens, names: Names) -> set[int]:
    """The indexes of the words that belong to names."""
    inside: set[int] = set()
    for mention in names.mentions:
        if mention.kind != "place":
            inside.update(range(tokens.at(mention.start), tokens.at(mention.end)))
    return inside


def _rarer(one: _Scored, among: int, documents: int) -> _Scored:
    """A term's odds where `among` of the library's articles have it too: what all have marks out none."""
    return one._replace(odds=one.odds + log(log((1 + documents) / (1 + among)) / log(1 + documents) + 1e-6))


def _scored_names(text: str, names: Names, head: str) -> dict[str, _Scored]:
    """Names as keywords, as the article prints them most: its park, its zone and county, companies, other parks."""
    forms: dict[tuple[str, str], list[str]] = {}
    for mention in names.mentions:
        printed = text[mention.start : mention.end]
        if printed[:2] == mention.name[:2]:
            forms.setdefault((mention.kind, mention.name), []).append(printed)
    zones = {a.name for a, b in pairwise(names.mentions) if a.end == b.start and b.name == names.park}
    companies = sum(kind == "company" for kind, _ in forms)
    scored: dict[str, _Scored] = {}
    for (kind, name), printed_forms in forms.items():
        if kind == "place" and name not in zones:
            continue
        form = name if kind == "place" else _most_printed(printed_forms)
        n, own = len(printed_forms), name == names.park
        traits = {kind: 1.0, f"often_{kind}": log2(n), "zone": name in zones, "own_park": own}
        traits |= {"name_in_heading": form in head, "crowd": log2(companies) if kind == "company" else 0.0}
        scored[form] = _Scored(_FIRST if own else odds(traits), n, kind)
    return scored


def _most_printed(forms: list[str]) -> str:
    """The form of a name that an article prints most, the longest of those it prints as often."""
    if len(forms) == 1:
        return forms[0]
    counts = Counter(forms)
    return max(counts, key=lambda form: (counts[form], len(form), form))


def _strongest(scored: dict[str, _Scored]) -> list[Keyword]:
    """The best terms one after the other, none in another, each sort worth less the more there are of it."""
    queues: dict[str, list[tuple[float, int, str]]] = {}
    for term, one in scored.items():
        queues.setdefault(one.sort, []).append((one.odds, -len(term), term))
    for queue in queues.values():
        queue.sort()
    kept: list[tuple[str, float]] = []
    less, begun = dict.fromkeys(queues, 0.0), Counter[str]()
    named = 0
    while queues and len(kept) < LIMIT:
        worth, _, sort = max([(queue[-1][0] - less[sort], queue[-1][1], sort) for sort, queue in queues.items()])
        term = queues[sort].pop()[2]
        if not queues[sort]:
            del queues[sort]
        if begun[term[:2]] == _MAX_ALIKE or (sort in _NAMES and named == _MAX_NAMES):
            continue
        if not any(term in other or other in term for other, _ in kept):
            kept.append((term, worth))
            less[sort] += REPEATED.get(sort, 0.0)
            begun[term[:2]] += 1
            named += sort in _NAMES
    top = chance(kept[0][1]) if kept else 1.0
    return [Keyword(term, round(chance(worth) / top, 4), scored[term].said) for term, worth in kept]
