"""A scrolling view that gives its lines as they are.

Textual works out borders, outlines, tint and opacity of each line that is drawn: a tenth of a millisecond a line, and
the whole of it again when a list scrolls or a pane becomes a line lower. These views have none of that.
"""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.scroll_view import ScrollView
from textual.strip import Strip


class PlainLines(ScrollView):
    """Subclasses give `strips`, and keep what they have drawn."""

    def strips(self, first: int, count: int) -> list[Strip]:
        """So many lines of the content, from the line `first` on."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """One line of the view."""
        return self.strips(y + self.scroll_offset.y, 1)[0]

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a part of the view, with the padding beside them; with a border as Textual draws them."""
        padding = self.styles.padding
        if padding.height or padding != self.styles.gutter:
            return super().render_lines(crop)
        width = self.region.width - padding.width
        shown = min(width, max(0, crop.right - padding.left))  # a scroll bar hides the last cells
        _, background = self.background_colors
        blank = Style(bgcolor=background.rich_color)
        sides = (padding.left, max(0, crop.right - padding.left - width))
        left, right = ([Segment(" " * cells, blank)] if cells else [] for cells in sides)
        filters = self.get_line_filters()
        for line_filter in filters:
            left, right = line_filter.apply(left, background), line_filter.apply(right, background)
        lines = []
        for strip in self.strips(self.scroll_offset.y + crop.y, crop.height):
            line = strip.adjust_cell_length(shown, blank)
            for line_filter in filters:
                line = line.apply_filter(line_filter, background)
            lines.append(Strip([*left, *line, *right], sum(sides) + shown) if any(sides) else line)
        return [line.crop(crop.x) for line in lines] if crop.x else lines
