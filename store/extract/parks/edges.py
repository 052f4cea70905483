"""The left edge of a park's name: places, partners and characters that the cutter took off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.parks.evidence import is_always
from store.extract.parks.miscut import begins_place, is_glued, unglued
from store.extract.parks.tables import ParkName
from store.extract.parks.words import (
    PAIR,
    PLACE_CHARS,
    PROPER_TAGS,
    is_admin,
    is_partners,
    is_piece,
    names_trade,
    says_which,
)
from store.extract.text.pieces import is_loose
from store.extract.text.segment import is_known
from store.knowledge_words import either
from store.late import late

if TYPE_CHECKING:
    from store.extract.parks.tables import ParkTables
    from store.extract.text.literals import Found
    from store.extract.text.segment import Tokens

MAX_WORDS, MAX_CHARS = 10, 18
"""How far the name may reach to the left of its ending: the longest official names have about 14 characters there."""
_BESIDE = late(r"(?:[—－–·-]|[（(][^\x00-\x7f\W]{2,6}[）)])$")
"""A partner or a bracketed place right before a name."""
_BESIDE_ENDS = frozenset("—－–·-）)")
_BRACKETED = late(r"[^\x00-\x7f\W]([（(])([^\x00-\x7f\W]{2,5})[）)]([^\x00-\x7f\W]{0,12})$", "（ (")
_MAX_BRACKETED = 26
_NO_PLACE = ("以下", "下称", "简称", "下文", "含", "原", "即", "包括", "记者", "图")
_PARTS = ("中国", "西部", "东部")
_CHINA_AND = ("中国—", "中国-", "中国－", "中国–")
_ACROSS = late(
    lambda: f"(?:中国{either('neighbours')}?|中[越老缅哈俄蒙朝尼吉])·?[^\\x00-\\x7f\\W]{{2,4}}[—－–-]$",
    lambda: ("—", "－", "–", "-"),
)
_ACROSS_REACH = 14
"""A place of ours before the one across the border that a park shares with it: 中国老挝磨憨—|磨丁经济合作区."""
_PROVINCE = late(r"[^省]{0,4}省(?=[^级内外会直市区][^\x00-\x7f\W])", "省", reach=7)
_COUNTY = late(r"[^\x00-\x7f\W]{2,3}[市县](?=[^\x00-\x7f\W]{2})", "市 县", reach=6)
_PLACE_REACH = 8
_LONGEST_PREFIX = 4
_FIRST_TAGS = frozenset(("n", "ng", "nr", "ns", "nz", "j", "zg", "g", "a", "m", "f", "b"))
_LONGEST_COUNTY, _MAX_TRADE, _MAX_PIECES = 5, 5, 3
_SIDES, _TOWNS = "东西南北", ("县城", "市城", "区城")
_COUNTY_RANKS = frozenset("县旗")
_TRADE_TAGS = frozenset(("n", "vn", "nz", "j", "b", "a", "ng", "an", "xterm", "xtype", "eng"))


def read_bracketed(text: str, tokens: Tokens, tables: ParkTables, head: Found, floor: int) -> ParkName | None:
    """A name with its place in brackets, before words of kind alone: 中韩（长春）国际合作示范区, 西部（重庆）科学城."""
    begin = max(floor, head.start - _MAX_BRACKETED)
    if text.find("）", begin, head.start) < 0 and text.find(")", begin, head.start) < 0:
        return None
    found = _BRACKETED.search(text, begin, head.start)
    known = found and (found[2] in tables.places or found[2] in tables.entries or head.word not in tables.weak)
    if not found or not known or says_which(found[3], tables) or found[2].startswith(_NO_PLACE):
        return None
    i = tokens.at(found.start(1)) - 1
    word, start = (tokens.words[i], tokens.starts[i]) if i >= 0 else ("", 0)
    whole = start >= floor and start + len(word) == found.start(1)
    start = _places_run(tokens, tables, i, floor) if whole else start
    start = unglued(text, tokens, tables, (start, found.start(1)), i, True) if whole else start
    word = text[start : found.start(1)]
    named = word in tables.places or tokens.tag_of[word] in PROPER_TAGS or (len(word) > 1 and not is_known(word))
    if not whole or not (named or word in tables.types or word in _PARTS or is_partners(word)):
        return None
    return ParkName(start, head.end, text[start : head.end], found[2])


def _places_run(tokens: Tokens, tables: ParkTables, i: int, floor: int) -> int:
    """Where the places begin that end with word `i`, before a bracket: 东莞|大岭|山（南雄）…, 黄石|新港（物流）…."""
    while i and tokens.starts[i - 1] >= floor:
        word, before = tokens.words[i], tokens.words[i - 1]
        proper = tokens.tag_of[before] in PROPER_TAGS and before not in tables.provinces and not is_admin(before, "ns")
        if not proper or not (tokens.tag_of[word] in PROPER_TAGS or word in tables.lands):
            break
        i -= 1
    return tokens.starts[i]


def county_start(text: str, tokens: Tokens, tables: ParkTables, head: Found, last: int, floor: int) -> int:
    """The word at which a known county begins that stands before the words of kind at `last`; `last` if there is none.

    The cutter takes many of them for other words or leaves their characters apart: 上|高, 固安, 建|水产业.
    """
    i = last
    while i and (tokens.words[i - 1] in tables.types or tokens.words[i - 1] in tables.generic):
        if last - i == MAX_WORDS or tokens.starts[i - 1] < floor or tokens.words[i - 1] in tables.places:
            break
        i -= 1
    for end in {tokens.starts[i] if i < len(tokens.starts) else len(text), head.start}:
        if text[end - 1 : end] not in tables.place_ends:
            continue
        for length in range(_LONGEST_COUNTY, 1, -1):
            start = end - length
            place = text[start:end]
            if start >= floor and (place in tables.places or place in tables.ambiguous):
                first = tokens.at(start)
                if first < len(tokens.starts) and tokens.starts[first] == start:
                    return first
                if is_glued(tokens, tables, first - 1, start):
                    return first - 1
    return last


def place_before(text: str, tokens: Tokens, tables: ParkTables, first: int, head: Found, floor: int) -> int:
    """Where a name begins that runs on from a city over words of a trade: 三门峡|城乡|一体化示范区; else `first`.

    A region stands right before what it is named by: 东北|袜业纺织工业园.
    Characters that the cutter left alone are run over too: 鞍山|腾|鳌|经济开发区.
    """
    i, pieces = first, 0
    while i and first - i < _MAX_TRADE:
        word, start = tokens.words[i - 1], tokens.starts[i - 1]
        if start < floor or head.start - start > MAX_CHARS:
            return first
        if word in tables.places and word not in tables.provinces:
            return i - 1
        if word in tables.ambiguous and _stands_clear(tokens, tables, i - 1):
            return i - 1
        if word[-1] in _COUNTY_RANKS and is_admin(word, tokens.tag_of[word]):
            return i - 1
        if word in tables.regions and i == first and is_known(tokens.words[i]):
            stem = text[start + len(word) : head.start]
            if says_which(stem, tables) if stem else names_trade(head.word, tables):
                return i - 1
        if word[0] in PLACE_CHARS and PAIR.match(text, start, head.start) and says_which(word, tables):
            return i - 1
        if len(word) == 1 and (is_piece(word, tables) or (word == "和" and i > 1 and is_loose(tokens.words[i - 2]))):
            if begins_place(text, start, head.start, tables):
                return i - 1
            pieces += 1
            if pieces > _MAX_PIECES:
                return first
        elif word not in tables.types and not _is_trade(tokens, tables, word):
            return first
        i -= 1
    return first


def _stands_clear(tokens: Tokens, tables: ParkTables, i: int) -> bool:
    """Whether word `i`, a county's name and a word, opens a clause or stands behind a place or a verb that leads in."""
    before = tokens.words[i - 1] if i else ""
    return not before.isalnum() or before in tables.places or before in tables.stops or tokens.tag_of[before] == "v"


