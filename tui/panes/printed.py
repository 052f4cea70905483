"""The sentences that print a metric's figures: what stands where there is nothing to plot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from store.records import CatalogueRow, Fact
from tui.i18n import _
from tui.panes.lines import LineList, Piece
from tui.panes.metric_lines import STATUS_ROLES
from tui.values import STATUS_LABELS, period_text
from tui.widths import harmless, text_width, truncate
from tui.wrapping import wrap


class PrintedSentences(LineList, can_focus=False):
    """Each figure with period and status, its sentence, and the article that prints it; the latest first."""

    DEFAULT_CSS = """
    PrintedSentences { display: none; padding: 0 1; background: transparent; overflow-y: hidden; }
    """

    def __init__(self) -> None:
        super().__init__(id="printed")
        self._facts: Sequence[Fact] = ()
        self._sources: Mapping[str, CatalogueRow] = {}
        self._lines: list[list[Piece]] = []
        self._width = 0

    def show(self, facts: Sequence[Fact], sources: Mapping[str, CatalogueRow]) -> None:
        """Show the sentences of these facts, given by period."""
        self._facts, self._sources = facts, sources
        self._lay_out()

    def on_resize(self) -> None:
        """Another width breaks the sentences elsewhere."""
        if self._width != self.line_width:
            self._lay_out()

    def _lay_out(self) -> None:
        self._width = self.line_width
        self._lines = [line for fact in reversed(self._facts) for line in self._told(fact)] if self._width > 0 else []
        self.lines_changed()

    def line_count(self) -> int:
        """Lines of all figures."""
        return len(self._lines)

    def at_cursor(self, index: int) -> bool:
        """It has no cursor."""
        return False

    def pieces(self, index: int, width: int) -> list[Piece]:
        """One line."""
        return self._lines[index]

    def _told(self, fact: Fact) -> Iterator[list[Piece]]:
        role = STATUS_ROLES[fact.status]
        head: list[Piece] = [(fact.text, role), ("  ", ""), (period_text(fact.period) or _("no date printed"), "muted")]
        if fact.status != "actual":
            head += [("  ", ""), (_(STATUS_LABELS[fact.status]), role)]
        yield head
        quote = harmless(" ".join(fact.quote.split()))
        for start, end in wrap(quote, self._width, widths=self.widths):
            yield [(quote[start:end], "")]
        source = self._sources.get(fact.article)
        if source:
            date = f"{source.date}  " if source.date else ""
            title = truncate(source.title or source.source, self._width - text_width(date, self.widths), self.widths)
            yield [(date + title, "muted")]
        yield [("", "")]
