"""The left edge of a company's name: its place, its brand, its trades, and no word before them."""

from __future__ import annotations

from bisect import bisect_right

from store.cutter import PARK_TAG
from store.extract.companies.brands import BEFORE_BRAND, BREAK_TAGS, PROPER_TAGS
from store.extract.companies.reader import MAX_CHARS, MAX_WORDS, ORDINALS, CompanyReader
from store.extract.text.kinds import PLACE_RANKS
from store.extract.text.pieces import is_loose, leads_in
from store.extract.text.segment import is_known

_MARKS = frozenset("，。；：！？、“”‘’《》【】—…\n \u3000")
"""What no name goes on over."""
_COUNTING = frozenset(
    "一二三四五六七八九十百千万亿两多余几半数家个户项名种批条座台套次年月日类些部份大级期号强吨米亩斤度瓦里倍成"
)
"""What a word of number ends with; another one is part of a name: 三元, 九洲."""
_LEGAL = ("有限", "股份有限", "集团有限")
_DEED_TAGS = frozenset("v vd vi vg vn d ad a z i l f s c p r t m q b k y o e u".split())  # noqa: SIM905
"""Tags of the words that stand before a brand and are no part of it, verbs above all."""
_ALL = frozenset("全本各该我")
"""What a word for a whole or an own place begins with: 全市, 我县."""
_FIRMS = ("公司", "企业")
_BRAND = 2
"""Characters that a brand has at the least."""
_BRACKET_REACH = 4
SEVERAL = frozenset(f"{numeral}大" for numeral in "两三四五六七八九十")
"""What counts the groups behind it: 国电投三大发电集团."""

_PARTY = "方"
_PARTIES = frozenset(
    "运营 投资 建设 承建 施工 主办 承办 出资 开发 合作 供应 供货 采购 收购 参建 总包 管理 受让 中标 竞得".split()  # noqa: SIM905
)
"""What a party to something is called by before its name: 运营方景陶文旅集团."""


class EdgeReader(CompanyReader):
    """Finds where a name begins whose end is known."""

    def _left_edge(self, end: int) -> int:
        """Where a name that ends at `end` begins: asked by several rules, looked for once."""
        if end not in self._edges:
            self._edges[end] = self._edge_before(end)
        return self._edges[end]

    def _edge_before(self, end: int) -> int:
        """Where it begins, from the right: trades, a brand of two characters or more, its place.

        Then comes the first word that can be neither.
        """
        last = self.at(end) - 1
        if self.words[last] in _MARKS:
            return end
        behind = bisect_right(self._park_ends, end) - 1
        wall = self._park_ends[behind] if behind >= 0 else 0
        edge, brand, coined, aside = end, 0, False, False
        legal = self.text.startswith(_LEGAL, end)
        words, starts, tables = self.words, self.starts, self.tables
        for i in range(last, max(last - MAX_WORDS, -1), -1):
            word, start = words[i], starts[i]
            if start < wall < start + len(word):
                return wall  # the cutter ran on from a park's name: 工业|城金穗
            if end - start > MAX_CHARS or start + len(word) <= wall:
                break
            if word == "和" and self._inside_brand(i):
                return starts[i - 1]
            if self._is_wall(i, trade_fits=legal and not brand) and not (legal and self._is_adverb_of_brand(i, edge)):
                break
            if brand >= _BRAND and self._is_stranger(i, coined=coined):
                break
            if word[0] == _PARTY and i and words[i - 1] in _PARTIES:
                return start + 1  # 运营|方景陶|文旅|集团
            if len(word) > _BRAND and word[0] in tables.free and not is_known(word):
                return start + 1  # 银行|向岭蓉|股份
            edge, aside = start, word in "）)" or (aside and word not in "（(")
            if not aside and word.isalpha() and (brand or word not in tables.no_brands):
                brand += len(word)
                coined = coined or not is_known(word) or self.tag_of[word] in PROPER_TAGS
        return edge

    def _is_wall(self, i: int, *, trade_fits: bool) -> bool:
        """Whether word `i` is part of no name: a mark, a number, a particle, a stop word but for a trade that fits."""
        word = self.words[i]
        if not word.isalnum() or word.isdigit():
            before = self.words[max(0, i - _BRACKET_REACH) : i]
            return word not in "（）()·&" or (word in "）)" and not any(mark in ("（", "(") for mark in before))
        tag = self.tag_of[word]
        if tag == PARK_TAG or word in SEVERAL or (word == "强" and i > 0 and self.words[i - 1].isdigit()):  # 500强
            return True
        if word in self.tables.stops:
            if not trade_fits:
                return True
            placed = i > 0 and len(word) == _BRAND and self.words[i - 1] in self.tables.places
            return not placed and word not in self.tables.no_brands  # 山东|创新|金属|有限公司
        if tag not in BREAK_TAGS or not is_known(word) or word == "高新":
            return False
        if tag == "q" and len(word) == 1 and (i == 0 or self.words[i - 1] in BEFORE_BRAND):
            return False  # 天|沐智能科技
        if word in ORDINALS:
            return not (i > 0 and self._is_proper_word(self.words[i - 1]))
        counts = word[-1] in _COUNTING or (i > 0 and self.words[i - 1][-1].isdigit())
        return tag not in ("m", "mq") or counts

    def _is_adverb_of_brand(self, i: int, edge: int) -> bool:
        """Whether word `i` behind a place is an adverb that makes a brand with the character at `edge`: 果然|香."""
        words = self.words
        if i + 2 >= len(words) or self.starts[i + 1] != edge or self.tag_of[words[i]] != "d" or len(words[i]) < _BRAND:
            return False
        return i > 0 and words[i - 1] in self.tables.places and is_loose(words[i + 1])

    def _is_stranger(self, i: int, *, coined: bool) -> bool:
        """Whether word `i` is no part of the name behind it, whose brand is in no dictionary where it is `coined`."""
        word, tag, tables = self.words[i], self.tag_of[self.words[i]], self.tables
        if word in tables.before_places or word[0] in _ALL or word.endswith(_FIRMS):
            return True
        if word[-1] == _PARTY and word[:-1] in _PARTIES:
            return True
        if word in tables.places or word in tables.canonical or word in tables.brands or not word.isalpha():
            return False
        if len(word) == 1:
            return word in tables.free
        if not is_known(word) or word in ORDINALS:
            return leads_in(word)
        inside = i > 0 and self.words[i - 1].isalpha()
        if tag in _DEED_TAGS and word[-1] not in PLACE_RANKS:
            return coined or inside  # 飞腾信息技术 opens a sentence as a name
        return coined and inside and tag not in PROPER_TAGS and word not in tables.trade_words
