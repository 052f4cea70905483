"""The card of a figure: what it says, in words, and the same metric in other articles."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from textual.message import Message
from textual.widget import Widget

from store.records import CatalogueRow, Fact
from tui.fact_rows import period_end
from tui.i18n import _
from tui.panes.lines import LineList, Piece
from tui.values import (
    MEASURE_LABELS,
    STATUS_LABELS,
    STATUS_MARKS,
    TOPIC_LABELS,
    period_short,
    period_text,
    value_in_words,
)
from tui.widths import NARROW, CellWidths, fit, text_width

_KINDS = {"actual": "figure", "estimate": "estimate", "target": "target"}


class CardHead(LineList, can_focus=False):
    """What the figure says, in as many lines as the width asks for; stays in sight while the facts below scroll."""

    MOST = 4
    DEFAULT_CSS = """
    CardHead {
        display: none; height: auto; box-sizing: content-box; background: $panel; padding: 0 1; overflow: hidden;
        &.-open { display: block; }
        &:ansi { border-top: ascii $muted; }
    }
    """

    def __init__(self) -> None:
        super().__init__(id="card-head")
        self._groups: list[list[Piece]] = []
        self._shown: list[list[Piece]] = []

    def show(self, groups: list[list[Piece]], width: int) -> int:
        """Show the pieces, each group from a new line; gives how many lines of that width they take."""
        self._groups = groups
        self._shown = flowed(groups, width, self.widths)[: self.MOST]
        self.styles.height = len(self._shown)
        self.add_class("-open")
        self.lines_changed()
        return len(self._shown)

    def line_count(self) -> int:
        """The lines that the pieces take."""
        return len(self._shown)

    def at_cursor(self, index: int) -> bool:
        """It has no cursor."""
        return False

    def pieces(self, index: int, width: int) -> list[Piece]:
        """One line."""
        return self._shown[index]


class CardColumns(NamedTuple):
    """Cells of each column of a line; a column that no line needs has none, the source's title gets the rest."""

    when: int
    value: int
    flag: int
    mark: int
    date: int


_DATES = (10, 7, 4)
"""A whole date, year and month, the year."""
_GOOD_TITLE = 16


