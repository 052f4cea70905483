"""What is known of companies before a text is read: those listed, their endings and trades, words that make no name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from store.compiled import compiled
from store.extract.parks.finding import place_names
from store.extract.text.literals import Literals, any_of
from store.late import late_of

if TYPE_CHECKING:
    from store.knowledge import Knowledge


class CompanyName(msgspec.Struct, frozen=True, order=True, gc=False):
    """A company named in the text: where and as printed."""

    start: int
    end: int
    name: str


class CompanyTables(msgspec.Struct, frozen=True):
    """The tables of companies, ready to look up."""

    canonical: dict[str, str]
    """Listed name or alias → canonical name."""
    suffixes: re.Pattern[str]
    trades: Literals
    strict: frozenset[str]
    """Trades that make a company of any place or brand before them."""
    loose: frozenset[str]
    trade_words: frozenset[str]
    """The trades, strict and loose."""
    no_brands: frozenset[str]
    """What follows a brand and is none: trades, kinds of things and endings."""
    generic: frozenset[str]
    stops: frozenset[str]
    places: frozenset[str]
    counties: frozenset[str]
    """The places, and counties."""
    terms: frozenset[str]
    free: frozenset[str]
    """Characters that stand free before a name."""
    before_places: frozenset[str]
    """Names of places that only tell where before a name."""
    kinds: frozenset[str]
    """What things are and are made of: no brand (碳化硅半导体)."""
    brands: frozenset[str]
    """Ordinary words that companies call themselves by (远景动力)."""
    brand_characters: frozenset[str]
    """Those that brands are coined of."""
    brand_ends: frozenset[str]
    """Characters that brands of three end with: 绿野|源."""
    thing_ends: frozenset[str]
    """Characters that words for things end with, and brands do not: 甲醇|汽车."""
    made_of: frozenset[str]
    """Characters that tell what a thing is made of, or how: a word of nothing else is no brand (硅碳, 光储充)."""
    odd: re.Pattern[str] | None
    """Listed names with marks inside, which the cutter would break: 一汽-大众."""

    def is_of_brands(self, word: str) -> bool:
        """Whether a word is two characters that brands are coined of: 恒鸿."""
        return len(word) == 2 and word[0] in self.brand_characters and word[1] in self.brand_characters

    def looks_coined(self, text: str) -> bool:
        """Whether three or four characters have two that brands are coined of, however the cutter takes them apart."""
        coined, ends = self.brand_characters, self.brand_ends
        return 3 <= len(text) <= 4 and sum(char in coined or char in ends for char in text) > 1


@lru_cache(maxsize=4)
def company_tables(knowledge: Knowledge) -> CompanyTables:
    """Look-up tables of `knowledge`'s companies and of the words that make or break their names."""
    words = knowledge.words
    canonical = {name: name for name in words.get("companies", [])}
    canonical |= {alias: company.name for company in knowledge.companies for alias in company.aliases}
    canonical |= {company.name: company.name for company in knowledge.companies}
    odd = [name for name in canonical if not name.isalnum()]
    strict, loose = words.get("company_tails", []), words.get("company_tails_loose", [])
    suffixes, trade_words = words.get("company_suffixes", []), frozenset([*strict, *loose])
    kinds = frozenset([*words.get("terms", []), *words.get("keyword_terms", []), *words.get("company_generic", [])])
    return CompanyTables(
        canonical=canonical,
        suffixes=compiled(any_of(suffixes)),
        trades=Literals([*strict, *loose]),
        strict=frozenset(strict),
        loose=frozenset(loose),
        trade_words=trade_words,
        no_brands=trade_words.union(kinds, suffixes),
        generic=frozenset([*words.get("company_generic", []), *words.get("park_generic", [])]),
        stops=frozenset(words.get("name_stops", [])),
        places=place_names(knowledge),
        counties=place_names(knowledge).union(words.get("counties", [])),
        terms=frozenset(words.get("terms", [])),
        before_places=frozenset(words.get("before_places", [])),
        free=frozenset("".join([*words.get("glued", []), *words.get("not_first", [])])),
        kinds=kinds,
        brands=frozenset(words.get("company_brands", [])),
        brand_characters=frozenset("".join(words.get("brand_characters", []))),
        brand_ends=frozenset("".join(words.get("brand_ends", []))),
        thing_ends=frozenset("".join(words.get("thing_ends", []))),
        made_of=frozenset("".join(words.get("made_of", []))),
        odd=late_of(lambda: dict(zip(odd, odd, strict=True)), any_of) if odd else None,
    )
