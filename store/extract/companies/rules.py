"""The rules that tell a company's name: its ending, its trade, the list or phrase it stands in."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from store.extract.companies.called import CalledReader
from store.extract.companies.edges import legal_edge
from store.extract.companies.lists import AMOUNT
from store.extract.companies.reader import PROPER_TAGS
from store.extract.companies.tables import CompanyName
from store.extract.text.literals import any_of
from store.extract.text.segment import is_known
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_OFFICERS = """
总经理 副总经理 董事长 副董事长 总裁 副总裁 总工程师 厂长 首席专家 市场营销 车间主任 调度员 创始人 生产部 技术部
负责人 技术员
"""
_OFFICER = re.compile(any_of(_OFFICERS.split()))
_ROLE = re.compile(
    "(?:成为|是|获评|入选|跻身|被认定为|被评为)[^，。；\n]{0,40}?(?:企业|公司|供应商|制造商|小巨人|单项冠军)"
)
_LEADS_IN = frozenset("推进 推动 加快 实施 支持 建设 引进 服务 指导 帮助 以 为 和 与 及 将 由 在 如 、".split())  # noqa: SIM905
_NOT_NAME_BEFORE = re.compile("产业|行业|领域|基地|集群|企业|园|大市|强市|开发|产品|市场|装备|项目库|设备|集聚")
"""A trade before these is a trade: 临岳新能源产业."""
_SCHOOL = re.compile("大学|学院|局|厅|委|馆|职业|技工|技师|学校|机组|系统|进步|专利|领域|大赛|论坛|博览会|展")
"""What no company's name stands before: 湘南科技大学."""
_LINK_ON = re.compile(r"[^\W0-9]{1,4}[—→─－](?![—─])")
"""The rest of a link and a dash: 光学玻璃|毛坯—镜片."""
_TECHNICAL = frozenset(
    "电芯硅碳锂钠氢铝铜钛镁磷氟光热膜晶储氧氮硫酸盐碱风水火煤油气核超高低纯特精细新绿智数云纳米石墨烯轻重钢铁锌锰镍钴钒稀土"
)
"""A stem of nothing else is what a thing is made of: 电芯制造, 硅碳材料."""
_OFFICE = re.compile(
    "(?:[信技务源设通政]部|局|委|厅|办|署|村|镇|乡|县|社区|合作社|海关|政府|部门|协会|大学|学院|法院|中心)$"
)
"""Whoever issues figures, not a company: 市统计局数据."""
_PROVINCES = frozenset("冀晋蒙辽沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔滇陕甘陇")
"""Characters for provinces that brands are coined with."""
_BEGINS_NAME = frozenset("，。；：、！？“（\n—的在到与和由从对")
_DASHES = frozenset("—-→―─－➔")
_GOES_ON = {"份": "制有合占转权", "厂": "长房区家商址矿门", "团": "军体队化购股）)"}
"""Characters that make another word of an ending: 股份制, 厂长, 集团军."""

_MANY_OF = re.compile("[一二三四五六七八九十两多双单]+[轴层维代寸座类型期]|[年月日]产")
_NOT_WORKS = frozenset(("工厂", "进厂", "入厂", "建厂", "办厂", "出厂", "设厂", "到厂", "返厂", "离厂"))
"""Words that end like a works' name: 互联工厂, 上楼进厂."""


_QUOTED = re.compile(
    "“(?:"  # led by one character: so `re` goes straight to where it stands
    "([^“”，。；：、！？\n0-9]{2,10})”(?=的?(?:企业|公司|总经理|董事长|总裁|创始人|厂长|车间)|(?:产业|项目)?负责人)"
    "|(?<=名叫“|名为“|叫做“|取名“)([^“”，。；：、！？\n0-9]{2,10})”(?=的(?:[^，。；\n]{0,6})(?:企业|公司|工厂)))"
)
"""A name in quotation marks that the words beside them make a company's."""
_LEGAL_ENDS = ("有限公司", "有限责任公司", "集团")
_NUMERALS = frozenset("一二三四五六七八九十两双多小大")
_RANKS_OF_FIRMS = frozenset(
    """
链主 链长 小巨人 瞪羚 独角兽 灯塔 隐形冠军 单项冠军 僵尸 专精特新 散乱污 低散乱 老字号 四上 规上 领军
""".split()  # noqa: SIM905
)
"""What firms are called in quotation marks that is no name: “链主”企业."""
_SHORT = late("[（(](?:以下)?简称[：:]?[“‘]?([^“”‘’，。；：、！？\n）)]{2,10})[”’]?[）)]")


