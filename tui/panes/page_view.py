"""A view of one page: its spans styled, its text selected with the mouse."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.selection import Selection
from textual.strip import Strip

from tui.highlights import ROLES, HighlightSpan
from tui.looks import style_of
from tui.pages import Page
from tui.panes.line_view import segments_of
from tui.panes.page_layout import PageLayout
from tui.widths import harmless
from tui.wrapping import Line

_BLOCK_STYLES = {
    "title": "title", "rubric": "muted", "kicker": "muted", "subtitle": "head", "byline": "muted", "date": "muted",
    "heading": "head", "callout": "muted", "caption": "muted",
}  # fmt: skip


class PageView(PageLayout):
    """Draws a page; knows nothing of articles or facts."""

    ALLOW_SELECT = True

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._spans: list[HighlightSpan] = []
        self._span_ends: list[int] = []
        self._current: HighlightSpan | None = None
        self._sentence: tuple[int, int] | None = None
        self._styles: dict[str, Style] = {}

    def set_page(self, page: Page, spans: Sequence[HighlightSpan]) -> None:
        """Show the page with these spans (sorted, without overlap) at the reader's place."""
        self.begin_page(page)
        self.set_spans(spans)
        self._lay_out()

    def kept_whole(self) -> list[tuple[int, int]]:
        """The figures."""
        return [(span.start, span.end) for span in self._spans if span.fact_id]

    def set_spans(self, spans: Sequence[HighlightSpan]) -> None:
        """Style these spans (sorted, without overlap) from now on; only lines that look otherwise are painted."""
        before = {(span.kind, span.start, span.end) for span in self._spans}
        changed = before.symmetric_difference((span.kind, span.start, span.end) for span in spans)
        self._spans = list(spans)
        self._span_ends = [span.end for span in spans]
        lines = {y for _, start, end in changed for y in self._lines_of(start, end)}
        self.forget_lines(lines)
        self.repaint(lines)

    # Drawing

    def set_current(self, span: HighlightSpan | None, sentence: tuple[int, int] | None = None) -> None:
        """Mark the span the reader is at, and faintly its sentence; only the lines concerned are painted."""
        stale = self._lines_of_current()
        self._current, self._sentence = span, sentence
        self.repaint(stale | self._lines_of_current())

    def _lines_of_current(self) -> set[int]:
        marked = [self._sentence] if self._sentence else []
        if self._current:
            marked.append((self._current.start, self._current.end))
        return {y for start, end in marked for y in self._lines_of(start, end)}

    def line_strip(self, y: int) -> Strip:
        """The strip of line `y`: its text in the style of its block, with spans, sentence and selection over it."""
        if y >= len(self._lines):
            return Strip.blank(self.size.width, self.base_style)
        line = self._lines[y]
        selection = self._selected_in(line)
        lit = tuple(
            span if span and span[0] < line.end and span[1] > line.start else None
            for span in (self._sentence, self._current and (self._current.start, self._current.end), selection)
        )
        key = (y, lit)
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = self._draw(line, *lit)
        return strip

    def _draw(
        self,
        line: Line,
        sentence: tuple[int, int] | None,
        current: tuple[int, int] | None,
        selected: tuple[int, int] | None,
    ) -> Strip:
        base = self.base_style
        layers = [(line.start, line.end, self._block_style(line))]
        if sentence:
            layers.append((*sentence, self._style("sentence")))
        layers += [
            (span.start, span.end, self._style(ROLES[span.kind])) for span in self._spans_in(line.start, line.end)
        ]
        layers += [(start, end, self._style("edit")) for start, end in self.page.marks]
        if current:
            layers.append((*current, self._style("current")))
        if selected:
            layers.append((*selected, self.screen.get_component_rich_style("screen--selection")))
        shown = harmless(self.page.text[line.start : line.end])
        moved = [(start - line.start, end - line.start, style) for start, end, style in layers]
        column, row = self._position(line.start)
        text = Strip(segments_of(shown, moved, base)).apply_offsets(column, row)
        width = self.size.width
        indent = min(self.margin + line.indent, width)
        left = [Segment(" " * indent, base)] if indent else []
        return Strip([*left, *text]).adjust_cell_length(width, base)

    def _spans_in(self, start: int, end: int) -> list[HighlightSpan]:
        first = bisect_left(self._span_ends, start + 1)
        last = first
        while last < len(self._spans) and self._spans[last].start < end:
            last += 1
        return self._spans[first:last]

    def notify_style_update(self) -> None:
        """Colours changed: forget them."""
        super().notify_style_update()
        self._styles.clear()

    def _style(self, name: str) -> Style:
        if name not in self._styles:
            self._styles[name] = style_of(self.app, name)
        return self._styles[name]

    def _block_style(self, line: Line) -> Style:
        if self.page.blocks is None:
            return Style.null() if self.page.pieces else self._style("muted")
        name = _BLOCK_STYLES.get(self.page.blocks[line.block].kind) if line.block >= 0 else None
        return self._style(name) if name else Style.null()

    # Selection: its rows are the blocks, so that what is copied is the text as it was before it was wrapped

    def _position(self, offset: int) -> tuple[int, int]:
        row = bisect_left(self.page.row_ends, offset)
        return offset - self.page.row_start(row), row

    def _selected_in(self, line: Line) -> tuple[int, int] | None:
        selection = self.text_selection
        if selection is None:
            return None
        _, row = self._position(line.start)
        span = selection.get_span(row)
        if span is None:
            return None
        start = self.page.row_start(row)
        first, last = start + span[0], self.page.row_ends[row] if span[1] < 0 else start + span[1]
        return (first, last) if first < last else None

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, unwrapped."""
        return selection.extract(self.page.text), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Show the selection as it is now."""
        self.refresh(self.size.region)
