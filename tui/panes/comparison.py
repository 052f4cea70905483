"""The table of a comparison: one line a metric, one column a park, the parks' names above them."""

from __future__ import annotations

import re

from store.across.compare import Comparison
from store.across.series import Point
from tui.i18n import _, language
from tui.panes.lines import LineList, Piece
from tui.panes.metric_lines import STATUS_ROLES
from tui.shortening import shorten_middle
from tui.values import MEASURE_LABELS, STATUS_MARKS, TOPIC_LABELS, period_short, quantity_within
from tui.widths import fit, text_width, truncate, truncate_start

_GOOD_CELL = 28
"""Cells in which a figure and its period stand whole."""
_LEAST_CELL = 18
_GOOD_NAME = 16
_LONGEST_NAME = 44
_LONGEST_PERIOD = 10
_CENTURY = re.compile(r"^(?:19|20)(?=[0-9]{2}[-.][0-9]{1,2}\b)")
_TOLD = {"change": re.compile("增长|增速|增幅|增加|提高|上升|下降|降低|减少|降幅"), "share": re.compile("占|比重|比例")}
"""Names that say themselves what they measure."""


class ComparisonList(LineList):
    """One line a metric, one column a park; left and right choose the column."""

    def __init__(self) -> None:
        super().__init__(id="comparison")
        self.parks: list[str] = []
        self.column = 0
        self._lines: list[tuple[str, Comparison | None]] = []
        """Headings; metrics with their label."""
        self._period_cells: dict[int, int] = {}

    def show(self, parks: list[str], rows: list[Comparison]) -> None:
        """Show these metrics of these parks."""
        self.parks = parks
        self._lines = []
        self._period_cells.clear()
        before: Comparison | None = None
        for row in rows:
            if before is None or row.topic != before.topic:
                self._lines.append((_(TOPIC_LABELS[row.topic]), None))
            self._lines.append((_label(row, before), row))
            before = row
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

    def columns(self, width: int) -> tuple[int, int, range]:
        """Cells of the metric's name and of a park's column, and which parks have room; that under the cursor has."""
        longest = max((text_width(label, self.widths) for label, row in self._lines if row), default=14)
        name = min(longest + 1, max(14, width // 4, width - 1 - _GOOD_CELL * len(self.parks)))
        whole = 2 + max((text_width(park, self.widths) for park in self.parks), default=0)
        name = max(min(name, _GOOD_NAME), min(name, width - 1 - whole * len(self.parks)))
        room = width - name - 1
        shown = max(1, min(len(self.parks), room // _LEAST_CELL))
        first = max(0, self.column - shown + 1)
        return name, min(34, room // shown), range(first, first + shown)

    @property
    def comfortable(self) -> int:
        """Cells in which all parks and metrics stand whole: what is wider serves something else better."""
        longest = max((text_width(label, self.widths) for label, row in self._lines if row), default=0)
        each = max([_GOOD_CELL, *(2 + text_width(park, self.widths) for park in self.parks)])
        return min(longest, _LONGEST_NAME) + 2 + each * len(self.parks) + self.styles.scrollbar_size_vertical

    def pieces(self, index: int, width: int) -> list[Piece]:
        """One metric of all parks."""
        label, row = self._lines[index]
        if row is None:
            return [(label, "heading")]
        name, each, shown = self.columns(width)
        pieces: list[Piece] = [
            (self.glyphs.cursor if index == self.cursor else " ", "mark"),
            (fit(shorten_middle(label, name - 1, self.widths), name, self.widths), "muted" if label[0] == " " else ""),
        ]
        for number, point in enumerate(row.points):
            if number in shown:
                pieces.extend(self._cell(point, row.unit, each, index == self.cursor and number == self.column))
        return pieces

    def _cell(self, point: Point | None, unit: str, width: int, here: bool) -> list[Piece]:
        opening, closing = ("[", "]") if here else (" ", " ")
        value, said = self._told(point, unit, width - 2) if point else ("-", " " * self._aligned(width - 2))
        shown = said.rstrip(" ")
        blanks = width - 2 - text_width(value, self.widths) - text_width(said, self.widths)
        return [
            (" " * blanks, ""),
            (opening, "mark"),
            (value, STATUS_ROLES[point.status] if point else "muted"),
            (shown, "muted"),
            (closing, "mark"),
            (said[len(shown) :], ""),
        ]

    def _told(self, point: Point, unit: str, room: int) -> tuple[str, str]:
        """A figure and its period in so many cells; the figure is never cut: half a number is a lie."""
        period, mark = self._when(point)
        said = f" {period}{mark}"
        aligned = fit(said, max(self._aligned(room), text_width(said, self.widths)), self.widths)
        for when in (aligned, said, f" {_CENTURY.sub('', period)}{mark}", mark):
            left = room - text_width(when, self.widths)
            value = _quantity(point, unit, left)
            if text_width(value, self.widths) <= left:
                return value, when
        return truncate(value, room, self.widths), ""

    def _when(self, point: Point) -> tuple[str, str]:
        """The period of a figure; its status and the mark of a disagreement."""
        mark = f" {_(STATUS_MARKS[point.status])}" if STATUS_MARKS[point.status] else ""
        return period_short(point.period), mark + ("" if point.agrees else self.glyphs.conflict)

    def _aligned(self, room: int) -> int:
        """Cells of the column of periods such that most figures stand right before it, each above the other."""
        if room not in self._period_cells:
            needs = [
                (
                    text_width(" " + "".join(self._when(point)), self.widths),
                    text_width(_quantity(point, row.unit, room - _LONGEST_PERIOD), self.widths),
                )
                for _label, row in self._lines if row
                for point in row.points if point
            ]  # fmt: skip
            aligned = {
                cells: sum(when <= cells and value <= room - cells for when, value in needs) for cells, _value in needs
            }
            self._period_cells[room] = max(aligned, key=lambda cells: (aligned[cells], -cells), default=0)
        return self._period_cells[room]


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
        name, each, seen = self._table.columns(self._table.line_width)
        pieces: list[Piece] = [(" " * (name + 1), "")]
        for number in seen:
            park = self._table.parks[number]
            shown = truncate_start(park, each - 2, self.widths)
            blanks = each - 1 - text_width(shown, self.widths)
            role = "heading" if number == self._table.column else "park"
            pieces += [(" " * blanks, ""), (shown, role), (" ", "")]
        return pieces


def _quantity(point: Point, unit: str, cells: int) -> str:
    """In so many cells; English the short way throughout: of ¥64.94bn above 3.12 billion yuan the first looks less."""
    return quantity_within(float(point.value), unit, cells if language() == "zh" else 0)


def _label(row: Comparison, before: Comparison | None) -> str:
    """The metric's name and what of it is measured; below a row of the same metric and periods that alone."""
    if row.measure == "level":
        return row.metric
    measure = _(MEASURE_LABELS[row.measure])
    if before and (before.topic, before.metric, before.span) == (row.topic, row.metric, row.span):
        return f"  {measure}"
    return row.metric if _TOLD[row.measure].search(row.metric) else f"{row.metric} ({measure})"
