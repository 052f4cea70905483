"""Which panes of the main screen can be seen, and which of them has the keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from tui.i18n import _
from tui.layout import PANES, PLOT_FROM, SMALLEST, PaneName, columns_for, shown_panes
from tui.panes.pane import Pane
from tui.reader import REST
from tui.screens.main_parts import MainParts

if TYPE_CHECKING:
    from store.across.series import Series


class MainLayout(MainParts):
    """Lays the panes out by the size of the terminal and by what the reader asked for."""

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

    # The plot beside the keywords

    def show_plot(self, roomy: bool) -> None:
        """Plot the metric under the cursor where there is room for it."""
        self.set_class(roomy, "-roomy")
        if not roomy or self.plot is not None:
            return
        from tui.panes.plot import SeriesPlot

        self.plot = SeriesPlot(id="series-plot")
        self.query_one("#lower").mount(self.plot)
        self.draw_plot()

    def draw_plot(self) -> None:
        """Plot the series of the metric under the cursor."""
        if self.plot is not None and self.has_class("-roomy"):
            row = self.facts.current_row
            self.plot.show(self.series_of_current(), row.facts if row else [], self.session.rows)

    def series_of_current(self) -> Series | None:
        """The series of the metric under the cursor of the facts pane."""
        from tui.series import series_of

        fact, opened = self.facts.current_fact, self.reader.opened
        park = fact.park or (opened.article.park if opened else None) if fact else None
        if fact is None or opened is None or park is None:
            return None
        facts = self.session.park_facts_known(park) or opened.facts
        return series_of(fact, self.session.series(facts, park, fact.indicator or fact.metric))

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

    def step_pane(self, by: int) -> None:
        """Give the next or the previous pane the keys."""
        self.focus_pane(PANES[(PANES.index(self.focused_pane) + by) % len(PANES)])

    def pane_of(self, widget: Widget) -> PaneName | None:
        """The pane that a widget stands in."""
        found = next((node for node in widget.ancestors_with_self if isinstance(node, Pane)), None)
        return next((name for name, pane in self.panes.items() if pane is found), None)
