"""Headlines that are built alike: those of sections come in families, the title stands alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise

from store.late import late
from store.read.drafts import Draft
from store.read.headlines.kinds import is_twice
from store.read.headlines.pairs import first_half, is_signed, once
from store.read.lines.characters import LINES_KEPT
from store.read.lines.printed import Line

FAMILY = 2
"""Others that are built like a headline of a section at least."""
_SOME = 3
"""Headlines of which some may be a family."""
_HALVES = 2
"""Lines of a heading of two halves."""
_MOST_LINES = 4
"""Lines right under one another that may be several headlines at most."""
_PAGES_KEPT = 4
"""Pages of which it is remembered which of their headlines are built alike."""
_LABEL = 8
"""Characters of the longest label of a section, with its colon."""
_SIGHT = 12
"""Characters at the beginning that are compared, two by two."""
_SHORT = 5
"""Characters of the longest headings that their length alone makes alike."""
_CLAUSE = 4
"""Characters of the longest first clause whose length alone makes headings alike (抓制造，…; 谋改革，…)."""
_MARK = late(r"[ \u3000，：:！？“”·、—]")
_NUMERALS = frozenset("一二三四五六七八九十")
_ANY_NUMERAL = str.maketrans(dict.fromkeys(_NUMERALS, "一"))
_NUMBER = 3
"""Characters that a number is among that sections begin with (第一次, 二问)."""

Build = tuple[object, ...]
"""One of the ways in which headlines are built alike: what it is, and what they have in common."""


class Families:
    """How many other headlines of a page are built like each; counted when it is first asked."""

    __slots__ = ("_alike", "_texts")

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._texts = {i: "".join(map(once, draft.lines)) for i, draft in enumerate(drafts) if draft.kind == "heading"}
        self._alike: dict[int, int] | None = None

    @property
    def alike(self) -> dict[int, int]:
        """By the index of each heading: how many others are built alike."""
        if self._alike is None:
            texts = self._texts
            counted = _count_alike(tuple(sorted(texts.values()))) if len(texts) >= _SOME else {}
            self._alike = {i: counted.get(text, 0) for i, text in texts.items()}
        return self._alike

    @property
    def any(self) -> bool:
        """Whether there is one."""
        return max(self.alike.values(), default=0) >= FAMILY

    def has_twin(self, i: int) -> bool:
        """Whether another headline is as long as that at `i` and has all its marks, several, at the same places."""
        built = _marked(self._texts[i])
        return bool(built) and any(j != i and built == _marked(text) for j, text in self._texts.items())


@lru_cache(maxsize=_PAGES_KEPT)
def _count_alike(texts: tuple[str, ...]) -> dict[str, int]:
    """Of each of the headlines of a page how many others are built alike; kept, as a page is gone through again."""
    built = [_builds(text) for text in texts]
    seen: set[Build] = set()
    shared: set[Build] = set()
    for builds in built:
        shared |= seen & builds
        seen |= builds
    count = Counter(chain.from_iterable(map(shared.intersection, built)))
    return {
        text: max(map(count.__getitem__, shared & builds), default=1) - 1
        for text, builds in zip(texts, built, strict=True)
    }


def part_families(drafts: list[Draft]) -> None:
    """Part headlines set right under one another where the other ones of the page show that they are several."""
    told = [i for i, draft in enumerate(drafts) if draft.kind == "heading"]
    several = [i for i in told if 1 < len(drafts[i].lines) <= _MOST_LINES and not drafts[i].doubled]
    if not several:
        return
    # A label (订单：) is as short as the last line of a headline may be.
    built = {i: _builds("".join(map(once, drafts[i].lines))) for i in told if drafts[i].lines[-1].last not in "：:"}
    count = Counter(chain.from_iterable(built.values()))
    more = any(len(drafts[i].lines) > _HALVES for i in several)
    halves = Counter([first_half(drafts[i]) for i in told]) if more else Counter()
    text = next((i for i, draft in enumerate(drafts) if draft.kind == "paragraph"), len(drafts))
    for i in reversed(several):
        lines, own = drafts[i].lines, built.get(i, frozenset())
        cuts = [at for at in range(1, len(lines)) if _parts(lines, at, count, own)]
        # What stands under the title may be the two halves of a heading, as others are.
        if len(lines) > _HALVES and halves[len(once(lines[-2]))] >= FAMILY:
            cuts = [len(lines) - _HALVES]
        # Of kicker, title and deck one may be printed twice.
        if _alternate(lines) and not (is_twice(lines[1]) and (i < text or is_signed(drafts, i))):
            cuts = list(range(1, len(lines)))
        if cuts:
            drafts[i : i + 1] = [Draft("heading", lines[start:end]) for start, end in pairwise([0, *cuts, len(lines)])]


def _alternate(lines: Sequence[Line]) -> bool:
    """Whether three lines or more are printed twice and once by turns: each is a headline."""
    twice = list(map(is_twice, lines))
    return len(lines) > FAMILY and all(one is not other for one, other in pairwise(twice))


def _parts(lines: Sequence[Line], at: int, count: Mapping[Build, int], own: Container[Build]) -> bool:
    """Whether the lines above `at`, or those from there on, are built like two other headlines, or both like one.

    One is enough as well where all its marks stand at the same places.
    """
    head, tail = ("".join(map(once, part)) for part in (lines[:at], lines[at:]))
    of_head = sized(head)
    both = (of_head & sized(tail)) | _marked(tail)
    alike = max(_others(_builds(tail), count, own), _others(of_head, count, own))
    return alike >= FAMILY or _others(both, count, own) > 0


def _others(builds: Iterable[Build], count: Mapping[Build, int], own: Container[Build]) -> int:
    """How many headlines are built in one of these ways, but for the one whose `own` ways are given."""
    return max((count[build] - (build in own) for build in builds if build in count), default=0)


def _marks(text: str) -> list[tuple[int, str]]:
    """The marks of a headline and where they stand."""
    return [(mark.start(), mark[0]) for mark in _MARK.finditer(text)]


def _marked(text: str) -> frozenset[Build]:
    """In what a headline of several marks is like another that is as long and has all of them at the same places."""
    marks = _marks(text)
    return frozenset([("marks", *marks)] if len(marks) > 1 else [])


@lru_cache(maxsize=LINES_KEPT)
def sized(text: str) -> frozenset[Build]:
    """In what a headline is like others of its family that are as long."""
    mark, size = _MARK.search(text), len(text)
    # The length may differ by one.
    return frozenset(("mark", (mark.start(), mark[0]), near) for near in (size, size + 1)) if mark else frozenset()


@lru_cache(maxsize=LINES_KEPT)
def _builds(text: str) -> frozenset[Build]:
    """In what a headline is like others of its family."""
    first, last, size = text[0], text[-1], len(text)
    told: list[Build] = [*zip(range(_SIGHT), text, text[1:], strict=False)]
    for near in (size, size + 1):  # the length may differ by one
        told += [("opens", first, near), ("ends", last, near)]
    if size <= _SHORT:
        told.append(("short", size))
    if not _NUMERALS.isdisjoint(text[:_NUMBER]):
        told.append(("number", text[:_NUMBER].translate(_ANY_NUMERAL)))
    marks = _marks(text)
    return frozenset(told + _builds_of_marks(text, marks) if marks else told)


def _builds_of_marks(text: str, marks: Sequence[tuple[int, str]]) -> list[Build]:
    """In what a headline is like others by its marks."""
    at, first = marks[0]
    told: list[Build] = [("mark", marks[0], len(text)), ("mark", marks[0], len(text) + 1)]
    told.append(("opens with", text[0], first))
    if first == "，" and at <= _CLAUSE:
        told.append(("clause", at))
    if len(marks) > 1:
        told.append(("marks", *marks))
    colon = text.find("：")
    if colon > 0:
        told.append(("told of", len(text) - colon))
    label = next((k for k, (i, mark) in enumerate(marks) if mark in "：:" and i < _LABEL), None)
    if label is not None:
        told.append(("label", marks[label]))
        if label:
            told.append(("marks of label", *(mark for _, mark in marks[: label + 1])))
    return told
