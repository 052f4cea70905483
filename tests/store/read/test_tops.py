"""Heads of pages as papers of many kinds print them, over paragraphs set in columns, narrow, or as whole lines.

`tops.txt` holds those that stand on top, `heads_below.txt` those in mid-page and at its end, parted by two blank lines.
The first line of each tells writers, date and page, and in which settings the page does not tell enough. Then each line
opens with what it is: p stands around or beside the text, r names a column, k, t, d and h are kicker, title, deck and
heading, l the first line of a heading; tt and hh are printed twice in their line, t2 and h2 on two lines; B stands for
paragraphs of test_shapes.py, with what stands before the first.
"""

from __future__ import annotations

import pytest

from store.read.article import read_articles
from store.read.formats import decode_source
from tests.store.read.bodies import NUMBERED_PARAGRAPHS, SETTINGS
from tests.store.read.told_pages import ToldPage, read_told_pages, squeezed
from tests.store.read.typeset import set_lines


class Top(ToldPage):
    """One page, and what is told of it."""

    def told(self, kinds: str) -> str:
        """The lines of some kinds as one text, without blanks."""
        return squeezed("".join(text for kind, text in self.lines if kind in kinds.split()))

    def headings(self) -> list[str]:
        """The headings, each as one text."""
        heads = [text + "\n" * (kind != "l") for kind, text in self.lines if kind in _HEADINGS]
        return "".join(heads).splitlines()


_HEADINGS = ("h", "hh", "h2", "l")
_TWICE = ("tt", "hh")
_ON_TWO_LINES = ("t2", "h2")


def _body(text: str, setting: str) -> list[str]:
    """The paragraphs that a line stands for (本报讯|24), as they are set."""
    width, indent = SETTINGS[setting]
    before, _, numbers = text.rpartition("|")
    paragraphs = [NUMBERED_PARAGRAPHS[int(number) - 1] for number in numbers]
    paragraphs[0] = before.strip("　") + paragraphs[0]
    return [piece for text in paragraphs for piece in (set_lines(text, width, indent) if width else [text])]


def _page(top: Top, setting: str) -> str:
    printed: list[str] = []
    twice: list[str] = []
    for kind, text in [*top.lines, ("", "")]:
        if twice and kind not in _ON_TWO_LINES:
            printed += twice * 2
            twice = []
        if kind == "B":
            printed += _body(text, setting)
        elif kind in _ON_TWO_LINES:
            twice.append(text)
        else:
            printed.append(text * 2 if kind in _TWICE else text)
    return "\n".join(printed)


@pytest.mark.parametrize(
    ("top", "setting", "on_top"),
    [
        (top, setting, name == "tops.txt")
        for name in ("tops.txt", "heads_below.txt")
        for top in read_told_pages(name, Top)
        for setting in SETTINGS
        if setting not in top.not_in
    ],
    ids=lambda value: value.told("t tt t2") if isinstance(value, Top) else str(value),
)
def test_masthead_and_headings_are_told(top: Top, setting: str, on_top: bool) -> None:
    (reading,) = read_articles(decode_source(_page(top, setting).encode(), "page.txt"))
    told = reading.masthead
    assert squeezed(told.title) == top.told("t tt t2")
    assert squeezed(told.kicker) == top.told("k").strip("·•").rstrip("：:—")
    assert (told.byline, told.date or "", told.page or "") == (top.names, top.date, top.page)
    wanted = [squeezed(text).strip("■□◆●") for text in top.headings()]
    found = [squeezed(heading) for heading in reading.headings]
    if not on_top:  # which column goes first is not what is asked
        found.sort()
        wanted.sort()
    assert found == wanted
