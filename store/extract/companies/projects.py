"""Companies told by the projects they build: 国宏3万吨大豆蛋白项目, 1.某某新材料生产基地项目，总投资….

Works are named after who builds them and what is made there; whoever comes first is a word of no dictionary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.compiled import compiled
from store.extract.companies.brands import BRAND_TAGS
from store.extract.companies.deeds import EACH, DeedReader
from store.extract.companies.endings import NOT_LAST
from store.extract.companies.reader import LED_IN
from store.extract.text.literals import each_place
from store.extract.text.pieces import is_loose
from store.extract.text.segment import is_known
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.extract.companies.tables import CompanyName

_LISTED = late(
    r"[0-9●■◆▲○◎★◇□△·•](?:(?<=[0-9])(?<![0-9.][0-9])[0-9]?[.．、]|(?<![0-9]))([^，。；：\n0-9]{3,24})[：:，](?=[^。；\n]{0,12}(?:投资|占地|年产|建设))",
)
_BULLETS = "●■◆▲○◎★◇□△·•"
_NUMBER_ENDS = (late(r"\.(?<=[0-9].)(?![0-9])", "."), late("、(?<=[0-9].)", "、"), late("．(?<=[0-9].)", "．"))
"""What opens an item of a list, and what ends its number, each led by one character: `re` goes straight to it.

Where there is neither, the list needs not be looked for.
"""
_OF_PLACE = late(".{2,8}(?:产业园|工业园|园区|广场|小镇|公园|中心|大厦|大道|道路)$")
_PROJECT = "项目"
_LONGEST_ITEM, _SHORTEST_ITEM = 24, 5
_TO_ITEM = compiled("(?s:.*)(?:[，。；：！？、“”\n（）—…●■◆▲]|[元米亩吨]的)")
"""Up to what stands before the name of a project."""
_OF_PLACES = frozenset("谷城园湾港岛山河江湖海路桥楼商人坊宿")
_NUMBERS = frozenset("一二三四五六七八九十两半双多单首全")
_NOT = frozenset("不未没")
"""What stands before a verb, and behind no brand: 拒批|不符合政策的项目."""
_PLAIN_WORKS = frozenset(
    "中心 基地 一体化 系统 互补 工程 大厦 广场 小镇 公园 道路 大道 大桥 水库 学校 医院 小区 城 园 等".split()  # noqa: SIM905
)
"""What is built and not made: 智算中心项目."""


class ProjectReader(DeedReader):
    """Reads companies by the names of projects."""

    def by_project(self) -> Iterator[CompanyName]:
        """Who a project is named after, before what is made there."""
        for at in each_place(self.text, _PROJECT):
            mark = _TO_ITEM.match(self.text, max(0, at - _LONGEST_ITEM), at)
            if mark and at - mark.end() >= _SHORTEST_ITEM and (name := self._builder(mark.end(), at)):
                yield name

    def _builder(self, start: int, end: int) -> CompanyName | None:
        """The brand that `[start, end)` begins with, behind verbs and a place, before what is made."""
        i, last = self.at(start), self.at(end)
        while i < last and self.words[i] in self.tables.stops:
            i += 1
        first = i
        if i < last and self.words[i] in self.tables.places:
            i += 1
        brand = self._brand_at(i, last)
        i += brand
        if not brand or i >= last or self.words[i] in _PLAIN_WORKS or self.words[i] in _NOT:
            return None
        if self.words[i] in self.tables.trade_words and i + 1 < last:
            i += 1
        if self.tag_of[self.words[i]] == "n" and i + 1 < last and self.words[i + 1][0].isdigit():
            i += 1  # 珠能|时代15GWh电芯项目: a number follows no product
        made = self.words[i]
        return self._name(self.starts[first], self.starts[i]) if made[0].isdigit() or is_known(made) else None

    def _brand_at(self, i: int, last: int) -> int:
        """How many words from `i` on make a brand."""
        if i + 1 >= last:
            return 0
        word, after, tables = self.words[i], self.words[i + 1], self.tables
        if self._is_pair(i):
            return 2
        if is_loose(word) and is_loose(after) and not tables.made_of.issuperset(word + after):
            plain = after in tables.thing_ends or word + after in tables.kinds or word + after in self.park_names
            return 0 if plain else 2
        if not 2 <= len(word) <= 4 or not word.isalpha() or word.isascii() or word in tables.kinds:
            return 0
        if word[0] in _NUMBERS or word[0] in LED_IN or word[0] in EACH:
            return 0
        if word[-1] in tables.thing_ends or word[-1] in _OF_PLACES:
            return 0
        if tables.made_of.issuperset(word) or NOT_LAST.search(word) or word in self.park_names:
            return 0
        if is_known(word):
            return int(tables.is_of_brands(word))
        return 2 if len(after) == 2 and self.tag_of[after] in BRAND_TAGS and after[-1] in tables.brand_ends else 1

    def by_item(self) -> Iterator[CompanyName]:
        """Who stands first in the items of a list of projects: 1.远泰冷链物流园：总投资18亿元."""
        listed = any(map(self.text.__contains__, _BULLETS)) or any(end.search(self.text) for end in _NUMBER_ENDS)
        for item in _LISTED.finditer(self.text) if listed else ():
            start, end = item.span(1)
            if _OF_PLACE.match(item[1]) and not item[1].endswith("物流园"):
                continue
            works = NOT_LAST.search(item[1])
            stop = self._trade_end(start, end) if works else end
            name = self._as_company(start, stop, alone=True)
            if name:
                yield name

    def _trade_end(self, start: int, end: int) -> int:
        """Where the first trade after a brand at `start` ends: one of whole words before one that the cutter split."""
        apart = end
        for at, stop in self.tables.trades.find(self.text, start + 2, end):
            i = self.at(stop)
            if i == len(self.starts) or self.starts[i] == stop:
                return stop
            if apart == end and at - start < 4 and not is_known(self.text[at - 1 : at + 1]):
                apart = stop
        return apart
