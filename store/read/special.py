"""Lines that are a byline or page furniture and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.read.bylines import read_byline
from store.read.furniture import HINT, SECTIONS, Furniture, read_furniture
from store.read.lines import Line

_LONGEST = 160
_RULE = re.compile(r"[-=_*~—－＝＊─━═·.# ]{5,}")
"""A line drawn between parts of a page."""


def find_special(lines: Sequence[Line]) -> dict[int, Furniture | list[str]]:
    """By their index: what lines around the text say, names for a byline."""
    found: dict[int, Furniture | list[str]] = {}
    for i, line in enumerate(lines):
        text = line.text
        if _RULE.fullmatch(text):
            found[i] = Furniture()
            continue
        if line.width > _LONGEST or "，" in text or "。" in text or not HINT.search(text) or _inside_prose(lines, i):
            continue
        names = read_byline(text)
        if names is not None:
            found[i] = names
            continue
        furniture = read_furniture(text)
        if furniture is not None and (furniture.date or furniture.editors or not _goes_on(lines, i, found)):
            found[i] = furniture
    for i, line in enumerate(lines):
        # The name of a section (要闻) beside the page number or the date.
        if i not in found and line.text in SECTIONS and (i - 1 in found or i + 1 in found):
            found[i] = Furniture()
    return found


def _inside_prose(lines: Sequence[Line], i: int) -> bool:
    """Whether the line is a piece of a sentence that wraps into it and goes on after it."""
    if not i or i + 1 == len(lines) or lines[i].gap or lines[i + 1].gap:
        return False
    last = lines[i - 1]
    return not last.ends and last.width >= last.column - 4 and lines[i].width >= last.column - 6


def _goes_on(lines: Sequence[Line], i: int, found: dict[int, Furniture | list[str]]) -> bool:
    """Whether the line stands right under one in mid-sentence: a number there is no page number."""
    return i > 0 and not lines[i].gap and not lines[i - 1].ends and i - 1 not in found
