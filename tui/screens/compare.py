"""Parks side by side, metric by metric: each one's latest figure, or those of one year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual import on
from textual.app import ComposeResult

from store.across.compare import Comparison, compare
from store.across.periods import written_when
from store.across.series import Point
from store.errors import ParksError
from store.records import Fact
from tui.commands.base import CommandSet
from tui.i18n import _
from tui.panes.lines import LineList, Piece
from tui.panes.pane import Pane
from tui.screens.page import PageScreen
from tui.values import MEASURE_LABELS, STATUS_MARKS, TOPIC_LABELS, period_short, quantity
from tui.widths import fit, text_width, truncate

if TYPE_CHECKING:
    from tui.session import Session


class ComparisonList(LineList):
    """One line a metric, one column a park; left and right choose the column."""

    def __init__(self) -> None:
        super().__init__(id="comparison")
        self.parks: list[str] = []
        self.column = 0
        self._lines: list[tuple[str, Comparison | None]] = []

    def show(self, parks: list[str], rows: list[Comparison]) -> None:
        """Show these metrics of these parks."""
        self.parks = parks
        self._lines = []
        topic = ""
        for row in rows:
            if row.topic != topic:
                topic = row.topic
                self._lines.append((_(TOPIC_LABELS[row.topic]), None))
            self._lines.append(("", row))
        self.lines_changed(self.cursor)

    def step_column(self, by: int) -> None:
        """The next park."""
        self.column = max(0, min(self.column + by, len(self.parks) - 1))
        self.lines_changed(self.cursor)

    @property
    def current(self) -> Point | None:
        """The figure under the cursor."""
        row = self._lines[self.cursor][1] if self.cursor < len(self._lines) else None
        return row.points[self.column] if row else None

    def line_count(self) -> int:
        """Headings and metrics."""
        return len(self._lines)

    def selectable(self, index: int) -> bool:
        """Headings are passed over."""
        return self._lines[index][1] is not None

    def columns(self, width: int) -> tuple[int, int, int]:
        """Cells of the metric's name and of a park's column, and how many columns are left out at the left."""
        name = min(28, max(14, width // 4))
        each = max(18, min(34, (width - name - 1) // max(1, len(self.parks))))
        shown = max(1, (width - name - 1) // each)
        return name, each, max(0, self.column - shown + 1)

    def pieces(self, index: int, width: int) -> list[Piece]:
        """One metric of all parks."""
        heading, row = self._lines[index]
        if row is None:
            return [(heading, "heading")]
        name, each, first = self.columns(width)
        label = row.metric if row.measure == "level" else f"{row.metric} ({_(MEASURE_LABELS[row.measure])})"
        pieces: list[Piece] = [
            (self.glyphs.cursor if index == self.cursor else " ", "mark"),
            (fit(label, name, self.widths), ""),
        ]
        for number, point in enumerate(row.points):
            if number >= first:
                pieces.extend(self._cell(point, row.unit, each, index == self.cursor and number == self.column))
        return pieces

    def _cell(self, point: Point | None, unit: str, width: int, here: bool) -> list[Piece]:
        opening, closing = ("[", "]") if here else (" ", " ")
        if point is None:
            return [(opening + fit("-", width - 2, self.widths, right=True) + closing, "muted")]
        role = {"actual": "figure", "estimate": "estimate", "target": "target"}[point.status]
        mark = _(STATUS_MARKS[point.status]) if STATUS_MARKS[point.status] else ""
        flag = "" if point.agrees else self.glyphs.conflict
        period = fit(f" {period_short(point.period)}{' ' + mark if mark else ''}{flag}", 10, self.widths)
        value = truncate(quantity(float(point.value), unit), width - 12, self.widths)
        blanks = " " * (width - 12 - text_width(value, self.widths))
        return [(opening, "mark"), (blanks, ""), (value, role), (period, "muted"), (closing, "mark")]


class CompareScreen(PageScreen["Fact | None"]):
    """Parks side by side; Enter goes to the sentence of a figure."""

    CSS_PATH = "compare.tcss"
    page_name = "compare"
    AUTO_FOCUS = "ComparisonList"

    def __init__(self, session: Session, parks: list[str], commands: CommandSet[PageScreen[Any]]) -> None:
        super().__init__(commands)
        self._session = session
        self.parks = parks
        self.year: int | None = None
        self.list = ComparisonList()
        self.pane = Pane(1, _("Compare parks"), self.list, id="compare-pane")
        self._facts: dict[str, Fact] = {}

    def compose(self) -> ComposeResult:
        """The table and its keys."""
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
            self.pane.set_note(str(error))
            return
        written = written_when(self._session.rows.values())
        rows = compare(facts.values(), self.parks, self.year, knowledge, written=written)
        self.pane.set_note("" if rows else _("No figures of that year. a shows each park's latest."))
        self.list.show(self.parks, rows)
        self._show_heads()

    def _show_heads(self) -> None:
        year = str(self.year) if self.year else _("latest figures")
        self.pane.title.text = f"{_('Compare parks')}: {year}"
        _name, _each, first = self.list.columns(self.list.size.width)
        self.pane.set_detail("  |  ".join(self.parks[first:]))

    @on(LineList.Moved)
    def _moved(self, message: LineList.Moved) -> None:
        message.stop()

    @property
    def lines(self) -> LineList:
        """The table."""
        return self.list

    def step_aside(self, by: int) -> None:
        """The next park."""
        self.list.step_column(by)
        self._show_heads()

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
        point = self.list.current
        fact = self._facts.get(point.fact_ids[0]) if point else None
        if fact is not None:
            self.dismiss(fact)
