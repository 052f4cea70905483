"""A scrolling view that takes the keys without a repaint, in a scroll bar that every terminal can show."""

from __future__ import annotations

from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.scrollbar import ScrollBar
from textual.widget import Widget

from tui.panes.plain_lines import PlainLines
from tui.panes.quiet_scroll_bar import QuietScrollBar


class QuietFocus(PlainLines):
    """Takes and loses focus without a repaint: the pane's title shows it (a repaint costs kilobytes over SSH)."""

    _base_style: Style | None = None

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The scroll bar, made when it is first asked for."""
        if self._vertical_scrollbar is None:
            self._vertical_scrollbar = QuietScrollBar(name="vertical", thickness=self.scrollbar_size_vertical)
            self._vertical_scrollbar.display = False
            self.app._start_widget(self, self._vertical_scrollbar)
        return self._vertical_scrollbar

    def _on_focus(self, event: events.Focus) -> None:
        event.prevent_default()
        self.has_focus = True
        self.focus_shown()
        if self.parent is not None:
            self.parent.post_message(events.DescendantFocus(self))

    def _on_blur(self, event: events.Blur) -> None:
        event.prevent_default()
        self.has_focus = False
        self.focus_shown()
        if self.parent is not None:
            self.parent.post_message(events.DescendantBlur(self))

    def watch_has_focus(self, _has_focus: bool) -> None:
        """No style asks for the focus: Textual would work all of them out again, and what is drawn be forgotten."""

    def focus_shown(self) -> None:
        """Repaint what shows the focus; nothing here."""

    @property
    def base_style(self) -> Style:
        """The pane's own colours; asked for with every line, and dear to work out."""
        if self._base_style is None:
            self._base_style = self.rich_style
        return self._base_style

    def notify_style_update(self) -> None:
        """Colours changed: forget them."""
        super().notify_style_update()
        self._base_style = None

    @property
    def line_width(self) -> int:
        """Cells of a line: `size` counts the scroll bar in."""
        return self.scrollable_content_region.width

    def set_content_height(self, lines: int) -> None:
        """Say how many lines there are to scroll through.

        Assigning `virtual_size` would have the whole screen laid out anew, which takes longer than all the drawing.
        """
        size = Size(self.size.width, lines)
        if size != self.virtual_size:
            self.set_reactive(Widget.virtual_size, size)
            self._scroll_update(size)
