"""A word typed in pinyin, found in Chinese: by initials, by whole syllables or by both mixed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from store.across.pinyin import TWO_LETTER_INITIALS, readings

_LONGEST = 60


class _Steps(dict[str, tuple[tuple[int, int], ...]]):
    """For each character: from which places in the word it can be read, as bits, and how many letters it takes."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self.word = word

    def __missing__(self, char: str) -> tuple[tuple[int, int], ...]:
        steps: dict[int, int] = {}
        for at in range(len(self.word)):
            for length in self._lengths(char, at):
                steps[length] = steps.get(length, 0) | 1 << at
        self[char] = tuple((places, length) for length, places in steps.items())
        return self[char]

    def _lengths(self, char: str, at: int) -> set[int]:
        rest = self.word[at:]
        lengths = {1} if char == rest[0] else set()
        for reading in readings(char):
            if rest[0] == reading[0]:
                lengths.add(1)
                if rest[:2] == reading[:2] and rest[:2] in TWO_LETTER_INITIALS:
                    lengths.add(2)
            if rest.startswith(reading):
                lengths.add(len(reading))
            elif reading.startswith(rest):
                lengths.add(len(rest))  # the last syllable is still being typed
        return lengths


class _Starts(dict[str, bool]):
    """For each character: whether the word can begin there."""

    def __init__(self, steps: _Steps) -> None:
        super().__init__()
        self.steps = steps

    def __missing__(self, char: str) -> bool:
        self[char] = any(places & 1 for places, _ in self.steps[char])
        return self[char]


class Spelling:
    """Pinyin to be found; linear in the text, whatever the text is."""

    def __init__(self, word: str) -> None:
        self._steps = _Steps(word)
        self._starts = _Starts(self._steps)
        self._done = 1 << len(word)

    @staticmethod
    @lru_cache(maxsize=64)
    def of(word: str) -> Spelling | None:
        """`word` as pinyin; None where it can't be: not plain letters."""
        if 1 <= len(word) <= _LONGEST and word.isascii() and word.isalpha():
            return Spelling(word)
        return None

    def found(self, text: str) -> bool:
        """Whether the text holds it anywhere."""
        starts = self._starts
        return any(self._end(text, at) for at in [at for at, char in enumerate(text) if starts[char]])

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where it stands in the text, shortest reading first, without overlap."""
        starts, free = self._starts, 0
        for at, char in enumerate(text):
            if at >= free and starts[char]:
                end = self._end(text, at)
                if end:
                    yield at, end
                    free = end

    def _end(self, text: str, start: int) -> int:
        places, at = 1, start
        while places and at < len(text):
            reached = 0
            for possible, length in self._steps[text[at]]:
                reached |= (places & possible) << length
            at += 1
            if reached & self._done:
                return at
            places = reached
        return 0
