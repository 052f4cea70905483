"""Commands that work everywhere: help, palette, layout, colours, the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.command import Command
from tui.i18n import N_

if TYPE_CHECKING:
    from tui.screens.main import MainScreen


class Back(Command["MainScreen"]):
    """One level back."""

    name = "app.escape"
    keys = ("escape",)
    label = N_("One level back")
    help = N_("Back one level: prompt, card, filter, pane. Never quits.")
    palette = False

    def run(self, owner: MainScreen) -> None:
        """Step back."""
        owner.step_back()


class Find(Command["MainScreen"]):
    """Filter the list, search the text."""

    name = "app.find"
    keys = ("/", "f3")
    label = N_("Find")
    help = N_("Filter a list as you type, or search the text. Pinyin finds Chinese: qpgyyq finds 青屏工业园区.")
    footer = True

    def run(self, owner: MainScreen) -> None:
        """Ask what to find."""
        owner.ask_find()


class Help(Command["MainScreen"]):
    """The keys of this pane."""

    name = "app.help"
    keys = ("?", "f1")
    label = N_("Help")
    help = N_("The keys of the pane you are in; type to filter them.")
    footer = True

    def run(self, owner: MainScreen) -> None:
        """Open help."""
        owner.open_help()


class Palette(Command["MainScreen"]):
    """All commands by name."""

    name = "app.palette"
    keys = ("ctrl+p", ":", "f10")
    label = N_("Commands")
    help = N_("All commands, found by typing.")
    palette = False

    def run(self, owner: MainScreen) -> None:
        """Open the palette."""
        owner.open_palette()


class Jump(Command["MainScreen"]):
    """Jump to anything on the screen."""

    name = "app.jump"
    keys = ("f", "f8")
    label = N_("Jump")
    help = N_("Letters appear beside all that can be reached; type one to go there.")

    def run(self, owner: MainScreen) -> None:
        """Show the letters."""
        owner.open_jump()


class Zoom(Command["MainScreen"]):
    """One pane alone."""

    name = "app.zoom"
    keys = ("z", "f11")
    label = N_("Zoom")
    help = N_("Show this pane alone, or all again.")

    def run(self, owner: MainScreen) -> None:
        """Zoom in or out."""
        owner.zoomed = not owner.zoomed
        owner.lay_out()


class Layout(Command["MainScreen"]):
    """Another number of columns."""

    name = "app.layout"
    keys = ("w", "f6")
    label = N_("Layout")
    help = N_("Fewer columns: three, two, one, and as many as fit again.")

    def run(self, owner: MainScreen) -> None:
        """The next layout."""
        owner.next_layout()


class Theme(Command["MainScreen"]):
    """Other colours."""

    name = "app.theme"
    keys = ("t", "f9")
    label = N_("Colours")
    help = N_("Dark, light, or the terminal's own sixteen colours on dark or light.")

    def run(self, owner: MainScreen) -> None:
        """The next theme."""
        owner.parks.next_theme()


class Legend(Command["MainScreen"]):
    """What the marks mean."""

    name = "app.legend"
    keys = ("v", "f7")
    label = N_("Legend")
    help = N_("What each colour and mark means; marks on and off; which {text.next} and {text.previous} step through.")

    def run(self, owner: MainScreen) -> None:
        """Open the legend."""
        owner.open_legend()


class Samples(Command["MainScreen"]):
    """Import the sample articles."""

    name = "app.samples"
    keys = ("i",)
    label = N_("Import the samples")
    help = N_("Import the sample articles that ship with Parks, when the library is empty.")
    footer = True

    def available(self, owner: MainScreen) -> bool:
        """Only into an empty library."""
        return not owner.session.rows and owner.session.problem is None

    def run(self, owner: MainScreen) -> None:
        """Import them in the background."""
        owner.import_samples()


class _OfLibrary(Command["MainScreen"]):
    otherwise = N_("The library is empty.")

    def available(self, owner: MainScreen) -> bool:
        """Where there is a library."""
        return bool(owner.session.rows)


class ParkPage(_OfLibrary):
    """The park on one page."""

    name = "app.park"
    keys = ("p", "f4")
    label = N_("Park")
    help = N_("The park of this article on one page: facts, series, chains, honours, companies, articles.")
    footer = True

    def run(self, owner: MainScreen) -> None:
        """Open the park's page."""
        owner.open_park()


class PickPark(_OfLibrary):
    """Any park of the library."""

    name = "app.parks"
    keys = ("o", "f5")
    label = N_("Choose a park")
    help = N_("Choose any park of the library, with the parks that are part of it.")

    def run(self, owner: MainScreen) -> None:
        """Open the picker."""
        owner.open_picker()


class Compare(_OfLibrary):
    """Parks side by side."""

    name = "app.compare"
    keys = ("c", "f2")
    label = N_("Compare parks")
    help = N_("Several parks side by side, metric by metric, for a year.")

    def run(self, owner: MainScreen) -> None:
        """Open the comparison."""
        owner.open_compare()


class Quit(Command["MainScreen"]):
    """Leave the app."""

    name = "app.quit"
    keys = ("q", "ctrl+q")
    label = N_("Quit")
    help = N_("Leave. The article, place, filter, layout and colours are there again at the next start.")
    footer = True

    def run(self, owner: MainScreen) -> None:
        """Leave."""
        owner.parks.exit()


APP = (
    Back, Samples, Find, Help, ParkPage, PickPark, Compare, Palette, Jump, Zoom, Layout, Theme, Legend, Quit,
)  # fmt: skip
