"""Which headline of a page is its title."""

from __future__ import annotations

from collections.abc import Sequence

from store.read.drafts import Draft
from store.read.headlines.evidence import Evidence, is_only_doubled
from store.read.headlines.families import Families
from store.read.headlines.pairs import (
    TOP,
    first_text,
    is_set_under,
    leads_in,
    may_be_title,
    names_column,
    pair_texts,
)
from store.read.headlines.parting import names_place
from store.read.headlines.roles import is_deck, stands_over
from store.read.headlines.series_names import counts_notes, names_short_reports
from store.read.headlines.shapes import holds_amount, opens_report
from store.read.lines.characters import LIST_MARKS

_CLEAR = 9
"""How much more must speak for a title than a family can take from it and give to another."""


def choose_title(drafts: Sequence[Draft], families: Families) -> int | None:
    """Where the title stands among the blocks of a page; None if it has no headline.

    `families` tells of each headline how many others are built like it.
    """
    headlines = [i for i, draft in enumerate(drafts) if draft.kind == "heading"]
    best = _best(drafts, headlines, families)
    if best is None:
        return None
    at = _over_reports(drafts, headlines)
    return _among_neighbours(drafts, _plainest(drafts, best), families) if at is None else at


def _best(drafts: Sequence[Draft], headlines: Sequence[int], families: Families) -> int | None:
    """The headline for which most speaks among those that may be a title; else one that names a place."""
    ranked = _ranked(drafts, headlines, families) if len(headlines) > 1 else headlines
    marked = [i for i in headlines if drafts[i].lines[0].first in LIST_MARKS and may_be_title(drafts[i])]
    points = frozenset(marked) if len(marked) > 1 else frozenset()
    column: int | None = None
    for i in ranked:
        if may_be_title(drafts[i]):
            if not (i in points or names_column(drafts, i)):
                return i
            column = i if column is None else column
    return column if column is not None else next((i for i in ranked if names_place(drafts[i])), None)


def _ranked(drafts: Sequence[Draft], headlines: Sequence[int], families: Families) -> list[int]:
    """The headlines, those for which most speaks first."""
    page = Evidence(drafts, headlines, families)
    weights = {i: page.weight(i) for i in headlines}
    ranked = sorted(headlines, key=weights.__getitem__, reverse=True)
    if weights[ranked[0]] - weights[ranked[1]] <= _CLEAR:
        of_family = page.weights_of_family()
        ranked.sort(key=lambda i: weights[i] + of_family[i], reverse=True)
    return ranked


def _over_reports(drafts: Sequence[Draft], headlines: Sequence[int]) -> int | None:
    """The name of a column that tops the page, where several reports with headlines of their own stand under it.

    That of a column of short reports may stand further down, where the page is read column by column.
    """
    first = headlines[0]
    named = [i for i in headlines if names_short_reports(drafts[i].text)]
    if named and all(draft.kind != "byline" for draft in drafts):
        opened = _over_report(drafts, headlines)
        named = [i for i in named if i + 1 in opened]
        if len(named) == 1 and len(opened) > 1:
            return named[0]
    if any(drafts[i].kind == "paragraph" for i in range(first)):
        return None
    if counts_notes(drafts[first].text):
        return first
    if drafts[first].lines[0].first in LIST_MARKS or not names_column(drafts, first):
        return None
    return first if len(_over_report(drafts, headlines)) > 1 else None


def _over_report(drafts: Sequence[Draft], headlines: Sequence[int]) -> list[int]:
    """The headlines of a page that stand each over a report that tells its writers."""
    return [i for i in headlines if i + 1 < len(drafts) and opens_report(first_text(drafts[i + 1]))]


def _among_neighbours(drafts: Sequence[Draft], at: int, families: Families) -> int:
    """The title among two headlines set right over each other, where the other one is its kicker or its deck."""
    if is_set_under(drafts, at) and may_be_title(drafts[at - 1]):
        over, text, _ = pair_texts(drafts, at)
        if is_deck([over], text):
            return at - 1
    if at + 1 < len(drafts) and is_set_under(drafts, at + 1):
        if families.has_twin(at + 1):
            return at  # a section begins there
        over, text, width = pair_texts(drafts, at + 1)
        under_another = at > 0 and drafts[at - 1].kind == "heading" and holds_amount(text)
        if stands_over(over, text, width) and not (is_deck([over], text) or under_another):
            return at + 1
    return at


def _plainest(drafts: Sequence[Draft], at: int) -> int:
    """The title among headlines that stand over each other: the decks above and below it tell the amounts."""
    if not holds_amount(drafts[at].text) or (at <= TOP and is_only_doubled(drafts, at)):
        return at
    for i in (at - 1, at + 1):
        if 0 <= i < len(drafts) and _may_be_main(drafts, i) and _holds_together(drafts, max(i, at)):
            return i
    return at


def _may_be_main(drafts: Sequence[Draft], i: int) -> bool:
    draft = drafts[i]
    return (
        draft.kind == "heading" and may_be_title(draft) and not holds_amount(draft.text) and not names_column(drafts, i)
    )


def _holds_together(drafts: Sequence[Draft], low: int) -> bool:
    """Whether nothing but headlines and the byline stands above the lower of two headlines at the top."""
    return low <= TOP and all(leads_in(draft) or draft.kind == "heading" for draft in drafts[:low])
