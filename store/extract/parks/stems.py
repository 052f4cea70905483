"""Where the name of a park begins, before an ending such as 工业园区, and which place stands before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.parks.edges import (
    MAX_CHARS,
    MAX_WORDS,
    county_start,
    cut_place,
    is_side_of_town,
    joined_start,
    place_before,
    town_start,
    whole_stem,
    widened,
)
from store.extract.parks.evidence import is_again, is_rarer, told_place
from store.extract.parks.miscut import past_former, past_stranger, unglued
from store.extract.parks.tables import ParkName
from store.extract.parks.words import (
    ends_name,
    ends_pair,
    has_proper,
    is_admin,
    is_common,
    is_filler,
    is_piece,
    is_short_city,
    is_stem,
    may_join,
    may_name,
    names_trade,
    says_which,
)
from store.extract.text.segment import is_known
from store.late import late

if TYPE_CHECKING:
    from store.extract.parks.tables import ParkTables
    from store.extract.text.literals import Found
    from store.extract.text.segment import Tokens

_FIRST_OF = late("首批|首个|第一批|试点", "首批 首个 第一批 试点")
"""What a rank is told by, not a name: 云岭省首批循环经济试点园区."""
_NEAR_FIRST = 6
"""So far before a name such a word still tells of it: 全省首个零碳|铜产业园."""
_BUILT = ("建设的", "动工的", "开工的", "建成的", "成立的", "设立的", "创办的", "开园的")
_INSIDE = ("内的", "里的", "旗下的")
_COUNTIES = frozenset("县旗市区")
_OF_CHEMICALS = frozenset("胺酯醇酮醚烃烯苯酚腈")
"""What names of chemicals end with, and no name of a park before a bare 园区."""
_SO_MANY = tuple(f"{numeral}大" for numeral in "两三四五六七八九十")
"""What the stem of several ends with: 横跨欧美亚三大|经济区."""
_OFFICES = ("省", "自治区", "局", "厅", "委", "部国家级", "委国家级", "厅省级")
"""What offices' names end with, before a branch's word for parks or all of a kind: 生态环境局|高新区分局,
商务厅|开发区处, 商务部国家级|经开区考核."""
_BECOMES = frozenset("到变为")
"""What leads from what was to what is, or to whom: 从荔枝园到|科学城, 产业转移为|边合区打开…."""
_ENDS_SO = "无为"
"""The county whose name ends with one."""
_OF_SIZE = ("亿级", "亿元级", "万级")
_NEWLY_BUILT = "新建"
"""A county's name that before a bare 园区 is the verb."""
_WORLDWIDE = "国际"
"""What the name of a park inside another may begin with, right behind that one's."""
_NUMERALS = frozenset("0123456789一二两三四五六七八九十几")
_WHOLE, _ALL_OF = frozenset("全各"), 2
_PLANT, _LEADS_TO = "生产基地", frozenset("在从到由对把为以是入向和与及来记者")
"""What a firm's plant is called by as well, and what stands before a park."""
_COMMON_HEADS = frozenset(("园区", "开发区", "工业园区", "产业园区", "产业园", "工业园", "高新区", "经开区"))


def read_name(
    text: str, tokens: Tokens, tables: ParkTables, head: Found, floor: int, again: dict[str, bool]
) -> ParkName | None:
    """The name that ends with `head`, if there is one and it begins at `floor` or later."""
    last = _stem_end(tokens, tables, head)
    if last is None:
        return None
    first = _stem_start(tokens, tables, head, floor, last)
    county = county_start(text, tokens, tables, head, last, floor)
    if min(first, county) == last:
        before = tokens.words[last - 1] if last else "，"
        if not before.isalnum() or (before in tables.stops and before != "和" and before not in tables.types):
            return None  # 京津|合作|示范区 goes on
        county = told_place(text, tokens, tables, last, (floor, head.end), again)
    first = place_before(text, tokens, tables, min(first, county), head, floor)
    first = past_stranger(tokens, tables, first, last)
    first, start, place, in_town = _name_start(text, tokens, tables, head, (first, last), floor, again)
    start = widened(text, tokens, tables, (start, head.end), floor, again)
    joined = joined_start(text, tokens, tables, start, floor)
    paired, start = joined < start, joined
    if _is_no_name(text, tables, head, start, paired):
        return None
    name = text[start : head.end]
    proper = in_town or county < last or has_proper(tokens, first, last, tables)
    proper = proper or is_admin(tokens.words[first], tokens.tag_of[tokens.words[first]])
    proper = proper or (text[start : head.start] in tables.regions and names_trade(head.word, tables))
    if name in tables.entries or proper or paired:
        return ParkName(start, head.end, name, place)
    weak = head.word in tables.weak
    if weak and first < last and may_name(tokens, first, last, tables) and is_again(text, name, again):
        return ParkName(start, head.end, name, place, strong=False)
    before = text[start - 1 : start]
    after_zone = start == floor > 0 and before.isalpha()  # 两江新区|水土新城
    if (weak and not after_zone) or before in tables.measures:
        return None
    if before == "的" and not (_is_told_whose(text, tokens, start) or is_again(text, name, again)):
        return None
    strong = is_stem(tokens, first, last, tables)
    return ParkName(start, head.end, name, place, strong) if strong or tokens.words[first] in tables.types else None


