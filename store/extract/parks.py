"""Names of parks in a text: the gazetteer's, and any other by the pattern of such names."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from store.extract.literals import any_of
from store.extract.segment import Tokens, is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.knowledge import Knowledge, ParkEntry

_MAX_WORDS, _MAX_CHARS = 10, 18
"""How far the name may reach to the left of its ending: the longest official names have about 14 characters there."""
_NAME_TAGS = frozenset(
    [
        "ns",
        "n",
        "nr",
        "nrt",
        "nrfg",
        "nz",
        "nt",
        "ng",
        "j",
        "x",
        "eng",
        "s",
        "f",
        "a",
        "b",
        "vn",
        "an",
        "l",
        "i",
        "v",
        "vg",
        "k",
        "xtype",
        "xterm",
        "xcompany",
        "xpark",
    ]
)
_SINGLE_TAGS = frozenset(("j", "ng", "zg", "nr", "nz"))
"""A lone character of these before a name of two is a part of it: 苏|里格."""
_LAST_TAGS = frozenset(("zg", "ng", "j", "nr", "nz", "g", "ag", "vg"))
_PROPER_TAGS = frozenset(["ns", "nr", "nrt", "nrfg", "nz", "nt", "xcompany"])
_ADMIN = re.compile(r"[^市县州盟旗]{1,10}(?:省|市|县|自治区|自治州|自治县|州|盟|旗|镇|乡)|[^市县州盟旗区]{2,3}区")
_COMMON_HEADS = frozenset(("园区", "开发区", "工业园区", "产业园区", "产业园", "工业园", "高新区", "经开区"))
_BESIDE = re.compile("(?:[—－–-]|[（(][一-龥]{2,6}[）)])$")
"""A partner or a bracketed place right before a name."""
_ZONE_AND_AREA = re.compile("(?:自贸试验区|自由贸易试验区|自贸区)$")
_CHINA_AND = ("中国—", "中国-", "中国－", "中国–")
_PROVINCE = re.compile("[^省]{0,4}省(?=[^级内外会直市区][一-龥])")
_COUNTY = re.compile("[一-龥]{2,3}[市县](?=[一-龥]{2})")
_PLACE_REACH = 8
NOT_AFTER = "(?![域块段划林艺]|位(?![于列居]))"
"""What would make another word of an ending: 园区域, 新区块, 产业园林, 工业园区位."""
_MAX_AGAIN = 300
_ITEM = re.compile(r"(?:^|[\n。；])[0-9]{1,2}[.．、]$")
_INVESTED = re.compile("(?:[一-龥]{0,4}项目)?[：:][^。；\n]{0,12}(?:投资|占地|年产|建设)")
_CONSISTS = re.compile(
    "(?:下辖|管辖|辖有|下设|分为|形成了?|包括|涵盖|包含|统筹|组成的?|由|即|布局|规划建设|设立|设有|辖)"
    "([一-龥]{2,4}?园(?:[、和及][一-龥]{2,4}?园){1,7})(?![区林艺地])"
)
_ENDING_REACH = 10
_ALONE = frozenset("的了在从到和与及对把被将由以为是有等该本全各某此其之而或省市县区镇乡村州")
_MEASURES = frozenset("个座批家类级种所处片多各等")


class ParkName(NamedTuple):
    """A park named in the text: where, as printed, the place before it, and how sure."""

    start: int
    end: int
    name: str
    place: str | None = None
    strong: bool = True


class ParkTables(NamedTuple):
    """The tables of parks, ready to look up."""

    entries: dict[str, ParkEntry]
    heads: re.Pattern[str]
    weak: frozenset[str]
    types: frozenset[str]
    terms: frozenset[str]
    """Terms that end like a park: 国家级高新区."""
    generic: frozenset[str]
    stops: frozenset[str]
    places: frozenset[str]
    provinces: frozenset[str]
    """Short names of provinces that no park is named by alone; 上海 and the like are cities."""
    odd: re.Pattern[str] | None
    """Gazetteer names with marks inside, which the cutter would break."""


@lru_cache(maxsize=4)
def park_tables(knowledge: Knowledge) -> ParkTables:
    """Look-up tables of `knowledge`'s parks; a name stands before an alias that clashes with it."""
    entries = {alias: park for park in knowledge.parks for alias in park.aliases}
    entries.update({park.name: park for park in knowledge.parks})
    words = knowledge.words
    weak = words.get("park_heads_weak", [])
    heads = sorted({*words.get("park_heads", []), *weak})
    heads += [f"{head}区" for head in heads if head.endswith("园")]
    odd = [name for name in entries if not name.isalnum()]
    return ParkTables(
        entries=entries,
        heads=re.compile(f"{any_of(heads)}{NOT_AFTER}"),
        weak=frozenset([*weak, "园区"]),
        types=frozenset(words.get("park_types", [])) | frozenset(words.get("terms", [])),
        terms=frozenset(words.get("terms", [])) - frozenset(words.get("park_types", [])),
        generic=frozenset(words.get("park_generic", [])),
        stops=frozenset(words.get("name_stops", [])),
        places=place_names(knowledge),
        provinces=frozenset(
            re.sub("省$|(?:壮族|回族|维吾尔)?自治区$", "", p) for p in words.get("provinces", []) if p[-1] != "市"
        ),
        odd=re.compile("|".join(map(re.escape, odd))) if odd else None,
    )


