"""One pattern for many literal words, quick however many they are.

The patterns of `store` write a Chinese character as `[^\\x00-\\x7f\\W]`, a letter that is none of ASCII: of a range
such as 一-龥 `re` takes each character in hand when it compiles, and a hundred such classes would delay every start.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from store.compiled import compiled
from store.late import late, literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


_BRANCHES = compiled(r"(?s)\(\?:([^()\[\]|?*+\\]+(?:\|[^()\[\]|?*+\\]+)*)\)(?![?*+{])(.*)")
_CLASS = compiled(r"(?s)\[([^\]\\^-]+)\](?![?*+{])(.*)")


def branches(patterns: Iterable[str]) -> list[str]:
    """The branches of a pattern that matches what the first of `patterns` to match does, each led by a literal.

    (?:建成|投产)后 becomes 建成后|投产后, and [今去](?=年) 今(?=年)|去(?=年): where all branches are led so, `re`
    goes straight to the places where one can begin.
    """
    found: list[str] = []
    for pattern in patterns:
        if words := _BRANCHES.fullmatch(pattern):
            found += [word + words[2] for word in words[1].split("|")]
        elif characters := _CLASS.fullmatch(pattern):
            found += [first + characters[2] for first in characters[1]]
        else:
            found.append(pattern)
    return found


def led(patterns: Iterable[str]) -> str:
    """A pattern of such branches."""
    return f"(?:{grouped(branches(patterns)) or '(?!)'})"


def grouped(led_ones: Iterable[str]) -> str:
    """A pattern of branches that are each led by a literal: those of one character are tried where it stands."""
    groups: dict[str, list[str]] = {}
    for branch in led_ones:
        first = branch[: 1 + (branch[0] == "\\")]
        groups.setdefault(first, []).append(branch[len(first) :])
    return "|".join(
        first + (rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})") for first, rests in groups.items()
    )


def each_place(text: str, word: str) -> Iterator[int]:
    """Where a word stands in `text`, in order, none in another."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def occurrences(text: str, words: Iterable[str], after: re.Pattern[str] | None = None) -> list[tuple[int, int]]:
    """Where the words stand in `text`, the longest at each place and none in another, as `any_of` would find them.

    For the words of one text, for which a pattern would take longer to compile than the text to search. `after` must
    match what stands behind a word.
    """
    found: list[tuple[int, int]] = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            if after is None or after.match(text, at + len(word)):
                found.append((at, -at - len(word)))
            at = text.find(word, at + 1)
    kept: list[tuple[int, int]] = []
    behind = 0
    for start, end in sorted(found):
        if start >= behind:
            behind = -end
            kept.append((start, behind))
    return kept


def _openings_of(words: Iterable[str]) -> str:
    """A pattern of where any of `words` may begin: a first character of theirs before a second one of theirs."""
    words = set(filter(None, words))
    if not words:
        return r"(?!)"
    firsts, seconds = ({re.escape(word[k : k + 1]) for word in words} for k in (0, 1))
    return f"[{''.join(sorted(firsts))}]" + ("" if "" in seconds else f"(?=[{''.join(sorted(seconds))}])")


class Literals:
    """Many literal words, looked for by what they begin with: one pattern of all would take long to compile."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(filter(None, words))
        self._openings = late(lambda: _openings_of(self._words))
        lengths: dict[str, set[int]] = {}
        for word in sorted(self._words, key=len, reverse=True):
            for begun in [word] if len(word) > 1 else [word, *(pair for pair in lengths if pair[0] == word)]:
                lengths.setdefault(begun[:2], set()).add(len(word))
        self._lengths: dict[str, Sequence[int]] = {b: sorted(found, reverse=True) for b, found in lengths.items()}
        """How long the words are that begin with these two characters, or with this one and no such two."""
        self._short = any(len(word) == 1 for word in self._words)
        self._lengths_by_end: dict[str, set[int]] = {}
        """The same by the last two."""
        self._longer: dict[str, tuple[str, ...]] = dict.fromkeys(self._words, ())
        """The longer words that begin with each."""
        for word in self._words:
            self._lengths_by_end.setdefault(word[-2:], set()).add(len(word))
            for begun in filter(self._longer.__contains__, (word[:n] for n in range(1, len(word)))):
                self._longer[begun] += (word,)

    def ending(self, text: str, ends: Iterable[int]) -> list[tuple[int, int]]:
        """Where words of two characters and more end at one of `ends`, the longest at each place; two may overlap."""
        longer, lengths_by_end = self._longer, self._lengths_by_end
        found: list[tuple[int, int]] = []
        for end in ends:
            for length in lengths_by_end.get(text[end - 2 : end], ()):
                at = end - length
                word = text[at:end] if at >= 0 else ""
                if word in longer and not text.startswith(longer[word], at):
                    found.append((at, end))
        found.sort()
        return found

    def find(self, text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
        """Where words stand in text order, the longest at each place; one may begin in another."""
        lengths, words, short = self._lengths, self._words, self._short
        end = len(text) if end is None else min(end, len(text))
        for opening in self._openings.finditer(text, start, end):
            at = opening.start()
            for length in lengths.get(text[at : at + 2]) or (short and lengths.get(text[at])) or ():
                if text[at : at + length] in words and at + length <= end:
                    yield at, at + length
                    break


class Found(msgspec.Struct, frozen=True, gc=False):
    """A literal word where it stands in a text."""

    start: int
    end: int
    word: str


class LiteralsByEnd:
    """Many literal words of two characters and more that end with few, looked for by these."""

    def __init__(self, words: Iterable[str], not_before: str) -> None:
        self._words = frozenset(words)
        lasts, seconds = ("".join(sorted({word[k] for word in self._words})) for k in (-1, -2))
        self._ends = compiled(f"[{lasts}](?<=[{seconds}][{lasts}]){not_before}" if lasts else r"(?!)")
        self._lengths: dict[str, set[int]] = {}
        """How long the words are that end with these three characters; those of two are looked up themselves."""
        for word in self._words:
            self._lengths.setdefault(word[-3:], set()).add(len(word))

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[Found]:
        """Where words stand in text order, the longest at each place and none in another; `not_before` none of them."""
        found: list[tuple[int, int]] = []
        lengths_of, words = self._lengths.get, self._words
        for last in self._ends.finditer(text, start, len(text) if end is None else end):
            stop = last.end()
            if text[stop - 2 : stop] in words and stop - 2 >= start:
                found.append((stop - 2, -stop))
            for length in lengths_of(text[stop - 3 : stop], ()):
                if text[stop - length : stop] in words and stop - length >= start:
                    found.append((stop - length, -stop))
        kept: list[Found] = []
        behind = start
        for at, stop in sorted(found):
            if at >= behind:
                behind = -stop
                kept.append(Found(at, behind, text[at:behind]))
        return kept


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of `words`, the longest first; never matches if there are none.

    Grouped by first character: `re` tries the branches of an alternation one by one, so few branches are fast ones.
    """
    groups: dict[str, list[str]] = {}
    for word in set(words):
        if word:
            groups.setdefault(word[0], []).append(word[1:])
    if not groups:
        return r"(?!)"
    branches = []
    for first, rests in sorted(groups.items()):
        tails = "|".join(literal(rest) for rest in sorted(rests, key=lambda rest: (-len(rest), rest)))
        branches.append(literal(first) + (tails if len(rests) == 1 else f"(?:{tails})"))
    return f"(?:{'|'.join(branches)})"
