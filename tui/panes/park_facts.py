"""The facts pane: by topic, one row a metric; a row opens to all of its facts with their sentences."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from textual.message import Message

from store.across.matching import Matcher
from store.records import CatalogueRow, Fact
from tui.fact_rows import SORT_ORDERS, MetricRow, SortOrder, metric_rows, sort_rows
from tui.i18n import _, ngettext
from tui.panes.fact_lines import FactLines
from tui.panes.lines import LineList, Piece
from tui.panes.metric_lines import MetricLines
from tui.values import TOPIC_LABELS


class Line(NamedTuple):
    """A heading, one of the lines of a metric, or of a fact of an opened metric."""

    heading: str = ""
    row: MetricRow | None = None
    fact: Fact | None = None
    part: int = 0


class ParkFacts(LineList):
    """Facts by topic."""

    class FactChosen(Message):
        """The reader wants to see where that fact is printed."""

        def __init__(self, pane: ParkFacts, fact: Fact) -> None:
            super().__init__()
            self.pane = pane
            self.fact = fact

        @property
        def control(self) -> ParkFacts:
            """The pane."""
            return self.pane

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._rows: list[MetricRow] = []
        self._opened: set[tuple[str, str]] = set()
        self._lines: list[Line] = []
        self._metric_lines: MetricLines | None = None
        self._width = 0
        self._sources: Mapping[str, CatalogueRow] = {}
        self._disputed: Collection[str] = frozenset()
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
        self._rows = metric_rows(facts, park=park, disputed=disputed, sources=sources)
        self._sources, self._disputed = sources or {}, disputed
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
        self._metric_lines = None
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
                for part in range(self._metrics().count(row)):
                    yield Line(row=row, part=part)
                if row.key in self._opened:
                    for fact in reversed(row.facts):
                        yield from (Line(row=row, fact=fact, part=part) for part in range(self._facts().count))

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
        """The lines of the metric, or the fact, that stands on a line."""
        if index >= len(self._lines) or not self._lines[index].row:
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
        """Headings and second lines are passed over."""
        return self._lines[index].row is not None and not self._lines[index].part

    def pieces(self, index: int, width: int) -> list[Piece]:
        """One line of the pane."""
        heading, row, fact, part = self._lines[index]
        if row is None:
            return [(heading, "heading")]
        marker = self.glyphs.cursor if index == self.cursor else " "
        if fact is not None:
            return [(f"{marker} ", "mark"), *self._fact_pieces(fact, part)]
        if part:
            return [(marker, "mark"), ("   ", ""), *self._metrics().second(row, width - 4)]
        opened = self.glyphs.opened if row.key in self._opened else self.glyphs.closed if len(row.facts) > 1 else " "
        return [(marker, "mark"), (opened, "muted"), *self._metrics().first(row)]

    def _metrics(self) -> MetricLines:
        """How metrics are written at the width of now."""
        if self._metric_lines is None:
            self._metric_lines = MetricLines(self.rows, self.line_width - 2, self.widths, self.glyphs)
        return self._metric_lines

    def _facts(self) -> FactLines:
        """How the facts of opened metrics are written: in the same columns."""
        return FactLines(self._metrics().columns, self.line_width - 2, self.widths, self.glyphs)

    def _fact_pieces(self, fact: Fact, part: int) -> list[Piece]:
        if part:
            return self._facts().second(fact)
        source = self._sources.get(fact.article)
        date = (source.date or "") if source else ""
        return self._facts().first(fact, date, disputed=fact.id in self._disputed)

    def summary(self) -> str:
        """What the pane's title says of its contents."""
        return ngettext("{n} fact", "{n} facts", self.total).format(n=self.total)


def _holds(row: MetricRow, fact_id: str) -> bool:
    return any(fact.id == fact_id for fact in row.facts)