def _is_trade(tokens: Tokens, tables: ParkTables, word: str) -> bool:
    """Whether a word may stand between a place and the ending, for the trade of a park."""
    if word in tables.stops or word in tables.generic or not word.isalnum():
        return False
    return tokens.tag_of[word] in _TRADE_TAGS or word in tables.trades


def is_side_of_town(tokens: Tokens, i: int) -> bool:
    """Whether word `i` says on which side of a county's town a park lies: 青屏|县城|西|工业园."""
    return i > 0 and tokens.words[i] in _SIDES and tokens.words[i - 1] in _TOWNS


def town_start(text: str, tokens: Tokens, start: int, floor: int) -> int:
    """Where a name begins that says on which side of a county's town its park lies: 青屏|县城|南工业集中区.

    It stands with the county, as it says nothing without.
    """
    if text[start] not in _SIDES or text[start - 1 : start] != "城" or start <= floor:
        return start
    i = tokens.at(start) - 1
    if tokens.words[i] not in _TOWNS or tokens.starts[i] != start - len(tokens.words[i]):
        return start - 1
    county = tokens.words[i - 1] if i and tokens.starts[i - 1] >= floor else ""
    named = 1 < len(county) < 4 and (tokens.tag_of[county] in PROPER_TAGS or not is_known(county))
    return tokens.starts[i - 1] if named and county.isalpha() else start - 1


