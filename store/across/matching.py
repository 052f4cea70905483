"""Finding what was typed: simplified finds traditional, half-width full-width, pinyin Chinese."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from store.across.spelling import Spelling
from store.simplified import to_simplified

_PUNCTUATION = str.maketrans("“”‘’「」『』—–−·、", "\"\"''\"\"''---·,")


class _Folded(dict[int, str]):
    """Folds one character at a time and remembers it."""

    def __missing__(self, code: int) -> str:
        self[code] = _fold_character(chr(code))
        return self[code]


def _fold_character(char: str) -> str:
    code = ord(char)
    if 0xFF01 <= code <= 0xFF5E:
        char = chr(code - 0xFEE0)
    elif char == "\u3000":
        char = " "
    else:
        char = char.translate(_PUNCTUATION)
    if 0x3400 <= code <= 0x9FFF:
        char = to_simplified(char)
    lower = char.lower()
    return lower if len(lower) == 1 else char


_FOLDED = _Folded()


@lru_cache(maxsize=65536)
def _fold_short(text: str) -> str:
    return text.translate(_FOLDED)


def fold(text: str) -> str:
    """The text as it is compared: simplified, half-width, lower case; exactly as long as `text`."""
    return _fold_short(text) if len(text) <= 200 else text.translate(_FOLDED)


class Matcher:
    """What was typed, ready to be looked for: every word of it has to be found."""

    def __init__(self, query: str) -> None:
        self.words = fold(query).split()
        self._spellings = [Spelling.of(word) for word in self.words]

    def __bool__(self) -> bool:
        return bool(self.words)

    def matches(self, text: str) -> bool:
        """Whether every word is in the text; nothing typed matches everything."""
        if not self.words:
            return True
        folded = fold(text)
        return all(
            word in folded or (spelling is not None and spelling.found(folded))
            for word, spelling in zip(self.words, self._spellings, strict=True)
        )

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where the words stand, in text order, without overlap; empty unless every word is there.

        A word is read as pinyin only where the text does not hold it as typed; one letter alone is the initial of too
        many characters to mark them.
        """
        folded = fold(text)
        found: list[tuple[int, int]] = []
        for word, spelling in zip(self.words, self._spellings, strict=True):
            spans = list(_literal_spans(word, folded))
            if not spans and spelling is not None and len(word) > 1:
                spans = list(spelling.spans(folded))
            if not spans:
                return []
            found.extend(spans)
        return _without_overlap(found)


def _literal_spans(word: str, folded: str) -> Iterator[tuple[int, int]]:
    at = folded.find(word)
    while at >= 0:
        yield at, at + len(word)
        at = folded.find(word, at + len(word))


def _without_overlap(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
