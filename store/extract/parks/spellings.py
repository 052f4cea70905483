"""Spellings of one park: which printed names are one name, and under which of them it goes."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from store.extract.parks.about import is_part
from store.extract.parks.kinds import RANK_OF_PLACE, park_key
from store.extract.parks.shorts import initials, places_at
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.extract.parks.tables import ParkName, ParkTables

_LOOSE_ENDINGS = (
    ("开发区", ("经开区", "高新区")),
    ("集聚区", ("产业集聚区",)),
    ("园", ("工业园", "产业园", "科技园", "物流园", "化工园", "示范园", "生态园", "创新园", "软件园")),
    ("合作区", ("特别合作区", "经济合作区", "服务业合作区", "深度合作区")),
)
"""Endings of names that leave out the kind of park, with those that say it, as they stand in keys."""
_TRADE = late("(?:工业|产业|科技)$")
_OWN_ENDINGS = ("港", "谷", "城", "岛")
_KINDS = ("经开区", "高新区", "开发区")
"""A name that ends in itself may go with a kind of park behind it: 成都国际铁路港经济技术开发区."""
_COLLECTIVE = late(r"([^\x00-\x7f\W]{1,6}[省市州盟])(?:各?开发区|园区|工业园区|产业园区|高新区|经开区)", "省 市 州 盟")
_OF_CITY = late(r"([^\x00-\x7f\W]{2,3})(?:产业)?园区")
_RENAMED = late(
    "[^，。；]{0,8}(?:更名|改名|改称|升格|晋升|升级|认定|扩区更名|升级更名)为“?", "更名 改名 改称 升格 晋升 升级 认定"
)
_BETWEEN = 8 + len("扩区更名为“")
"""So much stands between an old name and the new one at the most."""
_SEVERAL = 3
_MAX_JOINED = 300
"""So many names are compared with each other: a list of all parks of China takes no longer."""
_RANKS = frozenset("省市县区州旗镇")


def without_collective(names: list[ParkName], tables: ParkTables) -> list[ParkName]:
    """`names` without 临岳市开发区 where it stands for all of a city's: in an article that names several of them.

    So does 临岳产业园区, printed once beside 临岳高新区. The areas of one zone (城东片区) are not several.
    """
    printed = Counter(n.name for n in names)
    collective = {
        name
        for name in printed.keys() - tables.entries.keys()
        if _is_of_place(name, tables) or (printed[name] == 1 and _is_of_city(name, printed))
    }
    others = {park_key(n.name) for n in names if n.name not in collective and not is_part(n.name)} if collective else ()
    if len(others) >= _SEVERAL:
        return [n for n in names if n.name not in collective]
    return names


def _is_of_place(name: str, tables: ParkTables) -> bool:
    """Whether a name says only whose parks are meant, by its rank: 临岳市开发区, 凉山州经开区; not 滁州经开区."""
    of_place = _COLLECTIVE.fullmatch(name)
    return of_place is not None and (of_place[1][-1] != "州" or of_place[1][:-1] in tables.places)


def _is_of_city(name: str, others: Iterable[str]) -> bool:
    """Whether a name says only whose parks are meant, and one of `others` is such a park: 临岳产业园区, 临岳高新区."""
    of_city = _OF_CITY.fullmatch(name)
    return of_city is not None and any(other != name and other.startswith(of_city[1]) for other in others)


def canonical_names(names: list[ParkName], tables: ParkTables) -> dict[str, str]:
    """Printed name → canonical: the gazetteer's, else the fullest spelling in the article of the same key."""
    canonical: dict[str, str] = {}
    groups: dict[str, list[str]] = {}
    printed = Counter(n.name for n in names)
    shown = {name: _without_province(name, tables) for name in printed}
    listed: dict[str, str] = {}
    for name in printed:
        if entry := tables.entries.get(name) or tables.entries.get(shown[name]):
            canonical[name] = listed[park_key(name)] = entry.name
        else:
            groups.setdefault(park_key(shown[name]), []).append(name)
    few = len(groups) <= _MAX_JOINED
    if len(groups) + len(listed) > 1:
        _drop_provinces(groups, listed, shown, tables)
    keys = sorted(groups, key=len, reverse=True) if few else []
    for key in keys:
        fuller = next((k for k in (*keys, *listed) if len(k) > len(key) and k.endswith(key)), None)
        if fuller:
            groups.setdefault(fuller, []).extend(groups.pop(key))
    if len(groups) + len(listed) > 1 and few:
        _join_short(groups, listed, tables)
    for key, group in groups.items():
        best = max(group, key=lambda name: (len(RANK_OF_PLACE.sub("", shown[name])), printed[name], len(shown[name])))
        canonical |= dict.fromkeys(group, listed.get(key, shown[best]))
    return canonical


