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
        last = passages[-1] if passages else None
        if last and sentence.end <= last.end:
            continue
        for start, end in places.get(sentence.hash, ()):
            if letters_of(text[sentence.start : sentence.end]) == letters_of(other_text[start:end]):
                passages.append(_widened(text, other_text, SharedPassage(*sentence[:2], other, start, end)))
                break
    return [passage for passage in _joined(passages) if passage.end - passage.start >= PASSAGE_CHARACTERS]


def _widened(text: str, other_text: str, found: SharedPassage) -> SharedPassage:
    start, end, other, other_start, other_end = found
    while start and other_start and text[start - 1] == other_text[other_start - 1]:
        start, other_start = start - 1, other_start - 1
    while end < len(text) and other_end < len(other_text) and text[end] == other_text[other_end]:
        end, other_end = end + 1, other_end + 1
    while start < end and text[start].isspace():
        start, other_start = start + 1, other_start + 1
    while start < end and text[end - 1].isspace():
        end, other_end = end - 1, other_end - 1
    return SharedPassage(start, end, other, other_start, other_end)


def _joined(passages: list[SharedPassage]) -> list[SharedPassage]:
    """Passages that overlap or touch in both texts become one."""
    joined: list[SharedPassage] = []
    for passage in passages:
        last = joined[-1] if joined else None
        if last and passage.start <= last.end + 1 and last.other_start <= passage.other_start <= last.other_end + 1:
            end, other_end = max(last.end, passage.end), max(last.other_end, passage.other_end)
            joined[-1] = last._replace(end=end, other_end=other_end)
        else:
            joined.append(passage)
    return joined
