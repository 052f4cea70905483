"""The facts pane: by topic, one row a metric; a row opens to all of its facts with their sentences."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from textual.message import Message

from store.across.matching import Matcher
from store.records import CatalogueRow, Fact
from tui.fact_rows import SORT_ORDERS, MetricRow, SortOrder, metric_rows, sort_rows
from tui.glyphs import sparkline
from tui.i18n import _, ngettext
from tui.panes.lines import LineList, Piece
from tui.values import STATUS_MARKS, TOPIC_LABELS, change_text, period_short
from tui.widths import NARROW, CellWidths, fit, text_width, truncate, truncate_start
from tui.wrapping import wrap


class Line(NamedTuple):
    """A heading, one of the lines of a metric, or one fact of an opened metric."""

    heading: str = ""
    row: MetricRow | None = None
    fact: Fact | None = None
    part: int = 0


_KINDS = {"actual": "figure", "estimate": "estimate", "target": "target"}


class ParkFacts(LineList):
    """Facts by topic."""

    @dataclass
    class FactChosen(Message):
        """The reader wants to see where that fact is printed."""

        pane: ParkFacts
        fact: Fact

        @property
        def control(self) -> ParkFacts:
            """The pane."""
            return self.pane

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._rows: list[MetricRow] = []
        self._opened: set[tuple[str, str]] = set()
        self._lines: list[Line] = []
        self._room: Columns | None = None
        self._width = 0
        self._sources: Mapping[str, CatalogueRow] = {}
        self._disputed: Collection[str] = frozenset()
        self._park: str | None = None
        self.order: SortOrder = "topic"
        self.filter = ""
        self.total = 0

    # Contents

    def show_facts(
        self,
        facts: Sequence[Fact],
        *,
        park: str | None = None,
        sources: Mapping[str, CatalogueRow] | None = None,
        disputed: Collection[str] = frozenset(),
    ) -> None:
        """Show these facts; the cursor stays on its metric where that is still there."""
        here = self.current_row
        self._rows = metric_rows(facts, park=park, disputed=disputed)
        self._park, self._sources, self._disputed = park, sources or {}, disputed
        self.total = len(facts)
        self._rebuild(here.key if here else None)

    def set_filter(self, query: str) -> None:
        """Keep the metrics that match, by name, subject or topic; pinyin serves."""
        self.filter = query
        here = self.current_row
        self._rebuild(here.key if here else None)

    def sort_by(self, order: SortOrder) -> None:
        """Put the rows in another order."""
        self.order = order
        self._rebuild(None)

    def sort_on(self) -> SortOrder:
        """Put the rows in the next order, and name it."""
        self.sort_by(SORT_ORDERS[(SORT_ORDERS.index(self.order) + 1) % len(SORT_ORDERS)])
        return self.order

    @property
    def rows(self) -> list[MetricRow]:
        """The metrics that the filter lets through, in the order shown."""
        matcher = Matcher(self.filter)
        rows = [
            row for row in self._rows if matcher.matches(f"{row.metric} {row.subject} {_(TOPIC_LABELS[row.topic])}")
        ]
        return sort_rows(rows, self.order)

    def _rebuild(self, keep: tuple[str, str] | None) -> None:
        self._room = None
        self._lines = list(self._laid_out())
        at = next((n for n, line in enumerate(self._lines) if line.row and line.row.key == keep and not line.fact), 0)
        self.lines_changed(at)

    def _laid_out(self) -> Iterator[Line]:
        rows = self.rows
        groups = groupby(rows, key=lambda row: row.topic) if self.order == "topic" else [("", rows)]
        for topic, members in groups:
            if topic:
                yield Line(_(TOPIC_LABELS[topic]))
            for row in members:
                for part in range(self._lines_of(row)):
                    yield Line(row=row, part=part)
                if row.key in self._opened:
                    for fact in reversed(row.facts):
                        yield Line(row=row, fact=fact)

    def on_resize(self) -> None:
        """Another width has other columns, and more or fewer metrics take two lines."""
        if self._width != self.line_width:
            self._width = self.line_width
            here = self._lines[self.cursor] if self.cursor < len(self._lines) else Line()
            with self.prevent(LineList.Moved):
                self._rebuild(here.row.key if here.row else None)
                if here.fact:
                    self.select_fact(here.fact.id)

    def lines_with(self, index: int) -> range:
        """The lines of the metric that stands on a line."""
        if index >= len(self._lines) or self._lines[index].fact or not self._lines[index].row:
            return range(index, index + 1)
        first = index - self._lines[index].part
        return range(first, first + (2 if first + 1 < len(self._lines) and self._lines[first + 1].part else 1))

    @property
    def number(self) -> int:
        """How many of the lines that can be chosen there are up to the cursor's."""
        return sum(self.selectable(index) for index in range(min(self.cursor + 1, len(self._lines))))

    @property
    def count(self) -> int:
        """How many lines can be chosen."""
        return sum(map(self.selectable, range(len(self._lines))))

    @property
    def current_row(self) -> MetricRow | None:
        """The metric under the cursor."""
        return self._lines[self.cursor].row if self.cursor < len(self._lines) else None

    @property
    def current_fact(self) -> Fact | None:
        """The fact under the cursor: of a metric, its latest."""
        if self.cursor >= len(self._lines):
            return None
        row, fact = self._lines[self.cursor].row, self._lines[self.cursor].fact
        return fact or (row.latest if row else None)

    def select_fact(self, fact_id: str) -> None:
        """Put the cursor on the row that holds the fact, without telling anyone."""
        for index, (_heading, row, fact, _part) in enumerate(self._lines):
            if row and (fact.id == fact_id if fact else row.key not in self._opened and _holds(row, fact_id)):
                with self.prevent(LineList.Moved):
                    self.cursor = index
                return

    def toggle_open(self, opened: bool | None = None) -> None:
        """Open the metric under the cursor to all of its facts, or close it."""
        row = self.current_row
        if row is None:
            return
        if opened is None:
            opened = row.key not in self._opened
        if opened:
            self._opened.add(row.key)
        else:
            self._opened.discard(row.key)
        self._rebuild(row.key)

    def choose(self) -> None:
        """Go to the sentence of the fact under the cursor."""
        fact = self.current_fact
        if fact is not None:
            self.post_message(self.FactChosen(self, fact))

    # Lines

    def line_count(self) -> int:
        """Headings, metrics and the facts of opened ones."""
        return len(self._lines)

    def selectable(self, index: int) -> bool:
        """Headings, and second lines of a metric, are passed over."""
        return self._lines[index].row is not None and not self._lines[index].part

    def pieces(self, index: int, width: int) -> list[Piece]:
        """One line of the pane."""
        heading, row, fact, part = self._lines[index]
        if row is None:
            return [(heading, "heading")]
        marker = self.glyphs.cursor if index == self.cursor else " "
        if fact is not None:
            return [(marker + "   ", "mark"), *self._fact_pieces(fact, width - 4)]
        return [(marker, "mark"), *self._metric_pieces(row, width - 1, part)]

    def _metric_pieces(self, row: MetricRow, width: int, part: int) -> list[Piece]:
        room = self._columns()
        if part:
            return [("   ", ""), *self._below(row, width - 3)]
        opened = self.glyphs.opened if row.key in self._opened else self.glyphs.closed if len(row.facts) > 1 else " "
        return [
            (opened, "muted"),
            *self._name_and_value(row, room),
            (self.glyphs.conflict if row.disputed else " ", "contradiction"),
            *self._tail(row),
        ]

    def _name_lines(self, row: MetricRow) -> tuple[str, str]:
        """The name as far as it goes before the value, broken as text is, and what of it goes on below."""
        room, whole = self._columns(), _label(row)
        value = min(room.value - 1, text_width(row.latest.text, self.widths))
        width = room.name + room.value - 1 - value
        if text_width(whole, self.widths) <= width:
            return whole, ""
        end = wrap(whole, max(2, width), widths=self.widths)[0][1]
        return whole[:end].rstrip(), whole[end:].lstrip()

    def _name_and_value(self, row: MetricRow, room: Columns) -> list[Piece]:
        """The name, and the value at the right of its column; the blanks between them have no underline."""
        name = self._name_lines(row)[0]
        value = truncate(row.latest.text, room.value - 1, self.widths)
        blanks = room.name + room.value - text_width(name, self.widths) - text_width(value, self.widths)
        return [(name + " " * blanks, ""), (value, _KINDS[row.latest.status])]

    def _extras(self, row: MetricRow) -> list[tuple[int, str, str]]:
        """What is told behind the value, each with its column: period, status, change, curve, target."""
        room = self._columns()
        at_change, at_curve = room.period, room.period + room.change
        status, printed = row.latest.status, row.change
        target = _target_words(row)
        all_of = [
            (0, period_short(row.latest.period), "muted"),
            (at_change, _(STATUS_MARKS[status]) if STATUS_MARKS[status] else "", _KINDS[status]),
            (at_change, change_text(printed) if printed else "", "strong"),
            (at_curve, self._curve(row), "figure"),
            (at_curve + room.curve, target, "target"),
        ]
        return [(start, text, role) for start, text, role in all_of if text]

    def _placed(self, row: MetricRow) -> tuple[list[tuple[int, str, str]], list[tuple[str, str]]]:
        """The extras that stand on the row's line, each with its place, and those that go below it.

        One that is longer than its column takes of the room after it; what follows one that went below goes there too.
        """
        room = self._columns()
        on_line: list[tuple[int, str, str]] = []
        below: list[tuple[str, str]] = []
        used = 0
        for start, text, role in self._extras(row):
            cells = text_width(text, self.widths)
            at = max(used, start)
            if below or at + cells > room.tail:
                # A curve of two points says no more than the change does: not worth a line of its own.
                if role != "figure" or len(row.yearly()) > 2 or below:
                    below.append((text, role))
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

    def _below(self, row: MetricRow, width: int) -> list[Piece]:
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

    def _lines_of(self, row: MetricRow) -> int:
        """How many lines a metric takes: two where its name or what is told of it is too long for one."""
        return 2 if self._name_lines(row)[1] or self._placed(row)[1] else 1

    def _curve(self, row: MetricRow) -> str:
        yearly = [value for _year, value in row.yearly()]
        return sparkline(yearly[-8:], self.glyphs) if len(yearly) > 1 else ""

    def _columns(self) -> Columns:
        """The columns for the width of now."""
        if self._room is None:
            self._room = columns_for(self.line_width - 2, self._needs_of(self.rows))
        return self._room

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

    def _fact_pieces(self, fact: Fact, width: int) -> list[Piece]:
        source = self._sources.get(fact.article)
        date = (source.date or "")[:10] if source and width >= 60 else ""
        mark = _(STATUS_MARKS[fact.status])
        head = period_short(fact.period) or _("no date")
        head = fit(head, max(8, text_width(head, self.widths)), self.widths)
        pieces: list[Piece] = [(head + " ", "muted"), (fact.text + " ", _KINDS[fact.status])]
        if fact.id in self._disputed:
            pieces.append((self.glyphs.conflict + " ", "contradiction"))
        if mark:
            pieces.append((mark + " ", _KINDS[fact.status]))
        if date:
            pieces.append((date + " ", "muted"))
        left = width - sum(text_width(text, self.widths) for text, _role in pieces)
        pieces.append((around(fact, left, self.widths), "muted"))
        return pieces

    def summary(self) -> str:
        """What the pane's title says of its contents."""
        return ngettext("{n} fact", "{n} facts", self.total).format(n=self.total)


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


