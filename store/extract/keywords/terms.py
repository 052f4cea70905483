"""Terms that may be keywords: words and short phrases of an article outside its names."""

from __future__ import annotations

from collections import Counter
from itertools import compress, count, pairwise
from typing import TYPE_CHECKING

import msgspec

from store.extract.text.kinds import ENDS, LISTED, OPENS, PAIR, PART, SINGLE, having

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.extract.keywords.traits import Vocabulary
    from store.extract.text.segment import Tokens

_MAX_RUN, _MIN_PHRASE, _MAX_CHARS = 5, 3, 10
_PARTS, _OPENERS, _LISTED = map(having, (PART, OPENS, LISTED))


class Terms(msgspec.Struct, frozen=True):
    """The words and phrases of an article that may be keywords."""

    said: dict[str, int]
    """How often each is said."""
    parts: dict[str, tuple[str, ...]]
    """The words that phrases are made of, none for terms that were not found word by word; others are one word."""

    def add(self, term: str, said: int, parts: tuple[str, ...] = ()) -> None:
        """Add a term that is no word, unless it is there."""
        if term not in self.said:
            self.said[term], self.parts[term] = said, parts


def find_terms(
    text: str, tokens: Tokens, names: Iterable[tuple[int, int]], known: Vocabulary, titles: Iterable[tuple[int, int]]
) -> Terms:
    """Words and phrases outside the `names` that may be keywords: said again, of a table, or in `titles`."""
    words, kinds, kind_of = tokens.words, _outside(names, tokens.kinds), known.kind_of
    places = kinds.translate(_PARTS)
    parts = list(compress(words, places))
    again = {word: n for word, n in Counter(parts).items() if n > 1}
    said = {word: n for word, n in again.items() if kind_of[word] & SINGLE}
    for start, end in titles:
        for i in range(tokens.at(start), tokens.at(end)):
            if kinds[i] & SINGLE:
                said.setdefault(words[i], 1)
    for word in compress(words, kinds.translate(_LISTED)):
        if word not in again:
            said[word] = 1
    found = Terms(said, {})
    _add_repeated(found, text, tokens, list(compress(compress(count(), places), map(again.__contains__, parts))))
    _add_listed(found, text, list(compress(tokens.starts, kinds.translate(_OPENERS))), known)
    return found


def _outside(names: Iterable[tuple[int, int]], kinds: bytes) -> bytes:
    """What the words outside of names may be; those of names nothing."""
    rest = bytearray(kinds)
    for first, behind in names:
        rest[first:behind] = bytes(behind - first)
    return bytes(rest)


def _add_repeated(found: Terms, text: str, tokens: Tokens, again: list[int]) -> None:
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
            if kinds[j] & ENDS and len(phrase) >= _MIN_PHRASE:
                if phrase in spans:
                    counts[phrase] = counts.get(phrase, 1) + 1
                spans[phrase] = (i, j + 1)
    for phrase, n in counts.items():
        found.add(phrase, n, tuple(words[slice(*spans[phrase])]))


def _add_listed(found: Terms, text: str, places: list[int], known: Vocabulary) -> None:
    """Listed terms that the cutter does not know, where a word begins."""
    pairs, begun = known.tables.pairs, known.tables.begun
    begins = [text[at : at + PAIR + 1] for at in places]
    counts = Counter(filter(pairs.__contains__, [begin[:PAIR] for begin in begins]))
    for at, begin in compress(zip(places, begins, strict=True), map(begun.__contains__, begins)):
        for term in begun[begin]:
            if text.startswith(term, at):
                counts[term] += 1
    for term, said in counts.items():
        found.add(term, said)
