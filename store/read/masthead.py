"""Title, kicker and subtitle among the headlines of a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from store.late import late
from store.read.characters import LIST_MARKS
from store.read.drafts import Draft
from store.read.headings import (
    CLOSES_RUN_IN,
    heading_name,
    holds_amount,
    is_doubled,
    is_numbered,
    is_title_shaped,
    opens_report,
)
from store.read.headlines import DASHED, RUBRIC, names_place
from store.read.lines import Line, closed_up

_NAMES_PARK = re.compile(r"园区|园區|产业园|工业园|开发区|開發區|高新区|经开区|新区|保税|自贸|基地|集聚区|工业城")
_SERIES = re.compile(r"系列|[①-⑳]$")
"""Tells that the article is one of several: the line above its title."""
_COLUMN_NAME = re.compile(
    r"(?:报道|专栏|特刊|专刊|专版|专题|策划|系列|进行时|访谈|观察|一线|聚焦|纵横|视点|视窗|之窗|巡礼|速递|速览|快讯|动态|回眸|"
    r"在线|"
    r"广角|扫描|追踪|现场|看园区|看开发区|看发展|看变化|看亮点|[①-⑳])$|^(?:聚焦|关注|数说|走进|特别|新春走基层)"
    r"|^[^\x00-\x7f\W]{2,6}[·•・][^\x00-\x7f\W]{2,6}$"
)
_COLUMN_NAME_WIDTH = 20
"""The name of a paper's column is no longer than ten Chinese characters."""
_TOP = 4
"""Blocks that may stand above a title at most."""
_ALIKE = 2
"""Characters by which headlines of sections differ in length at most."""
_HALF_OF_SLOGAN = 4
_HALF_END = late(r"[\s，：:！？]")


def find_masthead(drafts: list[Draft]) -> None:
    """Tell the title, the kicker above it and the subtitle below it by their kinds."""
    headlines = [i for i, draft in enumerate(drafts) if draft.kind == "heading"]
    may_be = [i for i in headlines if _may_be_title(drafts[i])]
    marked = {i for i in may_be if drafts[i].lines[0].text[0] in LIST_MARKS}
    candidates = (
        [i for i in may_be if not _names_column(drafts, i) and not (len(marked) > 1 and i in marked)]
        or may_be
        or [i for i in headlines if names_place(drafts[i])]
    )
    if not candidates:
        return
    at = _plainest(drafts, max(candidates, key=lambda i: (_weight(drafts, i), -i)))
    drafts[at].kind = "title"
    series = at - 1 if at and _SERIES.search(drafts[at - 1].text) else at
    for i in (*range(min(at, _TOP)), at - 1, at - 2):
        if 0 <= i < series and drafts[i].kind == "heading" and _names_column(drafts, i):
            drafts[i].kind = "rubric"
    if _part_kicker(drafts, at):
        at += 1
    elif (
        at
        and drafts[at - 1].kind == "heading"
        and (
            _is_kicker(drafts[at - 1])
            or _tops(drafts, at)
            or _stands_over(drafts, at)
            or (at <= _TOP and _is_slogan_over(drafts, at))
        )
    ):
        drafts[at - 1].kind = "kicker"
    elif at + 1 < len(drafts) and drafts[at + 1].kind == "heading" and names_place(drafts[at + 1]):
        drafts[at + 1].kind = "kicker"
    if at + 1 < len(drafts) and (_is_dashed(drafts[at + 1]) or _is_deck(drafts, at + 1)):
        drafts[at + 1].kind = "subtitle"


def _part_kicker(drafts: list[Draft], at: int) -> bool:
    """Part a kicker of two halves (甲乙丙 丁戊己) from the title right under it; whether it did."""
    title = drafts[at]
    if len(title.lines) < 2 or not _has_halves(title.lines[0]) or any(map(_has_halves, title.lines[1:])):
        return False
    drafts.insert(at, Draft("kicker", [title.lines.pop(0)]))
    return True


def _has_halves(line: Line) -> bool:
    words = closed_up(line.text, line.width)[0].split()
    return len(words) == 2 and min(map(len, words)) > 2


def _plainest(drafts: Sequence[Draft], at: int) -> int:
    """The title among headlines that stand over each other: the decks above and below it tell the amounts."""
    if not holds_amount(drafts[at].text):
        return at
    for i in (at - 1, at + 1):
        if 0 <= i < len(drafts) and _may_be_main(drafts, i) and _holds_together(drafts, max(i, at)):
            return i
    return at


def _may_be_main(drafts: Sequence[Draft], i: int) -> bool:
    draft = drafts[i]
    return (
        draft.kind == "heading"
        and _may_be_title(draft)
        and not holds_amount(draft.text)
        and not _names_column(drafts, i)
    )


def _holds_together(drafts: Sequence[Draft], low: int) -> bool:
    """Whether nothing but headlines and the byline stands above the lower of two headlines at the top."""
    return low <= _TOP and all(_leads_in(draft) or draft.kind == "heading" for draft in drafts[:low])


