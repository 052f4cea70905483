"""One file may hold several articles, if it says so: by a rule or a form feed with a headline of its own after it."""

from __future__ import annotations

import re

from store.read.blocks import headline_size
from store.read.bylines import read_byline
from store.read.characters import ends_sentence, fold
from store.read.furniture import read_furniture
from store.read.layout import settle_layout
from store.read.lines import Line, read_lines
from store.simplified import simplify

_MARK = re.compile(r"^[ \t\u3000]*(?:[-=_*~—－＝＊─━═·.#]{5,}|(?:[-—*＊][ \t]?){5,})[ \t\u3000]*$|\f", re.MULTILINE)
RULE = "═" * 72
"""What parts the articles of one web page, told by its elements."""
_LEAST = 30
"""Characters that make an article with its headline."""
_HEAD = 2000
"""Characters that are looked at on either side of a mark."""
_WHOLE = 300
"""Characters without blanks on either side by which a rule parts articles whose headlines do not stand first."""
_LINES, _SHORT = 30, 0.7
"""A last line shorter than this share of the longest of so many before it was not filled: it ends something."""
_MARKS_AHEAD = 3
"""Marks (rules under a headline, say) that the head of an article may hold."""


def divide(text: str) -> list[tuple[int, int]]:
    """The spans of the articles of `text`, in order; one span where nothing parts it."""
    marks = [match.span() for match in _MARK.finditer(text)]
    if not marks:
        return [(0, len(text))]
    spans: list[tuple[int, int]] = []
    start = 0
    for i, (first, after) in enumerate(marks):
        ahead = marks[i + _MARKS_AHEAD][0] if i + _MARKS_AHEAD < len(marks) else len(text)
        tail = text[max(start, first - _HEAD) : first]
        head = text[after : min(after + _HEAD, ahead)]
        told = _ends_article(tail) and _begins_article(head)
        whole = _is_whole(tail) and _is_whole(text[after : after + _HEAD])
        if told or text[first:after].strip() == RULE or (whole and _says_so(text[first:after], tail)):
            spans.append((start, first))
            start = after
    spans.append((start, len(text)))
    return spans


def _says_so(mark: str, tail: str) -> bool:
    """Whether a mark between whole pieces parts them: a rule does, a form feed after a line that was not filled."""
    if mark != "\f":
        return True
    lines = [len(line.strip()) for line in tail.rstrip().rsplit("\n", _LINES)]
    return tail.endswith("\n") and lines[-1] < max(lines) * _SHORT


def _is_whole(piece: str) -> bool:
    """Whether a piece is long enough for an article, be its headline at its end."""
    return len("".join(piece.split())) >= _WHOLE


def _ends_article(tail: str) -> bool:
    """Whether a piece is more than a masthead: it holds text and ends it."""
    piece = tail.strip()
    if len(piece) < _LEAST:
        return False
    last = simplify(fold(piece.rsplit("\n", 1)[-1].strip()))
    return ends_sentence(last) or read_byline(last) is not None or read_furniture(last) is not None


def _begins_article(head: str) -> bool:
    """Whether a piece begins with a headline and goes on with text."""
    lines = read_lines(simplify(fold(head)))
    if len(head.strip()) < _LEAST or not lines:
        return False
    settle_layout(lines)
    i = 0
    while i < len(lines) and _is_around(lines[i]):
        i += 1
    return i < len(lines) and headline_size(lines, i, set(range(i))) > 0


def _is_around(line: Line) -> bool:
    return read_byline(line.text) is not None or read_furniture(line.text) is not None
