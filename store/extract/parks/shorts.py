"""Short forms that an article uses for a park it names in full: 循环化工园区 of 石家庄循环化工园区, 广梅园, 石梁."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from store.extract.parks.about import is_part
from store.extract.parks.bare import stands_free
from store.extract.parks.sections import short_stem, stems_of
from store.extract.parks.tables import ParkName
from store.extract.parks.words import names_trade, says_which
from store.extract.text.kinds import PLACE_RANKS
from store.extract.text.literals import each_place, occurrences
from store.extract.text.segment import is_known
from store.knowledge_words import each_of, either
from store.late import late
from store.records import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.extract.parks.tables import ParkTables
    from store.extract.text.segment import Tokens

_LONGEST_PLACE, _MOST_PLACES = 5, 4
_REGION_SIZES = (2, 3)
"""Characters of a region that a park is named by (东北, 长三角)."""
_MAX_NAMES = 50
"""Of so many names of one text the short forms are looked for."""
_NO_RANKS = dict.fromkeys(map(ord, PLACE_RANKS))
_RANK, _RANKS_OF_COUNTIES = 2, ("县", "市")
"""Where the rank stands in a county's name, and which."""
_BETWEEN = late("[—－–·（）()-]*")
_NICKNAME = late(r"[（(]([^\x00-\x7f\W]{1,3}[^\x00-\x7f\W省市县区镇乡州期片部段类级筹])[）)]")
_FIRST_WORDS, _KIND = (2, 3, 4), 3
"""How many first characters a park may be called by before 园, and how many a name has behind them at the least."""
_NO_PARK_AFTER = frozenset("区林艺博丁长圃")
"""What follows 园 where it is no park."""
_POSITION = "区位"
"""What no short form of a zone runs into."""
_ENDINGS = ("园区", "产业园", "工业园", "园")
"""What the first characters of two partners' names are followed by: 苏宿园区, 广梅园."""

_CLAUSE_MARKS = frozenset("，。；：、\n“”！？")
_OF_PLACE = late(
    "[0-9省市县区州盟旗镇乡村街路河江湖山港桥站岛湾话]|[人籍味]|[^，。；]{0,2}(?:政府|县委|市委|外贸|GDP|生产总值|财政|一般公共|城区|境内|全[市县区])"
    "|[“”，。；：、\n]"
)
"""What follows a place itself, or one that is only named."""
_SHORTEST_STEM = 2
_PLACE_PRINTED = ("市", "县", "区", "镇", "乡", "州", "旗")
_DOES = late(
    lambda: (
        "已|现|共|将|累计|先后|陆续|相继|每年|正|还|又|再|不断|持续|坚持|率先|全面|大力|着力|去年|今年|20[0-9]{2}年|目前|如今|近年"
        f"|{either('park_deeds')}"
    )
)
"""What a park does, behind a short name that a clause begins with."""
_MOST_CALLED = 12
"""An article that names more parks is a list of them."""


def places_at(name: str, tables: ParkTables) -> list[tuple[int, int]]:
    """The known places that a name begins with, one after another: 广州, 梅州 of 广州（梅州）产业转移工业园."""
    found: list[tuple[int, int]] = []
    at = 0
    while len(found) < _MOST_PLACES:
        end = at + _LONGEST_PLACE
        while end > at + 1 and name[at:end] not in tables.places:
            end -= 1
        if end == at + 1:
            break
        end += name[end : end + 1] in PLACE_RANKS and end + 1 < len(name)
        found.append((at, end))
        at = _BETWEEN.match(name, end).end()  # type: ignore[union-attr]
    if not found and name[_RANK : _RANK + 1] in _RANKS_OF_COUNTIES and not is_known(name[_RANK - 1 : _RANK + 1]):
        found.append((0, _RANK + 1))  # a county of no table: 永粮县|食品产业园
    return found


def initials(name: str, tables: ParkTables) -> str:
    """The first characters of the places that `name` begins with, two or more: 苏宿 of 苏州宿迁工业园区; else empty."""
    places = places_at(name, tables)
    return "".join(name[start] for start, _ in places) if len(places) > 1 else ""


def with_short_forms(text: str, tokens: Tokens, names: list[ParkName], tables: ParkTables) -> list[ParkName]:
    """`names` with the short forms of theirs that stand for themselves elsewhere in `text`, in text order."""
    printed = list(dict.fromkeys(name.name for name in names))
    if len(printed) > _MAX_NAMES:
        return names
    forms = {form: name for name in reversed(printed) for form in _forms(name, tables)}
    shared = {form for form in forms if len({_bare(name) for name in printed if name.endswith(form)}) > 1}
    nicknames, first_words = _nicknames(text, names), _first_words(text, printed, tables)
    if not (forms or nicknames or first_words):
        return names
    found = list(names)
    for form, name in [*forms.items(), *nicknames.items(), *first_words.items()]:
        if form in shared or form in tables.entries or form in printed:
            continue
        for at in each_place(text, form):
            i, end = tokens.at(at), at + len(form)
            k = bisect_right(found, at, key=_start)
            inside = (k and found[k - 1].end > at) or (k < len(found) and found[k].start < end)
            begins = not inside and tokens.starts[i : i + 1] == [at] and text[end : end + 1] not in _NO_PARK_AFTER
            if text.startswith(_POSITION, end - 1) and text[end + 1 : end + 2] != "于":
                continue  # 滨海|区位优势
            if begins and (form in first_words or stands_free(tokens, tables, i, form)):
                found.insert(k, ParkName(at, end, name))
    return found


