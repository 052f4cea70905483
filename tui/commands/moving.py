"""Commands that move in a pane and between panes: arrows, pages and vim keys alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tui.command import Command
from tui.i18n import N_
from tui.layout import PaneName

if TYPE_CHECKING:
    from tui.screens.main import MainScreen


class Move(Command["MainScreen"]):
    """Moves in the pane that has the keys."""

    palette = False
    moves = True
    lines: ClassVar[int] = 0
    pages: ClassVar[int] = 0
    edge: ClassVar[int] = 0

    def run(self, owner: MainScreen) -> None:
        """Move in the pane that has the keys."""
        owner.move(lines=self.lines, pages=self.pages, edge=self.edge)


class Up(Move):
    """A line up."""

    name = "app.up"
    keys = ("up", "k")
    label = N_("Up")
    help = N_("One line up.")
    lines = -1


class Down(Move):
    """A line down."""

    name = "app.down"
    keys = ("down", "j")
    label = N_("Down")
    help = N_("One line down.")
    lines = 1


class PageUp(Move):
    """A page up."""

    name = "app.page-up"
    keys = ("pageup", "ctrl+b")
    label = N_("Page up")
    help = N_("One page up.")
    pages = -1


class PageDown(Move):
    """A page down."""

    name = "app.page-down"
    keys = ("pagedown", "ctrl+f")
    label = N_("Page down")
    help = N_("One page down.")
    pages = 1


class Top(Move):
    """To the first line."""

    name = "app.top"
    keys = ("home", "g")
    label = N_("First")
    help = N_("To the first line.")
    edge = -1


class End(Move):
    """To the last line."""

    name = "app.end"
    keys = ("end", "G")
    label = N_("Last")
    help = N_("To the last line.")
    edge = 1


class NextPane(Command["MainScreen"]):
    """The keys to the next pane."""

    name = "app.next-pane"
    keys = ("tab",)
    label = N_("Next pane")
    help = N_("Give the keys to the next pane.")
    footer = True

    def run(self, owner: MainScreen) -> None:
        """Step on."""
        owner.step_pane(1)


class PreviousPane(Command["MainScreen"]):
    """The keys to the pane before."""

    name = "app.previous-pane"
    keys = ("shift+tab",)
    label = N_("Previous pane")
    help = N_("Give the keys to the pane before.")

    def run(self, owner: MainScreen) -> None:
        """Step back."""
        owner.step_pane(-1)


class _ToPane(Command["MainScreen"]):
    pane_name: ClassVar[PaneName]

    def run(self, owner: MainScreen) -> None:
        """Give that pane the keys."""
        owner.focus_pane(self.pane_name)


class ToList(_ToPane):
    """To the article list."""

    name = "app.articles"
    keys = ("1",)
    label = N_("To the articles")
    help = N_("Give the keys to the article list.")
    pane_name = "list"


class ToText(_ToPane):
    """To the text."""

    name = "app.text"
    keys = ("2",)
    label = N_("To the text")
    help = N_("Give the keys to the text.")
    pane_name = "text"


class ToFacts(_ToPane):
    """To the facts."""

    name = "app.facts"
    keys = ("3",)
    label = N_("To the facts")
    help = N_("Give the keys to the park's facts.")
    pane_name = "facts"


class ToKeywords(_ToPane):
    """To the keywords."""

    name = "app.keywords"
    keys = ("4",)
    label = N_("To the keywords")
    help = N_("Give the keys to the keywords.")
    pane_name = "keywords"


class HistoryBack(Command["MainScreen"]):
    """Back to where one came from."""

    name = "app.back"
    keys = ("[", "alt+left", "backspace")
    label = N_("Back")
    help = N_("Back to the place you came from, as in a browser.")

    def run(self, owner: MainScreen) -> None:
        """Go back."""
        owner.reader.step_history(forward=False)


class HistoryForward(Command["MainScreen"]):
    """Forward again."""

    name = "app.forward"
    keys = ("]", "alt+right")
    label = N_("Forward")
    help = N_("Forward again to the place you went back from.")

    def run(self, owner: MainScreen) -> None:
        """Go forward."""
        owner.reader.step_history(forward=True)


MOVING = (
    Up, Down, PageUp, PageDown, Top, End, NextPane, PreviousPane, ToList, ToText, ToFacts, ToKeywords,
    HistoryBack, HistoryForward,
)  # fmt: skip
