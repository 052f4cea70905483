"""Names of parks in a text: the gazetteer's, and any other by the pattern of such names."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from store.compiled import compiled
from store.extract.parks.edges import read_bracketed
from store.extract.parks.evidence import is_ranked
from store.extract.parks.miscut import RANKS
from store.extract.parks.stems import read_name
from store.extract.parks.tables import NOT_AFTER, ParkName, ParkTables, park_tables, place_names
from store.extract.parks.words import PAIR, is_partners, says_which
from store.extract.text.literals import each_place, occurrences
from store.extract.text.segment import is_known
from store.knowledge_words import each_of, either
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.extract.text.literals import Found
    from store.extract.text.segment import Tokens

__all__ = ["NOT_AFTER", "ParkName", "ParkTables", "find_park_names", "park_tables", "place_names"]

_ZONE_AND_AREA = late("(?:自贸试验区|自由贸易试验区|自贸区)$")
_MAX_AGAIN = 300
_PROVINCE = late("[^省]{2,3}省(?=.)", "省")
_AFTER = compiled(NOT_AFTER)
_PARTING = frozenset("，。；：！？、\n“”")
"""Marks that no name runs over: what stands right behind one is a bare word."""
_ITEM = late(r"(?:^|[\n。；])[0-9]{1,2}[.．、]$", ". ． 、")
_INVESTED = late(r"(?:[^\x00-\x7f\W]{0,4}项目)?[：:][^。；\n]{0,12}(?:投资|占地|年产|建设)")
_BROUGHT = late("(?:引进|引入|招引)(?:的|了|来)?$", "引进 引入 招引")
_CONSISTS = late(
    "(?:下辖|管辖|辖有|下设|分为|形成了?|包括|涵盖|包含|统筹|组成的?|由|即|布局|规划建设|设立|设有|辖)"
    r"([^\x00-\x7f\W]{2,4}?园(?:[、和及][^\x00-\x7f\W]{2,4}?园){1,7})(?![区林艺地])"
)
_BESIDE = late("园[、和及]", "园、 园和 园及")
"""What all of these have, far quicker to look for."""
_BEHIND = late(r"((?!里)[^\x00-\x7f\W的内在是有与和及设建为将已]{2,3}园)(?=[，。、；有的现内和以总规占去今上])", "园")
_LONGEST_PART = 4
"""A part that is named right behind its zone (青屏开发区|五里园)."""
_HEADED = late(r"(?m)^([^\x00-\x7f\W]{2,4}园)：", "园：")
"""The part of a zone that a heading names."""
_PLACED = late(lambda: rf"(?m)^([^\x00-\x7f\W]{{2,4}}?)[市县区]?：((?:国家级)?{either('park_kinds_headed')})")
"""A park told by its place as a head, and its kind behind it (瑞昌：经济开发区产值…)."""
_COLLECTION = late(
    r"(?:[^\x00-\x7f\W]{0,6}[省市县州区])?(?:(?:[两二三四五六七八九十每]|[0-9]{1,2})(?:大(?!连池)|家(?!渠)|个|座)|各)"
    r"|[^\x00-\x7f\W]{0,4}(?:同类|同级|各类|兄弟|周边|头部)",
    "大 家 个 座 各 同类 同级 兄弟 周边 头部",
)
"""How a word for several parks begins: 四大园区, 越泽市四大工业园区, 苏南同类园区."""
_NO_NAME = late(
    r"(?:首获|再获|荣获|喜获)?国家(?:级|火炬计划)|[^\x00-\x7f\W]{1,3}时园区$"
    r"|[^\x00-\x7f\W]{1,6}[市县区州](?:功能区|项目区|服务区|片区|组团)$",
    "国家 时园区 功能区 项目区 服务区 片区 组团",
)
"""Titles that end like a park's name, a time before a bare word, a place before parts: 国家级绿色园区, 高峰时园区."""
_ENDING_REACH, _LONGEST_LEAD = 10, 5
_SHORT_KINDS = frozenset(("综保区", "保税区", "自贸区", "经开区", "高新区"))
"""Kinds of a zone's own park that are said in short: 兰州新区|综保区."""
_ZONES = ("新区", "高新区", "经开区", "开发区", "新城")


