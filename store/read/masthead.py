"""Title, kicker and subtitle among the headlines of a page."""

from __future__ import annotations

from collections.abc import Sequence

from store.read.drafts import Draft
from store.read.headlines.apart import tell_bracketed, tell_columns, tell_sponsored, tell_torn_off
from store.read.headlines.beside_title import (
    has_kicker_over,
    kicker_across,
    says_kind_of_report,
    tells_amount_as_deck,
    tops_page,
)
from store.read.headlines.families import Families, part_families
from store.read.headlines.kinds import is_twice
from store.read.headlines.labels import box_name
from store.read.headlines.pairs import (
    TOP,
    first_text,
    has_halves,
    headings_together,
    is_campaign,
    is_dashed,
    is_named_as_column,
    is_set_under,
    is_signed,
    is_slogan_over,
    leads_in,
    may_be_kicker,
    names_column,
    once,
    opens_page,
    pair_texts,
    stands_apart,
)
from store.read.headlines.parting import is_rubric, names_place, opens_with_dash
from store.read.headlines.roles import leaves_open, opens_with_kicker, part_lines, stands_over
from store.read.headlines.series_names import counts_notes, names_short_reports
from store.read.headlines.shapes import is_numbered, opens_report
from store.read.headlines.signs import tells_news
from store.read.headlines.stack import part_stack
from store.read.headlines.stack_extent import stack_around, top_stack
from store.read.headlines.title import choose_title
from store.read.lines.characters import CIRCLED, COLONS
from store.read.lines.printed import UNWRAPPED

_SERIES, _SERIES_ENDS = "系列", tuple(CIRCLED)
"""Tells that the article is one of several: the line above its title."""
_LONGEST_LABEL = 12
"""Characters of the longest name of a section's matter, with its colon."""
_MOST_HEADLINES = 40
"""No page has more headlines above its text."""


def find_masthead(drafts: list[Draft]) -> None:
    """Tell the title, the kicker above it and the subtitle below it by their kinds."""
    tell_bracketed(drafts)
    tell_sponsored(drafts)
    part_families(drafts)
    _join_broken(drafts)
    _find_title(drafts)
    _join_labels(drafts)
    tell_torn_off(drafts)
    for i, draft in enumerate(drafts):
        if draft.kind == "heading" and is_campaign(draft):
            draft.kind = "rubric"
        elif draft.kind == "kicker" and opens_with_dash(draft.lines[0].text):
            # A deck, though the head is printed upside down; under the name of a campaign it goes on with that.
            draft.kind = "rubric" if i and is_campaign(drafts[i - 1]) else "subtitle"


def _find_title(drafts: list[Draft]) -> None:
    families = Families(drafts)
    at = choose_title(drafts, families)
    if at is None:
        return
    if counts_notes(drafts[at].text) or _names_reports_below(drafts, at):
        drafts[at].kind = "title"  # each headline below heads a report of its own
        return
    first, end = top_stack(drafts, families)
    if first <= at < end and not names_column(drafts, at) and part_stack(drafts, first, end):
        return
    first, end = stack_around(drafts, families, at)
    if end - first > 1 and part_stack(drafts, first, end):
        _tell_rubrics(drafts, first)
        tell_columns(drafts)
        return
    at = _join_name(drafts, at)
    drafts[at].kind = "title"
    if at and is_dashed(drafts[at - 1]) and not (at > 1 and drafts[at - 2].kind == "heading"):
        drafts[at - 1].kind = "subtitle"  # the head is printed upside down
    _tell_columns_over(drafts, at)
    parted = _part_lines(drafts, at)
    if parted is not None:
        if at and drafts[at - 1].kind == "kicker":
            drafts[at - 1].kind = "rubric"  # the kicker stands between it and the title
        at = parted
    elif _has_kicker(drafts, at):
        drafts[at - 1].kind = "kicker"
    elif at + 1 < len(drafts) and _is_place_under(drafts, at + 1):
        drafts[at + 1].kind = "kicker"
    elif (across := kicker_across(drafts, at)) is not None:
        drafts[across].kind = "kicker"
    if at + 1 < len(drafts) and (
        is_dashed(drafts[at + 1]) or tells_amount_as_deck(drafts, at + 1) or says_kind_of_report(drafts, at + 1)
    ):
        drafts[at + 1].kind = "subtitle"
    tell_columns(drafts)


def _names_reports_below(drafts: Sequence[Draft], at: int) -> bool:
    """Whether a headline is the name of a column of short reports, with the headline of the first right below it."""
    if at + 2 >= len(drafts) or not names_short_reports(drafts[at].text) or drafts[at + 1].kind != "heading":
        return False
    return opens_report(first_text(drafts[at + 2]))


def _tell_columns_over(drafts: Sequence[Draft], at: int) -> None:
    """Tell the names of columns over the title, on top of the page or right above it."""
    series = at - 1 if at and (_SERIES in drafts[at - 1].text or drafts[at - 1].text.endswith(_SERIES_ENDS)) else at
    for i in (*range(min(at, TOP)), at - 1, at - 2):
        if not 0 <= i < series or drafts[i].kind != "heading":
            continue
        if names_column(drafts, i) or is_named_as_column(drafts[i]):
            over = i == at - 1 and may_be_kicker(drafts, i)
            drafts[i].kind = "kicker" if over else "rubric"


