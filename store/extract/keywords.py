"""The terms that mark out an article among the others: names and terms whole, phrases merged, boilerplate left out."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from math import log, log2
from typing import TYPE_CHECKING, NamedTuple

from store.extract.segment import Tokens, is_known, tag_text
from store.records import Keyword

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.extract.names import Names
    from store.knowledge import Knowledge
    from store.records import Reading

LIMIT = 15
_ENOUGH_DOCUMENTS = 50
"""From so many articles on, the library's own document frequency says what is boilerplate."""
_NOUNS = frozenset("n nz vn j an nl ng b eng xterm xtype".split())
_MAX_RUN, _MAX_CHARS = 4, 10
_HEAD_KINDS = frozenset(("title", "subtitle", "kicker", "heading"))
_HEAD_BONUS, _PHRASE, _COMMON, _COMPANY, _PLACE = 1.5, 0.5, 0.45, 0.35, 0.5


class _Lexicon(NamedTuple):
    terms: frozenset[str]
    common: frozenset[str]
    boilerplate: frozenset[str]


@lru_cache(maxsize=4)
def _lexicon(knowledge: Knowledge) -> _Lexicon:
    words = knowledge.words
    return _Lexicon(*(frozenset(words.get(key, [])) for key in ("terms", "common_terms", "boilerplate")))


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
    lexicon = _lexicon(knowledge)
    tokens = tag_text(reading.mended.text, knowledge)
    terms, phrases = _count(tokens, lexicon, [(m.start, m.end) for m in names.mentions])
    scores = {term: _strength(n) * (_COMMON if term in lexicon.common else 1.0) for term, n in terms.items()}
    counts = dict(terms)
    for phrase, n in phrases.items():
        if n > 1 and phrase not in scores:
            scores[phrase], counts[phrase] = _strength(n) * _PHRASE, n
    head = "\n".join(reading.mended.text[b.start : b.end] for b in reading.mended.blocks if b.kind in _HEAD_KINDS)
    for term in scores:
        if term in head:
            scores[term] *= _HEAD_BONUS
    _add_names(reading.mended.text, names, scores, counts)
    if documents > _ENOUGH_DOCUMENTS and document_frequency:
        for term in scores:
            scores[term] *= log(documents / (1 + document_frequency.get(term, 0)) + 1) / log(documents + 1)
    return _strongest(scores, counts)


def _strength(count: int) -> float:
    return 1 + log2(count)


def _count(tokens: Tokens, lexicon: _Lexicon, names: list[tuple[int, int]]) -> tuple[Counter[str], Counter[str]]:
    """How often each term stands in the text, and each run of nouns with at least one telling word."""
    terms: Counter[str] = Counter()
    phrases: Counter[str] = Counter()
    run: list[str] = []
    taken = sorted(names)
    at = 0
    for word, tag, start in zip(*tokens, strict=True):
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        free = at == len(taken) or start + len(word) <= taken[at][0]
        if free and word in lexicon.terms:
            terms[word] += 1
        if free and tag in _NOUNS and word.isalpha():
            run.append(word)
        elif run:
            _add_phrases(run, lexicon, phrases)
            run = []
    return terms, phrases


def _add_phrases(run: list[str], lexicon: _Lexicon, phrases: Counter[str]) -> None:
    for i in range(len(run) - 1):
        if run[i] in lexicon.boilerplate:
            continue
        for j in range(i + 2, min(i + _MAX_RUN, len(run)) + 1):
            phrase = "".join(run[i:j])
            if len(phrase) > _MAX_CHARS:
                break
            if len(phrase) >= 4 and len(run[j - 1]) > 1:
                phrases[phrase] += 1


def _add_names(text: str, names: Names, scores: dict[str, float], counts: dict[str, int]) -> None:
    """Names as keywords: the article's park first of all, a company or place only when it is named again and again."""
    weight = {"park": 1.0, "company": _COMPANY, "place": _PLACE}
    printed: Counter[tuple[str, str]] = Counter()
    for mention in names.mentions:
        if mention.name.startswith(text[mention.start : mention.end][:2]) or mention.kind != "park":
            printed[mention.kind, mention.name] += 1
    top = max(scores.values(), default=1.0)
    for (kind, name), n in printed.items():
        counts[name] = max(n, counts.get(name, 0))
        if kind == "park":
            scores[name] = top * (1.2 if name == names.park else 0.6 + 0.05 * min(n, 8))
        elif n > 1:
            scores[name] = max(scores.get(name, 0.0), _strength(n) * weight[kind])


def _strongest(scores: dict[str, float], counts: dict[str, int]) -> list[Keyword]:
    ranked = sorted(scores, key=lambda term: (-scores[term], -len(term), term))
    kept: list[str] = []
    for term in ranked:
        if len(kept) == LIMIT:
            break
        if not any(term in other or other in term for other in kept):
            kept.append(term)
    top = scores[kept[0]] if kept else 1.0
    return [Keyword(term, round(scores[term] / top, 4), counts[term]) for term in kept]
