"""What the main screen opens over itself or hands to the world outside."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import ParksError
from tui.i18n import _
from tui.screens.actions import Actions
from tui.telling import told

if TYPE_CHECKING:
    from tui.screens.main_parts import MainParts


# Screens are imported when they are opened: the first paint of the app does not wait for them.


class Dialogs(Actions):
    """Opens help, palette, legend, park, picker, comparison; copies, saves, imports the samples."""

    def open_help(self) -> None:
        """The keys of the pane one is in."""
        from tui.screens.help import HelpScreen

        problems = self.parks.key_problems
        help_ = HelpScreen(self, self.commands, self.key_context(), problems=problems)
        self.app.push_screen(help_, self._run_chosen)

    def open_palette(self) -> None:
        """All commands by name."""
        from tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self, self.commands, None), self._run_chosen)

    def _run_chosen(self, name: str | None) -> None:
        if name:
            self.action_command(name)

    def open_jump(self) -> None:
        """Letters beside all that can be reached."""
        from tui.screens.jump import JumpScreen, jump_targets

        targets = jump_targets(self)
        self.app.push_screen(JumpScreen(targets), lambda target: target and target.go())

    def open_legend(self) -> None:
        """What the marks mean."""
        from tui.screens.legend import LegendScreen

        self.app.push_screen(LegendScreen(self.text, self.commands))

    def open_park(self, park: str | None = None) -> None:
        """A park on one page; without a name the park of the article."""
        row = self.list.selected
        opened = self.reader.opened
        park = park or (opened.article.park if opened else None) or (row.park if row else None)
        if park is None:
            self.open_picker()
            return
        from tui.screens.park import ParkScreen

        self.app.push_screen(ParkScreen(self.session, park, self.parks.page_commands), self.come_back_to)

    def come_back_to(self, chosen: object) -> None:
        """A fact, a place or an article chosen on another screen is shown here."""
        from store.records import CatalogueRow, Fact
        from tui.history import Place

        if isinstance(chosen, Fact):
            self.reader.go_to_fact(chosen)
            self.focus_pane("text")
        elif isinstance(chosen, Place):
            self.reader.jump(chosen)
            self.focus_pane("text")
        elif isinstance(chosen, CatalogueRow):
            self.list_select(chosen.id)
            if self.reader.open(chosen.id):
                self.reader.begin_reading()
            self.focus_pane("text")

    def open_picker(self) -> None:
        """Any park of the library."""
        from tui.screens.picker import PickerScreen

        self.app.push_screen(PickerScreen(self.session), self._park_picked)

    def _park_picked(self, parks: list[str] | None) -> None:
        if parks:
            self.open_park(parks[0])

    def open_compare(self) -> None:
        """Several parks side by side."""
        from tui.screens.picker import PickerScreen

        opened = self.reader.opened
        ticked = [opened.article.park] if opened and opened.article.park else []
        self.app.push_screen(PickerScreen(self.session, several=True, ticked=ticked), self._parks_picked)

    def _parks_picked(self, parks: list[str] | None) -> None:
        if not parks:
            return
        from tui.screens.compare import CompareScreen

        self.app.push_screen(CompareScreen(self.session, parks, self.parks.page_commands), self.come_back_to)

    # Out of the app

    def copy(self) -> None:
        """Send what is selected, else figure, sentence and source, to the terminal's clipboard."""
        from tui.clipboard import copy_to_terminal
        from tui.outside import citation_of

        text = self.get_selected_text() or citation_of(self)
        if not text:
            return
        sent = copy_to_terminal(self.app, text)
        if sent < len(text):
            self.say(_("Sent to the terminal's clipboard, cut to {n} characters: {key} saves all.").format(
                n=sent, key=self.key_for("app.save")
            ))  # fmt: skip
        else:
            self.say(_("Sent to the terminal: {text}").format(text=" ".join(text.split())[:60]))

    def ask_save(self) -> None:
        """Ask for a file and write the view to it."""
        pane = self.focused_pane
        self.prompt.ask(
            _("Save as (.csv .json .md):"),
            _file_name(self),
            select=True,
            done=lambda name: self._save(name),
            given_up=lambda: self.focus_pane(pane),
        )

    def _save(self, name: str) -> None:
        from store.library_path import at_home
        from tui.outside import save_view

        self.focus_pane(self.focused_pane)
        if not name.strip():
            return
        try:
            path = save_view(self, at_home(Path(name.strip())))
        except (ParksError, OSError) as error:
            self.say(told(error))
        else:
            self.say(_("Written: {path}").format(path=path))

    def import_samples(self) -> None:
        """Import the sample articles in the background."""
        self.panes["list"].set_note(_("Importing the sample articles ..."))

        def bring() -> None:
            from store.importing import import_paths, sample_paths

            try:
                report = import_paths(self.session.path, sample_paths(), jobs=1)
            except (ParksError, OSError) as error:
                self.app.call_from_thread(self._samples_refused, told(error))
            else:
                self.app.call_from_thread(self._samples_came, report.new)

        self.run_worker(bring, thread=True, exclusive=True, group="import", exit_on_error=False)

    def _samples_refused(self, message: str) -> None:
        self.show_notes()
        self.say(message)

    def _samples_came(self, new: int) -> None:
        self.load_library()
        self.list.move_to(0)
        self.follow_now()
        self.focus_pane("list")
        self.say(_("{n} sample articles are in the library.").format(n=new))


def _file_name(main: MainParts) -> str:
    """What a saved view is called where the reader names it nothing else; the text pane saves the article."""
    opened = main.reader.opened
    if main.focused_pane != "text" or opened is None:
        return f"{main.focused_pane}.csv"
    title = "".join(character for character in opened.article.title if character.isalnum())
    return f"{title[:30] or opened.article.id}.md"
