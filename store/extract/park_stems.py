"""Where the name of a park begins, before an ending such as 工业园区, and which place stands before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.extract.park_tables import ParkName
from store.extract.pieces import is_loose
from store.extract.segment import is_known

if TYPE_CHECKING:
    from store.extract.park_tables import ParkTables
    from store.extract.segment import Tokens

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
_BESIDE = re.compile(r"(?:[—－–-]|[（(][^\x00-\x7f\W]{2,6}[）)])$")
"""A partner or a bracketed place right before a name."""
_CHINA_AND = ("中国—", "中国-", "中国－", "中国–")
_PROVINCE = re.compile(r"[^省]{0,4}省(?=[^级内外会直市区][^\x00-\x7f\W])")
_COUNTY = re.compile(r"[^\x00-\x7f\W]{2,3}[市县](?=[^\x00-\x7f\W]{2})")
_PLACE_REACH = 8
_MAX_AGAIN = 300
_LONGEST_PREFIX = 4
_ALONE = frozenset("的了在从到和与及对把被将由以为是有等该本全各某此其之而或省市县区镇乡村州")
_AFTER_DIGITS = frozenset("年月日号")
_MEASURES = frozenset("个座批家类级种所处片多各等")


def read_name(
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
        named = j + 1 < last and says_which(text[tokens.starts[j + 1] : stem_end], tables)
        if _is_admin(tokens.words[j], tokens.tags[j]) and named:
            place, first = tokens.words[j], j + 1
            break
    start = tokens.starts[first] if first < last else head.start()
    if place is None or not is_known(place):  # the cutter knows neither name: 云岭省|临岳市青屏 may fall anywhere
        place, start = _cut_place(text, place, start, stem_end, floor, tables)
    if text[start] == "从" and text[start + 1 : start + 2] not in ("化", "江"):
        start += 1  # 记者从望澜…获悉: the cutter knows no 望澜 and takes the preposition for its first character
    if text[start] in _AFTER_DIGITS and text[start - 1 : start].isdigit():
        start += 1  # 2024年青屏…: the cutter reads 年青
    if first < last and not is_known(tokens.words[first]) and _is_rarer(text, text[start : head.end()], again):
        start += 1  # 看青屏工业园区: so glued by the cutter, and printed without its first character elsewhere
    start = _widened(text, tokens, tables, (start, head.end()), floor, again)
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


def _widened(
    text: str, tokens: Tokens, tables: ParkTables, span: tuple[int, int], floor: int, again: dict[str, bool]
) -> int:
    """Where a name begins whose first characters the cutter took off: 舞|陵县…, never printed without its 舞."""
    start, end = span
    while text[start - 1 : start].isalpha() and span[0] - start < _LONGEST_PREFIX:
        i = tokens.at(start) - 1
        word, begin = tokens.words[i], tokens.starts[i]
        if begin < floor or begin + len(word) != start or word in tables.stops or word in tables.types:
            break
        piece = is_loose(word) or (start < span[0] and len(word) < 3 and tokens.tags[i] in _PROPER_TAGS)
        if not piece or word in _ALONE | _MEASURES or not _is_always(text, word, text[start:end], again):
            break
        start = begin
    return start


def _is_always(text: str, before: str, name: str, again: dict[str, bool]) -> bool:
    """Whether `name` stands more than once, and never without `before`; of so many names and no more."""
    key = f"{before}|{name}"
    if key not in again:
        count = text.count(name) if len(again) < _MAX_AGAIN else 0
        again[key] = count > 1 and text.count(before + name) == count
    return again[key]


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


def says_which(stem: str, tables: ParkTables) -> bool:
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
        if cut_off and says_which(rest, tables):
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
    if end - first > 1 and all(_is_piece(word, tables) for word in tokens.words[first : first + 2]):
        return True  # the cutter knows no such name and leaves its characters: 珑|海
    return any(
        word not in tables.types
        and word not in tables.generic
        and (tag in _PROPER_TAGS or word in tables.places or not is_known(word))
        for word, tag in zip(tokens.words[first:end], tokens.tags[first:end], strict=True)
    )


def _is_piece(word: str, tables: ParkTables) -> bool:
    """Whether a word is one character that may be a piece of a name."""
    return is_loose(word) and word not in tables.generic and word not in tables.stops and word not in _ALONE | _MEASURES


def _is_again(text: str, name: str, again: dict[str, bool]) -> bool:
    """Whether `name` is printed more than once; of so many names and no more, for hostile texts."""
    if name not in again:
        again[name] = len(again) < _MAX_AGAIN and text.count(name) > 1
    return again[name]


def _is_rarer(text: str, name: str, again: dict[str, bool]) -> bool:
    """Whether `name` is printed more often without its first character; of so many names and no more."""
    key = f"-{name}"
    if key not in again:
        again[key] = len(again) < _MAX_AGAIN and text.count(name[1:]) > 2 * text.count(name)
    return again[key]


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
