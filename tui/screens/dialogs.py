"""What the main screen opens over itself."""

from __future__ import annotations

from importlib import import_module

from store.errors import ParksError
from tui.i18n import _
from tui.screens.leaving import Leaving
from tui.telling import told

# Screens are imported when all is at rest, or when they are opened: the first paint of the app does not wait for them.
_SCREENS = ("help", "jump", "legend", "picker", "park", "compare")


class Dialogs(Leaving):
    """Opens help, palette, legend, park, picker, comparison; imports the samples."""

    def prepare_screens(self) -> None:
        """Spare the first key that opens a screen the loading of it; the plot of a park loads numpy."""
        self.run_worker(_load_screens, thread=True, group="screens", exit_on_error=False)
        self.parks.prepare_theme()

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


def _load_screens() -> None:
    for name in _SCREENS:
        import_module(f"tui.screens.{name}")