def _has_kicker(drafts: Sequence[Draft], at: int) -> bool:
    """Whether the headline right above the title is its kicker."""
    if not at or drafts[at - 1].kind != "heading" or is_numbered(drafts[at - 1].text):
        return False
    return (
        _is_kicker(drafts[at - 1])
        or tops_page(drafts, at)
        or (opens_page(drafts, at - 1) and drafts[at].lines[0].column == UNWRAPPED)
        or has_kicker_over(drafts, at)
        or (at <= TOP and is_slogan_over(drafts, at))
        or (is_set_under(drafts, at) and stands_over(*pair_texts(drafts, at)))
        or _are_halves_over(drafts, at)
    )


def _tell_rubrics(drafts: Sequence[Draft], first: int) -> None:
    """Tell the names of columns on top of a page whose masthead stands further down."""
    for draft in drafts[: min(first, TOP)]:
        if draft.kind == "heading" and is_named_as_column(draft):
            draft.kind = "rubric"


def _join_name(drafts: list[Draft], at: int) -> int:
    """Join the title and the name of a park set right above it, whose news it tells; where the title is then."""
    over = drafts[at - 1] if at else None
    if over is None or over.kind != "heading" or not names_place(over) or drafts[at].lines[0].gap:
        return at
    if over.lines[0].column == UNWRAPPED or not tells_news("".join(map(once, drafts[at].lines))):
        return at
    drafts[at].lines = over.lines + drafts[at].lines
    del drafts[at - 1]
    return at - 1


def _join_labels(drafts: list[Draft]) -> None:
    """Join the name of a section's matter to the heading that it leads over to: 青屏园： / 围着一台挖掘机做文章."""
    for i in reversed(headings_together(drafts)):
        label, under = drafts[i], drafts[i + 1]
        text = label.lines[0].text
        if len(label.lines) > 1 or text[-1] not in COLONS or stands_apart(under.lines[0]):
            continue
        labelled = under.lines[0].last in COLONS or under.lines[-1].last in COLONS
        if len(text) <= _LONGEST_LABEL and not labelled and not box_name(text[:-1]):
            label.lines += drafts.pop(i + 1).lines


def _are_halves_over(drafts: Sequence[Draft], at: int) -> bool:
    """Whether the only headline of two halves of one length stands over the title, which a byline or a deck tells."""
    if not is_signed(drafts, at):
        return False
    halved = [draft for draft in drafts if draft.kind in ("heading", "title") and has_halves(draft.lines[0])]
    if len(halved) != 1 or halved[0] is not drafts[at - 1] or len(halved[0].lines) > 1:
        return False
    first, second = first_text(halved[0]).split()
    return len(first) == len(second)


def _join_broken(drafts: list[Draft]) -> None:
    """Join the lines of a headline where every other line is a whole paragraph: they are none."""
    if not drafts or drafts[0].lines[0].column != UNWRAPPED:
        return
    # Of more headlines without a text each pass would join some.
    none = len(drafts) if len(drafts) <= _MOST_HEADLINES else 0
    first = next((i for i, draft in enumerate(drafts[:_MOST_HEADLINES]) if draft.kind == "paragraph"), none)
    for i in reversed(headings_together(drafts)):
        over = drafts[i]
        if len(over.lines) > 1 or not (i + 1 < first or is_signed(drafts, i + 1)) or is_twice(over.lines[0]):
            continue
        if leaves_open(over.lines[0].text, once(drafts[i + 1].lines[0])):
            over.lines += drafts.pop(i + 1).lines


def _part_lines(drafts: list[Draft], at: int) -> int | None:
    """Part kicker and deck from the title that they are set with; where the title is then, if it has a kicker."""
    title = drafts[at]
    if len(title.lines) < 2 or title.doubled:
        return None
    closes = all(draft.kind in ("byline", "date") for draft in drafts[at + 1 :])
    parted = len({is_twice(line) for line in title.lines}) > 1  # of kicker and title one is printed twice
    told = closes or parted or is_signed(drafts, at) or opens_with_kicker(title.lines)
    if not (told or all(map(leads_in, drafts[:at])) or opens_page(drafts, at - 1)):
        return None
    start, end = part_lines(title.lines)
    if end < len(title.lines):
        drafts.insert(at + 1, Draft("subtitle", title.lines[end:]))
    over, title.lines = title.lines[:start], title.lines[start:end]
    if not over:
        return None
    drafts.insert(at, Draft("kicker", over))
    return at + 1


def _is_kicker(draft: Draft) -> bool:
    return names_place(draft) or (len(draft.lines) == 1 and is_rubric(draft.lines[0].text))


def _is_place_under(drafts: Sequence[Draft], i: int) -> bool:
    """Whether a headline under the title names a place, and leads over to no heading with a colon."""
    if drafts[i].kind != "heading" or not names_place(drafts[i]):
        return False
    return drafts[i].text[-1] not in COLONS or i + 1 == len(drafts) or drafts[i + 1].kind != "heading"
