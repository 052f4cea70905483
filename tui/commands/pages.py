"""Commands of a park's page and of the comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from tui.command import Command
from tui.i18n import N_

if TYPE_CHECKING:
    from tui.screens.page import PageScreen

    Page = PageScreen[Any]


class _Move(Command["Page"]):
    palette = False
    lines: ClassVar[int] = 0
    pages: ClassVar[int] = 0
    edge: ClassVar[int] = 0

    def run(self, owner: Page) -> None:
        """Move in the list that has the keys."""
        if self.lines:
            owner.lines.move(self.lines)
        elif self.pages:
            owner.lines.move_page(self.pages)
        else:
            owner.lines.move_to(self.edge)


class PageUpLine(_Move):
    """A line up."""

    name = "page.up"
    keys = ("up", "k")
    label = N_("Up")
    help = N_("One line up.")
    lines = -1


class PageDownLine(_Move):
    """A line down."""

    name = "page.down"
    keys = ("down", "j")
    label = N_("Down")
    help = N_("One line down.")
    lines = 1


class PagePageUp(_Move):
    """A page up."""

    name = "page.page-up"
    keys = ("pageup", "ctrl+b")
    label = N_("Page up")
    help = N_("One page up.")
    pages = -1


class PagePageDown(_Move):
    """A page down."""

    name = "page.page-down"
    keys = ("pagedown", "ctrl+f")
    label = N_("Page down")
    help = N_("One page down.")
    pages = 1


class PageTop(_Move):
    """To the first line."""

    name = "page.top"
    keys = ("home", "g")
    label = N_("First")
    help = N_("To the first line.")
    edge = 0


class PageEnd(_Move):
    """To the last line."""

    name = "page.end"
    keys = ("end", "G")
    label = N_("Last")
    help = N_("To the last line.")
    edge = -1


class PageChoose(Command["Page"]):
    """To the sentence."""

    name = "page.choose"
    keys = ("enter",)
    label = N_("To its sentence")
    help = N_("Back to the text, at the sentence or the article under the cursor.")
    footer = True

    def run(self, owner: Page) -> None:
        """Go there."""
        owner.choose()


class PageHelp(Command["Page"]):
    """The keys of this page."""

    name = "page.help"
    keys = ("?", "f1")
    label = N_("Help")
    help = N_("The keys of this page; type to filter them.")
    footer = True

    def run(self, owner: Page) -> None:
        """Open help."""
        owner.open_help()


class PageLeave(Command["Page"]):
    """Back."""

    name = "page.leave"
    keys = ("escape", "q", "backspace")
    label = N_("Back")
    help = N_("Back to where you came from.")
    footer = True

    def run(self, owner: Page) -> None:
        """Go back."""
        owner.leave()


class ParkOpen(Command["Page"]):
    """All facts of the metric."""

    name = "park.open"
    keys = ("right", "l", "left", "h", " ")
    label = N_("Open")
    help = N_("Open the row: all facts of the metric with their sentences.")
    footer = True

    def run(self, owner: Page) -> None:
        """Open or close it."""
        owner.step_aside(1)


class ParkSort(Command["Page"]):
    """Another order."""

    name = "park.sort"
    keys = ("s",)
    label = N_("Sort")
    help = N_("Order by topic, by value, by period or by name.")
    footer = True

    def run(self, owner: Page) -> None:
        """The next order."""
        owner.sort()


class ParkOtherSide(Command["Page"]):
    """The keys to the other list."""

    name = "park.other-side"
    keys = ("tab", "shift+tab")
    label = N_("Next pane")
    help = N_("Give the keys to the next pane.")
    footer = True

    def run(self, owner: Page) -> None:
        """Step over."""
        owner.other_side()


class CompareLeft(Command["Page"]):
    """The park at the left."""

    name = "compare.left"
    keys = ("left", "h")
    label = N_("Park to the left")
    help = N_("To the figure of the park at the left.")

    def run(self, owner: Page) -> None:
        """Step left."""
        owner.step_aside(-1)


class CompareRight(Command["Page"]):
    """The park at the right."""

    name = "compare.right"
    keys = ("right", "l")
    label = N_("Park to the right")
    help = N_("To the figure of the park at the right.")

    def run(self, owner: Page) -> None:
        """Step right."""
        owner.step_aside(1)


class CompareYearBefore(Command["Page"]):
    """The year before."""

    name = "compare.year-before"
    keys = ("[", "-")
    label = N_("Year before")
    help = N_("The figures of the year before.")
    footer = True

    def run(self, owner: Page) -> None:
        """Step back a year."""
        owner.step_year(-1)


class CompareYearAfter(Command["Page"]):
    """The year after."""

    name = "compare.year-after"
    keys = ("]", "+")
    label = N_("Year after")
    help = N_("The figures of the year after.")
    footer = True

    def run(self, owner: Page) -> None:
        """Step on a year."""
        owner.step_year(1)


class CompareLatest(Command["Page"]):
    """The latest figures."""

    name = "compare.latest"
    keys = ("a", "f5")
    label = N_("Latest")
    help = N_("Each park's latest figures, of whichever year.")
    footer = True

    def run(self, owner: Page) -> None:
        """Show them."""
        owner.show_latest()


PAGE = (
    PageChoose, ParkOpen, ParkSort, ParkOtherSide, CompareLeft, CompareRight, CompareYearBefore, CompareYearAfter,
    CompareLatest, PageHelp, PageLeave, PageUpLine, PageDownLine, PagePageUp, PagePageDown, PageTop, PageEnd,
)  # fmt: skip
