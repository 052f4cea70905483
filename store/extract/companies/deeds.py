"""Companies told by what they do where neither ending nor list tells: 某某投资9亿元建设…, 某某日产…, 某某董事长…说."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.extract.companies.brands import BREAK_TAGS
from store.extract.companies.deed_words import DEED, DEED_START, SAYS, SHOPS, filling_before, officers
from store.extract.companies.endings import NOT_LAST
from store.extract.companies.siblings import SiblingReader
from store.extract.text.pieces import is_loose
from store.extract.text.segment import is_known
from store.knowledge_words import listed
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.extract.companies.tables import CompanyName


_HEADS = frozenset("董事长 副董事长 总经理 副总经理 总裁 副总裁 创始人 总工程师".split())  # noqa: SIM905
"""Who heads companies and nothing else."""
_CLAUSE_OPENS = frozenset("。！？；”\n")
_NO_HEADED = BREAK_TAGS | {"v", "a", "ad", "t", "f", "s", "z"}
"""Tags of the words that no name before a head of a company holds: 时任, 年轻."""
_MADE = ("年产", "日产", "月产", "年加工", "车间", "厂房")
MAX_NAME, MIN_NAME, _MAX_WORDS, _FILLED = 9, 3, 6, 14
EACH = frozenset("每各这那某")
"""What no name begins with: 每条线日产…."""
_BOUNDARY = frozenset("，。；：！？、（）()“”‘’\n—…·■●◆▲【】《》 \u3000.．0123456789")
_LEAD = frozenset(
    """
由 是 为 和 与 及 的 了 在 到 走进 来到 走访 探访 引进 企业 公司 龙头 如 像 以 让 使 对 从 给 令
推动 支持 帮助 指导 服务 创办 其中 有 日前 近日
对于 得益于 今年 去年 目前 位于 落户 入驻 随着 包括 比如 例如 代表 之一 园区 区内 园内
""".split()  # noqa: SIM905
)
_OF_MAKER = ("公司的", "企业的", "集团的", "厂的")
"""What stands before a product in Latin letters."""
_PHASE = late("[一二三四首]期|智能工厂|智能车间|年产|入选|荣获|获评", "期 智能工厂 智能车间 年产 入选 荣获 获评")
"""What tells of a company's works or deeds, after its name."""
_WORKS_AT = late("(?:超级|智能|新)?(?:工厂|生产基地|基地|厂区)$")
"""The works of a company at a place: 上海家化|昆山工厂."""
_FOUNDED = late(r"(?:创办|创立|创建)了?([^\W\d_]{3,9})(?=[，。；、！”）])", "创办 创立 创建")
"""What somebody founded, up to a mark."""


