"""A list of lines drawn one by one: moving its cursor repaints two lines and nothing else."""

from __future__ import annotations

from functools import cached_property
from time import monotonic
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from tui.glyphs import glyphs_of
from tui.looks import style_of
from tui.panes.quiet_focus import QuietFocus
from tui.widths import harmless, text_width, truncate, widths_of

if TYPE_CHECKING:
    from tui.glyphs import Glyphs
    from tui.widths import CellWidths

HELD = 0.06
"""Seconds: moves that follow each other faster come of a key that is held down."""
Piece = tuple[str, str]
"""Some text and the part it plays: one of `LOOKS`, or empty."""


class _OfLine(Message):
    """What a list says of one of its lines."""

    def __init__(self, lines: LineList, index: int) -> None:
        super().__init__()
        self.lines = lines
        self.index = index

    @property
    def control(self) -> LineList:
        """The list."""
        return self.lines


class LineList(QuietFocus, can_focus=True, inherit_bindings=False):
    """Lines with a cursor. A child class says how many there are and what stands on each."""

    DEFAULT_CSS = """
    LineList { width: 1fr; height: 1fr; scrollbar-gutter: stable; scrollbar-size-vertical: 1; overflow-x: hidden; }
    """

    cursor: var[int] = var(0)
    _moved_at = 0.0

    class Moved(_OfLine):
        """The cursor stands on another line."""

    class Chosen(_OfLine):
        """The line under the cursor was chosen."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._strips: dict[tuple[int, int, str], Strip] = {}
        self._styles: dict[str, Style] = {}

    # What a child class gives

    def line_count(self) -> int:
        """How many lines there are."""
        raise NotImplementedError

    def pieces(self, index: int, width: int) -> list[Piece]:
        """What stands on a line of `width` cells."""
        raise NotImplementedError

    def selectable(self, index: int) -> bool:
        """Whether the cursor can stand on the line."""
        return True

    # What it does

    @cached_property
    def glyphs(self) -> Glyphs:
        """The signs that this terminal can show."""
        return glyphs_of(self.app)

    @cached_property
    def widths(self) -> CellWidths:
        """How this terminal counts cells."""
        return widths_of(self.app)

    def lines_changed(self, cursor: int = 0) -> None:
        """The lines are other ones now: draw them anew, the cursor on the line `cursor` or the nearest to it."""
        self._strips.clear()
        count = self.line_count()
        self.set_content_height(count)
        self.set_reactive(LineList.cursor, self._nearest(max(0, min(cursor, count - 1)), 1))
        self.refresh()
        if self.is_mounted:
            self.show_cursor()

    def _nearest(self, index: int, step: int) -> int:
        count = self.line_count()
        for way in (step, -step):
            at = index
            while 0 <= at < count:
                if self.selectable(at):
                    return at
                at += way
        return min(index, max(0, count - 1))

    def move(self, by: int) -> None:
        """Move the cursor by so many lines, over those it can't stand on."""
        count = self.line_count()
        now = monotonic()
        held, self._moved_at = now - self._moved_at < HELD, now
        if count:
            top = self.scroll_offset.y
            self.cursor = self._nearest(max(0, min(self.cursor + by, count - 1)), 1 if by > 0 else -1)
            ahead = self.size.height // 3
            if held and abs(by) < ahead and self.scroll_offset.y != top:
                # The cursor has come to the edge: scroll on, so that not every line from here repaints them all.
                self.scroll_to(y=self.scroll_offset.y + (ahead if by > 0 else -ahead), animate=False, force=True)

    def move_page(self, pages: int) -> None:
        """Move the cursor by a page."""
        self.move(pages * max(1, self.size.height - 1))

    def move_to(self, index: int) -> None:
        """Put the cursor on a line; a negative one counts from the end."""
        count = self.line_count()
        self.move((index if index >= 0 else count + index) - self.cursor)

    def choose(self) -> None:
        """Choose the line under the cursor."""
        if self.line_count():
            self.post_message(self.Chosen(self, self.cursor))

    def watch_cursor(self, before: int, after: int) -> None:
        """Repaint the two lines and bring the cursor into view."""
        if before == after:
            return
        self.refresh_line(before)
        self.refresh_line(after)
        self.show_cursor()
        self.post_message(self.Moved(self, after))

    def show_cursor(self) -> None:
        """Scroll so that the cursor, and the heading just above it, can be seen."""
        height = self.size.height
        top = self.cursor
        while top > 0 and self.cursor - top < 2 and not self.selectable(top - 1):
            top -= 1
        last = self.lines_with(self.cursor)[-1]
        if height and not self.scroll_offset.y <= top <= last < self.scroll_offset.y + height:
            region = Region(0, top, self.size.width, last - top + 1)
            self.scroll_to_region(region, animate=False, force=True)

    def lines_with(self, index: int) -> range:
        """The lines that belong together with one that the cursor can stand on."""
        return range(index, index + 1)

    def refresh_line(self, index: int) -> None:
        """Repaint a line and those that belong to it."""
        for line in self.lines_with(index):
            y = line - self.scroll_offset.y
            if 0 <= y < self.size.height:
                self.refresh(Region(0, y, self.line_width, 1))

    def at_cursor(self, index: int) -> bool:
        """Whether the line belongs to what the cursor stands on."""
        return index in self.lines_with(self.cursor)

    def focus_shown(self) -> None:
        """The cursor's line is strong while the pane has the keys."""
        self.refresh_line(self.cursor)

    def notify_style_update(self) -> None:
        """Colours changed: forget what was drawn."""
        super().notify_style_update()
        self._strips.clear()
        self._styles.clear()

    def strips(self, first: int, count: int) -> list[Strip]:
        """So many lines, drawn where they were not before."""
        width = self.line_width
        return [self._strip(index, width) for index in range(first, first + count)]

    def _strip(self, index: int, width: int) -> Strip:
        state = "" if not self.at_cursor(index) else "cursor" if self.has_focus else "cursor-idle"
        key = (index, width, state)
        if key not in self._strips:
            if len(self._strips) > 2000:
                self._strips.clear()
            self._strips[key] = self._draw(index, width, state)
        return self._strips[key]

    def _draw(self, index: int, width: int, state: str) -> Strip:
        base = self.base_style
        if index >= self.line_count():
            return Strip.blank(width, base)
        over = self._style(state) if state else Style.null()
        segments = [
            Segment(text, base + (self._style(role) if role else Style.null()) + over)
            for text, role in self._merged(self.pieces(index, width), width)
        ]
        return Strip(segments, width)

    def _merged(self, pieces: list[Piece], width: int) -> list[Piece]:
        """The pieces cut and filled to `width`, as few as can be: each change of colour costs some forty bytes."""
        merged: list[Piece] = []
        left = width
        for text, role in [*pieces, (" " * width, "")]:
            shown = truncate(harmless(text), left, self.widths) if text.strip() else text[:left]
            left -= text_width(shown, self.widths)
            words = shown if self._fills(role) else shown.rstrip(" ")
            for part, look in ((words, role), (shown[len(words) :], "")):
                before = merged[-1] if merged else ("", look)
                if not part.strip():
                    look = before[1] if self._fills(before[1]) else ""
                if before[1] == look:
                    merged[-1:] = [(before[0] + part, look)]
                elif part:
                    merged.append((part, look))
        return merged

    def _fills(self, role: str) -> bool:
        """Whether blanks can take that look and still look blank: nothing underlines or reverses them."""
        style = self._style(role) if role else None
        return style is None or not (style.underline or style.reverse)

    def _style(self, role: str) -> Style:
        if role not in self._styles:
            self._styles[role] = style_of(self.app, role, listed=True)
        return self._styles[role]

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the line; choose it when it stood there."""
        index = event.y + self.scroll_offset.y
        index = self.lines_with(index)[0] if index < self.line_count() else index
        if index < self.line_count() and self.selectable(index):
            if index == self.cursor:
                self.choose()
            self.cursor = index