def whole_stem(text: str, tokens: Tokens, tables: ParkTables, span: tuple[int, int], floor: int) -> int:
    """Where a name begins that is but one character before its kind, or lacks its first behind a mark: 小|蓝经开区."""
    start, end = span
    i = tokens.at(start)
    if i == 0 or i == len(tokens.starts) or tokens.starts[i] != start:
        return start
    word, begin = tokens.words[i - 1], tokens.starts[i - 1]
    if (
        len(word) > 1
        or begin < floor
        or word in tables.alone
        or word in tables.not_first
        or tokens.tag_of[word] not in _FIRST_TAGS
    ):
        return start
    if len(tokens.words[i]) == 1 and not says_which(text[start + 1 : end], tables):
        return begin
    before = tokens.words[i - 2] if i > 1 else ""
    clear = not before or begin == floor or before in tables.stops or not before.isalnum()
    first = is_piece(word, tables) or word in tables.sizes
    return begin if clear and first and word not in tables.stops else start


def widened(
    text: str, tokens: Tokens, tables: ParkTables, span: tuple[int, int], floor: int, again: dict[str, bool]
) -> int:
    """Where a name begins whose first characters the cutter took off: 舞|陵县…, never printed without its 舞."""
    start, end = span
    while text[start - 1 : start].isalpha() and span[0] - start < _LONGEST_PREFIX:
        i = tokens.at(start) - 1
        word, begin = tokens.words[i], tokens.starts[i]
        if begin < floor or begin + len(word) != start or word in tables.stops or word in tables.types:
            break
        short = start < span[0] and len(word) < 3
        piece = is_loose(word) or word in tables.sizes or (short and tokens.tag_of[word] in PROPER_TAGS)
        if not piece or word in tables.alone or not is_always(text, word, text[start:end], again):
            break
        start = begin
    return start


def joined_start(text: str, tokens: Tokens, tables: ParkTables, start: int, floor: int) -> int:
    """Where a name begins that has a partner or a place in brackets before it: 中国—马来西亚…, 云岭（临岳）…."""
    if text[start - 3 : start] in _CHINA_AND:
        return start - 3
    marked = text[start - 1 : start] in _BESIDE_ENDS
    across = _ACROSS.search(text, max(floor, start - _ACROSS_REACH), start) if marked else None
    if across:
        return across.start()
    before = _BESIDE.search(text, max(floor, start - _PLACE_REACH), start) if marked else None
    if not before:
        return start
    i = tokens.at(before.start())
    word = tokens.words[i - 1] if i and tokens.starts[i] == before.start() else ""
    if word and tokens.starts[i - 1] >= floor and (tokens.tag_of[word] in PROPER_TAGS or word in tables.types):
        return tokens.starts[i - 1]
    return start


def cut_place(
    text: str, place: str | None, start: int, end: int, floor: int, tables: ParkTables
) -> tuple[str | None, int]:
    """The place at the left of the stem `[start, end)`, told by its characters, and where the stem goes on after it."""
    if place:
        before = text[max(floor, start - _PLACE_REACH) : start]
        cut = max(before.rfind(rank, 0, -1) for rank in "省市州")
        return (before[cut + 1 :] if 0 <= cut < len(before) - 2 else place), start
    for rank in (_PROVINCE, _COUNTY):
        cut_off = rank.match(text, start, end)
        rest = text[cut_off.end() : end] if cut_off else ""
        if cut_off and says_which(rest, tables):
            place, start = cut_off[0], cut_off.end()
    return place, start
