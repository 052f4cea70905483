"""Companies by the ending of their names, and whether the words before it name one: 有限公司, 集团, 厂."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.cutter import PARK_TAG
from store.extract.companies.brands import BREAK_TAGS
from store.extract.companies.edges import SEVERAL, EdgeReader
from store.extract.companies.reader import MAX_CHARS, MAX_WORDS
from store.extract.text.segment import is_known
from store.knowledge_words import either
from store.late import late

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from store.extract.companies.tables import CompanyName

NOT_LAST = late(lambda: f"{either('no_company_ends')}$")
"""What no company's name ends with."""
_CHINA = "中国"
_PARTING = frozenset("p c u ul uj uz ud ug uv r q mq y e o".split())  # noqa: SIM905
"""Tags of words that no company's name holds, even before a legal form."""
_MOTION = frozenset("进到往入给")
"""What a verb ends with that stands before a name: 送往, 走进."""
_SEEN = ("走进", "来到", "走访")
_SHORTEST_LEGAL = 3
_LIMITED = late("(?:集团|股份|（集团）|[(]集团[)])?有限")
"""A legal ending that companies alone have."""
_NUMBERED = frozenset(f"{numeral}厂" for numeral in "一二三四五六七八九十")
"""Works that only their number tells apart: 一厂一策, 轿车二厂."""
_NO_STEM = frozenset(("n", "vn", "l", "b", "d", "f"))
"""Tags of words that no brand before a legal ending is made of: 小额贷款有限公司."""
_BRAND_AND_TRADE = 2
_GOES_ON = {"份": "制有合占转权", "厂": "长房区家商址矿门", "团": "军体队化购股）)"}
"""Characters that make another word of an ending: 股份制, 厂长, 集团军."""

_NOT_WORKS = frozenset(f"{before}厂" for before in "单小大老新旧工进入建办出设到返全本离后前")
"""Words that end like a works' name: 互联工厂, 上楼进厂."""
_OF_COUNTS = frozenset("家个座间")
_COUNTED = late("[0-9一二两三四五六七八九十百千余多几数][家个座间]")
"""How many there are: 23家厂."""
_SO_MANY = late("[0-9一二两三四五六七八九十百]{1,4}[余多]?[家座个]", "家 座 个", reach=6)
"""The same behind: 铁合金厂7家."""
_LEGAL_ENDS = ("有限公司", "有限责任公司", "集团")
_GROUP, _SHORTEST_FIRM, _LONGEST_FIRM = "集团", 2, 14
_BRANCHES = frozenset(("分公司", "子公司", "公司", "分厂"))
_LONGEST_JOINED = 60
"""Characters of the longest name that one more ending goes on with: 某某工程局有限公司|临岳分公司."""
"""What ends a group's name, and characters of a firm's own behind it (with that, at the most)."""
_NOT_OF_FIRM = BREAK_TAGS | {"v"}


