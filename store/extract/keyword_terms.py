"""Terms that may be keywords: words and short phrases of an article outside its names, each with its traits."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from store.extract.background import RARE, background_idf
from store.extract.keyword_weights import odds
from store.extract.segment import is_known

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.extract.segment import Tokens
    from store.knowledge import Knowledge

_ENDS = frozenset(("n", "nz", "vn", "j", "nl", "eng", "xterm", "xtype", "ng", "v", "an", "l"))
"""What a term may end with; inside it there may also be what stands before a noun."""
_INSIDE = frozenset(("b", "a", "ad", "f", "i", "nr", "nrt", "ns"))
_SORT_OF = {**dict.fromkeys(_INSIDE, "I"), **dict.fromkeys(_ENDS, "E"), "a": "S"}
"""E may end a term, S may be one or stand inside one, I stands inside one."""
_SINGLE, _RUN = re.compile("[ES]"), re.compile("[EIS]{2,}")
_MAX_RUN, _MIN_PHRASE, _MAX_CHARS = 5, 3, 10
_NO_TERM = re.compile(
    r"[年月日]产|[^\x00-\x7f\W]*(?:小时|分钟|英寸|工作日|标箱)|[全县区省市]里|全[区县市省]|三大|四大|比重|强度|总量|总额|总数|万[人户元吨]|办公室|仪式|位次"
)
"""Words of measure and place that mark out no article."""
_MEASURES = (
    "值",
    "额",
    "收入",
    "税收",
    "总量",
    "产量",
    "能耗",
    "投资",
    "面积",
    "销售",
    "外资",
    "指数",
    "强度",
    "利润",
    "规模",
)
_RATE = re.compile(r"(?<![^\x00-\x7f\W])[^\x00-\x7f\W]{1,9}?率(?![先领军])")
_RATE_LEAD = re.compile(
    ".*(?:实现|使|让|将|的|达|到|为|是|把|及|和|与|且|但|其|该|全[县市区省]|园区|企业|平均|提高|降低|提升)"
)
_SORTS = (
    ("theme", "theme"), ("measure", "measure"), ("rate", "measure"), ("indicator", "measure"), ("listed", "listed"),
)  # fmt: skip
_TELLING = (*_MEASURES, "率")
_MOST_TERMS = 1 << 15


class Lexicon(NamedTuple):
    """The tables that tell a term's worth."""

    terms: frozenset[str]
    common: frozenset[str]
    themes: frozenset[str]
    boilerplate: frozenset[str]
    indicators: frozenset[str]


@lru_cache(maxsize=4)
def lexicon(knowledge: Knowledge) -> Lexicon:
    """The word lists of `knowledge` that keywords are chosen by."""
    words = knowledge.words
    indicators = {name for entry in knowledge.indicators for name in (entry.name, *entry.aliases) if len(name) > 3}
    return Lexicon(
        terms=frozenset(words.get("terms", [])),
        common=frozenset(words.get("common_terms", [])),
        themes=frozenset(words.get("theme_terms", [])),
        boilerplate=frozenset(words.get("boilerplate", [])),
        indicators=frozenset(indicators),
    )


class Term(NamedTuple):
    """A word or phrase that may be a keyword: its words, their tags, and how often it is said."""

    words: tuple[str, ...]
    tags: tuple[str, ...]
    said: int


def find_terms(tokens: Tokens, inside: set[int], free: str, tables: Lexicon, head: str) -> dict[str, Term]:
    """Words and phrases outside names that may be keywords: said again, of a table, a measure, or in `head`."""
    words, tags = tokens.words, tokens.tags
    sorts = list(map(_SORT_OF.get, tags, repeat("-")))
    for i in inside:
        sorts[i] = "-"
    line = "".join(
        ["-" if sort != "-" and not word.isalpha() else sort for word, sort in zip(words, sorts, strict=True)]
    )
    spans: dict[str, tuple[int, int]] = {}
    counts: Counter[str] = Counter()
    for i in tokens.find(tables.terms):
        if i not in inside and line[i] not in "ES":
            counts[words[i]] += 1
            spans[words[i]] = (i, i + 1)
    for single in _SINGLE.finditer(line):
        i = single.start()
        if len(words[i]) > 1:
            counts[words[i]] += 1
            spans[words[i]] = (i, i + 1)
    for run in _RUN.finditer(line):
        for term, span in _phrases(words, line, run.start(), run.end()):
            counts[term] += 1
            spans.setdefault(term, span)
    terms: dict[str, Term] = {}
    for term, n in counts.items():
        if (n > 1 or term in tables.terms or term in tables.indicators or term.endswith(_TELLING) or term in head) and (
            not _NO_TERM.fullmatch(term)
        ):
            i, j = spans[term]
            terms[term] = Term(tuple(words[i:j]), tuple(tags[i:j]), n)
        elif n == 1 and term.isascii():
            terms[term] = Term((term,), ("eng",), n)
    for rate, n in Counter(_rates(free)).items():
        terms[rate] = Term((rate,), ("xrate",), n)
    return terms


