"""Parks side by side, metric by metric: each one's latest figure, or those of one year."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import msgspec
from textual import on
from textual.app import ComposeResult

from store.across.compare import Comparison, compare
from store.across.periods import written_when
from store.across.series import Point
from store.errors import ParksError
from store.records import Fact
from tui.commands.base import CommandSet
from tui.fact_rows import TOPICS
from tui.i18n import _, ngettext
from tui.panes.lines import LineList, Piece
from tui.panes.pane import Pane
from tui.screens.page import PageScreen
from tui.telling import told
from tui.values import MEASURE_LABELS, STATUS_MARKS, TOPIC_LABELS, period_short, quantity_within
from tui.widths import fit, text_width, truncate, truncate_start

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
        longest = max((text_width(_label(row), self.widths) for _heading, row in self._lines if row), default=14)
        name = min(longest + 1, max(14, width // 4, width - 1 - _GOOD_CELL * len(self.parks)))
        each = max(18, min(34, (width - name - 1) // max(1, len(self.parks))))
        shown = max(1, (width - name - 1) // each)
        return name, each, max(0, self.column - shown + 1)

    def pieces(self, index: int, width: int) -> list[Piece]:
        """One metric of all parks."""
        heading, row = self._lines[index]
        if row is None:
            return [(heading, "heading")]
        name, each, first = self.columns(width)
        pieces: list[Piece] = [
            (self.glyphs.cursor if index == self.cursor else " ", "mark"),
            (fit(_label(row), name, self.widths), ""),
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
        when = 14 if width >= _GOOD_CELL else 10
        mark = _(STATUS_MARKS[point.status]) if STATUS_MARKS[point.status] else ""
        flag = "" if point.agrees else self.glyphs.conflict
        said = f" {period_short(point.period)}{' ' + mark if mark else ''}{flag}"
        value = quantity_within(float(point.value), unit, width - when - 2)
        if text_width(value, self.widths) > width - when - 2:
            when = min(when, text_width(said, self.widths))  # rather out of line than cut: half a number is a lie
        period = fit(said, when, self.widths)
        value = truncate(value, width - when - 2, self.widths)
        blanks = " " * (width - when - 2 - text_width(value, self.widths))
        return [(opening, "mark"), (blanks, ""), (value, role), (period, "muted"), (closing, "mark")]


_GOOD_CELL = 28
"""Cells in which a figure and its period stand whole."""
_WHOLE = ("year", "until", "as-of", "undated")
"""Periods that end at a time and leave nothing of a year out; parts of a year keep a row of their own."""
_RANK = {"target": 0, "estimate": 1, "actual": 2}


def _label(row: Comparison) -> str:
    return row.metric if row.measure == "level" else f"{row.metric} ({_(MEASURE_LABELS[row.measure])})"


def in_topic_order(rows: Iterable[Comparison]) -> list[Comparison]:
    """The rows by topic as everywhere else, those that most parks have first."""
    return sorted(rows, key=lambda row: (TOPICS.index(row.topic), row.points.count(None)))


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
    return max(points, key=lambda point: (_RANK[point.status], point.at), default=None)


class ComparisonHead(LineList, can_focus=False):
    """The parks' names, each above its column; stays in sight while the metrics scroll."""

    DEFAULT_CSS = """
    ComparisonHead { height: 1; overflow-y: hidden; }
    """

    def __init__(self, table: ComparisonList) -> None:
        super().__init__(id="comparison-head")
        self._table = table

    def line_count(self) -> int:
        """One line, once there are parks."""
        return int(bool(self._table.parks))

    def at_cursor(self, index: int) -> bool:
        """It has no cursor."""
        return False

    def pieces(self, index: int, width: int) -> list[Piece]:
        """A blank above the metrics, then the names; where one is too long its end tells it from others."""
        name, each, first = self._table.columns(self._table.line_width)
        pieces: list[Piece] = [(" " * (name + 1), "")]
        for number, park in enumerate(self._table.parks[first:], first):
            shown = truncate_start(park, each - 2, self.widths)
            blanks = each - 1 - text_width(shown, self.widths)
            role = "heading" if number == self._table.column else "park"
            pieces += [(" " * blanks, ""), (shown, role), (" ", "")]
        return pieces


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
        self.head = ComparisonHead(self.list)
        self.pane = Pane(1, _("Compare parks"), self.head, self.list, id="compare-pane")
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
            self.pane.set_note(told(error))
            return
        written = written_when(self._session.rows.values())
        rows = compare(facts.values(), self.parks, self.year, knowledge, written=written)
        rows = in_topic_order(rows if self.year else latest_of_each(rows))
        self.pane.set_note("" if rows else _("No figures of that year. a shows each park's latest."))
        self.list.show(self.parks, rows)
        self._show_heads()

    def _show_heads(self) -> None:
        year = str(self.year) if self.year else _("latest figures")
        self.pane.title.text = f"{_('Compare parks')}: {year}"
        self.pane.set_detail(ngettext("{n} park", "{n} parks", len(self.parks)).format(n=len(self.parks)))
        self.head.lines_changed()

    def on_resize(self) -> None:
        """Another width has other columns."""
        self.call_after_refresh(self.head.lines_changed)

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
