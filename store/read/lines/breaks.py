"""What a line end means: a sentence that goes on, or the end of a paragraph."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from store.cutter import shared_cutter
from store.late import late
from store.read.lines.characters import LIST_MARKS, NEVER_FIRST, OPENERS, holds_digit
from store.read.lines.printed import COLUMN_MAX, UNWRAPPED, Line

_RISE = late(r"[↑↓▲▼]\s?\d[\d.]*\s?[%％]$")
"""Ends a line of a list of figures (吞吐量31.5万吨 ↑12.4%)."""
_ITEM = late(r"[^，。；：:、\s“”（）()\d]{2,18}[：:][^，。；：:]{0,10}\d")
"""Begins an item of a list that names what its figures are of (某某产业园：产值63.9亿元)."""
_ITEM_SIZE = 30
"""Characters of the longest such beginning."""
_SECTION = late(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]")
"""Begins a section, where it stands apart."""
_GOES_ON = frozenset("，、,“‘（《(")
_AFTER_NUMBER = frozenset("万亿千百个家户元吨%％多余项年月日倍平公兆")
_INDENT = 4
"""The indent of a paragraph's first line, which extraction often loses."""


def crosses_word(left: str, right: str) -> bool:
    """Whether a word lies across the line end."""
    return _crosses_word(left[-6:], right[:6])


@lru_cache(maxsize=4096)
def _crosses_word(left: str, right: str) -> bool:
    at = 0
    for word in shared_cutter().cut(left + right):
        at += len(word)
        if at == len(left):
            return False
        if at > len(left):
            return True
    return False


def runs_on(line: Line, after: Line) -> bool:
    """Whether the line end breaks a number off its unit, or a word."""
    if line.ends or after.first in LIST_MARKS:
        return False
    return parts_number(line, after) or crosses_word(line.text, after.text)


def parts_number(line: Line, after: Line) -> bool:
    """Whether the line end breaks a number off its unit, or a Latin word."""
    end, begin = line.last, after.first
    if end.isdecimal() and (begin.isdecimal() or begin in _AFTER_NUMBER):
        return True
    return end.isascii() and begin.isascii() and end.isalpha() and begin.isalpha()


def is_full(line: Line, after: Line, slack: int = 4) -> bool:
    """Whether the line had no room for the beginning of the next."""
    column = line.column if line.column < COLUMN_MAX else COLUMN_MAX
    room = column - line.width - slack
    return room <= 0 or _unbroken(after.text) >= room


def _unbroken(text: str) -> int:
    """Width of a number, Latin word or opening bracket at the head of a line, which is never parted."""
    first = text[0]
    if not first.isascii():
        return 2 if first in OPENERS else 0
    size = 0
    for character in text[:12]:
        if not (character.isascii() and (character.isalnum() or character in ".%-/")):
            break
        size += 1
    return size + (2 if first in OPENERS else 0)


def is_remnant(last: Line, line: Line) -> bool:
    """Whether a line alone is the last of a sentence that a picture or the foot of a column interrupts."""
    return bool(line.gap) and line.peers == 1 and last.peers > 1 and line.ends and not line.indent


def is_next_item(last: Line, line: Line) -> bool:
    """Whether both lines begin as items of one list: each names what its figures are of."""
    return "：" in line.text[:19] and begins_item(line.text) and begins_item(last.text)


def begins_item(text: str) -> bool:
    """Whether a line begins with what its figure is of."""
    return holds_digit(text[:_ITEM_SIZE]) and _ITEM.match(text) is not None


_PAUSES = frozenset("，。；")
"""Of these running text has one in each line, more or less."""


def breaks_sentence(last: Line, line: Line) -> bool:
    """Whether a new block begins although the line before ends in mid-sentence."""
    end = last.last
    if line.first in LIST_MARKS or (end in "%％" and _RISE.search(last.text)):
        return True
    if line.first in NEVER_FIRST or end in _GOES_ON:
        return False
    if is_next_item(last, line) or (line.gap and last.first in LIST_MARKS and _SECTION.match(line.text)):
        return True
    if last.column == UNWRAPPED or last.width > COLUMN_MAX:
        return True
    if is_remnant(last, line):
        return False
    if line.indent and (line.gap or not is_full(last, line)):
        return True
    if end in "—：:":
        return bool(line.gap) or not is_full(last, line, 6)
    if line.gap:
        # A short line in mid-sentence under others was cut in two; a column that breaks off ends in a full one.
        cut = last.peers > 1 and not line.indent and line.peers > 1
        return not cut and not is_full(last, line, 8) and not crosses_word(last.text, line.text)
    roomy = not is_full(last, line, 6 + _INDENT) and abs(last.width - line.width) > 10
    # Of lines broken anywhere, as beside a picture, each is as long as it happens to be.
    ragged = not (line.first.isdecimal() or _PAUSES.isdisjoint(last.text) or _PAUSES.isdisjoint(line.text))
    return roomy and not ragged and not crosses_word(last.text, line.text)


def ends_paragraph(last: Line, line: Line, *, quoting: Callable[[], bool], first: bool) -> bool:
    """Whether the paragraph ends with the sentence that the line before ends; `first` if that is its first line.

    `quoting` tells whether a quotation is open there.
    """
    if line.first in NEVER_FIRST:
        return False
    if line.indent or line.first in LIST_MARKS or last.column == UNWRAPPED or last.width > COLUMN_MAX:
        return True
    if line.gap:
        return not (is_full(last, line) and quoting())
    # A semicolon ends a paragraph only where the next one shows itself as a point of a list.
    slack = 12 if last.last in "；;" else 4
    return not is_full(last, line, slack + (_INDENT if first else 0))
