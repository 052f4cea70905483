"""Companies told by the list they stand in: what an item names, and what stands beside a company."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import chain
from typing import TYPE_CHECKING

from store.compiled import compiled
from store.extract.companies.brands import BRAND_TAGS, BREAK_TAGS, PROPER_TAGS
from store.extract.companies.counted import CountedReader
from store.extract.companies.endings import NOT_LAST
from store.extract.text.segment import is_known
from store.knowledge_words import either
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.extract.companies.tables import CompanyName

_MIN_NAME, _MAX_NAME, _SHORT_ITEM = 2, 12, 6
ITEM_END = late("[、，。；：！？（）“”\n—…]|等|和|与|及|以及")
AMOUNT = compiled(
    r"[0-9０-９](?<![0-9０-９.][0-9０-９])[0-9０-９.]{0,20}+[万亿]?+(?:台|吨|兆瓦|吉瓦|千瓦|GW|MW|套|辆|平方米|立方米)"
)
_LONGEST_WHOLE = 8
_OPENING = "，。；：！？、“”\n—"
_NAME_LIKE = frozenset(("创新", "联合", "投资", "合作"))
"""Words that no name begins with elsewhere, but names have: 联合光电."""
_CAPACITY = ("年产", "日产", "新增")
_SUBSTANCE = "镁铝铁钠锂硅酸盐碱醇烯烃炔酯胺酮醚苯铜锌铅镍钴锰钛钾钙磷硫氟氯氮氢氧碳"
_INDUSTRY = "产业"
_WORKS = frozenset(("项目", "工程", "产品", "基地", "工厂", "车间", "二期", "一期", "三期", "生产线", "地区", "广场"))
_AND_OTHERS = late(
    lambda: (
        "等[^，。；：！？、\n为以]{0,14}?(?:企业|公司|集团|品牌|厂商|厂(?<!等厂)(?!房|区|长)|巨头|客户|大户|供应商"
        f"|{either('short_firms')}|为(?:代表|龙头|骨干|主体|引领))"
    )
)
"""What ends a list of companies: 等一批企业."""
_SUCH = late("这样的[^，。；：！？、\n]{0,16}?(?:企业|公司|厂商|大户)", "这样的")
"""The same: 像某某、某某这样的“小巨人”企业."""
_FIRMS = late(
    lambda: f"家(?=[，。；]|[^，。；：！？、\n]{{0,8}}?(?:企业|公司|{either('short_firms')}|巨头|龙头(?!产业)))"
)
_GREAT = late("大(?=(?:龙头|巨头|集团|央企|车企|药企|企业)(?!产业))", "大龙 大巨 大集团 大央 大车企 大药 大企")
"""What ends a list of companies by their number: 3家企业, 三大龙头."""
_COUNT, _LONGEST_COUNT = compiled("(?:[两三四五六七八九十]|(?<![0-9.])[0-9]{1,3})[余多]?$"), 4
"""What ends one too, with what stands before it: 9家, 十余家企业."""
_AND_SO_MANY = late("等([两三四五六七八九十]|[0-9]{1,2})[家户大]", "家 户 大", reach=4)
"""How many companies a list is said to have: 等3家."""
_TWO = ("两", "2")
"""How many a list without its mark may have: 某某和某某两家企业."""
_LONGEST_COUNTED = 9
"""So long may the last name be before the number of a list: 中顺轻合金9家."""
_TO_LIST, _LIST_REACH = late("(?s:.*)[，。；：！？\n—“”）]"), 200
"""Up to the last mark that a list can begin behind."""
_FIRM_OF_KIND = late(r"[^\x00-\x7f\W]{1,6}企业(?=[^\x00-\x7f\W]{2})", "企业")
"""What a firm is called before its name in a list: 电解液企业远岫科技、电芯企业众砺钠电."""
_LED_BY = late(
    r"以([^，。；：！？、\n]{2,16}(?:、[^，。；：！？、\n]{2,16}){0,9})为(?:龙头|代表|链主|引领|骨干)",
    "为龙头 为代表 为链主 为引领 为骨干",
)


class ListReader(CountedReader):
    """Reads the items of lists."""

    def by_list(self) -> Iterator[CompanyName]:
        """Items of a list that is said to be one of companies."""
        for led in _LED_BY.finditer(self.text):
            yield from self._items(led.start(1), led.end(1), beside=True)
        others = sorted(run.span() for ends in (_AND_OTHERS, _SUCH) for run in ends.finditer(self.text))
        for end, _ in others:
            begin, many = self._list_start(end), _AND_SO_MANY.match(self.text, end)
            yield from (self._counted(begin, end, many[1]) if many else ()) or self._items(begin, end)
        for firms in chain(_FIRMS.finditer(self.text), _GREAT.finditer(self.text)):
            if count := _COUNT.search(self.text, max(0, firms.start() - _LONGEST_COUNT), firms.start()):
                yield from self._before_number(count, others)

    def _before_number(self, count: re.Match[str], others: list[tuple[int, int]]) -> Iterator[CompanyName]:
        """The items of a list up to the number of companies in it, where it is none of the `others`."""
        end = count.start()
        last = self.text.rfind("、", max(0, end - _LONGEST_COUNTED), end)
        if self.text[end - 1] == "等" or (last < 0 and count[0] not in _TWO):
            return  # 等9家企业
        begin = self._list_start(end)
        if names := self._counted(begin, end, count[0].rstrip("余多")):
            yield from names
            return
        behind = bisect_right(others, (end, len(self.text)))
        listed = behind and others[behind - 1][1] > end
        if begin <= last and not listed and "企业" not in self.text[last:end]:
            yield from self._items(begin, end)

    def _list_start(self, end: int) -> int:
        """Where the list may begin that ends at `end`: behind the last mark."""
        reach = max(0, end - _LIST_REACH)
        opened = _TO_LIST.match(self.text, reach, end)
        return opened.end() if opened else reach

    def _amount_start(self, amount: re.Match[str]) -> int:
        """Where an amount begins with what leads up to it: 年产7万吨."""
        return amount.start() - 2 if self.text[amount.start() - 2 : amount.start()] in _CAPACITY else amount.start()

    def _items(self, start: int, end: int, *, beside: bool = False) -> Iterator[CompanyName]:
        """The companies that the list `[start, end)` names between its 、."""
        spans: list[tuple[int, int]] = []
        for item in self.text[start:end].split("、"):
            spans.append((start, start + len(item)))
            start += len(item) + 1
        names = [self._item(first, last, beside=beside) for first, last in spans]
        told = any(names) or any(last in self.sure_ends for _, last in spans)
        if told:  # beside a company the others may be ordinary words: 花花牛乳业
            names[1:] = [
                name or self._item(first, last, beside=True)
                for name, (first, last) in zip(names[1:], spans[1:], strict=True)
            ]
        if told and len(spans) > 1:
            if not names[0] and (lead := self._lead_end(*spans[0])) > spans[0][0]:
                names[0] = self._whole(lead, spans[0][1], None, led_in=True)
            names = [self._whole(*span, name) or name for span, name in zip(spans, names, strict=True)]
        if 2 * sum(map(bool, names)) >= len(names) > 2:
            spans[0] = self._lead_end(*spans[0]), spans[0][1]
            names = [name or self._ordinary(*span) for span, name in zip(spans, names, strict=True)]
        yield from (n for n in names if n and not NOT_LAST.search(n.name) and not n.name[0].isdigit())

    def _whole(self, start: int, end: int, name: CompanyName | None, *, led_in: bool = False) -> CompanyName | None:
        """The item `[start, end)` of a list of companies whole, where its `name` is a part of it or it has none.

        Words of the sentence before it are no part of it where they are known to lead in.

        财富之舟, 南大通用, 卓高新材料: ordinary words that a list makes a company of; kinds of things are none.
        """
        text = self.text[start:end]
        if (name and name.start == start and name.end == end) or not 3 <= len(text) <= _LONGEST_WHOLE:
            return None
        if not text.isalnum() or text.isdigit() or NOT_LAST.search(text):
            return None
        if self._opens_late(start) and not led_in:
            return None
        first, last = self.at(start), self.at(end)
        words, tables = self.words[first:last], self.tables
        if len(words) < 2 or self.starts[first] != start or (last < len(self.starts) and self.starts[last] != end):
            return None
        if any((w in tables.stops and len(w) > 1 and w not in _NAME_LIKE) or NOT_LAST.fullmatch(w) for w in words):
            return None
        kinds = [
            word in tables.terms or word in tables.generic or word in tables.places or word in _WORKS for word in words
        ]
        if all(kinds) or words[-1] in _WORKS or self.tag_of[words[-1]] in BREAK_TAGS:
            return None
        return self._name(start, end)

    def _ordinary(self, start: int, end: int) -> CompanyName | None:
        """The ordinary word that is the item `[start, end)` of a list of companies else: 氢璞、重塑、雄川."""
        i = self.at(start)
        if i + 1 >= len(self.words) or self.starts[i] != start or self.starts[i + 1] != end or end - start > 3:
            return None
        word, tables = self.words[i], self.tables
        if end - start < 2 or not word.isalpha() or word in tables.stops or word in tables.places:
            return None
        return None if word in tables.no_brands or NOT_LAST.search(word) else self._name(start, end)

    def _opens_late(self, start: int) -> bool:
        """Whether words of the sentence stand before `start`, so that the item may begin with some of them."""
        return start > 0 and self.text[start - 1] not in _OPENING and start not in self.park_ends

    def _item(self, start: int, end: int, *, beside: bool = False) -> CompanyName | None:
        """The company that an item of a list names: its start when the rest is a product or an amount."""
        if kind := _FIRM_OF_KIND.match(self.text, start, end):
            start = kind.end()
        amount = AMOUNT.search(self.text, start, end)
        stop = self._amount_start(amount) if amount else end
        begin = start if beside else max(start, self._left_edge(stop))
        name = self._head(begin, stop, beside=beside)
        whole = name and not amount and name.start == start and name.end < end <= start + _SHORT_ITEM
        if name and whole and not self._is_product(name.end, end):
            return self._name(start, end)
        return None if name and _INDUSTRY in self.text[name.end : end] else name

    def _is_product(self, start: int, end: int) -> bool:
        """Whether what follows a brand in a list is what it makes rather than a part of its name."""
        first, last = self.at(start), self.at(end)
        words = self.words[first:last]
        return self.starts[first] != start or any(
            word in self.tables.terms or word in self.tables.stops or not "㐀" <= word[0] <= "鿿" or word in _WORKS
            for word in words
        )

    def _head(self, start: int, end: int, *, beside: bool = False) -> CompanyName | None:
        """The company name that `[start, end)` begins with, if it begins with one.

        `beside` a company a trade is enough to make one of ordinary words (高速乳业).
        """
        if start >= end:
            return None
        first = i = self.at(start)
        tables = self.tables
        named = False
        while i < len(self.words) and self.starts[i] < end:
            word = self.words[i]
            if i == first and self._is_pair(i):
                named, i = True, i + 2
                continue
            if word in tables.canonical:
                named = True
            elif i > first and word in tables.trade_words:
                named = named or beside
                i += 1
                break
            else:
                tag, unknown = self.tag_of[word], not is_known(word)
                if (tag in PROPER_TAGS or unknown) and word not in tables.generic and word not in tables.terms:
                    named = named or unknown or tag in BRAND_TAGS or (len(word) > 2 and word[-1] not in "省市县区州镇")
                elif not (i == first and word not in tables.generic and (len(word) == 1 or beside)):
                    break
            i += 1
        stop = min(end, self.starts[i] if i < len(self.starts) else len(self.text))
        if beside and not named and self._is_coined(first, self.at(end)):
            named, stop = True, end
        named = named or (beside and i - first > 1 and all(self.tag_of[word] == "ns" for word in self.words[first:i]))
        name = self.text[start:stop]
        if not named or not _MIN_NAME <= len(name) <= _MAX_NAME or not any("一" <= char <= "龥" for char in name):
            return None
        last = self.words[i - 1] if i > first else ""
        if name[-1] in _SUBSTANCE and last not in tables.trade_words:
            return None
        return self._name(start, stop)
