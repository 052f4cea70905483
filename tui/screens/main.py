"""The main screen: article list, text, park facts, keywords."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.geometry import Size
from textual.timer import Timer
from textual.widget import Widget

from store.errors import ParksError
from tui.commands.base import Command, CommandSet
from tui.commands.moving import Move
from tui.i18n import N_, _
from tui.layout import PANES, PLOT_FROM, SMALLEST, PaneName, columns_for, shown_panes
from tui.panes.article_list import ArticleList
from tui.panes.card import FigureCard
from tui.panes.key_line import KeyLine
from tui.panes.keywords_pane import KeywordsPane
from tui.panes.lines import LineList
from tui.panes.pane import Pane
from tui.panes.park_facts import ParkFacts
from tui.panes.prompt import Prompt
from tui.panes.status_line import StatusLine
from tui.panes.text import TextPane
from tui.reader import REST, TYPED_REST, Reader
from tui.screens.actions import Actions
from tui.screens.contents import Contents
from tui.screens.dialogs import Dialogs
from tui.screens.quiet import QuietScreen
from tui.screens.remembering import Remembering
from tui.telling import told

if TYPE_CHECKING:
    from tui.app import ParksApp
    from tui.panes.plot import SeriesPlot
    from tui.session import Session

PANE_LABELS: dict[PaneName, str] = {
    "list": N_("Articles"), "text": N_("Text"), "facts": N_("Facts"), "keywords": N_("Keywords"),
}  # fmt: skip


class MainScreen(Contents, Remembering, Actions, Dialogs, QuietScreen[None]):
    """Four panes; which of them stand on the screen depends on its size and on the reader."""

    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (90, "-two"), (120, "-three"), (160, "-wide")]  # noqa: RUF012
    AUTO_FOCUS = None

    def __init__(self, session: Session, commands: CommandSet[MainScreen], size: Size) -> None:
        # With the class of its width from the start, or the first frame would be styled and laid out twice.
        super().__init__(classes=" ".join(self._get_breakpoint_classes(size.width, self.HORIZONTAL_BREAKPOINTS)))
        self.session = session
        self.commands = commands
        self._bindings = commands.bindings("app")
        labels = {name: _(label) for name, label in PANE_LABELS.items()}
        self.list = ArticleList(id="articles")
        self.text = TextPane(id="text")
        self.facts = ParkFacts(id="facts")
        self.keywords = KeywordsPane(id="keywords")
        self.card = FigureCard()
        self.panes: dict[PaneName, Pane] = {
            "list": Pane(1, labels["list"], self.list, id="list-pane"),
            "text": Pane(2, labels["text"], self.text, self.card.head, self.card, id="text-pane"),
            "facts": Pane(3, labels["facts"], self.facts, id="facts-pane"),
            "keywords": Pane(4, labels["keywords"], self.keywords, id="keywords-pane"),
        }
        self.status = StatusLine(labels)
        self.key_line = KeyLine()
        self.prompt = Prompt()
        self.reader = Reader(self)
        self.focused_pane: PaneName = "list"
        self.beside: PaneName = "list"
        self.zoomed = False
        self.asked_columns = 0
        self.plot: SeriesPlot | None = None
        self._rest: Timer | None = None
        self._plot_rest: Timer | None = None
        self._lines_rest: Timer | None = None

    @property
    def parks(self) -> ParksApp:
        """The app, as what it is."""
        return cast("ParksApp", self.app)

    # Layout

    def compose(self) -> ComposeResult:
        """Status line, panes, key line or prompt."""
        yield self.status
        with Horizontal(id="body"):
            yield self.panes["list"]
            yield self.panes["text"]
            with Vertical(id="side"):
                yield self.panes["facts"]
                with Horizontal(id="lower"):
                    yield self.panes["keywords"]
        with Vertical(id="foot"):
            yield self.key_line
            yield self.prompt

    def on_mount(self) -> None:
        """Give the panes their keys and show the library."""
        for name, pane in self.panes.items():
            pane.holds._bindings = self.commands.bindings(name)
        self.card._bindings = self.commands.bindings("card")
        self.prompt._bindings = self.commands.bindings("prompt")
        self.show_panes(self.app.size.width)
        self.load_library()
        self.restore()
        self.set_interval(2, self.watch_library)

    def on_resize(self, event: events.Resize) -> None:
        """Other size, other columns."""
        self.lay_out()

    def lay_out(self) -> None:
        """Show the panes that fit; place and focus stay."""
        width, height = self.size
        columns = self.show_panes(width)
        tiny = width < SMALLEST[0] or height < SMALLEST[1]
        if tiny and not self.has_class("-tiny"):
            self.set_timer(REST, partial(self.say, _("Small window: from 60x15 on there is room for all.")))
        self.set_class(tiny, "-tiny")
        self.show_plot(width >= PLOT_FROM[0] and height >= PLOT_FROM[1] and columns == 3)
        self.show_keys()

    def show_panes(self, width: int) -> int:
        """Show the panes that fit this width and hide the others; gives the number of columns."""
        columns = columns_for(width, self.asked_columns)
        shown = shown_panes(columns, self.focused_pane, self.beside, zoomed=self.zoomed)
        for name, pane in self.panes.items():
            pane.display = name in shown
        side = self.query_one("#side")
        self.query_one("#lower").display = "keywords" in shown
        side.display = bool(shown & {"facts", "keywords"})
        side.set_class("text" not in shown and "list" not in shown, "-alone")
        self.panes["list"].set_class("text" not in shown, "-alone")
        return columns

    def show_plot(self, roomy: bool) -> None:
        """Plot the metric under the cursor where there is room for it."""
        self.set_class(roomy, "-roomy")
        if not roomy or self.plot is not None:
            return
        from tui.panes.plot import SeriesPlot

        self.plot = SeriesPlot(id="series-plot")
        self.query_one("#lower").mount(self.plot)
        self.draw_plot()

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

    def draw_plot(self) -> None:
        """Plot the series of the metric under the cursor."""
        if self.plot is not None and self.has_class("-roomy"):
            self.plot.show(self.series_of_current())

    # Focus

    def focus_pane(self, name: PaneName) -> None:
        """Give a pane the keys; bring it on the screen where it is not."""
        self.take_focus(name)
        self.give_keys(self.panes[name].holds)

    def take_focus(self, name: PaneName) -> None:
        """The keys go to that pane from now on."""
        before, self.focused_pane = self.focused_pane, name
        if name != "text":
            self.beside = name
        for other, pane in self.panes.items():
            pane.show_focus(other == name)
        if not self.panes[name].display or (self.zoomed and before != name):
            self.lay_out()
        self.show_soon()

    def contents_of(self, name: PaneName) -> LineList | TextPane:
        """The list or the text of a pane."""
        contents: dict[PaneName, LineList | TextPane] = {
            "list": self.list, "text": self.text, "facts": self.facts, "keywords": self.keywords,
        }  # fmt: skip
        return contents[name]

    def step_pane(self, by: int) -> None:
        """Give the next or the previous pane the keys."""
        self.focus_pane(PANES[(PANES.index(self.focused_pane) + by) % len(PANES)])

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A click or a command gave a widget the keys: mark its pane."""
        name = self.pane_of(event.widget)
        if name is not None and (name != self.focused_pane or not self.panes[name].title.has_class("-focused")):
            self.take_focus(name)
        else:
            self.show_soon()

    def pane_of(self, widget: Widget) -> PaneName | None:
        """The pane that a widget stands in."""
        found = next((node for node in widget.ancestors_with_self if isinstance(node, Pane)), None)
        return next((name for name, pane in self.panes.items() if pane is found), None)

    # Commands

    def action_command(self, name: str) -> None:
        """Run a command by its name."""
        command = self.commands[name]
        if not isinstance(command, Move):
            self.catch_up()
            self.key_line.hush()
        if command.available(self):
            try:
                command.run(self)
            except (ParksError, OSError) as error:
                self.say(told(error))
            self.show_soon()

    def key_context(self) -> str:
        """What the keys belong to now: a pane, the card or the prompt."""
        if self.prompt.is_open:
            return "prompt"
        return "card" if self.card.has_focus else self.focused_pane

    def show_soon(self) -> None:
        """Tell the place and the keys in the first and the last line, when the reader's key was answered.

        Painted together with the answer they would make Textual work through all that stands between them.
        """
        if self._lines_rest is None:
            self._lines_rest = self.set_timer(REST / 2, self._show_lines)

    def _show_lines(self) -> None:
        self._lines_rest = None
        self.status.pane = self.focused_pane
        self.show_position()
        self.show_keys()

    def show_keys(self) -> None:
        """Name the keys that matter here in the last line."""
        shown: list[tuple[str, str]] = []
        for command in self.shown_commands():
            key = self.commands.first_key(command)
            if key:
                shown.append((key, _(command.label)))
        self.key_line.show_keys(shown)

    def shown_commands(self) -> list[Command[MainScreen]]:
        """The commands that the last line names, those of the place first."""
        listed = self.commands.of(self.key_context(), "app")
        return [command for command in listed if command.footer and command.available(self)]

    def say(self, message: str) -> None:
        """A plain message in the last line, gone after a few seconds; one too long for it stands above it."""
        self.app.clear_notifications()
        if self.prompt.is_open or not self.key_line.say(message):
            self.app.notify(message, markup=False, timeout=5)

    # Following the list

    @on(ArticleList.Moved)
    def follow_list(self, message: ArticleList.Moved | None = None) -> None:
        """The list's cursor moved: the other panes follow when it rests."""
        self.show_soon()
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(TYPED_REST if self.prompt.is_open else REST, self.follow_now)

    @property
    def follows_later(self) -> bool:
        """Whether the other panes wait for the list's cursor to rest."""
        return self._rest is not None

    def catch_up(self) -> None:
        """Show the article under the list's cursor, if the other panes still wait for it to rest."""
        if self.follows_later:
            self.follow_now()

    def follow_now(self) -> None:
        """Show the article under the list's cursor."""
        if self._rest is not None:
            self._rest.stop()
            self._rest = None
        row = self.list.selected
        if row is not None:
            self.reader.open(row.id)

    @on(ArticleList.Chosen)
    def read_chosen(self, message: ArticleList.Chosen) -> None:
        """Read the chosen article."""
        self.follow_now()
        self.reader.begin_reading()
        self.focus_pane("text")
        self.mark_read()

    @on(TextPane.HighlightMoved)
    def follow_text(self, message: TextPane.HighlightMoved | None = None) -> None:
        """The reader is at another span: the facts pane and the card follow."""
        self.card_for_current()
        self.show_soon()

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