class FigureCard(LineList):
    """One line for each fact of the metric, by period, below the head with the figure itself."""

    DEFAULT_CSS = """
    FigureCard {
        display: none; height: auto; background: $panel; padding: 0 1;
        &.-open { display: block; }
    }
    """

    @dataclass
    class FactChosen(Message):
        """The reader wants to see where that fact is printed."""

        card: FigureCard
        fact: Fact

    def __init__(self) -> None:
        super().__init__(id="card")
        self.head = CardHead()
        self.fact: Fact | None = None
        self._facts: list[Fact] = []
        self._sources: Mapping[str, CatalogueRow] = {}
        self._disputed: Collection[str] = frozenset()
        self._room = (0, 0)
        self._columns_known: tuple[int, CardColumns] | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is shown."""
        return self.has_class("-open")

    def show(
        self, fact: Fact, facts: Sequence[Fact], sources: Mapping[str, CatalogueRow], disputed: Collection[str]
    ) -> None:
        """Show the card of `fact`; `facts` are all that may tell of the same metric."""
        self.fact, self._sources, self._disputed = fact, sources, disputed
        same = {f.id: f for f in facts if same_metric(f, fact)}
        same.setdefault(fact.id, fact)
        self._facts = sorted(same.values(), key=lambda f: (period_end(f.period), f.measure, f.article, f.start))
        self._columns_known = None
        self.add_class("-open")
        self._fit()
        self.lines_changed(next(n for n, f in enumerate(self._facts) if f.id == fact.id))

    def _fit(self) -> None:
        """Take the lines that head and facts need, at most half of the pane and never more than eleven."""
        if self.fact is None:
            return
        pane = self.parent.size if isinstance(self.parent, Widget) else self.size
        self._room = (pane.width, pane.height)
        heads = self.head.show(self._heads(self.fact), pane.width - 2)
        self.styles.height = max(2, min(len(self._facts), min(11, pane.height // 2) - heads))

    def on_resize(self) -> None:
        """Another width: break the head's lines anew."""
        if self.is_open and isinstance(self.parent, Widget) and self._room != tuple(self.parent.size):
            self._fit()
            self.show_cursor()

    def close(self) -> None:
        """Hide it."""
        self.fact = None
        self.remove_class("-open")
        self.head.remove_class("-open")

    def _heads(self, fact: Fact) -> list[list[Piece]]:
        whose = fact.subject or fact.park or _("nobody named")
        first: list[Piece] = [(fact.metric, "heading")]
        if fact.indicator and fact.indicator != fact.metric:
            first.append((f"({fact.indicator})", "muted"))
        first.append((whose, "park"))
        if fact.park and fact.park != whose:
            first.append((fact.park, "muted"))
        second: list[Piece] = [
            (f"{fact.text}", _KINDS[fact.status]), (f"= {value_in_words(fact)}", "strong"),
            (_when(fact), "muted"), (_(STATUS_LABELS[fact.status]), _KINDS[fact.status]),
        ]  # fmt: skip
        if fact.id in self._disputed:
            disagree = _("articles disagree")
            second.append((f"{self.glyphs.conflict} {disagree}", "contradiction"))
        second += [(_(MEASURE_LABELS[fact.measure]), "muted"), (_(TOPIC_LABELS[fact.topic]), "muted")]
        return [first, second]

    def line_count(self) -> int:
        """The facts of the metric."""
        return len(self._facts)

    def pieces(self, index: int, width: int) -> list[Piece]:
        """One line: period, value, mark of a dispute, status, and where it is printed."""
        fact = self._facts[index]
        source = self._sources.get(fact.article)
        room = self._columns(width)
        here = self.fact is not None and fact.id == self.fact.id
        place = _("here") if here else source.title if source else ""
        date = (source.date or "")[: room.date] if source else ""
        return [
            (self.glyphs.cursor if index == self.cursor else " ", "mark"),
            (fit(self._when_short(fact), room.when, self.widths), "muted"),
            (fit(fact.text, room.value, self.widths), _KINDS[fact.status]),
            (fit(self.glyphs.conflict if fact.id in self._disputed else "", room.flag, self.widths), "contradiction"),
            (fit(_(STATUS_MARKS[fact.status]), room.mark, self.widths), _KINDS[fact.status]),
            (f"{date:<{room.date}}  " if room.date else "", "muted"),
            (place, "strong" if here else "muted"),
        ]

    def _columns(self, width: int) -> CardColumns:
        """The columns that these facts need; the day, then the month of the source give way to its title."""

        if self._columns_known and self._columns_known[0] == width:
            return self._columns_known[1]
        widths = self.widths

        def column(texts: Iterable[str]) -> int:
            longest = max((text_width(text, widths) for text in set(texts)), default=0)
            return longest + 1 if longest else 0

        when = column(map(self._when_short, self._facts))
        value = min(column(fact.text for fact in self._facts), max(14, width - when - 16))
        flag = 2 if any(fact.id in self._disputed for fact in self._facts) else 0
        mark = column(_(STATUS_MARKS[fact.status]) for fact in self._facts if STATUS_MARKS[fact.status])
        left = width - 1 - when - value - flag - mark
        date = next((cells for cells in _DATES if left - cells - 2 >= _GOOD_TITLE), 0)
        self._columns_known = width, CardColumns(when, value, flag, mark, date)
        return self._columns_known[1]

    def _when_short(self, fact: Fact) -> str:
        return period_short(fact.period) or _("no date")

    def choose(self) -> None:
        """Go to the sentence of the fact under the cursor."""
        if self.cursor < len(self._facts):
            self.post_message(self.FactChosen(self, self._facts[self.cursor]))


def flowed(groups: Iterable[list[Piece]], width: int, widths: CellWidths = NARROW) -> list[list[Piece]]:
    """Each group on a line of its own, three blanks between its pieces, going on below where the line is full."""
    lines: list[list[Piece]] = []
    for group in groups:
        used = width
        for text, role in group:
            cells = text_width(text, widths)
            if used + 3 + cells > width:
                lines.append([(text, role)])
                used = cells
            else:
                lines[-1] += [("   ", ""), (text, role)]
                used += 3 + cells
    return lines


def _when(fact: Fact) -> str:
    """The period, and how it was printed where that says more than the same numbers."""
    when = period_text(fact.period) or _("no date printed")
    if not fact.period_text or _numbers(fact.period_text) == _numbers(when):
        return when
    return f"{when} ({fact.period_text})"


def _numbers(text: str) -> list[int]:
    return [int(digits) for digits in re.findall("[0-9]+", text)]


def same_metric(one: Fact, other: Fact) -> bool:
    """Whether two facts tell of the same metric of the same subject in the same way."""
    return (
        (one.indicator or one.metric) == (other.indicator or other.metric)
        and (one.subject or one.park) == (other.subject or other.park)
        and one.measure == other.measure
    )
