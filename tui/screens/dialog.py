"""A dialog over a page: the page stays in sight behind it, paler."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, ClassVar, cast

from rich.console import RenderableType
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import ModalScreen, ScreenResultType

from tui.keys import key_label, key_names
from tui.screens.once import LeftOnce

if TYPE_CHECKING:
    from tui.host import Host

LEAVE = "app.escape"
_DIM = Style(dim=True)


class DimmedScreen(BackgroundScreen):
    """The page behind, dim: the terminal's own sixteen colours can't be mixed with another."""

    @classmethod
    def process_segments(cls, segments: Iterable[Segment], color: Color) -> Iterable[Segment]:
        """The page's segments, each dim."""
        for text, style, control in super().process_segments(segments, color):
            yield Segment(text, style + _DIM if style and not control else style, control)


class Dialog(LeftOnce[ScreenResultType], ModalScreen[ScreenResultType]):
    """Stands over the screen that opened it until it is left; its keys are those of the app's own commands."""

    FOLLOWED: ClassVar[Mapping[str, str]] = {}
    """What a dialog does at the keys of a command."""
    types = False
    """Whether one types in it: then letters are no keys."""

    def bind_keys(self, followed: Mapping[str, str]) -> None:
        """Do these actions at the keys that the reader gave to the commands of these names."""
        for name, action in followed.items():
            for written in self._keys(name):
                for key in key_names(written):
                    self._bindings.bind(key, action, show=False, priority=True)

    def key_of(self, name: str) -> str:
        """The first key of a command here, as help writes it."""
        keys = self._keys(name)
        return key_label(keys[0]) if keys else ""

    def _keys(self, name: str) -> list[str]:
        commands = cast("Host", self.app).all_commands
        keys = [key for key in commands.keys_of(commands[name]) if len(key) > 1 or not self.types]
        return keys or (["escape"] if name == LEAVE else [])

    def render(self) -> RenderableType:
        """The page behind."""
        behind = super().render()
        if isinstance(behind, BackgroundScreen) and self.app.current_theme.ansi:
            return DimmedScreen(behind.screen, behind.color)
        return behind
