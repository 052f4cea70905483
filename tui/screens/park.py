"""A park on one page: its facts by topic from all articles, a series plotted, chains, honours, companies, articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from store.across.series import Series
from store.errors import ParksError
from store.records import Article, CatalogueRow, Fact
from tui.about_park import About
from tui.command import CommandSet
from tui.history import Place
from tui.i18n import _
from tui.panes.lines import LineList
from tui.panes.pane import Pane
from tui.panes.park_facts import ParkFacts
from tui.panes.plot import SeriesPlot
from tui.screens.choosing import ChoiceList
from tui.screens.page import PageScreen
from tui.series import plottable, series_of

if TYPE_CHECKING:
    from tui.session import Session

_MOST_ARTICLES_READ = 200


class ParkScreen(PageScreen["Fact | CatalogueRow | Place | None"]):
    """One page; Enter on anything leads back to the text that prints it."""

    CSS_PATH = "park.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012
    page_name = "park"
    AUTO_FOCUS = "ParkFacts"

    def __init__(self, session: Session, park: str, commands: CommandSet[PageScreen[Any]]) -> None:
        super().__init__(commands)
        self._session = session
        self.park = park
        self.facts = ParkFacts(id="park-facts")
        self.about = ChoiceList()
        self.plot = SeriesPlot(id="park-plot")
        self._facts: list[Fact] = []
        self._series: list[Series] = []
        self._places: dict[str, Place] = {}
        self.panes = {
            "facts": Pane(1, _("Facts"), self.facts, id="park-facts-pane"),
            "about": Pane(2, _("About the park"), self.about, id="park-about-pane"),
        }

    def compose(self) -> ComposeResult:
        """Facts, plot, and what else is known."""
        with Horizontal(id="park-body"):
            yield self.panes["facts"]
            with Vertical(id="park-side"):
                yield self.plot
                yield self.panes["about"]
        yield self.key_line

    def on_mount(self) -> None:
        """Show what is known, read the rest in the background."""
        super().on_mount()
        self.panes["facts"].title.text = f"1 {self.park}"
        self.panes["facts"].set_note(_("Reading the facts of the park ..."))
        self.run_worker(self._read, thread=True, exclusive=True, exit_on_error=False)

    def _read(self) -> None:
        session = self._session
        facts = session.park_facts_known(self.park)
        facts = session.park_facts(self.park) if facts is None else facts
        series = session.series(facts, self.park)
        articles = []
        for row in self._rows()[:_MOST_ARTICLES_READ]:
            try:
                articles.append(session.article_unkept(row.id))
            except ParksError:
                continue
        self.app.call_from_thread(self._show, facts, series, articles)

    def _rows(self) -> list[CatalogueRow]:
        rows = [row for row in self._session.rows.values() if self.park in row.parks]
        return sorted(rows, key=lambda row: row.date or "", reverse=True)

    def _show(self, facts: list[Fact], series: list[Series], articles: list[Article]) -> None:
        self._facts, self._series = facts, series
        disputed = self._session.disputed(self.park)
        self.facts.show_facts(facts, park=self.park, sources=self._session.rows, disputed=disputed)
        self.panes["facts"].set_note("" if facts else self._no_figures())
        self.panes["facts"].set_detail(self.facts.summary())
        about = About(self.park, self._rows(), articles)
        self._places = about.places
        self.about.show_lines(about.lines)
        longest = max(self._series, key=lambda line: len(plottable(line)), default=None)
        if longest and len(plottable(longest)) > 1:  # single figures plot nothing: the list stays at its top
            self.facts.select_fact(longest.points[-1].fact_ids[0])
            self.facts.call_after_refresh(self.facts.show_cursor)
        self._show_focus()
        self._plot_current()

    def _no_figures(self) -> str:
        side = self.commands.first_key(self.commands["park.other-side"])
        leads = _("{key} goes to its articles.").format(key=side)
        return f"{_('No figures of this park were found.')}\n\n{leads}"

    @on(LineList.Moved, "#park-facts")
    def _plot_current(self) -> None:
        facts = self.facts
        of_metric = facts.current_row.facts if facts.current_row else []
        self.plot.show(series_of(facts.current_fact, self._series), of_metric, self._session.rows)

    def _show_focus(self) -> None:
        self.panes["facts"].show_focus(self.facts.has_focus)
        self.panes["about"].show_focus(self.about.has_focus)

    def on_descendant_focus(self) -> None:
        """The keys went to the other side."""
        self._show_focus()

    @property
    def lines(self) -> LineList:
        """The list that has the keys."""
        return self.about if self.about.has_focus else self.facts

    def other_side(self) -> None:
        """The keys to the other list."""
        self.give_keys(self.facts if self.about.has_focus else self.about)

    def step_aside(self, by: int) -> None:
        """Open a metric to all of its facts, or close it."""
        if self.facts.has_focus:
            self.facts.toggle_open()

    def sort(self) -> None:
        """The next order."""
        self.facts.sort_on()

    def choose(self) -> None:
        """To the sentence of the fact, or to the article."""
        if self.facts.has_focus:
            self.dismiss(self.facts.current_fact)
        elif self.about.current in self._places:
            self.dismiss(self._places[self.about.current])
        elif self.about.current in self._session.rows:
            self.dismiss(self._session.rows[self.about.current])
