"""What reading names of parks goes by: the gazetteer and the words that make, end and part such names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from store.extract.text.kinds import short_place
from store.extract.text.literals import LiteralsByEnd
from store.late import late_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from store.knowledge import Knowledge, ParkEntry

NOT_AFTER = "(?![域块段划林艺]|位(?![于列居])|(?<=业城)市(?!政))"
"""What would make another word of an ending: 园区域, 新区块, 产业园林, 工业园区位."""

_PART_OF_BRAND = r"(?:科技园区?)?[^\x00-\x7f\W的在和与及]{2,4}?园(?![区林艺地])"
"""中关村丰台园, 中关村科技园区海淀园."""


_LISTS = (
    "park_heads", "park_heads_weak", "park_types", "park_generic", "park_trades", "park_bare", "park_brands", "terms",
    "name_stops", "name_prepositions", "alone", "measures", "lands", "sizes", "not_first", "glued", "before_places",
    "provinces", "cities", "counties", "counties_also_words", "regions",
)  # fmt: skip
"""The lists of words that the tables are made of."""


class ParkName(msgspec.Struct, frozen=True, gc=False):
    """A park named in the text: where, as printed, the place before it, and how sure."""

    start: int
    end: int
    name: str
    place: str | None = None
    strong: bool = True


class ParkTables(msgspec.Struct, frozen=True):
    """The tables of parks, ready to look up."""

    entries: dict[str, ParkEntry]
    heads: LiteralsByEnd
    weak: frozenset[str]
    types: frozenset[str]
    terms: frozenset[str]
    """Terms that end like a park: 国家级高新区."""
    trades: frozenset[str]
    """Verbs and the like that may stand between a place and the ending: 临颍休闲食品产业园."""
    generic: frozenset[str]
    bare: frozenset[str]
    """Words that stand for a park told of: 新区, 园区."""
    kinds: frozenset[str]
    """Types, trades and generic words: what says no more than of what kind a park is."""
    kind_starts: frozenset[str]
    """The first characters of these and of the endings."""
    stops: frozenset[str]
    closing: frozenset[str]
    """Those that no name goes on over, behind which an ending is a bare word: 的|园区; 京津|合作|示范区 goes on."""
    alone: frozenset[str]
    """Characters that stand for themselves in any sentence, those of measures among them: no piece of a name."""
    measures: frozenset[str]
    lands: frozenset[str]
    """What a place is called by, after a word of any kind: 棋盘|井, 瓯江|口."""
    sizes: frozenset[str]
    """Characters of every sentence that names of places begin with too: 大|柴旦, 三|塘湖."""
    not_first: frozenset[str]
    """Characters that stand free before a name."""
    prepositions: frozenset[str]
    glued: frozenset[str]
    """Characters that begin no name, though the cutter may glue them to a name it doesn't know."""
    before_places: frozenset[str]
    """Names of places that only tell where before another: 城东|衡阳高新区."""
    places: frozenset[str]
    ambiguous: frozenset[str]
    """Counties that are common words too."""
    place_ends: frozenset[str]
    """The last characters of these and of the ambiguous."""
    cities: frozenset[str]
    """Cities, in full and in short."""
    provinces: frozenset[str]
    """Short names of provinces that no park is named by alone; 上海 and the like are cities."""
    regions: frozenset[str]
    """What lies over several cities or provinces: 北部湾."""
    odd: dict[str, str]
    """Gazetteer names with marks inside, which the cutter would break, and brands whose 园 parks are called by; each by
    its pattern."""
    any_odd: re.Pattern[str]
    """All these, slower to look for than each of so long names by itself."""


@lru_cache(maxsize=4)
def park_tables(knowledge: Knowledge) -> ParkTables:
    """Look-up tables of `knowledge`'s parks; a name stands before an alias that clashes with it."""
    words = {key: frozenset(knowledge.words.get(key, ())) for key in _LISTS}
    entries, heads = _entries(knowledge), _heads(words)
    types = words["park_types"] | words["terms"]
    kinds = types | words["park_generic"] | words["park_trades"]
    places = place_names(knowledge) | words["counties"]
    place_ends = frozenset(place[-1] for place in places | words["counties_also_words"])
    provinces = words["provinces"]
    odd = _odd_names(entries, words["park_brands"])
    return ParkTables(
        entries=entries,
        heads=LiteralsByEnd(heads, NOT_AFTER),
        weak=words["park_heads_weak"] | {"园区"},
        types=types,
        terms=words["terms"] - words["park_types"],
        trades=words["park_trades"],
        generic=words["park_generic"],
        bare=words["park_bare"],
        kinds=kinds,
        kind_starts=frozenset(word[0] for word in kinds.union(heads)),
        stops=words["name_stops"],
        closing=_closing(words["name_stops"] - types - words["park_generic"], place_ends),
        alone=_characters(words["alone"] | words["measures"]),
        measures=_characters(words["measures"]),
        lands=_characters(words["lands"]),
        sizes=_characters(words["sizes"]),
        not_first=_characters(words["not_first"]),
        prepositions=_characters(words["name_prepositions"]),
        glued=_characters(words["glued"]),
        before_places=words["before_places"],
        ambiguous=words["counties_also_words"],
        places=places,
        place_ends=place_ends,
        cities=_short_and_full(words["cities"] | {p for p in provinces if p[-1] == "市"}),
        provinces=frozenset(short_place(p) for p in provinces if p[-1] != "市"),
        regions=words["regions"],
        odd=odd,
        any_odd=late_of(lambda: odd),
    )


def _entries(knowledge: Knowledge) -> dict[str, ParkEntry]:
    """The parks of the gazetteer by name and alias."""
    entries = {alias: park for park in knowledge.parks for alias in park.aliases}
    return entries | {park.name: park for park in knowledge.parks}


def _heads(words: Mapping[str, frozenset[str]]) -> list[str]:
    """What names of parks end with: each that ends with 园 does so with 园区 too."""
    heads = sorted(words["park_heads"] | words["park_heads_weak"])
    return heads + [f"{head}区" for head in heads if head.endswith("园")]


def _closing(stops: frozenset[str], place_ends: frozenset[str]) -> frozenset[str]:
    """Those words that no name goes on over: not 和, and none that a place may end with."""
    return frozenset(word for word in stops - {"和"} if word[-1] not in place_ends)


@lru_cache(maxsize=4)
def place_names(knowledge: Knowledge) -> frozenset[str]:
    """Provinces and cities, in full and in short: 江苏省, 江苏."""
    return _short_and_full([*knowledge.words.get("provinces", []), *knowledge.words.get("cities", [])])


def _odd_names(entries: Iterable[str], brands: Iterable[str]) -> dict[str, str]:
    """The names with marks inside and the brands that parks are called by, each by its pattern."""
    odd = {re.escape(name): name for name in entries if not name.isalnum()}
    return odd | {f"{re.escape(brand)}{_PART_OF_BRAND}": brand for brand in brands}


def _short_and_full(names: Iterable[str]) -> frozenset[str]:
    return frozenset([*names, *map(short_place, names)])


def _characters(words: frozenset[str]) -> frozenset[str]:
    return frozenset("".join(words))
