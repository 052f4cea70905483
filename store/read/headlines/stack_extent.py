"""Where headlines stand stacked: at the top of a page or around a title in mid-page, apart from those of sections."""

from __future__ import annotations

from collections.abc import Sequence

from store.late import late
from store.read.drafts import Draft
from store.read.headlines.families import FAMILY, Families
from store.read.headlines.labels import tells_kind
from store.read.headlines.pairs import (
    first_text,
    is_dashed,
)
from store.read.headlines.roles import names_writer
from store.read.headlines.shapes import CLOSES_RUN_IN, is_numbered, opens_report
from store.read.lines.characters import LIST_MARKS
from store.read.lines.printed import UNWRAPPED

MOST_LINES = 6
SECTIONS = 2
"""Headlines over a text that may be a title and the heading of a section."""
_SIGNS = frozenset(["byline", "date", "caption"])
"""What stands right under a masthead."""
_MOST_AROUND = 3
"""Headlines of a masthead in mid-page at most."""
_SIGHT = 12
"""Headings below that are looked at."""
_ALIKE = 2
"""Characters by which headlines of sections differ in length at most."""
_HALF_END = late(r"[\s，：:！？]")
_LIST = late(r"[1１][\s、.．]|①|[1１][^\W\d][^\d，。]{3,24}[2２]")
"""Opens a list, whose headline tells what is listed: 综合评价前十名 / 1 青屏经开区　2 石梁高新区."""


def top_stack(drafts: Sequence[Draft], families: Families) -> tuple[int, int]:
    """Where the headlines at the top of a page begin and end: under the date, over who wrote the text or a picture."""
    first = next((i for i, draft in enumerate(drafts) if draft.kind not in ("date", "rubric")), len(drafts))
    end = first
    while end < len(drafts) and end - first < MOST_LINES and _may_stack(drafts[end]):
        end += 1
    if end - first > 1 and end < len(drafts) and _LIST.match(first_text(drafts[end])):
        end -= 1
    first, after = _without_families(drafts, families, first, end)
    if after < end:
        return first, after  # the sections begin there
    if end < len(drafts) and _may_stack(drafts[end]) and end - first == MOST_LINES:
        return first, first  # more headlines than any masthead has: each pass would take some of them
    if is_signed(drafts, end) or is_one_block(drafts[first:end]) or not _heads_section(drafts, end):
        return first, end
    return first, first


def _without_families(drafts: Sequence[Draft], families: Families, first: int, end: int) -> tuple[int, int]:
    """Where headlines that stand together begin and end without those at either end that sections have."""
    if end - first <= SECTIONS:
        return first, end
    alike = families.alike
    if all(alike[i] >= FAMILY for i in range(first, end)):
        return first, end
    while alike[first] >= FAMILY:
        first += 1
    while alike[end - 1] >= FAMILY and not is_signed(drafts, end):
        end -= 1
    return first, end


def stack_around(drafts: Sequence[Draft], families: Families, at: int) -> tuple[int, int]:
    """Where the headlines that stand together with the title in mid-page begin and end, if none of a section does."""
    if at < 2 or not any(draft.kind == "paragraph" for draft in drafts[: at - 1]):
        return at, at
    first, end, alike = at, at + 1, families.alike
    while first and _may_stack(drafts[first - 1]) and alike[first - 1] < FAMILY and at - first < MOST_LINES:
        first -= 1
    while end < len(drafts) and _may_stack(drafts[end]) and alike[end] < FAMILY and end - at < MOST_LINES:
        end += 1
    if is_dashed(drafts[first]):
        return at, at  # the head is printed upside down
    told = is_signed(drafts, end) or is_dashed(drafts[end - 1]) or families.any
    if not (told and 1 < end - first <= _MOST_AROUND):
        return at, at
    tops = not any(draft.kind == "paragraph" for draft in drafts[:first])
    return (at, at) if tops or any(alike[i] for i in range(first, end)) else (first, end)


def is_signed(drafts: Sequence[Draft], end: int) -> bool:
    """Whether what stands under headlines says that they are a masthead: who wrote the text, or a report."""
    return end == len(drafts) or drafts[end].kind in _SIGNS or opens_report(first_text(drafts[end]))


def _heads_section(drafts: Sequence[Draft], end: int) -> bool:
    """Whether the last headline above a text may be its first section's: it is built like that of another one."""
    if not end:
        return True
    last = drafts[end - 1].text
    below = [draft.text for draft in drafts[end:] if draft.kind == "heading"][:_SIGHT]
    return any(are_alike(last, text) for text in below)


def is_one_block(stack: Sequence[Draft]) -> bool:
    """Whether headlines stand right under one another, or three of them where every line is a block: no sections."""
    lines = [line for draft in stack for line in draft.lines]
    if lines and lines[0].column == UNWRAPPED:
        return len(lines) > SECTIONS
    return all(not line.gap for line in lines[1:])


def are_alike(one: str, other: str) -> bool:
    """Whether two headlines are built alike, as those of sections are (优化服务，亲商富商; 招大引强，一路高歌)."""
    ends = [_HALF_END.search(text) for text in (one, other)]
    halves = [(end.start(), end[0]) if end else (0, "") for end in ends]
    return halves[0] == halves[1] and abs(len(one) - len(other)) <= _ALIKE


def _may_stack(draft: Draft) -> bool:
    text = draft.lines[0].text
    if draft.kind != "heading" or is_numbered(text) or text[0] in LIST_MARKS or text[0] in CLOSES_RUN_IN:
        return False
    return not (tells_kind(text) or names_writer(text))
