"""The rules that tell a company's name: its ending, its trade, the list or phrase it stands in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.extract.companies import CompanyName
from store.extract.segment import PARK_TAG, is_known

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from store.extract.companies import CompanyTables
    from store.extract.segment import Tokens

_MAX_WORDS, _MAX_CHARS = 12, 24
_MIN_NAME, _MAX_NAME, _SHORT_ITEM = 2, 12, 6
_PROPER_TAGS = frozenset(("ns", "nr", "nrt", "nrfg", "nz", "nt"))
_BRAND_TAGS = frozenset(("nr", "nrt", "nz", "nt"))
_BREAK_TAGS = frozenset("p c u ul uj uz ud ug uv d r m q mq t y e o".split())  # noqa: SIM905
_LIST_OF_COMPANIES = re.compile(r"等[^，。；：！？、\n]{0,14}?(?:企业|公司|集团|品牌|厂商|巨头|客户|为代表)")
_LIST_BEGINS, _LIST_REACH = "，。；：！？\n—“”）", 200
_LED_BY = re.compile(r"以([^，。；：！？、\n]{2,16}(?:、[^，。；：！？、\n]{2,16}){0,9})为(?:龙头|代表|链主|引领)")
_ITEM_END = re.compile("[、，。；：！？（）“”\n—…]|等|和|与|及|以及")
_OFFICER = re.compile(
    "(?:副?总经理|副?董事长|总裁|总工程师|厂长|首席专家|市场营销|车间主任|调度员|创始人|生产部|技术部|负责人|技术员)"
)
_ROLE = re.compile(
    "(?:成为|是|获评|入选|跻身|被认定为|被评为)[^，。；\n]{0,40}?(?:企业|公司|供应商|制造商|小巨人|单项冠军)"
)
_AMOUNT = re.compile(r"(?:年产|日产|新增)?\d[\d.]*(?:万|亿)?(?:台|吨|兆瓦|吉瓦|千瓦|GW|MW|套|辆|万平方米|立方米)")
_LEADS_IN = frozenset("推进 推动 加快 实施 支持 建设 引进 服务 指导 帮助 以 为 和 与 及 将 由 在 如 、".split())  # noqa: SIM905
_NOT_NAME_BEFORE = re.compile("产业|行业|领域|基地|集群|企业|园|大市|强市|开发|产品|市场|装备|项目库|设备|集聚")
"""A trade before these is a trade: 青海新能源产业."""
_COMMON = frozenset(
    "的了在是把和与及等对为以从到将使让由被向做建抓扩促强补延上下大小多少新老好高低中内外前后个家户项年月日这那其各每本该全可能会要已又也还都更最就才"
    "再或但我县市省区州镇村而且占达有无不没所用出入进来去起过着地得按据向因如若即则并同共只仅约近超余万亿千百十一二三四五六七八九两几首次届类种批条台"
)
"""Characters that stand by themselves in any sentence, so no part of a brand taken apart."""
_TECHNICAL = frozenset(
    "电芯硅碳锂钠氢铝铜钛镁磷氟光热膜晶储氧氮硫酸盐碱风水火煤油气核超高低纯特精细新绿智数云纳米石墨烯轻重钢铁锌锰镍钴钒稀土"
)
"""A stem of nothing else is what a thing is made of: 电芯制造, 硅碳材料."""
_SUBSTANCE = "镁铝铁钠锂硅酸盐碱醇烯烃炔酯胺酮醚苯铜锌铅镍钴锰钛钾钙磷硫氟氯氮氢氧碳"
_WORKS = frozenset(("项目", "工程", "产品", "基地", "工厂", "车间", "二期", "一期", "三期", "生产线", "地区", "广场"))
_NOT_FIRST = "原以由在与将从对被把"
_GOES_ON = {"份": "制有合占转权", "厂": "长房区家商址矿门", "团": "军体队化购股"}
"""Characters that make another word of an ending: 股份制, 厂长, 集团军."""


class CompanyFinder:
    """Looks for companies in one text."""

    def __init__(self, text: str, tokens: Tokens, tables: CompanyTables, parks: Sequence[tuple[int, int]]) -> None:
        self.text, self.tables = text, tables
        self.words, self.tags, self.starts = tokens.words, tokens.tags, tokens.starts
        self.tokens = tokens
        self.park_ends = {end for _, end in parks}

    def sure(self) -> list[CompanyName]:
        """Names that stand on their own evidence."""
        rules = (
            self._listed,
            self._by_suffix,
            self._by_trade,
            self._by_officer,
            self._by_amount,
            self._by_list,
            self._by_role,
        )
        return [name for rule in rules for name in rule()]

    def siblings(self, found: Iterable[CompanyName]) -> list[CompanyName]:
        """Names that stand beside one of `found` in a list: 中铝青海分公司、桥头铝电."""
        known = {name.start for name in found}
        more: list[CompanyName] = []
        queue = sorted(set(found))
        while queue:
            name = queue.pop()
            for item in (self._item_after(name.end), self._item_before(name.start)):
                if item and item.start not in known:
                    known.add(item.start)
                    more.append(item)
                    queue.append(item)
        return more

    def _listed(self) -> Iterator[CompanyName]:
        for i in self.tokens.find(self.tables.canonical.keys()):
            yield CompanyName(self.starts[i], self.starts[i] + len(self.words[i]), self.words[i])

    def _by_suffix(self) -> Iterator[CompanyName]:
        last: CompanyName | None = None
        for suffix in self.tables.suffixes.finditer(self.text):
            if self.text[suffix.end() : suffix.end() + 1] in _GOES_ON.get(suffix[0][-1], ""):
                continue
            start = self._walk_left(suffix.start())
            branch = suffix[0] in ("分公司", "子公司", "公司", "分厂")
            if last and (last.end == suffix.start() or (branch and start <= last.end)):
                start = last.start
            elif not self._is_proper(start, suffix.start()):
                continue
            last = self._name(start, suffix.end())
            yield last

    def _by_trade(self) -> Iterator[CompanyName]:
        at = 0
        while trade := self.tables.trades.search(self.text, at):
            i = self.tokens.at(trade.end())
            if i < len(self.starts) and self.starts[i] != trade.end():
                at = trade.start() + 1  # its end belongs to another word: 阳|光能|源
                continue
            at = trade.end()
            i = self.tokens.at(trade.start())
            apart = i == len(self.starts) or self.starts[i] != trade.start()
            if apart and self.tags[i - 1] not in _PROPER_TAGS and is_known(self.words[i - 1]):
                continue  # the trade's first character belongs to another word: 创新|材料
            first = self._stem(i, trade.start())
            start = self.starts[first] if first < len(self.starts) else trade.start()
            if not 3 <= trade.end() - start <= 10 or start >= trade.start() - 1:
                continue
            if _NOT_NAME_BEFORE.match(self.text, trade.end()) and trade[0] in self.tables.loose:
                continue
            strict = trade[0] in self.tables.strict
            if not strict and all(c in _TECHNICAL for c in self.text[start : trade.start()]):
                continue
            if self._is_brand(first, i, strict):
                yield self._name(start, trade.end())

    def _name(self, start: int, end: int) -> CompanyName:
        """The name at `[start, end)`, without a preposition that the cutter took for a part of it, or a 原."""
        if self.text[start] in _NOT_FIRST and end - start > 3:
            start += 1
        return CompanyName(start, end, self.text[start:end])

    def _is_brand(self, first: int, end: int, strict: bool) -> bool:
        """Whether the words of `[first, end)` make a company with the trade after them."""
        for word, tag in zip(self.words[first:end], self.tags[first:end], strict=True):
            if not "㐀" <= word[0] <= "鿿":
                continue
            if tag in _BRAND_TAGS or (len(word) > 1 and tag not in _BREAK_TAGS and not is_known(word)):
                return True
        if self._is_coined(first, end):
            return True
        for word, tag in zip(self.words[first:end], self.tags[first:end], strict=True):
            if word not in self.tables.places and word[-1] not in "省市县区州" and tag == "ns":
                return True
        return strict and all(tag in _PROPER_TAGS for tag in self.tags[first:end])

    def _by_list(self) -> Iterator[CompanyName]:
        """Items of a list that is said to be one of companies."""
        for led in _LED_BY.finditer(self.text):
            yield from self._items(led.start(1), led.end(1), beside=True)
        for run in _LIST_OF_COMPANIES.finditer(self.text):
            reach = max(0, run.start() - _LIST_REACH)
            begin = max(self.text.rfind(mark, reach, run.start()) for mark in _LIST_BEGINS)
            yield from self._items(max(begin + 1, reach), run.start())

    def _items(self, start: int, end: int, *, beside: bool = False) -> Iterator[CompanyName]:
        """The companies that the list `[start, end)` names between its 、."""
        for item in self.text[start:end].split("、"):
            if name := self._item(start, start + len(item), beside=beside):
                yield name
            start += len(item) + 1

    def _by_officer(self) -> Iterator[CompanyName]:
        for officer in _OFFICER.finditer(self.text):
            start = self._walk_left(officer.start())
            name = self._head(start, officer.start())
            if name:
                yield name

    def _by_amount(self) -> Iterator[CompanyName]:
        """Whose capacity it is: 推进青海省投3台660兆瓦火电机组."""
        for amount in _AMOUNT.finditer(self.text):
            start = self._walk_left(amount.start())
            i, end = self.tokens.at(start), self.tokens.at(amount.start())
            if not i or self.words[i - 1] not in _LEADS_IN or not 1 < end - i < 4 or self.tags[i] != "ns":
                continue
            rest = self.words[i + 1 : end]
            if any(
                word in self.tables.terms or word in self.tables.generic or word in self.tables.places for word in rest
            ):
                continue
            if 3 <= amount.start() - start <= 6:
                yield CompanyName(start, amount.start(), self.text[start : amount.start()])

    def _by_role(self) -> Iterator[CompanyName]:
        for role in _ROLE.finditer(self.text):
            start = self._walk_left(role.start())
            name = self._head(start, role.start())
            if name and name.end == role.start() and len(name.name) > 2 and self.text[start - 1 : start] in "，。；\n”":
                yield name

    def _walk_left(self, end: int) -> int:
        """Where a name that ends at `end` can begin at the earliest."""
        floor = end
        last = self.tokens.at(end) - 1
        for j in range(last, max(last - _MAX_WORDS, -1), -1):
            word, tag, start = self.words[j], self.tags[j], self.starts[j]
            if end - start > _MAX_CHARS or start + len(word) in self.park_ends or tag == PARK_TAG:
                break
            if word in self.tables.stops or not (word.isalnum() or word in "（）()·&") or word.isdigit():
                break
            if word == "强" and j and self.words[j - 1].isdigit():  # 500强
                break
            if tag in _BREAK_TAGS and is_known(word):
                break
            floor = start
        return floor

    def _is_proper(self, start: int, end: int) -> bool:
        """Whether `[start, end)` says which company, not only of what kind or place."""
        first, last = self.tokens.at(start), self.tokens.at(end)
        words, tables = self.words, self.tables
        named = any(
            words[j] not in tables.generic
            and words[j] not in tables.terms
            and (self.tags[j] in _PROPER_TAGS or words[j] in tables.canonical or not is_known(words[j]))
            for j in range(first, last)
        )
        if named and not all(words[j] in tables.places for j in range(first, last)):
            return True
        return any(self._is_loose(j) and self._is_loose(j + 1) for j in range(first, last - 1))

    def _stem(self, i: int, trade: int) -> int:
        """The first word of the brand before the trade at `trade`, word `i`: places and words of no dictionary."""
        first = i
        while first and i - first < 3:
            word, tag, start = self.words[first - 1], self.tags[first - 1], self.starts[first - 1]
            if start + len(word) in self.park_ends or word in self.tables.stops or word in self.tables.generic:
                break
            if (
                not word.isalnum()
                or word.isdigit()
                or not (tag in _PROPER_TAGS or not is_known(word) or (len(word) == 1 and tag in ("n", "ng", "j", "nz")))
            ):
                break
            first -= 1
        if first and trade - self.starts[first] == 1 and self._is_loose(first - 1):
            first -= 1  # 旺|林木业
        if first > 1 and self._is_loose(first - 1) and self._is_loose(first - 2):
            first -= 2
        return first

    def _is_loose(self, i: int) -> bool:
        """Whether word `i` is a single character that is no word of every sentence: a piece of a brand (远|岫)."""
        return len(self.words[i]) == 1 and "㐀" <= self.words[i] <= "鿿" and self.words[i] not in _COMMON

    def _item_after(self, end: int) -> CompanyName | None:
        if self.text[end : end + 1] not in ("、", "和", "与", "及"):
            return None
        stop = _ITEM_END.search(self.text, end + 1, end + 20)
        last = stop.start() if stop else min(end + 20, len(self.text))
        return self._item(end + 1, last, beside=True)

    def _item_before(self, start: int) -> CompanyName | None:
        if self.text[start - 1 : start] != "、":
            return None
        name = self._item(self._walk_left(start - 1), start - 1, beside=True)
        return name if name and name.end == start - 1 else None

    def _item(self, start: int, end: int, *, beside: bool = False) -> CompanyName | None:
        """The company that an item of a list names: its start when the rest is a product or an amount."""
        amount = _AMOUNT.search(self.text, start, end)
        stop = amount.start() if amount else end
        begin = start if beside else max(start, self._walk_left(stop))
        name = self._head(begin, stop, beside=beside)
        whole = name and not amount and name.start == start and name.end < end <= start + _SHORT_ITEM
        if name and whole and not self._is_product(name.end, end):
            return self._name(start, end)
        return name

    def _is_coined(self, first: int, end: int) -> bool:
        """Whether the words of `[first, end)` are two to four loose characters: a brand the cutter took apart."""
        return 1 < end - first < 5 and all(self._is_loose(i) for i in range(first, end))

    def _is_product(self, start: int, end: int) -> bool:
        """Whether what follows a brand in a list is what it makes rather than a part of its name."""
        first, last = self.tokens.at(start), self.tokens.at(end)
        words = self.words[first:last]
        return self.starts[first] != start or any(
            word in self.tables.terms or word in self.tables.stops or not "㐀" <= word[0] <= "鿿" or word in _WORKS
            for word in words
        )

    def _head(self, start: int, end: int, *, beside: bool = False) -> CompanyName | None:
        """The company name that `[start, end)` begins with, if it begins with one.

        `beside` a company a trade is enough to make one of ordinary words (高速乳业).
        """
        first = i = self.tokens.at(start)
        tables = self.tables
        named = False
        while i < len(self.words) and self.starts[i] < end:
            word, tag = self.words[i], self.tags[i]
            unknown = not is_known(word)
            trade = word in tables.strict or word in tables.loose
            if word in tables.canonical:
                named = True
            elif trade and i > first:
                named = named or beside
                i += 1
                break
            elif (tag in _PROPER_TAGS or unknown) and word not in tables.generic and word not in tables.terms:
                named = named or unknown or tag in _BRAND_TAGS or (len(word) > 2 and word[-1] not in "省市县区州镇")
            elif not (i == first and word not in tables.generic and (len(word) == 1 or beside)):
                break
            i += 1
        stop = min(end, self.starts[i] if i < len(self.starts) else len(self.text))
        if beside and not named and self._is_coined(first, self.tokens.at(end)):
            named, stop = True, end
        named = named or (beside and i - first > 1 and all(tag == "ns" for tag in self.tags[first:i]))
        name = self.text[start:stop]
        if not named or not _MIN_NAME <= len(name) <= _MAX_NAME or not re.search("[一-龥]", name):
            return None
        last = self.words[i - 1] if i > first else ""
        if name[-1] in _SUBSTANCE and last not in tables.strict and last not in tables.loose:
            return None
        return self._name(start, stop)
