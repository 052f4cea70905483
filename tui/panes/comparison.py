"""The table of a comparison: one line a metric, one column a park, the parks' names above them."""

from __future__ import annotations

from store.across.compare import Comparison
from store.across.series import Point
from tui.i18n import _
from tui.panes.lines import LineList, Piece
from tui.values import MEASURE_LABELS, STATUS_MARKS, TOPIC_LABELS, period_short, quantity_within
from tui.widths import fit, text_width, truncate, truncate_start

_GOOD_CELL = 28
"""Cells in which a figure and its period stand whole."""


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


def _label(row: Comparison) -> str:
    return row.metric if row.measure == "level" else f"{row.metric} ({_(MEASURE_LABELS[row.measure])})"
