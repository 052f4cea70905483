"""Names of companies: by legal ending, by trade, by the list or phrase they stand in, and the user's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.companies.rules import CompanyFinder
from store.extract.companies.tables import CompanyName
from store.extract.text.kinds import UNKNOWN, having, places_of
from store.extract.text.literals import occurrences
from store.extract.text.segment import is_known
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.extract.companies.tables import CompanyTables
    from store.extract.text.segment import Tokens

_UNKNOWN = having(UNKNOWN)
_LIMITED = ("有限公司", "有限责任公司")
_RANKS = "市县州旗"
"""What follows a short name that is a place's: 青屏 of 青屏机床有限公司, where the text tells of 青屏市."""
_TOWN_RANKS = ("镇", "乡")
_ASSOCIATION = late("[中全]国[^，。、；：\n“”]{2,14}?(?:联合会|协会|学会|商会)", "联合会 协会 学会 商会")
"""A body whose name begins like a company's: 中国石油和化学工业联合会."""
_SHIP, _LONGEST_SHIP = "”号", 8
_MAX_NAMES = 200
"""So many names are looked for again in the rest of an article: more would make a long list slow."""


def find_company_names(
    text: str, tokens: Tokens, tables: CompanyTables, parks: Sequence[tuple[int, int]]
) -> list[CompanyName]:
    """Every company named in `text`, in order, the longest where two overlap; `parks` are spans of parks' names."""
    parks = [*parks, *(body.span() for body in _ASSOCIATION.finditer(text))]
    finder = CompanyFinder(text, tokens, tables, parks)
    found = finder.sure()
    found += finder.siblings(found)
    found += finder.spoken_of(found)
    found = [name for name in found if not _is_town(text, tokens, name.end)]
    legal = [name.name for name in found if name.name.endswith(_LIMITED)]
    short = {*_short_names(legal, tables), *_brands(legal[:_MAX_NAMES], tokens, tables)} if legal else set()
    short = {name for name in short if not any(f"{name}{rank}" in text for rank in _RANKS)}
    names = sorted({name.name for name in found} | short, key=lambda n: (-len(n), n))
    again = occurrences(text, names[:_MAX_NAMES])
    found += [CompanyName(start, end, text[start:end]) for start, end in again]
    if _SHIP in text:
        found = [name for name in found if not _names_ship(text, name.end)]
    return _longest(found, parks)


def _names_ship(text: str, end: int) -> bool:
    """Whether a name that ends at `end` is part of a ship's or a train's: “中远海运大洋洲”号."""
    closed = text.find("”", end, end + _LONGEST_SHIP)
    if closed < 0 or "“" in text[end:closed]:
        return False  # 某某股份为“巨浪”号供货
    return text.startswith(_SHIP, closed) and not text.startswith("称", closed + len(_SHIP))


def _is_town(text: str, tokens: Tokens, end: int) -> bool:
    """Whether what a name is followed by at `end` says that it is a town's (彭场|镇个体老板), not 镇江 and the like."""
    if text[end : end + 1] not in _TOWN_RANKS:
        return False
    i = tokens.at(end)
    return i < len(tokens.starts) and tokens.starts[i] == end and tokens.words[i] in _TOWN_RANKS


def told_by(
    text: str, tokens: Tokens, tables: CompanyTables, parks: Sequence[tuple[int, int]], span: tuple[int, int]
) -> str:
    """The rule that reads the company at `span`: for those who ask why."""
    return CompanyFinder(text, tokens, tables, parks).told_by(*span)


def _short_names(legal: Iterable[str], tables: CompanyTables) -> Iterable[str]:
    """Legal names without their ending, as the rest of an article prints them: 黄河鑫业有限公司 → 黄河鑫业."""
    for name in legal:
        suffix = tables.suffixes.search(name, 3)
        if suffix and suffix.end() == len(name) and suffix[0].endswith(_LIMITED):
            stem = name[: suffix.start()]
            if 3 <= len(stem) <= 8 and stem not in tables.terms:
                yield stem


def _brands(legal: Sequence[str], tokens: Tokens, tables: CompanyTables) -> Iterable[str]:
    """What a text calls a company by after its legal name: 重庆京宏源铝业有限公司, 京宏源; what no dictionary has."""
    parts = {name[at : at + length] for name in legal for length in (3, 4, 5) for at in range(len(name) - length + 1)}
    unknown = {tokens.words[i] for i in places_of(tokens.kinds.translate(_UNKNOWN))}
    for word in unknown & parts:
        if not tables.suffixes.search(word):
            yield word
    for name in legal:
        trade = next(tables.trades.find(name, 3), None)
        brand = name[: trade[0]] if trade else ""
        brand = brand[2:] if brand[:2] in tables.places else brand
        if 2 < len(brand) < 6 and not is_known(brand):
            yield brand


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
