"""How the facts pane writes a metric: name, value and what is told of it in columns, on one line or on two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui.fact_rows import MetricRow
from tui.glyphs import Glyphs, sparkline
from tui.i18n import _
from tui.panes.lines import Piece
from tui.shortening import shorten_middle
from tui.values import STATUS_LABELS, STATUS_MARKS, change_text, period_short
from tui.widths import CellWidths, text_width, truncate
from tui.wrapping import wrap

STATUS_ROLES = {"actual": "figure", "estimate": "estimate", "target": "target"}
"""The part that a figure plays, by its status."""


class Columns(NamedTuple):
    """Cells of each column of a metric's line; `tail` is all that follows the value, or what the targets need."""

    name: int
    value: int
    period: int
    change: int
    curve: int
    tail: int


_GOOD_NAME, _LONGEST_NAME, _LONGEST_VALUE = 22, 44, 20
_PERIOD, _CHANGE = 8, 7
"""What most periods and changes take; a longer one goes on into the column after it."""


def columns_for(width: int, needs: Columns) -> Columns:
    """The columns for a pane of that width: name, value and period first, then as much of the rest as is left.

    What finds no column stands on a second line below the name.
    """
    value = min(needs.value, _LONGEST_VALUE, max(8, width // 2))
    # A cell for the mark of a disagreement stands between value and period.
    rest = max(0, width - value - 1)
    name = min(needs.name, _LONGEST_NAME)
    period, change = min(needs.period, _PERIOD), min(needs.change, _CHANGE)
    least = min(name, _GOOD_NAME)
    for tail in (
        period + change + needs.curve + needs.tail, period + change + needs.curve, period + change, period, period - 3,
    ):  # fmt: skip
        if rest - tail >= least:
            break
    name = min(name, rest - max(0, tail))
    return Columns(max(2, name), value, period, change, needs.curve, max(0, rest - name))


class MetricLines:
    """Writes the metrics of a pane of one width; their columns are as wide as these rows need."""

    def __init__(self, rows: Sequence[MetricRow], width: int, widths: CellWidths, glyphs: Glyphs) -> None:
        self.widths = widths
        self.glyphs = glyphs
        self.columns = columns_for(width, self._needs_of(rows))

    def count(self, row: MetricRow) -> int:
        """How many lines a metric takes: two where its name or what is told of it is too long for one."""
        return 2 if self._name_lines(row)[1] or self._placed(row)[1] else 1

    def first(self, row: MetricRow) -> list[Piece]:
        """The row's line: name, value, the mark of a disagreement, and as much of the rest as finds room."""
        conflict = self.glyphs.conflict if row.disputed else " "
        return [*self._name_and_value(row), (conflict, "contradiction"), *self._tail(row)]

    def second(self, row: MetricRow, width: int) -> list[Piece]:
        """The row's second line: the rest of its name, then what found no room; the last of that gives way first."""
        rest = shorten_middle(self._name_lines(row)[1], width, self.widths)
        pieces: list[Piece] = [(rest, "")] if rest else []
        used = text_width(rest, self.widths)
        for text, role in self._placed(row)[1]:
            gap = 2 if used else 0
            if used + gap + text_width(text, self.widths) <= width:
                pieces += [(" " * gap, ""), (text, role)]
                used += gap + text_width(text, self.widths)
        return pieces

    def _name_lines(self, row: MetricRow) -> tuple[str, str]:
        """The name as far as it goes before the value, broken as text is, and what of it goes on below."""
        room, whole = self.columns, _label(row)
        value = min(room.value - 1, text_width(row.latest.text, self.widths))
        width = room.name + room.value - 1 - value
        if text_width(whole, self.widths) <= width:
            return whole, ""
        end = wrap(whole, max(2, width), widths=self.widths)[0][1]
        return whole[:end].rstrip(), whole[end:].lstrip()

    def _name_and_value(self, row: MetricRow) -> list[Piece]:
        """The name, and the value at the right of its column; the blanks between them have no underline."""
        room = self.columns
        name = self._name_lines(row)[0]
        value = truncate(row.latest.text, room.value - 1, self.widths)
        blanks = room.name + room.value - text_width(name, self.widths) - text_width(value, self.widths)
        return [(name + " " * blanks, ""), (value, STATUS_ROLES[row.latest.status])]

    def _extras(self, row: MetricRow) -> list[tuple[int, str, str]]:
        """What is told behind the value, each with its column: period, status, change, curve, target."""
        room = self.columns
        at_change, at_curve = room.period, room.period + room.change
        status, printed = row.latest.status, row.change
        target = _target_words(row)
        all_of = [
            (0, period_short(row.latest.period), "muted"),
            (at_change, _(STATUS_MARKS[status]), STATUS_ROLES[status]),
            (at_change, change_text(printed) if printed else "", "strong"),
            (at_curve, self._curve(row), "figure"),
            (at_curve + room.curve, target, "target"),
        ]
        return [(start, text, role) for start, text, role in all_of if text]

    def _placed(self, row: MetricRow) -> tuple[list[tuple[int, str, str]], list[tuple[str, str]]]:
        """The extras that stand on the row's line, each with its place, and those that go below it.

        One that is longer than its column takes of the room after it; what follows one that went below goes there too.
        """
        room = self.columns
        on_line: list[tuple[int, str, str]] = []
        below: list[tuple[str, str]] = []
        used = 0
        for start, text, role in self._extras(row):
            cells = text_width(text, self.widths)
            at = max(used, start)
            if below or at + cells > room.tail:
                # A curve of two points says no more than the change does: not worth a line of its own.
                if role != "figure" or len(row.yearly()) > 2 or below:
                    below.append((_whole(text, row), role))
            else:
                on_line.append((at, text, role))
                used = at + cells + 1
        return on_line, below

    def _tail(self, row: MetricRow) -> list[Piece]:
        pieces: list[Piece] = []
        used = 0
        for at, text, role in self._placed(row)[0]:
            pieces += [(" " * (at - used), ""), (text, role)]
            used = at + text_width(text, self.widths)
        return pieces

    def _curve(self, row: MetricRow) -> str:
        yearly = [value for _year, value in row.yearly()]
        return sparkline(yearly[-8:], self.glyphs) if len(yearly) > 1 else ""

    def _needs_of(self, rows: Sequence[MetricRow]) -> Columns:
        """The cells that the longest entry of each column takes, and the blank after it."""

        def column(texts: Iterable[str]) -> int:
            longest = max((text_width(text, self.widths) for text in texts), default=0)
            return longest + 1 if longest else 0

        return Columns(
            name=column(map(_label, rows)),
            value=column(row.latest.text for row in rows),
            period=column(period_short(row.latest.period) for row in rows),
            change=max(
                column(change_text(row.change) for row in rows if row.change),
                column(_(STATUS_MARKS[row.latest.status]) for row in rows if STATUS_MARKS[row.latest.status]),
            ),
            curve=column(self._curve(row) for row in rows),
            tail=column(map(_target_words, rows)),
        )


def _label(row: MetricRow) -> str:
    return f"{row.metric} ({row.subject})" if row.subject else row.metric


def _whole(text: str, row: MetricRow) -> str:
    """A status in full where it has a line for itself."""
    status = row.latest.status
    return _(STATUS_LABELS[status]) if STATUS_MARKS[status] and text == _(STATUS_MARKS[status]) else text


def _target_words(row: MetricRow) -> str:
    """The target beside the actual figure."""
    if row.target is None or row.latest.status != "actual":
        return ""
    return f"{_('target')} {row.target.text} {period_short(row.target.period)}".rstrip()
