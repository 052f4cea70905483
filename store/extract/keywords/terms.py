"""Terms that may be keywords: words and short phrases of an article outside its names."""

from __future__ import annotations

from collections import Counter
from itertools import compress, count
from typing import TYPE_CHECKING

import msgspec

from store.extract.text.kinds import ENDS, LISTED, OPENS, PART, SINGLE, having

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from store.extract.keywords.traits import Begun, Vocabulary
    from store.extract.text.segment import Tokens

_MAX_RUN, _MIN_PHRASE, _MAX_CHARS = 5, 3, 10
_PARTS, _OPENERS, _LISTED = map(having, (PART, OPENS, LISTED))


class Terms(msgspec.Struct, frozen=True):
    """The words and phrases of an article that may be keywords."""

    said: dict[str, int]
    """How often each is said."""
    parts: dict[str, tuple[str, ...]]
    """The words that phrases are made of."""


def find_terms(
    text: str, tokens: Tokens, names: Iterable[tuple[int, int]], known: Vocabulary, titles: Iterable[tuple[int, int]]
) -> Terms:
    """Words and phrases outside the `names` that may be keywords: said again, of a table, or in `titles`."""
    words, kinds = tokens.words, _outside(names, tokens.kinds)
    said = dict.fromkeys(compress(words, kinds.translate(_LISTED)), 1)
    for start, end in titles:
        for i in range(tokens.at(start), tokens.at(end)):
            if kinds[i] & SINGLE:
                said[words[i]] = 1
    in_terms = kinds.translate(_PARTS)
    again = {word: n for word, n in Counter(compress(words, in_terms)).items() if n > 1}
    kinds_again = map(known.kind_of, again)
    said |= {word: again[word] for word, kind in zip(again, kinds_again, strict=True) if kind & SINGLE}
    found = Terms(said, {})
    _add_repeated(found, tokens, in_terms, again)
    openers = kinds.translate(_OPENERS)
    behind = compress([*tokens.starts[1:], len(text)], openers)
    _add_listed(found, text, zip(map(known.begun_by, compress(words, openers)), behind, strict=True))
    return found


def _outside(names: Iterable[tuple[int, int]], kinds: bytes) -> bytes:
    """What the words outside of names may be; those of names nothing."""
    rest = bytearray(kinds)
    for first, behind in names:
        rest[first:behind] = bytes(behind - first)
    return bytes(rest)


def _add_repeated(found: Terms, tokens: Tokens, in_terms: bytes, again: Container[str]) -> None:
    """Phrases said again, of words `again`, each two of them said again too; `in_terms` is 1 for words of terms."""
    words, kinds = tokens.words, tokens.kinds
    places = [i for i in compress(count(), _joined(in_terms)) if words[i] in again and words[i + 1] in again]
    pairs = [words[i] + words[i + 1] for i in places]
    often = Counter(pairs)
    repeated = {i: pair for i, pair in zip(places, pairs, strict=True) if often[pair] > 1}
    said: dict[str, int] = {}
    spans: dict[str, tuple[int, int]] = {}
    for i, phrase in repeated.items():
        j = i + 1
        while len(phrase) <= _MAX_CHARS:
            if kinds[j] & ENDS and len(phrase) >= _MIN_PHRASE:
                said[phrase] = said.get(phrase, 0) + 1
                spans[phrase] = (i, j + 1)
            if j not in repeated or j == i + _MAX_RUN - 1:
                break
            j += 1
            phrase += words[j]
    for phrase, n in said.items():
        if n > 1 and phrase not in found.said:
            found.said[phrase], found.parts[phrase] = n, tuple(words[slice(*spans[phrase])])


def _joined(flags: bytes) -> bytes:
    """Which flags are set and have the next one set too."""
    both = int.from_bytes(flags) & int.from_bytes(flags[1:] + b"\0")
    return both.to_bytes(len(flags))


def _add_listed(found: Terms, text: str, openers: Iterable[tuple[Begun, int]]) -> None:
    """Listed terms that the cutter does not know, where a word stands that one may begin with, each with its end."""
    counts: dict[str, int] = {}
    goes_on = f"{text}\n"  # so that something stands behind each word
    for begun, behind in openers:
        if goes_on[behind] in begun.goes_on or begun.within:
            at = behind - begun.length
            for term in begun.terms:
                if text.startswith(term, at):
                    counts[term] = counts.get(term, 0) + 1
    for term, said in counts.items():
        found.said.setdefault(term, said)
