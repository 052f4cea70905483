"""The keywords of an article chosen from its terms by their odds: no two of them say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.keywords.weights import chance
from store.records import Keyword

if TYPE_CHECKING:
    from store.extract.keywords.names import Scored

_LIMIT, _MAX_ALIKE, _MAX_NAMES = 15, 3, 6
"""Keywords of an article; those that may begin alike (绿色工厂, 绿色供应链, 绿色低碳); names among them."""
_PUT_IN = 4
"""Characters of the shortest terms that may be others without a word."""


def strongest(scored: dict[str, Scored]) -> list[Keyword]:
    """The best terms, none in another, none another with words left out."""
    kept: dict[str, float] = {}
    shapes: dict[str, str] = {}  # the last keyword that begins and ends so
    told = "\n"
    named = 0
    listed = [term for term, one in scored.items() if one.listed]
    together = "\n".join(listed)
    for _, _, best in sorted([(-one.odds, len(term), term) for term, one in scored.items()]):
        term = best
        if not scored[best].name and together.count(best) > scored[best].listed:
            term = _whole(best, listed, scored)
        one = scored[term]
        if told.count(f"\n{term[:2]}") == _MAX_ALIKE or (one.name and named == _MAX_NAMES):
            continue
        if term not in told and not any(map(term.__contains__, kept)):
            shape = term if one.name or len(term) < _PUT_IN else term[:2] + term[-1]
            if shape in shapes and _leaves_out(*sorted((term, shapes[shape]), key=len)):
                continue
            shapes[shape] = term
            kept[term] = scored[best].odds
            told += f"{term}\n"
            named += one.name
            if len(kept) == _LIMIT:
                break
    top = chance(max(kept.values())) if kept else 1.0
    return [Keyword(term, round(chance(worth) / top, 4), scored[term].said) for term, worth in kept.items()]


def _leaves_out(short: str, full: str) -> bool:
    """Whether `short` is `full` without some of what stands inside it, a word or more."""
    cuts = range(2, len(short))
    return len(full) - len(short) > 1 and any(full.startswith(short[:i]) and full.endswith(short[i:]) for i in cuts)


def _whole(term: str, listed: list[str], scored: dict[str, Scored]) -> str:
    """The compound that a part mostly stands in, one of the `listed`: 招商引资 for 招商."""
    often = scored[term].said
    wholes = [whole for whole in listed if term in whole != term and scored[whole].said >= often]
    return max(wholes, key=lambda whole: (scored[whole].said, len(whole)), default=term)
