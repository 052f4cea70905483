"""Companies told by their number: a list of just as many items as it says companies are in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.compiled import compiled
from store.extract.companies.brands import BREAK_TAGS
from store.extract.companies.endings import NOT_LAST, EndingReader
from store.extract.numbers.numerals import chinese_value
from store.extract.text.kinds import PLACE_RANKS
from store.extract.text.segment import is_known
from store.knowledge_words import listed

if TYPE_CHECKING:
    from store.extract.companies.tables import CompanyName

_MARK = "、"
_MARKS, _BETWEEN = compiled("、"), compiled("、|以及|[和与及]")
_MIN_NAME, _MAX_NAME = 2, 10
_LEADS = frozenset("的了在由是有与从对将把被为以让使向给像如到着")
"""Single characters that a sentence leads up to a list with; others of every sentence may begin a name: 新达."""
_NO_NAME = frozenset("v d p c a f t m q r u uj ul".split())  # noqa: SIM905
"""Tags of words of the dictionary that are no company by themselves."""


class CountedReader(EndingReader):
    """Reads lists of companies by their number."""

    def _counted(self, start: int, end: int, count: str) -> list[CompanyName]:
        """The companies of the list `[start, end)`, whatever words they are made of, if it has `count` items."""
        number = int(count) if count.isdigit() else chinese_value(count)
        marks = _MARKS if self.text.count(_MARK, start, end) + 1 == number else _BETWEEN
        edges = [found.span() for found in marks.finditer(self.text, start, end)]
        if not edges or len(edges) + 1 != number:
            return []
        starts = [self._lead_end(start, edges[0][0]), *(edge[1] for edge in edges)]
        return self._all_named(list(zip(starts, [*(edge[0] for edge in edges), end], strict=True)))

    def _all_named(self, spans: list[tuple[int, int]]) -> list[CompanyName]:
        """The items at `spans`, if none is a word for a kind: beside names, two such words make one (北方|汉麻)."""
        names = [self._any_name(*span) for span in spans]
        if 2 * sum(map(bool, names)) >= len(names):
            names = [name or self._any_name(*span, paired=True) for name, span in zip(names, spans, strict=True)]
        return [name for name in names if name] if all(names) else []

    def _lead_end(self, start: int, end: int) -> int:
        """Where the first item of a list begins in `[start, end)`, behind what leads up to it."""
        for i in range(self.at(end) - 1, self.at(start) - 1, -1):
            word = self.words[i]
            leads = word in self.tables.stops or (self.tag_of[word] in BREAK_TAGS and is_known(word))
            if word in _LEADS if len(word) == 1 else leads:
                return self.starts[i] + len(word)
        return start

    def _any_name(self, start: int, end: int, *, paired: bool = False) -> CompanyName | None:
        """The item `[start, end)`, unless it is a kind of thing, a place or a word of every sentence.

        Where words for kinds are `paired`, two of them are a name.
        """
        text, tables = self.text[start:end], self.tables
        if not _MIN_NAME <= len(text) <= _MAX_NAME or not text.isalnum() or NOT_LAST.search(text):
            return None
        if any(map(str.isdigit, text)):
            return None  # 关停21家、改造9家
        words = self.words[self.at(start) : self.at(end)]
        of_kind = all(word in tables.no_brands or word in tables.generic or word in tables.stops for word in words)
        if of_kind and not (paired and len(words) > 1):
            return None
        if len(words) == 1 and self._is_no_name(words[0]):
            return None
        return self._name(start, end)

    def _is_no_name(self, word: str) -> bool:
        place = word in self.tables.counties or word in listed("firm_countries") or word[-1] in PLACE_RANKS
        return place or (is_known(word) and self.tag_of[word] in _NO_NAME)
