"""Companies told by their trade: a brand, a coined word or a place before 科技, 化工, 乳业."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from store.extract.companies.brands import BEFORE_BRAND
from store.extract.companies.called import CalledReader
from store.extract.text.kinds import TRADE, having, places_of
from store.extract.text.segment import is_known
from store.knowledge_words import each_of
from store.late import late, late_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.extract.companies.tables import CompanyName

_NOT_NAME_BEFORE = late_of(
    "大棚 农业大棚 配套园 中心 产业 行业 领域 基地 集群 企业 园 大市 强市 开发 产品 市场 装备 项目库 设备 集聚 制造业"
    " 实验室 资源"
)
"""A trade before these is a trade: 临岳新能源产业."""
_SCHOOL = late_of(
    "研究所 研究院 科学研究 学会 大学 学院 局 厅 委 馆 职业 技工 技师 学校 机组 系统 进步 专利 领域 大赛 论坛 博览会 展"
)
"""What no company's name stands before: 湘南科技大学."""
_LINK_ON = late(r"[^\W0-9]{1,4}[—→─－](?![—─])", "— → ─ －", reach=5)
"""The rest of a link and a dash: 光学玻璃|毛坯—镜片."""
OFFICE = late(
    "(?:[信技务源设通政]部|局|委|厅|办|署|村|镇|乡|县|社区|合作社|海关|政府|部门|协会|大学|学院|法院|中心)$",
    "部 局 委 厅 办 署 村 镇 乡 县 社区 合作社 海关 政府 协会 大学 学院 法院 中心",
)
"""Whoever issues figures, not a company: 市统计局数据."""
_DASHES = frozenset("—-→―─－➔")
_MANY_OF = late(r"[一二三四五六七八九十两多双单]+[轴层维代寸座类型期问大瓶吨箱罐]|[年月日]产|每[^\W日]")
_MANY_STARTS = frozenset("一二三四五六七八九十两多双单年月日每")
_PROVINCES = frozenset("冀晋蒙辽沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔滇陕甘陇")
"""Characters for provinces that brands are coined with."""
_COINED_WITH = _PROVINCES | {"中"}
_BEGINS_NAME = frozenset("，。；：、！？“（\n—的在到与和由从对")
_COUNTY = late("[县区]")
_FEW = 16
_ENDS_TRADE = having(TRADE)
_EXPERTS = ("首席专家", "专家", "工程师")
"""Who is called by a trade, not a company's name with it: 远岫水泥首席专家."""
_SLOGANS = ("制造", "智造", "创造")
"""Trades that a place alone is praised for: 武清制造."""
_LEADERS = ("龙头", "巨头", "大王", "行业", "产业", "界")
"""Who stands first in the trade of a place: 四川纸业|龙头环龙集团."""
_ALREADY = "业已"
"""A word that the cutter makes of the end of a trade and 已: 木|业已."""
_AREAS, _REGION = ("村", "区"), "区域"
_AND_TO = "再到"
_JOINTS = frozenset("及与")
_SPOTS = frozenset("下内里")
"""What ends a word of place, and no brand."""
_LEAST_NEWLY = 3
"""Characters that say surely that something is new: brands begin with 新开 as well."""


def _is_of_two_words(text: str, at: int, end: int) -> bool:
    """Whether the characters of a trade are the end of one word and the beginning of another: 打|包装|车."""
    return end - at == len(_REGION) and is_known(text[at - 1 : at + 1]) and is_known(text[end - 1 : end + 1])


@cache
def _newly() -> tuple[str, ...]:
    return tuple(word for word in each_of("new_ones") if len(word) >= _LEAST_NEWLY)


_SO_MANY = frozenset("两三四五六七八九十")
"""How many of a kind there are, before 大."""


