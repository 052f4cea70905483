"""Terms that may be keywords: words and short phrases of an article outside its names."""

from __future__ import annotations

import re
from collections import Counter
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from store.extract.keyword_traits import SINGLE, TELLING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.extract.keyword_traits import Vocabulary
    from store.extract.segment import Tokens

_END = frozenset("EeTtL")
"""Sorts of words that may end a term."""
_RUN, _TELLING_WORD = re.compile("[^-]{2,}"), re.compile("(?<=[^-])[Tt]")
_ONCE_SAID = re.compile("[TL]")
_MAX_RUN, _MIN_PHRASE, _MAX_CHARS = 5, 3, 10
_NO_RATE = frozenset("先领军")
_BEFORE_RATE, _RATE_REACH = re.compile(r"[^\x00-\x7f\W]+$"), 9
_RATE_LEAD = re.compile(
    ".*(?:实现|使|让|将|的|达|到|为|是|把|及|和|与|且|但|其|该|全[县市区省]|园区|企业|平均|提高|降低|提升)"
)


class Term(NamedTuple):
    """A word or phrase that may be a keyword: how often it is said and the words it is made of."""

    said: int
    parts: tuple[str, ...] = ()
    """None where it was not found word by word."""


def find_terms(
    tokens: Tokens, inside: set[int], free: str, known: Vocabulary, titles: Iterable[tuple[int, int]]
) -> dict[str, Term]:
    """Words and phrases outside names that may be keywords: said again, of a table, a measure, or in `titles`."""
    words, said = tokens.words, dict(tokens.counts)
    for i in inside:
        said[words[i]] -= 1
    line = _line(map(known.sorts.__getitem__, words), inside)
    again = {word: known.sorts[word] for word, n in said.items() if n > 1}
    found = {word: Term(said[word], (word,)) for word, sort in again.items() if sort in SINGLE}
    for one in _ONCE_SAID.finditer(line):
        if said[word := words[one.start()]] == 1:
            found[word] = Term(1, (word,))
    _add_repeated(found, words, _line(map(again.get, words, repeat("-")), inside))
    _add_telling(found, words, line, known.tables.indicators)
    for start, end in titles:
        first, past = tokens.at(start), tokens.at(end)
        for i in range(first, past):
            if line[i] in SINGLE:
                found.setdefault(words[i], Term(1, (words[i],)))
    for rate, n in Counter(_rates(free)).items():
        found[rate] = Term(n)
    return found


def _line(sorts: Iterable[str], inside: set[int]) -> str:
    """The sorts of words one after the other, a dash for those that are nothing and those `inside` names."""
    line = list(sorts)
    for i in inside:
        line[i] = "-"
    return "".join(line)


def _add_repeated(found: dict[str, Term], words: list[str], again: str) -> None:
    """Phrases said again: all their words are, as `again` shows."""
    counts: dict[str, int] = {}
    spans: dict[str, tuple[int, int]] = {}
    for run in _RUN.finditer(again):
        start, end = run.span()
        for i in range(start, end - 1):
            phrase = words[i]
            for j in range(i + 1, min(i + _MAX_RUN, end)):
                phrase += words[j]
                if len(phrase) > _MAX_CHARS:
                    break
                if again[j] in _END and len(phrase) >= _MIN_PHRASE:
                    if phrase in spans:
                        counts[phrase] = counts.get(phrase, 1) + 1
                    spans[phrase] = (i, j + 1)
    for phrase, n in counts.items():
        if phrase not in found:
            found[phrase] = Term(n, tuple(words[slice(*spans[phrase])]))


def _add_telling(found: dict[str, Term], words: list[str], line: str, indicators: frozenset[str]) -> None:
    """Phrases that name an indicator: they may be said once."""
    for last in _TELLING_WORD.finditer(line):
        i = last.start()
        phrase = words[i]
        tells = phrase.endswith(TELLING)
        for first in range(i - 1, max(-1, i - _MAX_RUN), -1):
            phrase = words[first] + phrase
            if line[first] == "-" or len(phrase) > _MAX_CHARS:
                break
            if phrase not in found and (tells or phrase in indicators) and len(phrase) >= _MIN_PHRASE:
                found[phrase] = Term(1, tuple(words[first : i + 1]))


def _rates(text: str) -> Iterable[str]:
    """Names of rates, which no dictionary has whole: 就地转化率."""
    at = text.find("率")
    while at > 0:
        said = (
            _BEFORE_RATE.search(text[max(0, at - _RATE_REACH) : at]) if text[at + 1 : at + 2] not in _NO_RATE else None
        )
        if said:
            lead = _RATE_LEAD.match(said[0][:-1])
            rate = said[0][lead.end() :] + "率" if lead else said[0] + "率"
            if 3 <= len(rate) <= 8 and rate[-2] not in "效功频速税利汇费":
                yield rate
        at = text.find("率", at + 1)
