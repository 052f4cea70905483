"""Sections of an article and the park each of them tells of: named in its heading, in full or in short."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import msgspec

from store.extract.parks.kinds import is_kind
from store.extract.text.literals import occurrences
from store.knowledge_words import each_of, either
from store.late import late
from store.mended import PROSE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.records import Mention, Reading

_RUN_IN = late(
    r"[■●◆▲★◎□▶►]|【|[（(][一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]{1,2}、",
    tuple("■●◆▲★◎□▶►【）)、"),
    reach=4,
)
_RUN_IN_STARTS = frozenset("■●◆▲★◎□▶►【（(一二三四五六七八九十")
_NEWS = late("本报讯|本报[^，。；]{0,8}[讯电][（(]|[^，。；]{0,6}讯[（(]", "讯 电（ 电(", reach=12)
_DATELINED = late(r"[^\x00-\x7f\W]{2,6}[ 　]?(?:本报讯|[^，。；]{0,4}讯[（(])", "讯", reach=13)
"""A news report under the name of its place (绵水　本报讯)."""
_NEWS_REACH, _NEWS_SIGNS = 12, ("讯", "本报")
"""Signs of which each news report has one near its beginning."""
_WHOLE_PLACE = late(
    "(?:[^，。；：]{0,14}，)?[^，。；：]{0,4}(?:全[市省县州]|各(?:园区|开发区)|[0-9]+(?:家|个)[^，。]{0,6}(?:开发区|园区))"
)
"""A paragraph that opens so tells of all parks together."""
_ALL_PARKS = late(
    lambda: (
        "(?:全[市省县州](?:各|的)?|(?<=[，。；\\n“])(?:各|[0-9]+个|[两三四五六七八九十][个家大]))(?:省级以上|国家级)?"
        f"{either('parks_together')}"
    )
)
_RUN_IN_END, _RUN_IN_REACH = late("[：:】，。；]"), 30
_COLUMN = 3
"""So many news reports under one another make a column."""
_MAX_STEMS = 100
_RANKS = frozenset("市县省州旗")
_SENTENCE_END = late("[。！？]")


@cache
def _longest_first(name: str) -> list[str]:
    """The words of a list, the longest first."""
    return sorted(each_of(name), key=len, reverse=True)


class Section(msgspec.Struct, frozen=True):
    """A stretch of the text and the park it tells of; None where it is the article's own, or none."""

    start: int
    end: int
    park: str | None


class News(msgspec.Struct, frozen=True):
    """Where blocks begin as news reports do."""

    reports: frozenset[int]
    """With 本报讯 or the like."""
    datelined: frozenset[int]
    """With the name of a place and 本报讯."""


@lru_cache(maxsize=1 << 13)
def short_stem(name: str) -> str:
    """What a park's name says before its kind: 石梁 of 石梁经济技术开发区; empty where that says too little."""
    kinds = _longest_first("park_stem_kinds")
    head = next((head for head in _longest_first("park_stem_heads") if name.endswith(head)), "")
    stem = name[: len(name) - len(head)] if head else ""
    while kind := next((kind for kind in kinds if stem.endswith(kind) and len(stem) > len(kind)), ""):
        stem = stem[: -len(kind)]
    stem = stem[:-1] if len(stem) > 2 and stem[-1] in "市县区镇" else stem
    return stem if len(stem) > 1 and stem not in kinds else ""


def find_sections(
    reading: Reading, explicit: list[Mention], park: str | None, bare: dict[int, str], news: News
) -> tuple[list[Section], list[tuple[int, int, str]]]:
    """The sections of `reading` in order, and the short names of parks in their headings (start, end, park).

    `explicit` are the parks named in full, `bare` the words that stand for a park where they begin.
    """
    text = reading.mended.text
    named = list(dict.fromkeys(m.name for m in explicit))
    openings = list(_openings(reading, park is None, news)) if len(named) > 1 else []
    if not openings:
        return [], []
    starts, bare_starts, stems = [m.start for m in explicit], sorted(bare), _stems_in(text, explicit, named)
    opened: list[tuple[int, str | None]] = []
    short: list[tuple[int, int, str]] = []
    head_end = -1
    for start, end, heading in openings:
        under = opened[-1] if opened and head_end + 1 == start else None  # the headline right over it
        label = under[1] if under else None
        inside = _between(explicit, starts, start, end)
        dated = start > 0 and not heading and start in news.datelined
        if dated or start in news.reports:
            opened.append((start, _park_of_report(inside, under, dated=dated, alone=park is None)))
        elif not heading:
            of_all = _WHOLE_PLACE.match(text, start, end) or _speaks_of_all(text, start, explicit, starts)
            if of_all or inside:  # a paragraph opens a section when its first sentence tells of one park
                opened.append((start, None if of_all else _only_park(inside)))
        elif inside:
            opened.append((start, inside[0].name))
        elif not label and (called := _called(text, start, end, stems)):
            short.append(called)
            opened.append((start, called[2]))
        else:
            kinds = [bare[at] for at in bare_starts[bisect_left(bare_starts, start) : bisect_left(bare_starts, end)]]
            opened.append((start, _park_of_kind(kinds, named, park) or label))
        head_end = end if heading else head_end
    return _closed(opened, len(text)), short