class TradeReader(CalledReader):
    """Reads companies by the trade that ends their names."""

    _asked = 0
    """How many names were looked for before 县 and 区."""

    def _trades(self) -> list[tuple[int, int]]:
        """Where trades stand that end with a word, the longest at each place; 阳|光能|源 has none."""
        traded = places_of(self.tokens.kinds.translate(_ENDS_TRADE))
        ends = [self.starts[i] + len(self.words[i]) for i in traded]
        already = self.text.find(_ALREADY)
        while already >= 0:
            ends.append(already + 1)
            already = self.text.find(_ALREADY, already + 1)
        return self.tables.trades.ending(self.text, ends)

    def _by_trade(self) -> Iterator[CompanyName]:
        behind = 0
        for at, end in self._trades():
            if at < behind:
                continue
            behind = end
            if not self.text[at - 1 : at].isalnum():
                continue  # no brand before it
            if self.text[at - 2 : at - 1] in _COINED_WITH and self._is_of_province(at):
                yield self._name(at - 2, end)
                continue
            i = self.at(at)
            apart = i == len(self.starts) or self.starts[i] != at
            first = i
            if apart and is_known(self.words[i - 1]) and not self._is_of_place(i - 1):
                first = self._misled(i, at, end)
                if first == i:
                    continue  # it belongs to another word: 创新|材料, 中空玻璃
            first = self._stem(i, at) if first == i else first
            start = self.starts[first] if first < len(self.starts) else at
            start += self.text.startswith("的", start)  # 投资50亿元|的晟洲|半导体
            if not 3 <= end - start <= 10 or start >= at - 1:
                continue
            trade = self.text[at:end]
            if self._is_no_firm(start, at, end, trade):
                continue
            if all(map(is_known, self.words[first:i])) and self._is_industry(end):
                continue
            strict = trade in self.tables.strict
            thing = not strict and self.tables.made_of.issuperset(self.text[start:at])
            if first == i - 1 and self._is_plain_brand(first, at):
                end = self._trades_end(end)
            elif thing or not self._is_brand(first, i, strict):
                continue
            if strict or not self._is_county(self.text[start:at]):  # a place and what it makes: 青屏工业, of 青屏区
                yield self._name(start, end)

    def _is_no_firm(self, start: int, at: int, end: int, trade: str) -> bool:
        """Whether what stands from `start` to the end of the `trade` at `at` is a thing, a place, an office, a span."""
        text = self.text
        if text.startswith(_newly(), start) or self._is_area(end) or text[at - 1] in _SPOTS:
            return True  # 新开工|工业项目14个, 某某工业村, 板下|种植
        if text[start] == "废" or text[at - 1] in _JOINTS:
            return True  # what is done with: 废蓄电池, 废塑料; the rest of a list: 前驱|体及|材料
        if (of := text.find("大", start + 1, at)) >= 0 and text[of - 1] in _SO_MANY:
            return True  # 泉港、泉惠两大|石化园区
        if _NOT_NAME_BEFORE.match(text, end) and trade in self.tables.loose:
            return True
        if text.startswith(_EXPERTS, end) or _SCHOOL.match(text, end) or _is_of_two_words(text, at, end):
            return True
        if OFFICE.search(text[start:at]) or self._is_link(start, end):
            return True
        if text[start - 1 : start].isdigit() or self._is_in_span(start, at):
            return True
        if text[start] in _MANY_STARTS and _MANY_OF.match(text, start):
            return True  # what a thing has so many of: 六轴机器人, or what is made: 月产晶圆
        praised = trade in _SLOGANS or text.startswith(_LEADERS, end)
        return praised and text[start:at] in self.tables.counties

    def _is_area(self, end: int) -> bool:
        """Whether a trade that ends at `end` is of a village or an area: 临港重工|区."""
        return self.text.startswith(_AREAS, end) and not self.text.startswith(_REGION, end)

    def _is_county(self, name: str) -> bool:
        """Whether 县 or 区 stands behind `name` anywhere in the text, one of two to four characters."""
        self._asked += 1
        if self._asked > _FEW:
            return name in self._all_counties()
        return 2 <= len(name) <= 4 and (f"{name}县" in self.text or f"{name}区" in self.text)

    def _all_counties(self) -> frozenset[str]:
        """What stands so: looked for once where it is asked of many names."""
        if self._counties is None:
            ends = [mark.start() for mark in _COUNTY.finditer(self.text)]
            before = (self.text[end - length : end] for end in ends for length in (2, 3, 4) if end >= length)
            self._counties = frozenset(before)
        return self._counties

    def _is_of_province(self, at: int) -> bool:
        """Whether a name begins with a brand of a province's character before the trade at `at`: 川磷化工, 中辽重装."""
        if at < 2 or (at > 2 and self.text[at - 3] not in _BEGINS_NAME):
            return False
        brand = self.text[at - 2 : at]
        if brand[brand[0] == "中"] not in _PROVINCES:
            return False
        return brand.isalpha() and brand[-1] not in "东西南北中" and not is_known(brand)

    def _misled(self, i: int, at: int, end: int) -> int:
        """The lone character that opens a name that a word of both its halves hides (福|岩石|材), or `i`."""
        words, starts = self.words, self.starts
        if i < 3 or i == len(starts) or starts[i] + 1 != end or starts[i - 1] + 1 != at or len(words[i - 1]) != 2:
            return i
        return i - 2 if self._is_loose(i - 2) and (words[i - 3] in BEFORE_BRAND or words[i - 3] == "的") else i

    def _trades_end(self, end: int) -> int:
        """Where the trades that go on at `end` end: 生物|科技."""
        i = self.at(end)
        goes_on = i < len(self.starts) and self.starts[i] == end and self.words[i] in ("科技", "技术")
        return end + 2 if goes_on else end

    def _is_of_place(self, i: int) -> bool:
        """Whether word `i` of the dictionary is an organisation of a place: 上海石化."""
        return self.tag_of[self.words[i]] == "nt" and self.words[i][:2] in self.tables.places

    def _is_industry(self, end: int) -> bool:
        """Whether an industry is told from `end` on, beyond more trades: 宁德锂电|新能源产业."""
        i = self.at(end)
        while i + 1 < len(self.words) and (self.words[i] in self.tables.generic or self.words[i] in self.tables.loose):
            i += 1
            if _NOT_NAME_BEFORE.match(self.text, self.starts[i]):
                return True
        return False

    def _is_in_span(self, start: int, at: int) -> bool:
        """Whether a trade is what a span of products goes to: 从|原丝到制品, 从矿石到磷酸、再到|磷铵化肥."""
        if self.text.startswith("从", start - 1) and "到" in self.text[start:at]:
            return True
        return self.text.startswith(_AND_TO, start - len(_AND_TO)) and "从" in self.text[max(0, start - _FEW) : start]

    def _is_link(self, start: int, end: int) -> bool:
        """Whether `[start, end)` is a link of a chain: 铜线—漆包线—微特电机."""
        before, after = self.text[max(0, start - 2) : start], self.text[end : end + 2]
        if any(mark in _DASHES and mark != "" for mark in (before[-1:], after[:1])):
            return "——" not in (before, after)
        return _LINK_ON.match(self.text, end) is not None
