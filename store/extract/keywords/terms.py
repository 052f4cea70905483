"""Terms that may be keywords: words and short phrases of an article outside its names."""

from __future__ import annotations

import re
from itertools import compress, repeat
from typing import TYPE_CHECKING, NamedTuple

from store.extract.keywords.traits import SINGLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.extract.keywords.traits import Vocabulary
    from store.extract.text.segment import Tokens

_END = frozenset("EeL")
"""Sorts of words that may end a term."""
_RUN, _ONCE_SAID = re.compile("[^-]{2,}"), re.compile("L")
_MAX_RUN, _MIN_PHRASE, _MAX_CHARS = 5, 3, 10


class Term(NamedTuple):
    """A word or phrase that may be a keyword: how often it is said and the words it is made of."""

    said: int
    parts: tuple[str, ...] = ()
    """None where it was not found word by word."""


def find_terms(
    text: str, tokens: Tokens, inside: set[int], known: Vocabulary, titles: Iterable[tuple[int, int]]
) -> dict[str, Term]:
    """Words and phrases outside names that may be keywords: said again, of a table, or in `titles`."""
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
    for start, end in titles:
        first, past = tokens.at(start), tokens.at(end)
        for i in range(first, past):
            if line[i] in SINGLE:
                found.setdefault(words[i], Term(1, (words[i],)))
    _add_listed(found, text, tokens, inside, known)
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


def _add_listed(found: dict[str, Term], text: str, tokens: Tokens, inside: set[int], known: Vocabulary) -> None:
    """Listed terms that the cutter does not know, where a word begins."""
    words, starts, begun = tokens.words, tokens.starts, known.tables.begun
    counts: dict[str, int] = {}
    for i in compress(range(len(words)), map(known.begins.__getitem__, words)):
        if i not in inside:
            for term in begun.get(text[starts[i] : starts[i] + 2], ()):
                if text.startswith(term, starts[i]):
                    counts[term] = counts.get(term, 0) + 1
    for term, said in counts.items():
        if term not in found:
            found[term] = Term(said)
