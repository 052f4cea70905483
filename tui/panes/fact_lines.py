"""How the facts pane writes a fact of an opened metric: in the columns of the metrics, its sentence beside or below."""

from __future__ import annotations

from store.records import Fact
from tui.glyphs import Glyphs
from tui.i18n import _
from tui.panes.lines import Piece
from tui.panes.metric_lines import STATUS_ROLES, Columns
from tui.shortening import around
from tui.values import STATUS_LABELS, STATUS_MARKS, period_short
from tui.widths import CellWidths, text_width, truncate

_INDENT = 2
DATES = (10, 7, 4)
"""A whole date, year and month, the year."""
_GOOD_SENTENCE = 36
"""Cells from which on a sentence stands beside its figure: with fewer it is read better below."""


class FactLines:
    """Writes the facts of opened metrics into the columns that these have."""

    def __init__(self, columns: Columns, width: int, widths: CellWidths, glyphs: Glyphs) -> None:
        self._columns = columns
        self._width = width
        self._widths = widths
        self._glyphs = glyphs
        self._sentence_at = columns.period + columns.change
        self._beside = columns.tail - self._sentence_at >= _GOOD_SENTENCE

    @property
    def count(self) -> int:
        """How many lines a fact takes."""
        return 1 if self._beside else 2

    def first(self, fact: Fact, date: str, *, disputed: bool) -> list[Piece]:
        """Date of the article, value, the mark of a disagreement, period, status; the sentence where it has room."""
        room = self._columns.name + self._columns.value
        value = truncate(fact.text, room - 1, self._widths)
        left = room - text_width(value, self._widths)
        day = next((date[:cells] for cells in DATES if _INDENT + cells < left), "")
        conflict = self._glyphs.conflict if disputed else " "
        pieces = [
            ((" " * _INDENT + day).ljust(left), "muted"), (value, STATUS_ROLES[fact.status]),
            (conflict, "contradiction"),
        ]  # fmt: skip
        used = 0
        for at, text, role in self._placed(fact)[0]:
            pieces += [(" " * (at - used), ""), (text, role), (" ", "")]
            used = at + text_width(text, self._widths) + 1
        if self._beside:
            at = max(used, self._sentence_at)
            sentence = around(fact, self._columns.tail - at, self._widths)
            pieces += [(" " * (at - used), ""), (sentence, "muted")]
        return pieces

    def second(self, fact: Fact) -> list[Piece]:
        """The sentence, and before it what found no room above."""
        pieces: list[Piece] = [(" " * _INDENT, "")]
        left = self._width - _INDENT
        for text, role in self._placed(fact)[1]:
            pieces += [(text, role), ("  ", "")]
            left -= text_width(text, self._widths) + 2
        return [*pieces, (around(fact, left, self._widths), "muted")]

    def _placed(self, fact: Fact) -> tuple[list[tuple[int, str, str]], list[tuple[str, str]]]:
        """Period and status: those that stand behind the value, each with its place, and those that go below."""
        on_line: list[tuple[int, str, str]] = []
        below: list[tuple[str, str]] = []
        used = 0
        role = STATUS_ROLES[fact.status]
        told = [(0, when_short(fact), "muted"), (self._columns.period, _(STATUS_MARKS[fact.status]), role)]
        for column, text, look in told if STATUS_MARKS[fact.status] else told[:1]:
            cells = text_width(text, self._widths)
            at = max(used, min(column, self._columns.tail - cells))
            if below or at + cells > self._columns.tail:
                below.append((_(STATUS_LABELS[fact.status]) if look == role else text, look))
            else:
                on_line.append((at, text, look))
                used = at + cells + 1
        return on_line, below


def when_short(fact: Fact) -> str:
    """The period of a fact in short, or that it has none."""
    return period_short(fact.period) or _("no date")
