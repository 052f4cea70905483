"""Parks side by side, metric by metric: each one's latest figure, or those of one year."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from store.across.compare import Comparison, compare
from store.across.periods import written_when
from store.across.series import Point
from store.errors import ParksError
from store.records import Fact
from tui.command import CommandSet
from tui.fact_rows import BY_STATUS, TOPICS, series_key
from tui.i18n import _, ngettext
from tui.layout import PLOT_FROM
from tui.panes.comparison import ComparisonHead, ComparisonList
from tui.panes.lines import LineList
from tui.panes.pane import Pane
from tui.reader import REST
from tui.screens.page import PageScreen
from tui.series import series_of
from tui.telling import told

if TYPE_CHECKING:
    from textual.timer import Timer

    from tui.panes.plot import SeriesPlot
    from tui.session import Session


_WHOLE = ("year", "until", "as-of", "undated")
"""Periods that end at a time and leave nothing of a year out; parts of a year keep a row of their own."""
_MEASURES = ("level", "change", "share")
_LEAST_PLOT, _WIDEST_PLOT = 48, 90
"""Cells beside the table from which on a series is plotted there, and those that it takes at most."""


def in_topic_order(rows: Iterable[Comparison]) -> list[Comparison]:
    """The rows by topic as everywhere else, metrics that most parks have first, a metric's level above its change."""
    rows = list(rows)
    fewest: dict[tuple[str, str], int] = {}
    for row in rows:
        metric, missing = (row.topic, row.metric), row.points.count(None)
        fewest[metric] = min(missing, fewest.get(metric, missing))
    spans = list(dict.fromkeys(("year", *(row.span for row in rows))))
    return sorted(
        rows,
        key=lambda row: (
            TOPICS.index(row.topic), fewest[row.topic, row.metric], row.metric, spans.index(row.span),
            _MEASURES.index(row.measure),
        ),
    )  # fmt: skip


def latest_of_each(rows: Iterable[Comparison]) -> list[Comparison]:
    """One row a metric where its periods may stand side by side: of each park the latest point, actual ones first."""
    merged: dict[tuple[str, ...], Comparison] = {}
    for row in rows:
        key = (row.topic, row.metric, row.measure, row.unit, "" if row.span in _WHOLE else row.span)
        before = merged.get(key)
        if before is not None:
            pairs = zip(before.points, row.points, strict=True)
            row = msgspec.structs.replace(before, points=[_later(*pair) for pair in pairs])
        merged[key] = row
    return list(merged.values())


def _later(one: Point | None, other: Point | None) -> Point | None:
    points = [point for point in (one, other) if point]
    return max(points, key=lambda point: (BY_STATUS[point.status], point.at), default=None)


