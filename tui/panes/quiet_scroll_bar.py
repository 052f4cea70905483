"""A scroll bar in cells that every terminal can show."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip

from tui.laid_out_once import LaidOutOnce


class WholeCells(ScrollBarRender):
    """A scroll bar without eighths of a cell: those characters are of ambiguous width, and some fonts lack them."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "]
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "]

    def cells(self, height: int) -> list[Segment]:
        """The cells of a bar of so many lines, of two or three kinds."""
        style = self.style
        assert isinstance(style, Style) and style.bgcolor and style.color
        bar = self.render_bar(
            height, self.virtual_size, self.window_size, self.position, self.thickness,
            back_color=style.bgcolor, bar_color=style.color,
        )  # fmt: skip
        return list(bar.segments)


class QuietScrollBar(LaidOutOnce, ScrollBar):
    """A scroll bar of whole cells. Textual would draw each of its lines as it does text of any kind."""

    renderer = WholeCells

    def render_lines(self, crop: Region) -> list[Strip]:
        """Some of its lines; all those of a kind are one."""
        bar = self.render()
        assert isinstance(bar, WholeCells)
        base = self.visual_style.rich_style
        _, background = self.background_colors
        cells = bar.cells(self.region.height)[crop.y : crop.bottom]
        lines: dict[Segment, Strip] = {}
        for cell in set(cells):
            line = Strip([Segment(cell.text, base + cell.style if cell.style else base)])
            for line_filter in self.get_line_filters():
                line = line.apply_filter(line_filter, background)
            lines[cell] = line
        return [lines[cell] for cell in cells]
