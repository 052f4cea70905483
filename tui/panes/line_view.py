"""A view of many lines that styles and repaints only those it must."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable
from functools import cached_property
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.geometry import Region
from textual.strip import Strip

from tui.panes.quiet_focus import QuietFocus
from tui.widths import CellWidths, widths_of


class LineView(QuietFocus, can_focus=True, inherit_bindings=False):
    """A scrolling view on the line API; subclasses give `line_strip`, call `set_line_count` and repaint by line."""

    DEFAULT_CSS = """
    LineView {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
    }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._strips: LRUCache[tuple[int, Hashable], Strip] = LRUCache(1024)
        """What was styled: by line, and by what else it shows."""

    @cached_property
    def widths(self) -> CellWidths:
        """How this terminal counts cells."""
        return widths_of(self.app)

    @property
    def page_height(self) -> int:
        """Lines that can be seen at once."""
        return max(1, self.size.height)

    @property
    def top(self) -> int:
        """The first line that can be seen."""
        return self.scroll_offset.y

    def line_strip(self, y: int) -> Strip:
        """The strip of line `y` of the content, at most `line_width` wide."""
        raise NotImplementedError

    def set_line_count(self, count: int) -> None:
        """Say how many lines there are; forgets all that were styled."""
        self.forget_strips()
        self.set_content_height(count)
        self.refresh(self.size.region)

    def forget_strips(self) -> None:
        """Style each line afresh when it is next shown."""
        self._strips.clear()

    def forget_lines(self, lines: Collection[int]) -> None:
        """Style these lines afresh when they are next shown."""
        styled = self._strips.keys()
        for key in [key for key in styled if key[0] in lines]:
            self._strips.discard(key)

    def notify_style_update(self) -> None:
        """Colours changed: what was styled is stale."""
        super().notify_style_update()
        self.forget_strips()

    def repaint(self, lines: Iterable[int]) -> None:
        """Repaint those of the lines that can be seen, and no others."""
        top, height = self.top, self.page_height
        for y in set(lines):
            if top <= y < top + height:
                self.refresh(Region(0, y - top, self.scrollable_content_region.width, 1))

    def scroll_to_line(self, y: int) -> None:
        """Make `y` the first line shown, as far as there are lines below it to fill the view."""
        bottom = max(0, self.virtual_size.height - self.page_height)
        self.scroll_to(y=max(0, min(y, bottom)), animate=False, force=True)

    def strips(self, first: int, count: int) -> list[Strip]:
        """So many lines, filled to the full width."""
        width, base = self.size.width, self.base_style
        last = min(first + count, self.virtual_size.height)
        lines = [self.line_strip(y).adjust_cell_length(width, base) for y in range(first, last)]
        return [*lines, *[Strip.blank(width, base)] * (count - len(lines))]


def segments_of(text: str, layers: Iterable[tuple[int, int, Style]], base: Style) -> list[Segment]:
    """`text` cut into segments, each in the base style with the styles of all layers over it, later ones on top."""
    layers = [(max(0, start), min(end, len(text)), style) for start, end, style in layers]
    cuts = sorted({0, len(text), *(cut for start, end, _ in layers if start < end for cut in (start, end))})
    segments = []
    for start, end in pairwise(cuts):
        style = base
        for first, last, layer in layers:
            if first <= start and end <= last:
                style += layer
        segments.append(Segment(text[start:end], style))
    return segments
