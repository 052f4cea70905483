"""Lists of words of the tables, the user's added, for what a process makes once: patterns, guards before them.

Reading goes by them; what is read off an article goes by the `Knowledge` that it is asked with.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from store.knowledge import load_knowledge
from store.late import AnyOf, literal

if TYPE_CHECKING:
    from collections.abc import Iterable


@cache
def _lists() -> dict[str, list[str]]:
    """Asked for once: each `load_knowledge` looks whether the user's tables changed."""
    return load_knowledge().words


@cache
def listed(*names: str) -> frozenset[str]:
    """The words of lists of `seeds/*.toml`; loaded once, so that each call costs no more than a look-up."""
    return frozenset[str]().union(*map(_lists().__getitem__, names))


@cache
def each_of(name: str) -> tuple[str, ...]:
    """The words of a list as `startswith` and `endswith` take them."""
    return tuple(_lists()[name])


@cache
def _by_last(name: str) -> dict[str, tuple[str, ...]]:
    """The words of a list by the character that they end with."""
    words: dict[str, tuple[str, ...]] = {}
    for word in each_of(name):
        words[word[-1]] = (*words.get(word[-1], ()), word)
    return words


@cache
def _ends(name: str) -> AnyOf:
    """The characters that the words of a list end with."""
    return AnyOf("".join(_by_last(name)))


def holds_any(text: str, words: Iterable[str]) -> bool:
    """Whether the text holds one of the words."""
    for word in words:  # noqa: SIM110 - many times faster than `any`
        if word in text:
            return True
    return False


def holds_word_of(text: str, name: str) -> bool:
    """Whether the text holds a word of a list: those are looked for whose last character it has."""
    if not _ends(name).stands_in(text):
        return False
    words = _by_last(name)
    for character in text:  # noqa: SIM110
        if character in words and holds_any(text, words[character]):
            return True
    return False


def either(*names: str) -> str:
    """A pattern of any word of the lists, the longest first; never matches if there are none."""
    words = sorted(listed(*names), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(literal, words)) or '(?!)'})"


@cache
def firsts(*names: str) -> frozenset[str]:
    """The characters that the words of the lists begin with."""
    return frozenset(word[0] for word in listed(*names))


def ends_without(words: frozenset[str], signs: str) -> str:
    """The last characters of those `words` that have none of the `signs`: a guard for these signs needs them too."""
    return "".join(sorted({word[-1] for word in words if not any(map(word.__contains__, signs))}))
