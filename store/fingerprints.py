"""Fingerprints: a few numbers that tell, without reading a text, which others it resembles or shares passages with.

The sketch is the smallest hashes of all runs of four characters (Broder, "On the resemblance and containment of
documents", 1997). The passages are the hashes of its sentences. Only letters, digits and ideographs count.
"""

from __future__ import annotations

import heapq
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

SKETCH_SIZE = 24
RESEMBLING_HASHES = 6
"""So many hashes in common make two texts worth comparing: nine tenths in common give 14 of 24 even if every tenth
character is another."""
SENTENCE_CHARACTERS = 12
"""A shorter sentence is no passage: it says nothing of where it was taken from."""
VERSION_SHARE = 0.9

_GRAM = 4
_WIDTH = 4
_CHUNK = 1 << 16
_CANDIDATES = 10
_ALIKE_PAIRS = 2 / 3
_NOT_WORDS = re.compile(r"[\W_]+")
_SENTENCE = re.compile(r"[^。！？；!?;\n]+[。！？；!?;]?")


class Fingerprint(NamedTuple):
    """The sketch of a text (ascending) and the hashes of its sentences in order."""

    sketch: list[int]
    sentences: list[int]


class Sentence(NamedTuple):
    """A sentence of a text, long enough to be told again."""

    start: int
    end: int
    hash: int


def fingerprint(text: str) -> Fingerprint:
    """The fingerprint of a mended text."""
    return Fingerprint(_sketch(letters_of(text)), [sentence.hash for sentence in sentences_of(text)])


def letters_of(text: str) -> str:
    """What counts when texts are compared: letters, digits and ideographs, widths folded."""
    letters = _NOT_WORDS.sub("", text)
    folded = unicodedata.normalize("NFKC", letters)
    return letters if folded == letters else _NOT_WORDS.sub("", folded)


def sentences_of(text: str) -> Iterator[Sentence]:
    """The sentences of a text that are long enough, in order."""
    for match in _SENTENCE.finditer(text):
        letters = letters_of(match.group())
        if len(letters) >= SENTENCE_CHARACTERS:
            yield Sentence(match.start(), match.end(), crc32(letters.encode("utf-8", "replace")))


def share_in_common(one: str, other: str) -> float:
    """How much of the longer text both have in common, from 0 to 1, wherever it stands; linear in their length.

    Pairs of characters are matched. A single character that differs spoils two pairs, n in a row spoil n + 1: so each
    run of unmatched pairs counts as one character less than it is long. Texts with a third of their pairs unlike count
    as having nothing in common.
    """
    (first, pairs), (second, other_pairs) = _pairs(one), _pairs(other)
    if first == second:
        return 1.0
    longer = max(len(first), len(second))
    if len(pairs & other_pairs) < max(len(pairs), len(other_pairs)) * _ALIKE_PAIRS:
        return 0.0
    return min(_matched(first, second), _matched(second, first)) / longer


@lru_cache(maxsize=2)
def _pairs(text: str) -> tuple[str, frozenset[tuple[str, str]]]:
    letters = letters_of(text)
    return letters, frozenset(pairwise(letters))


def _matched(text: str, other: str) -> int:
    """So many characters of `text` stand in `other` too; none where too many pairs are unlike."""
    left = Counter(pairwise(other))
    matched = len(text)
    allowed = len(text) * (1 - _ALIKE_PAIRS)
    run = spoilt = 0
    for pair in pairwise(text):
        if left[pair] > 0:
            left[pair] -= 1
            if run:
                matched -= run - 1
                run = 0
        else:
            run += 1
            spoilt += 1
            if spoilt > allowed:
                return 0
    return matched - run


class Sketches:
    """Which texts a sketch resembles: hashes to the texts that have them."""

    def __init__(self) -> None:
        self._texts: dict[int, list[str]] = {}

    def add(self, text_id: str, sketch: Iterable[int]) -> None:
        """Take in the sketch of a text."""
        for number in sketch:
            self._texts.setdefault(number, []).append(text_id)

    def resembling(self, sketch: Sequence[int]) -> list[str]:
        """Ids of the texts that have much in common with this sketch, the most alike first."""
        found = Counter(text_id for number in sketch for text_id in self._texts.get(number, ()))
        enough = min(RESEMBLING_HASHES, max(len(sketch) // 4, 1))
        return [text_id for text_id, count in found.most_common(_CANDIDATES) if count >= enough]


def _sketch(letters: str) -> list[int]:
    """The smallest hashes; taken piece by piece, so that a very long text needs no more memory than a short one."""
    smallest: list[int] = []
    for begin in range(0, max(len(letters) - _GRAM + 1, 1), _CHUNK):
        data = letters[begin : begin + _CHUNK + _GRAM - 1].encode("utf-32-le", "replace")
        last = max(len(data) - _GRAM * _WIDTH, 0)
        hashes = {crc32(data[at : at + _GRAM * _WIDTH]) * 0x9E3779B1 & 0xFFFFFFFF for at in range(0, last + 1, _WIDTH)}
        smallest = heapq.nsmallest(SKETCH_SIZE, hashes.union(smallest))
    return smallest if letters else []
