"""The main screen: article list, text, park facts, keywords."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events, on

from tui.marking import Marking
from tui.panes.article_list import ArticleList
from tui.panes.card import FigureCard
from tui.panes.lines import LineList
from tui.panes.park_facts import ParkFacts
from tui.panes.text import TextPane
from tui.reader import REST, Reader
from tui.screens.dialogs import Dialogs
from tui.screens.library_list import PREPARE_AFTER
from tui.screens.remembering import Remembering

if TYPE_CHECKING:
    from textual.geometry import Size
    from textual.timer import Timer

    from tui.command import CommandSet
    from tui.session import Session


class MainScreen(Remembering, Dialogs):
    """Four panes; which of them stand on the screen depends on its size and on the reader."""

    def __init__(self, session: Session, commands: CommandSet[MainScreen], size: Size) -> None:
        super().__init__(session, commands, size)
        self.reader = Reader(self)
        self.marking = Marking(self, session, say=self.say, written=self.show_marks)
        self._plot_rest: Timer | None = None

    def on_mount(self) -> None:
        """Give the panes their keys and show the library."""
        for name, pane in self.panes.items():
            pane.holds._bindings = self.commands.bindings(name)
        self.card._bindings = self.commands.bindings("card")
        self.prompt._bindings = self.commands.bindings("prompt")
        self.show_panes(self.app.size.width)
        self.load_library()
        self.restore()
        self.set_timer(2 * PREPARE_AFTER, self.prepare_screens)
        self.set_interval(2, self.watch_library)

    def on_resize(self, event: events.Resize) -> None:
        """Other size, other columns."""
        self.lay_out()

    @on(LineList.Moved, "#facts")
    def plot_later(self) -> None:
        """Another metric is under the cursor: plot it when the cursor rests."""
        self.show_soon()
        if self._plot_rest is not None:
            self._plot_rest.stop()
        if self.has_class("-roomy"):
            self._plot_rest = self.set_timer(REST, self.draw_plot)

    @on(LineList.Moved, "#keywords")
    def keyword_moved(self) -> None:
        """Say which keyword one is at."""
        self.show_soon()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A click or a command gave a widget the keys: mark its pane."""
        if event.widget is not self.focused:
            return  # old news: the keys went on meanwhile
        name = self.pane_of(event.widget)
        if name is not None and (name != self.focused_pane or not self.panes[name].title.has_class("-focused")):
            self.take_focus(name)
        else:
            self.show_soon()

    @on(ArticleList.Chosen)
    def read_chosen(self, message: ArticleList.Chosen) -> None:
        """Read the chosen article."""
        self.follow_now()
        self.reader.begin_reading()
        self.focus_pane("text")
        self.mark_read()

    @on(TextPane.FigureChosen)
    def enter_card(self, message: TextPane.FigureChosen) -> None:
        """From a figure to its series."""
        self.card_for_current()
        if self.card.is_open:
            self.give_keys(self.card)

    @on(ParkFacts.FactChosen)
    def fact_chosen(self, message: ParkFacts.FactChosen) -> None:
        """From a fact to its sentence."""
        self.reader.go_to_fact(message.fact)
        self.focus_pane("text")

    @on(FigureCard.FactChosen)
    def other_sentence(self, message: FigureCard.FactChosen) -> None:
        """From the card to the sentence of another article."""
        self.reader.go_to_fact(message.fact)
        self.focus_pane("text")
