"""The rules that tell a company's name: its ending, its trade, the list or phrase it stands in."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from store.compiled import compiled
from store.extract.companies.brands import PROPER_TAGS
from store.extract.companies.lists import AMOUNT
from store.extract.companies.tables import CompanyName
from store.extract.companies.trades import OFFICE, TradeReader
from store.extract.text.segment import is_known
from store.knowledge_words import each_of, firsts, listed
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_ROLE = compiled(
    "(?:成为|是|获评|入选|跻身|被认定为|被评为)[^，。；\n]{0,40}?(?:企业|公司|供应商|制造商|小巨人|单项冠军)"
)
_LEADS_IN = frozenset("推进 推动 加快 实施 支持 建设 引进 服务 指导 帮助 以 为 和 与 及 将 由 在 如 、".split())  # noqa: SIM905
_QUOTED = late(lambda: f"“([^“”，。；：、！？\n0-9]{{2,10}})”(?=[的企公车产项{''.join(sorted(firsts('managers')))}])")
_CALLED_SO = ("名叫", "名为", "叫做", "取名")
_OF_FIRM = late("的[^，。；\n]{0,6}(?:企业|公司|工厂)")
_BUREAU = late("(?:国家|[省市区县州旗])[^，。；]{1,5}[局厅委]", "局 厅 委")
"""An office that tells what a section of it knows: 市统计局|农业科负责人."""
_FIRMS_OWN = ("企业", "公司", "车间")
_IN_CHARGE = ("产业负责人", "项目负责人")
"""What stands beside a name in quotation marks that is a company's."""
_OF_OTHERS = frozenset(("园", "大地", "新闻", "报", "联合会", "协会", "学会", "学院", "大学", "医院"))
"""What a listed name is only a part of: 首钢|园, 江淮|大地."""
_FOREIGN, _LONGEST_REST = frozenset(("nrt", "nz")), 3
"""Tags of the rest of a foreign name that is listed by its beginning: 博世|力士乐."""
_PARTS_OF_FIRMS = frozenset(("国际", "商用车", "乘用车"))
"""What companies call a part of theirs by, behind their name."""
_BUILDER = late(
    "中(?=[铁建交水核煤电冶化])(?:电建|[铁建交水核煤冶化])[一二三四五六七八九十]{1,3}(?:航局|公局|局)(?:集团)?(?!长)",
    "中铁 中建 中交 中水 中核 中煤 中电 中冶 中化",
)
"""Builders of works that are called by a number: 中铁十五局."""
_ROLES = ("通讯员", "实习生", "记者", "作者")
"""Who is called by the name behind it."""
_BRAND = 2
"""Characters of a brand before a short listed name."""
_MOST_WORDS = 3
"""Words of a name that stands before its capacity."""
_OF_CAPACITY = ("吨", "瓦", "W")
_REACHING = frozenset("满达近超约逾")
"""What leads to an amount and ends no name before it: 在临岳下线|满|1万辆."""
_NUMERALS = frozenset("一二三四五六七八九十两双多小大")
_SHORT = late("[（(](?:以下)?简称[：:]?[“‘]?([^“”‘’，。；：、！？\n）)]{2,10})[”’]?[）)]")


