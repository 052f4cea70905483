"""Passages that several articles print: found by the hashes of sentences, proved and widened on the texts."""

from __future__ import annotations

from typing import NamedTuple

from store.errors import ParksError
from store.fingerprints import letters_of, sentences_of
from store.library import Library

PASSAGE_CHARACTERS = 25
OTHERS = 50
"""So many other articles are compared at most, those that share most: a line that a paper prints in every article
would otherwise open them all."""
_OPENING = frozenset("“‘（《【「『〈(")


class SharedPassage(NamedTuple):
    """A span of one mended text and where another article prints the same."""

    start: int
    end: int
    other: str
    other_start: int
    other_end: int


def shared_spans(library: Library, article_id: str, *, versions: bool = False) -> list[SharedPassage]:
    """The passages of at least 25 characters that other articles print too, in the order of the text.

    Versions of the article share nearly everything and are left out unless asked for; other articles that are damaged
    are left out. Raises as `Library.article` does.
    """
    text = library.text(article_id)
    present = {row.id for row in library.catalogue()} - {article_id}
    if not versions:
        present -= set(library.versions(article_id))
    shares: dict[str, int] = {}
    for sentence in sentences_of(text):
        for other in library.index.sharing(sentence.hash):
            if other in present:
                shares[other] = shares.get(other, 0) + sentence.end - sentence.start
    passages: list[SharedPassage] = []
    for other in sorted(shares, key=lambda key: -shares[key])[:OTHERS]:
        try:
            passages += shared_passages(text, library.text(other), other)
        except ParksError:
            continue
    return sorted(passages)


def shared_passages(text: str, other_text: str, other: str = "") -> list[SharedPassage]:
    """The passages both texts print, each begun by a sentence they share and widened as far as they agree."""
    places: dict[int, list[tuple[int, int]]] = {}
    for sentence in sentences_of(other_text):
        places.setdefault(sentence.hash, []).append((sentence.start, sentence.end))
    passages: list[SharedPassage] = []
    for sentence in sentences_of(text):
        last = passages[-1] if passages else SharedPassage(0, 0, other, 0, 0)
        if sentence.end <= last.end or sentence.hash not in places:
            continue
        printed = places[sentence.hash]
        start, end = next((place for place in printed if place[0] >= last.other_end), printed[0])
        if letters_of(text[sentence.start : sentence.end]) != letters_of(other_text[start:end]):
            continue
        if sentence.start < last.end:
            passages[-1] = _cut(last, sentence.start)
        found = SharedPassage(sentence.start, sentence.end, other, start, end)
        found = _widened(text, other_text, found, min(last.end, sentence.start))
        if passages and found.start - last.end in (0, 1) and found.other_start - last.other_end in (0, 1):
            passages[-1] = last._replace(end=found.end, other_end=found.other_end)
        else:
            passages.append(found)
    return [passage for passage in passages if passage.end - passage.start >= PASSAGE_CHARACTERS]


def _widened(text: str, other_text: str, found: SharedPassage, floor: int) -> SharedPassage:
    """The passage as far as both texts agree, from the first word or opening bracket on, not before `floor`."""
    start, end, other, other_start, other_end = found
    while start > floor and other_start and text[start - 1] == other_text[other_start - 1]:
        start, other_start = start - 1, other_start - 1
    while end < len(text) and other_end < len(other_text) and text[end] == other_text[other_end]:
        end, other_end = end + 1, other_end + 1
    while start < end and not (text[start].isalnum() or text[start] in _OPENING):
        start, other_start = start + 1, other_start + 1
    while start < end and text[end - 1].isspace():
        end, other_end = end - 1, other_end - 1
    return SharedPassage(start, end, other, other_start, other_end)


def _cut(passage: SharedPassage, end: int) -> SharedPassage:
    return passage._replace(end=end, other_end=passage.other_end - (passage.end - end))
