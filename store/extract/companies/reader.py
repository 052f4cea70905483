"""Where a company's name begins and ends, told from the words around it."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING

from store.cutter import COMPANY_TAG
from store.extract.companies.tables import CompanyName
from store.extract.text.kinds import PLACE_RANKS
from store.extract.text.pieces import is_loose, leads_in
from store.extract.text.segment import is_known
from store.late import late

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from store.extract.companies.tables import CompanyTables
    from store.extract.text.segment import Tokens

MAX_WORDS, MAX_CHARS = 12, 24
PROPER_TAGS = frozenset(("ns", "nr", "nrt", "nrfg", "nz", "nt"))
BRAND_TAGS = frozenset(("nr", "nrt", "nrfg", "nz", "nt"))
BREAK_TAGS = frozenset("p c u ul uj uz ud ug uv d r m q mq t y e o".split())  # noqa: SIM905
_NOT_FIRST = "原以由在与将从对被把像向让给有为据除叫"
_SHORTEST_NAME, _DONE_TO = 2, frozenset("把被了着")
"""Characters of the shortest name; what stands in none, and the cutter may hide in a word that it does not know."""
LED_IN = "由与将从对把向在已还再仅又"
"""What the cutter takes for the first character of a name that it does not know: 由远岫, 向宏安, 已新."""
_HAVING = (
    "基地内有",
    "园区内有",
    "园区现有",
    "园区拥有",
    "内有",
    "现有",
    "已有",
    "拥有",
    "共有",
    "区有",
    "园有",
    "含有",
)
"""What opens a list of companies and the cutter may take for their first words."""
BEFORE_BRAND = frozenset(
    ["企业", "走进", "来到", "走访", "引进", "引入", "落户", "在", "、", "，", "。", "；", "“", "\n"]
)
_DEEDS = frozenset("卖买吃喝做拿送")
"""What a word ends with that the cutter made of a deed, and no brand does: 现在论克卖|材料."""
_KINDS_OF = "台央国民外港侨"
"""What stands before 企 for a kind of company: 台企群创光电."""
_JOINED = "入职"
_POINTING = frozenset(("这是", "那是", "也是", "就是", "正是", "便是"))
_RISES = "到成约近超逾"
_PLAIN = frozenset(("n", "nz", "nr", "s", "t"))
_LONE = frozenset(("n", "ng", "j", "nz"))
"""Tags of a lone character that may be part of a brand."""
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
ORDINALS = frozenset(("第一", "第二", "第三", "第四", "第五"))
"""What may stand in the name of a works: 临岳第二印染厂."""
_CORPS, _LONGEST_CORPS = late("(?:新疆)?(?:生产建设)?兵团第[一二三四五六七八九十]{1,3}师$", "兵团"), 13
"""The division of the corps that opens the name of a company: 兵团第八师|天山铝业."""
_CAPTIONS = ("图为", "上图", "下图", "左图", "右图")
"""What opens the caption of a photograph."""


class CompanyReader:
    """Reads names of companies at given places of one text."""

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

    def _name(self, start: int, end: int) -> CompanyName:
        """The name at `[start, end)`, without a preposition that the cutter took for a part of it, or a 原."""
        text = self.text
        if text.startswith(_CAPTIONS, start) and end - start > 3:
            start += len(_CAPTIONS[0])
        elif text[start] == "图" and text.startswith(_CAPTIONS, start - 1) and end - start > 4:
            start += 1
        if not _DONE_TO.isdisjoint(text[start : end - _SHORTEST_NAME]):
            start = 1 + max(text.rfind(mark, start, end - _SHORTEST_NAME) for mark in _DONE_TO)  # 李强把|鸿扬电子
        if end - start > 4 and text.startswith(_HAVING, start):
            start = text.index("有", start) + 1
        first, length = text[start], end - start
        if (first in _NOT_FIRST and length > 3 and not self._opens_brand(start)) or (
            first == "和" and length > 4 and self._joins(start)
        ):
            start += 1
        elif length > 4 and self._ends_verb(start):
            start += 1  # 入|职湘瓷
        if text[start] == "师" and (corps := _CORPS.search(text, max(0, start - _LONGEST_CORPS), start + 1)):
            start = corps.start()
        if text[start] == "企" and text[start - 1 : start] in _KINDS_OF and end - start > 3:
            start += 1
        return CompanyName(start, end, text[start:end])

    def _opens_brand(self, start: int) -> bool:
        """Whether the preposition at `start` is part of a brand: 将军集团, 以晴科技."""
        i = self.at(start)
        if i == len(self.starts) or self.starts[i] != start or len(self.words[i]) == 1:
            return False
        word, after = self.words[i], self.words[i + 1] if i + 1 < len(self.words) else ""
        return is_known(word) or (len(word) == 2 and after in self.tables.trade_words)

    def _joins(self, start: int) -> bool:
        """Whether the 和 at `start`, which the cutter took for the first character of a name, joins two."""
        i = self.at(start)
        unknown = i < len(self.starts) and self.starts[i] == start and not is_known(self.words[i])
        return unknown and len(self.words[i]) > 1 and i > 0 and self.words[i - 1] not in BEFORE_BRAND

    def _ends_verb(self, start: int) -> bool:
        """Whether the character at `start` ends a verb that the cutter took apart."""
        i = self.at(start)
        if not 0 < i < len(self.starts) or self.starts[i] != start or len(self.words[i]) < 2 or is_known(self.words[i]):
            return False
        verb = self.words[i - 1] + self.words[i][0]
        return verb == _JOINED or (len(verb) == 2 and is_known(verb) and self.tag_of[verb] == "v")

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

    def _stem(self, i: int, trade: int) -> int:
        """The first word of the brand before the trade at `trade`, word `i`: places and words of no dictionary."""
        words, tables = self.words, self.tables
        first = i
        while first and i - first < 3:
            word = words[first - 1]
            if word in tables.stops or word in tables.generic or word in _POINTING:
                break
            if self.starts[first - 1] + len(word) in self.park_ends or not word.isalnum() or word.isdigit():
                break
            tag = self.tag_of[word]
            named = tag in PROPER_TAGS or tag == COMPANY_TAG or not is_known(word)
            if not named and (len(word) > 1 or tag not in _LONE):
                break
            first -= 1
        if i > 1 and first >= i - 1 and words[i - 1] in tables.brand_ends and self._is_pair(i - 2):
            return i - 2
        if first == i and first and self._is_plain_brand(first - 1, trade):
            return first - 1
        if not first or len(words[first - 1]) > 1 or not words[first - 1].isalpha():
            return first
        if trade - self.starts[first] == 1 and self._is_loose(first - 1):
            first -= 1  # 旺|林木业
        if first > 1 and (self._inside_brand(first - 1) or self._is_short_pair(first - 2)):
            return first - 2 - (first > 2 and self._is_seat(first - 3))
        if first > 1 and self._is_loose(first - 1) and (self._is_loose(first - 2) or self._begins_brand(first - 2)):
            first -= 2
        return first

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
