"""The last line of the screen: the keys that matter where one is; a message in their stead for a moment."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget

from tui.widths import harmless, text_width

SHOWN_FOR = 5.0
"""Seconds that a message stands."""


class KeyLine(Widget):
    """Keys and what they do, as many as fit."""

    DEFAULT_CSS = """
    KeyLine { height: 1; width: 1fr; background: $surface; color: $muted; padding: 0 1; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._entries: list[tuple[str, str]] = []
        self.message = ""
        """What is said for a moment."""
        self._rest: Timer | None = None

    def say(self, message: str) -> bool:
        """Show a message instead of the keys for a few seconds; False where it does not fit."""
        shown = harmless(message)
        # Its own size is none while the prompt stands in its place; both are as wide as the screen.
        if text_width(shown) > self.screen.size.width - 2:
            return False
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(SHOWN_FOR, self._end_message)
        self.message = shown
        self.refresh()
        return True

    def hush(self) -> None:
        """Say no more what was said of something done before."""
        if self._rest is not None:
            self._rest.stop()
            self._end_message()

    def _end_message(self) -> None:
        self.message, self._rest = "", None
        self.refresh()

    def show_keys(self, entries: Sequence[tuple[str, str]]) -> None:
        """Show these keys with their labels."""
        if list(entries) != self._entries:
            self._entries = list(entries)
            if not self.message:
                self.refresh()

    def render(self) -> Content:
        """The entries, from the left, until the line is full."""
        if self.message:
            return Content.styled(self.message, "bold $mark")
        parts: list[str | tuple[str, str]] = []
        left = self.content_size.width
        for key, label in self._entries:
            cells = text_width(key) + text_width(label) + 3
            if cells > left + 2:
                break
            left -= cells
            parts += [(key, "bold $foreground"), " ", label, "  "]
        return Content.assemble(*parts)
