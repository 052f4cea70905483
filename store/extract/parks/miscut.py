"""Names whose first characters the cutter took for something else: 占|苏滁…, 以东|营…, 从中|江…."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.late import late

if TYPE_CHECKING:
    from store.extract.parks.tables import ParkTables
    from store.extract.text.segment import Tokens

_LONGEST_PLACE = 5
_BREAKS = late("[占赴据是]|(?<!自)由|把(?!什)|(?<=[城区园港谷县市州镇旗湾岛])[和与]", "占 赴 据 是 由 把 和 与")
"""What no name of a park holds: a verb or preposition, and what comes after another name."""
_PARTNERS = frozenset("新德意日韩法白马印俄欧瑞以英美泰哈荷丹捷奥比老柬缅")
_ALWAYS = frozenset(("位于", "处于", "落于", "者从"))
"""记者从…, 位于…: what a name is glued to though a place begins so (于都, 从化)."""
RANKS = frozenset("省市县区旗盟州镇乡村园湾港")
"""What the name of a place ends with that may stand before another: 杭州湾|上虞…, 海淀园|秦皇岛分园."""
_OWNERS = frozenset(("ns", "xcompany", "xpark"))
"""Tags of what a park may be called by before its place: 延长石油|富县…, 中关村|丰台园."""
_SUCH_AS = "如"
_FORMER = "原"
"""What stands before the name that a park had."""
_AFTER_DIGITS = frozenset("年月日号")


def is_glued(tokens: Tokens, tables: ParkTables, i: int, start: int) -> bool:
    """Whether word `i` is a preposition or verb with the first character of the name at `start`: 以东|营."""
    return tokens.starts[i] == start - 1 and len(tokens.words[i]) > 1 and tokens.words[i][0] in tables.glued


def unglued(text: str, tokens: Tokens, tables: ParkTables, span: tuple[int, int], first: int, known: bool) -> int:
    """Where the name begins that was cut to `span`, the stem from its word `first`; `known`: a word of the cutter's."""
    start, end = span
    if breaks := _BREAKS.search(text, start + 1, end):
        cut = max(found.end() for found in _BREAKS.finditer(text, breaks.start(), end))
        if end - cut > 1:
            return cut
    if text[start - 1 : start + 1] in _ALWAYS and end - start > 2:
        return start + 1
    if text[start] in tables.glued and end - start > 2:
        split = begins_place(text, start + 1, end, tables) or not known
        if not begins_place(text, start, end, tables) and (split or tokens.tag_of[tokens.words[first]] == "f"):
            return start + 1
    elif text[start] in _AFTER_DIGITS and text[start - 1 : start].isdigit():
        return start + 1  # 2024年青屏…: the cutter reads 年青
    before = tokens.at(start) - 1
    if text[start - 1 : start] == _SUCH_AS and text[start - 1 : start + 1] in tables.places and end - start > 2:
        return start - 1  # 如|东洋口化学工业园
    if before >= 0 and text[start - 1 : start].isalpha() and tokens.words[before][0] in tables.glued:
        partners = text[start - 1] == "中" and text[start] in _PARTNERS
        whole = len(tokens.words[before]) == 2 and tokens.starts[before] == start - 2
        if whole and (partners or begins_place(text, start - 1, end, tables, least=start + 1)):
            return start - 1
    return start


def past_former(text: str, start: int, end: int, tables: ParkTables) -> int:
    """Where the name `[start, end)` begins that a park had before: 由原|焦化工业园、…组建; not 原平…."""
    former = text[start] == _FORMER and end - start > 2 and text[start + 1] not in RANKS
    return start + (former and not begins_place(text, start, end, tables))


def past_stranger(tokens: Tokens, tables: ParkTables, first: int, last: int) -> int:
    """The word a name begins with once those are left that stand before a known place and are no part: 赋能|衡阳高新区.

    The stem is made of the words `[first, last)`.
    """
    while last - first > 1 and _is_place(tokens.words[first + 1], tables) and _is_stranger(tokens, tables, first):
        first += 1
    return first


def _is_place(word: str, tables: ParkTables) -> bool:
    return word in tables.places or (word[-1] in RANKS and word[:-1] in tables.places)


def _is_stranger(tokens: Tokens, tables: ParkTables, i: int) -> bool:
    word = tokens.words[i]
    if word in tables.before_places:
        return True
    if len(word) < 2 or word[-1] in RANKS or word in tables.places or word in tables.ambiguous or word in tables.kinds:
        return False
    return tokens.tag_of[word] not in _OWNERS


def begins_place(text: str, start: int, end: int, tables: ParkTables, *, least: int = 0) -> bool:
    """Whether a known place stands at `start` that reaches to `least` and no further than `end`."""
    ends = range(max(start + 2, least), min(start + _LONGEST_PLACE, end) + 1)
    return any(text[start:to] in tables.places or text[start:to] in tables.ambiguous for to in ends)
