"""Brands: what of a company's name no dictionary has, and the cutter took apart (绿野|源, 旺|林木业, 晨|和)."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING

from store.extract.text.kinds import PLACE_RANKS
from store.extract.text.pieces import is_loose, leads_in
from store.extract.text.segment import is_known
from store.late import late

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from store.extract.companies.tables import CompanyTables
    from store.extract.text.segment import Tokens

PROPER_TAGS = frozenset(("ns", "nr", "nrt", "nrfg", "nz", "nt"))
BRAND_TAGS = frozenset(("nr", "nrt", "nrfg", "nz", "nt"))
BREAK_TAGS = frozenset("p c u ul uj uz ud ug uv d r m q mq t y e o".split())  # noqa: SIM905
BEFORE_BRAND = frozenset(
    ["企业", "走进", "来到", "走访", "引进", "引入", "落户", "在", "、", "，", "。", "；", "“", "\n"]
)
_DEEDS = frozenset("卖买吃喝做拿送")
"""What a word ends with that the cutter made of a deed, and no brand does: 现在论克卖|材料."""
_RISES = "到成约近超逾"
_PLAIN = frozenset(("n", "nz", "nr", "s", "t"))
_TRADES_OF_FIRMS = late(
    "[木药乳纸铝锂鞋矿铜钛硅酒漆服茶肉塑]业(?!园|集群|基地|产|大)|重工|实业|控股|热电(?!联|厂|项目|机组)"
    "|(?:生物|智慧|环保|电子|信息|新材料|新能源|医药|农业|光电|食品|化工)(?:科技|技术)(?!园|城|产业|有限|大学|学院|含量|企业|创新)",
    "业 重工 控股 热电 科技 技术",
    reach=5,
)
_TRADE_AIMS = late(
    "(?:科技|电子|生物|化学|机械|材料|新材|医药|电气|环保|光电|智能|股份|精密|能源)(?:瞄准|深耕|专注|主攻|扎根|潜心)",
    "瞄准 深耕 专注 主攻 扎根 潜心",
    reach=4,
)
"""A trade before what only a company does: 骆驼|科技深耕蓄电池."""
_CLAUSE_OPENS = frozenset("。；\n")


class BrandReader:
    """Tells brands among the words of one text."""

    def __init__(self, text: str, tokens: Tokens, tables: CompanyTables, parks: Sequence[tuple[int, int]]) -> None:
        self.text, self.tables = text, tables
        self.words, self.starts, self.tag_of = tokens.words, tokens.starts, tokens.tag_of
        self.tokens = tokens
        self.at = partial(bisect_left, tokens.starts)
        """The index of the first word that starts at an offset or after it."""
        self._park_ends = sorted(end for _, end in parks)
        self.park_ends = frozenset(self._park_ends)
        self.sure_ends: frozenset[int] = frozenset()
        """Where the names end that stand on their own evidence."""
        self.park_names = "\n".join({text[start:end] for start, end in parks})
        # no `cached_property` in these readers: its dictionary would make their methods slow to find
        self._edges: dict[int, int] = {}
        """Where names begin, by where they end, as far as it was asked."""
        self._begun: list[re.Match[str]] | None = None
        """Where deeds begin, once it was asked."""
        self._counties: frozenset[str] | None = None
        """What stands before 县 or 区, once it was asked of many names."""

    def _is_brand(self, first: int, end: int, strict: bool) -> bool:
        """Whether the words of `[first, end)` make a company with the trade after them."""
        words, tag_of, tables = self.words[first:end], self.tag_of, self.tables
        for word in words:
            if word in tables.canonical:
                return True
            if not "㐀" <= word[0] <= "鿿" or word in tables.kinds or (len(word) > 1 and word[-1] in tables.thing_ends):
                continue
            tag = tag_of[word]
            if tables.is_of_brands(word):
                return True
            coined = len(word) > 1 and tag not in BREAK_TAGS and not is_known(word) and word[-1] not in _DEEDS
            if tag in BRAND_TAGS or (coined and not leads_in(word)):
                return True
        coined_from = first + (end - first > 2 and self._is_seat(first))
        if self._is_coined(coined_from, end) or (end - first == 2 and self._is_pair(first)):
            return True
        for word in words:
            if word not in tables.places and word[-1] not in PLACE_RANKS and tag_of[word] == "ns":
                return True
        return strict and all(tag_of[word] in PROPER_TAGS for word in words)

    def _is_proper_word(self, word: str) -> bool:
        if self.tag_of[word] in PROPER_TAGS or (len(word) > 1 and not is_known(word)):
            return True
        return self.tables.is_of_brands(word)

    def _is_plain_brand(self, i: int, trade: int) -> bool:
        """Whether the ordinary word `i` makes a name with two trades or one that companies alone have: 世友木业."""
        word, tables = self.words[i], self.tables
        if word in tables.brands or word in tables.canonical:
            return True
        if len(word) != 2 or self.tag_of[word] not in _PLAIN or word in tables.kinds or word in tables.stops:
            return False
        if word[-1] in tables.thing_ends and word not in tables.counties:
            return False
        if _TRADES_OF_FIRMS.match(self.text, trade):
            return True
        opens = i == 0 or self.words[i - 1] in _CLAUSE_OPENS
        return opens and self.tag_of[word] == "n" and _TRADE_AIMS.match(self.text, trade) is not None

    def _inside_brand(self, i: int) -> bool:
        """Whether word `i` is a 和 after a single character that opens a list or a sentence: 舜和光学, 锦和精密."""
        if self.words[i] != "和" or not i or not self._is_loose(i - 1):
            return False
        return i == 1 or self.words[i - 2] in BEFORE_BRAND or self._is_seat(i - 2)

    def _is_seat(self, i: int) -> bool:
        """Whether word `i` is a place before a character that brands are coined of, and so a firm's: 四川|晨|和."""
        return self.words[i] in self.tables.places and self.words[i + 1] in self.tables.brand_characters

    def _begins_brand(self, i: int) -> bool:
        """Whether word `i` is a 和 that joins nothing, so the first character of a brand: 走进和润轴承."""
        return self.words[i] == "和" and (i == 0 or self.words[i - 1] in BEFORE_BRAND)

    def _is_pair(self, i: int) -> bool:
        """Whether word `i` and the single character after it are a brand that the cutter took apart: 绿野|源."""
        tables = self.tables
        if i + 1 >= len(self.words) or self.words[i + 1] not in tables.brand_ends or not 1 < len(self.words[i]) < 4:
            return False
        word = self.words[i]
        if len(word) > 2 and is_known(word):
            return False
        if not word.isalpha() or word.isascii() or word in tables.stops or word in tables.no_brands:
            return False
        if self.tag_of[word] in BREAK_TAGS or word[-1] in tables.thing_ends or word in tables.canonical:
            return False
        after = self.words[i + 2][0] if i + 2 < len(self.words) else ""
        return not after.isdigit() and after not in _RISES  # 产值|达|5亿元

    def _is_short_pair(self, i: int) -> bool:
        """Whether word `i` and the next are single characters that open a clause or an item as a brand: ；立|达."""
        if i + 1 >= len(self.words) or not self._is_loose(i) or not (i == 0 or self.words[i - 1] in BEFORE_BRAND):
            return False
        after, tables = self.words[i + 1], self.tables
        if after in tables.brand_ends:
            return True
        return self.words[i] in tables.brand_characters and len(after) == 1 and after.isalpha()

    def _is_loose(self, i: int) -> bool:
        """Whether word `i` is a single character that is no word of every sentence: a piece of a brand (远|岫)."""
        return is_loose(self.words[i])

    def _is_coined(self, first: int, end: int) -> bool:
        """Whether the words of `[first, end)` are two to four loose characters: a brand the cutter took apart."""
        if end - first == 2 and self._is_short_pair(first):
            return True
        return 1 < end - first < 5 and all(
            self._is_loose(i) or (i == first and self._begins_brand(i)) or (i == first + 1 and self._inside_brand(i))
            for i in range(first, end)
        )