class CompanyFinder(CalledReader):
    """Looks for companies in one text."""

    def sure(self) -> list[CompanyName]:
        """Names that stand on their own evidence."""
        rules = (
            self._listed,
            self._by_trade,
            self._by_officer,
            self._by_amount,
            self._by_role,
            self.by_deed,
            self.by_item,
            self.by_project,
            self.by_founding,
            self._quoted,
        )
        legal = list(self._by_suffix())
        starts = sorted(name.start for name in legal)
        found = legal + [name for rule in rules for name in rule() if not _runs_into(name, starts)]
        self.sure_ends = frozenset(name.end for name in found)
        found += self.by_list()
        return [*found, *self._short_forms(found)]

    def _quoted(self) -> Iterator[CompanyName]:
        """“砺石新材”总经理, 一家名叫“砺石新材”的企业."""
        for quoted in _QUOTED.finditer(self.text):
            start, end = quoted.span(quoted.lastindex or 1)
            words = self.words[self.tokens.at(start) : self.tokens.at(end)]
            named = any(not is_known(word) or self.tag_of[word] in PROPER_TAGS for word in words)
            quote = self.text[start:end]
            if words[0][0] in _NUMERALS or quote in _RANKS_OF_FIRMS or not quote.isalnum():
                continue  # a slogan: “三高两低”企业, “互联网+”企业
            if named or (len(words) > 1 and (words[-1] in self.tables.strict or words[-1] in self.tables.loose)):
                yield CompanyName(start, end, self.text[start:end])

    def _short_forms(self, found: Iterable[CompanyName]) -> Iterator[CompanyName]:
        """What a text says that it calls a company from there on: 某某有限公司（以下简称“远大科技”）."""
        ends = {name.end for name in found}
        for short in _SHORT.finditer(self.text) if "简称" in self.text else ():
            if short.start() in ends:
                yield CompanyName(*short.span(1), short[1])

    def siblings(self, found: Iterable[CompanyName]) -> list[CompanyName]:
        """Names that stand beside one of `found` in a list: 中铝临岳分公司、望桥铝电."""
        known = {name.start for name in found}
        more: list[CompanyName] = []
        queue = sorted(set(found))
        while queue:
            name = queue.pop()
            for item in (self._item_after(name.end), self._item_before(name.start)):
                if item and item.start not in known and not item.name[-1].isdigit():
                    known.add(item.start)
                    more.append(item)
                    queue.append(item)
        return more

    def _listed(self) -> Iterator[CompanyName]:
        for i in self.tokens.find(self.tables.canonical.keys()):
            yield CompanyName(self.starts[i], self.starts[i] + len(self.words[i]), self.words[i])
        for odd in self.tables.odd.finditer(self.text) if self.tables.odd else ():
            yield CompanyName(*odd.span(), odd[0])

    def _by_suffix(self) -> Iterator[CompanyName]:
        last: CompanyName | None = None
        for suffix in self.tables.suffixes.finditer(self.text):
            if self.text[suffix.end() : suffix.end() + 1] in _GOES_ON.get(suffix[0][-1], ""):
                continue
            if self._in_term(suffix.start()) or self._is_works(suffix.start()):
                continue
            start = legal_edge(self.tokens, self.tables, self._walk_left(suffix.start()), suffix.start())
            branch = suffix[0] in ("分公司", "子公司", "公司", "分厂")
            if last and (last.end == suffix.start() or (branch and start <= last.end)):
                start = last.start
            elif not self._is_proper(start, suffix.start()):
                legal = suffix[0].endswith(_LEGAL_ENDS)
                if not (legal and self._is_stem(start, suffix.start())) and not self._is_visited(start, suffix.start()):
                    start = self._legal_start(suffix.start()) if legal else suffix.start()
                if start == suffix.start():
                    continue
            last = self._name(start, suffix.end())
            yield last

    def _in_term(self, at: int) -> bool:
        """Whether the word around `at` is a term: 绿色工厂, 智能工厂."""
        return self.words[self.tokens.at(at + 1) - 1] in self.tables.terms

    def _is_works(self, at: int) -> bool:
        """Whether the 厂 at `at` is any works, not the end of a name: 互联工厂, but 亿润化工厂."""
        return self.text[at - 1 : at + 1] in _NOT_WORKS and self.words[self.tokens.at(at + 1) - 1] != "化工厂"

    def _by_trade(self) -> Iterator[CompanyName]:
        behind = 0
        for at, end in self.tables.trades.find(self.text):
            if at < behind:
                continue
            i = self.tokens.at(end)
            if i < len(self.starts) and self.starts[i] != end and not self.text.startswith("业已", end - 1):
                continue  # its end belongs to another word: 阳|光能|源
            behind = end
            if self._is_of_province(at):
                yield self._name(at - 2, end)
                continue
            i = self.tokens.at(at)
            apart = i == len(self.starts) or self.starts[i] != at
            if apart and is_known(self.words[i - 1]) and not self._is_of_place(i - 1):
                continue  # it belongs to another word: 创新|材料, 中空玻璃
            first = self._stem(i, at)
            start = self.starts[first] if first < len(self.starts) else at
            if not 3 <= end - start <= 10 or start >= at - 1:
                continue
            trade = self.text[at:end]
            if _NOT_NAME_BEFORE.match(self.text, end) and trade in self.tables.loose:
                continue
            if _SCHOOL.match(self.text, end) or (all(map(is_known, self.words[first:i])) and self._is_industry(end)):
                continue
            if _OFFICE.search(self.text[start:at]) or self._is_link(start, end):
                continue
            strict = trade in self.tables.strict
            if not strict and any(f"{self.text[start:at]}{rank}" in self.text for rank in "县区"):
                continue  # a place and what it makes: 青屏工业, of 青屏区
            if self.text[start - 1 : start].isdigit() or _MANY_OF.match(self.text, start):
                continue  # what a thing has so many of: 六轴机器人, or what is made: 月产晶圆
            if first == i - 1 and self._is_plain_brand(first, at):
                yield self._name(start, self._trades_end(end))
                continue
            if not strict and all(c in _TECHNICAL for c in self.text[start:at]):
                continue
            if self._is_brand(first, i, strict):
                yield self._name(start, end)

    def _is_of_province(self, at: int) -> bool:
        """Whether a name begins with a brand of a province's character before the trade at `at`: 川磷化工."""
        brand, before = self.text[at - 2 : at], self.text[at - 3 : at - 2]
        begins = at == 2 or before in _BEGINS_NAME
        coined = brand[:1] in _PROVINCES and brand.isalpha() and brand[-1] not in "东西南北中" and not is_known(brand)
        return begins and coined

    def _trades_end(self, end: int) -> int:
        """Where the trades that go on at `end` end: 生物|科技."""
        i = self.tokens.at(end)
        goes_on = i < len(self.starts) and self.starts[i] == end and self.words[i] in ("科技", "技术")
        return end + 2 if goes_on else end

    def _is_of_place(self, i: int) -> bool:
        """Whether word `i` of the dictionary is an organisation of a place: 上海石化."""
        return self.tag_of[self.words[i]] == "nt" and self.words[i][:2] in self.tables.places

    def _is_industry(self, end: int) -> bool:
        """Whether an industry is told from `end` on, beyond more trades: 宁德锂电|新能源产业."""
        i = self.tokens.at(end)
        while i + 1 < len(self.words) and (self.words[i] in self.tables.generic or self.words[i] in self.tables.loose):
            i += 1
            if _NOT_NAME_BEFORE.match(self.text, self.starts[i]):
                return True
        return False

    def _is_link(self, start: int, end: int) -> bool:
        """Whether `[start, end)` is a link of a chain: 铜线—漆包线—微特电机."""
        before, after = self.text[max(0, start - 2) : start], self.text[end : end + 2]
        if any(mark in _DASHES and mark != "" for mark in (before[-1:], after[:1])):
            return "——" not in (before, after)
        return _LINK_ON.match(self.text, end) is not None

    def _by_officer(self) -> Iterator[CompanyName]:
        for officer in _OFFICER.finditer(self.text):
            start = self._walk_left(officer.start())
            name = self._head(start, officer.start())
            if name and not _OFFICE.search(name.name) and not _OFFICE.search(self.text[name.end : officer.start()]):
                yield name

    def _by_amount(self) -> Iterator[CompanyName]:
        """Whose capacity it is: 推进云岭省投2台350兆瓦火电机组."""
        tables = self.tables
        for amount in AMOUNT.finditer(self.text):
            stop = self._amount_start(amount)
            start = self._walk_left(stop)
            i, end = self.tokens.at(start), self.tokens.at(stop)
            if not i or self.words[i - 1] not in _LEADS_IN or not 1 < end - i < 4 or self.tag_of[self.words[i]] != "ns":
                continue
            rest = self.words[i + 1 : end]
            plain = any(word in tables.terms or word in tables.generic or word in tables.places for word in rest)
            if not plain and 3 <= stop - start <= 6:
                yield CompanyName(start, stop, self.text[start:stop])

    def _by_role(self) -> Iterator[CompanyName]:
        for role in _ROLE.finditer(self.text):
            start = self._walk_left(role.start())
            name = self._head(start, role.start())
            if name and name.end == role.start() and len(name.name) > 2 and self.text[start - 1 : start] in "，。；\n”":
                yield name


def _runs_into(name: CompanyName, starts: Sequence[int]) -> bool:
    """Whether a legal name begins inside of `name`: 这是凯宏电子 before 凯宏电子股份有限公司."""
    i = bisect_right(starts, name.start)
    return i < len(starts) and starts[i] < name.end
