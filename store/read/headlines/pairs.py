"""Headlines of a page side by side: which may be a title, and which stand over or under one another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from store.read.drafts import Draft
from store.read.headlines.doubled import stands_once, undouble
from store.read.headlines.ends import joined
from store.read.headlines.kinds import is_twice
from store.read.headlines.labels import is_section, names_box, tells_kind
from store.read.headlines.parting import DASH_FIRST, is_rubric, names_place, opens_with_dash
from store.read.headlines.series_names import names_campaign, names_column_of_page, names_series
from store.read.headlines.shapes import CLOSES_RUN_IN, is_numbered, names_teller, opens_report
from store.read.headlines.words import tells_report
from store.read.lines.characters import LIST_MARKS
from store.read.lines.printed import UNWRAPPED, Line, closed_up

_MOST_DECKS = 3
"""Headlines from the title down to who wrote it at most."""
TOP = 4
"""Blocks that may stand above a title at most."""
_HALF_OF_SLOGAN = 4
_WRITTEN_FOR = "写在"
"""What a deck opens with that tells upon what a report was written (写在某某开发区建区十周年之际)."""


def headings_together(drafts: Sequence[Draft]) -> list[int]:
    """Where headings are that have another one right below them."""
    headings = [i for i, draft in enumerate(drafts) if draft.kind == "heading"]
    return [i for i, below in pairwise(headings) if below == i + 1]


def may_be_title(draft: Draft) -> bool:
    """Whether a headline has the shape of a title: no number, no name of a place or a section, no dash."""
    text = draft.lines[0].text
    if tells_kind(text) or text[0] in CLOSES_RUN_IN or text[-1] in "：:" or is_section(text) or names_box(text):
        return False
    return not (is_numbered(text) or opens_with_dash(text) or names_place(draft))


def is_named_as_column(draft: Draft) -> bool:
    """Whether a headline is named as columns are, wherever it stands."""
    return len(draft.lines) == 1 and names_column_of_page(draft.lines[0].text, draft.lines[0].width)


def names_column(drafts: Sequence[Draft], i: int) -> bool:
    """Whether a headline is the name of the column that the article stands in (聚焦·开放)."""
    if len(drafts[i].lines) == 1 and tells_kind(drafts[i].lines[0].text):
        return True
    if not is_named_as_column(drafts[i]):
        return False
    after = below(drafts, i)
    return after is None or not (after.kind == "byline" or (is_dashed(after) and not is_campaign(after)))


def below(drafts: Sequence[Draft], i: int) -> Draft | None:
    """What stands below a headline, without the park's name or who tells that is set between it and its byline."""
    after = drafts[i + 1] if i + 1 < len(drafts) else None
    if after is None or i + 2 == len(drafts) or drafts[i + 2].kind != "byline":
        return after
    between = names_place(after) if after.kind == "heading" else len(after.lines) == 1 and names_teller(after.text)
    return drafts[i + 2] if between else after


def is_campaign(draft: Draft) -> bool:
    """Whether a headline is the name of a campaign and nothing else."""
    return len(draft.lines) == 1 and names_campaign(draft.lines[0].text, draft.lines[0].width)


def may_be_kicker(drafts: Sequence[Draft], i: int) -> bool:
    """Whether a headline is the name of a series that may stand for a kicker: over this title, not over any.

    The bare name of a column set further from the title than what follows that one, or of a campaign apart, is none.
    """
    over, under = drafts[i], drafts[i + 1]
    text, width = first_text(over), over.lines[0].width
    if len(over.lines) > 1 or not names_series(text, width):
        return False
    if not stands_apart(under.lines[0]):
        return True
    if names_campaign(text, width):
        return False
    after = under.lines[1:] or (drafts[i + 2].lines if i + 2 < len(drafts) else [])
    bare = len(text.split()) == 1 and text[-1].isalpha()
    return not (bare and after and not stands_apart(after[0]))


def stands_apart(line: Line) -> bool:
    """Whether a blank line parts a headline from the one above; where lines are whole paragraphs, all stand apart."""
    return line.gap > (line.column == UNWRAPPED)


def is_slogan_over(drafts: Sequence[Draft], i: int) -> bool:
    """Whether two halves of a slogan stand over a longer headline: 项目为王　大抓招商."""
    over, line = drafts[i - 1], drafts[i].lines[0]
    if over.kind != "heading" or len(over.lines) > 1 or (i > 1 and drafts[i - 2].kind == "heading"):
        return False
    halves = over.lines[0].text.split()
    return len(halves) == 2 and len(halves[0]) == len(halves[1]) == _HALF_OF_SLOGAN and not has_halves(line)


