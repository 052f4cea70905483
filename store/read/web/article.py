"""The article of a web page, set in the order of a printed page: page and date, headlines, writers, text, editors."""

from __future__ import annotations

import re
from collections.abc import Sequence

from store.late import late
from store.read.furniture.finding import read_furniture
from store.read.web.credits import DATE, kept_of
from store.read.web.lines import WebLine
from store.read.web.signs import (
    SHORT,
    is_label,
    is_prose,
    is_sentence,
    names_editors,
    page_of,
    squeeze,
    stands_around,
    texts_of,
)
from store.read.web.stated import Stated

_SIGNED = late(r"(?:作者|记者|撰稿)\s*[：:丨|]?\s*[^\x00-\x7f\W]{2,4}|通讯员")
_KICKERS = 2
"""Lines above a headline that belong to it at most."""
_TITLE_LINES = 3
_HEAD = 12
"""Lines between a headline and its text at most."""
_OPENING = 60
"""Characters at the beginning of the text in which its writer may be named."""
_AFTER = 4
"""Lines under the text among which its editors stand."""
_SIGNS = 6, 2
"""Lines at the head and at the foot that may name the writer."""
_NUMBER_FIRST = re.compile(r"^(?=\d)")


class WebArticle:
    """The lines of a page that holds one article, and what the page states of it."""

    def __init__(self, lines: Sequence[WebLine], stated: Stated, titles: Sequence[str]) -> None:
        self._all = [line for line in lines if line.text]
        inside = [i for i, line in enumerate(self._all) if line.inside]
        self._first, self._end = (inside[0], inside[-1] + 1) if inside else (0, len(self._all))
        self._stated = stated
        self._titles = titles

    def lines(self) -> list[str]:
        """What is read of the page."""
        start, size = self._find_title()
        top = self._over(start) if size else start
        head = self._headlines(top, start + size) if size else self._headlines_without_title()
        body = self._body(max(self._first, start + size))
        near = self._all[self._end : self._end + _AFTER]
        after = [kept for line in near if names_editors(line) for kept in kept_of(line.text)]
        return [*self._around(top, head + body), *head, *self._author(head + body), *body, *after]

    def _find_title(self) -> tuple[int, int]:
        """Where the title stands, the last time above the text or as its beginning, and in how many lines."""
        text = self._all[self._first : self._first + _HEAD]
        opens = next((i for i, line in enumerate(text) if is_sentence(line.text)), 0)
        for title in map(squeeze, self._titles):
            for i in range(self._first + opens, -1, -1):
                size = self._size_of(title, i)
                if size:
                    return i, size
        return self._first, 0

    def _size_of(self, title: str, i: int) -> int:
        """In how many lines from `i` on a title stands; 0 if it does not."""
        text = ""
        for size, line in enumerate(self._all[i : i + _TITLE_LINES], 1):
            text += squeeze(line.text)
            if line.is_link or not title.startswith(text):
                return 0
            if text == title:
                return size
        return 0

    def _over(self, title: int) -> int:
        """Where the headlines begin: the title, or the kicker that is set with it."""
        top = title
        while top and title - top < _KICKERS:
            line = self._all[top - 1]
            told = squeeze(line.text) == squeeze(self._stated.kicker)
            beside = line.box == self._all[title].box and 4 <= len(line.text) <= SHORT
            if not told and (not beside or line.is_link or stands_around(line.text)):
                break
            top -= 1
        return top

    def _headlines(self, top: int, after: int) -> list[str]:
        """The headlines, and what stands between them and the text; what is stated but not printed among them."""
        head = [line.text for line in self._all[top:after]]
        under = [line.text for line in self._all[after : min(self._first, after + _HEAD)] if not line.is_link]
        opening = [line.text for line in self._all[self._first : self._first + _TITLE_LINES]]
        shown = set(map(squeeze, [*head, *under, *opening]))
        kicker, subtitle = self._stated.kicker, self._stated.subtitle
        over = [kicker] if kicker and squeeze(kicker) not in shown else []
        below = [subtitle] if subtitle and squeeze(subtitle) not in shown else []
        said = [kept for text in under if not is_label(text) for kept in kept_of(text)]
        return list(dict.fromkeys(over + head + below + said))

    def _headlines_without_title(self) -> list[str]:
        """The short lines that are set together right above the text, with the title that is only stated."""
        near: list[WebLine] = []
        for line in reversed(self._all[max(0, self._first - _HEAD) : self._first]):
            if line.is_link or is_prose(line.text) or (near and line.box != near[0].box):
                break
            near.insert(0, line)
        texts = [kept for line in near for kept in kept_of(line.text)]
        if any(not stands_around(text) for text in texts):
            return texts
        shown = set(map(squeeze, texts))
        said = [self._stated.kicker, *self._titles[:1], self._stated.subtitle]
        return [text for text in said if text and squeeze(text) not in shown] + texts

    def _body(self, begin: int) -> list[str]:
        """The text; of lines of credits at its head what they say."""
        texts = texts_of(self._all[begin : self._end])
        opens = next((i for i, text in enumerate(texts) if is_sentence(text)), 0)
        opening = squeeze(texts[opens][:_OPENING]) if texts else ""
        return [kept for text in texts[:opens] for kept in kept_of(text, opening)] + texts[opens:]

    def _around(self, top: int, text: Sequence[str]) -> list[str]:
        """Page number and date, where they stand outside what is taken or are stated only."""
        pages = {page: line.text for line in self._all[:top] if (page := page_of(line))}
        node = _NUMBER_FIRST.sub("第", self._stated.node)
        said = read_furniture(node) if node else None
        around = [node] if said is not None and said.page else list(pages.values()) if len(pages) == 1 else []
        if not any(DATE.search(line) for line in (*around, *text) if not is_sentence(line)):
            dated = self._stated.date or self._date(top)
            around += [dated] if dated else []
        return around

    def _date(self, top: int) -> str:
        """The date that stands nearest outside the text."""
        outside = [*reversed(self._all[:top]), *self._all[self._end :]]
        return next((found[0] for line in outside if (found := DATE.search(line.text))), "")

    def _author(self, text: Sequence[str]) -> list[str]:
        """Who is stated to have written, where the text names nobody."""
        head, foot = _SIGNS
        if not self._stated.authors or any(_SIGNED.search(line) for line in (*text[:head], *text[-foot:])):
            return []
        return [f"作者：{'、'.join(self._stated.authors)}"]