def parks_called(text: str, names: Sequence[str], taken: Sequence[Mention], title: str | None) -> list[Mention]:
    """Where clauses begin with the stem of one of two or more park `names`, outside of the mentions `taken`.

    An article on one park has a `title`: others are called so beside it if the title calls all of them so.
    """
    told = [name for name in names if not is_part(name)]
    if not 1 < len(told) <= _MOST_CALLED:
        return []
    stems = stems_of([(name, name) for name in told])
    if len(stems) < len(told) or (title is not None and not all(stem in title for stem in stems)):
        return []
    stems = {stem: name for stem, name in stems.items() if f"{stem}市" not in text}  # a city of several parks
    inside = {at for mention in taken for at in range(mention.start, mention.end)}
    return [
        Mention("park", stems[text[start:end]], start, end)
        for start, end in occurrences(text, stems)
        if start not in inside and _opens(text, start, end)
    ]


def park_called(text: str, park: str, taken: Sequence[Mention], tables: ParkTables) -> list[Mention]:
    """Where clauses tell of the one `park` by its stem (近年来，松山湖累计…), outside of `taken`.

    A stem that is a place of the tables, or that the text prints as a county or city, stands for that.
    """
    stem = _own_stem(park, tables)
    if len(stem) < _SHORTEST_STEM or stem in tables.places or any(f"{stem}{rank}" in text for rank in _PLACE_PRINTED):
        return []
    inside = {at for mention in taken for at in range(mention.start, mention.end)}
    return [
        Mention("park", park, start, end)
        for start, end in occurrences(text, [stem])
        if start not in inside and text[start - 1 : start] in _CLAUSE_MARKS and _DOES.match(text, end)
    ]


def _own_stem(park: str, tables: ParkTables) -> str:
    """The stem of a park without the places it begins with, where more is left: 松山湖 of 东莞松山湖高新区."""
    stem = short_stem(park)
    places = places_at(stem, tables)
    rest = stem[places[-1][1] :] if places else ""
    return rest if len(rest) > 1 else stem


def _opens(text: str, start: int, end: int) -> bool:
    """Whether a clause begins with the short name `[start, end)`, or tells where by it (在葛店，…)."""
    if text[start - 1 : start] == "在":
        return text[start - 2 : start - 1] in _CLAUSE_MARKS and text[end : end + 1] == "，"
    return text[start - 1 : start] in _CLAUSE_MARKS and not _OF_PLACE.match(text, end)


def _first_words(text: str, printed: list[str], tables: ParkTables) -> dict[str, str]:
    """What parks are called by the beginning of their names and 园, printed in `text`: 石岭园 of 石岭装备制造产业园."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for name in printed:
        for length in _FIRST_WORDS if name.endswith(("园", "园区")) else ():
            word = name[:length]
            form = f"{word}园"
            if length + _KIND > len(name) or word in tables.types or word in tables.generic or form not in text:
                continue
            if found.setdefault(form, name) != name:
                shared.add(form)
    return {form: name for form, name in found.items() if form not in shared}


def _nicknames(text: str, names: list[ParkName]) -> dict[str, str]:
    """What parks are called by besides, in brackets right behind their names, if it is no word: 长沙高新区（麓谷）."""
    found = ((_NICKNAME.match(text, name.end), name.name) for name in names if text[name.end : name.end + 1] in "（(")
    return {match[1]: name for match, name in found if match and not is_known(match[1])}


def _start(name: ParkName) -> int:
    return name.start


def _bare(name: str) -> str:
    """A name without the ranks of its places."""
    return name.translate(_NO_RANKS)


def _forms(name: str, tables: ParkTables) -> Iterator[str]:
    """The short forms that `name` may have: as if a district's, without its place, with first characters of places."""
    if name.endswith("区"):
        yield from (f"{stem}区" for stem in each_of("zone_stems") if stem in name)
    places = places_at(name, tables)
    region = next((name[:size] for size in _REGION_SIZES if name[:size] in tables.regions), "")
    if not (places or region):
        return
    kind = name[places[-1][1] if places else len(region) :]
    heads = tables.heads.find(kind)
    of_trade = heads and not heads[0].start and names_trade(heads[0].word, tables)
    if kind.isalnum() and heads and not says_which(kind[: heads[0].start], tables) and (heads[0].start or of_trade):
        yield kind
    if len(places) > 1 and "园" in kind:
        yield from (initials(name, tables) + ending for ending in _ENDINGS)
