"""The first line of the screen: which pane one is in, which article, how far down."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import var
from textual.widget import Widget

from tui.layout import PANES, PaneName
from tui.widths import fit, harmless, text_width, truncate


class StatusLine(Widget):
    """Says where one is."""

    DEFAULT_CSS = """
    StatusLine { dock: top; height: 1; width: 1fr; background: $surface; color: $foreground; padding: 0 1; }
    """
    place: var[str] = var("", init=False)
    position: var[str] = var("", init=False)
    pane: var[PaneName] = var("list", init=False)

    def __init__(self, labels: dict[PaneName, str]) -> None:
        super().__init__()
        self._labels = labels

    def watch_place(self) -> None:
        """The article changed."""
        self.refresh()

    def watch_position(self, before: str, after: str) -> None:
        """The place in it changed."""
        if before != after:
            self.refresh()

    def watch_pane(self) -> None:
        """The pane changed."""
        self.refresh()

    def render(self) -> Content:
        """Panes, the one in use in brackets and bold; the article; the place."""
        width = self.content_size.width
        parts: list[str | tuple[str, str]] = []
        used = 0
        for number, name in enumerate(PANES, 1):
            label = f"{number} {self._labels[name]}"
            shown = f"[{label}]" if name == self.pane else f" {label} "
            parts.append((shown, "bold") if name == self.pane else (shown, "$muted"))
            used += text_width(shown)
        position = truncate(self.position, max(0, width - used - 2))
        room = max(0, width - used - text_width(position) - 3)
        place = truncate(harmless(self.place), room)
        return Content.assemble(*parts, " ", fit(place, room), "  ", (position, "$muted"))
