"""The terms that mark out an article among the others: names and terms whole, phrases merged, boilerplate left out."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from math import log, log2
from typing import TYPE_CHECKING, NamedTuple

from store.extract.background import background_idf
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
_NOUNS = frozenset(("n", "nz", "vn", "j", "an", "nl", "ng", "b", "eng", "xterm", "xtype"))
_WORDS = frozenset(("n", "nz", "j", "nl", "eng"))
_NO_TERM = re.compile(
    r"[年月日]产|[^\x00-\x7f\W]*(?:小时|分钟|英寸|工作日|标箱)|[全县区省市]里|全[区县市省]|三大|四大|比重|强度|总量|总额|总数|万[人户元吨]|办公室|仪式|位次"
)
"""Words of measure and place that mark out no article."""
_RUN = re.compile("N{2,}")
_QUOTED = re.compile(r"“((?:[^\W\d_]|\+){3,8})”")
_MAX_RUN, _MAX_CHARS = 4, 10
_HEAD_KINDS = frozenset(("title", "subtitle", "kicker", "heading"))
_HEAD, _FIGURE, _THEME = 2.0, 1.4, 1.8
"""What a term gains that stands in a heading, beside a figure, or is a theme such articles are filed by."""
_WORD, _PHRASE, _INDICATOR, _SAID, _COMMON, _COMPANY = 0.55, 0.7, 0.7, 0.5, 0.2, 0.5
"""What a word or phrase of no table, an indicator, a quoted word, a term that every such article has, and a company are
worth beside a term."""
_POOL, _MAX_ALIKE, _MAX_NAMES = 120, 2, 6
"""Terms looked at of each sort; keywords that may begin alike (绿色工厂, 绿色供应链); names among the keywords."""
_DIGITS, _FIGURE_REACH = re.compile("[0-9]+"), 8
_TOO_FEW, _LONG_ENOUGH = 8, 200
"""An article of so many characters with fewer keywords is about something that our tables know little of."""


class _Lexicon(NamedTuple):
    terms: frozenset[str]
    common: frozenset[str]
    themes: frozenset[str]
    boilerplate: frozenset[str]
    indicators: frozenset[str]


@lru_cache(maxsize=4)
def _lexicon(knowledge: Knowledge) -> _Lexicon:
    words = knowledge.words
    indicators = {name for entry in knowledge.indicators for name in (entry.name, *entry.aliases) if len(name) > 3}
    return _Lexicon(
        terms=frozenset(words.get("terms", [])),
        common=frozenset(words.get("common_terms", [])),
        themes=frozenset(words.get("theme_terms", [])),
        boilerplate=frozenset(words.get("boilerplate", [])),
        indicators=frozenset(indicators),
    )


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
    lexicon = _lexicon(knowledge)
    free = _without_names(text, names)
    tokens = names.tokens or tag_text(text, knowledge)
    worth = _worth(tokens, _name_words(tokens, names), free, lexicon)
    pool = sorted(worth, key=lambda term: -worth[term] * _strength(tokens.counts[term]))[:_POOL]
    counts = {term: free.count(term) for term in pool}
    head = "\n".join(text[b.start : b.end] for b in reading.mended.blocks if b.kind in _HEAD_KINDS)
    figures = _beside_figures(free)
    scores = {
        term: worth[term]
        * _strength(counts[term])
        * (_COMMON if term in lexicon.common else 1.0)
        * (_THEME if term in lexicon.themes else 1.0)
        * (_HEAD if term in head else 1.0)
        * (_FIGURE if term in figures else 1.0)
        for term in pool
    }
    chosen = _add_names(text, names, scores, counts)
    if documents > _ENOUGH_DOCUMENTS and document_frequency:
        for term in scores:
            scores[term] *= log((1 + documents) / (1 + document_frequency.get(term, 0))) / log(1 + documents)
    keywords = _strongest(scores, counts, chosen)
    if len(keywords) < _TOO_FEW and len(text) >= _LONG_ENOUGH:
        keywords += _ordinary(tokens, lexicon, keywords)
    return keywords


def _worth(tokens: Tokens, inside: set[int], free: str, lexicon: _Lexicon) -> dict[str, float]:
    """What each candidate outside names is worth by its sort."""
    named = Counter([tokens.words[i] for i in inside])
    own = {word: n - named[word] if word in named else n for word, n in tokens.counts.items()}
    worth = {word: 1.0 for word, n in own.items() if n > 0 and word in lexicon.terms}
    noun = ["N" if tag in _NOUNS else "-" for tag in tokens.tags]
    for i in inside:
        noun[i] = "-"
    tag_of = dict(zip(tokens.words, tokens.tags, strict=True))
    for word, n in own.items():
        if n < 2 or len(word) < 2 or word in worth or word in lexicon.boilerplate:
            continue
        tag = tag_of[word]
        known = tag == "eng" or (tag in _WORDS and is_known(word))  # the rest are pieces of names
        if known and word.isalpha() and not _NO_TERM.fullmatch(word):
            worth[word] = _WORD
    phrases: list[str] = []
    for run in _RUN.finditer("".join(noun)):
        _add_phrases(tokens.words[run.start() : run.end()], lexicon, phrases)
    for phrase, n in Counter(phrases).items():
        if phrase in lexicon.indicators:
            worth[phrase] = _INDICATOR
        elif n > 1:
            worth.setdefault(phrase, _PHRASE)
    for said in _QUOTED.findall(free):
        worth.setdefault(said, _SAID)
    return worth


def _ordinary(tokens: Tokens, lexicon: _Lexicon, keywords: list[Keyword]) -> list[Keyword]:
    """Nouns of an article that our tables know little of, by how rare they are in Chinese at large."""
    idf = background_idf()
    told = "\n".join(keyword.term for keyword in keywords)
    nouns = {
        w for w, tag in zip(tokens.words, tokens.tags, strict=True) if tag in ("n", "nz") and len(w) > 1 and w.isalpha()
    }
    scores = {
        w: tokens.counts[w] * idf[w] for w in nouns if w in idf and w not in lexicon.boilerplate and w not in told
    }
    ranked = sorted(scores, key=lambda w: (-scores[w], w))[: _TOO_FEW - len(keywords)]
    ceiling = keywords[-1].weight if keywords else 1.0
    return [Keyword(w, round(ceiling * scores[w] / scores[ranked[0]], 4), tokens.counts[w]) for w in ranked]


def _strength(count: int) -> float:
    return 1 + log2(max(count, 1))


def _beside_figures(text: str) -> str:
    """The words right before figures: 光伏组件产能达870兆瓦."""
    return "\n".join([text[max(0, m.start() - _FIGURE_REACH) : m.start()] for m in _DIGITS.finditer(text)])


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


def _add_phrases(run: list[str], lexicon: _Lexicon, phrases: list[str]) -> None:
    for i in range(len(run) - 1):
        if run[i] in lexicon.boilerplate or not run[i].isalpha():
            continue
        for j in range(i + 2, min(i + _MAX_RUN, len(run)) + 1):
            phrase = "".join(run[i:j])
            if len(phrase) > _MAX_CHARS:
                break
            if len(phrase) >= 4 and len(run[j - 1]) > 1:
                phrases.append(phrase)


def _add_names(text: str, names: Names, scores: dict[str, float], counts: dict[str, int]) -> set[str]:
    """Names as keywords: the article's park first, its zone and county, the companies told of most. Gives the names."""
    printed = Counter((m.kind, m.name) for m in names.mentions if text[m.start : m.end][:2] == m.name[:2])
    zones = {a.name for a, b in pairwise(names.mentions) if a.end == b.start and b.name == names.park}
    top = max(scores.values(), default=1.0)
    chosen: set[str] = set()
    for (kind, name), n in printed.items():
        if kind == "park":
            several = 0.6 if names.park is None else 0.45 if n > 1 else 0.2
            scores[name] = top * (1.2 if name == names.park else 0.65 if name in zones else several)
        elif kind == "company" and n > 1:
            scores[name] = _strength(n) * _COMPANY
        elif kind == "place" and name in zones:
            scores[name] = top * 0.6
        else:
            continue
        counts[name] = n
        chosen.add(name)
    return chosen


def _strongest(scores: dict[str, float], counts: dict[str, int], names: set[str]) -> list[Keyword]:
    ranked = sorted(scores, key=lambda term: (-scores[term], -len(term), term))
    kept: list[str] = []
    alike: Counter[str] = Counter()
    named = 0
    for term in ranked:
        if len(kept) == LIMIT:
            break
        if term in names and named == _MAX_NAMES:
            continue
        if alike.get(term[:2], 0) < _MAX_ALIKE and not any(term in other or other in term for other in kept):
            kept.append(term)
            alike[term[:2]] += 1
            named += term in names
    top = scores[kept[0]] if kept else 1.0
    return [Keyword(term, round(scores[term] / top, 4), counts[term]) for term in kept]
