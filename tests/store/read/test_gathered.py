"""Heads of pages as extraction leaves them: gathered apart from their text, printed twice, above, in or below it.

`gathered.txt` holds the pages, parted by two blank lines. The first line of each tells writers, date and page, and in
which settings the page does not tell enough. Then each line opens with what it is: p and c stand around or beside the
text, r names a column, k, t, d and h are kicker, title, deck and heading; B stands for paragraphs of bodies.py, with
what stands before the first and behind the last. What is printed otherwise than told stands behind ⇒, / parts lines.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from store.read.article import read_articles
from store.read.formats import decode_source
from tests.store.read.bodies import PARK_PARAGRAPHS
from tests.store.read.told_pages import ToldPage, read_told_pages, squeezed
from tests.store.read.typeset import set_lines

SETTINGS = {"as extracted": ([32, 36, 30, 44, 34], ""), "columns": ([36], "　　"), "narrow": ([26], "　　")}
"""The widths of the columns one after another, and how paragraphs are set in. As extracted, blank lines part them."""
_TORN = 3
"""Lines above the foot of a column that tears a paragraph."""
_LEAST_TORN = 5


class Gathered(ToldPage):
    """One page, and what is told of it."""

    def told(self, kind: str) -> list[str]:
        """The lines of a kind as they are told, without blanks."""
        return [squeezed(text.partition("⇒")[0].replace("/", "")) for each, text in self.lines if each == kind]


def _body(text: str, widths: Sequence[int], indent: str, at: int) -> list[str]:
    """The paragraphs that a line stands for (本报讯|ab>（记者 甲）), as the `at`-th body of a page is set."""
    before, _, rest = text.rpartition("|")
    letters, _, behind = rest.partition(">")
    paragraphs = [PARK_PARAGRAPHS[letter] for letter in letters]
    paragraphs[0] = before.strip("　") + paragraphs[0]
    paragraphs[-1] += behind
    printed = [set_lines(paragraph, widths[at % len(widths)], indent) for paragraph in paragraphs]
    if indent:
        return [line for lines in printed for line in lines]
    if at % 2 and len(printed) > 1 and len(printed[-2]) >= _LEAST_TORN:
        printed[-2].insert(_TORN, "")
    return [line for lines in printed for line in (*lines, "")][:-1]


def _page(page: Gathered, setting: str) -> str:
    printed: list[str] = []
    widths, indent = SETTINGS[setting]
    bodies = 0
    for kind, text in page.lines:
        if kind == "B":
            printed += _body(text, widths, indent, bodies)
            bodies += 1
        else:
            as_printed = text.partition("⇒")[2].strip() if "⇒" in text else text
            printed += [as_printed] if kind == "p" else as_printed.split("/")
    return "\n".join(printed)


@pytest.mark.parametrize(
    ("page", "setting"),
    [
        (page, setting)
        for page in read_told_pages("gathered.txt", Gathered)
        for setting in SETTINGS
        if setting not in page.not_in
    ],
    ids=lambda value: "".join(value.told("t")) if isinstance(value, Gathered) else str(value),
)
def test_masthead_and_headings_apart_from_their_text_are_told(page: Gathered, setting: str) -> None:
    (reading,) = read_articles(decode_source(_page(page, setting).encode(), "page.txt"))
    told, blocks = reading.masthead, reading.mended.blocks
    assert squeezed(told.title) == "".join(page.told("t"))
    assert squeezed(told.kicker) == "".join(page.told("k")).rstrip("：")
    assert (told.byline, told.date or "", told.page or "") == (page.names, page.date, page.page)
    decks = [reading.mended.text[block.start : block.end] for block in blocks if block.kind == "subtitle"]
    assert squeezed("".join(decks)) == "".join(page.told("d"))
    # In which order the headings go is not what is asked.
    wanted = sorted(heading.strip("■◎") for heading in page.told("h"))
    assert sorted(map(squeezed, reading.headings)) == wanted
