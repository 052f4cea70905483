"""Printed lines become blocks: what belongs together is put together, what stands apart is told by its kind."""

from __future__ import annotations

import re

from store.read.bylines import read_byline
from store.read.characters import NEVER_FIRST, OPENERS, ends_sentence
from store.read.drafts import Draft
from store.read.furniture import HINT, Furniture, read_furniture
from store.read.headings import RUN_IN, is_heading_shaped, is_numbered
from store.read.lines import COLUMN_MAX, Line

_CAPTION = re.compile(r"^[▲△▼▽◀▶↑↓]|^(?:图[①-⑨一二三四五六七八九\d]?为|图片?[：:]|右图|左图|上图|下图)|(?:[\u4e00-\u9fff]{2,4}\s?[摄攝]|供图|资料图|摄影)[）)]?$")
_LIST_MARK = re.compile(r"^(?:[●◆■★▲◎○□☆◇·•※]|[①-⑳])")


class Page:
    """The blocks of one article in printed order, and what stood around them."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.furniture: list[tuple[Line, Furniture]] = []
        self.bylines: list[tuple[Draft, list[str]]] = []


def read_blocks(lines: list[Line]) -> Page:
    """Blocks of the lines (whose layout is settled), in printed order."""
    page = Page()
    state = _Builder(page)
    for i, line in enumerate(lines):
        state.take(line, lines[i + 1] if i + 1 < len(lines) else None)
    state.close()
    return page


class _Builder:
    """Takes line after line; `open` is the paragraph that goes on."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.open: Draft | None = None
        self.last: Line | None = None

    def take(self, line: Line, after: Line | None) -> None:
        if line.width <= 120 and HINT.search(line.text) and self._take_special(line):
            return
        if self.open is not None and not self._ends_here(line):
            self._add(line)
            return
        isolated = after is None or after.gap > 0
        if self.open is not None and self._is_open():
            # A headline in the middle of a sentence: columns were pulled apart by it.
            if line.gap and isolated and is_heading_shaped(line.text, line.width) and not self._continues(line):
                self.page.drafts.append(Draft("heading", [line]))
                return
            self._add(line)
            return
        self.close()
        if self._is_heading(line, after, isolated):
            self.page.drafts.append(Draft("heading", [line]))
            self.last = None
            return
        self._start(line)

    def close(self) -> None:
        self.open = None

    def _is_open(self) -> bool:
        return self.last is not None and not ends_sentence(self.last.text)

    def _start(self, line: Line) -> None:
        match = RUN_IN.match(line.text)
        if match:
            self.page.drafts.append(Draft("heading", [line.part(0, match.end())]))
            if match.end() == len(line.text):
                self.last = None
                return
            line = line.part(match.end(), len(line.text))
        self.open = Draft("paragraph", [])
        self.page.drafts.append(self.open)
        self._add(line)

    def _add(self, line: Line) -> None:
        assert self.open is not None
        self.open.lines.append(line)
        self.last = line

    def _ends_here(self, line: Line) -> bool:
        """Whether the open paragraph has ended before `line`, or may have."""
        last = self.last
        assert last is not None
        if line.text[0] in NEVER_FIRST:
            return False
        if RUN_IN.match(line.text):
            return True
        if not ends_sentence(last.text):
            if line.gap or last.width >= COLUMN_MAX:
                return True
            return last.text.endswith(("——", "：")) and last.width < last.column - 6
        if line.gap or line.indent:
            return True
        return last.width < min(last.column, COLUMN_MAX) - 4

    def _continues(self, line: Line) -> bool:
        last = self.last
        assert last is not None
        return abs(line.width - last.column) <= 3 or line.text[0] in OPENERS

    def _is_heading(self, line: Line, after: Line | None, isolated: bool) -> bool:
        if not is_heading_shaped(line.text, line.width):
            return False
        if line.gap and isolated:
            return not (line.text[-1] in "！？…!?")
        if is_numbered(line.text) and not ends_sentence(line.text):
            return True
        if ends_sentence(line.text):
            return False
        if isolated or after is None:
            return line.width < line.column - 4 or bool(line.gap) or self._after_heading()
        if line.gap and after.column <= 44 and is_heading_shaped(after.text, after.width):
            return line.column <= 44
        return line.width < line.column - 8 and line.indent == 0 or (line.width < line.column - 6 and line.indent >= 6)

    def _after_heading(self) -> bool:
        return bool(self.page.drafts) and self.page.drafts[-1].kind == "heading" and self.last is None

    def _take_special(self, line: Line) -> bool:
        if self.open is not None and not line.gap and self._is_open() and line.width >= line.column - 4:
            return False
        names = read_byline(line.text)
        if names is not None:
            draft = Draft("byline", [line])
            self.page.bylines.append((draft, names))
            self.page.drafts.append(draft)
            return True
        found = read_furniture(line.text)
        if found is not None:
            self.page.furniture.append((line, found))
            if found.pure:
                self.page.drafts.append(Draft("date", [line]))
            return True
        return False
