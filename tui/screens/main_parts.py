"""What the main screen is made of, and what its first and its last line say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from textual.geometry import Size
from textual.timer import Timer

from tui.command import Command, CommandSet
from tui.i18n import N_, _
from tui.layout import PaneName
from tui.marking import Marking
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
from tui.reader import REST, Reader
from tui.screens.quiet import QuietScreen

if TYPE_CHECKING:
    from tui.host import Host
    from tui.panes.plot import SeriesPlot
    from tui.session import Session


PANE_LABELS: dict[PaneName, str] = {
    "list": N_("Articles"), "text": N_("Text"), "facts": N_("Facts"), "keywords": N_("Keywords"),
}  # fmt: skip


class MainParts(QuietScreen[None]):
    """The widgets of the main screen, the session and the reader: all that its other classes work with."""

    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (90, "-two"), (120, "-three"), (160, "-wide")]  # noqa: RUF012
    AUTO_FOCUS = ""  # the place of the last run says what takes the keys
    reader: Reader
    marking: Marking

    def __init__(self, session: Session, commands: CommandSet[Any], size: Size) -> None:
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
        self.focused_pane: PaneName = "list"
        self.beside: PaneName = "list"
        self.zoomed = False
        self.asked_columns = 0
        self.plot: SeriesPlot | None = None
        self._rest: Timer | None = None
        self._plot_rest: Timer | None = None
        self._lines_rest: Timer | None = None

    @property
    def parks(self) -> Host:
        """The app, as what it is."""
        return cast("Host", self.app)

    def contents_of(self, name: PaneName) -> LineList | TextPane:
        """The list or the text of a pane."""
        contents: dict[PaneName, LineList | TextPane] = {
            "list": self.list, "text": self.text, "facts": self.facts, "keywords": self.keywords,
        }  # fmt: skip
        return contents[name]

    # The first and the last line

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
            self._lines_rest = self.set_timer(REST, self._show_lines)

    def _show_lines(self) -> None:
        self._lines_rest = None
        self.status.pane = self.focused_pane
        self.show_position()
        self.show_keys()

    def show_position(self) -> None:
        """Say how far down the reader is."""
        if self.focused_pane == "list":
            at, count = self.list.number, self.list.articles.count
            text = f"{at}/{count}" if count else ""
        elif self.focused_pane == "text":
            steps = self.text.steps()
            span = self.text.current
            text = f"{steps.index(span) + 1}/{len(steps)}" if span in steps else self.text_progress()
        else:
            facts, words = self.facts, self.keywords
            at, count = (
                (facts.number, facts.count) if self.focused_pane == "facts" else (words.cursor + 1, words.line_count())
            )
            text = f"{at}/{count}" if count else ""
        self.status.position = text

    def text_progress(self) -> str:
        """How much of the text stands above the lower edge of the pane."""
        text = self.text
        lines = text.virtual_size.height
        seen = min(lines, text.scroll_offset.y + text.size.height)
        return f"{100 * seen // lines}%" if lines else ""

    def show_keys(self) -> None:
        """Name the keys that matter here in the last line."""
        shown: list[tuple[str, str]] = []
        for command in self.shown_commands():
            key = self.commands.first_key(command)
            if key:
                shown.append((key, _(command.label)))
        self.key_line.show_keys(shown)

    def shown_commands(self) -> list[Command[Any]]:
        """The commands that the last line names, those of the place first."""
        listed = self.commands.of(self.key_context(), "app")
        return [command for command in listed if command.footer and command.available(self)]

    def say(self, message: str) -> None:
        """A plain message in the last line, gone after a few seconds; one too long for it stands above it."""
        self.app.clear_notifications()
        if self.prompt.is_open or not self.key_line.say(message):
            self.app.notify(message, markup=False, timeout=5)

    # Words that name a key

    def key_for(self, command: str) -> str:
        """The first key of a command as help writes it; the palette's where it has none."""
        commands = self.commands
        return commands.first_key(commands[command]) or commands.first_key(commands["app.palette"])

    def how_to_quit(self) -> str:
        """The key that leaves the app, in words."""
        return _("{key} quits.").format(key=self.key_for("app.quit"))

    def no_match(self, what: str, command: str) -> str:
        """That a filter lets nothing through, and the key that lifts it."""
        lifts = _("{key} shows all again.").format(key=self.key_for(command))
        return f"{what}\n\n{lifts}"

    def no_article(self, what: str) -> str:
        """Why there is nothing to show, and the key that leads to another article."""
        leads = _("{key} goes to the list of articles.").format(key=self.key_for("app.articles"))
        return f"{what}\n\n{leads}"
