"""Where the characters of a page stand: wrapped the Chinese way, the reader's place kept whatever the width."""

from __future__ import annotations

from textual.geometry import Offset

from tui.highlights import HighlightSpan
from tui.pages import Page
from tui.panes.line_view import LineView
from tui.wrapping import Line, layout, layout_plain, line_at


class PageLayout(LineView):
    """Lays a page out, scrolls in it, and knows which cell shows which character."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self.page = Page("", None, [])
        self._lines: list[Line] = []
        self._width_laid_out = 0
        self._place = 0

    def begin_page(self, page: Page) -> None:
        """Take another page; its lines come when it is laid out."""
        self.page = page
        self._lines = []

    def kept_whole(self) -> list[tuple[int, int]]:
        """Spans of the page that no line break may part."""
        return []

    @property
    def margin(self) -> int:
        """Blank cells at either side of the text: drawn with the line, since padding costs two colour changes more."""
        return 1 if super().line_width >= 12 else 0

    @property
    def line_width(self) -> int:
        """Cells between the margins."""
        return max(0, super().line_width - 2 * self.margin)

    def on_resize(self) -> None:
        """Wrap again for the new width and keep the place."""
        if self._width_laid_out != self.line_width:
            self._lay_out()

    def _lay_out(self) -> None:
        width = self.line_width
        if width <= 0:
            # Not on the screen: the old lines are gone, and the width to come is laid out even if it is the old one.
            self._width_laid_out = 0
            self.set_line_count(0)
            return
        page = self.page
        if page.blocks is None:
            self._lines = layout_plain(page.text, width, widths=self.widths) if page.text else []
        else:
            self._lines = layout(page.text, page.blocks, width, self.kept_whole(), widths=self.widths)
        self._width_laid_out = width
        place = self._place
        self.set_line_count(len(self._lines))
        self.scroll_to_line(self.line_of(page.from_text(place)) if place else 0)
        self._place = place

    def line_of(self, offset: int) -> int:
        """The line that shows the page's character at `offset`."""
        return line_at(self._lines, offset)

    @property
    def place(self) -> int:
        """Where the reader is: the mended text's offset of the top line's first character."""
        return self._place

    @place.setter
    def place(self, offset: int) -> None:
        self._place = offset
        if self._lines:
            self.scroll_to_line(self.line_of(self.page.from_text(offset)) if offset else 0)
            self._place = offset

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Remember the place, so that a new width or page begins with the same character."""
        super().watch_scroll_y(old_value, new_value)
        if self._lines and self._width_laid_out == self.line_width:
            top = min(round(new_value), len(self._lines) - 1)
            self._place = self.page.to_text(self._lines[top].start) if top else 0

    def bring_into_view(self, start: int, end: int, *, upper_third: bool = False) -> None:
        """Scroll so that the span can be seen; to the upper third where it can't, or where it should be there."""
        first, last = self.line_of(start), self.line_of(max(start, end - 1))
        height = self.page_height
        lowest = height // 3 if upper_third else height - 1
        if not (self.top <= first and last <= self.top + lowest):
            self.scroll_to_line(first - height // 4)

    def move(self, by: int) -> None:
        """Scroll by so many lines."""
        self.scroll_to_line(self.top + by)

    def move_page(self, pages: int) -> None:
        """Scroll by a page, of which one line is kept in sight."""
        self.move(pages * max(1, self.page_height - 1))

    def move_to(self, index: int) -> None:
        """Scroll to a line; a negative one counts from the end."""
        self.scroll_to_line(index if index >= 0 else len(self._lines) + index)

    # Cells

    def _lines_of(self, start: int, end: int) -> range:
        """The lines that show some of the span."""
        return range(self.line_of(start), self.line_of(max(start, end - 1)) + 1) if self._lines else range(0)

    def cell_of(self, span: HighlightSpan) -> Offset | None:
        """Where in the view the span of the mended text begins; None where it can't be seen."""
        start = self.page.shift(span).start
        y = self.line_of(start)
        if not self._lines or not self.top <= y < self.top + self.page_height:
            return None
        line = self._lines[y]
        cells = (
            self.margin + line.indent + sum(self.widths[character] for character in self.page.text[line.start : start])
        )
        return Offset(cells, y - self.top)

    def offset_at(self, position: Offset) -> int | None:
        """The page's offset of the character shown at a place of the view; None beside the text."""
        y = position.y + self.top
        if not 0 <= y < len(self._lines):
            return None
        line = self._lines[y]
        column = self.margin + line.indent
        for offset in range(line.start, line.end):
            if position.x < column:
                return None
            column += self.widths[self.page.text[offset]]
            if position.x < column:
                return offset
        return None