def is_set_under(drafts: Sequence[Draft], i: int) -> bool:
    """Whether a headline is set right under another one, which has one line, at the top or over a byline."""
    if not i or drafts[i].kind not in ("heading", "title") or drafts[i - 1].kind != "heading":
        return False
    over, line = drafts[i - 1].lines, drafts[i].lines
    if len(over) > 1 or is_twice(over[0]) or line[0].text[0] in LIST_MARKS:
        return False
    if len(line) > 1:
        return opens_page(drafts, i - 1)
    if not line[0].gap:
        return True
    if tells_report(first_text(drafts[i - 1])):
        return True  # 某某高新区“十二五”发展回眸 over the title, all headings over or under both
    # A text whose lines are whole paragraphs does not tell: the opening of the report does, or another one below.
    if not opens_page(drafts, i - 1):
        return line[0].column == UNWRAPPED and is_signed(drafts, i)
    below = next((j for j in range(i + 1, len(drafts)) if drafts[j].kind != "heading"), len(drafts))
    if below - i > _MOST_DECKS:
        return False
    return below - i > 1 or is_signed(drafts, below - 1) or names_series(first_text(drafts[i - 1]), over[0].width)


def opens_page(drafts: Sequence[Draft], i: int) -> bool:
    """Whether nothing but the date, the writers and the name of a column stands above a headline."""
    return i <= TOP and all(draft.kind in ("date", "rubric", "byline") for draft in drafts[:i])


def stands_twice(draft: Draft) -> bool:
    """Whether a headline is printed twice, or one of its lines is."""
    return draft.doubled or any(map(is_twice, draft.lines))


def is_signed(drafts: Sequence[Draft], i: int) -> bool:
    """Whether a byline, a deck or the opening of a report stands under a headline."""
    after = drafts[i + 1] if i + 1 < len(drafts) else None
    if after is None or after.kind in ("byline", "subtitle"):
        return after is not None
    text = after.lines[0].text
    return opens_report(text) if text[0] not in DASH_FIRST else is_dashed(after)


def pair_texts(drafts: Sequence[Draft], i: int) -> tuple[str, str, int]:
    """The texts of a headline and of the one above it, each once, and the width of the one above."""
    over = drafts[i - 1].lines[0]
    text, width = closed_up(over.text, over.width)
    return text, joined([once(line) for line in drafts[i].lines]), width


def once(line: Line) -> str:
    """The text of a headline's line, printed once, its characters closed up; kept, as many rules compare it."""
    if not line.once:
        line.once = line.text if line.unbroken and stands_once(line.text) else _printed_once(line)
    return line.once


def _printed_once(line: Line) -> str:
    text = "".join([line.text[start:end] for start, end in undouble(line.text)])
    return closed_up(text, line.width)[0]


def has_halves(line: Line) -> bool:
    """Whether a line is two halves with a blank between them (循环有道 变废为宝)."""
    words = closed_up(line.text, line.width)[0].split()
    return len(words) == 2 and min(map(len, words)) > 2


def first_half(draft: Draft) -> int | None:
    """Length of the first half of a headline of two halves, as printed once."""
    if len(draft.lines) == 2:
        return len(draft.lines[0].text)
    words = draft.lines[0].text.split()
    if len(draft.lines) != 1 or len(words) != 2:
        return None
    half = len(words[0]) // 2
    return half if len(words[0]) >= 6 and words[0] == words[0][:half] * 2 else len(words[0])


def first_text(draft: Draft) -> str:
    """The first line of a block without the blanks that spread its characters apart."""
    return closed_up(draft.lines[0].text, 0)[0]


def leads_in(draft: Draft) -> bool:
    """Whether a block may stand above a title."""
    if draft.kind in ("byline", "date", "rubric"):
        return True
    return draft.kind == "heading" and (names_place(draft) or is_rubric(draft.lines[-1].text))


def is_dashed(draft: Draft) -> bool:
    """Whether a headline is a deck that opens with a dash."""
    return draft.kind == "heading" and opens_with_dash(draft.lines[0].text)


def is_written_for(drafts: Sequence[Draft], i: int) -> bool:
    """Whether a headline right under another tells upon what the report was written: its deck, without a dash too."""
    if not i or drafts[i].kind != "heading" or drafts[i - 1].kind not in ("heading", "title"):
        return False
    return drafts[i].lines[0].text.startswith(_WRITTEN_FOR)
