"""What the main screen opens over itself or hands to the world outside."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual.screen import Screen

from store.errors import ParksError
from tui.i18n import _
from tui.telling import told

if TYPE_CHECKING:
    from tui.screens.main import MainScreen

# Screens are imported when they are opened: the first paint of the app does not wait for them.


class Dialogs(Screen[None]):
    """Opens help, palette, legend, park, picker, comparison; copies, saves, imports the samples."""

    @property
    def _main(self) -> MainScreen:
        return cast("MainScreen", self)

    def open_help(self) -> None:
        """The keys of the pane one is in."""
        from tui.screens.help import HelpScreen

        main = self._main
        self.app.push_screen(HelpScreen(main, main.commands, main.key_context()), self._run_chosen)

    def open_palette(self) -> None:
        """All commands by name."""
        from tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(self._main, self._main.commands, None), self._run_chosen)

    def _run_chosen(self, name: str | None) -> None:
        if name:
            self._main.action_command(name)

    def open_jump(self) -> None:
        """Letters beside all that can be reached."""
        from tui.screens.jump import JumpScreen, jump_targets

        targets = jump_targets(self._main)
        self.app.push_screen(JumpScreen(targets), lambda target: target and target.go())

    def open_legend(self) -> None:
        """What the marks mean."""
        from tui.screens.legend import LegendScreen

        self.app.push_screen(LegendScreen(self._main.text))

    def open_park(self, park: str | None = None) -> None:
        """A park on one page; without a name the park of the article."""
        main = self._main
        row = main.list.selected
        opened = main.reader.opened
        park = park or (opened.article.park if opened else None) or (row.park if row else None)
        if park is None:
            self.open_picker()
            return
        from tui.screens.park import ParkScreen

        self.app.push_screen(ParkScreen(main.session, park, main.parks.page_commands), self.come_back_to)

    def come_back_to(self, chosen: object) -> None:
        """A fact, a place or an article chosen on another screen is shown here."""
        from store.records import CatalogueRow, Fact
        from tui.history import Place

        main = self._main
        if isinstance(chosen, Fact):
            main.reader.go_to_fact(chosen)
            main.focus_pane("text")
        elif isinstance(chosen, Place):
            main.reader.jump(chosen)
            main.focus_pane("text")
        elif isinstance(chosen, CatalogueRow):
            main.list_select(chosen.id)
            if main.reader.open(chosen.id):
                main.reader.begin_reading()
            main.focus_pane("text")

    def open_picker(self) -> None:
        """Any park of the library."""
        from tui.screens.picker import PickerScreen

        self.app.push_screen(PickerScreen(self._main.session), self._park_picked)

    def _park_picked(self, parks: list[str] | None) -> None:
        if parks:
            self.open_park(parks[0])

    def open_compare(self) -> None:
        """Several parks side by side."""
        from tui.screens.picker import PickerScreen

        main = self._main
        opened = main.reader.opened
        ticked = [opened.article.park] if opened and opened.article.park else []
        self.app.push_screen(PickerScreen(main.session, several=True, ticked=ticked), self._parks_picked)

    def _parks_picked(self, parks: list[str] | None) -> None:
        if not parks:
            return
        from tui.screens.compare import CompareScreen

        self.app.push_screen(
            CompareScreen(self._main.session, parks, self._main.parks.page_commands), self.come_back_to
        )

    # Out of the app

    def copy(self) -> None:
        """Send what is selected, else figure, sentence and source, to the terminal's clipboard."""
        from tui.clipboard import copy_to_terminal
        from tui.outside import citation_of

        main = self._main
        text = main.get_selected_text() or citation_of(main)
        if not text:
            return
        sent = copy_to_terminal(self.app, text)
        if sent < len(text):
            main.say(_("Sent to the terminal's clipboard, cut to {n} characters: {key} saves all.").format(
                n=sent, key=main.key_for("app.save")
            ))  # fmt: skip
        else:
            main.say(_("Sent to the terminal: {text}").format(text=" ".join(text.split())[:60]))

    def ask_save(self) -> None:
        """Ask for a file and write the view to it."""
        main = self._main
        pane = main.focused_pane
        main.prompt.ask(
            _("Save as (.csv .json .md):"),
            _file_name(main),
            select=True,
            done=lambda name: self._save(name),
            given_up=lambda: main.focus_pane(pane),
        )

    def _save(self, name: str) -> None:
        from store.library_path import at_home
        from tui.outside import save_view

        main = self._main
        main.focus_pane(main.focused_pane)
        if not name.strip():
            return
        try:
            path = save_view(main, at_home(Path(name.strip())))
        except (ParksError, OSError) as error:
            main.say(told(error))
        else:
            main.say(_("Written: {path}").format(path=path))

    def import_samples(self) -> None:
        """Import the sample articles in the background."""
        main = self._main
        main.panes["list"].set_note(_("Importing the sample articles ..."))

        def bring() -> None:
            from store.importing import import_paths, sample_paths

            try:
                report = import_paths(main.session.path, sample_paths(), jobs=1)
            except (ParksError, OSError) as error:
                self.app.call_from_thread(self._samples_refused, told(error))
            else:
                self.app.call_from_thread(self._samples_came, report.new)

        main.run_worker(bring, thread=True, exclusive=True, group="import", exit_on_error=False)

    def _samples_refused(self, message: str) -> None:
        self._main.show_notes()
        self._main.say(message)

    def _samples_came(self, new: int) -> None:
        main = self._main
        main.load_library()
        main.list.move_to(0)
        main.follow_now()
        main.focus_pane("list")
        main.say(_("{n} sample articles are in the library.").format(n=new))


def _file_name(main: MainScreen) -> str:
    """What a saved view is called where the reader names it nothing else; the text pane saves the article."""
    opened = main.reader.opened
    if main.focused_pane != "text" or opened is None:
        return f"{main.focused_pane}.csv"
    title = "".join(character for character in opened.article.title if character.isalnum())
    return f"{title[:30] or opened.article.id}.md"