def _label(row: MetricRow) -> str:
    return f"{row.metric} ({row.subject})" if row.subject else row.metric


def _target_words(row: MetricRow) -> str:
    """The target beside the actual figure."""
    if row.target is None or row.latest.status != "actual":
        return ""
    return f"{_('target')} {row.target.text} {period_short(row.target.period)}".rstrip()


def shorten_middle(text: str, cells: int, widths: CellWidths = NARROW) -> str:
    """The text, with … in its middle where it is too long: names differ at both ends."""
    if text_width(text, widths) <= cells:
        return text
    if cells < widths["…"]:
        return ""
    left = truncate(text, (cells + widths["…"] + 1) // 2, widths)
    return left + truncate_start(text, cells - text_width(left, widths) + widths["…"], widths).removeprefix("…")


def _holds(row: MetricRow, fact_id: str) -> bool:
    return any(fact.id == fact_id for fact in row.facts)


def around(fact: Fact, cells: int, widths: CellWidths = NARROW) -> str:
    """The sentence where it fits, else the part about the figure with … where it was cut; never cut in a number."""
    quote = " ".join(fact.quote.split())
    if text_width(quote, widths) <= cells:
        return quote
    start = at = max(0, quote.find(" ".join(fact.text.split())))
    room = cells // 3
    while start and (room := room - widths[quote[start - 1]]) >= 1:
        start -= 1
    while 0 < start < at and _parts_a_number(quote, start):
        start += 1
    shown = quote[start:] if start == 0 else "…" + quote[start:]
    if text_width(shown, widths) <= cells:
        return shown
    shown = truncate(shown, cells, widths)
    end = len(shown) - 1
    whole = ("…" if start else "") + quote[start:]
    while end > 1 and _parts_a_number(whole, end):
        end -= 1
    return shown[:end] + "…" if end > 0 else ""


def _parts_a_number(text: str, at: int) -> bool:
    """Whether a cut at `at` falls into digits or parts them from what they count."""
    before, after = text[at - 1], text[at : at + 1]
    return before.isdigit() or (before in ".,%" and after.isdigit()) or (before == "." or after == ".")
