"""Who a text speaks of: parks, companies and places, each mention with its canonical name."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

import msgspec

from store.extract.companies.finding import find_company_names
from store.extract.companies.mentions import mentions_of
from store.extract.companies.tables import CompanyName, company_tables
from store.extract.parks.finding import find_park_names, park_tables
from store.extract.parks.references import resolve_parks
from store.extract.parks.sections import Section, short_stem
from store.extract.parks.shorts import park_called, parks_called
from store.extract.places import find_places, place_of, places_called
from store.extract.text.segment import Tokens, tag_text
from store.late import late
from store.records import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.knowledge import Knowledge
    from store.records import Reading


_start, _end = attrgetter("start"), attrgetter("end")
_OPENING = ("（", "(")
_FIRM = late(
    "(?:投资|开发|建设|运营|管理|控股|发展|实业|集团|服务|资本|股份|城市|国有|资产|产业|经济|基础设施|科技|置业|国际){1,6}"
    "(?:有限)?(?:责任)?公司|(?:投资|控股|开发|建设|发展){0,3}集团"
)
"""What follows a park's name in the name of a company of its own."""
_FIRM_STARTS = frozenset("投资 开发 建设 运营 管理 控股 发展 实业 集团 国有 城市 产业 资产 经济 科技 置业".split())  # noqa: SIM905
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
    own, in_parks = _firms_of(text, parks.mentions)
    spans = sorted([*((m.start, m.end) for m in in_parks), *((firm.start, firm.end) for firm in own)])
    trade = company_tables(knowledge)
    found = sorted([*own, *find_company_names(text, tokens, trade, spans)])
    companies = mentions_of(text, tokens, found, trade)
    taken = sorted([*in_parks, *_districts(text, in_parks), *companies], key=_start)
    names = _once(m.name for m in parks.mentions if m.name)
    if parks.park:
        own_name = park_called(text, parks.park, taken, tables)
        taken = sorted([*taken, *own_name], key=_start) if own_name else taken
    if parks.park is None or len(names) > 1:
        taken = sorted([*taken, *parks_called(text, names, taken, parks.park and reading.masthead.title)], key=_start)
    home = parks.place or place_of(parks.park or "", knowledge)
    places = find_places(text, tokens, knowledge, taken, home)
    called = places_called(text, short_stem(parks.park or ""), [*taken, *places], tables.places)
    mentions = sorted([*taken, *places, *called], key=_end, reverse=True)
    mentions.sort(key=_start)  # the longest first where two start together
    return Names(
        mentions=mentions,
        park=parks.park,
        parks=names,
        companies=_once(m.name for m in companies),
        sections=parks.sections,
        tokens=tokens,
    )


def _firms_of(text: str, parks: list[Mention]) -> tuple[list[CompanyName], list[Mention]]:
    """The companies called after a park (青屏园区|开发建设有限公司), and the mentions of parks themselves."""
    firms: list[CompanyName] = []
    rest: list[Mention] = []
    for park in parks:
        if text[park.end : park.end + 2] in _FIRM_STARTS and (firm := _FIRM.match(text, park.end)):
            firms.append(CompanyName(park.start, firm.end(), text[park.start : firm.end()]))
        else:
            rest.append(park)
    return firms, rest


def _districts(text: str, parks: list[Mention]) -> list[Mention]:
    """Districts in brackets right behind a park: its second name (青屏经济技术开发区（青屏区）)."""
    found = [(park, _DISTRICT.match(text, park.end)) for park in parks if text[park.end : park.end + 1] in _OPENING]
    return [Mention("park", park.name, *match.span(1)) for park, match in found if match]


def _once(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