class CompanyFinder(TradeReader):
    """Looks for companies in one text."""

    def sure(self) -> list[CompanyName]:
        """Names that stand on their own evidence."""
        legal = list(self._by_suffix())
        starts = sorted(name.start for name in legal)
        found = legal + [name for _, rule in self.rules() for name in rule() if not _runs_into(name, starts)]
        self.sure_ends = frozenset(name.end for name in found)
        found += self.by_list()
        return [*found, *self._short_forms(found)]

    def rules(self) -> list[tuple[str, Callable[[], Iterator[CompanyName]]]]:
        """The rules that need no other name, each with what it says of a name it reads; after the legal endings."""
        return [
            ("listed", self._listed),
            ("a brand before a trade", self._by_trade),
            ("before an officer of it", self._by_officer),
            ("before its capacity", self._by_amount),
            ("before its rank", self._by_role),
            ("before what only a company does", self.by_deed),
            ("first in an item of projects", self.by_item),
            ("first in a project's name", self.by_project),
            ("what somebody founded", self.by_founding),
            ("behind a word for a firm", self.by_kind),
            ("in quotation marks, called a company", self._quoted),
        ]

    def told_by(self, start: int, end: int) -> str:
        """The rule that reads a name in `[start, end)`."""
        legal = ("a legal ending", self._by_suffix)
        for told, rule in (legal, *self.rules()):
            if any(start <= name.start < end or name.start <= start < name.end for name in rule()):
                return told
        found = self.sure()
        if any(start <= name.start < end for name in found):
            return "in a list of companies"
        if any(start <= name.start < end for name in self.siblings(found)):
            return "beside a company in a list"
        if any(start <= name.start < end for name in self.spoken_of(found)):
            return "what a word for a company stands for"
        return "printed so elsewhere"

    def _quoted(self) -> Iterator[CompanyName]:
        """“砺石新材”总经理, 一家名叫“砺石新材”的企业."""
        for quoted in _QUOTED.finditer(self.text):
            if not self._is_firms(*quoted.span()):
                continue
            start, end = quoted.span(1)
            words = self.words[self.at(start) : self.at(end)]
            named = any(not is_known(word) or self.tag_of[word] in PROPER_TAGS for word in words)
            quote = self.text[start:end]
            if words[0][0] in _NUMERALS or quote in listed("firm_ranks") or not quote.isalnum():
                continue  # a slogan: “三高两低”企业, “互联网+”企业
            if named or (len(words) > 1 and words[-1] in self.tables.trade_words):
                yield CompanyName(start, end, self.text[start:end])

    def _is_firms(self, start: int, end: int) -> bool:
        """Whether the words beside a quotation make what it names a company: 名叫“某某”的企业, “某某”总经理."""
        text = self.text
        behind = end + text.startswith("的", end)
        if text.startswith(_FIRMS_OWN, behind) or text.startswith(each_of("managers"), behind):
            return True
        called = text.endswith(_CALLED_SO, 0, start) and _OF_FIRM.match(text, end)
        return bool(called) or text.startswith(_IN_CHARGE, end)

    def _short_forms(self, found: Iterable[CompanyName]) -> Iterator[CompanyName]:
        """What a text says that it calls a company from there on: 某某有限公司（以下简称“远大科技”）."""
        ends = {name.end for name in found}
        for short in _SHORT.finditer(self.text) if "简称" in self.text else ():
            if short.start() in ends:
                yield CompanyName(*short.span(1), short[1])

    def _listed(self) -> Iterator[CompanyName]:
        for i in self.tokens.find(self.tables.canonical.keys()):
            if (i + 1 < len(self.words) and self.words[i + 1] in _OF_OTHERS) or self._is_given_name(i):
                continue
            first = i - (self._is_coined_before(i) or self._is_placed(i))
            last = i + self._goes_on_with(i + 1)
            end = self.starts[last] + len(self.words[last])
            yield self._name(self.starts[first], self._end_of_longer(i) if last == i else end)
        for builder in _BUILDER.finditer(self.text):
            yield CompanyName(*builder.span(), builder[0])
        for odd in self.tables.odd.finditer(self.text) if self.tables.odd else ():
            yield CompanyName(*odd.span(), odd[0])

    def _is_given_name(self, i: int) -> bool:
        """Whether the listed name, word `i`, is what a reporter is called behind a surname: 通讯员 王|旭阳."""
        surnames = listed("surnames_sure", "surnames_common")
        if i < _BRAND or len(self.words[i]) != _BRAND or self.words[i - 1] not in surnames:
            return False
        start = self.starts[i - 1]
        return self.text.endswith(_ROLES, max(0, start - len(_ROLES[0]) - 1), start - self.text[start - 1].isspace())

    def _end_of_longer(self, i: int) -> int:
        """Where the listed name that begins at word `i` ends, or a longer one that the cutter broke: 华为|云贵|安."""
        start, word = self.starts[i], self.words[i]
        end = start + len(word)
        if end + 2 >= len(self.text) or self.text[end : end + 2] in self.tables.places:
            return end  # 华为|云南
        longer = word + self.text[end : end + 1]
        return end + 1 if longer in self.tables.canonical else end

    def _is_placed(self, i: int) -> bool:
        """Whether a place right before the short listed name, word `i`, makes it a firm of that: 四川裕能."""
        short = len(self.words[i]) == _BRAND and self.words[i] in self.tables.canonical
        return short and i > 0 and self.words[i - 1] in self.tables.places and len(self.words[i - 1]) == _BRAND

    def _goes_on_with(self, i: int) -> int:
        """How many words from `i` on belong to a listed name before them: its seat and trade, or its foreign rest."""
        words = self.words
        if i + 1 >= len(words) or not words[i].isalpha():
            return 0
        if words[i] in self.tables.places and words[i + 1] in self.tables.trade_words:
            return 2  # 中石油|大连|石化
        foreign = self.tag_of[words[i]] in _FOREIGN and 2 <= len(words[i]) <= _LONGEST_REST
        foreign = foreign and words[i][-1] not in self.tables.thing_ends  # 齐翔腾达|丙烷
        return int(words[i] in _PARTS_OF_FIRMS or (foreign and words[i] not in self.tables.counties))

    def _is_coined_before(self, i: int) -> bool:
        """Whether a brand of no dictionary makes another name of the short listed one, word `i` (远岫|电装)."""
        before = self.words[i - 1] if i else ""
        coined = len(before) == len(self.words[i]) == _BRAND and before.isalpha() and not is_known(before)
        return coined and before not in self.tables.places and before not in self.tables.canonical

    def _by_officer(self) -> Iterator[CompanyName]:
        officers = listed("managers", "company_officers")
        for officer in self.deed_starts():
            if officer[0] not in officers:
                continue
            start = self._left_edge(officer.start())
            name = self._head(start, officer.start())
            if name is None or OFFICE.search(name.name) or _BUREAU.match(name.name):
                continue
            if not OFFICE.search(self.text[name.end : officer.start()].removesuffix("相关").removesuffix("有关")):
                yield name

    def _by_amount(self) -> Iterator[CompanyName]:
        """Whose capacity it is: 推进云岭省投2台350兆瓦火电机组."""
        for amount in AMOUNT.finditer(self.text):
            stop = self._amount_start(amount)
            end = self.at(stop)
            if _LEADS_IN.isdisjoint(self.words[max(0, end - 1 - _MOST_WORDS) : max(0, end - 1)]):
                continue
            start = self._left_edge(stop)
            i = self.at(start)
            if not i or self.words[i - 1] not in _LEADS_IN or not 0 < end - i <= _MOST_WORDS:
                continue
            brand = self.words[i]
            if end - i == 1 and len(brand) == 2 and not is_known(brand) and amount[0].endswith(_OF_CAPACITY):
                yield CompanyName(start, stop, brand)
            if end - i == 1 or self.tag_of[brand] != "ns":
                continue
            rest = self.words[i + 1 : end]
            if rest[-1] in _REACHING:
                continue
            plain = any(self._is_plain(word) for word in rest)
            if not plain and 3 <= stop - start <= 6:
                yield CompanyName(start, stop, self.text[start:stop])

    def _is_plain(self, word: str) -> bool:
        """Whether a word is none of a name behind its place: 在北京|租2000平方米."""
        tables = self.tables
        return word in tables.terms or word in tables.generic or word in tables.places or self.tag_of[word] == "v"

    def _by_role(self) -> Iterator[CompanyName]:
        for role in _ROLE.finditer(self.text):
            start = self._left_edge(role.start())
            name = self._head(start, role.start())
            if name and name.end == role.start() and len(name.name) > 2 and self.text[start - 1 : start] in "，。；\n”":
                yield name


def _runs_into(name: CompanyName, starts: Sequence[int]) -> bool:
    """Whether a legal name begins inside of `name`: 这是凯宏电子 before 凯宏电子股份有限公司."""
    i = bisect_right(starts, name.start)
    return i < len(starts) and starts[i] < name.end