def _name_start(
    text: str,
    tokens: Tokens,
    tables: ParkTables,
    head: Found,
    span: tuple[int, int],
    floor: int,
    again: dict[str, bool],
) -> tuple[int, int, str | None, bool]:
    """Where a name begins whose stem are the words `span`: the word, the character, the place before, if in a town."""
    first, last = span
    stem_end = max(head.start, tokens.starts[last]) if last < len(tokens.starts) else head.start
    place, first, needed = _place_of(text, tokens, tables, span, stem_end)
    start = tokens.starts[first] if first < last else head.start
    if start < stem_end and not needed and (place is None or not is_known(place)):
        # the cutter knows neither name: 云岭省|临岳市青屏 may fall anywhere
        place, start = cut_place(text, place, start, stem_end, floor, tables)
    if first == last:
        return first, past_former(text, start, stem_end, tables), place, False
    known = is_known(tokens.words[first])
    start = past_former(text, unglued(text, tokens, tables, (start, stem_end), first, known), stem_end, tables)
    if not known and is_rarer(text, text[start : head.end], again):
        start += 1  # 看青屏工业园区: so glued by the cutter, and printed without its first character elsewhere
    whole = whole_stem(text, tokens, tables, (start, stem_end), floor)
    start = town_start(text, tokens, whole, floor)
    return first, start, place, start < whole


def _is_no_name(text: str, tables: ParkTables, head: Found, start: int, paired: bool) -> bool:
    """Whether what stands from `start` to `head` names no single park; `paired`: another stem is joined to it."""
    if text[start - 1] in _NUMERALS and (text[start] in tables.measures or text.startswith(_OF_SIZE, start)):
        return True  # 前10|个月产业园, 2000|亿级园区: what is counted, and the park's word
    weak, stem = head.word in tables.weak, text[start : head.start]
    if start + weak >= head.start:
        return True  # 美|园区
    if weak and (stem in tables.bare or stem == _NEWLY_BUILT):
        return True  # an area of the park told of: 新区|直管区; what is built: 新建|园区道路
    if (stem[-1:] in _BECOMES and not stem.endswith(_ENDS_SO)) or stem.endswith(_OFFICES) or _is_of_all(stem, tables):
        return True  # what it became, all parks of a province or of all, an office: 生态环境局|高新区分局
    if head.word in _COMMON_HEADS and (stem in tables.regions or stem in tables.provinces - tables.cities):
        return True  # all of a province's again, or of a region's
    if head.word == _PLANT and _is_plant(text[start - 1], stem, tables):
        return True
    if len(stem) == 1 and _FIRST_OF.search(text, max(0, start - _NEAR_FIRST), start):
        return True  # what it would be the first of: 全省首个零碳|铜产业园
    if head.word == "园区" and stem[-1] in _OF_CHEMICALS:
        return True  # 氯气、对苯二胺|园区里都有
    name = text[start : head.end]
    titled = text[head.end : head.end + 1] == "”" and "“" in text[max(0, start - 6) : start]
    # a kind of parks, a title in quotation marks, or the end of a list of parks
    return name in tables.types or (titled and not paired) or bool(_FIRST_OF.search(name)) or stem.endswith(_SO_MANY)