def place_names(knowledge: Knowledge) -> frozenset[str]:
    """Provinces and cities, in full and in short: 江苏省, 江苏."""
    full = {*knowledge.words.get("provinces", []), *knowledge.words.get("cities", [])}
    return frozenset(full | {re.sub("(?:省|市|地区|(?:壮族|回族|维吾尔)?自治区)$", "", name) for name in full})


def find_park_names(text: str, tokens: Tokens, tables: ParkTables) -> list[ParkName]:
    """Every park named in `text`, in order, none overlapping another; bare words such as 园区 are not names."""
    words, starts = tokens.words, tokens.starts
    found = [ParkName(starts[i], starts[i] + len(words[i]), words[i]) for i in tokens.find(tables.entries.keys())]
    if tables.odd:
        found += [ParkName(m.start(), m.end(), m[0]) for m in tables.odd.finditer(text)]
    listed = _without_overlaps(found)
    ends = [name.end for name in listed]
    others: list[ParkName] = []
    again: dict[str, bool] = {}
    for head in tables.heads.finditer(text):
        i = bisect_right(ends, head.start())
        if i < len(listed) and listed[i].start < head.end():
            continue
        floor = max(others[-1].end if others else 0, ends[i - 1] if i else 0)
        if head[0] in tables.weak and _goes_on(text, head.end(), tables):
            continue
        name = _read_name(text, tokens, tables, head, floor, again)
        if name and not _is_project(text, name):
            others.append(name)
    others = _with_areas(others) + list(_parts(text))
    return _without_overlaps([*listed, *others, *_again(text, others)])


def _is_project(text: str, name: ParkName) -> bool:
    """Whether a name is an item of a list of projects: 1.某某物流园：总投资18亿元."""
    return bool(_ITEM.search(text[max(0, name.start - 4) : name.start]) and _INVESTED.match(text, name.end))


def _goes_on(text: str, end: int, tables: ParkTables) -> bool:
    """Whether a weak ending is but a part of a longer one: 空港经济开发区."""
    longer = tables.heads.search(text, end, end + _ENDING_REACH)
    return bool(longer and longer.start() > end and not _says_which(text[end : longer.start()], tables))


def _with_areas(names: list[ParkName]) -> list[ParkName]:
    """An area of a free trade zone is called by both names together."""
    joined: list[ParkName] = []
    for name in names:
        zone = joined[-1] if joined else None
        if zone and zone.end == name.start and name.name.endswith("片区") and _ZONE_AND_AREA.search(zone.name):
            joined[-1] = ParkName(zone.start, name.end, zone.name + name.name, zone.place)
        else:
            joined.append(name)
    return joined


def _parts(text: str) -> Iterator[ParkName]:
    """The parts that a zone is said to consist of: 下辖青屏园、石梁园、云门园."""
    for said in _CONSISTS.finditer(text):
        items = said[1].replace("和", "、").replace("及", "、").split("、")
        at = said.start(1)
        for item in items:
            if item and len(item) > 2:
                yield ParkName(at, at + len(item), item)
            at += len(item) + 1


def _again(text: str, names: list[ParkName]) -> list[ParkName]:
    """The places where a name that stood clear once is printed again, whatever stands before it."""
    clear = {name.name: name for name in reversed(names)}
    if not clear:
        return []
    longest = dict(sorted(clear.items(), key=lambda item: -len(item[0]))[:_MAX_AGAIN])
    pattern = re.compile(f"{any_of(longest)}{NOT_AFTER}")
    return [ParkName(m.start(), m.end(), m[0], *longest[m[0]][3:]) for m in pattern.finditer(text)]