class EndingReader(EdgeReader):
    """Reads companies by their endings."""

    def _legal_start(self, end: int) -> int:
        """Where the name begins that ends with a legal form at `end`, whatever words it is made of; `end` for none.

        It begins with the first name of the words that no particle parts: 陕西|未来|能源|化工, 首钢|京唐|钢铁|联合.
        """
        first, last = end, self.at(end) - 1
        for j in range(last, max(last - MAX_WORDS, -1), -1):
            word, start = self.words[j], self.starts[j]
            tag = self.tag_of[word]
            if end - start > MAX_CHARS or start + len(word) in self.park_ends or tag == PARK_TAG:
                break
            if not word.isalnum() or word.isdigit() or word in SEVERAL or tag in _PARTING or word[-1] in _MOTION:
                break
            if self._is_proper_word(word) or word in self.tables.canonical or word in self.tables.places:
                first = start
        return first if end - first > _SHORTEST_LEGAL else end

    def _is_visited(self, start: int, end: int) -> bool:
        """Whether plain words before an ending are what somebody goes to see: 走进大地玉米开发公司."""
        words = self.words[self.at(start) : self.at(end)]
        plain = not words or words[0] in self.tables.generic or words[0] in self.tables.terms
        return not plain and len(words) > 1 and self.text.startswith(_SEEN, max(0, start - 2))

    def _is_stem(self, start: int, end: int) -> bool:
        """Whether ordinary words before a legal ending name a company: 飞腾信息技术有限公司, 中国稀土集团."""
        words, tables = self.words[self.at(start) : self.at(end)], self.tables
        if not words or any(word in tables.stops for word in words):
            return False
        if words[0] == _CHINA:
            return len(words) > 1 and not all(word in tables.generic for word in words[1:])
        plain = words[0] in tables.generic or words[0] in tables.terms or words[0] in tables.places
        of_trade = len(words) > 1 and (words[1] in tables.no_brands or self.tag_of[words[1]] == "n")
        traded = of_trade and _LIMITED.match(self.text, end)
        named = not plain and len(words[0]) > 1 and (bool(traded) or self.tag_of[words[0]] not in _NO_STEM)
        return named and (len(words) > 1 or self.text.startswith(_GROUP, end))

    def _is_proper(self, start: int, end: int) -> bool:
        """Whether `[start, end)` says which company, not only of what kind or place."""
        if end - start == 1:
            return False  # 县农商行
        first, last = self.at(start), self.at(end)
        words, tables = self.words, self.tables
        if first < len(self.starts) and self.starts[first] - start > 1:
            return True  # the rest of a word that ran on from a park's name
        named = any(
            words[j] not in tables.generic
            and words[j] not in tables.terms
            and words[j] not in _NUMBERED
            and (self._is_proper_word(words[j]) or words[j] in tables.canonical or not is_known(words[j]))
            for j in range(first, last)
        )
        if named and not all(words[j] in tables.places for j in range(first, last)):
            return True
        if last - first > 1 and words[first] in tables.brands:
            return True
        if last - first == _BRAND_AND_TRADE and self._is_loose(first) and _LIMITED.match(self.text, end):
            return words[first + 1][1:] in tables.trade_words  # 天|棉纺织: the trade took a character of the brand
        plain = last - first > 1 and words[first] not in tables.generic and words[first] not in tables.terms
        if plain and last - first == _BRAND_AND_TRADE and self.text.startswith("厂", end) and self._is_of_brand(first):
            return True  # 恒业服装厂
        if plain and words[last - 1] in tables.strict:
            return self.tag_of[words[first]] == "n" and last - first == 2  # a plain word and a trade: 荷花服饰公司
        return any(
            self._is_pair(j) or (self._is_loose(j) and (self._is_loose(j + 1) or self._inside_brand(j + 1)))
            for j in range(first, last - 1)
        )

    def _is_of_brand(self, i: int) -> bool:
        """Whether word `i` is a noun of two characters, the first one that brands are coined of: 恒业."""
        word = self.words[i]
        return self.tag_of[word] == "n" and len(word) == _BRAND_AND_TRADE and word[0] in self.tables.brand_characters

    def _by_suffix(self) -> Iterator[CompanyName]:
        last: CompanyName | None = None
        for suffix in self.tables.suffixes.finditer(self.text):
            after = self.text[suffix.end() : suffix.end() + 1]
            if after and after in _GOES_ON.get(suffix[0][-1], ""):
                continue
            if self._in_term(suffix.start()) or self._is_works(suffix.start()):
                continue
            if suffix[0] == "厂" and _SO_MANY.match(self.text, suffix.end()):
                continue
            start = self._left_edge(suffix.start())
            if self.text[start] in "（(" or (self.text[start] in _OF_COUNTS and _COUNTED.match(self.text, start - 1)):
                continue
            group = self._group_before(suffix.start()) if suffix[0].endswith(_LEGAL_ENDS[:2]) else None
            if group is not None:
                start = group
            elif last and self._lengthens(last, suffix, start):
                start = last.start
            elif not self._is_proper(start, suffix.start()):
                legal = suffix[0].endswith(_LEGAL_ENDS)
                if not (legal and self._is_stem(start, suffix.start())) and not self._is_visited(start, suffix.start()):
                    start = self._legal_start(suffix.start()) if legal else suffix.start()
                if start == suffix.start():
                    continue
            last = self._name(start, suffix.end())
            yield last

    def _lengthens(self, last: CompanyName, suffix: re.Match[str], start: int) -> bool:
        """Whether an ending, the words before which begin at `start`, goes on with the name before it."""
        if suffix.end() - last.start > _LONGEST_JOINED:
            return False
        return last.end == suffix.start() or (suffix[0] in _BRANCHES and start <= last.end)

    def _group_before(self, at: int) -> int | None:
        """Where the group begins whose firm has its legal ending at `at`: 陕煤集团|榆林化学|有限公司; else None."""
        end = self.text.rfind(_GROUP, max(0, at - _LONGEST_FIRM), at) + len(_GROUP)
        between = self.text[end:at]
        if end < len(_GROUP) or len(between) < _SHORTEST_FIRM or not between.isalnum():
            return None
        words = self.words[self.at(end) : self.at(at)]
        if any(word in self.tables.stops or self.tag_of[word] in _NOT_OF_FIRM for word in words):
            return None
        start, stem = self._left_edge(end - len(_GROUP)), end - len(_GROUP)
        named = start < stem and (self._is_proper(start, stem) or self.text[start:stem] in self.tables.canonical)
        return start if named else None

    def _in_term(self, at: int) -> bool:
        """Whether the word around `at` is a term: 绿色工厂, 智能工厂."""
        return self.words[self.at(at + 1) - 1] in self.tables.terms

    def _is_works(self, at: int) -> bool:
        """Whether the 厂 at `at` is any works, not the end of a name: 互联工厂, but 亿润化工厂."""
        return self.text[at - 1 : at + 1] in _NOT_WORKS and self.words[self.at(at + 1) - 1] != "化工厂"
