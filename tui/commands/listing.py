"""Commands of the article list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.command import Command
from tui.i18n import N_

if TYPE_CHECKING:
    from tui.screens.main import MainScreen


class Read(Command["MainScreen"]):
    """Read the article under the cursor."""

    name = "list.read"
    keys = ("enter", "right", "l")
    label = N_("Read")
    help = N_("Read the article: the keys go to its text.")
    footer = True

    def run(self, owner: MainScreen) -> None:
        """Go to its text."""
        owner.list.choose()


class SortList(Command["MainScreen"]):
    """Sort by another column."""

    name = "list.sort"
    keys = ("s",)
    label = N_("Sort")
    help = N_("Sort by date, title, park or number of facts, one after the other.")
    footer = True

    def run(self, owner: MainScreen) -> None:
        """The next column."""
        owner.sort_list()


class ReverseList(Command["MainScreen"]):
    """The other way round."""

    name = "list.reverse"
    keys = ("r",)
    label = N_("Reverse")
    help = N_("Turn the order round.")

    def run(self, owner: MainScreen) -> None:
        """Turn it round."""
        owner.sort_list(reverse=True)


class GroupList(Command["MainScreen"]):
    """Group by park or year."""

    name = "list.group"
    keys = ("u",)
    label = N_("Group")
    help = N_("Group the articles by park, by year, or not at all.")
    footer = True

    def run(self, owner: MainScreen) -> None:
        """The next grouping."""
        owner.group_list()


class Bookmark(Command["MainScreen"]):
    """Put a bookmark, or take it away."""

    name = "list.bookmark"
    keys = ("b",)
    label = N_("Bookmark")
    help = N_("Put a bookmark on the article, or take it away.")

    def run(self, owner: MainScreen) -> None:
        """Switch it."""
        owner.toggle_mark("bookmarked")


class Unread(Command["MainScreen"]):
    """Mark as unread or read."""

    name = "list.unread"
    keys = ("m",)
    label = N_("Read / unread")
    help = N_("Mark the article as unread again, or as read.")

    def run(self, owner: MainScreen) -> None:
        """Switch it."""
        owner.toggle_mark("read")


class Note(Command["MainScreen"]):
    """A line of one's own."""

    name = "list.note"
    keys = ("a",)
    label = N_("Note")
    help = N_("Write one line of your own on the article; it is kept in the library and exported with it.")

    def run(self, owner: MainScreen) -> None:
        """Ask for it."""
        owner.ask_note()


LISTING = (Read, SortList, ReverseList, GroupList, Bookmark, Unread, Note)
