"""Filter as you type: which rows of a long list match, fast enough for every key.

Finds what `store.across.matching.Matcher` finds. Where that walks one text, this asks all rows at once: the rows
stand end to end, and for an initial or a syllable a big integer has a bit for each character that can be read so.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import compress, repeat
from string import ascii_lowercase

from store.across.matching import fold
from store.across.pinyin import TWO_LETTER_INITIALS, readings
from store.across.spelling import Spelling
from store.records import CatalogueRow

_LONGEST_SYLLABLE = 6


def words_of(row: CatalogueRow) -> str:
    """What a filter on the list looks at: title, parks, date and source, a line each."""
    return "\n".join([row.title, *row.parks, row.date or "", row.source])


class RowIndex:
    """Texts that can be filtered; built at the first use, or before by `prepare` in a thread."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = texts
        self._folded: list[str] | None = None
        self._pinyin: _PinyinIndex | None = None

    def prepare(self) -> None:
        """Do now what the first keys would wait for: every word ends and goes on with some letter's initial."""
        index = self._pinyin_index()
        for letter in ascii_lowercase:
            index.rows_with(letter * 2)

    def filter(self, query: str) -> list[int]:
        """The places of the texts that hold every word of the query, in their order; all for an empty one."""
        folded = self._folded_texts()
        found: Sequence[int] = range(len(folded))
        for word in fold(query).split():
            if Spelling.of(word):
                matching = self._pinyin_index().rows_with(word)
                found = sorted(matching.intersection(found)) if len(found) < len(folded) else sorted(matching)
            else:
                found = [i for i in found if word in folded[i]]
        return list(found)

    def _folded_texts(self) -> list[str]:
        if self._folded is None:
            self._folded = [fold(text) for text in self._texts]
        return self._folded

    def _pinyin_index(self) -> _PinyinIndex:
        if self._pinyin is None:
            self._pinyin = _PinyinIndex(self._folded_texts())
        return self._pinyin


class _PinyinIndex:
    """Which rows hold a word of letters, read as letters, initials or syllables, or all mixed."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._rows = array("L")
        self._places: dict[str, array[int]] = {}
        size = 0
        for row, text in enumerate(texts):
            for place, char in enumerate(text, size):
                if char in self._places:
                    self._places[char].append(place)
                else:
                    self._places[char] = array("L", [place])
            # Each row begins a byte, and ends with a character that is none.
            self._rows.extend(repeat(row, len(text) // 8 + 1))
            size += len(text) // 8 * 8 + 8
        self._size = size
        self._spelt: dict[str, set[str]] = {}
        self._begun: dict[str, set[str]] = {}
        for char in self._places:
            for reading in (char,) if char.isascii() else readings(char):
                self._spelt.setdefault(reading, set()).add(char)
                for end in range(1, len(reading) + 1):
                    self._begun.setdefault(reading[:end], set()).add(char)
        self._masks: dict[tuple[str, bool], int] = {}

    def rows_with(self, word: str) -> set[int]:
        """The places of the rows that hold `word`."""
        reached = [0] * (len(word) + 1)
        reached[0] = (1 << self._size) - 1
        for at in range(len(word)):
            if reached[at]:
                for end in range(at + 1, min(at + _LONGEST_SYLLABLE, len(word)) + 1):
                    mask = self._mask(word[at:end], end == len(word))
                    if mask:
                        reached[end] |= (reached[at] & mask) << 1
        return set(compress(self._rows, reached[-1].to_bytes(self._size // 8 + 1, "little")))

    def _mask(self, letters: str, last: bool) -> int:
        """A bit for each character that the letters may stand for; at a word's end a syllable may be unfinished."""
        begun = last or len(letters) == 1 or letters in TWO_LETTER_INITIALS
        key = (letters, begun)
        if key not in self._masks:
            bits = bytearray(self._size // 8 + 1)
            for char in (self._begun if begun else self._spelt).get(letters, ()):
                for place in self._places[char]:
                    bits[place >> 3] |= 1 << (place & 7)
            self._masks[key] = int.from_bytes(bits, "little")
        return self._masks[key]
