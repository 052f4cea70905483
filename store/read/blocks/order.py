"""The order of an article: kicker, title, byline and date first, headings where they belong, then the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from store.mended import HEAD, PROSE, BlockKind
from store.read.blocks.page import Page
from store.read.bylines.signatures import SIGNATURE
from store.read.drafts import Draft
from store.read.headlines.labels import opens_note, tells_kind
from store.read.headlines.pairs import first_half, has_halves, headings_together, is_dashed
from store.read.headlines.shapes import CLOSES_RUN_IN, HEADING_WIDTH, is_numbered, opens_report
from store.read.lines.characters import LIST_MARKS
from store.read.masthead import find_masthead

_MOST_BLOCKS = 2000
"""Blocks that a page has at most, by far."""
_HALF = 18
"""Characters of the longest half of a heading that is set on two lines."""
_MOST_NOTES = 3
"""Paragraphs of a note above an article at most."""
_LABEL_AND_HEADLINE = 2
_LONGEST_REST = 12
"""Characters that stand behind a signature at the most: 。（下转3版）."""


def arrange(page: Page) -> list[Draft]:
    """The blocks of the page in reading order, with kicker, title, lead and headings told."""
    drafts = page.drafts
    if len(drafts) > _MOST_BLOCKS:
        return _as_printed(drafts)
    split_mixed_headlines(drafts)
    find_masthead(drafts)
    _join_decks(drafts)
    join_halved_headings(drafts)
    printed = list(drafts)
    drafts = _turn(drafts)
    head = [draft for draft in drafts if draft.kind in HEAD]
    body = [draft for draft in drafts if draft.kind not in HEAD]
    order: dict[BlockKind, int] = {"rubric": -1, "kicker": 0, "title": 1, "subtitle": 2, "byline": 3, "date": 3}
    head.sort(key=lambda draft: order[draft.kind])
    for draft, there in zip(head, printed, strict=False):
        if draft is not there:
            draft.moved = "part of the masthead"
    return head + _place_headings(body)


def _as_printed(drafts: list[Draft]) -> list[Draft]:
    """The blocks of more than a page in the order in which they are printed, with masthead and lead told."""
    top = drafts[:_MOST_BLOCKS]
    find_masthead(top)
    lead = next((draft for draft in top if draft.kind == "paragraph"), None)
    if lead is not None:
        lead.kind = "lead"
    return top + drafts[_MOST_BLOCKS:]


def split_mixed_headlines(drafts: list[Draft]) -> None:
    """Part a title from the first half of a heading that was printed right under it.

    The other headings show it: their first halves are as long as the stray one, and its second half follows.
    """
    headlines = [draft for draft in drafts if draft.kind == "heading"]
    if not [draft for draft in headlines if len(draft.lines) == 2]:
        return
    count = Counter(size for size in map(first_half, headlines) if size is not None)
    if count.total() < 3:
        return
    for i, draft in enumerate(drafts[:-1]):
        after = drafts[i + 1]
        if draft.kind != "heading" or len(draft.lines) != 2 or after.kind != "heading" or first_half(after) is not None:
            continue
        first = len(draft.lines[1].text)
        # The block itself counts among the halves by its first line, which is the title.
        if count[first] * 2 > count.total() - 1 and len(draft.lines[0].text) != first:
            after.lines.insert(0, draft.lines.pop())


def _join_decks(drafts: list[Draft]) -> None:
    """Join the deck of a piece inside the article (——访某人) to the heading that it is set under."""
    for i in reversed(headings_together(drafts)):
        over, deck = drafts[i], drafts[i + 1]
        if deck.lines[0].gap or not is_dashed(deck) or is_dashed(over):
            continue
        if sum(line.width + 1 for line in (*over.lines, *deck.lines)) <= HEADING_WIDTH:
            over.lines += drafts.pop(i + 1).lines


def join_halved_headings(drafts: list[Draft]) -> None:
    """Join headings of two lines, where every heading inside the text is one: no line between them is filled."""
    pairs: list[int] = []
    for i in range(1, len(drafts) - 1):
        if drafts[i].kind != "heading" or drafts[i - 1].kind not in PROSE:
            continue
        if drafts[i + 1].kind != "heading" or i + 2 >= len(drafts) or drafts[i + 2].kind not in PROSE:
            return
        if not (_is_half(drafts[i]) and _is_half(drafts[i + 1])):
            return
        pairs.append(i)
    if len(pairs) > 1:
        for i in reversed(pairs):
            drafts[i].lines += drafts.pop(i + 1).lines


def _is_half(draft: Draft) -> bool:
    text = draft.lines[0].text
    plain = not (is_numbered(text) or draft.doubled or text[0] in CLOSES_RUN_IN or text[0] in LIST_MARKS)
    if not plain or len(draft.lines) > 1 or is_dashed(draft):
        return False
    return len(text) <= _HALF and not has_halves(draft.lines[0])


def _turn(drafts: list[Draft]) -> list[Draft]:
    """The end of an article that stands before its beginning goes where it belongs.

    Columns come out of a page in the order they were set. A byline line tells the beginning of the text, a signature in
    brackets its end; where one of them stands in the middle of the text, the text before it is the end of the article.
    So is a section that was set over the lead.
    """
    cut = _beginning(drafts)
    if cut is None and (cut := _behind_section(drafts)) is None:
        return drafts
    prose = [i for i, draft in enumerate(drafts) if draft.kind in PROSE]
    if not prose or not prose[0] < cut <= prose[-1] or _introduces(drafts, prose[0], cut):
        return drafts
    last = max(i for i in prose if i < cut)
    if not drafts[last].lines[-1].ends and not SIGNATURE.search(drafts[last].text):
        return drafts
    end = [draft for draft in drafts[:cut] if draft.kind not in HEAD]
    tail = _next_report(drafts, cut)
    while tail > cut and drafts[tail - 1].kind not in PROSE:
        tail -= 1
    for draft in end:
        draft.moved = "the end of the article stood before its beginning"
    head = [draft for draft in drafts[:cut] if draft.kind in HEAD]
    return head + drafts[cut:tail] + end + drafts[tail:]


def _next_report(drafts: Sequence[Draft], first: int) -> int:
    """Where the headline of another report stands below the report that begins at `first`; else behind all blocks."""
    below = (i for i in range(first + 1, len(drafts)) if opens_report(drafts[i].lines[0].text))
    return next((i - 1 for i in below if drafts[i - 1].kind == "heading"), len(drafts))


def _introduces(drafts: Sequence[Draft], first: int, cut: int) -> bool:
    """Whether what stands above the byline is a note of the editors or a summary, which says so."""
    if sum(1 for draft in drafts[:cut] if draft.kind in PROSE) > _MOST_NOTES:
        return False
    above = drafts[first - 1] if first else None
    labelled = above is not None and above.kind in ("heading", "rubric") and tells_kind(above.lines[0].text)
    return labelled or opens_note(drafts[first].lines[0].text)


def _is_signed(end: str) -> bool:
    """Whether a text ends with a signature: behind a dateline (本报讯（记者 …）) it opens one."""
    if "）" not in end and ")" not in end:
        return False
    last = max((match.end() for match in SIGNATURE.finditer(end)), default=None)
    return last is not None and len(end) - last <= _LONGEST_REST and "，" not in end[last:]


def _beginning(drafts: Sequence[Draft]) -> int | None:
    """Where the text begins, if one byline or one signature in the whole article tells, or the title over a report."""
    lines = [i for i, draft in enumerate(drafts) if draft.kind == "byline"]
    if not lines and (report := _report_under_title(drafts)) is not None:
        return report
    if len(lines) > 1 or (lines and all(draft.kind not in PROSE for draft in drafts[: lines[0]])):
        return None
    signed = [i for i, draft in enumerate(drafts) if draft.kind in PROSE and _is_signed(draft.lines[-1].text[-60:])]
    if len(lines) + len(signed) != 1:
        return None
    return (lines or signed)[0] + 1


def _behind_section(drafts: Sequence[Draft]) -> int | None:
    """Where the lead begins above the title, if a section with a label (【…】) was set over it, and others below."""
    first = next((i for i, draft in enumerate(drafts) if draft.kind not in HEAD), len(drafts))
    title = next((i for i, draft in enumerate(drafts) if draft.kind == "title"), 0)
    if title < first + 3 or not _is_labelled(drafts[first]):
        return None
    below = next((draft for draft in drafts[title:] if draft.kind not in HEAD), None)
    if below is None or not _is_labelled(below):
        return None
    above = [i for i in range(first + 1, title) if drafts[i].kind not in HEAD]
    if not all(drafts[i].kind in PROSE for i in above):
        return None
    usual = min((drafts[i].lines[0].gap for i in above[2:]), default=0)
    return next((i for i in above[1:] if drafts[i].lines[0].gap > usual), None)


def _is_labelled(draft: Draft) -> bool:
    """Whether a heading in brackets opens a section."""
    return draft.kind == "heading" and draft.lines[0].first in CLOSES_RUN_IN


def _report_under_title(drafts: Sequence[Draft]) -> int | None:
    """Where the report begins (本报讯（记者 …）) that stands right under the title."""
    title = next((i for i, draft in enumerate(drafts) if draft.kind == "title"), len(drafts))
    below = next((i for i in range(title, len(drafts)) if drafts[i].kind not in HEAD), None)
    return below if below is not None and opens_report(drafts[below].lines[0].text) else None


def _place_headings(body: list[Draft]) -> list[Draft]:
    """Headings that stand right before their text stay; the others go together after the lead, where there is one."""
    lead = next((draft for draft in body if draft.kind == "paragraph"), None)
    if lead is None:
        return body
    lead.kind = "lead"
    headings = [i for i, draft in enumerate(body) if draft.kind == "heading"]
    labelled = _labelled(body, headings)
    astray = {i for i in headings if not (i in labelled or _stands_right(body, i))}
    if not astray:
        return body
    kept: list[Draft] = []
    loose: list[Draft] = []
    for i, draft in enumerate(body):
        if i in astray:
            draft.placed = False
            draft.moved = "a heading whose section could not be told"
            loose.append(draft)
        else:
            kept.append(draft)
    first = kept.index(lead)
    return kept[: first + 1] + loose + kept[first + 1 :]


def _labelled(body: Sequence[Draft], headings: Sequence[int]) -> set[int]:
    """Headings in twos, each before its text, again and again: a label over its headline (某某经开区 / 新增外资…)."""
    runs: list[list[int]] = []
    for i in headings:
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    before_text = all(run[-1] + 1 < len(body) and body[run[-1] + 1].kind in PROSE for run in runs)
    in_twos = len(runs) > 1 and before_text and all(len(run) == _LABEL_AND_HEADLINE for run in runs)
    return {i for run in runs for i in run} if in_twos else set()


def _stands_right(body: Sequence[Draft], i: int) -> bool:
    if i + 1 == len(body) or body[i + 1].kind not in PROSE:
        return False
    text = body[i].lines[0].text
    if text[0] in CLOSES_RUN_IN or is_numbered(text):
        return True
    return i == 0 or body[i - 1].kind != "heading"