class CompareScreen(PageScreen["Fact | None"]):
    """Parks side by side; Enter goes to the sentence of a figure. A wide screen shows that figure's series beside."""

    CSS_PATH = "compare.tcss"
    page_name = "compare"
    AUTO_FOCUS = "ComparisonList"

    def __init__(self, session: Session, parks: list[str], commands: CommandSet[PageScreen[Any]]) -> None:
        super().__init__(commands)
        self._session = session
        self.parks = parks
        self.year: int | None = None
        self.list = ComparisonList()
        self.list.parks = parks
        self.head = ComparisonHead(self.list)
        self.pane = Pane(1, _("Compare parks"), self.head, self.list, id="compare-pane")
        self.plot: SeriesPlot | None = None
        self._plot_rest: Timer | None = None
        self._facts: dict[str, Fact] = {}

    def compose(self) -> ComposeResult:
        """The table, room for a plot beside it, and the keys."""
        with Horizontal(id="compare-body"):
            yield self.pane
        yield self.key_line

    def on_mount(self) -> None:
        """Read the parks' facts in the background."""
        super().on_mount()
        self.pane.show_focus(True)
        self.pane.set_note(_("Reading the facts of the parks ..."))
        self.run_worker(self._read, thread=True, exclusive=True, exit_on_error=False)

    def _read(self) -> None:
        facts: dict[str, Fact] = {}
        for park in self.parks:
            known = self._session.park_facts_known(park)
            facts.update((fact.id, fact) for fact in (self._session.park_facts(park) if known is None else known))
        self.app.call_from_thread(self._show, facts)

    def _show(self, facts: dict[str, Fact]) -> None:
        self._facts = facts
        try:
            knowledge = self._session.knowledge()
        except ParksError as error:
            self.pane.set_note(told(error))
            return
        written = written_when(self._session.rows.values())
        rows = compare(facts.values(), self.parks, self.year, knowledge, written=written)
        rows = in_topic_order(rows if self.year else latest_of_each(rows))
        self.pane.set_note("" if rows else self._no_figures())
        self.list.show(self.parks, rows)
        self._show_heads()
        self._show_plot()

    def _no_figures(self) -> str:
        latest = self.commands.first_key(self.commands["compare.latest"])
        return _("No figures of that year. {key} shows each park's latest.").format(key=latest)

    def _show_heads(self) -> None:
        year = str(self.year) if self.year else _("latest figures")
        self.pane.title.text = f"{_('Compare parks')}: {year}"
        self.pane.set_detail(ngettext("{n} park", "{n} parks", len(self.parks)).format(n=len(self.parks)))
        self.head.lines_changed()

    def on_resize(self) -> None:
        """Another width has other columns, and room for a plot or none."""
        self.call_after_refresh(self.head.lines_changed)
        self._show_plot()

    @on(LineList.Moved, "#comparison")
    def _moved(self, message: LineList.Moved) -> None:
        message.stop()
        self._plot_later()

    # The series of the figure under the cursor

    def _show_plot(self) -> None:
        """Make room for a plot where the table leaves some."""
        room = self.size.width - self.list.comfortable
        roomy = bool(self._facts) and room >= _LEAST_PLOT and self.size.height >= PLOT_FROM[1]
        if roomy and self.plot is None:
            from tui.panes.plot import SeriesPlot

            self.plot = SeriesPlot(id="compare-plot")
            self.query_one("#compare-body").mount(self.plot)
        if self.plot is not None:
            self.plot.display = roomy
            self.plot.styles.width = min(_WIDEST_PLOT, room)
            self._plot_later()

    def _plot_later(self) -> None:
        """Plot what is under the cursor when the cursor rests."""
        if self._plot_rest is not None:
            self._plot_rest.stop()
        if self.plot is not None and self.plot.display:
            self._plot_rest = self.set_timer(REST, self._plot_current)

    def _plot_current(self) -> None:
        fact, park = self._fact_of(self.list.current), self.parks[self.list.column]
        series, printed = None, []
        if fact is not None:
            of_park = [other for other in self._facts.values() if other.park == park]
            series = series_of(fact, self._session.series(of_park, park, fact.indicator or fact.metric))
            printed = [other for other in of_park if series_key(other) == series_key(fact)]
        if self.plot is not None:
            self.plot.show(series, printed, self._session.rows)

    def _fact_of(self, point: Point | None) -> Fact | None:
        return self._facts.get(point.fact_ids[0]) if point else None

    @property
    def lines(self) -> LineList:
        """The table."""
        return self.list

    def step_aside(self, by: int) -> None:
        """The next park."""
        self.list.step_column(by)
        self._show_heads()
        self._plot_later()

    def step_year(self, by: int) -> None:
        """The year before or after; from the latest figures to the last year there is."""
        years = sorted({int(f.period[:4]) for f in self._facts.values() if f.period and f.period[:4].isdigit()})
        if years:
            self.year = max(years[0], min(years[-1], self.year + by if self.year else years[-1]))
            self._show(self._facts)

    def show_latest(self) -> None:
        """Each park's latest figure."""
        self.year = None
        self._show(self._facts)

    def choose(self) -> None:
        """To the sentence of the figure."""
        fact = self._fact_of(self.list.current)
        if fact is not None:
            self.dismiss(fact)
