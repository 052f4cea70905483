"""Terms that may be keywords: words and short phrases of an article outside its names."""

from __future__ import annotations

from collections import Counter
from itertools import compress, count, pairwise
from typing import TYPE_CHECKING

import msgspec

from store.extract.text.kinds import ENDS, LISTED, NOTHING, OPENERS, PAIR, PARTS, SINGLE, term_kinds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.extract.keywords.traits import Vocabulary
    from store.extract.text.segment import Tokens

_MAX_RUN, _MIN_PHRASE, _MAX_CHARS = 5, 3, 10
_IS_PART, _OPENS, _IS_LISTED = (bytes(chr(code) in kinds for code in range(256)) for kinds in (PARTS, OPENERS, LISTED))
"""Which letters are of words that may be part of a term, that may open a listed one, that are listed themselves."""


class Term(msgspec.Struct, frozen=True, gc=False):
    """A word or phrase that may be a keyword: how often it is said and the words it is made of."""

    said: int
    parts: tuple[str, ...] = ()
    """None where it was not found word by word."""


def find_terms(
    text: str, tokens: Tokens, names: Iterable[tuple[int, int]], known: Vocabulary, titles: Iterable[tuple[int, int]]
) -> dict[str, Term]:
    """Words and phrases outside the `names` that may be keywords: said again, of a table, or in `titles`."""
    words, kinds = tokens.words, _outside(names, term_kinds(tokens.kinds))
    letters, kind_of = kinds.encode(), known.kind_of
    places = letters.translate(_IS_PART)
    parts = list(compress(words, places))
    again = {word: n for word, n in Counter(parts).items() if n > 1}
    found = {word: Term(n, (word,)) for word, n in again.items() if kind_of[word] in SINGLE}
    for start, end in titles:
        for i in range(tokens.at(start), tokens.at(end)):
            if kinds[i] in SINGLE:
                found.setdefault(words[i], Term(1, (words[i],)))
    for word in compress(words, letters.translate(_IS_LISTED)):
        if word not in again:
            found[word] = Term(1, (word,))
    _add_repeated(found, text, tokens, list(compress(compress(count(), places), map(again.__contains__, parts))))
    _add_listed(found, text, list(compress(tokens.starts, letters.translate(_OPENS))), known)
    return found


def _outside(names: Iterable[tuple[int, int]], kinds: str) -> str:
    """The letters of words, with none for those of names."""
    pieces: list[str] = []
    at = 0
    for first, behind in names:
        pieces += (kinds[at:first], NOTHING * (behind - first))
        at = behind
    return "".join((*pieces, kinds[at:]))


def _add_repeated(found: dict[str, Term], text: str, tokens: Tokens, again: list[int]) -> None:
    """Phrases said again, of the words `again`: all words of such a phrase are."""
    words, starts, kinds, is_again = tokens.words, tokens.starts, tokens.kinds, frozenset(again)
    firsts = [i for i, after in pairwise(again) if after == i + 1]
    begins = [text[at : at + _MIN_PHRASE] for at in map(starts.__getitem__, firsts)]
    often = Counter(begins)
    counts: dict[str, int] = {}
    spans: dict[str, tuple[int, int]] = {}
    for i, begin in zip(firsts, begins, strict=True):
        if often[begin] == 1:
            continue  # no other phrase begins like those of here: they are said once
        phrase = words[i]
        for j in range(i + 1, i + _MAX_RUN):
            if j not in is_again:
                break
            phrase += words[j]
            if len(phrase) > _MAX_CHARS:
                break
            if kinds[j] in ENDS and len(phrase) >= _MIN_PHRASE:
                if phrase in spans:
                    counts[phrase] = counts.get(phrase, 1) + 1
                spans[phrase] = (i, j + 1)
    for phrase, n in counts.items():
        if phrase not in found:
            found[phrase] = Term(n, tuple(words[slice(*spans[phrase])]))


def _add_listed(found: dict[str, Term], text: str, places: list[int], known: Vocabulary) -> None:
    """Listed terms that the cutter does not know, where a word begins."""
    pairs, begun = known.tables.pairs, known.tables.begun
    begins = [text[at : at + PAIR + 1] for at in places]
    counts = Counter(filter(pairs.__contains__, [begin[:PAIR] for begin in begins]))
    for at, begin in compress(zip(places, begins, strict=True), map(begun.__contains__, begins)):
        for term in begun[begin]:
            if text.startswith(term, at):
                counts[term] += 1
    for term, said in counts.items():
        if term not in found:
            found[term] = Term(said)
