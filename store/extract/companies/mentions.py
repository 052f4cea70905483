"""Mentions of companies: under which name each goes, and where what is printed of it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.text.kinds import PLACE_RANKS
from store.records import Mention

if TYPE_CHECKING:
    from store.extract.companies.tables import CompanyName, CompanyTables
    from store.extract.text.segment import Tokens

_LEGAL = ("有限公司", "有限责任公司", "股份公司")
_MOST_LEGAL, _LONGEST_SHORT, _MOST_PLACES = 100, 8, 2
_OPENING = frozenset("，。；：！？、“（\n—")
"""What stands before a clause."""


def mentions_of(text: str, tokens: Tokens, found: list[CompanyName], tables: CompanyTables) -> list[Mention]:
    """The companies `found` as mentions: under their listed name, else the legal name that they shorten."""
    names = {company.name: tables.canonical.get(company.name, "") for company in found}
    legal = [name for name in names if name.endswith(_LEGAL)][:_MOST_LEGAL]
    for name, listed in names.items() if legal else ():
        if not listed and len(name) <= _LONGEST_SHORT:
            names[name] = next((full for full in legal if _shortens(name, full)), "")
    mentions: list[Mention] = []
    for company in found:
        start = _with_place(text, tokens, company.start, tables)
        named = names[company.name] or text[start : company.end]
        mentions.append(Mention("company", named, start, company.end))
    return mentions


def _shortens(short: str, legal: str) -> bool:
    """Whether `short` is characters of a legal name in their order, its brand whole: 骏腾专汽 of 骏腾专用汽车…."""
    if short in legal:
        return False  # printed so in the legal name: a name of its own that stands beside it
    at = legal.find(short[:2])
    for char in short[2:] if at >= 0 else "":
        at = legal.find(char, at + 1)
        if at < 0:
            return False
    return at >= 0


def _with_place(text: str, tokens: Tokens, start: int, tables: CompanyTables) -> int:
    """Where the place begins that a clause opens with before a company's name: 神木|天元化工建成…."""
    i = first = tokens.at(start)
    while first and i - first < _MOST_PLACES and _is_place(tokens.words[first - 1], tables):
        first -= 1
    if first == i or tokens.starts[i : i + 1] != [start]:
        return start
    at = tokens.starts[first]
    return at if at == 0 or text[at - 1] in _OPENING else start


def _is_place(word: str, tables: CompanyTables) -> bool:
    return word in tables.counties and word[-1] not in PLACE_RANKS
