"""The parks that a library speaks of, and finding one by what was typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from store.across.matching import Matcher, fold
from store.errors import Message, UnknownReferenceError
from store.knowledge import Knowledge
from store.records import CatalogueRow, Fact

_MOST_NAMED = 8


class ParkRow(msgspec.Struct, frozen=True, kw_only=True):
    """A park with how much the library knows of it."""

    park: str
    articles: int
    facts: int
    part_of: str | None = None
    place: str | None = None
    aliases: list[str] = []


def list_parks(rows: Iterable[CatalogueRow], facts: Iterable[Fact], knowledge: Knowledge) -> list[ParkRow]:
    """Every park that an article names or a fact belongs to, those with most facts first."""
    articles: dict[str, set[str]] = {}
    for row in rows:
        for park in row.parks:
            articles.setdefault(park, set()).add(row.id)
    counts: dict[str, int] = {}
    for fact in facts:
        if fact.park:
            counts[fact.park] = counts.get(fact.park, 0) + 1
            articles.setdefault(fact.park, set()).add(fact.article)
    entries = {entry.name: entry for entry in knowledge.parks}
    found = []
    for park, ids in articles.items():
        entry = entries.get(park)
        found.append(
            ParkRow(
                park=park,
                articles=len(ids),
                facts=counts.get(park, 0),
                part_of=entry.part_of if entry else None,
                place=entry.place if entry else None,
                aliases=list(entry.aliases) if entry else [],
            )
        )
    return sorted(found, key=lambda row: (-row.facts, -row.articles, row.park))


def find_park(typed: str, parks: Sequence[str], knowledge: Knowledge) -> str:
    """The one of `parks` that `typed` means: its name, another name, a part of it or its pinyin.

    Raises `UnknownReferenceError` where none or several fit.
    """
    wanted = fold(typed.strip())
    names = {park: [park] for park in parks}
    for entry in knowledge.parks:
        if entry.name in names:
            names[entry.name].extend(entry.aliases)
    exact = [park for park, known in names.items() if wanted in map(fold, known)]
    matcher = Matcher(typed)
    found = exact or [park for park, known in names.items() if matcher and any(map(matcher.matches, known))]
    if len(found) == 1:
        return found[0]
    if found:
        raise UnknownReferenceError("{name}: several parks fit: {some}", name=typed, some=_some(found))
    hint = Message("; the library has {some}", some=_some(parks)) if parks else ""
    raise UnknownReferenceError(
        "{name}: no such park in the library{hint} (`parks parks` lists them)", name=typed, hint=hint
    )


def _some(names: Sequence[str]) -> str:
    some = ", ".join(names[:_MOST_NAMED])
    more = len(names) - _MOST_NAMED
    return Message("{some} and {n} more", some=some, n=more) if more > 0 else some
