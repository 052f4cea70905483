"""Which headline of a page is its title."""

from __future__ import annotations

from collections.abc import Sequence

from store.late import late
from store.read.drafts import Draft
from store.read.headlines.doubled import is_doubled
from store.read.headlines.pairs import (
    TOP,
    below,
    first_text,
    is_dashed,
    is_set_under,
    is_signed,
    is_slogan_over,
    leads_in,
    may_be_title,
    names_column,
    pair_texts,
)
from store.read.headlines.parting import names_place
from store.read.headlines.roles import is_deck, stands_over
from store.read.headlines.shapes import holds_amount, opens_report
from store.read.lines.characters import LIST_MARKS

_TWICE = 8
"""How much it speaks for a headline that it is printed twice."""
_ONE_OF_SEVERAL = 2
"""How much it does where headlines of sections are as well."""
_UNDER_ANOTHER = 3
"""How much more it does under a headline that is not."""
_OVER_REPORT = 9
"""How much it speaks for a headline that it stands over the report that a page begins below other text."""
_LABEL, _LABEL_IN_TEXT = 8, 6
"""How much it does to stand under the name of a place; inside the text that may part the sections: 青屏园：."""
_AROUND = frozenset(["byline", "date", "rubric", "caption"])
"""What may stand above the text of a page."""
_NAMES_PARK = late(
    r"园区|园區|产业园|工业园|开发区|開發區|高新区|经开区|新区|保税|自贸|基地|集聚区|工业城",
    "园区 區 产业园 工业园 开发区 新区 经开区 保税 自贸 基地 集聚区 工业城",
)


def choose_title(drafts: Sequence[Draft]) -> int | None:
    """Where the title stands among the blocks of a page; None if it has no headline."""
    headlines = [i for i, draft in enumerate(drafts) if draft.kind == "heading"]
    best = _best(drafts, headlines)
    if best is None:
        return None
    at = _over_reports(drafts, headlines)
    return _among_neighbours(drafts, _plainest(drafts, best)) if at is None else at


def _best(drafts: Sequence[Draft], headlines: Sequence[int]) -> int | None:
    """The headline for which most speaks among those that may be a title; else one that names a place."""
    twice = [i for i in headlines if drafts[i].doubled or any(is_doubled(line.text) for line in drafts[i].lines)]
    report = _report_below(drafts)
    ranked = sorted(headlines, key=lambda i: -_weight(drafts, i, report, _said_twice(drafts, i, twice)))
    marked = [i for i in headlines if drafts[i].lines[0].text[0] in LIST_MARKS and may_be_title(drafts[i])]
    points = frozenset(marked) if len(marked) > 1 else frozenset()
    column: int | None = None
    for i in ranked:
        if may_be_title(drafts[i]):
            if not (i in points or names_column(drafts, i)):
                return i
            column = i if column is None else column
    return column if column is not None else next((i for i in ranked if names_place(drafts[i])), None)


def _over_reports(drafts: Sequence[Draft], headlines: Sequence[int]) -> int | None:
    """The name of a column that tops the page, where several reports with headlines of their own stand under it."""
    first = headlines[0]
    if drafts[first].lines[0].text[0] in LIST_MARKS or not names_column(drafts, first):
        return None
    if any(drafts[i].kind == "paragraph" for i in range(first)):
        return None
    opened = [i for i in headlines if i + 1 < len(drafts) and opens_report(first_text(drafts[i + 1]))]
    return first if len(opened) > 1 else None


def _among_neighbours(drafts: Sequence[Draft], at: int) -> int:
    """The title among two headlines set right over each other, where the other one is its kicker or its deck."""
    if is_set_under(drafts, at) and may_be_title(drafts[at - 1]):
        over, text, _ = pair_texts(drafts, at)
        if is_deck([over], text):
            return at - 1
    if at + 1 < len(drafts) and is_set_under(drafts, at + 1):
        over, text, width = pair_texts(drafts, at + 1)
        under_another = at > 0 and drafts[at - 1].kind == "heading" and holds_amount(text)
        if stands_over(over, text, width) and not (is_deck([over], text) or under_another):
            return at + 1
    return at


