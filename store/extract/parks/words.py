"""Words that can be part of a park's name, and those that say which park it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.text.pieces import is_loose, leads_in
from store.extract.text.segment import is_known
from store.late import late

if TYPE_CHECKING:
    from store.extract.parks.tables import ParkTables
    from store.extract.text.segment import Tokens

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
_RARE_TAGS = frozenset(("g", "zg"))
"""Of characters that the cutter knows as parts of words alone."""
PROPER_TAGS = frozenset(["ns", "nr", "nrt", "nrfg", "nz", "nt", "xcompany"])
_PLACE_TAGS = frozenset(("ns", "nr", "nrt", "nrfg", "nz"))
_ADMIN = late(
    r"[^市县州盟旗]{1,10}(?:省|市|县|自治区|自治州|自治县|州|盟|旗|镇|乡)|[^市县州盟旗区]{2,3}区",
    "市 县 州 盟 旗 省 区 镇 乡",
)
_PARTNERS = late("中[新德意日韩法白马印俄欧瑞以英美泰哈荷丹捷奥比老柬缅]", "中")
"""China and a partner: 中德生态园."""
PLACE_CHARS = frozenset("京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新港澳台深汕莞惠")
PAIR = late(f"[{''.join(sorted(PLACE_CHARS))}]{{2,4}}(?![省市县区])")
"""Two places by their characters: 粤桂合作特别试验区."""
_THINGS = frozenset(("n", "nz"))
_MANY = late("[两二三四五六七八九十几各每多数][大个][^\\x00-\\x7f\\W]?|[这那][^\\x00-\\x7f\\W]", "大 个 这 那")
"""How many, and pronouns: 四大园区, 这是."""


def says_which(stem: str, tables: ParkTables) -> bool:
    """Whether a stem says more than what kind of park it is: 青屏循环经济 does, 农产品加工 does not."""
    if not stem or stem in tables.kinds:
        return False
    reach = {0}
    for start in range(len(stem)):
        if start in reach:
            words = (stem[start:end] for end in range(start + 1, len(stem) + 1))
            reach |= {start + len(word) for word in words if word in tables.kinds}
    return len(stem) not in reach


def names_trade(ending: str, tables: ParkTables) -> bool:
    """Whether an ending says of which trade a park is, so that a region before it tells which: 东北|袜业园."""
    return ending.endswith("园") and says_which(ending[:-1], tables)


def may_join(word: str, tag: str, tables: ParkTables, proper: int) -> bool:
    """Whether a word can be part of a name that has `proper` characters of proper name to its right already."""
    if word in tables.stops:
        return False
    if word in tables.types or word in tables.places:
        return True
    if leads_in(word) or _MANY.fullmatch(word):
        return False
    if tag in PROPER_TAGS:
        return True
    if not word.isalnum() or tag not in _NAME_TAGS:
        return not is_known(word) and word.isalnum() and not word.isdigit()
    if not is_known(word):
        return True
    if tag in ("v", "vg", "i", "l", "k") or (tag == "f" and len(word) == 1):
        return False
    return proper < 2 or (proper == 2 and len(word) == 1 and tag in _SINGLE_TAGS)


def is_partners(word: str) -> bool:
    """Whether a word is China and a partner: 中德."""
    return bool(_PARTNERS.fullmatch(word))


def is_filler(word: str, tag: str, tables: ParkTables) -> bool:
    """Whether a word at the left end says what kind of park it is rather than which (国家级, 现代化, 绿色)."""
    if word in tables.places:
        return False
    return word in tables.generic or (tag in ("a", "b", "d", "m", "q") and is_known(word) and word not in tables.types)


def is_admin(word: str, tag: str) -> bool:
    """Whether a word is a province, city, county or district in full."""
    return bool(_ADMIN.fullmatch(word)) and (tag == "ns" or not is_known(word))


def is_common(tokens: Tokens, i: int, tables: ParkTables) -> bool:
    """Whether word `i` is a thing of the dictionary, so no name of a place by itself: 自行车|产业园区."""
    word = tokens.words[i]
    thing = word in tables.trades or (tokens.tag_of[word] in _THINGS and is_known(word))
    return len(word) > 1 and thing and word not in tables.places


def is_short_city(word: str, tables: ParkTables) -> bool:
    """Whether a word is a city without its rank, though it ends like one: 台州, 苏州."""
    return word[-1] in "州旗盟" and len(word) < 4 and word in tables.places


def has_proper(tokens: Tokens, first: int, end: int, tables: ParkTables) -> bool:
    """Whether a word of `[first, end)` is a proper name: a place, a person, a brand or a word of no dictionary."""
    if end - first > 1 and all(is_piece(word, tables) for word in tokens.words[first : first + 2]):
        return True  # the cutter knows no such name and leaves its characters: 珑|海
    return any(
        (word not in tables.types or _PARTNERS.fullmatch(word))
        and word not in tables.generic
        and (
            tokens.tag_of[word] in PROPER_TAGS
            or word in tables.places
            or not is_known(word)
            or _PARTNERS.fullmatch(word)
            or (len(word) > 1 and word[0] in PLACE_CHARS and PAIR.fullmatch(word))
        )
        for word in tokens.words[first:end]
    )


def is_piece(word: str, tables: ParkTables) -> bool:
    """Whether a word is one character that may be a piece of a name."""
    return is_loose(word) and word not in tables.generic and word not in tables.stops and word not in tables.alone


def may_name(tokens: Tokens, first: int, end: int, tables: ParkTables) -> bool:
    """Whether the words before a weak ending can be what a park is called by, if they are printed so again."""
    words = tokens.words[first:end]
    stem = "".join(words)
    return 1 < len(stem) < 4 and not any(
        word in tables.generic or word in tables.types or word in tables.stops or word in tables.terms for word in words
    )


def is_stem(tokens: Tokens, first: int, end: int, tables: ParkTables) -> bool:
    """Whether the words before the ending say more than a trade does: 砚山循环经济工业园区, not 循环经济工业园区."""
    return any(
        word not in tables.generic and word not in tables.types and len(word) > 1 for word in tokens.words[first:end]
    )


def _is_unknown(tokens: Tokens, i: int, floor: int, tables: ParkTables) -> bool:
    """Whether word `i` ends a name of two or three characters that the cutter does not know: 监湖, 颍|禾."""
    word = tokens.words[i]
    if len(word) in (2, 3):
        return not is_known(word)
    after_piece = i > 0 and tokens.starts[i - 1] >= floor and is_piece(tokens.words[i - 1], tables)
    return after_piece and is_piece(word, tables)


def ends_pair(tokens: Tokens, i: int, floor: int, tables: ParkTables) -> bool:
    """Whether word `i` ends a name that the cutter left in two behind a mark or a preposition: 在|黄|坨|经济开发区."""
    words = tokens.words
    if not i or len(words[i]) > 1 or not is_piece(words[i], tables) or not is_piece(words[i - 1], tables):
        return False
    if tokens.starts[i - 1] < floor:
        return False
    before = words[i - 2] if i > 1 else ""
    return tokens.starts[i - 1] == floor or not before.isalnum() or (before in tables.stops and len(before) == 1)


def ends_name(tokens: Tokens, i: int, floor: int, tables: ParkTables) -> bool:
    """Whether word `i` is the last character of a name that the cutter took apart: 白鹤|淀."""
    word = tokens.words[i]
    if len(word) != 1 or not i or tokens.starts[i - 1] < floor or word in tables.stops:
        return False
    before = tokens.words[i - 1]
    if before in tables.stops:
        return False
    tag = tokens.tag_of[before]
    if tokens.tag_of[word] in _LAST_TAGS and tag in PROPER_TAGS:
        return True
    if tokens.tag_of[word] in _RARE_TAGS and tag in _RARE_TAGS and is_piece(word, tables) and is_piece(before, tables):
        return True  # two characters that are no words: 渌|浦
    if word in "县市旗" and _is_unknown(tokens, i - 1, floor, tables):
        return True  # a county that the cutter does not know: 监湖|县, 颍|禾|县
    if is_piece(word, tables) and tag in _PLACE_TAGS and len(before) in (2, 3) and before not in tables.places:
        return True  # a name that the cutter does not know, cut short: 乌兰察|勒
    lies = word in tables.lands and len(before) < 4 and before not in tables.types and before not in tables.generic
    return lies and (tag in _NAME_TAGS or tag == "zg") and tag not in ("v", "f", "b", "d")
