"""Companies told by the companies that they stand beside: 中铝临岳分公司、望桥铝电."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.companies.lists import ITEM_END, ListReader
from store.extract.text.segment import is_known
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.extract.companies.tables import CompanyName

_MARK = "、"
_JOINING = frozenset("、和与及")
_SIZES = frozenset("0123456789一二三")
"""What a capacity, or the stage of the works that have it, begins with behind a company."""
_LONGEST_NEXT = 20
_LONGEST_COINED = 6
_OPENING = frozenset("，。；：！？“”\n—")
_BEFORE_ITEM = _OPENING | {_MARK}
_GOES_ON = frozenset("v vd d ad t p r m c z".split())  # noqa: SIM905
"""Tags of the words that a sentence goes on with behind the last name of a list."""
_GOES_ON_ALONE = frozenset("在将已从今去获也就正拟为是有把对向以均都各共赴到设建投签的")
"""The same of single characters."""


_MEASURES = ("m", "mq")
"""Tags of numbers and of what they are counted in."""
_CAPACITY_ITEM = late(
    "(?:[一二三]期)?(?=[0-9])[0-9.]{1,9}[万亿]?(?:吨|千瓦|兆瓦|吉瓦|平方米|立方米|套|台|辆)[^，。；、0-9]{2,20}、"
    "([^，。；、0-9]{2,4})(?:[一二三]期)?[0-9][0-9.]{0,8}[万亿]?(?:吨|千瓦|兆瓦|吉瓦|平方米|立方米|套|台|辆)"
)
"""What follows a company in a list of works by their capacity, up to the next company's: 320万吨乙烯、卫星|125万吨."""
_OF_WORKS = frozenset("vdtmpqc")
"""First letters of the tags of words that tell of works rather than whose they are: 配套120万吨, 年产5万吨."""


class SiblingReader(ListReader):
    """Reads the names beside those that are found."""

    def siblings(self, found: Iterable[CompanyName]) -> list[CompanyName]:
        """Names that stand beside one of `found` in a list; beside two of them, whatever words they are made of."""
        known = {name.start: name.end for name in found}
        more: list[CompanyName] = []
        queue = sorted({name for name in found if self._is_in_list(name)})
        for beside in (self._beside, self._between):
            while queue:
                name = queue.pop()
                for item in beside(name, known):
                    if item.start not in known and not item.name[-1].isdigit() and item.name not in self.park_names:
                        known[item.start] = item.end
                        more.append(item)
                        queue.append(item)
            queue = sorted({name for name in (*found, *more) if self._is_in_list(name)})
        return more

    def _is_in_list(self, name: CompanyName) -> bool:
        """Whether a company is joined to something before or after it."""
        after = self.text[name.end : name.end + 1]
        return after in _JOINING or after in _SIZES or self.text[name.start - 1 : name.start] == _MARK

    def _beside(self, name: CompanyName, known: dict[int, int]) -> Iterator[CompanyName]:
        """The items of a list after and before the company `name` that begin as names do."""
        start, end = name.start, name.end
        listed = self.text[end : end + 1] in _JOINING and end + 1 not in known
        if listed and (after := self._item(end + 1, self._item_end(end + 1), beside=True)):
            yield after
        if self.text[start - 1 : start] == _MARK:
            item = self._item(self._left_edge(start - 1), start - 1, beside=True)
            if item and item.end < start - 1:
                item = self._with_product(item, start - 1)
            if item and item.end == start - 1 and not self._is_measured(item.start):
                yield item
        if self.text[end : end + 1] in _SIZES and (item := self._next_of_works(end)):
            yield item

    def _next_of_works(self, end: int) -> CompanyName | None:
        """Whose works the next item of a list tells of, by their capacity, behind a company's that ends at `end`."""
        told = _CAPACITY_ITEM.match(self.text, end)
        name = self._ordinary(*told.span(1)) if told else None
        return name if name and self.tag_of[name.name][0] not in _OF_WORKS else None

    def _is_measured(self, start: int) -> bool:
        """Whether what begins at `start` is told how large or which it is: 2×100万千瓦|机组并网, 三号|机组."""
        at = self.at(start)
        return at > 0 and (self.words[at - 1].isdigit() or self.tag_of[self.words[at - 1]] in _MEASURES)

    def _with_product(self, item: CompanyName, end: int) -> CompanyName | None:
        """A coined word that opens an item of a list, with what it makes up to `end`: 新纳|传感器、."""
        whole = self.text[item.start - 1] in _BEFORE_ITEM and end - item.start <= _LONGEST_COINED
        return self._whole(item.start, end, item) if whole and not is_known(item.name) else None

    def _between(self, name: CompanyName, known: dict[int, int]) -> Iterator[CompanyName]:
        """The items after and before the company `name` that stand beside two companies."""
        start, end = name.start, name.end
        before = self._item_start(start - 1) if self.text[start - 1 : start] == _MARK else start
        listed = self.text[end : end + 1] == _MARK
        if listed and end + 1 not in known:
            stop = self._item_end(end + 1)
            if (before < start and before in known) or (self.text[stop : stop + 1] == _MARK and stop + 1 in known):
                yield from self._whatever(end + 1, stop)
        elif end + 1 in known and before < start and before not in known and self.text[before - 1 : before] in _OPENING:
            yield from self._whatever(before, start - 1)

    def _whatever(self, start: int, end: int) -> Iterator[CompanyName]:
        """The item that begins at `start`, whatever words it is made of, up to the verb behind the last of a list."""
        if self.text[end : end + 1] != _MARK:
            i = self.at(start) + 1
            while i < len(self.starts) and self.starts[i] < end:
                if self.starts[i] > start + 1 and self._goes_on(self.words[i]):
                    break
                i += 1
            end = min(end, self.starts[i]) if i < len(self.starts) else end
        if name := self._whole(start, end, None) or self._ordinary(start, end):
            yield name

    def _goes_on(self, word: str) -> bool:
        if word in self.tables.trade_words:
            return False
        if len(word) == 1:
            return word in _GOES_ON_ALONE
        return word in self.tables.stops or self.tag_of[word] in _GOES_ON

    def _item_start(self, end: int) -> int:
        """Where the item of a list that ends at `end` begins at the earliest."""
        start = end
        while start and end - start < _LONGEST_NEXT and self.text[start - 1] not in _BEFORE_ITEM:
            start -= 1
        return start

    def _item_end(self, start: int) -> int:
        """Where the item of a list that begins at `start` ends at the latest."""
        stop = ITEM_END.search(self.text, start, start + _LONGEST_NEXT)
        return stop.start() if stop else min(start + _LONGEST_NEXT, len(self.text))
