"""Names of companies: by legal ending, by trade, by the list or phrase they stand in, and the user's own."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from store.extract.segment import COMPANY_TAG, PARK_TAG, Tokens, is_known

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.knowledge import Knowledge

_MAX_WORDS, _MAX_CHARS, _MAX_NAMES = 12, 24, 200
_PROPER_TAGS = frozenset(["ns", "nr", "nrt", "nrfg", "nz", "nt"])
_BREAK_TAGS = frozenset(
    ["p", "c", "u", "ul", "uj", "uz", "ud", "ug", "uv", "d", "r", "m", "q", "mq", "t", "y", "e", "o", "zg"]
)
_LIST = re.compile(r"[^，。；：！？、“”（）\n—…]{2,24}(?:、[^，。；：！？、“”（）\n—…]{2,24})*?等")
_AFTER_LIST = re.compile(r"[^，。；：！？、\n]{0,14}?(?:企业|公司|集团|品牌|厂商|巨头|客户|项目|机组|生产线|为代表)")
_OFFICER = re.compile(
    "(?:副?总经理|副?董事长|总裁|总工程师|负责人|厂长|首席专家|市场营销|车间主任|调度员|创始人|生产部|技术部)"
)
_AMOUNT = re.compile(
    r"(?:年产|日产|新增|投资|总投资)?\d[\d.]*(?:万|亿)?(?:台|吨|兆瓦|吉瓦|千瓦|GW|MW|万|亿|套|辆|条|平方米|立方米|期)"
)
_BEFORE_NAME = frozenset(
    [
        "推进",
        "推动",
        "加快",
        "实施",
        "支持",
        "建设",
        "引进",
        "服务",
        "指导",
        "帮助",
        "以",
        "为",
        "和",
        "与",
        "及",
        "将",
        "由",
        "对",
        "在",
        "向",
        "是",
        "保障",
        "协助",
        "包括",
        "如",
        "有",
        "让",
        "使",
    ]
)


class CompanyName(NamedTuple):
    """A company named in the text: where and as printed."""

    start: int
    end: int
    name: str


class CompanyTables(NamedTuple):
    """The tables of companies, ready to look up."""

    canonical: dict[str, str]
    suffixes: re.Pattern[str]
    tails: frozenset[str]
    loose: frozenset[str]
    generic: frozenset[str]
    stops: frozenset[str]
    places: frozenset[str]
    terms: frozenset[str]


@lru_cache(maxsize=4)
def company_tables(knowledge: Knowledge) -> CompanyTables:
    """Look-up tables of `knowledge`'s companies and of the words that make or break their names."""
    words = knowledge.words
    canonical = {name: name for name in words.get("companies", [])}
    canonical |= {alias: company.name for company in knowledge.companies for alias in company.aliases}
    canonical |= {company.name: company.name for company in knowledge.companies}
    suffixes = sorted(words.get("company_suffixes", []), key=len, reverse=True)
    places = {*words.get("provinces", []), *words.get("cities", [])}
    return CompanyTables(
        canonical=canonical,
        suffixes=re.compile(f"(?:{'|'.join(map(re.escape, suffixes))})"),
        tails=frozenset(words.get("company_tails", [])),
        loose=frozenset(words.get("company_tails_loose", [])),
        generic=frozenset(words.get("company_generic", [])) | frozenset(words.get("park_generic", [])),
        stops=frozenset(words.get("name_stops", [])),
        places=frozenset(places | {re.sub("(?:省|市|自治区)$", "", place) for place in places}),
        terms=frozenset(words.get("terms", [])),
    )


def find_company_names(
    text: str, tokens: Tokens, tables: CompanyTables, parks: Sequence[tuple[int, int]]
) -> list[CompanyName]:
    """Every company named in `text`, in order, the longest where two overlap; `parks` are spans of parks' names."""
    finder = _Finder(text, tokens, tables, parks)
    found = [*finder.listed(), *finder.by_suffix(), *finder.by_trade()]
    found += finder.by_list({name.name for name in found})
    found += finder.by_phrase()
    names = sorted({name.name for name in found}, key=lambda n: (-len(n), n))[:_MAX_NAMES]
    if names:
        again = re.compile("|".join(map(re.escape, names)))
        found += [CompanyName(m.start(), m.end(), m[0]) for m in again.finditer(text)]
    return _longest(found, parks)


def _longest(names: list[CompanyName], parks: Sequence[tuple[int, int]]) -> list[CompanyName]:
    taken = sorted(parks)
    kept: list[CompanyName] = []
    i = 0
    for name in sorted(set(names), key=lambda n: (n.start, -n.end)):
        while i < len(taken) and taken[i][1] <= name.start:
            i += 1
        if i < len(taken) and taken[i][0] < name.end:
            continue
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


