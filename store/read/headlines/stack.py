"""Headlines stacked at the top of a page, whole and apart: rubric, kicker, title and deck are weighed together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from store.read.drafts import Draft
from store.read.headlines.ends import goes_on
from store.read.headlines.kinds import is_twice
from store.read.headlines.pairs import (
    first_text,
    has_halves,
    may_be_kicker,
    names_column,
    once,
    stands_apart,
)
from store.read.headlines.parting import is_place_name
from store.read.headlines.roles import part_weight
from store.read.headlines.series_names import names_series
from store.read.headlines.signs import is_whole, signs_of
from store.read.headlines.stack_extent import MOST_LINES, SECTIONS, is_one_block, is_signed
from store.read.headlines.words import tells_occasion, tells_report
from store.read.lines.printed import Line

_TWICE = 4
"""How much it speaks for a headline as the title that it alone is printed twice, and again if it tells of a park."""
_APART = 4
"""How much it speaks against two lines as one title that a blank line parts them."""
_LEFT = 3
"""How much it speaks against a line right under a title that it is no part of it."""
_SIGNED_LEFT = 3
"""How much more it speaks against that where who wrote the text is named right below: no section begins there."""
_MAY_BE_SECTION = 3
"""How much it speaks for the last headline over a text that nobody signs that it heads a section."""
_RUBRIC = 7
"""How much it speaks for a parting that the name of a column stands over it."""
Parting = tuple[int, int, int, int]
"""Where the kicker, the title and the deck of a stack begin, and where the deck ends; lines over them are rubrics."""


class Piece(msgspec.Struct, frozen=True):
    """A line of a stack, or two that are read as one."""

    text: str
    lines: list[Line]
    twice: bool
    """It is printed twice."""
    apart: bool
    """A blank line parts it from the one above."""


def part_stack(drafts: list[Draft], first: int, end: int) -> bool:
    """Tell the kinds of the headlines at the top of a page, from `first` to `end`; whether they were told."""
    stack = drafts[first:end]
    lines = [line for draft in stack for line in draft.lines]
    if end == len(drafts) or not 1 < len(lines) <= MOST_LINES:
        return False
    rubrics = next((i for i in range(len(stack)) if not names_column(stack, i)), len(stack))
    if rubrics == len(stack):
        return False
    if not rubrics and len(lines) > SECTIONS and names_series(first_text(stack[0]), lines[0].width):
        rubrics = len(stack[0].lines) == 1
    named = rubrics > 0 and may_be_kicker(drafts, first + rubrics - 1)
    pieces = _pieces(lines, [draft.doubled or is_twice(line) for draft in stack for line in draft.lines])
    texts = [piece.text for piece in pieces]
    if len(set(texts)) < len(texts):
        return False  # a column of one word, of which each pass would make longer titles
    if len(stack) == 2 and is_place_name(texts[-1]) and not tells_report(texts[-1]) and _tells_all(stack[0], texts[-1]):
        stack[0].kind, stack[1].kind = "title", "kicker"  # a title that has told all, and whom it is about
        return True
    signed = is_signed(drafts, end) or drafts[end].kind == "heading"  # or its sections begin there
    spare = 0 if signed or is_one_block(stack) else _MAY_BE_SECTION

    twice = len({piece.twice for piece in pieces}) > 1

    def weigh(parting: Parting) -> int:
        left = len(pieces) - parting[-1]
        return (
            _weight(pieces, texts, parting, twice)
            + (spare if left == 1 else 0)
            - (_SIGNED_LEFT * left if signed else 0)
        )

    best = max(_partings(pieces, (rubrics - named, rubrics), signed), key=weigh)
    drafts[first:end] = _drafts(stack, pieces, best)
    return True


def _tells_all(draft: Draft, below: str) -> bool:
    """Whether a headline does not go on in the line below."""
    text = "".join(map(once, draft.lines))
    return has_halves(draft.lines[0]) or (is_whole(text) and not (tells_occasion(text) or goes_on(text, below)))


def _pieces(lines: Sequence[Line], twice: Sequence[bool]) -> list[Piece]:
    """The lines, those of two together that stand apart as a pair and of which neither could stand alone."""
    pieces: list[Piece] = []
    i = 0
    while i < len(lines):
        size = 1
        alone = i > 0 or i + 2 < len(lines)
        if alone and i + 1 < len(lines) and lines[i].gap and not lines[i + 1].gap and twice[i] is twice[i + 1]:
            pair = i + 2 == len(lines) or lines[i + 2].gap > 0
            size += pair and goes_on(once(lines[i]), once(lines[i + 1]))
        told = list(lines[i : i + size])
        pieces.append(Piece("".join(map(once, told)), told, twice[i], stands_apart(told[0])))
        i += size
    return pieces


def _partings(pieces: Sequence[Piece], rubrics: tuple[int, int], signed: bool) -> Iterator[Parting]:
    count = len(pieces)
    # Over a text that nobody signs a line apart may head its first section.
    apart = [piece.apart if signed else piece.lines[0].gap > 0 for piece in pieces]
    ends = [count] * (count + 1)
    """Where a deck ends at most, by where it begins."""
    for deck in range(count - 2, 0, -1):
        ends[deck] = deck + 1 if apart[deck + 1] else ends[deck + 1]
    for kicker in range(rubrics[0], rubrics[1] + 1):
        for title in range(kicker, min(kicker + 3, count)):
            for deck in range(count, title, -1):
                for end in range(ends[deck], deck - 1, -1):
                    yield kicker, title, deck, end


def _weight(pieces: Sequence[Piece], texts: Sequence[str], parting: Parting, twice: bool) -> int:
    """How much speaks for a parting; `twice` tells whether some of the pieces are printed twice, but not all."""
    kicker, title, deck, end = parting
    width = pieces[kicker].lines[0].width
    weight = part_weight(texts[kicker:end], title - kicker, deck - kicker, width) + _RUBRIC * kicker
    if twice:
        weight += _weight_twice(pieces[title:deck])
    for piece in pieces[title + 1 : deck]:
        weight -= _APART if piece.apart else 0
    for piece in pieces[end:]:
        weight -= 1 if piece.apart else _LEFT
    return weight


def _weight_twice(title: Sequence[Piece]) -> int:
    """How much it speaks for some of the pieces as the title that each is printed twice, or none of them."""
    twice = [piece.twice for piece in title]
    if not any(twice):
        return 0
    if not all(twice):
        return -2 * _TWICE
    signs = signs_of("".join([piece.text for piece in title]))
    return 2 * _TWICE if "of park" in signs and "occasion" not in signs else _TWICE


def _drafts(stack: Sequence[Draft], pieces: Sequence[Piece], parting: Parting) -> list[Draft]:
    """The stack's lines as blocks of their kinds."""
    kicker, title, deck, end = parting
    told = [Draft("rubric", piece.lines) for piece in pieces[:kicker]]
    if kicker < title:
        told.append(Draft("kicker", _lines(pieces[kicker:title])))
    told.append(Draft("title", _lines(pieces[title:deck])))
    told[-1].doubled = any(draft.doubled for draft in stack if draft.lines[0] in told[-1].lines)
    if deck < end:
        told.append(Draft("subtitle", _lines(pieces[deck:end])))
    return told + [Draft("heading", piece.lines) for piece in pieces[end:]]


def _lines(pieces: Sequence[Piece]) -> list[Line]:
    return [line for piece in pieces for line in piece.lines]
