"""The head of a figure's card: what the figure says, in words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from store.records import Fact
from tui.i18n import _
from tui.panes.lines import LineList, Piece
from tui.panes.metric_lines import STATUS_ROLES
from tui.values import MEASURE_LABELS, STATUS_LABELS, TOPIC_LABELS, period_text, value_in_words
from tui.widths import NARROW, CellWidths, text_width


class CardHead(LineList, can_focus=False):
    """What the figure says, in as many lines as the width asks for; stays in sight while the facts below scroll."""

    MOST = 4
    DEFAULT_CSS = """
    CardHead {
        display: none; height: auto; box-sizing: content-box; background: $panel; padding: 0 1; overflow: hidden;
        &:ansi { border-top: ascii $muted; }
    }
    """

    def __init__(self) -> None:
        super().__init__(id="card-head")
        self._shown: list[list[Piece]] = []

    def show(self, fact: Fact, width: int, *, disputed: bool) -> int:
        """Show what the fact says; gives how many lines of that width it takes."""
        conflict = self.glyphs.conflict if disputed else ""
        self._shown = flowed([_whose(fact), _what(fact, conflict)], width, self.widths)[: self.MOST]
        self.styles.height = len(self._shown)
        self.display = True
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


def _whose(fact: Fact) -> list[Piece]:
    """The metric, and whose figure it is."""
    whose = fact.subject or fact.park or _("nobody named")
    pieces: list[Piece] = [(fact.metric, "heading")]
    if fact.indicator and fact.indicator != fact.metric:
        pieces.append((f"({fact.indicator})", "muted"))
    pieces.append((whose, "park"))
    if fact.park and fact.park != whose:
        pieces.append((fact.park, "muted"))
    return pieces


def _what(fact: Fact, conflict: str) -> list[Piece]:
    """The figure as printed and in words, when it holds, of what kind it is; `conflict` marks one that is disputed."""
    role = STATUS_ROLES[fact.status]
    pieces: list[Piece] = [
        (fact.text, role), (f"= {value_in_words(fact)}", "strong"),
        (_when(fact), "muted"), (_(STATUS_LABELS[fact.status]), role),
    ]  # fmt: skip
    if conflict:
        disagree = _("articles disagree")
        pieces.append((f"{conflict} {disagree}", "contradiction"))
    return [*pieces, (_(MEASURE_LABELS[fact.measure]), "muted"), (_(TOPIC_LABELS[fact.topic]), "muted")]


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