def _is_deck(drafts: Sequence[Draft], i: int) -> bool:
    """Whether a headline with an amount stands between the title and the byline or the text."""
    draft = drafts[i]
    if i > _TOP + 1 or len(draft.lines) > 1 or not holds_amount(draft.text):
        return draft.kind == "heading" and holds_amount(draft.text) and i <= _TOP + 1
    if draft.kind == "heading":
        return True
    after = drafts[i + 1] if i + 1 < len(drafts) else None
    below = after is not None and (after.kind == "byline" or opens_report(after.lines[0].text))
    return draft.kind == "paragraph" and below and is_title_shaped(draft.lines[0].text, draft.lines[0].width)


def _may_be_title(draft: Draft) -> bool:
    text = draft.lines[0].text
    if not heading_name(text) or names_place(draft) or text[0] in CLOSES_RUN_IN:
        return False
    return not (is_numbered(text) or DASHED.match(text) or text[-1] in "：:")


def _names_column(drafts: Sequence[Draft], i: int) -> bool:
    """Whether a headline is the name of the column that the article stands in (聚焦·开放)."""
    line = drafts[i].lines[0]
    if len(drafts[i].lines) == 1 and not heading_name(line.text):
        return True
    if len(drafts[i].lines) > 1 or line.width > _COLUMN_NAME_WIDTH or _COLUMN_NAME.search(line.text) is None:
        return False
    after = drafts[i + 1] if i + 1 < len(drafts) else None
    return after is None or not (after.kind == "byline" or _is_dashed(after))


def _is_kicker(draft: Draft) -> bool:
    return names_place(draft) or (len(draft.lines) == 1 and RUBRIC.search(draft.lines[0].text) is not None)


def _tops(drafts: Sequence[Draft], at: int) -> bool:
    """Whether the one headline above the title opens the page, with the byline right under the title."""
    if at != 1 or at + 1 >= len(drafts):
        return False
    after = drafts[at + 1]
    return (
        after.kind in ("byline", "date")
        or _is_dashed(after)
        or _is_deck(drafts, at + 1)
        or (after.kind == "paragraph" and opens_report(after.lines[0].text))
    )


def _stands_over(drafts: Sequence[Draft], at: int) -> bool:
    """Whether the one headline over a title further down is its kicker: the sections have theirs in the text."""
    if at < 2 or at + 1 >= len(drafts) or drafts[at - 2].kind == "heading" or is_numbered(drafts[at - 1].text):
        return False
    if not (drafts[at + 1].kind == "byline" or _is_dashed(drafts[at + 1])):
        return False
    sections = [
        draft.lines[0].text
        for draft, after in pairwise(drafts[: at - 1])
        if draft.kind == "heading" and after.kind == "paragraph"
    ]
    over = drafts[at - 1].lines[0].text
    return bool(sections) and not any(_are_alike(over, text) for text in sections)


def _are_alike(one: str, other: str) -> bool:
    """Whether two headlines are built alike, as those of sections are (优化服务，亲商富商; 招大引强，一路高歌)."""
    ends = [_HALF_END.search(text) for text in (one, other)]
    halves = [(end.start(), end[0]) if end else (0, "") for end in ends]
    return halves[0] == halves[1] and abs(len(one) - len(other)) <= _ALIKE


def _weight(drafts: Sequence[Draft], i: int) -> int:
    """How much speaks for a headline as the title."""
    before = drafts[i - 1] if i else None
    after = drafts[i + 1] if i + 1 < len(drafts) else None
    weight = 8 if drafts[i].doubled or (i <= _TOP and _is_only_doubled(drafts, i)) else 0
    if 0 < i <= _TOP and _is_slogan_over(drafts, i):
        weight += 8
    if before is not None and before.kind == "heading" and i <= _TOP and _NAMES_PARK.search(drafts[i].text):
        weight += 1
    if before is not None and before.kind == "heading" and (names_place(before) or before.lines[-1].text[-1] in "：:"):
        weight += 8
    if after is not None and (after.kind in ("byline", "date") or _is_dashed(after)):
        weight += 7
    if i <= _TOP and all(map(_leads_in, drafts[:i])):
        weight += 6
    elif before is not None and before.kind in ("byline", "date"):
        weight += 2
    if after is None:
        weight += 2
    return weight


def _is_slogan_over(drafts: Sequence[Draft], i: int) -> bool:
    """Whether two halves of a slogan stand over a longer headline: 项目为王　大抓招商."""
    over, line = drafts[i - 1], drafts[i].lines[0]
    if over.kind != "heading" or len(over.lines) > 1 or (i > 1 and drafts[i - 2].kind == "heading"):
        return False
    halves = over.lines[0].text.split()
    return len(halves) == 2 and len(halves[0]) == len(halves[1]) == _HALF_OF_SLOGAN and not _has_halves(line)


def _is_only_doubled(drafts: Sequence[Draft], i: int) -> bool:
    """Whether a headline above all text is the only one of the page that is printed twice in its line."""
    if any(draft.kind == "paragraph" for draft in drafts[:i]):
        return False
    twice = [draft for draft in drafts if draft.kind == "heading" and is_doubled(draft.lines[0].text)]
    return len(twice) == 1 and twice[0] is drafts[i]


def _leads_in(draft: Draft) -> bool:
    """Whether a block may stand above a title."""
    if draft.kind in ("byline", "date"):
        return True
    return draft.kind == "heading" and (names_place(draft) or RUBRIC.search(draft.lines[-1].text) is not None)


def _is_dashed(draft: Draft) -> bool:
    return draft.kind == "heading" and DASHED.match(draft.lines[0].text) is not None
