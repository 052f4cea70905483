"""Who a text speaks of: parks, companies and places, each mention with its canonical name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from store.extract.companies.finding import find_company_names
from store.extract.companies.mentions import mentions_of
from store.extract.companies.tables import company_tables
from store.extract.parks.finding import find_park_names, park_tables
from store.extract.parks.references import resolve_parks
from store.extract.parks.sections import Section
from store.extract.places import find_places
from store.extract.text.segment import Tokens, tag_text
from store.late import late
from store.records import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.knowledge import Knowledge
    from store.records import Reading


_OPENING = ("（", "(")
_DISTRICT = late(r"[（(]([^\x00-\x7f\W]{1,5}[区县市])[）)]")


class Names(msgspec.Struct, frozen=True):
    """What a text names: mentions in the order of the text, and the park that it is about."""

    mentions: list[Mention] = []
    park: str | None = None
    parks: list[str] = []
    companies: list[str] = []
    sections: list[Section] = []
    """Where an article goes from park to park, which it tells of from where on."""
    tokens: Tokens | None = None
    """The text as it was cut, so that no other reader has to cut it again."""


def find_names(reading: Reading, knowledge: Knowledge) -> Names:
    """Parks, companies and places named in `reading`; bare words such as 该园区 resolved to the park they stand for."""
    text = reading.mended.text
    tokens = tag_text(text, knowledge)
    tables = park_tables(knowledge)
    parks = resolve_parks(reading, tokens, find_park_names(text, tokens, tables), tables)
    spans = [(m.start, m.end) for m in parks.mentions]
    trade = company_tables(knowledge)
    companies = mentions_of(text, tokens, find_company_names(text, tokens, trade, spans), trade)
    taken = [*parks.mentions, *_districts(text, parks.mentions), *companies]
    places = find_places(text, tokens, knowledge, taken, parks.place)
    mentions = sorted([*taken, *places], key=lambda m: (m.start, -m.end))
    return Names(
        mentions=mentions,
        park=parks.park,
        parks=_once(m.name for m in parks.mentions if m.name),
        companies=_once(m.name for m in companies),
        sections=parks.sections,
        tokens=tokens,
    )


def _districts(text: str, parks: list[Mention]) -> list[Mention]:
    """Districts in brackets right behind a park: its second name (青屏经济技术开发区（青屏区）)."""
    found = [(park, _DISTRICT.match(text, park.end)) for park in parks if text[park.end : park.end + 1] in _OPENING]
    return [Mention("park", park.name, *match.span(1)) for park, match in found if match]


def _once(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