def _without_overlaps(names: list[ParkName]) -> list[ParkName]:
    kept: list[ParkName] = []
    for name in sorted(names, key=lambda n: (n.start, -n.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept


def _read_name(
    text: str, tokens: Tokens, tables: ParkTables, head: re.Match[str], floor: int, again: dict[str, bool]
) -> ParkName | None:
    """The name that ends with `head`, if there is one and it begins at `floor` or later."""
    last = _stem_end(tokens, tables, head)
    if last is None:
        return None
    first = _stem_start(tokens, tables, head, floor, last)
    place = None
    stem_end = max(head.start(), tokens.starts[last]) if last < len(tokens.starts) else head.start()
    for j in range(last - 1, first - 1, -1):
        named = j + 1 < last and _says_which(text[tokens.starts[j + 1] : stem_end], tables)
        if _is_admin(tokens.words[j], tokens.tags[j]) and named:
            place, first = tokens.words[j], j + 1
            break
    start = tokens.starts[first] if first < last else head.start()
    if place is None or not is_known(place):  # the cutter knows neither name: 云岭省|临岳市青屏 may fall anywhere
        place, start = _cut_place(text, place, start, stem_end, floor, tables)
    if text[start] == "从" and text[start + 1 : start + 2] not in ("化", "江"):
        start += 1  # 记者从望澜…获悉: the cutter knows no 望澜 and takes the preposition for its first character
    joined = _joined_start(text, tokens, tables, start, floor)
    paired, start = joined < start, joined
    if start >= head.start() or text[start : head.start()].endswith(("省", "自治区")):
        return None  # nothing, or all parks of a province
    if text[start : head.start()] in tables.provinces and head[0] in _COMMON_HEADS:
        return None  # all of a province's again
    name = text[start : head.end()]
    if name in tables.types or (text[head.end() : head.end() + 1] == "”" and "“" in text[max(0, start - 6) : start]):
        return None  # a kind of parks, or a title in quotation marks
    proper = _has_proper(tokens, first, last, tables) or _is_admin(tokens.words[first], tokens.tags[first])
    if name in tables.entries or proper or paired:
        return ParkName(start, head.end(), name, place)
    before = text[start - 1 : start]
    if (
        head[0] in tables.weak
        and first < last
        and _may_name(tokens, first, last, tables)
        and _is_again(text, name, again)
    ):
        return ParkName(start, head.end(), name, place, strong=False)
    if head[0] in tables.weak or before in _MEASURES or before == "的":
        return None
    strong = _is_stem(tokens, first, last, tables)
    return ParkName(start, head.end(), name, place, strong) if strong or tokens.words[first] in tables.types else None


def _joined_start(text: str, tokens: Tokens, tables: ParkTables, start: int, floor: int) -> int:
    """Where a name begins that has a partner or a place in brackets before it: 中国—马来西亚…, 云岭（临岳）…."""
    if text[start - 3 : start] in _CHINA_AND:
        return start - 3
    before = _BESIDE.search(text, max(floor, start - _PLACE_REACH), start)
    if not before:
        return start
    i = tokens.at(before.start())
    word = tokens.words[i - 1] if i and tokens.starts[i] == before.start() else ""
    if word and tokens.starts[i - 1] >= floor and (tokens.tags[i - 1] in _PROPER_TAGS or word in tables.types):
        return tokens.starts[i - 1]
    return start


def _stem_end(tokens: Tokens, tables: ParkTables, head: re.Match[str]) -> int | None:
    """The word that follows the stem; None where the ending is but the tail of a known word (国家级高新区, 梁园区)."""
    i = tokens.at(head.start())
    if i == len(tokens.starts) or tokens.starts[i] > head.start():
        word, tag = tokens.words[i - 1], tokens.tags[i - 1]
        if word in tables.terms and word[: head.start() - tokens.starts[i - 1]] in tables.types:
            return i - 1  # a term of its own, which may stand after a proper name: 国际陆港
        return None if word in tables.terms or (tag == "ns" and is_known(word)) else i
    return i


def _stem_start(tokens: Tokens, tables: ParkTables, head: re.Match[str], floor: int, last: int) -> int:
    """The first word of the stem: left over words that can be part of it, without those that only say its kind."""
    first = last
    proper = 0
    while first and last - first < _MAX_WORDS:
        word, tag, start = tokens.words[first - 1], tokens.tags[first - 1], tokens.starts[first - 1]
        if start < floor or head.start() - start > _MAX_CHARS:
            break
        halved = proper == 1 and len(word) == 1 and "一" <= word <= "龥" and word not in _ALONE  # 中|梁, 向|阳
        if not (halved or _may_join(word, tag, tables, proper) or _ends_name(tokens, first - 1, floor, tables)):
            break
        first -= 1
        if word not in tables.types and word not in tables.generic:
            proper += len(word)
    while first < last and _is_filler(tokens.words[first], tokens.tags[first], tables):
        first += 1
    return first


def _ends_name(tokens: Tokens, i: int, floor: int, tables: ParkTables) -> bool:
    """Whether word `i` is the last character of a name that the cutter took apart: 白鹤|淀."""
    return (
        len(tokens.words[i]) == 1
        and tokens.tags[i] in _LAST_TAGS
        and i > 0
        and tokens.starts[i - 1] >= floor
        and tokens.words[i] not in tables.stops
        and tokens.words[i - 1] not in tables.stops
        and tokens.tags[i - 1] in _PROPER_TAGS
    )


def _says_which(stem: str, tables: ParkTables) -> bool:
    """Whether a stem says more than what kind of park it is: 青屏循环经济 does, 农产品加工 does not."""
    reach = {0}
    for start in range(len(stem)):
        if start in reach:
            words = (stem[start:end] for end in range(start + 1, len(stem) + 1))
            reach |= {start + len(word) for word in words if word in tables.types or word in tables.generic}
    return len(stem) not in reach


def _cut_place(
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
        if cut_off and _says_which(rest, tables):
            place, start = cut_off[0], cut_off.end()
    return place, start


def _may_join(word: str, tag: str, tables: ParkTables, proper: int) -> bool:
    """Whether a word can be part of a name that has `proper` characters of proper name to its right already."""
    if word in tables.stops:
        return False
    if word in tables.types or tag in _PROPER_TAGS or word in tables.places:
        return True
    if not word.isalnum() or tag not in _NAME_TAGS:
        return not is_known(word) and word.isalnum() and not word.isdigit()
    if not is_known(word):
        return True
    if tag in ("v", "vg", "i", "l", "k") or (tag == "f" and len(word) == 1):
        return False
    return proper < 2 or (proper == 2 and len(word) == 1 and tag in _SINGLE_TAGS)


def _is_filler(word: str, tag: str, tables: ParkTables) -> bool:
    """Whether a word at the left end says what kind of park it is rather than which (国家级, 现代化, 绿色)."""
    if word in tables.places:
        return False
    return word in tables.generic or (tag in ("a", "b", "d", "m", "q") and is_known(word) and word not in tables.types)


def _is_admin(word: str, tag: str) -> bool:
    return bool(_ADMIN.fullmatch(word)) and (tag == "ns" or not is_known(word))


def _has_proper(tokens: Tokens, first: int, end: int, tables: ParkTables) -> bool:
    """Whether a word of `[first, end)` is a proper name: a place, a person, a brand or a word of no dictionary."""
    return any(
        word not in tables.types
        and word not in tables.generic
        and (tag in _PROPER_TAGS or word in tables.places or not is_known(word))
        for word, tag in zip(tokens.words[first:end], tokens.tags[first:end], strict=True)
    )


def _is_again(text: str, name: str, again: dict[str, bool]) -> bool:
    """Whether `name` is printed more than once; of so many names and no more, for hostile texts."""
    if name not in again:
        again[name] = len(again) < _MAX_AGAIN and text.count(name) > 1
    return again[name]


def _may_name(tokens: Tokens, first: int, end: int, tables: ParkTables) -> bool:
    """Whether the words before a weak ending can be what a park is called by, if they are printed so again."""
    words = tokens.words[first:end]
    stem = "".join(words)
    return 1 < len(stem) < 4 and not any(
        word in tables.generic or word in tables.types or word in tables.stops or word in tables.terms for word in words
    )


def _is_stem(tokens: Tokens, first: int, end: int, tables: ParkTables) -> bool:
    """Whether the words before the ending say more than a trade does: 砚山循环经济工业园区, not 循环经济工业园区."""
    return any(
        word not in tables.generic and word not in tables.types and len(word) > 1 for word in tokens.words[first:end]
    )
