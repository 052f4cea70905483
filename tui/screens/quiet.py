"""A screen that paints what changed and no more."""

from __future__ import annotations

from typing import Any

from textual import events
from textual.geometry import Size
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
        self._styled = False
        """Whether it was shown before."""

    def _on_screen_resume(self, event: events.ScreenResume) -> None:
        """When it is first shown, each widget was styled as it was mounted."""
        if not self._styled:
            self._styled = True
            event.refresh_styles = False

    def give_keys(self, widget: Widget) -> None:
        """Give a widget the keys without repainting it."""
        self.set_focus(widget, scroll_visible=False)


def paint_at_once(screen: Screen[Any], size: Size) -> None:
    """Lay a screen out and paint all of it now: one frame, not another for all that its widgets asked for."""
    for widget in screen.walk_children(Widget):
        widget._repaint_required = False
    screen._dirty_widgets.clear()
    screen._dirty_widgets.add(screen)
    screen._refresh_layout(size)


def classes_of_size(screen: Screen[Any], size: Size) -> list[str]:
    """The classes of that size: with them from the start a screen is styled and laid out once, not twice."""
    across, down = screen.HORIZONTAL_BREAKPOINTS or [], screen.VERTICAL_BREAKPOINTS or []
    names = screen._get_breakpoint_classes
    return [*names(size.width, across), *names(size.height, down)]
