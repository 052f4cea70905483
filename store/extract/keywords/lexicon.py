"""The word lists of the tables that tell what a term is worth as a keyword."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from store.extract.text.kinds import PAIR, long_indicators

if TYPE_CHECKING:
    from store.knowledge import Knowledge


class Lexicon(msgspec.Struct, frozen=True):
    """The tables that tell a term's worth."""

    terms: frozenset[str]
    """Those that the cutter knows."""
    listed: frozenset[str]
    common: frozenset[str]
    themes: frozenset[str]
    boilerplate: frozenset[str]
    indicators: frozenset[str]
    uncut: dict[str, list[str]]
    """Terms that the cutter was not taught, by their first characters."""
    schemes: tuple[str, ...]
    """What the name of a scheme ends with: 科保贷, 归雁工程."""
    common_characters: frozenset[str]
    """Those that most articles have, whatever they are about."""


@lru_cache(maxsize=4)
def lexicon(knowledge: Knowledge) -> Lexicon:
    """The word lists of `knowledge` that keywords are chosen by."""
    words = knowledge.words
    uncut = words.get("keyword_terms", [])
    by_first: dict[str, list[str]] = {}
    for term in dict.fromkeys(uncut):
        if len(term) >= PAIR:
            by_first.setdefault(term[0], []).append(term)
    return Lexicon(
        terms=frozenset(words.get("terms", [])),
        listed=frozenset([*words.get("terms", []), *uncut]),
        common=frozenset(words.get("common_terms", [])),
        themes=frozenset(words.get("theme_terms", [])),
        boilerplate=frozenset(words.get("boilerplate", [])),
        indicators=long_indicators(knowledge),
        uncut=by_first,
        schemes=tuple(words.get("scheme_ends", [])),
        common_characters=frozenset("".join(words.get("common_characters", []))),
    )