def _is_plant(before: str, stem: str, tables: ParkTables) -> bool:
    """Whether a 生产基地 is a firm's (某某家居|清远|生产基地): a park tells its place first, and what is made there."""
    if (before.isalpha() and before not in _LEADS_TO) or stem in tables.places:
        return True
    first = (stem[:2], stem[:3])
    return tables.places.isdisjoint(first) and tables.provinces.isdisjoint(first)


def _is_of_all(stem: str, tables: ParkTables) -> bool:
    """Whether a stem is a preposition or verb and 全 or 各: 占全|产业城."""
    return len(stem) == _ALL_OF and stem[0] in tables.glued and stem[1] in _WHOLE


def _is_told_whose(text: str, tokens: Tokens, start: int) -> bool:
    """Whether 的 before `start` leads from what tells a park, not a thing: 2009年动工建设的…, 鱼峰区的|螺蛳粉产业园."""
    if text.startswith(_INSIDE, start - 2) or text.startswith(_BUILT, start - 3):
        return True
    i = tokens.at(start) - 2
    return i >= 0 and len(tokens.words[i]) > 2 and tokens.words[i][-1] in "市县区"


def _place_of(
    text: str, tokens: Tokens, tables: ParkTables, span: tuple[int, int], stem_end: int
) -> tuple[str | None, int, bool]:
    """The place before the stem of the words `span`, where the stem goes on, and whether the name can't do without it.

    A stem of another place or of a thing says not which park it is: 疏勒县天津…, 平乡县自行车….
    """
    first, last = span
    for j in range(last - 2, first - 1, -1):
        word, stem = tokens.words[j], text[tokens.starts[j + 1] : stem_end]
        if not is_admin(word, tokens.tag_of[word]) or is_short_city(word, tables) or not says_which(stem, tables):
            continue
        thing = len(stem) == 1 or all(is_common(tokens, i, tables) for i in range(j + 1, last))
        if (thing or stem in tables.cities) and word[-1] in _COUNTIES:
            return None, j, True
        return word, j + 1, False
    return None, first, False


def _stem_end(tokens: Tokens, tables: ParkTables, head: Found) -> int | None:
    """The word that follows the stem; None where there is none, behind 的 or in a known word (国家级高新区, 梁园区)."""
    i = tokens.at(head.start)
    if i == len(tokens.starts) or tokens.starts[i] > head.start:
        word = tokens.words[i - 1]
        kind = word[: head.start - tokens.starts[i - 1]]
        if word in tables.terms and (kind in tables.types or kind in ("国家", "国家级")):
            return i - 1  # a term of its own, which may stand after a proper name: 国际陆港, 国家高新区
        if word in tables.terms and tokens.starts[i - 1] + len(word) < head.end:
            return i - 1  # 飞地经济|园区, whose ending is 经济园区 to the tables
        return None if word in tables.terms or (tokens.tag_of[word] == "ns" and is_known(word)) else i
    return None if i and tokens.words[i - 1] in tables.closing else i


def _stem_start(tokens: Tokens, tables: ParkTables, head: Found, floor: int, last: int) -> int:
    """The first word of the stem: left over words that can be part of it, without those that only say its kind."""
    first = last
    proper = 0
    while first and last - first < MAX_WORDS:
        word, start = tokens.words[first - 1], tokens.starts[first - 1]
        if start < floor or head.start - start > MAX_CHARS:
            break
        halved = proper == 1 and len(word) == 1 and "一" <= word <= "龥" and word not in tables.alone  # 中|梁, 向|阳
        trade = word in tables.types and first > 1 and tokens.words[first - 2] in tables.terms  # 绿色铝|创新|产业园
        joins = halved or trade or may_join(word, tokens.tag_of[word], tables, proper)
        if not (joins or ends_name(tokens, first - 1, floor, tables)):
            left = len(word) == 1 and not proper
            if not left or not (is_side_of_town(tokens, first - 1) or ends_pair(tokens, first - 1, floor, tables)):
                break
        first -= 1
        if word not in tables.types and word not in tables.generic:
            proper += len(word)
    while first < last and is_filler(tokens.words[first], tokens.tag_of[tokens.words[first]], tables):
        if len(tokens.words[first]) == 1 and first + 1 < last and is_piece(tokens.words[first + 1], tables):
            break  # 黄|坨|经济技术开发区
        if tokens.words[first] == _WORLDWIDE and 0 < floor == tokens.starts[first]:
            break  # 镇江新区|国际化学工业园
        first += 1
    return first
