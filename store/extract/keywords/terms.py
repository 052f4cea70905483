"""Terms that may be keywords: words and short phrases of an article outside its names."""

from __future__ import annotations

from collections import Counter
from itertools import compress, count
from operator import add
from typing import TYPE_CHECKING

import msgspec

from store.extract.text.kinds import ENDS, LISTED, OPENS, PAIR, PART, SINGLE, having

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from store.extract.keywords.traits import Vocabulary
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
    words, kinds, kind_of = tokens.words, _outside(names, tokens.kinds), known.kind_of
    said = dict.fromkeys(compress(words, kinds.translate(_LISTED)), 1)
    for start, end in titles:
        for i in range(tokens.at(start), tokens.at(end)):
            if kinds[i] & SINGLE:
                said[words[i]] = 1
    in_terms = kinds.translate(_PARTS)
    counts = Counter(compress(words, in_terms))
    said |= {word: n for word, n in counts.items() if n > 1 and kind_of[word] & SINGLE}
    found = Terms(said, {})
    _add_repeated(found, tokens, in_terms, counts)
    _add_listed(found, text, compress(tokens.starts, kinds.translate(_OPENERS)), known)
    return found


def _outside(names: Iterable[tuple[int, int]], kinds: bytes) -> bytes:
    """What the words outside of names may be; those of names nothing."""
    rest = bytearray(kinds)
    for first, behind in names:
        rest[first:behind] = bytes(behind - first)
    return bytes(rest)


def _add_repeated(found: Terms, tokens: Tokens, in_terms: bytes, counts: Mapping[str, int]) -> None:
    """Phrases said again, of words that each are; `in_terms` is 1 for the words that `counts` counts."""
    words, kinds = tokens.words, tokens.kinds
    joined = _joined(in_terms)
    begins = list(map(add, compress(words, joined), compress(words[1:], joined)))
    often = Counter(begins)
    said: dict[str, int] = {}
    spans: dict[str, tuple[int, int]] = {}
    for i, begin in zip(compress(count(), joined), begins, strict=True):
        if often[begin] == 1 or counts[words[i]] == 1:
            continue  # no other phrase begins like those of here: they are said once
        phrase = words[i]
        for j in range(i + 1, min(i + _MAX_RUN, len(words))):
            if not in_terms[j] or counts[words[j]] == 1:
                break
            phrase += words[j]
            if len(phrase) > _MAX_CHARS:
                break
            if kinds[j] & ENDS and len(phrase) >= _MIN_PHRASE:
                if phrase in spans:
                    said[phrase] = said.get(phrase, 1) + 1
                spans[phrase] = (i, j + 1)
    for phrase, n in said.items():
        if phrase not in found.said:
            found.said[phrase], found.parts[phrase] = n, tuple(words[slice(*spans[phrase])])


def _joined(flags: bytes) -> bytes:
    """Which flags are set and have the next one set too."""
    both = int.from_bytes(flags) & int.from_bytes(flags[1:] + b"\0")
    return both.to_bytes(len(flags))


def _add_listed(found: Terms, text: str, places: Iterable[int], known: Vocabulary) -> None:
    """Listed terms that the cutter does not know, where a word begins."""
    pairs, begun = known.tables.pairs, known.tables.begun
    counts: dict[str, int] = {}
    for at in places:
        begin = text[at : at + PAIR + 1]
        if begin in begun:
            for term in begun[begin]:
                if text.startswith(term, at):
                    counts[term] = counts.get(term, 0) + 1
        if begin[:PAIR] in pairs:
            counts[begin[:PAIR]] = counts.get(begin[:PAIR], 0) + 1
    for term, said in counts.items():
        found.said.setdefault(term, said)
