"""Lines that are a byline or page furniture and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress, count
from operator import eq

from store.late import late
from store.read.bylines.finding import read_bare_names, read_byline, read_speaker
from store.read.bylines.lone_names import find_lone_name
from store.read.furniture.byline_lines import find_continued
from store.read.furniture.dates import PRINTED_DATE
from store.read.furniture.finding import (
    Furniture,
    is_latin_name,
    is_paper_name,
    may_stand_around,
    read_credits,
    read_furniture,
)
from store.read.furniture.front_matter import find_front_matter
from store.read.furniture.page_marks import names_section
from store.read.furniture.web import FIRST as WEB_FIRST
from store.read.furniture.web import is_web_furniture
from store.read.headlines.shapes import is_credited, is_title_shaped
from store.read.lines.printed import Line

_LONGEST = 160
_RULED = frozenset("-=_*~—－＝＊─━═·.#")
_RULE = late(r"[-=_*~—－＝＊─━═·.# ]{5,}")
"""A line drawn between parts of a page."""
_LEAST_REPEATED = 12
"""Width of the shortest headline that is printed on two lines; cells of a table may be alike."""
_EDGE = 6
"""Lines at the head and at the foot of a page that a page number may be split over."""
_TOP = 3
"""Lines above which a name under a title stands at most."""
_ROOM = 8
"""Columns that such a line leaves free, where the text below fills them."""
_HEAD = 6
"""Lines of a headline, with the byline and the date right under it, at most."""
_MOST_SPLIT = 4
_SPLIT = 10
"""Characters of the longest of such lines."""
_LONGEST_NUMBER = 2
"""Digits of the longest page number that stands alone."""
_DIGIT = re.compile(r"\d")
_SET_APART = late(r"(?<=\S)[ \u3000](?=\S)")
"""The blank between two characters of a line set wide; a wider gap parts its words."""


def find_special(lines: Sequence[Line]) -> dict[int, Furniture | list[str]]:
    """By their index: what lines around the text say, names for a byline."""
    found: dict[int, Furniture | list[str]] = {**find_front_matter(lines)}
    # Text, which most lines of a page are, is left out.
    perhaps = [
        i
        for i, line in enumerate(lines)
        if line.around and (not line.pauses or line.text[0] in WEB_FIRST or "，星期" in line.text)
    ]
    end = len(lines) - 1
    for i in perhaps:
        line = lines[i]
        if line.width > _LONGEST or i in found:
            continue
        if not line.gap and 0 < i < end and not lines[i + 1].gap:
            above = lines[i - 1]
            if (
                # A piece of a sentence that wraps into it and goes on after it: what most lines of a page are.
                not above.ends
                and above.width >= above.column - 4
                and line.width >= above.column - 6
                and i - 1 not in found
                and (line.peers > _HEAD or lines[i + 1].pauses or (above.pauses and len(line.text.split()) == 1))
            ):
                continue
        text = line.text
        if (text[0] in _RULED and _RULE.fullmatch(text)) or (text[0] in WEB_FIRST and is_web_furniture(text)):
            found[i] = Furniture()
            continue
        if (line.pauses and ("。" in text or "，星期" not in text)) or not may_stand_around(text):
            line.around = False
            continue
        what = _read(text)
        if isinstance(what, list) or (what and (_is_sure(what) or not _goes_on(lines, i, found))):
            found[i] = what
    if not any(isinstance(what, list) or what.names for what in found.values()):
        _find_speaker(lines, found)
    for i in list(found):
        for step in (-1, 1):
            _find_beside(lines, i, step, found)
    _find_split(lines, found)
    _find_alone(lines, found)
    find_continued(lines, found)
    return found


def _find_beside(lines: Sequence[Line], i: int, step: int, found: dict[int, Furniture | list[str]]) -> None:
    """The names of section and paper, and the page number, each on a line beside other furniture."""
    j = i + step
    while 0 <= j < len(lines) and j not in found:
        text = lines[j].text
        if isinstance(found[i], Furniture) and (names_section(text) or is_latin_name(text) or is_paper_name(text)):
            found[j] = Furniture()
        elif text.isdecimal() and len(text) < 3 and _stands_free(lines, j, found):
            found[j] = Furniture(text)
        else:
            return
        j += step


def _find_alone(lines: Sequence[Line], found: dict[int, Furniture | list[str]]) -> None:
    """A number alone at the head or the foot of a page is its page number, where none other is told."""
    if any(isinstance(what, Furniture) and what.page for what in found.values()):
        return
    for i in {0, len(lines) - 1}:
        text = lines[i].text if lines else ""
        if i in found or not text.isdecimal() or len(text) > _LONGEST_NUMBER:
            continue
        if lines[max(i - 1, 0)].ends or i - 1 in found or (i and is_credited(lines[i - 1].text)) or i + 1 in found:
            found[i] = Furniture(text)
            return


def _stands_free(lines: Sequence[Line], i: int, found: dict[int, Furniture | list[str]]) -> bool:
    """Whether a bare number beside furniture is no piece of the text: at an edge, by furniture, after a sentence."""
    if i in (0, len(lines) - 1) or i - 1 in found:
        return True
    below = found.get(i + 1)
    return isinstance(below, Furniture) and below.date is not None and (lines[i].gap > 0 or lines[i - 1].ends)


def _find_split(lines: Sequence[Line], found: dict[int, Furniture | list[str]]) -> None:
    """A page number or a date split over short lines (第 / 03 / 版) at the head or the foot of a page."""
    count = len(lines)
    for first in sorted({*range(min(_EDGE, count)), *range(max(0, count - _EDGE), count)}):
        if len(lines[first].text) > _SPLIT or not _opens_edge(lines, first, found):
            continue
        for size in range(_MOST_SPLIT, 1, -1):
            window = lines[first : first + size]
            if len(window) < size or any(len(line.text) > _SPLIT for line in window):
                continue
            if any(i in found for i in range(first, first + size)) or not _closes_edge(count, first, size, found):
                continue
            what = _read_split([line.text for line in window])
            if what is not None:
                found[first] = what
                found.update((i, Furniture()) for i in range(first + 1, first + size))
                break


def _opens_edge(lines: Sequence[Line], i: int, found: dict[int, Furniture | list[str]]) -> bool:
    """Whether a line may begin what stands around the text."""
    return i not in found and (i == 0 or i - 1 in found or lines[i].gap > 0 or lines[i - 1].ends)


def _closes_edge(count: int, first: int, size: int, found: dict[int, Furniture | list[str]]) -> bool:
    """Whether only furniture stands above these lines, or only furniture below."""
    return all(i in found for i in range(first)) or all(i in found for i in range(first + size, count))


def _read_split(texts: Sequence[str]) -> Furniture | None:
    """What the lines say as one."""
    for text in ("".join(texts), " ".join(texts)):
        if "，" in text or "。" in text or not ("版" in text or _DIGIT.search(text)):
            continue
        what = _read(text)
        if isinstance(what, Furniture) and not what.editors and (what.page or what.date):
            return what
    return None


def find_repeats(lines: Sequence[Line], found: dict[int, Furniture | list[str]]) -> frozenset[int]:
    """Where headlines start that are printed once more right below, line for line; the second goes to `found`."""
    starts: set[int] = set()
    first: dict[int, int] = {}
    """The line that a repeated one repeats, which may stand more than twice."""
    texts = [line.text for line in lines]
    below = list(compress(count(1), map(eq, texts, texts[1:])))
    after_next = list(compress(count(2), map(eq, texts, texts[2:])))
    pairs_too = {i for i, before in zip(after_next[1:], after_next, strict=False) if before == i - 1}
    for i in sorted(pairs_too.union(below)):
        if i in found or not _may_repeat(lines[i]):
            continue
        size = 1 if texts[i] == texts[i - 1] else 2
        pairs = [(first.get(i - k - size, i - k - size), i - k) for k in range(size)]
        if any(not _may_repeat(lines[again]) or again in found or once in found for once, again in pairs):
            continue
        for once, again in pairs:
            second = Furniture()
            second.why = "printed twice"
            found[again] = second
            first[again] = once
            starts.add(lines[once].start)
    return frozenset(starts)


def _may_repeat(line: Line) -> bool:
    return line.width >= _LEAST_REPEATED and is_title_shaped(line.text, line.width)


def _read(text: str) -> Furniture | list[str] | None:
    """What a line says, its characters closed up where they are set apart."""
    if text.count(" ") * 5 > len(text) * 2:
        text = _SET_APART.sub("", text)
    if PRINTED_DATE.search(text):
        return read_furniture(text) or read_credits(text)
    # What closes a bracket opened on the line above ends a signature inside the text.
    names = None if text[-1] in "）)" and "（" not in text and "(" not in text else read_byline(text)
    return read_furniture(text) if names is None else names


def _find_speaker(lines: Sequence[Line], found: dict[int, Furniture | list[str]]) -> None:
    """Where no reporter is named: who gave a speech, with the office, or names and nothing else under the title."""
    for i, line in enumerate(lines):
        if line.width > _LONGEST or " " not in line.text.replace("\u3000", " ") or i in found:
            continue
        below = i + 1 == len(lines) or lines[i + 1].gap or i + 1 in found
        tops = 0 < i <= _TOP and line.width + _ROOM <= lines[min(i + 1, len(lines) - 1)].width
        if not (below or tops) or (i and lines[i - 1].ends):
            continue
        name = read_speaker(line.text)
        names = [name] if name else read_bare_names(line.text) if 0 < i < len(lines) - 1 else None
        if not below and names and not name and len(names) > 1:
            continue
        if names:
            found[i] = names
            return
    lone = find_lone_name(lines, found)
    if lone is not None:
        found[lone[0]] = [lone[1]]


def _is_sure(found: Furniture) -> bool:
    """Whether a line says what no sentence that wraps would leave alone on a line."""
    return found.sure or found.date is not None or bool(found.editors)


def _goes_on(lines: Sequence[Line], i: int, found: dict[int, Furniture | list[str]]) -> bool:
    """Whether the line stands right under one in mid-sentence: a number there is no page number."""
    return i > 0 and not lines[i].gap and not lines[i - 1].ends and i - 1 not in found
