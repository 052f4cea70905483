"""One file may hold several articles, if it says so: by a rule or a form feed with a headline of its own after it."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from store.late import late
from store.read.blocks.layout import settle_layout
from store.read.bylines.finding import read_byline
from store.read.bylines.signatures import SIGNATURE
from store.read.furniture.finding import read_furniture
from store.read.headlines.finding import headline_size
from store.read.headlines.parting import is_place_name
from store.read.headlines.shapes import CLOSES_RUN_IN, is_numbered
from store.read.lines.characters import RULE_MARKS, ends_sentence, fold
from store.read.lines.printed import read_lines
from store.simplified import simplify

_MARK = late(rf"(?m)^[ \t\u3000]*(?:[{RULE_MARKS}]{{5,}}|(?:[-—*＊][ \t]?){{5,}})[ \t\u3000]*$|\f")
_PERHAPS = late(r"\n[^\S\n]*(?:[^\w\s]|_)(?:[ \t]?(?:[^\w\s]|_)){4}")
"""Begins every rule on a line of its own: marks of any kind, for a pattern of few compiles slowly."""
RULE = "═" * 72
"""What parts the articles of one web page, told by its elements."""
_LEAST = 30
"""Characters that make an article with its headline."""
_HEAD = 2000
"""Characters that are looked at on either side of a mark."""
_WHOLE = 300
"""Characters without blanks on either side by which a rule parts articles whose headlines do not stand first."""
_REACH = 10_000
"""Characters at either end of a piece that are searched for its masthead."""
_LONGEST = 60
_NAMES = late(r"(?m)记者|通讯员|作者|撰文|采写|[园区市县州][：:]?\s*$")
"""What the line of a masthead holds."""
_LINES, _SHORT = 30, 0.7
"""A last line shorter than this share of the longest of so many before it was not filled: it ends something."""
_MARKS_AHEAD = 3
"""Marks (rules under a headline, say) that the head of an article may hold."""


def divide(text: str) -> list[tuple[int, int]]:
    """The spans of the articles of `text`, in order; one span where nothing parts it."""
    marked = "\f" in text or _PERHAPS.search(f"\n{text}") is not None
    marks = [match.span() for match in _MARK.finditer(text)] if marked else []
    if not marks:
        return [(0, len(text))]
    spans: list[tuple[int, int]] = []
    start = 0
    plain = simplify(fold(text))
    mastheads = _Mastheads(plain, marks)
    for i, (first, after) in enumerate(marks):
        ahead = marks[i + _MARKS_AHEAD][0] if i + _MARKS_AHEAD < len(marks) else len(text)
        tail = plain[max(start, first - _HEAD) : first]
        head = plain[after : min(after + _HEAD, ahead)]
        mark = text[first:after]
        told = (after - first >= len(RULE) and mark.strip() == RULE) or (_ends_article(tail) and _begins_article(head))
        if not told:
            # A rule parts whole pieces; a form feed does where each of them has a masthead of its own.
            may_part = mark != "\f" or (mastheads.on_both_sides(i) and _ends_page(tail))
            told = may_part and _is_whole(tail) and _is_whole(plain[after : after + _HEAD])
        if told:
            spans.append((start, first))
            start = after
            mastheads.begin(i + 1)
    spans.append((start, len(text)))
    return spans


class _Mastheads:
    """Which of the pieces between marks hold a masthead."""

    def __init__(self, text: str, marks: list[tuple[int, int]]) -> None:
        self._text = text
        self._starts = [0, *(after for _, after in marks)]
        self._ends = [*(first for first, _ in marks), len(text)]
        self._searched = 0
        self._found = False

    def begin(self, piece: int) -> None:
        """An article begins with this piece."""
        self._searched, self._found = piece, False

    def on_both_sides(self, mark: int) -> bool:
        """Whether the article up to a mark has a masthead, and the piece after it."""
        while self._searched <= mark:
            self._found = self._found or self._holds(self._searched)
            self._searched += 1
        return self._found and self._holds(mark + 1)

    def _holds(self, piece: int) -> bool:
        start, end = self._starts[piece], self._ends[piece]
        return self._stands_in(start, min(end, start + _REACH)) or self._stands_in(max(start, end - _REACH), end)

    def _stands_in(self, start: int, end: int) -> bool:
        i = bisect_left(self._places, start)
        return i < len(self._places) and self._places[i] < end

    @cached_property
    def _places(self) -> list[int]:
        """Where the lines begin that name who wrote, or the park above a title; text that only goes on does neither."""
        text = self._text.replace("\f", "\n")
        places: list[int] = []
        end = -1
        for found in _NAMES.finditer(text):
            at = found.start()
            if at < end:
                continue
            start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
            end = end if end >= 0 else len(text)
            line = text[start:end].strip()
            if 3 < len(line) <= _LONGEST and _is_masthead(line):
                places.append(start)
        return places


def _ends_page(tail: str) -> bool:
    """Whether a piece ends with a line that was not filled; without a line end it must not be cut in mid-sentence."""
    lines = tail.rstrip().rsplit("\n", _LINES)
    sizes = [len(line.strip()) for line in lines]
    if sizes[-1] >= max(sizes) * _SHORT:
        return False
    if tail.endswith("\n") or (len(lines) > 1 and not sizes[-2]):
        return True
    last = lines[-1].strip()
    return ends_sentence(last) or read_byline(last) is not None or read_furniture(last) is not None


def _is_masthead(line: str) -> bool:
    return bool(read_byline(line)) or SIGNATURE.search(line) is not None or is_place_name(line)


def _is_whole(piece: str) -> bool:
    """Whether a piece is long enough for an article, be its headline at its end."""
    return len(piece) >= _WHOLE and (_ink(piece[: 2 * _WHOLE]) >= _WHOLE or _ink(piece) >= _WHOLE)


def _ink(piece: str) -> int:
    """Characters that are no white space."""
    return len("".join(piece.split()))


def _ends_article(tail: str) -> bool:
    """Whether a piece is more than a masthead: it holds text and ends it."""
    piece = tail.strip()
    if len(piece) < _LEAST:
        return False
    last = piece.rsplit("\n", 1)[-1].strip()
    return ends_sentence(last) or read_byline(last) is not None or read_furniture(last) is not None


def _begins_article(head: str) -> bool:
    """Whether a piece begins with a headline and goes on with text."""
    if len(head.strip()) < _LEAST:
        return False
    inked = filter(None, map(str.strip, head.split("\n")))
    i, first = next(((i, text) for i, text in enumerate(inked) if not _is_around(text)), (0, ""))
    if not first or is_numbered(first) or first[0] in CLOSES_RUN_IN or ("。" in first and ends_sentence(first)):
        return False
    lines = read_lines(head)
    settle_layout(lines)
    return headline_size(lines, i, range(i)) > 0


def _is_around(text: str) -> bool:
    return read_byline(text) is not None or read_furniture(text) is not None