def _phrases(words: list[str], sorts: str, start: int, end: int) -> Iterable[tuple[str, tuple[int, int]]]:
    for i in range(start, end - 1):
        phrase = words[i]
        for j in range(i + 1, min(i + _MAX_RUN, end)):
            phrase += words[j]
            if len(phrase) > _MAX_CHARS:
                break
            if sorts[j] == "E" and len(phrase) >= _MIN_PHRASE:
                yield phrase, (i, j + 1)


def _rates(text: str) -> Iterable[str]:
    """Names of rates, which no dictionary has whole: 就地转化率."""
    for said in _RATE.finditer(text):
        lead = _RATE_LEAD.match(said[0][:-2])
        rate = said[0][lead.end() :] if lead else said[0]
        if 3 <= len(rate) <= 8 and rate[-2] not in "效功频速税利汇费":
            yield rate


class Alone(NamedTuple):
    """What a term is worth before it is seen in its article."""

    odds: float
    sort: str
    """theme, listed, measure or empty; those of a sort may be keywords though the article says them once."""


@lru_cache(maxsize=4)
def _remembered(tables: Lexicon) -> dict[str, Alone]:
    """The terms told so far with these tables."""
    return {}


def term_odds(term: str, told: Term, tables: Lexicon) -> Alone:
    """The log odds of a term by what it is, remembered: articles repeat themselves."""
    remembered = _remembered(tables)
    known = remembered.get(term)
    if known is None:
        if len(remembered) > _MOST_TERMS:
            remembered.clear()
        own = traits(term, told, tables)
        sort = next((sort for trait, sort in _SORTS if own[trait]), "foreign" if told.tags == ("eng",) else "")
        known = remembered[term] = Alone(odds(own), sort)
    return known


def traits(term: str, told: Term, tables: Lexicon) -> dict[str, float]:
    """What a term is by itself, whatever article it stands in."""
    return {
        "listed": term in tables.terms,
        "common": term in tables.common,
        "theme": term in tables.themes,
        "indicator": term in tables.indicators,
        "boilerplate": term in tables.boilerplate,
        "rate": told.tags[0] == "xrate" or (term.endswith("率") and len(term) > 2),
        "measure": term.endswith(_MEASURES),
        "two": len(term) == 2,
        "three": len(term) == 3,
        "long": 4 < len(term) < 7,
        "very_long": len(term) > 6,
        **(_word_traits(term, told) if len(told.words) == 1 else _phrase_traits(told, tables)),
    }


def _word_traits(term: str, told: Term) -> dict[str, float]:
    if told.tags[0] in ("xrate", "quoted"):
        return {}
    return {
        "word": 1.0,
        "word_idf": background_idf().get(term, RARE) - 8,
        "unknown": not is_known(term),
        "verb": told.tags[0] == "v",
        "idiom": told.tags[0] in ("l", "a"),
    }


def _phrase_traits(told: Term, tables: Lexicon) -> dict[str, float]:
    idf = background_idf()
    words, tags = told.words, told.tags
    return {
        "phrase_idf": sum([idf.get(word, RARE) for word in words]) / len(words) - 9,
        "opens_with_verb": tags[0] == "v",
        "ends_in_verb": tags[-1] in ("v", "vn", "a"),
        "verb_inside": "v" in tags[1:],
        "opens_plainly": words[0] in tables.boilerplate,
    }