class DeedReader(SiblingReader):
    """Reads companies by what is told of them."""

    def deed_starts(self) -> list[re.Match[str]]:
        """The words that a deed begins with and those for officers, in the text."""
        if self._begun is None:
            self._begun = list(DEED_START.finditer(self.text))
        return self._begun

    def by_deed(self) -> Iterator[CompanyName]:
        """Coined names right before what only a company does."""
        behind = 0
        for begun in self.deed_starts():
            at, word = begun.start(), begun[0]
            tells = word in officers()
            deed = SAYS.match(self.text, begun.end()) if tells else DEED.match(self.text, at)
            if deed is None or at < behind:
                continue
            behind = deed.end()
            before = self.text[max(0, at - _FILLED) : at]
            filling = filling_before(word).search(before)
            filled = len(before) - filling.start() if filling else 0
            named = before[-filled:][:1] == "的" and not word.startswith(SHOPS)
            ends = (at, at - filled) if named else (at - filled,)
            for end in ends:  # 孵化的|博宝特投资…: what looks like a filling may be the name
                start = self._coined_before(end)
                if start is None or (self.text[start] == "因" and "而" in self.text[start:end]):
                    continue  # no name, or what a town owes itself to: 因油而生
                if word.startswith(SHOPS):
                    end = self._maker_end(start, end)
                name = self._as_company(start, end, alone=word.startswith(_MADE))
                if name is None and tells:
                    name = self._headed(start, end, of_company=word in _HEADS)
                if name:
                    yield name
                    break

    def _maker_end(self, start: int, end: int) -> int:
        """Where who makes a thing ends before it, in what stands before a workshop: 永祥股份|多晶硅|车间里."""
        i = self.at(end) - 1
        word = self.words[i]
        named = self.starts[i] - start >= MIN_NAME and word in self.tables.kinds and word not in self.tables.trade_words
        return self.starts[i] if named else end

    def _headed(self, start: int, end: int, *, of_company: bool) -> CompanyName | None:
        """The words that open a clause before the head of a company, whatever they are: 伊兰雅|总经理马学军介绍.

        Before an officer who may be no company's they end with a trade: 天枢传动装备|行政经理.
        """
        opens = not start or self.text[start - 1] in _CLAUSE_OPENS or (self.text[start - 1] == "，" and not of_company)
        if not MIN_NAME <= end - start <= MAX_NAME or not opens:
            return None
        words, tables = self.words[self.at(start) : self.at(end)], self.tables
        traded = len(words) > 1 and words[-1] in tables.trade_words
        if NOT_LAST.search(self.text[start:end]) or self._has_stop(words) or not (of_company or traded):
            return None
        if all(map(self._is_of_kind, words)) and not (traded and words[0] in tables.counties):
            return None
        odd = any(self.tag_of[word] in _NO_HEADED or not "㐀" <= word[0] <= "鿿" for word in words)
        return None if odd or words[0][0] in EACH else self._name(start, end)

    def _is_of_kind(self, word: str) -> bool:
        """Whether a word says of what kind somebody is, or where, and not who."""
        tables = self.tables
        told = word in tables.no_brands or word in tables.generic or word in tables.counties
        return told or word in listed("firm_kinds")

    def by_founding(self) -> Iterator[CompanyName]:
        """What somebody founded: 回乡创办某某智装."""
        for founding in _FOUNDED.finditer(self.text):
            start, end = founding.span(1)
            words = self.words[self.at(start) : self.at(end)]
            if NOT_LAST.search(founding[1]) or any(word in self.tables.stops for word in words):
                continue
            if any(not is_known(word) for word in words):
                yield self._name(start, end)

    def _coined_before(self, end: int) -> int | None:
        """Where the run of words that ends at `end` begins, back to a mark, a stop word or a verb."""
        i = self.at(end)
        if i < len(self.starts) and self.starts[i] != end:
            return None
        start = end
        for j in range(i - 1, max(i - 1 - _MAX_WORDS, -1), -1):
            word = self.words[j]
            if word[-1] in _BOUNDARY or word in _LEAD or word.endswith(("企业", "公司")) or word in self.tables.stops:
                return start
            if self.starts[j] + len(word) in self.park_ends:
                return start
            joined = word[0] in "和与及" and len(word) > 1 and not is_known(word)
            if joined and self.words[j - 1] in self.tables.trade_words:
                return self.starts[j] + 1  # 宇通包装|和汐|毂科技
            start = self.starts[j]
            if end - start > MAX_NAME:
                return None
        return start if start == 0 else None

    def _as_company(self, start: int, end: int, *, alone: bool) -> CompanyName | None:
        """The name `[start, end)`, if it begins with a coined word; `alone`, one word will do."""
        if works := _WORKS_AT.search(self.text, start + 3, end):
            end = works.start()
            last = self.at(end) - 1
            end = self.starts[last] if self.starts[last] > start + 2 else end
        if period := _PHASE.search(self.text, start + 2, end):
            end = period.start()
        text = self.text[start:end]
        if not MIN_NAME <= len(text) <= MAX_NAME or NOT_LAST.search(text) or not text.isalnum():
            return None
        if text[-1] in self.tables.thing_ends or (text.isascii() and self.text.endswith(_OF_MAKER, 0, start)):
            return None  # 丙烯酸及酯|年产能达到80万吨, 某某公司的|TDI年产能
        first, last = self.at(start), self.at(end)
        words = self.words[first:last]
        tags = [self.tag_of[word] for word in words]
        if not words or self.starts[first] != start or words[0][0] in EACH or self._has_stop(words):
            return None
        brand = 2 if self._is_pair(first) else self._brand_words(words, tags)
        coined = self.tables.looks_coined(text) and text[0] not in listed("surnames_sure", "surnames_common")
        if not brand and coined and (len(words) > 1 or tags[0] in ("nr", "nrt")):
            brand = len(words)
        person = brand == len(words) and tags[0] in ("nr", "nrt", "nrfg") and not coined
        if not brand or (person and not alone):
            return None
        while len(words) > brand + 1 and words[-2] in self.tables.trade_words and tags[-1] in ("v", "vd", "d"):
            end -= len(words.pop())  # 晓林电子|追加
            tags.pop()
        if any(w in self.tables.places for w in words[:1]) and len(words) == 1:
            return None
        if len(words) > brand and all(
            t in ("v", "d", "p", "vn") and is_known(w) for w, t in zip(words[brand:], tags[brand:], strict=True)
        ):
            return None
        return self._name(start, end)

    def _has_stop(self, words: list[str]) -> bool:
        """Whether one of `words` is part of no name; a 和 after the first may be: 锦和精密."""
        return any(word in self.tables.stops and (i != 1 or word != "和") for i, word in enumerate(words))

    def _brand_words(self, words: list[str], tags: list[str]) -> int:
        """How many words at the start make a brand: one of no dictionary, or two loose characters."""
        if words[0] in self.tables.generic or words[0] in self.tables.terms:
            return 0
        if len(words[0]) > 1 and not is_known(words[0]):
            return 1
        if len(words) > 1 and is_loose(words[0]) and (is_loose(words[1]) or words[1] == "和"):
            return 2
        if len(words) > 1 and is_loose(words[0]) and len(words[1]) == 2:
            foreign = tags[1] in ("nrt", "ns")
            coined = foreign or not is_known(words[1]) or self.tables.is_of_brands(words[0] + words[1][-1])
            return 2 if coined else 0  # 奥|星源
        if tags[0] == "ns" and len(words) > 1 and len(words[1]) > 1 and not is_known(words[1]):
            return 2
        if tags[0] in ("nz",) and len(words) > 1:
            return 1
        return 0
