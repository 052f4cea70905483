"""What a term is by itself, whatever article it stands in: its traits, and the odds they give it as a keyword."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from store.extract.background import RARE, background_idf
from store.extract.keyword_weights import ONCE, odds
from store.extract.segment import is_known, tags_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.knowledge import Knowledge

_ENDS = frozenset(("n", "nz", "vn", "j", "nl", "eng", "xterm", "xtype", "ng", "v", "an", "l"))
"""What a term may end with; inside it there may also be what stands before a noun."""
_INSIDE = frozenset(("b", "ad", "i", "ns"))
SINGLE = frozenset("ESTL")
"""Sorts of words that may be a term."""
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
TELLING = (*_MEASURES, "率")
"""What an indicator's name ends with."""
_SORTS = (
    ("theme", "theme"), ("measure", "measure"), ("rate", "measure"), ("indicator", "measure"), ("listed", "listed"),
)  # fmt: skip
_MOST_TERMS = 1 << 15


class Lexicon(NamedTuple):
    """The tables that tell a term's worth."""

    terms: frozenset[str]
    common: frozenset[str]
    themes: frozenset[str]
    boilerplate: frozenset[str]
    indicators: frozenset[str]
    indicator_ends: frozenset[str]
    """The last characters of the indicators, up to four."""


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
        indicator_ends=frozenset(name[-n:] for name in indicators for n in range(1, 5)),
    )


def _sort(word: str, tag: str, tables: Lexicon) -> str:
    """What a word may be in a term: E, e its end; S a term or inside one; I inside one; - nothing.

    L and T may be a term though said once, T and t may end an indicator; the small letters are no terms by themselves.
    """
    if not word.isalpha():
        return "E" if word in tables.terms else "-"
    if word in tables.terms or word in tables.indicators or (tag == "eng" and len(word) > 1):
        return "T" if word.endswith(TELLING) or word in tables.indicator_ends else "L"
    if tag in _ENDS:
        tells = word.endswith(TELLING) or word in tables.indicator_ends
        return ("T" if tells else "E") if len(word) > 1 else "t" if tells else "e"
    if tag == "a":
        return "S" if len(word) > 1 else "I"
    return "I" if tag in _INSIDE else "-"


class Alone(NamedTuple):
    """What a term is worth before it is seen in its article."""

    odds: float
    once: float
    """The same where it is said once only."""
    sort: str
    """theme, listed, measure or empty; those of a sort may be keywords though the article says them once."""
    deed: bool
    """Whether it starts with a verb and is of no sort."""


class _Sorts(dict[str, str]):
    """What each word may be in a term, told when first asked for."""

    def __init__(self, tables: Lexicon, tag_of: Mapping[str, str]) -> None:
        self._tables, self._tag_of = tables, tag_of

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_TERMS:
            self.clear()
        sort = self[word] = _sort(word, self._tag_of[word], self._tables)
        return sort


class Vocabulary:
    """The words and terms told so far with the same tables: articles repeat themselves."""

    def __init__(self, tables: Lexicon, tag_of: Mapping[str, str]) -> None:
        self.tables = tables
        self.tag_of = tag_of
        self.sorts = _Sorts(tables, tag_of)
        self._alone: dict[str, Alone | None] = {}

    def alone(self, term: str, parts: tuple[str, ...]) -> Alone | None:
        """The log odds of a term by what it is; None for words of measure and place that mark out no article."""
        if term not in self._alone:
            if len(self._alone) > _MOST_TERMS:
                self._alone.clear()
            self._alone[term] = None if _NO_TERM.fullmatch(term) else self._tell(term, parts)
        return self._alone[term]

    def _tell(self, term: str, parts: tuple[str, ...]) -> Alone:
        own = self.traits(term, parts)
        tag = self.tag_of[parts[0]] if parts else ""
        sort = next(
            (sort for trait, sort in _SORTS if own[trait]), "foreign" if tag == "eng" and len(parts) == 1 else ""
        )
        worth = odds(own)
        return Alone(worth, worth + ONCE.get(sort, ONCE[""]), sort, tag == "v" and not sort)

    def traits(self, term: str, parts: tuple[str, ...]) -> dict[str, float]:
        """The traits of a term made of `parts`; of none where it was not found word by word."""
        tables = self.tables
        return {
            "listed": term in tables.terms,
            "common": term in tables.common,
            "theme": term in tables.themes,
            "indicator": term in tables.indicators,
            "boilerplate": term in tables.boilerplate,
            "rate": term.endswith("率") and len(term) > 2,
            "full_rate": term.endswith("率") and len(term) > 4,
            "measure": term.endswith(_MEASURES),
            "two": len(term) == 2,
            "three": len(term) == 3,
            "long": 4 < len(term) < 7,
            "very_long": len(term) > 6,
            **(self._word_traits(term) if len(parts) == 1 else self._phrase_traits(parts) if parts else {}),
        }

    def _word_traits(self, term: str) -> dict[str, float]:
        tag = self.tag_of[term]
        return {
            "word": 1.0,
            "word_idf": background_idf().get(term, RARE) - 8,
            "unknown": not is_known(term),
            "verb": tag == "v",
            "idiom": tag in ("l", "a"),
        }

    def _phrase_traits(self, parts: tuple[str, ...]) -> dict[str, float]:
        idf = background_idf()
        tags = [self.tag_of[part] for part in parts]
        return {
            "phrase_idf": sum([idf.get(part, RARE) for part in parts]) / len(parts) - 9,
            "opens_with_verb": tags[0] == "v",
            "ends_in_verb": tags[-1] in ("v", "vn", "a"),
            "verb_inside": "v" in tags[1:],
            "opens_plainly": parts[0] in self.tables.boilerplate,
        }


@lru_cache(maxsize=4)
def vocabulary(knowledge: Knowledge) -> Vocabulary:
    """The vocabulary of these tables."""
    return Vocabulary(lexicon(knowledge), tags_of(knowledge))
