"""The word lists of the tables that tell what a term is worth as a keyword."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from store.knowledge import Knowledge

PAIR = 2
"""Characters of the shortest terms."""


class Lexicon(msgspec.Struct, frozen=True):
    """The tables that tell a term's worth."""

    terms: frozenset[str]
    """Those that the cutter knows."""
    listed: frozenset[str]
    common: frozenset[str]
    themes: frozenset[str]
    boilerplate: frozenset[str]
    indicators: frozenset[str]
    begun: dict[str, tuple[str, ...]]
    """Terms that the cutter does not know, by their first two characters."""
    openings: frozenset[str]
    """The first character of all these, the first two and the first three."""
    schemes: tuple[str, ...]
    """What the name of a scheme ends with: 科保贷, 归雁工程."""


@lru_cache(maxsize=4)
def lexicon(knowledge: Knowledge) -> Lexicon:
    """The word lists of `knowledge` that keywords are chosen by."""
    words = knowledge.words
    indicators = {name for entry in knowledge.indicators for name in (entry.name, *entry.aliases) if len(name) > 3}
    uncut = words.get("keyword_terms", [])
    begun: dict[str, list[str]] = {}
    for term in dict.fromkeys(uncut):
        begun.setdefault(term[:PAIR], []).append(term)
    return Lexicon(
        terms=frozenset(words.get("terms", [])),
        listed=frozenset([*words.get("terms", []), *uncut]),
        common=frozenset(words.get("common_terms", [])),
        themes=frozenset(words.get("theme_terms", [])),
        boilerplate=frozenset(words.get("boilerplate", [])),
        indicators=frozenset(indicators),
        begun={pair: tuple(terms) for pair, terms in begun.items()},
        openings=frozenset(term[:length] for term in uncut for length in (1, PAIR, PAIR + 1)),
        schemes=tuple(words.get("scheme_ends", [])),
    )
