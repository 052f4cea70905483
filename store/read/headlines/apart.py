"""Names of columns, decks and names of parks that stand apart from the title, told by where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from store.late import late
from store.read.bylines.finding import MARKS
from store.read.drafts import Draft
from store.read.headlines.labels import tells_kind
from store.read.headlines.pairs import is_dashed
from store.read.headlines.parting import names_place
from store.read.headlines.series_names import ends_as_column
from store.read.headlines.shapes import CLOSES_RUN_IN, RUN_IN
from store.read.headlines.signs import begins_subjectless

_MASTHEAD = frozenset(["title", "subtitle", "byline", "date"])


def tell_columns(drafts: Sequence[Draft]) -> None:
    """Tell the names of columns that stand where no section begins: right under the masthead, and at the end."""
    last = len(drafts) - 1
    for i in range(1, len(drafts)):
        draft = drafts[i]
        if draft.kind != "heading" or not (i == last or drafts[i - 1].kind in _MASTHEAD):
            continue
        if len(draft.lines) > 1 or draft.lines[0].first in CLOSES_RUN_IN:
            continue
        text, width = draft.lines[0].text.strip(MARKS), draft.lines[0].width
        if ends_as_column(text, width) and not begins_subjectless(text):
            draft.kind = "rubric"


def tell_torn_off(drafts: Sequence[Draft]) -> None:
    """Tell the one deck with a dash that stands far from its title, and the name of a park that ends the page."""
    kinds = {draft.kind for draft in drafts}
    if "title" not in kinds:
        return
    dashed = [i for i, draft in enumerate(drafts) if draft.kind == "heading" and is_dashed(draft)]
    # Right under another headline it may be the deck of a piece inside the article.
    if len(dashed) == 1 and "subtitle" not in kinds and (not dashed[0] or drafts[dashed[0] - 1].kind != "heading"):
        drafts[dashed[0]].kind = "subtitle"
    if "kicker" not in kinds and drafts[-1].kind == "heading" and names_place(drafts[-1]):
        drafts[-1].kind = "kicker"


_SPONSOR = late(
    r"[^\x00-\x7f\W]{2,8}\s?[|｜丨·]\s?[^\x00-\x7f\W]{4,24}(?:协办|联办|合办|主办|承办|特约刊登)", "办 特约刊登"
)
"""The name of a column, and who helps to put it out."""


def _names_sponsor(text: str) -> bool:
    """Whether a line is the name of a column and of who helps to put it out."""
    return text[-1] in "办登" and _SPONSOR.fullmatch(text) is not None


def tell_sponsored(drafts: Sequence[Draft]) -> None:
    """Tell the name of a column with who helps to put it out (园区时评 ｜ 某区宣传部协办), wherever it stands."""
    for draft in drafts:
        if draft.kind == "heading" and len(draft.lines) == 1 and _names_sponsor(draft.lines[0].text):
            draft.kind = "rubric"


def tell_bracketed(drafts: Sequence[Draft]) -> None:
    """Tell the name of a column in brackets (【园区速览】) that stands over the headlines of a page."""
    first = next((i for i, draft in enumerate(drafts) if draft.kind != "date"), len(drafts))
    if first + 1 < len(drafts) and all(draft.kind == "heading" for draft in drafts[first : first + 2]):
        label, line = drafts[first], drafts[first].lines[0]
        if len(label.lines) > 1 or not RUN_IN.fullmatch(line.text) or tells_kind(line.text):
            return
        label.kind = "rubric"
