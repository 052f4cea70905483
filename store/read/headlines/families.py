"""Headlines that are built alike: those of sections come in families, the title stands alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import chain
from operator import add

from store.read.drafts import Draft
from store.read.headlines.pairs import once
from store.read.lines.characters import LINES_KEPT

FAMILY = 2
"""Others that are built like a headline of a section at least."""
_SOME = 3
"""Headlines of which some may be a family."""
_LABEL = 8
"""Characters of the longest label of a section, with its colon."""
_SIGHT = 12
"""Characters at the beginning that are compared, two by two."""
_SHORT = 5
"""Characters of the longest headings that their length alone makes alike."""
_MARKS = frozenset(" \u3000，：:！？“”·、—")
_NUMERALS = str.maketrans(dict.fromkeys("一二三四五六七八九十", "一"))
_NUMBER = 3
"""Characters that a number is among that sections begin with (第一次, 二问)."""


class Families:
    """How many other headlines of a page are built like each; counted when it is first asked."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.drafts = list(drafts)

    @cached_property
    def alike(self) -> dict[int, int]:
        """By the index of each heading: how many others are built alike."""
        told = [(i, draft) for i, draft in enumerate(self.drafts) if draft.kind == "heading"]
        if len(told) < _SOME:
            return {i: 0 for i, _ in told}
        built = {i: _builds("".join(map(once, draft.lines))) for i, draft in told}
        count = Counter(chain.from_iterable(built.values()))
        return {i: max(map(count.__getitem__, builds)) - 1 for i, builds in built.items()}

    @cached_property
    def any(self) -> bool:
        """Whether there is one."""
        return any(count >= FAMILY for count in self.alike.values())


@lru_cache(maxsize=LINES_KEPT)
def _builds(text: str) -> frozenset[int]:
    """In what a headline is like others of its family, each as a number that is told fast."""
    size = len(text)
    marks = [(i, mark) for i, mark in enumerate(text) if mark in _MARKS]
    told: list[tuple[object, ...]] = list(enumerate(map(add, text[:_SIGHT], text[1 : _SIGHT + 1])))
    for near in (size, size + 1):  # the length may differ by one
        told += [("opens", text[0], near), ("ends", text[-1], near)]
        if marks:
            told.append(("mark", marks[0], near))
    if size <= _SHORT:
        told.append(("short", size))
    opening = text[:_NUMBER].translate(_NUMERALS)
    if "一" in opening:
        told.append(("number", opening))
    if marks:
        told.append(("opens with", text[0], marks[0][1]))
    if len(marks) > 1:
        told.append(("marks", *marks))
    label = next((k for k, (i, mark) in enumerate(marks) if mark in "：:" and i < _LABEL), None)
    if label is not None:
        told.append(("label", marks[label]))
        if label:
            told.append(("marks of label", *(mark for _, mark in marks[: label + 1])))
    return frozenset(map(hash, told))