class _Finder:
    def __init__(self, text: str, tokens: Tokens, tables: CompanyTables, parks: Sequence[tuple[int, int]]) -> None:
        self.text, self.tokens, self.tables = text, tokens, tables
        self.park_ends = {end for _, end in parks}

    def listed(self) -> Iterator[CompanyName]:
        words, tags, starts = self.tokens
        for i, tag in enumerate(tags):
            if tag == COMPANY_TAG or (tag != "x" and words[i] in self.tables.canonical):
                yield CompanyName(starts[i], starts[i] + len(words[i]), words[i])

    def by_suffix(self) -> Iterator[CompanyName]:
        last: CompanyName | None = None
        for suffix in self.tables.suffixes.finditer(self.text):
            if suffix[0] == "股份" and self.text[suffix.end() : suffix.end() + 1] in (
                "制",
                "有",
                "合",
                "占",
                "转",
                "权",
            ):
                continue
            start = self._walk_left(suffix.start())
            if last and start <= last.end and suffix[0] in ("分公司", "子公司", "公司", "分厂"):
                start = last.start
            elif not self._is_name(start, suffix.start()):
                continue
            last = CompanyName(start, suffix.end(), self.text[start : suffix.end()])
            yield last

    def by_trade(self) -> Iterator[CompanyName]:
        words, tags, starts = self.tokens
        tails, loose = self.tables.tails, self.tables.loose
        for i, word in enumerate(words):
            if word in tails or word in loose:
                first = self._stem(i)
                if first == i:
                    continue
                stem = words[first:i]
                unknown = any(not is_known(w) for w in stem)
                if unknown or (word in tails and all(tags[j] in _PROPER_TAGS for j in range(first, i))):
                    end = starts[i] + len(word)
                    if 3 <= end - starts[first] <= 10:
                        yield CompanyName(starts[first], end, self.text[starts[first] : end])

    def by_list(self, known: set[str]) -> Iterator[CompanyName]:
        for run in _LIST.finditer(self.text):
            if not _AFTER_LIST.match(self.text, run.end()):
                continue
            at = run.start()
            for item in run[0][:-1].split("、"):
                if name := self._item(at, at + len(item)):
                    yield name
                at += len(item) + 1

    def by_phrase(self) -> Iterator[CompanyName]:
        for officer in _OFFICER.finditer(self.text):
            start = self._walk_left(officer.start())
            name = self._head(start, officer.start())
            if name:
                yield name
        for amount in _AMOUNT.finditer(self.text):
            start = self._walk_left(amount.start())
            name = self._head(start, amount.start())
            if name and name.end == amount.start() and self._before(start) in _BEFORE_NAME | {"、"}:
                yield name

    def _before(self, start: int) -> str:
        i = self.tokens.at(start)
        return self.tokens.words[i - 1] if i else ""

    def _walk_left(self, end: int) -> int:
        """Where a name that ends at `end` can begin at the earliest."""
        words, tags, starts = self.tokens
        i = self.tokens.at(end)
        floor = end
        for j in range(i - 1, max(i - 1 - _MAX_WORDS, -1), -1):
            word, tag = words[j], tags[j]
            if end - starts[j] > _MAX_CHARS or starts[j] + len(word) in self.park_ends or tag == PARK_TAG:
                break
            if word in self.tables.stops or not (word.isalnum() or word in "（）()·&") or word.isdigit():
                break
            if tag in _BREAK_TAGS and is_known(word):
                break
            floor = starts[j]
        return floor

    def _is_name(self, start: int, end: int) -> bool:
        words, tags, starts = self.tokens
        first, last = self.tokens.at(start), self.tokens.at(end)
        return any(
            words[j] not in self.tables.generic
            and words[j] not in self.tables.terms
            and (tags[j] in _PROPER_TAGS or tags[j] == COMPANY_TAG or not is_known(words[j]))
            for j in range(first, last)
        ) and not all(words[j] in self.tables.places for j in range(first, last))

    def _stem(self, i: int) -> int:
        """The first word of the brand before the trade at word `i`: places and words of no dictionary."""
        words, tags, starts = self.tokens
        first = i
        while first and i - first < 3:
            word, tag = words[first - 1], tags[first - 1]
            if (
                starts[first - 1] + len(word) in self.park_ends
                or word in self.tables.stops
                or word in self.tables.generic
            ):
                break
            if not word.isalnum() or word.isdigit():
                break
            proper = tag in _PROPER_TAGS or not is_known(word) or (len(word) == 1 and tag in ("n", "ng", "j", "nz"))
            if not proper:
                break
            first -= 1
        return first

    def _item(self, start: int, end: int) -> CompanyName | None:
        """The company that an item of a list names: its start when the rest is a product or an amount."""
        amount = _AMOUNT.search(self.text, start, end)
        stop = amount.start() if amount else end
        begin = max(start, self._walk_left(stop))
        return self._head(begin, stop)

    def _head(self, start: int, end: int) -> CompanyName | None:
        """The company name that `[start, end)` begins with, if it begins with one."""
        words, tags, starts = self.tokens
        first = self.tokens.at(start)
        i = first
        named = False
        while i < len(words) and starts[i] < end:
            word, tag = words[i], tags[i]
            unknown = not is_known(word)
            tail = word in self.tables.tails or word in self.tables.loose
            if tag == COMPANY_TAG or ((tag in _PROPER_TAGS or unknown) and word not in self.tables.generic):
                named = named or unknown or word not in self.tables.places
            elif not (tail and i > first) and not (i == first and len(word) == 1):
                break
            i += 1
            if tail and i - 1 > first:
                break
        if not named or i == first:
            return None
        stop = min(end, starts[i] if i < len(starts) else len(self.text))
        name = self.text[starts[first] : stop]
        return CompanyName(starts[first], stop, name) if 2 <= len(name) <= 12 else None
