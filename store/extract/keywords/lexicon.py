"""The word lists of the tables that tell what a term is worth as a keyword."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from store.knowledge import Knowledge


class Lexicon(NamedTuple):
    """The tables that tell a term's worth."""

    terms: frozenset[str]
    """Those that the cutter knows."""
    listed: frozenset[str]
    common: frozenset[str]
    themes: frozenset[str]
    boilerplate: frozenset[str]
    indicators: frozenset[str]
    begun: dict[str, list[str]]
    """Terms that the cutter does not know, by their first two characters."""
    openings: frozenset[str]
    """Their first characters."""


@lru_cache(maxsize=4)
def lexicon(knowledge: Knowledge) -> Lexicon:
    """The word lists of `knowledge` that keywords are chosen by."""
    words = knowledge.words
    indicators = {name for entry in knowledge.indicators for name in (entry.name, *entry.aliases) if len(name) > 3}
    begun: dict[str, list[str]] = {}
    for term in words.get("keyword_terms", []):
        begun.setdefault(term[:2], []).append(term)
    return Lexicon(
        terms=frozenset(words.get("terms", [])),
        listed=frozenset([*words.get("terms", []), *words.get("keyword_terms", [])]),
        common=frozenset(words.get("common_terms", [])),
        themes=frozenset(words.get("theme_terms", [])),
        boilerplate=frozenset(words.get("boilerplate", [])),
        indicators=frozenset(indicators),
        begun=begun,
        openings=frozenset(term[0] for term in begun),
    )
