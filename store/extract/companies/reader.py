"""Where a company's name begins and ends, told from the words around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.extract.companies.tables import CompanyName
from store.extract.text.pieces import is_loose
from store.extract.text.segment import PARK_TAG, is_known
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.extract.companies.tables import CompanyTables
    from store.extract.text.segment import Tokens

_MAX_WORDS, _MAX_CHARS = 12, 24
_MIN_NAME, _MAX_NAME, _SHORT_ITEM = 2, 12, 6
PROPER_TAGS = frozenset(("ns", "nr", "nrt", "nrfg", "nz", "nt"))
_BRAND_TAGS = frozenset(("nr", "nrt", "nz", "nt"))
BREAK_TAGS = frozenset("p c u ul uj uz ud ug uv d r m q mq t y e o".split())  # noqa: SIM905
_ITEM_END = late("[、，。；：！？（）“”\n—…]|等|和|与|及|以及")
AMOUNT = re.compile(
    r"[0-9０-９](?<![0-9０-９.][0-9０-９])[0-9０-９.]{0,20}[万亿]?(?:台|吨|兆瓦|吉瓦|千瓦|GW|MW|套|辆|平方米|立方米)"
)
_CAPACITY = ("年产", "日产", "新增")
_COUNTING = frozenset(
    "一二三四五六七八九十百千万亿两多余几半数家个户项名种批条座台套次年月日类些部份大级期号强吨米亩斤度瓦里倍成"
)
"""What a word of number ends with; another one is part of a name: 三元, 九洲."""
_SUBSTANCE = "镁铝铁钠锂硅酸盐碱醇烯烃炔酯胺酮醚苯铜锌铅镍钴锰钛钾钙磷硫氟氯氮氢氧碳"
_WORKS = frozenset(("项目", "工程", "产品", "基地", "工厂", "车间", "二期", "一期", "三期", "生产线", "地区", "广场"))
_NOT_FIRST = "原以由在与将从对被把"
_BEFORE_BRAND = frozenset(["走进", "来到", "走访", "引进", "引入", "落户", "在", "、", "，", "。", "；", "“", "\n"])
_KINDS_OF = "台央国民外港侨"
"""What stands before 企 for a kind of company: 台企群创光电."""
_LEGAL = ("有限", "股份有限", "集团有限")
_CAPTION = "图为"
"""What opens the caption of a photograph."""


class CompanyReader:
    """Reads names of companies at given places of one text."""

    def __init__(self, text: str, tokens: Tokens, tables: CompanyTables, parks: Sequence[tuple[int, int]]) -> None:
        self.text, self.tables = text, tables
        self.words, self.starts, self.tag_of = tokens.words, tokens.starts, tokens.tag_of
        self.tokens = tokens
        self.park_ends = {end for _, end in parks}

    def _name(self, start: int, end: int) -> CompanyName:
        """The name at `[start, end)`, without a preposition that the cutter took for a part of it, or a 原."""
        if self.text.startswith(_CAPTION, start) and end - start > 5:
            start += len(_CAPTION)
        if self.text[start] in _NOT_FIRST and end - start > 3:
            start += 1
        if self.text[start] == "企" and self.text[start - 1 : start] in _KINDS_OF and end - start > 3:
            start += 1
        return CompanyName(start, end, self.text[start:end])

    def _amount_start(self, amount: re.Match[str]) -> int:
        """Where an amount begins with what leads up to it: 年产7万吨."""
        return amount.start() - 2 if self.text[amount.start() - 2 : amount.start()] in _CAPACITY else amount.start()

    def _is_brand(self, first: int, end: int, strict: bool) -> bool:
        """Whether the words of `[first, end)` make a company with the trade after them."""
        words, tag_of = self.words[first:end], self.tag_of
        for word in words:
            if not "㐀" <= word[0] <= "鿿":
                continue
            tag = tag_of[word]
            if tag in _BRAND_TAGS or (len(word) > 1 and tag not in BREAK_TAGS and not is_known(word)):
                return True
        if self._is_coined(first, end):
            return True
        for word in words:
            if word not in self.tables.places and word[-1] not in "省市县区州" and tag_of[word] == "ns":
                return True
        return strict and all(tag_of[word] in PROPER_TAGS for word in words)

    def _walk_left(self, end: int) -> int:
        """Where a name that ends at `end` can begin at the earliest."""
        floor = end
        last = self.tokens.at(end) - 1
        for j in range(last, max(last - _MAX_WORDS, -1), -1):
            word, start = self.words[j], self.starts[j]
            tag = self.tag_of[word]
            if end - start > _MAX_CHARS or start + len(word) in self.park_ends or tag == PARK_TAG:
                break
            trade = start + len(word) == end and word in self.tables.loose and self.text.startswith(_LEGAL, end)
            if self._inside_brand(j):
                floor = self.starts[j - 1]
                break
            if (
                (word in self.tables.stops and not trade)
                or not (word.isalnum() or word in "（）()·&")
                or word.isdigit()
            ):
                break
            if word in ("）", ")") and not any(w in ("（", "(") for w in self.words[max(0, j - 4) : j]):
                break
            if word == "强" and j and self.words[j - 1].isdigit():  # 500强
                break
            name_like = tag == "m" and word[-1] not in _COUNTING and not (j and self.words[j - 1][-1].isdigit())
            if tag in BREAK_TAGS and is_known(word) and not name_like:
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
            and (self.tag_of[words[j]] in PROPER_TAGS or words[j] in tables.canonical or not is_known(words[j]))
            for j in range(first, last)
        )
        if named and not all(words[j] in tables.places for j in range(first, last)):
            return True
        plain = last - first > 1 and words[first] not in tables.generic and words[first] not in tables.terms
        if plain and words[last - 1] in tables.strict:
            return self.tag_of[words[first]] == "n" and last - first == 2  # a plain word and a trade: 荷花服饰公司
        return any(
            self._is_loose(j) and (self._is_loose(j + 1) or self._inside_brand(j + 1)) for j in range(first, last - 1)
        )

    def _stem(self, i: int, trade: int) -> int:
        """The first word of the brand before the trade at `trade`, word `i`: places and words of no dictionary."""
        first = i
        while first and i - first < 3:
            word, start = self.words[first - 1], self.starts[first - 1]
            if start + len(word) in self.park_ends or word in self.tables.stops or word in self.tables.generic:
                break
            tag = self.tag_of[word]
            if (
                not word.isalnum()
                or word.isdigit()
                or not (tag in PROPER_TAGS or not is_known(word) or (len(word) == 1 and tag in ("n", "ng", "j", "nz")))
            ):
                break
            first -= 1
        if first and trade - self.starts[first] == 1 and self._is_loose(first - 1):
            first -= 1  # 旺|林木业
        if first > 1 and self._inside_brand(first - 1):
            return first - 2
        if first > 1 and self._is_loose(first - 1) and (self._is_loose(first - 2) or self._begins_brand(first - 2)):
            first -= 2
        return first

    def _inside_brand(self, i: int) -> bool:
        """Whether word `i` is a 和 after a single character that opens a list or a sentence: 舜和光学, 锦和精密."""
        if self.words[i] != "和" or not i or not self._is_loose(i - 1):
            return False
        return i == 1 or self.words[i - 2] in _BEFORE_BRAND

    def _begins_brand(self, i: int) -> bool:
        """Whether word `i` is a 和 that joins nothing, so the first character of a brand: 走进和润轴承."""
        return self.words[i] == "和" and (i == 0 or self.words[i - 1] in _BEFORE_BRAND)

    def _is_loose(self, i: int) -> bool:
        """Whether word `i` is a single character that is no word of every sentence: a piece of a brand (远|岫)."""
        return is_loose(self.words[i])

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

    def _items(self, start: int, end: int, *, beside: bool = False) -> Iterator[CompanyName]:
        """The companies that the list `[start, end)` names between its 、."""
        spans: list[tuple[int, int]] = []
        for item in self.text[start:end].split("、"):
            spans.append((start, start + len(item)))
            start += len(item) + 1
        names = [self._item(first, last, beside=beside) for first, last in spans]
        if any(names):  # beside a company the others may be ordinary words: 花花牛乳业
            names[1:] = [
                name or self._item(first, last, beside=True)
                for name, (first, last) in zip(names[1:], spans[1:], strict=True)
            ]
        yield from filter(None, names)

    def _item(self, start: int, end: int, *, beside: bool = False) -> CompanyName | None:
        """The company that an item of a list names: its start when the rest is a product or an amount."""
        amount = AMOUNT.search(self.text, start, end)
        stop = self._amount_start(amount) if amount else end
        begin = start if beside else max(start, self._walk_left(stop))
        name = self._head(begin, stop, beside=beside)
        whole = name and not amount and name.start == start and name.end < end <= start + _SHORT_ITEM
        if name and whole and not self._is_product(name.end, end):
            return self._name(start, end)
        return name

    def _is_coined(self, first: int, end: int) -> bool:
        """Whether the words of `[first, end)` are two to four loose characters: a brand the cutter took apart."""
        return 1 < end - first < 5 and all(
            self._is_loose(i) or (i == first and self._begins_brand(i)) or (i == first + 1 and self._inside_brand(i))
            for i in range(first, end)
        )

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
            word = self.words[i]
            tag = self.tag_of[word]
            unknown = not is_known(word)
            trade = word in tables.strict or word in tables.loose
            if word in tables.canonical:
                named = True
            elif trade and i > first:
                named = named or beside
                i += 1
                break
            elif (tag in PROPER_TAGS or unknown) and word not in tables.generic and word not in tables.terms:
                named = named or unknown or tag in _BRAND_TAGS or (len(word) > 2 and word[-1] not in "省市县区州镇")
            elif not (i == first and word not in tables.generic and (len(word) == 1 or beside)):
                break
            i += 1
        stop = min(end, self.starts[i] if i < len(self.starts) else len(self.text))
        if beside and not named and self._is_coined(first, self.tokens.at(end)):
            named, stop = True, end
        named = named or (beside and i - first > 1 and all(self.tag_of[word] == "ns" for word in self.words[first:i]))
        name = self.text[start:stop]
        if not named or not _MIN_NAME <= len(name) <= _MAX_NAME or not any("一" <= char <= "龥" for char in name):
            return None
        last = self.words[i - 1] if i > first else ""
        if name[-1] in _SUBSTANCE and last not in tables.strict and last not in tables.loose:
            return None
        return self._name(start, stop)