def _plainest(drafts: Sequence[Draft], at: int) -> int:
    """The title among headlines that stand over each other: the decks above and below it tell the amounts."""
    if not holds_amount(drafts[at].text) or (at <= TOP and _is_only_doubled(drafts, at)):
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


def _report_below(drafts: Sequence[Draft]) -> int | None:
    """Where the only report of a page begins that tells so (本报讯（记者 …）), below the text that opens the page."""
    first = next((draft for draft in drafts if draft.kind not in _AROUND), None)
    if first is None or first.kind != "paragraph":
        return None
    opened = [i for i, draft in enumerate(drafts) if draft.kind == "paragraph" and opens_report(draft.lines[0].text)]
    return opened[0] if len(opened) == 1 else None


def _said_twice(drafts: Sequence[Draft], i: int, twice: Sequence[int]) -> int:
    """How much it speaks for a headline as the title that it is printed twice, as may be those at `twice`."""
    if i not in twice:
        return 0
    if len(twice) > 1 and any(j > TOP for j in twice):
        under = i > 0 and i - 1 not in twice and drafts[i - 1].kind == "heading"
        return _ONE_OF_SEVERAL + (_UNDER_ANOTHER if under else 0)
    if drafts[i].doubled or (i <= TOP and _is_only_doubled(drafts, i)):
        return _TWICE
    return _ONE_OF_SEVERAL if i and drafts[i - 1].kind == "heading" else 0


def _weight(drafts: Sequence[Draft], i: int, report: int | None, weight: int) -> int:
    """How much speaks for a headline as the title, where its printing speaks for it by `weight`."""
    before = drafts[i - 1] if i else None
    after = below(drafts, i)
    between = before is not None and after is not None and before.kind == after.kind == "paragraph"
    if i + 1 == report:
        weight += _OVER_REPORT
    if i > TOP and between:
        return weight
    if 0 < i <= TOP and is_slogan_over(drafts, i):
        weight += 8
    if before is not None and before.kind == "heading" and i <= TOP and _NAMES_PARK.search(drafts[i].text):
        weight += 1
    if before is not None and before.kind == "heading":
        weight += _label_weight(drafts, i - 1)
    if after is not None and (after.kind == "byline" or is_dashed(after)):
        weight += 7
    if after is not None and after.kind == "date":
        # At the end of a page the date stands by itself.
        weight += 7 if i + 2 < len(drafts) else 2
    if i <= TOP and all(map(leads_in, drafts[:i])):
        weight += 6
    elif before is not None and before.kind in ("byline", "date"):
        weight += 2
    if after is None and any(draft.kind == "paragraph" for draft in drafts):
        # Of a page of headlines each pass would take the last one.
        weight += 2
    return weight


def _label_weight(drafts: Sequence[Draft], i: int) -> int:
    """How much it speaks for the headline below that one names whose it is; in mid-text it heads a section (现状：)."""
    place = names_place(drafts[i])
    if drafts[i].lines[-1].text[-1] not in "：:":
        return _LABEL if place else 0
    above_text = i <= TOP and not any(draft.kind == "paragraph" for draft in drafts[:i])
    if above_text or is_signed(drafts, i + 1):
        return _LABEL
    if not place:
        return 0
    # Of several parks with a colon each heads a section; the only one has the title under it.
    others = [draft for draft in drafts if draft.kind == "heading" and draft.text[-1] in "：:" and names_place(draft)]
    return _LABEL if len(others) == 1 else _LABEL_IN_TEXT


def _is_only_doubled(drafts: Sequence[Draft], i: int) -> bool:
    """Whether a headline above all text is the only one of the page that is printed twice in its line."""
    if not is_doubled(drafts[i].lines[0].text) or any(draft.kind == "paragraph" for draft in drafts[:i]):
        return False
    twice = [draft for draft in drafts if draft.kind == "heading" and is_doubled(draft.lines[0].text)]
    return len(twice) == 1
