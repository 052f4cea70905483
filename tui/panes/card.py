"""The card of a figure: what it says, in words, and the same metric in other articles."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from textual.message import Message

from store.records import CatalogueRow, Fact
from tui.fact_rows import period_end
from tui.i18n import _
from tui.panes.lines import LineList, Piece
from tui.values import MEASURE_LABELS, STATUS_LABELS, TOPIC_LABELS, period_short, period_text, value_in_words
from tui.widths import fit

_KINDS = {"actual": "figure", "estimate": "estimate", "target": "target"}


class FigureCard(LineList):
    """Two lines on the figure, then one line for each fact of the same metric, by period."""

    DEFAULT_CSS = """
    FigureCard {
        display: none; height: auto; max-height: 9; background: $surface; padding: 0 1;
        &.-open { display: block; }
        &:ansi { border-top: ascii $muted; }
    }
    """

    @dataclass
    class FactChosen(Message):
        """The reader wants to see where that fact is printed."""

        card: FigureCard
        fact: Fact

    def __init__(self) -> None:
        super().__init__(id="card")
        self.fact: Fact | None = None
        self._heads: list[list[Piece]] = []
        self._facts: list[Fact] = []
        self._sources: Mapping[str, CatalogueRow] = {}
        self._disputed: Collection[str] = frozenset()

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
        self._heads = self._head_lines(fact)
        self.styles.height = min(9, len(self._heads) + len(self._facts) + int(self.styles.border_top[0] != ""))
        self.add_class("-open")
        at = next(n for n, f in enumerate(self._facts) if f.id == fact.id)
        self.lines_changed(len(self._heads) + at)

    def close(self) -> None:
        """Hide it."""
        self.fact = None
        self.remove_class("-open")

    def _head_lines(self, fact: Fact) -> list[list[Piece]]:
        whose = fact.subject or fact.park or _("nobody named")
        words = [_(STATUS_LABELS[fact.status]), _(MEASURE_LABELS[fact.measure]), _(TOPIC_LABELS[fact.topic])]
        when = period_text(fact.period) or _("no date printed")
        if fact.period_text and fact.period_text != when:
            when = f"{when} ({fact.period_text})"
        second: list[Piece] = [
            (fact.text, _KINDS[fact.status]), (f" = {value_in_words(fact)}", "strong"),
            (f"   {when}   {', '.join(words)}", "muted"),
        ]  # fmt: skip
        if fact.id in self._disputed:
            second.append((f"   {self.glyphs.conflict} {_('articles disagree')}", "contradiction"))
        first: list[Piece] = [(fact.metric, "heading")]
        if fact.indicator and fact.indicator != fact.metric:
            first.append((f" ({fact.indicator})", "muted"))
        first.append((f"   {whose}", "park"))
        if fact.park and fact.park != whose:
            first.append((f"   {fact.park}", "muted"))
        return [first, second]

    def line_count(self) -> int:
        """The figure's lines and those of the metric."""
        return len(self._heads) + len(self._facts)

    def selectable(self, index: int) -> bool:
        """Only facts can be gone to."""
        return index >= len(self._heads)

    def pieces(self, index: int, width: int) -> list[Piece]:
        """One line."""
        if index < len(self._heads):
            return self._heads[index]
        fact = self._facts[index - len(self._heads)]
        source = self._sources.get(fact.article)
        here = self.fact is not None and fact.id == self.fact.id
        value = 14 if width < 60 else 20
        dispute = fact.id in self._disputed
        status = "" if fact.status == "actual" else _(STATUS_LABELS[fact.status]) + " "
        return [
            (self.glyphs.cursor if index == self.cursor else " ", "mark"),
            (fit(period_short(fact.period) or _("no date"), 10, self.widths), "muted"),
            (fit(fact.text, value, self.widths), _KINDS[fact.status]),
            ((self.glyphs.conflict + " ") if dispute else "  ", "contradiction"),
            (status, _KINDS[fact.status]),
            (f"{_('here')}  " if here else "", "strong"),
            (f"{source.date or ''}  {source.title}" if source else "", "muted"),
        ]

    def choose(self) -> None:
        """Go to the sentence of the fact under the cursor."""
        at = self.cursor - len(self._heads)
        if 0 <= at < len(self._facts):
            self.post_message(self.FactChosen(self, self._facts[at]))


def same_metric(one: Fact, other: Fact) -> bool:
    """Whether two facts tell of the same metric of the same subject in the same way."""
    return (
        (one.indicator or one.metric) == (other.indicator or other.metric)
        and (one.subject or one.park) == (other.subject or other.park)
        and one.measure == other.measure
    )
