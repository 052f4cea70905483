"""Companies told by what they are called next: 某某电脑复工。公司…, 民营企业某某精工从…."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from store.compiled import compiled
from store.extract.companies.brands import BREAK_TAGS, PROPER_TAGS
from store.extract.companies.deeds import MAX_NAME, MIN_NAME
from store.extract.companies.endings import NOT_LAST
from store.extract.companies.introduced import IntroducedReader
from store.extract.text.literals import any_of
from store.extract.text.pieces import is_loose
from store.extract.text.segment import is_known
from store.knowledge_words import each_of, listed
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.extract.companies.tables import CompanyName

_THEY = compiled(
    "公(?<=[。；，“”\n]公)司(?![化制债法治＋+们与和、])"  # led by one character each: `re` goes straight to it
    "|企(?<=[。；，“”\n]企)业|这[家个][^，。；\n]{0,16}?(?:企业|公司|工厂|厂)|该(?:企业|公司|厂)"
)
"""What stands for a company that was named before; 企业 alone where `_IT_DOES` follows."""
_IT_DOES = frozenset("已总去今现拥占将员从由自")
_ITS_MANAGER = late(
    lambda: f"[^，。；“”\n]{{0,4}}{any_of(listed('managers', 'part_heads'))}",
    lambda: listed("managers", "part_heads"),
)
_OF_KIND = late(
    lambda: any_of(
        [f"{kind}企业" for kind in listed("firm_kinds").union(("园内", "重点", "第一家", "首家"))]
        + [place + head for place in ("区内", "园内", "园区", "当地") for head in ("龙头", "链主")]
    )
)
"""What a company may be called before its name: 民营企业三联精工."""
_EXAMPLE = late(
    "是(?<=[就便正]是)[^，。；\n]{0,14}?(?:受益者|之一|代表|缩影|典型|例子|一例|见证者|亲历者)(?=[，。；])",
    "受益者 之一 代表 缩影 典型 例子 一例 见证者 亲历者",
)
"""What follows a company that is given as an example: 某某科技就是减税的受益者."""
_OPENS = late(r"(?<=[。；”\n])([^\W\d_]{4,8})$")
_NAMED_THERE = late(
    "(?:走进|来到|走访|探访)(?:位于)?(?:[^，。；\n]{0,14}?的)?|(?:企业|公司|工厂)(?:之一的?)?|是[^，。；\n0-9]{1,12}的|[在位]于?[^，。；\n]{2,12}的|[—：]+"
)
"""What a name may stand behind in its sentence."""
_SOUGHT_FOR = late(
    r"(?:围绕|紧盯|盯住|瞄准|依托|绑定|对接|聚焦)([^\W\d_]{3,9}?)(?=等?(?:龙头|链主)?(?:企业)?(?:，?(?:开展)?(?:配套招商|上下游|延链|补链|强链|建链|产业链招商|以商招商|以企招商)))",
    "配套招商 上下游 延链 补链 强链 建链 产业链招商 以商招商 以企招商",
)
"""Around whose needs others are brought in: 围绕某某重机配套招商."""
_SENTENCES = late("[。！？；\n]”?“?")
_NO_PART = frozenset(("v", "vn", "f", "s", "b", "a", "ad", "an", "l", "i", "j", "x", "xterm", "xtype", "xpark"))
_MOST_BACK = 400


@cache
def _titles() -> tuple[str, ...]:
    return each_of("managers") + each_of("part_heads") + each_of("officers")


class CalledReader(IntroducedReader):
    """Reads companies by the words that stand for them."""

    def spoken_of(self, found: Iterable[CompanyName]) -> Iterator[CompanyName]:
        """What a sentence begins with that the next calls 公司 or 这家企业, where no company was `found` before."""
        for kind in _OF_KIND.finditer(self.text):
            if name := self._called(kind.end(), kind.end() + 2 * MAX_NAME):
                yield name
        for example in _EXAMPLE.finditer(self.text):
            before = example.start() - 1
            named = _OPENS.search(self.text, max(0, before - MAX_NAME), before)
            if named and any(self.tables.trades.find(named.group(1), 2)):
                yield self._name(*named.span(1))
        for sought in _SOUGHT_FOR.finditer(self.text):
            if name := self._called(*sought.span(1)) or self._as_company(*sought.span(1), alone=False):
                yield name
        ends = sorted(name.end for name in found)
        behind = 0
        for they in _THEY.finditer(self.text):
            if they[0] == "企业" and not self._is_one(they.end()):
                continue
            floor = max(self.text.rfind("\n", 0, they.start()) + 1, they.start() - _MOST_BACK)
            known = bisect_left(ends, floor)
            if floor < behind or (known < len(ends) and ends[known] <= they.start()):
                continue
            name = self._opening(floor, they.start())
            if name:
                behind = they.start()
                yield name

    def _is_one(self, end: int) -> bool:
        """Whether a 企业 up to `end` is one that was told of: who speaks for it, or what it does, follows."""
        return self.text[end : end + 1] in _IT_DOES or _ITS_MANAGER.match(self.text, end) is not None

    def _opening(self, floor: int, end: int) -> CompanyName | None:
        """The last name that a sentence of `[floor, end)` begins with."""
        starts = [floor, *(mark.end() for mark in _SENTENCES.finditer(self.text, floor, end))]
        for start in reversed(starts):
            stop = min(end, start + 2 * MAX_NAME)
            behind = (place.end() for place in _NAMED_THERE.finditer(self.text, start, stop))
            for at in (start, *behind):
                if name := self._called(at, end):
                    return name
        return None

    def _called(self, start: int, end: int) -> CompanyName | None:
        """The name of a proper word and a noun that begins at `start`."""
        first = last = self.at(start)
        if first == len(self.starts) or self.starts[first] != start:
            return None
        while last < len(self.words) and self.starts[last] < end and self._may_be_part(last, last > first):
            last += 1
        words = self.words[first:last]
        stop = self.starts[last] if last < len(self.starts) else end
        text = self.text[start:stop]
        if len(words) < 2 or not MIN_NAME <= len(text) <= MAX_NAME or NOT_LAST.search(text) or text.count("链") > 1:
            return None  # what is done to a chain: 龙头企业|补链延链强链
        named = any(
            not is_known(word) or (self.tag_of[word] in PROPER_TAGS and word not in self.tables.places)
            for word in words
        )
        named = named or words[-1] in self.tables.strict or self._is_plain_name(words)
        return self._name(start, stop) if named and not is_loose(words[-1]) else None

    def _is_plain_name(self, words: list[str]) -> bool:
        """Whether ordinary words that say of no kind stand before a trade: 乡里乡亲|食品. 公司…."""
        return words[-1] in self.tables.trade_words and not any(map(self._is_of_kind, words[:-1]))

    def _may_be_part(self, i: int, inside: bool) -> bool:
        """Whether word `i` may be part of a company's name."""
        word, tables = self.words[i], self.tables
        if (
            not word.isalpha()
            or word.endswith(_titles())
            or word in tables.stops
            or ((word in tables.terms or word in tables.generic) and not (inside and word in tables.trade_words))
        ):
            return False
        tag = self.tag_of[word]
        after = self.starts[i] + len(word)
        if tag == "vn" and inside and self.text.startswith(("，", "。", "；"), after):
            return True  # 骏途运动。这家企业…
        if tag in BREAK_TAGS or (tag in _NO_PART and is_known(word)):
            return inside and len(word) == 1 and is_loose(word)
        return after not in self.park_ends