def find_park_names(text: str, tokens: Tokens, tables: ParkTables) -> list[ParkName]:
    """Every park named in `text`, in order, none overlapping another; bare words such as 园区 are not names."""
    words, starts = tokens.words, tokens.starts
    found = [
        (words[i - 1] in tables.cities and _of_city(tokens, tables, i))
        or ParkName(starts[i], starts[i] + len(words[i]), words[i])
        for i in tokens.find(tables.entries.keys())
    ]
    if any(map(text.__contains__, tables.odd.values())):
        found += [ParkName(m.start(), m.end(), m[0]) for m in tables.any_odd.finditer(text)]
    listed = _without_overlaps(found)
    ends = [name.end for name in listed]
    others: list[ParkName] = []
    again: dict[str, bool] = {}
    for head in tables.heads.find(text):
        i = bisect_right(ends, head.start)
        if i < len(listed) and listed[i].start < head.end:
            continue
        floor = max(others[-1].end if others else 0, ends[i - 1] if i else 0)
        parted = text[head.start - 1 : head.start] in _PARTING
        near = head.start - floor <= _ENDING_REACH  # a zone
        if (parted and not near) or (head.word in tables.weak and _goes_on(text, head.end, tables)):
            continue
        name = None
        if not parted:
            name = read_bracketed(text, tokens, tables, head, floor)
            name = name or read_name(text, tokens, tables, head, floor, again)
        if near and not name:
            name = _in_zone(text, tables, head, others[-1] if others else None, listed[i - 1] if i else None)
        if name and not _is_project(text, name):
            others.append(name)
    others = _with_areas(_shortened(text, others, tables, again)) + list(_parts(text))
    others += _behind_zones(text, [*listed, *others])
    others += _placed(text, tables)
    if not others:
        return listed
    brought = {name.name for name in others if _BROUGHT.search(text, max(0, name.start - 4), name.start)}
    others = [n for n in others if not (n.name in brought or _COLLECTION.match(n.name) or _NO_NAME.match(n.name))]
    return _without_overlaps([*listed, *others, *_again(text, others)])


@cache
def _placed_kinds() -> tuple[str, ...]:
    """What a park behind its place as a head begins with."""
    return ("国家级", *each_of("park_kinds_headed"))


def _placed(text: str, tables: ParkTables) -> Iterator[ParkName]:
    """Parks whose place is the head of a paragraph and whose kind begins it (瑞昌：经济开发区产值…)."""
    kinds = _placed_kinds()
    if not any(text.startswith(kinds, at + 1) for at in each_place(text, "：")):
        return  # most articles: few have many such marks
    for told in _PLACED.finditer(text):
        if told[1] in tables.places:
            yield ParkName(*told.span(2), told[1] + told[2], told[1])


def _shortened(text: str, names: list[ParkName], tables: ParkTables, again: dict[str, bool]) -> list[ParkName]:
    """`names`, each begun where it is printed elsewhere: 班列从青屏…, 青屏…; 喜看青屏…, 青屏….

    What stands before is kept where the text has it as a county's name (绥原县…绥原竹木产业园).
    """
    printed = {name.name for name in names if name.strong}
    shortened: list[ParkName] = []
    for name in names:
        behinds = (i for i in range(1, len(name.name) - 1) if name.name[i:] in printed)
        behind = next((name.name[i:] for i in behinds if _leads_in(name.name, i, tables)), "")
        if behind and is_ranked(text, name.name.removesuffix(behind), again):
            behind = ""
        if (province := _PROVINCE.match(name.name)) and name.name[province.end() :] in printed:
            # one park, with its province in a company's name: 吉林省|东北袜业园|产业发展公司
            name = ParkName(name.start, name.end, name.name[province.end() :], province[0], name.strong)
        elif behind and name.name not in tables.entries:
            name = ParkName(name.end - len(behind), name.end, behind, None, name.strong)
        shortened.append(name)
    return shortened