def _closed(opened: list[tuple[int, str | None]], end: int) -> list[Section]:
    """The sections that begin so, each up to the next, the last up to the `end` of the text."""
    ends = [*(start for start, _ in opened[1:]), end]
    return [Section(start, stop, told) for (start, told), stop in zip(opened, ends, strict=False)]


def _park_of_report(
    inside: list[Mention], under: tuple[int, str | None] | None, *, dated: bool, alone: bool
) -> str | None:
    """The park that a news report tells of: with a dateline the first it names, else what the headline `under` names.

    Without a headline of its own it is the only park named, where the page is about none (`alone`).
    """
    if dated and inside:
        return inside[0].name
    if under or dated:
        return under[1] if under else None
    return _only_park(inside) if alone else None


def _only_park(mentions: list[Mention]) -> str | None:
    """The park that all `mentions` name; None where they name several or none."""
    names = {mention.name for mention in mentions}
    return names.pop() if len(names) == 1 else None


def _park_of_kind(kinds: list[str], named: list[str], park: str | None) -> str | None:
    """The one park of those `named` that is of the first of `kinds`; None where it is the article's own."""
    fit = [name for name in named if kinds and is_kind(name, kinds[0])]
    return fit[0] if len(fit) == 1 and fit[0] != park else None


def _stems_in(text: str, explicit: list[Mention], named: list[str]) -> dict[str, str]:
    """Short name → park, of the parks `named` and of the forms that they are printed in."""
    printed = dict.fromkeys((text[m.start : m.end], m.name) for m in explicit)
    return stems_of([*((name, name) for name in named), *printed][:_MAX_STEMS])


def _called(text: str, start: int, end: int, stems: dict[str, str]) -> tuple[int, int, str] | None:
    """The first short name of a park in the heading `[start, end)` and the park, if it is no place's."""
    found = occurrences(text[start:end], stems)
    if not found:
        return None
    first, stop = (start + at for at in found[0])
    return None if text[stop : stop + 1] in _RANKS else (first, stop, stems[text[first:stop]])


def find_news(reading: Reading) -> News:
    """The news reports of `reading`."""
    text = reading.mended.text
    if not any(sign in text for sign in _NEWS_SIGNS):
        return News(frozenset(), frozenset())
    starts = [block.start for block in reading.mended.blocks]
    starts = [at for at in starts if text.find("讯", at, at + _NEWS_REACH) >= 0 or text.startswith("本报", at)]
    reports = frozenset(start for start in starts if _NEWS.match(text, start))
    return News(reports, frozenset(start for start in starts if _DATELINED.match(text, start)))


def is_column(reading: Reading, explicit: list[Mention], news: News) -> bool:
    """Whether a page is a column of short `news`, each of another park."""
    if len(news.reports) < _COLUMN:
        return False
    reports = [block for block in reading.mended.blocks if block.kind in PROSE and block.start in news.reports]
    if len(reports) < _COLUMN:
        return False
    starts = [m.start for m in explicit]
    told = {inside[0].name for block in reports if (inside := _between(explicit, starts, block.start, block.end))}
    return len(told) >= _COLUMN


def _speaks_of_all(text: str, start: int, explicit: list[Mention], starts: list[int]) -> bool:
    """Whether the paragraph at `start` speaks of all parks of a place before it names one."""
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    first = bisect_left(starts, start)
    if first < len(explicit) and explicit[first].start < end:
        end = explicit[first].start
    return bool(_ALL_PARKS.search(text, start, end))


def section_at(sections: list[Section], offset: int) -> Section | None:
    """The section around `offset`; None before the first."""
    k = bisect_right(sections, offset, key=lambda section: section.start) - 1
    return sections[k] if k >= 0 else None


def stems_of(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Short name → park, from each name and form with its park; one that two parks share is left out."""
    stems: dict[str, str] = {}
    shared: set[str] = set()
    for form, name in names:
        stem = short_stem(form)
        if stem and stems.setdefault(stem, name) != name:
            shared.add(stem)
    return {stem: name for stem, name in stems.items() if stem not in shared}


def _between(explicit: list[Mention], starts: list[int], start: int, end: int) -> list[Mention]:
    return explicit[bisect_left(starts, start) : bisect_left(starts, end)]


def _openings(reading: Reading, every: bool, news: News) -> Iterator[tuple[int, int, bool]]:
    """Where a section can begin: headings, run-in heads, the lead of a news report; `every` paragraph if asked."""
    text = reading.mended.text
    reports = news.reports | news.datelined
    for block in reading.mended.blocks:
        if block.kind == "heading" and block.placed:
            yield block.start, block.end, True
        elif block.kind in PROSE:
            mark = (
                _RUN_IN.match(text, block.start, block.end)
                if text[block.start : block.start + 1] in _RUN_IN_STARTS
                else None
            )
            if mark:
                stop = _RUN_IN_END.search(text, mark.end(), min(block.end, block.start + _RUN_IN_REACH))
                yield block.start, stop.start() if stop else min(block.end, block.start + _RUN_IN_REACH), True
            elif every or block.start in reports:
                stop = _SENTENCE_END.search(text, block.start, block.end)
                yield block.start, stop.start() if stop else block.end, False
