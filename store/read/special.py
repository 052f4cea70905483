"""Lines that are a byline or page furniture and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.read.bylines import read_bare_names, read_byline, read_speaker
from store.read.furniture import HINT, SECTIONS, Furniture, read_furniture
from store.read.lines import Line

_LONGEST = 160
_RULED = frozenset("-=_*~—－＝＊─━═·.#")
_RULE = re.compile(r"[-=_*~—－＝＊─━═·.# ]{5,}")
"""A line drawn between parts of a page."""


def find_special(lines: Sequence[Line]) -> dict[int, Furniture | list[str]]:
    """By their index: what lines around the text say, names for a byline."""
    found: dict[int, Furniture | list[str]] = {}
    count = len(lines)
    for i, line in enumerate(lines):
        if line.width > _LONGEST or (
            0 < i < count - 1 and i - 1 not in found and _inside_prose(lines[i - 1], line, lines[i + 1])
        ):
            continue
        text = line.text
        if text[0] in _RULED and _RULE.fullmatch(text):
            found[i] = Furniture()
        if "，" in text or "。" in text or not HINT.search(text):
            continue
        names = read_byline(text)
        if names is not None:
            found[i] = names
            continue
        furniture = read_furniture(text)
        if furniture is not None and (furniture.date or furniture.editors or not _goes_on(lines, i, found)):
            found[i] = furniture
    if not any(isinstance(what, list) for what in found.values()):
        _find_speaker(lines, found)
    for i in list(found):
        for j in (i - 1, i + 1):
            if not 0 <= j < len(lines) or j in found:
                continue
            if lines[j].text in SECTIONS:
                # The name of a section (要闻) beside the page number or the date.
                found[j] = Furniture()
            elif (j in (0, len(lines) - 1) or j - 1 in found) and lines[j].text.isdecimal() and len(lines[j].text) < 3:
                found[j] = Furniture(lines[j].text)
    return found


def _find_speaker(lines: Sequence[Line], found: dict[int, Furniture | list[str]]) -> None:
    """Where no reporter is named: who gave a speech, with the office, or names and nothing else under the title."""
    for i, line in enumerate(lines):
        if line.width > _LONGEST or " " not in line.text.replace("\u3000", " ") or i in found:
            continue
        below = i + 1 == len(lines) or lines[i + 1].gap or i + 1 in found
        if not below or (i and lines[i - 1].ends):
            continue
        name = read_speaker(line.text)
        names = [name] if name else read_bare_names(line.text) if 0 < i < len(lines) - 1 else None
        if names:
            found[i] = names
            return


def _inside_prose(last: Line, line: Line, after: Line) -> bool:
    """Whether the line is a piece of a sentence that wraps into it and goes on after it."""
    if line.gap or after.gap or last.ends:
        return False
    return last.width >= last.column - 4 and line.width >= last.column - 6


def _goes_on(lines: Sequence[Line], i: int, found: dict[int, Furniture | list[str]]) -> bool:
    """Whether the line stands right under one in mid-sentence: a number there is no page number."""
    return i > 0 and not lines[i].gap and not lines[i - 1].ends and i - 1 not in found
