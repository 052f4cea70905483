"""The word lists of the tables that tell what a term is worth as a keyword."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from store.knowledge import Knowledge

PAIR = 2
"""Characters of the shortest terms."""


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
    """Terms that the cutter does not know, by their first three characters."""
    pairs: frozenset[str]
    """Those of two characters."""
    openings: frozenset[str]
    """The first character and the first two of all these."""
    schemes: tuple[str, ...]
    """What the name of a scheme ends with: 科保贷, 归雁工程."""


@lru_cache(maxsize=4)
def lexicon(knowledge: Knowledge) -> Lexicon:
    """The word lists of `knowledge` that keywords are chosen by."""
    words = knowledge.words
    indicators = {name for entry in knowledge.indicators for name in (entry.name, *entry.aliases) if len(name) > 3}
    uncut = words.get("keyword_terms", [])
    begun: dict[str, list[str]] = {}
    for term in uncut:
        if len(term) > PAIR:
            begun.setdefault(term[:3], []).append(term)
    return Lexicon(
        terms=frozenset(words.get("terms", [])),
        listed=frozenset([*words.get("terms", []), *uncut]),
        common=frozenset(words.get("common_terms", [])),
        themes=frozenset(words.get("theme_terms", [])),
        boilerplate=frozenset(words.get("boilerplate", [])),
        indicators=frozenset(indicators),
        begun=begun,
        pairs=frozenset(term for term in uncut if len(term) == PAIR),
        openings=frozenset(term[:length] for term in uncut for length in (1, PAIR)),
        schemes=tuple(words.get("scheme_ends", [])),
    )
