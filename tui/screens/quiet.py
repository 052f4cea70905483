"""A screen that paints what changed and no more."""

from __future__ import annotations

from textual.reactive import Reactive
from textual.screen import Screen, ScreenResultType
from textual.widget import Widget

from tui.compositor import TopCompositor


class QuietScreen(Screen[ScreenResultType]):
    """Textual's screen repaints everything at each change of focus; panes show the focus in their titles."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(self, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._compositor = TopCompositor()

    def give_keys(self, widget: Widget) -> None:
        """Give a widget the keys without repainting it."""
        self.set_focus(widget, scroll_visible=False)
