"""Where a company's name begins and ends, told from the words around it."""

from __future__ import annotations

from store.cutter import COMPANY_TAG
from store.extract.companies.brands import BEFORE_BRAND, PROPER_TAGS, BrandReader
from store.extract.companies.tables import CompanyName
from store.extract.text.segment import is_known
from store.late import late

MAX_WORDS, MAX_CHARS = 12, 24
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
_KINDS_OF = "台央国民外港侨"
"""What stands before 企 for a kind of company: 台企群创光电."""
_JOINED = "入职"
_POINTING = frozenset(("这是", "那是", "也是", "就是", "正是", "便是"))
_LONE = frozenset(("n", "ng", "j", "nz"))
"""Tags of a lone character that may be part of a brand."""
ORDINALS = frozenset(("第一", "第二", "第三", "第四", "第五"))
"""What may stand in the name of a works: 临岳第二印染厂."""
_CORPS, _LONGEST_CORPS = late("(?:新疆)?(?:生产建设)?兵团第[一二三四五六七八九十]{1,3}师$", "兵团"), 13
"""The division of the corps that opens the name of a company: 兵团第八师|天山铝业."""
_CAPTIONS = ("图为", "上图", "下图", "左图", "右图")
"""What opens the caption of a photograph."""


class CompanyReader(BrandReader):
    """Reads names of companies at given places of one text."""

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
