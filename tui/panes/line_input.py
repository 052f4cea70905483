"""A line to type in that paints itself alone."""

from __future__ import annotations

from textual.geometry import Size
from textual.widget import Widget
from textual.widgets import Input


class LineInput(Input):
    """Textual's own lays the whole screen out anew at each letter, to tell how far its one line scrolls."""

    def __init__(self, *, select_on_focus: bool = True) -> None:
        super().__init__(compact=True, select_on_focus=select_on_focus)
        self.cursor_blink = False

    def _watch_value(self, value: str) -> None:
        size = Size(self.content_width, 1)
        self.set_reactive(Widget.virtual_size, size)
        self._scroll_update(size)
        super()._watch_value(value)
