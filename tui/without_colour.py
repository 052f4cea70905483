"""What `NO_COLOR` leaves: the terminal's own two colours, or greys where the theme has none of the terminal's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.filter import LineFilter, Monochrome, NoColor

if TYPE_CHECKING:
    from rich.segment import Segment
    from textual.app import App
    from textual.color import Color


class WithoutColour(LineFilter):
    """Textual chooses before there is a theme, and greys of the terminal's own colours are black on black."""

    def __init__(self, app: App[Any]) -> None:
        super().__init__()
        self._app = app
        self._none, self._greys = NoColor(), Monochrome()

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments without colours."""
        chosen = self._none if self._app.native_ansi_color else self._greys
        return chosen.apply(segments, background)


def take_colours_away(app: App[Any]) -> None:
    """Have the app show no colours."""
    app._filters = [each for each in app._filters if not isinstance(each, NoColor | Monochrome)]
    app._filters.append(WithoutColour(app))
