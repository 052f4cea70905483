"""Headlines: which lines under one another make one, and which is but the name of a place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from store.knowledge_words import each_of, either
from store.late import late
from store.read.drafts import Draft
from store.read.headlines.doubled import once
from store.read.headlines.ends import ends_open
from store.read.headlines.kinds import is_twice
from store.read.headlines.shapes import HEADING_WIDTH, is_numbered
from store.read.lines.characters import LINES_KEPT, LIST_MARKS, holds_digit, width_of
from store.read.lines.printed import Line, closed_up

_PLACE = late(
    r"^[\w（）()·—“”]{2,24}(?:产业带|基地|管委会|党工委|[园市县縣州区區旗盟省])(?:[：:]|——)?$",
    "园 区 區 产业带 基地 委 市 县 縣 州 旗 盟 省",
)
_PLACE_ENDS = frozenset("区區园带地会委市县縣州旗盟省：:—")
"""Ends every name of a place."""
_VERB_INSIDE = late(r"[”]?[起出成响活亮](?:了|一|千|百|万|新|大|现代|绿色|产业|高)", "起 出 成 响 活 亮")
"""Stands in a headline that ends with what was made (一根链条“串”起千亿园区)."""
_SAYS_WHERE = late(
    lambda: (
        r"\w*(?:首[个批家座条]|\w的|最大|\w[一这那][个座])"
        rf"|\w{{2,12}}?(?:{either('park_kinds')}|基地)(?:在|获|打造|建成|建设|成为|跻身|入选|落户|携手|牵手|联姻|升级|晋升|挂牌|迈向)"
        r"|\w+[进入户]园区$|\w+全[市县省区州旗]$|\w+(?:落户|落子|花落|入驻|进驻|牵手|点赞|扎根|情系|联姻|签约)\w{2}"
    ),
    "首 的 最大 一 这 那 在 获 打造 建成 建设 成为 跻身 入选 落户 携手 牵手 联姻 升级 晋升 挂牌 迈向 进园区 入园区"
    " 户园区 全市 全县 全省 全区 全州 全旗 落子 花落 入驻 进驻 点赞 扎根 情系 签约",
)
"""Begins a headline that ends with a park but says more: of another (某园区获评国家级示范园区), or which one it is."""
_HOLDS_NUMBER = late(r"\w*\d")
"""Begins such a headline as well."""
_PARK = "园区"
_LEAST_NAME = 4
"""Characters of the shortest name of a park."""
_RUBRIC = late(
    r"^[《【\[〔「].{2,20}[》】\]〕」]$|(?:报道|专栏|特刊|系列|进行时|访谈|观察|一线|见闻|聚焦|①|②|③|④|⑤|⑥)$|[：:]$"
)
_RUBRIC_ENDS = frozenset("》】]〕」道栏刊列时谈察线闻焦①②③④⑤⑥：:")
_TWO_PART = late(r"[^，：\s]{2}[，：\s]\S")
_HALF_END = late(r"[\s，：:“]")
_ROWS = 3
"""Headlines that show by their marks that each stands by itself."""
_DASHES = ("—", "--", "––")
"""Opens a subtitle."""
DASH_FIRST = "—-–"


def opens_with_dash(text: str) -> bool:
    """Whether a line opens as a subtitle does."""
    return text[0] in DASH_FIRST and text.startswith(_DASHES)


def is_rubric(text: str) -> bool:
    """Whether a line over the title names a series or ends with a colon."""
    return text[-1] in _RUBRIC_ENDS and _RUBRIC.search(text) is not None


def names_place(draft: Draft) -> bool:
    """Whether a headline is the name of a park or a place and nothing else."""
    return len(draft.lines) == 1 and is_place_name(draft.lines[0].text)


def is_place_name(text: str) -> bool:
    """Whether a line is the name of a park or a place and nothing else."""
    return text[-1:] in _PLACE_ENDS and _is_place_name(text)


@lru_cache(maxsize=LINES_KEPT)
def _is_place_name(text: str) -> bool:
    text = closed_up(text, 0)[0]
    if "“" in text or opens_with_dash(text) or _PLACE.match(text) is None:
        return False
    if text.startswith(each_of("predicate_openings")) or _VERB_INSIDE.search(text) or _SAYS_WHERE.match(text):
        return False
    if holds_digit(text) and _HOLDS_NUMBER.match(text):
        return False
    return len(text) >= _LEAST_NAME or not text.endswith(_PARK)


def heading(line: Line, twice: frozenset[int]) -> Draft:
    """The headline that a line by itself makes; `twice` tells where lines start that are printed twice."""
    return Draft("heading", [line], doubled=line.start in twice)


def part_headlines(lines: Sequence[Line], twice: frozenset[int] = frozenset()) -> list[Draft]:
    """The headlines that lines right under each other make: kicker, headline and subtitle are told apart.

    `twice` tells where lines start that are printed twice: those make one headline.
    """
    if len(lines) == 1 or _are_built_alike(lines):
        return [heading(line, twice) for line in lines]
    parts: list[Draft] = []
    apart = True
    doubled = False
    for line in lines:
        apart = apart or doubled is not (line.start in twice)
        doubled = line.start in twice
        whole = is_twice(line) and _TWO_PART.search(once(line.text)) is not None
        leads = whole or is_rubric(line.text)
        leads = leads or (
            is_place_name(line.text) and not (parts and not apart and ends_open(parts[-1].lines[-1].text))
        )
        marked = parts and line.first in LIST_MARKS and line.first == parts[-1].lines[0].first
        opens = marked or opens_with_dash(line.text) or is_numbered(line.text)
        if apart or leads or opens or _is_too_wide(parts[-1], line):
            parts.append(Draft("heading", [line]))
            parts[-1].doubled = doubled
        else:
            parts[-1].lines.append(line)
        apart = leads
    return parts


def _are_built_alike(lines: Sequence[Line]) -> bool:
    """Whether three lines or more are as long, or have one mark at one place (腾笼：…, 换鸟：…): each is a headline."""
    if len(lines) < _ROWS:
        return False
    if len({len(line.text) for line in lines}) == 1 and sum(line.width for line in lines) > HEADING_WIDTH:
        return not any(ends_open(line.text) for line in lines)
    marks = [_HALF_END.search(line.text) for line in lines]
    return len({(mark.start(), mark[0]) if mark else None for mark in marks} | {None}) == 2 and None not in marks


def _is_too_wide(headline: Draft, line: Line) -> bool:
    """Whether a line under a headline that is printed twice makes it wider than any: it is a deck of its own."""
    first = headline.lines[-1]
    if not is_twice(first) or is_twice(line):
        return False
    return width_of(once(first.text)) + line.width > HEADING_WIDTH