def _leads_in(name: str, i: int, tables: ParkTables) -> bool:
    """Whether a name may begin at its character `i`: what stands before is a preposition, or a word and no place."""
    if name[i - 1] in tables.prepositions:
        return True
    word = name[:i]
    return 1 < i < _LONGEST_LEAD and not (
        word in tables.places or word in tables.kinds or word[-1] in RANKS or is_partners(word) or PAIR.fullmatch(word)
    )


def _of_city(tokens: Tokens, tables: ParkTables, i: int) -> ParkName | None:
    """Another city's park that is called like the gazetteer's at word `i`: 锦州|滨海新区."""
    name, place = tokens.words[i], tables.entries[tokens.words[i]].place
    city = tokens.words[i - 1] if i else ""
    if not place or city not in tables.cities or city in place or city in name or city[:-1] in place:
        return None
    return ParkName(tokens.starts[i - 1], tokens.starts[i] + len(name), city + name, city)


def _in_zone(
    text: str, tables: ParkTables, head: Found, other: ParkName | None, listed: ParkName | None
) -> ParkName | None:
    """A park that is called by its zone and its kind alone: 兰州新区|绿色化工园区."""
    for zone in (other, listed):
        if zone is None or not 0 <= head.start - zone.end <= _ENDING_REACH or not zone.name.endswith(_ZONES):
            continue
        kind = text[zone.end : head.start]
        told = kind or len(head.word) > 3 or (head.word in _SHORT_KINDS and not zone.name.endswith(head.word))
        if head.word not in tables.weak and told and not says_which(kind, tables):
            return ParkName(zone.start, head.end, text[zone.start : head.end], zone.place)
    return None


def _is_project(text: str, name: ParkName) -> bool:
    """Whether a name is an item of a list of projects: 1.某某物流园：总投资18亿元."""
    return bool(_ITEM.search(text[max(0, name.start - 4) : name.start]) and _INVESTED.match(text, name.end))


def _goes_on(text: str, end: int, tables: ParkTables) -> bool:
    """Whether a weak ending is but a part of a longer one: 空港经济开发区."""
    if text[end : end + 1] not in tables.kind_starts:
        return False
    longer = tables.heads.find(text, end, end + _ENDING_REACH)
    return bool(longer) and (longer[0].start == end or not says_which(text[end : longer[0].start], tables))


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
    """The parts that a zone is said to consist of, or that headings name: 下辖青屏园、石梁园; 青屏园：…, 石梁园：…."""
    for said in _CONSISTS.finditer(text) if _BESIDE.search(text) else ():
        items = said[1].replace("和", "、").replace("及", "、").split("、")
        at = said.start(1)
        for item in items:
            if item and len(item) > 2:
                yield ParkName(at, at + len(item), item)
            at += len(item) + 1
    headed = list(_HEADED.finditer(text)) if "园：" in text else []
    if len({head[1] for head in headed}) > 1:
        yield from (ParkName(*head.span(1), head[1]) for head in headed)


def _behind_zones(text: str, names: list[ParkName]) -> Iterator[ParkName]:
    """The parts that are named right behind their zones by a word of no dictionary and 园 (青屏开发区|五里园)."""
    for zone in names:
        at = zone.end
        near = text.find("园", at + 2, at + _LONGEST_PART) >= 0 and zone.name.endswith(_ZONES)
        part = _BEHIND.match(text, at) if near else None
        if part and not is_known(part[1]) and not is_known(part[1][-2:]):
            yield ParkName(*part.span(1), part[1], strong=False)


def _again(text: str, names: list[ParkName]) -> list[ParkName]:
    """The places where a name that stood clear once is printed again, whatever stands before it."""
    clear = {name.name: name for name in reversed(names)}
    longest = sorted(clear, key=len, reverse=True)[:_MAX_AGAIN]
    return [
        msgspec.structs.replace(clear[text[start:end]], start=start, end=end)
        for start, end in occurrences(text, longest, _AFTER)
    ]


def _without_overlaps(names: list[ParkName]) -> list[ParkName]:
    if all(name.end <= after.start for name, after in pairwise(names)):
        return names
    kept: list[ParkName] = []
    for name in sorted(names, key=lambda n: (n.start, -n.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept
