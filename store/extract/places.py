"""Provinces, cities, counties and districts named in a text; 全市, 我县 resolved to the one meant."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from store.extract.text.kinds import PLACE_RANKS, short_places
from store.extract.text.literals import each_place
from store.extract.text.segment import is_known
from store.knowledge_words import either
from store.late import late
from store.records import Mention

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from store.extract.text.segment import Tokens
    from store.knowledge import Knowledge

_PRINTED = late(
    r"[^全我该各本城郊园社地片特辖市省占由被]{2,7}(?:省|市|县|自治区|自治州|自治县|州|盟|旗)|[^全我该各本城郊园社地片特辖市省占发新示试集]{2,4}区"
)
_DISTRICT = 3
_RUN_ON = frozenset("从在由据向对与和")
"""What the cutter runs together with a place that it does not know."""
_PLACE_LENGTHS, _OTHER_RANK = (5, 4, 3, 2), ("区", "县", "")
_OWN_RANKS = "市县"
_THIS_ZONE = "该区"
"""Goes on with the park, or the district, that the text tells of: not with one that it names beside."""
_BARE_FIRST = frozenset("全我该本")
_BARE = late("[全我该本](?:省|市|县|区|州)")
_ACTS = late("完成|实现|规上|规模以上|地区生产总值|财政|政府|人民政府|坚持|出台|召开")
"""What only a place does, after the name of a district that the cutter does not know: 平桂区完成…."""
_OPENS = frozenset("，。；：、\n“”！？")
"""Marks that what a clause begins with stands behind."""
_METALS = frozenset(("白银",))
"""What is a city and a metal: before its weight, the metal."""
_STEM = 2
"""Characters of a place's name before its rank, where no dictionary has it."""
_COUNTING = frozenset("全各该我本每某一二三四五六七八九十两几数多百千这那此其")
"""What no name of a place begins with."""
_SO_RANKED, _CUT = frozenset("县市"), "州市"
"""Ranks such a name has; what the cutter makes of the end of one (沂|州市)."""
_HAS = late(
    "曾?(?:是|有(?!限))|[现共]有|拥有|因|对全[市县]|通报|规上|规模以上|地区生产总值",
    "是 有 因 对全 通报 规上 规模以上 地区生产总值",
    reach=7,
)
"""What only a place is told of so where a clause begins with it."""
_LEFT = late(lambda: f"[^，。；的]{{0,4}}?{either('departures')}|的(?!消息|数据|统计|报告)")
"""What follows a place that somebody comes from (从某某区出发, 来自某某区的客商); 从某某区获悉 tells of the place."""
_FROM = ("从", "来自")


def _opening(text: str, word: str, end: int) -> str | None:
    """The city or county of no dictionary that a clause begins with and whose rank `word` ends at `end`; else None.

    恩坪|县 has tea gardens; the cutter takes such a name apart.
    """
    start = end - _STEM - 1
    if len(word) > 1 and word != _CUT and is_known(word):
        return None
    if start > 0 and text[start - 1] not in _OPENS:
        return None
    name = text[max(start, 0) : end]
    stem = name[:-1]
    named = start >= 0 and name.isalpha() and _COUNTING.isdisjoint(stem) and not name.isascii() and not is_known(stem)
    return name if named and _HAS.match(text, end) else None


def _acts(text: str, end: int, word: str) -> bool:
    """Whether a district or county of no dictionary is what the text speaks of at `end`."""
    return word[-1] in "区县" and len(word) == _DISTRICT and not is_known(word) and bool(_ACTS.match(text, end))


@lru_cache(maxsize=1 << 13)
def _is_place(word: str) -> bool:
    """Whether a word is a place by its shape, or stands for one."""
    return bool(_BARE.fullmatch(word) or _PRINTED.fullmatch(word))


@lru_cache(maxsize=4)
def _new_districts(knowledge: Knowledge) -> frozenset[str]:
    """Districts and cities set up of late, in full."""
    return frozenset(knowledge.words.get("new_districts", []))


def _ranked(tokens: Tokens, i: int, knowledge: Knowledge) -> str | None:
    """The district set up of late whose rank, word `i`, the cutter parted from it (曹妃甸|区); else None."""
    rank = tokens.words[i]
    if i == 0 or len(rank) > 1:
        return None
    name = tokens.words[i - 1] + rank
    return name if name in _new_districts(knowledge) else None


def find_places(
    text: str, tokens: Tokens, knowledge: Knowledge, taken: Sequence[Mention], home: str | None
) -> list[Mention]:
    """Places named in `text` outside of `taken`, in its order; `home` is the place that the article's park lies in."""
    short = short_places(knowledge)
    found: list[Mention] = []
    bare: list[tuple[int, int, str]] = []
    at = 0
    for i in tokens.named:
        word, start = tokens.words[i], tokens.starts[i]
        if word not in short and not (word[-1] in PLACE_RANKS and _is_place(word)):
            end = start + len(word)
            ranked = _ranked(tokens, i, knowledge)
            opening = ranked or (_opening(text, word, end) if word[-1] in _SO_RANKED else None)
            if opening is None:
                continue
            word, start = opening, end - len(opening)
        elif word[0] in _BARE_FIRST and _BARE.fullmatch(word):
            if word != _THIS_ZONE:
                bare.append((start, start + len(word), word[-1]))
            continue
        elif word not in short and tokens.tag_of[word] != "ns" and not _acts(text, start + len(word), word):
            continue
        elif word[0] in _RUN_ON and len(word) > _DISTRICT and not is_known(word):
            word, start = word[1:], start + 1  # 从|澄阳市
        if word in _METALS and text[start + len(word) : start + len(word) + 1].isdigit():
            continue  # 回收黄金7.8吨、白银1300吨
        while at < len(taken) and taken[at].end <= start:
            at += 1
        if at == len(taken) or taken[at].start >= start + len(word):
            found.append(Mention("place", short.get(word, word), start, start + len(word)))
    return found + _resolve(text, bare, found, home)


def places_called(text: str, stem: str, taken: Sequence[Mention], known: Container[str]) -> list[Mention]:
    """The city or county that a park is called after by its `stem`, where it acts and is none of `taken`.

    石梁市 of 石梁高新区, in 石梁市实现地区生产总值…; in short where it is a `known` place: 射洪是全国….
    """
    names = [stem + rank for rank in _OWN_RANKS if stem]
    found = ((at, at + len(name)) for name in names for at in each_place(text, name))
    spans = [(at, end) for at, end in found if _ACTS.match(text, end)]
    if stem and stem in known:
        short = ((at, at + len(stem)) for at in each_place(text, stem) if text[at - 1 : at] in _OPENS)
        spans += [(at, end) for at, end in short if _HAS.match(text, end)]
    named = {(mention.start, mention.end) for mention in taken} if spans else set()
    inside = {mention.start for mention in taken if mention.kind != "place"} if spans else set()
    return [Mention("place", text[at:end], at, end) for at, end in spans if at not in inside and (at, end) not in named]


def place_of(park: str, knowledge: Knowledge) -> str | None:
    """The province or city that a park is called by: 宿州高新区 → 宿州市; None for 朝阳区… and a name of its own."""
    short = short_places(knowledge)
    lengths = (n for n in _PLACE_LENGTHS if park[:n] in short and park[n : n + 1] not in _OTHER_RANK)
    return next((short[park[:n]] for n in lengths), None)


def _is_passing(text: str, place: Mention) -> bool:
    """Whether a place named but once is only where somebody is from: in short (浙江的客商), or left (从某某区出发)."""
    if place.end - place.start < len(place.name):
        return True
    return text.endswith(_FROM, 0, place.start) and _LEFT.match(text, place.end) is not None


def _resolve(text: str, bare: list[tuple[int, int, str]], found: list[Mention], home: str | None) -> list[Mention]:
    """全市 and the like: the article's own place of that rank, else the one named most often, else as printed."""
    ranks = {rank for _, _, rank in bare}
    names = {rank: home for rank in ranks if home and _has_rank(home, rank)}
    if len(names) < len(ranks):
        count = Counter(m.name for m in found)
        once = {m.name for m in found if count[m.name] == 1 and _is_passing(text, m)}
        often = [name for name, _ in count.most_common() if name not in once]
        for rank in ranks - names.keys():
            names[rank] = next((name for name in often if _has_rank(name, rank)), "")
    return [Mention("place", names[rank], start, end) for start, end, rank in bare if names[rank]]


def _has_rank(name: str, rank: str) -> bool:
    """Whether 全区 and the like can mean a place: a 地区 is none."""
    return name.endswith(rank) and not name.endswith("地区")
