"""The app sends the terminal only what changes there."""

from __future__ import annotations

from contextlib import suppress

from rich.console import RenderableType
from textual import events
from textual._compositor import CompositorUpdate
from textual.app import App, ScreenError
from textual.screen import Screen

from tui.frugal import Frugal


class OnlyChanges(App[None]):
    """An app that keeps what the terminal shows, and sends what differs."""

    def __init__(self) -> None:
        super().__init__()
        self._frugal = Frugal()

    def on_mount(self) -> None:
        """Another program may have had the terminal."""
        self.app_resume_signal.subscribe(self, lambda _app: self._frugal.forget())

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        update: object = renderable
        if isinstance(update, CompositorUpdate) and not self.is_headless and not self._batch_count:
            changes = self._frugal.changes(update, *self.size)
            if not changes and self.cursor_position == self._previous_cursor_position:
                return
            super()._display(screen, changes)  # type: ignore[arg-type]  # Textual passes such updates itself
        else:
            super()._display(screen, renderable)

    def on_resize(self, event: events.Resize) -> None:
        """The terminal has shifted what it showed."""
        self._frugal.forget()
        with suppress(ScreenError):  # no screen yet, or none any more
            if event.size == self.screen.size:
                # Smaller and back again before it was told: no layout changes, yet the terminal has cut what it showed.
                self.screen.refresh()
