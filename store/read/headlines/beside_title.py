"""What the headlines right over and under a title are to it: its kicker, its deck, the kind of report."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from store.read.drafts import Draft
from store.read.headlines.pairs import TOP, first_text, is_dashed, is_signed, is_written_for, opens_page, stands_twice
from store.read.headlines.parting import opens_with_dash
from store.read.headlines.roles import is_deck
from store.read.headlines.shapes import holds_amount, is_title_shaped, opens_report
from store.read.headlines.signs import tells_of_title
from store.read.headlines.stack_extent import are_alike


def tops_page(drafts: Sequence[Draft], at: int) -> bool:
    """Whether the one headline above the title opens the page, with the byline right under the title."""
    if at + 1 >= len(drafts) or not opens_page(drafts, at - 1):
        return False
    after = drafts[at + 1]
    return (
        after.kind in ("byline", "date")
        or is_dashed(after)
        or tells_amount_as_deck(drafts, at + 1)
        or (after.kind == "paragraph" and opens_report(after.lines[0].text))
    )


def has_kicker_over(drafts: Sequence[Draft], at: int) -> bool:
    """Whether the one headline over a title further down is its kicker: the sections have theirs in the text."""
    if at < 2 or at + 1 >= len(drafts):
        return False
    twice = stands_twice(drafts[at]) and not stands_twice(drafts[at - 1])
    if drafts[at - 2].kind == "heading" and not (twice and stands_twice(drafts[at - 2])):
        return False  # one of several headings that stand together
    if not (twice or is_signed(drafts, at)):
        return False
    sections = [
        draft.lines[0].text
        for draft, after in pairwise(drafts)
        if draft.kind == "heading" and after.kind == "paragraph"
    ]
    over = drafts[at - 1].lines[0].text
    # Where no section has a heading, the one over the title is none of a section.
    alone = not any(
        draft.kind == "heading" and not is_dashed(draft) for draft in (*drafts[: at - 1], *drafts[at + 1 :])
    )
    told = twice or alone or bool(sections) or tells_of_title(first_text(drafts[at - 1]))
    return told and not any(are_alike(over, text) for text in sections)


def kicker_across(drafts: Sequence[Draft], at: int) -> int | None:
    """The headline with an amount that opens the page, parted by text from the title over its report, as its kicker.

    No section has a heading there: each other headline stands over a report of its own.
    """
    first = next((i for i, draft in enumerate(drafts) if draft.kind not in ("date", "rubric")), at)
    if first + 1 >= at or drafts[first].kind != "heading" or not holds_amount(first_text(drafts[first])):
        return None
    others = [i for i, draft in enumerate(drafts) if draft.kind == "heading" and i != first]
    return first if all(is_signed(drafts, i) for i in (at, *others)) else None


def tells_amount_as_deck(drafts: Sequence[Draft], i: int) -> bool:
    """Whether a headline with an amount stands between the title and the byline or the text, or opens with a dash."""
    draft = drafts[i]
    if draft.kind == "paragraph" and len(draft.lines) == 1 and opens_with_dash(draft.lines[0].text):
        return is_title_shaped(draft.lines[0].text, draft.lines[0].width)
    if i > TOP + 1 or len(draft.lines) > 1 or not holds_amount(draft.text):
        return draft.kind == "heading" and holds_amount(draft.text) and i <= TOP + 1
    if draft.kind == "heading":
        return True
    after = drafts[i + 1] if i + 1 < len(drafts) else None
    below = after is not None and (after.kind == "byline" or opens_report(after.lines[0].text))
    return draft.kind == "paragraph" and below and is_title_shaped(draft.lines[0].text, draft.lines[0].width)


def says_kind_of_report(drafts: Sequence[Draft], i: int) -> bool:
    """Whether a headline set right under the title says what kind of report it is, without a dash."""
    if drafts[i].kind != "heading" or drafts[i - 1].kind != "title" or len(drafts[i].lines) > 1:
        return False
    over, text = drafts[i - 1].lines[-1], drafts[i].lines[0]
    if is_written_for(drafts, i):
        return True
    return (not text.gap or is_signed(drafts, i)) and is_deck([over.text], text.text)
