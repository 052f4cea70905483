"""Industrial chains as printed: 电解铝—铝合金—铝部件 becomes its links in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.compiled import compiled
from store.knowledge_words import either
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

_DASH = compiled(
    "[—–―─－‒→⟶➝➔➜➡⇒>＞~～-](?:(?<![~～-])|(?<=[~～])(?![0-9])|(?<=-)(?:(?<![0-9A-Za-z]-)|(?![0-9A-Za-z-])))"
)
_DASHES = late(lambda: f"(?:{_DASH.pattern})+[ \u3000]*")
"""All that parts two links, but for the blanks before it."""
_TOLD_BY = compiled("[—–―─－‒→⟶➝➔➜➡⇒>＞~～从-]")
"""What every chain has."""
_MARKS = frozenset("，。；：！？\n,;…")
_CLAUSE = late(r"[，。；：！？\n,;…][，。；：！？\n,;…]*")
_JOINT = late(
    "(、|以及|[”』][和与及到、]?[“『]|[”』][^—“”，、]{1,4}[“『]|(?:产业链条?|链条)[和与及](?=[以从“]|[^，。；—→“”、]{1,10}[—→]))"
)
_SEVERAL = compiled("[两二三四五六七八九多数0-9]+(?:大|条)")
_ASIDE = compiled("——+|──+|――+")
_CONTEXT = late(lambda: either("chain_signs"))
_AROUND = late(lambda: either("chain_surroundings"))
"""Words around a chain that tell of making things."""
_FROM_TO = late(
    "从(?P<first>[^，。；：！？\n“”从到]{1,60}?)到(?P<last>[^，。；：！？\n“”到的]{2,12}?)"
    r"(?:的[^\x00-\x7f\W]{0,6}?|[^\x00-\x7f\W的]{0,2}?)(?:产业链|链条|产业体系)",
    "产业链 链条 产业体系",
)
_ENOUGH = 4
"""So many links in a row are a chain whatever stands around, unless they are a route or a hierarchy."""
_AROUND_REACH = 60
_START = late(lambda: f"{either('chain_openers')}|沿(?![着海江岸])")
_END = late(
    lambda: (
        f"{either('chain_closers', 'chain_ways')}|等(?!离子|级|静压|温)|[一二两三四五六七八九多数0-9]+(?:大|条)"
        "|[”’」』]|(?:完整|全|循环经济|循环|上下游|闭环|特色|绿色|完备)?(?:产业|工业)(?:链|集群|体系|格局|闭环|基地)"
    )
)
_NOT_CHAIN = late(lambda: either("chain_ways", "chain_unlike"))
_QUOTES = late("[“”『』]")
_OPENERS = "以从由即如是为了出起将“‘「『（("
_LED_BY = late("[^、]*?[^可所加难予用据可足](?:以(?![及上下内外后前来])|(?:将|已|正)(?:由|从))(?=..)", "以 将 已 正")
"""Who has a chain, up to the word that opens it: 园区以电解铝."""
_COUNT = late(
    "^(?:[0-9一二三四五六七八九十两多数]+(?:余|多)?(?:条|个|大|类|种)|一?系列|若干|集(?![成装中约输团热]))(?:以)?",
    "条 个 大 类 种 系列 若干 集",
)
_LEAST = 3
"""Links that a chain has before 、 may stand in its last one; so many behind 、 are a chain by themselves."""
_MAX_LINK = 18
"""Longest link printed in such chains is about a dozen characters."""


def find_chains(text: str) -> list[list[str]]:
    """The chains of `text` in order, each once; ranges, asides, telephone numbers, dates and routes are none."""
    found: list[list[str]] = []
    for start, end, goes_on in _telling_clauses(text):
        clause = text[start:end]
        if _DASH.search(clause):
            after = text[goes_on : goes_on + 30].split("\n")[0]
            announced = text[start - 1 : start] in ("：", ":")
            before = text[max(0, start - 30) : start].split("\n")[-1] if announced else ""
            near = text[max(0, start - _AROUND_REACH // 2) : end + _AROUND_REACH]
            found += _read_clause(clause, before + after, near)
        elif "从" in clause and "到" in clause:
            found += _from_to(clause)
    return [list(links) for links in dict.fromkeys(map(tuple, found))]


def _telling_clauses(text: str) -> Iterator[tuple[int, int, int]]:
    """The clauses that may tell a chain: where each begins and ends, and where the text goes on after its mark."""
    told = _TOLD_BY.search(text)
    while told:
        start = told.start()
        while start and text[start - 1] not in _MARKS:
            start -= 1
        mark = _CLAUSE.search(text, told.start())
        end, goes_on = mark.span() if mark else (len(text), len(text))
        yield start, end, goes_on
        told = _TOLD_BY.search(text, goes_on)


def _from_to(clause: str) -> list[list[str]]:
    """从铝土矿、氧化铝到铝型材的全产业链."""
    said = _FROM_TO.search(clause)
    if not said or "、" not in said["first"]:
        return []
    links = [*said["first"].split("、"), said["last"]]
    return [links] if all(1 < len(link) <= _MAX_LINK and not link[0].isdigit() for link in links) else []


def _read_clause(clause: str, around: str, near: str) -> list[list[str]]:
    dashes = _DASHES.findall(clause)
    asides = all(map(_ASIDE.search, dashes))
    context = bool(_CONTEXT.search(clause)) or bool(_CONTEXT.search(around))
    if len(dashes) < 1 + asides + (not context):
        return []
    if not context:
        clause = next((part for part in _ASIDE.split(clause)[::-1] if _DASH.search(part)), clause)
    groups: list[list[str]] = []  # parts that belong to one chain, parted by 、 inside a link
    fresh, quoted = True, False
    several = bool(_SEVERAL.search(clause))
    for part, joint in _parts(clause):
        quoted = quoted or joint.endswith(("“", "『"))
        if _DASH.search(part):
            rootless = fresh and groups and not _DASH.search("".join(groups[-1]))
            if rootless or (groups and joint == "、" and _goes_on(part, groups[-1], quoted, several)):
                groups[-1].append(part)
            else:
                groups.append([part])
            fresh = False
        elif joint in ("以及", ""):  # opens a new chain, whose first link it begins
            groups.append([part])
            fresh = True
        elif groups:
            groups[-1].append(part)
        marks = _QUOTES.findall(part)
        quoted = marks[-1] in "“『" if marks else quoted
    chains = [_links("、".join(parts)) for parts in groups]
    long = sum(len(chain) > 2 for chain in chains) > 1
    asides = all(map(_ASIDE.search, _DASHES.findall(clause)))
    least = (3 if context else 4) if asides else 2  # A——B and A——B——C are asides
    return [c for c in chains if len(c) >= least and _is_chain(c, clause, context or long, near)]


def _goes_on(part: str, group: list[str], quoted: bool, several: bool) -> bool:
    """Whether a part behind 、 goes on with a chain, as between quotation marks and from like to like.

    拆解—再生铜、再生铝—铜铝材 is one chain; 铜精矿—阴极铜、铜杆—电缆 are two, as is what starts from the same root,
    or what is begun alike and whole by itself: 铝锭—铝板—铝罐、铝土矿—氧化铝—刚玉. Where
    `several` chains are told, what is whole by itself is one.
    """
    before, after = _parted("、".join(group)), _parted(part)
    first = after[0]
    if len(before) < _LEAST or before[0].endswith(first):
        return False
    last = before[-1].split("、")[-1]
    if quoted or last == "":
        return quoted
    if several and len(after) >= _LEAST:
        return False
    return last[-1] == first[-1] or (last[0] == first[0] and len(after) < _LEAST)


def _parts(clause: str) -> list[tuple[str, str]]:
    """Pieces of a clause between 、 and 以及, each with the mark before it; 和 parts chains where several are told."""
    pieces = _JOINT.split(clause)
    parts = [(pieces[0], ""), *zip(pieces[2::2], pieces[1::2], strict=True)]
    if not _SEVERAL.search(clause):
        return parts
    apart: list[tuple[str, str]] = []
    for part, joint in parts:
        first, *more = re.split("([和与及])", part)
        apart.append((first, joint))
        for mark, piece in zip(more[::2], more[1::2], strict=True):
            last, joint_before = apart[-1]
            if _DASH.search(piece) and _DASH.search(last):
                apart.append((piece, "以及"))
            else:
                apart[-1] = (last + mark + piece, joint_before)
    return apart


def _parted(chain: str) -> list[str]:
    return [link.rstrip(" \u3000") for link in _DASHES.split(chain)]


def _links(chain: str) -> list[str]:
    links = _parted(chain)
    links[0] = _trim_start(links[0])
    end = _END.search(links[-1])
    links[-1] = links[-1][: end.start()] if end else links[-1]
    if not re.search("[（(]", links[-1]):
        links[-1] = re.split("[）)]", links[-1])[0]
    return [link.strip(" \u3000、“”‘’\"'") for link in links]


def _trim_start(link: str) -> str:
    """The first link without the words that lead up to it: 初步形成以, 打造从, 3条."""
    for mark in _START.finditer(link):
        if mark.end() < len(link):
            cut = mark.end()
            break
    else:
        cut = 0
    for mark in _START.finditer(link, cut):
        if mark.end() < len(link):
            cut = mark.end()
    link = link[cut:]
    if led := _LED_BY.match(link):
        link = link[led.end() :]
    link = link[link.rfind("的") + 1 :]
    link = link[max(link.rfind(c) for c in "“‘「『（(") + 1 :]
    return _COUNT.sub("", link.lstrip(_OPENERS)).lstrip(_OPENERS)


def _is_chain(links: list[str], clause: str, context: bool, near: str) -> bool:
    if len(links) < 2 or any(
        not link or len(link) > _MAX_LINK or link[0].isdigit() or "产业链" in link for link in links
    ):
        return False
    if context and len(links) > 2 and "-" not in clause:
        return True  # C4—MMA—PMMA
    if sum(any("㐀" <= char <= "鿿" for char in link) for link in links) < 2 or not (context or len(links) > 2):
        return False
    if context:
        return True
    return (len(links) >= _ENOUGH or bool(_AROUND.search(near))) and not _NOT_CHAIN.search(clause)
