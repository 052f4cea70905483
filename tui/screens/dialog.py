"""A dialog over a page: the page stays in sight behind it, paler."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import RenderableType
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import ModalScreen, ScreenResultType

from tui.screens.once import LeftOnce

_DIM = Style(dim=True)


class DimmedScreen(BackgroundScreen):
    """The page behind, dim: the terminal's own sixteen colours can't be mixed with another."""

    @classmethod
    def process_segments(cls, segments: Iterable[Segment], color: Color) -> Iterable[Segment]:
        """The page's segments, each dim."""
        for text, style, control in super().process_segments(segments, color):
            yield Segment(text, style + _DIM if style and not control else style, control)


class Dialog(LeftOnce[ScreenResultType], ModalScreen[ScreenResultType]):
    """Stands over the screen that opened it until it is left."""

    def render(self) -> RenderableType:
        """The page behind."""
        behind = super().render()
        if isinstance(behind, BackgroundScreen) and self.app.current_theme.ansi:
            return DimmedScreen(behind.screen, behind.color)
        return behind
