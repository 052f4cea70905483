"""The facts pane: by topic, one row a metric; a row opens to all of its facts with their sentences."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
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
from tui.values import STATUS_MARKS, STATUS_SIGNS, TOPIC_LABELS, change_text, period_short
from tui.widths import fit, text_width, truncate

Line = tuple[str, MetricRow | None, Fact | None]
"""A heading, a metric or one fact of an opened metric."""

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
        rows = self.rows
        self._lines = []
        groups = groupby(rows, key=lambda row: row.topic) if self.order == "topic" else [("", rows)]
        for topic, members in groups:
            if topic:
                self._lines.append((_(TOPIC_LABELS[topic]), None, None))
            for row in members:
                self._lines.append(("", row, None))
                if row.key in self._opened:
                    self._lines.extend(("", row, fact) for fact in reversed(row.facts))
        at = next((n for n, (_h, row, fact) in enumerate(self._lines) if row and row.key == keep and not fact), 0)
        self.lines_changed(at)

    @property
    def current_row(self) -> MetricRow | None:
        """The metric under the cursor."""
        return self._lines[self.cursor][1] if self.cursor < len(self._lines) else None

    @property
    def current_fact(self) -> Fact | None:
        """The fact under the cursor: of a metric, its latest."""
        if self.cursor >= len(self._lines):
            return None
        _heading, row, fact = self._lines[self.cursor]
        return fact or (row.latest if row else None)

    def select_fact(self, fact_id: str) -> None:
        """Put the cursor on the row that holds the fact, without telling anyone."""
        for index, (_heading, row, fact) in enumerate(self._lines):
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
        """Headings are passed over."""
        return self._lines[index][1] is not None

    def pieces(self, index: int, width: int) -> list[Piece]:
        """One line of the pane."""
        heading, row, fact = self._lines[index]
        if row is None:
            return [(heading, "heading")]
        marker = self.glyphs.cursor if index == self.cursor else " "
        if fact is not None:
            return [(marker + "   ", "mark"), *self._fact_pieces(fact, width - 4)]
        return [(marker, "mark"), *self._metric_pieces(row, width - 1)]

    def _metric_pieces(self, row: MetricRow, width: int) -> list[Piece]:
        latest = row.latest
        room = columns_for(width)
        opened = self.glyphs.opened if row.key in self._opened else self.glyphs.closed if len(row.facts) > 1 else " "
        label = f"{row.metric} ({row.subject})" if row.subject else row.metric
        pieces: list[Piece] = [
            (opened, "muted"),
            (fit(label, room.name, self.widths), ""),
            *self._right(latest.text, room.value, _KINDS[latest.status]),
            (" " + fit(period_short(latest.period), room.period - 1, self.widths), "muted"),
        ]
        if room.change:
            printed = row.change
            pieces.append((fit(change_text(printed) if printed else "", room.change, self.widths), "strong"))
        if room.curve:
            yearly = [value for _year, value in row.yearly()]
            curve = sparkline(yearly[-8:], self.glyphs) if len(yearly) > 1 else ""
            pieces.append((fit(curve, room.curve, self.widths), "figure"))
        pieces.append(self._flag(row, room))
        return pieces

    def _right(self, text: str, width: int, role: str) -> list[Piece]:
        """The text at the right of its column, the blanks before it without its underline."""
        shown = truncate(text, width - 1, self.widths)
        return [(" " * (width - text_width(shown, self.widths)), ""), (shown, role)]

    def _flag(self, row: MetricRow, room: Columns) -> Piece:
        if row.disputed:
            return self.glyphs.conflict, "contradiction"
        marks = STATUS_MARKS if room.flag > 3 else STATUS_SIGNS
        status = row.latest.status
        if status != "actual":
            return _(marks[status]), _KINDS[status]
        if row.target and room.target:
            return f"{_('target')} {row.target.text} {period_short(row.target.period)}", "target"
        return (_(marks["target"]), "target") if row.target else ("", "")

    def _fact_pieces(self, fact: Fact, width: int) -> list[Piece]:
        source = self._sources.get(fact.article)
        date = (source.date or "")[:10] if source and width >= 60 else ""
        mark = _(STATUS_MARKS[fact.status])
        head = f"{period_short(fact.period):<8}" if fact.period else f"{_('no date'):<8}"
        pieces: list[Piece] = [(fit(head, 9, self.widths), "muted"), (fact.text + " ", _KINDS[fact.status])]
        if fact.id in self._disputed:
            pieces.append((self.glyphs.conflict + " ", "contradiction"))
        if mark:
            pieces.append((mark + " ", _KINDS[fact.status]))
        if date:
            pieces.append((date + " ", "muted"))
        left = width - sum(text_width(text, self.widths) for text, _role in pieces)
        pieces.append((_around(fact, left), "muted"))
        return pieces

    def summary(self) -> str:
        """What the pane's title says of its contents."""
        return ngettext("{n} fact", "{n} facts", self.total).format(n=self.total)


class Columns(NamedTuple):
    """Cells of each column of a metric's line; 0 for one that there is no room for."""

    name: int
    value: int
    period: int
    change: int
    curve: int
    flag: int
    target: bool


def columns_for(width: int) -> Columns:
    """The columns for a pane of that width: the name first, then what tells most."""
    value, period, flag = (11, 9, 5) if width >= 44 else (10, 8, 3)
    curve = 5 if width >= 44 else 0
    change = 8 if width >= 54 else 0
    target = width >= 76
    if target:
        flag = 20
    return Columns(
        max(8, width - 1 - value - period - change - curve - flag), value, period, change, curve, flag, target
    )


def _holds(row: MetricRow, fact_id: str) -> bool:
    return any(fact.id == fact_id for fact in row.facts)


def _around(fact: Fact, cells: int) -> str:
    """The part of the sentence about the figure, cut at its left so that the figure can be seen."""
    quote = " ".join(fact.quote.split())
    at = quote.find(fact.text)
    before = max(0, at - max(2, cells // 4))
    return quote[before:]
