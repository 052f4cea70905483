"""The facts pane: by topic, one row a metric; a row opens to all of its facts with their sentences."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
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
from tui.widths import NARROW, CellWidths, fit, text_width, truncate

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
        self._needs: Columns | None = None
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
        self._needs = None
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
        if self._needs is None:
            self._needs = self._needs_of(self.rows)
        room = columns_for(width, self._needs)
        opened = self.glyphs.opened if row.key in self._opened else self.glyphs.closed if len(row.facts) > 1 else " "
        return [
            (opened, "muted"),
            (fit(_label(row), room.name, self.widths), ""),
            *self._right(row.latest.text, room.value, _KINDS[row.latest.status]),
            (self.glyphs.conflict if row.disputed else " ", "contradiction"),
            *self._tail(row, room),
        ]

    def _right(self, text: str, width: int, role: str) -> list[Piece]:
        """The text at the right of its column, the blanks before it without its underline."""
        shown = truncate(text, width - 1, self.widths)
        return [(" " * (width - text_width(shown, self.widths)), ""), (shown, role)]

    def _tail(self, row: MetricRow, room: Columns) -> list[Piece]:
        """Period, change, curve and target, each in its column; one that is longer takes of the room after it."""
        at_change, at_curve = room.period, room.period + room.change
        status, printed = row.latest.status, row.change
        wanted: list[tuple[int, list[str], str]] = [
            (0, [period_short(row.latest.period)], "muted"),
            (at_change, [_(STATUS_MARKS[status])], _KINDS[status]),
            (at_change, [change_text(printed) if printed else ""], "strong"),
            (at_curve, [self._curve(row)], "figure"),
            (at_curve + room.curve, _target_words(row), "target"),
        ]
        pieces: list[Piece] = []
        used = 0
        for start, choices, role in wanted:
            for text in filter(None, choices):
                cells = text_width(text, self.widths)
                at = max(used, min(start, room.tail - cells))
                if at + cells <= room.tail:
                    pieces += [(" " * (at - used), ""), (text, role)]
                    used = at + cells + 1
                    pieces.append((" ", ""))
                    break
        return pieces

    def _curve(self, row: MetricRow) -> str:
        yearly = [value for _year, value in row.yearly()]
        return sparkline(yearly[-8:], self.glyphs) if len(yearly) > 1 else ""

    def _needs_of(self, rows: Sequence[MetricRow]) -> Columns:
        """The cells that the longest entry of each column takes, and the blank after it."""

        def most(texts: Iterable[str]) -> int:
            return max((text_width(text, self.widths) for text in texts), default=0)

        def column(texts: Iterable[str]) -> int:
            longest = most(texts)
            return longest + 1 if longest else 0

        return Columns(
            name=most(_label(row) for row in rows),
            value=column(row.latest.text for row in rows),
            period=column(period_short(row.latest.period) for row in rows),
            change=max(
                column(change_text(row.change) for row in rows if row.change),
                column(_(STATUS_MARKS[row.latest.status]) for row in rows),
            ),
            curve=column(self._curve(row) for row in rows),
            tail=most(words[0] for row in rows if (words := _target_words(row))),
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


_LEAST_NAME, _GOOD_NAME, _YEAR, _SHORT_CHANGE, _LONGEST_VALUE = 14, 18, 5, 7, 20


def columns_for(width: int, needs: Columns) -> Columns:
    """The columns for a pane of that width: a figure is never cut, then names, then what tells most."""
    value = min(needs.value, _LONGEST_VALUE, max(8, width // 2))
    rest = width - value - 2
    period, change = needs.period, needs.change
    if rest < needs.name + period + change + needs.curve:
        # What is longer than a year, or than most changes, goes on into the columns after it.
        period, change = min(period, _YEAR), min(change, _SHORT_CHANGE)
    tail = min(period + change + needs.curve, max(0, rest - min(needs.name, _LEAST_NAME)))
    spare = max(0, rest - tail - min(needs.name, _GOOD_NAME))
    tail += min(spare, needs.tail)
    name = min(rest - tail, needs.name)
    return Columns(name, value, period, change, needs.curve, rest - name)


def _label(row: MetricRow) -> str:
    return f"{row.metric} ({row.subject})" if row.subject else row.metric


def _target_words(row: MetricRow) -> list[str]:
    """The target beside the actual figure: in full, or that there is one."""
    if row.target is None or row.latest.status != "actual":
        return []
    full = f"{_('target')} {row.target.text} {period_short(row.target.period)}"
    return [full.rstrip(), _(STATUS_MARKS["target"])]


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
