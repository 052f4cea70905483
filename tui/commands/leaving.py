"""Commands that take something out of the app: copy, save, pager, editor, picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.command import Command
from tui.i18n import N_

if TYPE_CHECKING:
    from tui.screens.main import MainScreen


class _OfArticle(Command["MainScreen"]):
    otherwise = N_("No article is open.")

    def available(self, owner: MainScreen) -> bool:
        """Where an article is open."""
        return owner.reader.opened is not None


class Copy(_OfArticle):
    """The figure with its sentence and source."""

    name = "app.copy"
    keys = ("y", "ctrl+y")
    label = N_("Copy")
    help = N_(
        "Send what the mouse selected, or else the figure, its sentence and its source, to the terminal's clipboard."
    )

    def run(self, owner: MainScreen) -> None:
        """Send it to the terminal."""
        owner.copy()


class Save(_OfArticle):
    """The view into a file."""

    name = "app.save"
    keys = ("ctrl+s",)
    label = N_("Save the view")
    help = N_("Write what this pane shows to a file: .csv, .json or .md.")

    def run(self, owner: MainScreen) -> None:
        """Ask for the file."""
        owner.ask_save()


class Pager(_OfArticle):
    """The article in $PAGER."""

    name = "app.pager"
    keys = ("alt+p",)
    label = N_("Open in $PAGER")
    help = N_("Read the article in your pager and come back.")

    def run(self, owner: MainScreen) -> None:
        """Hand it over."""
        owner.open_outside("pager")


class Editor(_OfArticle):
    """The article in $VISUAL or $EDITOR."""

    name = "app.editor"
    keys = ("alt+e",)
    label = N_("Open in $VISUAL or $EDITOR")
    help = N_("Open a copy of the article in your editor and come back; the library stays as it is.")

    def run(self, owner: MainScreen) -> None:
        """Hand it over."""
        owner.open_outside("editor")


class Picture(Command["MainScreen"]):
    """The screen as a picture."""

    name = "app.picture"
    keys = ("f12",)
    label = N_("Screenshot")
    help = N_("Save the screen as an SVG picture in the working folder.")

    def run(self, owner: MainScreen) -> None:
        """Save it."""
        owner.parks.save_picture()


LEAVING = (Copy, Save, Pager, Editor, Picture)
