"""The order of an article: kicker, title, byline and date first, headings where they belong, then the text."""

from __future__ import annotations

import re

from store.read.drafts import Draft
from store.read.paragraphs import Page

_PLACE = re.compile(
    r"^[\u4e00-\u9fffA-Za-z0-9（）()·—]{2,24}(?:园区|园|开发区|新区|高新区|经开区|保税区|综保区|示范区|试验区|自贸区|集聚区|产业带|基地|管委会|市|县|州|区)[：:]?$"
)


def is_kicker(draft: Draft) -> bool:
    """Whether a headline is the name of a park or a place and nothing else."""
    return len(draft.lines) == 1 and _PLACE.match(draft.lines[0].text) is not None


def arrange(page: Page) -> list[Draft]:
    """The blocks of the page in reading order, with kicker, title, lead and headings told."""
    drafts = page.drafts
    title = _find_title(drafts)
    head: list[Draft] = []
    if title is not None:
        at = drafts.index(title)
        title.kind = "title"
        if at and drafts[at - 1].kind == "heading" and is_kicker(drafts[at - 1]):
            drafts[at - 1].kind = "kicker"
            head.append(drafts[at - 1])
        head.append(title)
    head += [draft for draft in drafts if draft.kind in ("byline", "date")]
    body = [draft for draft in drafts if draft not in head]
    body = _place_headings(body)
    _mark_moved(drafts, head)
    return head + body


def _find_title(drafts: list[Draft]) -> Draft | None:
    best, score = None, 0
    for i, draft in enumerate(drafts):
        if draft.kind != "heading" or is_kicker(draft) or draft.text.startswith("【"):
            continue
        points = 1
        if i == 0:
            points += 4
        if i and drafts[i - 1].kind == "heading" and is_kicker(drafts[i - 1]):
            points += 8
        if i + 1 < len(drafts) and drafts[i + 1].kind in ("byline", "date"):
            points += 6
        if i and drafts[i - 1].kind in ("byline", "date"):
            points += 2
        if points > score:
            best, score = draft, points
    return best


def _place_headings(body: list[Draft]) -> list[Draft]:
    """Headings that stand before their text stay; the others go after the lead."""
    loose: list[Draft] = []
    kept: list[Draft] = []
    for i, draft in enumerate(body):
        if draft.kind == "heading":
            alone = (i == 0 or body[i - 1].kind != "heading") and i + 1 < len(body) and body[i + 1].kind != "heading"
            if not alone:
                draft.placed = False
                draft.moved = "heading whose section is not known"
                loose.append(draft)
                continue
        kept.append(draft)
    first = next((i for i, draft in enumerate(kept) if draft.kind == "paragraph"), None)
    if first is None:
        return kept + loose
    kept[first].kind = "lead"
    return kept[: first + 1] + loose + kept[first + 1 :]


def _mark_moved(drafts: list[Draft], head: list[Draft]) -> None:
    for i, draft in enumerate(head):
        if drafts[i] is not draft:
            draft.moved = "masthead"
