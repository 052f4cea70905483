"""Terms that may be keywords: words and short phrases of an article outside its names."""

from __future__ import annotations

import re
from collections import Counter
from itertools import compress
from typing import TYPE_CHECKING

import msgspec

from store.extract.keywords.lexicon import PAIR
from store.extract.keywords.traits import ONCE, OPENERS, SINGLE, SORTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.extract.keywords.traits import Vocabulary
    from store.extract.text.segment import Tokens

_END = frozenset("EeL")
"""Sorts of words that may end a term."""
_FIRST, _OPENER, _LISTED_ONCE = re.compile("[EeSIL](?=[EeSIL])"), re.compile(f"[{OPENERS}m]"), re.compile("[lm]")
_PLAIN = str.maketrans(OPENERS + "lm", SORTS + "--")
_MAX_RUN, _MIN_PHRASE, _MAX_CHARS = 5, 3, 10


class Term(msgspec.Struct, frozen=True, gc=False):
    """A word or phrase that may be a keyword: how often it is said and the words it is made of."""

    said: int
    parts: tuple[str, ...] = ()
    """None where it was not found word by word."""


def find_terms(
    text: str, tokens: Tokens, inside: set[int], known: Vocabulary, titles: Iterable[tuple[int, int]]
) -> dict[str, Term]:
    """Words and phrases outside names that may be keywords: said again, of a table, or in `titles`."""
    words, said = tokens.words, dict(tokens.counts)
    sorts = dict(zip(said, map(known.sorts.__getitem__, said), strict=True))
    for i in inside:
        said[words[i]] -= 1
    found: dict[str, Term] = {}
    sort_here = dict(zip(said, map(ONCE.__getitem__, sorts.values()), strict=True))
    for word in compress(said, map((1).__lt__, said.values())):
        sort = sort_here[word] = sorts[word]
        if sort in SINGLE:
            found[word] = Term(said[word], (word,))
    for start, end in titles:
        for i in range(tokens.at(start), tokens.at(end)):
            if i not in inside and sorts[words[i]] in SINGLE:
                found.setdefault(words[i], Term(1, (words[i],)))
    line = list(map(sort_here.__getitem__, words))
    for i in inside:
        line[i] = "-"
    here = "".join(line)
    for once in _LISTED_ONCE.finditer(here):
        word = words[once.start()]
        found[word] = Term(1, (word,))
    _add_repeated(found, text, tokens, here.translate(_PLAIN))
    openers = [opener.start() for opener in _OPENER.finditer(here)]
    _add_listed(found, text, list(map(tokens.starts.__getitem__, openers)), known)
    return found


def _add_repeated(found: dict[str, Term], text: str, tokens: Tokens, again: str) -> None:
    """Phrases said again: all their words are, as `again` shows."""
    words = tokens.words
    firsts = [first.start() for first in _FIRST.finditer(again)]
    begins = [text[at : at + _MIN_PHRASE] for at in map(tokens.starts.__getitem__, firsts)]
    often = Counter(begins)
    counts: dict[str, int] = {}
    spans: dict[str, tuple[int, int]] = {}
    for i, begin in zip(firsts, begins, strict=True):
        if often[begin] == 1:
            continue  # no other phrase begins like those of here: they are said once
        phrase = words[i]
        for j, sort in enumerate(again[i + 1 : i + _MAX_RUN], i + 1):
            phrase += words[j]
            if sort == "-" or len(phrase) > _MAX_CHARS:
                break
            if sort in _END and len(phrase) >= _MIN_PHRASE:
                if phrase in spans:
                    counts[phrase] = counts.get(phrase, 1) + 1
                spans[phrase] = (i, j + 1)
    for phrase, n in counts.items():
        if phrase not in found:
            found[phrase] = Term(n, tuple(words[slice(*spans[phrase])]))


def _add_listed(found: dict[str, Term], text: str, places: list[int], known: Vocabulary) -> None:
    """Listed terms that the cutter does not know, where a word begins."""
    begun = known.tables.begun
    pairs = [text[at : at + PAIR] for at in places]
    counts: dict[str, int] = {}
    for at, pair in compress(zip(places, pairs, strict=True), map(begun.__contains__, pairs)):
        if text.startswith(begun[pair], at):
            for term in begun[pair]:
                if text.startswith(term, at):
                    counts[term] = counts.get(term, 0) + 1
    for term, said in counts.items():
        if term not in found:
            found[term] = Term(said)