def _without_province(name: str, tables: ParkTables) -> str:
    """`name` without a province before a city or county, which says only where: 湖北襄阳高新区."""
    for length in (2, 3):
        place = name[:length]
        if place in tables.provinces and place not in tables.cities and places_at(name[length:], tables):
            return name[length:]
    return name


def _drop_provinces(
    groups: dict[str, list[str]], listed: dict[str, str], shown: dict[str, str], tables: ParkTables
) -> None:
    """Put 云岭青屏工业园 with 青屏工业园 where that is printed too: a province's name before it says only where."""
    for key in list(groups):
        place = next((place for place in tables.provinces if key.startswith(place)), "")
        bare = key.removeprefix(place)
        if place and (bare in groups or bare in listed):
            shown |= {name: name.removeprefix(place) for name in groups[key]}
            groups.setdefault(bare, []).extend(groups.pop(key))


def _join_short(groups: dict[str, list[str]], listed: dict[str, str], tables: ParkTables) -> None:
    """Add names that leave out the kind of park, or a word of it, to the one that says it: 大路园区 to 大路工业园区.

    `listed` has the keys of the gazetteer's parks that are printed too, and their names.
    """
    for key in list(groups):
        full = _of_rank(key, (*groups, *listed))
        for ending, fuller in _LOOSE_ENDINGS if not full else ():
            stem = key.removesuffix(ending)
            if stem == key or len(stem) < 2:
                continue
            full = [
                other
                for other in (*groups, *listed)
                if other != key
                and other.endswith(fuller)
                and len(other) > len(key) - (ending == "开发区")
                and any(other.startswith(stem, start) for start in _stem_starts(other, tables))
            ]
            full = full or [
                other
                for other in (*groups, *listed)
                if ending == "园" and initials(other, tables) == _TRADE.sub("", stem)
            ]
            break
        else:
            if key.endswith(_OWN_ENDINGS):
                full = [key + kind for kind in _KINDS if key + kind in groups]
        if len(full) == 1:
            groups.setdefault(full[0], []).extend(groups.pop(key))


def _of_rank(key: str, keys: Iterable[str]) -> list[str]:
    """The parks of the same kind, where `key` says only whose rank it is: 县经济开发区."""
    kind = key[1:]
    return (
        [other for other in keys if other != key and other.endswith(kind)] if key[0] in _RANKS and len(kind) > 2 else []
    )


def _stem_starts(key: str, tables: ParkTables) -> list[int]:
    """Where the stem of a name may begin: at its start, behind each of its places."""
    return [0, *(end for _, end in places_at(key, tables))]


def _is_listed(name: str, tables: ParkTables) -> bool:
    """Whether the gazetteer has a park of this canonical name."""
    return name in tables.entries and tables.entries[name].name == name


def second_names(text: str, names: list[ParkName], canonical: dict[str, str], tables: ParkTables) -> dict[str, str]:
    """Second names of a park: in brackets behind the first, 正阳工业园区（黔江高新区）, or its new one: A更名为B.

    What a park is said to act as is one as well: 作为云岭石化产业基地，青屏新区….
    """
    second: dict[str, str] = {}
    spelled: dict[str, list[str]] = {}
    for printed, park in canonical.items():
        spelled.setdefault(park, []).append(printed)
    count = Counter(canonical[name.name] for name in names)
    for first, name in pairwise(names):
        between = text[first.end : min(name.start, first.end + _BETWEEN)]
        if first.end + len(between) < name.start:
            continue
        one, other = canonical[first.name], canonical[name.name]
        if between.endswith(("为", "为“")) and _RENAMED.fullmatch(between) and first.name not in tables.entries:
            second |= dict.fromkeys(spelled[one], other)
        if (
            between == "，"
            and count[one] == 1
            and text.endswith("作为", 0, first.start)
            and not _is_listed(one, tables)
        ):
            second |= dict.fromkeys(spelled[one], other)  # 作为云岭石化产业基地，青屏新区…
        closed = text[name.end : name.end + 1] in ("）", ")")
        if closed and between in ("（", "(", "（原", "（现", "（即", "（又称") and name.name not in tables.entries:
            old, new = (one, other) if count[other] > 2 * count[one] and not _is_listed(one, tables) else (other, one)
            second |= dict.fromkeys(spelled[old], new)
    return second
