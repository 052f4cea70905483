"""Commands of the facts pane and the keywords pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.command import Command
from tui.i18n import N_

if TYPE_CHECKING:
    from tui.screens.main import MainScreen


class FactSentence(Command["MainScreen"]):
    """To the sentence of the fact."""

    name = "facts.choose"
    keys = ("enter",)
    label = N_("To its sentence")
    help = N_("To the sentence that printed the figure, in whichever article.")
    footer = True

    def run(self, owner: MainScreen) -> None:
        """Go there."""
        owner.facts.choose()


class OpenRow(Command["MainScreen"]):
    """All facts of the metric."""

    name = "facts.open"
    keys = ("right", "l", " ")
    label = N_("Open")
    help = N_("Open the row: all facts of the metric with their sentences.")
    footer = True

    def run(self, owner: MainScreen) -> None:
        """Open or close it."""
        owner.facts.toggle_open()


class CloseRow(Command["MainScreen"]):
    """The metric alone again."""

    name = "facts.close"
    keys = ("left", "h")
    label = N_("Close")
    help = N_("Close the row again.")

    def run(self, owner: MainScreen) -> None:
        """Close it."""
        owner.facts.toggle_open(False)


class SortFacts(Command["MainScreen"]):
    """Another order."""

    name = "facts.sort"
    keys = ("s",)
    label = N_("Sort")
    help = N_("Order by topic, by value, by period or by name.")
    footer = True

    def run(self, owner: MainScreen) -> None:
        """The next order."""
        owner.sort_facts()


class Scope(Command["MainScreen"]):
    """This article or all articles."""

    name = "facts.scope"
    keys = ("a",)
    label = N_("All articles")
    help = N_("The facts of this article, or of its park from all articles.")
    footer = True

    def run(self, owner: MainScreen) -> None:
        """Switch it."""
        owner.toggle_scope()


class Narrow(Command["MainScreen"]):
    """Only articles with the keyword."""

    name = "keywords.narrow"
    keys = ("enter", " ")
    label = N_("Narrow the list")
    help = N_("Keep the articles with this keyword, and mark it in the text; several can be combined.")
    footer = True

    def run(self, owner: MainScreen) -> None:
        """Narrow the list, or widen it again."""
        owner.narrow_by_keyword()


class Widen(Command["MainScreen"]):
    """All articles again."""

    name = "keywords.widen"
    keys = ("x", "delete")
    label = N_("All articles")
    help = N_("Drop the chosen keywords: list all articles again.")

    def run(self, owner: MainScreen) -> None:
        """Widen it."""
        owner.widen_list()


FACTS = (FactSentence, OpenRow, CloseRow, SortFacts, Scope, Narrow, Widen)
