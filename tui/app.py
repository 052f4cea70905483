"""The app: one library, one main screen, and what holds for every screen."""

from __future__ import annotations

import gc
import os
from functools import cached_property, partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import BindingType
from textual.screen import Screen

from tui import i18n
from tui.command import CommandSet
from tui.commands.all import ALL_COMMANDS, MAIN_COMMANDS
from tui.commands.pages import PAGE
from tui.ending import answer_signals, leave_within_grace, watch_terminal
from tui.escapes import terse
from tui.glyphs import can_show_unicode
from tui.keys import load_keymap
from tui.one_key_at_a_time import OneKeyAtATime
from tui.only_changes import OnlyChanges
from tui.screens.quiet import classes_of_size, paint_at_once
from tui.session import Session
from tui.state import load_state, save_state
from tui.stylesheet import ColourfulStylesheet
from tui.themes import THEMES, theme_named
from tui.widths import count_ambiguous_wide

if TYPE_CHECKING:
    from textual.driver import Driver
    from textual.theme import Theme

    from tui.screens.main import MainScreen
    from tui.widths import Ambiguous


class ParksApp(OneKeyAtATime, OnlyChanges):
    """Explore a library of articles about parks."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []
    # Textual does not load the style sheet of a default screen: it stands here.
    CSS_PATH: ClassVar[list[str | PurePath]] = ["app.tcss", "screens/main.tcss"]
    TITLE = "Parks"

    def __init__(
        self,
        library_path: Path,
        *,
        start: str | None = None,
        lang: str | None = None,
        theme: str | None = None,
        mouse: bool = True,
        ambiguous: Ambiguous = "narrow",
        ascii_frames: bool = False,
    ) -> None:
        i18n.set_language(lang)
        super().__init__()
        self.stylesheet = self._styles = ColourfulStylesheet(self.get_css_variables())
        self.animation_level = "none"
        self.ambiguous = ambiguous
        self.ascii_frames = ascii_frames or not can_show_unicode()
        self.mouse = mouse
        self.start = start
        self.handed_over = False
        """Whether another program has the terminal."""
        self.hide_paths = False
        """Leave out folder names: pictures of the screen must not depend on them."""
        if ambiguous == "wide":
            count_ambiguous_wide()
        self.session = Session(library_path)
        self._main: MainScreen | None = None
        self.state = load_state()
        for known in THEMES:
            self.register_theme(known)
        self.theme = theme_named(theme or self.state.theme).name
        if self.no_color:
            from tui.without_colour import take_colours_away

            take_colours_away(self)
        self._keymap_of_user = load_keymap({command.name: command.keys for command in ALL_COMMANDS})

    def get_default_screen(self) -> Screen[Any]:
        """The main screen stands below all others."""
        from tui.screens.main import MainScreen

        self._main = MainScreen(self.session, CommandSet(MAIN_COMMANDS, self._keymap_of_user), self.size)
        return self._main

    def on_load(self) -> None:
        """Be ready to end by a signal before anything is asked of the terminal."""
        if os.name == "posix":
            answer_signals(self.end_by)

    def on_mount(self) -> None:
        """Say what is wrong with keys or locale; from now on end when the terminal is gone."""
        if os.name == "posix" and not self.is_headless:
            watch_terminal(self.end_by)
        self.call_after_refresh(_collect_garbage)
        for problem in self.key_problems:
            self.notify(problem, severity="warning", markup=False, timeout=15)
        if not can_show_unicode():
            message = i18n._("This terminal is set to plain ASCII. For Chinese: export LANG=C.UTF-8")
            self.notify(message, severity="warning", markup=False, timeout=15)

    def refresh_css(self, animate: bool = True) -> None:
        """Style everything anew; before there is a screen the colours are only taken: nothing was styled in others."""
        self.stylesheet.set_variables(self.get_css_variables())
        if self._main is None:
            return
        self.stylesheet.reparse()
        self.stylesheet.update(self, animate=animate)  # with the screen on top
        for screen in self.screen_stack[:-1]:
            self.stylesheet.update(screen, animate=animate)
        for screen in self.screen_stack:
            screen._css_update_count = self._css_update_count
        for screen in (*self._background_screens, self.screen):  # those in sight behind a dialog, too
            paint_at_once(screen, self.size)

    def _load_screen_css(self, screen: Screen[object]) -> None:
        """Add the files of a screen's style; Textual would parse all others anew and style all that is mounted anew."""
        screen.add_class(*classes_of_size(screen, self.size), update=False)
        new = [path for path in screen.css_path if not self.stylesheet.has_source(str(path))]
        if new:
            self.stylesheet.read_all(new)
            self.stylesheet.parse()

    def get_driver_class(self) -> type[Driver]:
        """The platform's driver, writing less."""
        return terse(super().get_driver_class())

    @property
    def page_commands(self) -> CommandSet[Any]:
        """The commands of the screens over the main one, with the user's keys."""
        return CommandSet(PAGE, self._keymap_of_user)

    @cached_property
    def all_commands(self) -> CommandSet[Any]:
        """The commands of all screens, with the user's keys: dialogs follow them."""
        return CommandSet(ALL_COMMANDS, self._keymap_of_user)

    @property
    def key_problems(self) -> list[str]:
        """What is wrong with the user's own keys; help goes on telling it when the first message is gone."""
        return self._keymap_of_user.problems

    @property
    def main_screen(self) -> MainScreen | None:
        """The main screen, once it is there."""
        return self._main

    def save_picture(self) -> None:
        """Save the screen as SVG in the working folder; raises `OSError` where that can't be done."""
        from tui.outside import free_path

        main = self.main_screen
        if main is None:
            return
        path = free_path(Path.cwd() / "parks.svg")
        path.write_text(self.export_screenshot(), "utf-8")
        main.say(i18n._("Written: {path}").format(path=path.name))

    # Colours

    def next_theme(self) -> None:
        """The next of the four themes."""
        self.theme = self._following_theme().name
        self.state.theme = self.theme
        self.call_after_refresh(self.prepare_theme)

    def prepare_theme(self) -> None:
        """Spare the key that changes the colours the reading of all styles in them."""
        theme = self._following_theme()
        variables = {**theme.to_color_system().generate(), **theme.variables}
        self.run_worker(partial(self._styles.prepare, variables), thread=True, group="theme", exit_on_error=False)

    def _following_theme(self) -> Theme:
        names = [theme.name for theme in THEMES]
        return THEMES[(names.index(self.theme) + 1) % len(names)]

    # The way out

    def action_help_quit(self) -> None:
        """Ctrl-C, as Textual binds it: copy what is selected with the mouse; else say how one leaves."""
        from tui.screens.page import PageScreen

        main = self.main_screen
        if main is None or self.screen is not main:
            leave = self.all_commands["page.leave" if isinstance(self.screen, PageScreen) else "app.escape"]
            key = self.all_commands.first_key(leave)
            self.notify(i18n._("{key} goes back.").format(key=key), markup=False, timeout=5)
        elif main.get_selected_text():
            main.copy()
        else:
            main.say(main.how_to_quit())

    def on_unmount(self) -> None:
        """Remember where the reader was."""
        self.remember()

    def remember(self) -> None:
        """Write the state of the app."""
        if self.main_screen is not None:
            self.main_screen.remember()
        save_state(self.state)

    def end_by(self, number: int) -> None:
        """A signal asks to end: keep the place, give the terminal back, and go with the code that shells expect."""
        leave_within_grace(number, self.remember, self._give_terminal_back)

    def _give_terminal_back(self) -> None:
        driver = self._driver
        if driver is not None and not self.handed_over:
            driver.stop_application_mode()
            driver.close()


def _collect_garbage() -> None:
    """Let garbage be collected from now on, apart from what the start has made: it is there to stay."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
