"""A screen of its own over the main one: a park's page, a comparison. Its keys are commands like all others."""

from __future__ import annotations

from textual.screen import ScreenResultType

from store.errors import ParksError
from tui.command import CommandSet
from tui.i18n import _
from tui.panes.key_line import KeyLine
from tui.panes.lines import LineList
from tui.screens.once import LeftOnce
from tui.screens.quiet import QuietScreen
from tui.telling import told


class PageScreen(LeftOnce[ScreenResultType], QuietScreen[ScreenResultType]):
    """Lists to move in; Enter leads back to a sentence or an article, Esc back to where one came from."""

    page_name = ""
    """What the names of its own commands begin with."""

    def __init__(self, commands: CommandSet[PageScreen[ScreenResultType]]) -> None:
        super().__init__()
        self.commands = commands
        self._bindings = commands.bindings("page", self.page_name)
        self.key_line = KeyLine()

    def on_mount(self) -> None:
        """Name the keys in the last line."""
        listed = [command for command in self.commands.of(self.page_name, "page") if command.footer]
        keys = [(self.commands.first_key(command), _(command.label)) for command in listed]
        self.key_line.show_keys([entry for entry in keys if entry[0]])

    def action_command(self, name: str) -> None:
        """Run a command by its name."""
        try:
            self.commands[name].run(self)
        except ParksError as error:
            self.app.notify(told(error), markup=False, timeout=5)

    def open_help(self) -> None:
        """The keys of this page."""
        from tui.screens.help import HelpScreen

        def run(name: str | None) -> None:
            if name:
                self.action_command(name)

        self.app.push_screen(HelpScreen(self, self.commands, self.page_name, "page"), run)

    @property
    def lines(self) -> LineList:
        """The list that has the keys."""
        raise NotImplementedError

    def choose(self) -> None:
        """To the sentence or the article under the cursor."""
        raise NotImplementedError

    def leave(self) -> None:
        """Back to where one came from."""
        self.dismiss(None)

    def step_aside(self, by: int) -> None:
        """Left or right."""

    def other_side(self) -> None:
        """The keys to the other list."""

    def sort(self) -> None:
        """The next order."""

    def step_year(self, by: int) -> None:
        """The year before or after."""

    def show_latest(self) -> None:
        """The latest figures, of whichever year."""
