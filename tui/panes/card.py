"""The card of a figure: the same metric in other articles, below what the figure says."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from textual.message import Message
from textual.widget import Widget

from store.records import CatalogueRow, Fact
from tui.fact_rows import period_end, series_key
from tui.i18n import _
from tui.panes.card_head import CardHead
from tui.panes.fact_lines import DATES, when_short
from tui.panes.lines import LineList, Piece
from tui.panes.metric_lines import STATUS_ROLES
from tui.values import STATUS_MARKS
from tui.widths import fit, text_width


class CardColumns(NamedTuple):
    """Cells of each column of a line; a column that no line needs has none, the source's title gets the rest."""

    when: int
    value: int
    flag: int
    mark: int
    date: int


_GOOD_TITLE = 16


class FigureCard(LineList):
    """One line for each fact of the metric, by period, below the head with the figure itself."""

    DEFAULT_CSS = """
    FigureCard { display: none; height: auto; background: $panel; padding: 0 1; }
    """

    class FactChosen(Message):
        """The reader wants to see where that fact is printed."""

        def __init__(self, card: FigureCard, fact: Fact) -> None:
            super().__init__()
            self.card = card
            self.fact = fact

    def __init__(self) -> None:
        super().__init__(id="card")
        self.head = CardHead()
        self.fact: Fact | None = None
        self._facts: list[Fact] = []
        self._sources: Mapping[str, CatalogueRow] = {}
        self._disputed: Collection[str] = frozenset()
        self._room = (0, 0)
        self._height = 0
        self._columns_known: tuple[int, CardColumns] | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is shown."""
        return self.fact is not None

    def show(
        self, fact: Fact, facts: Sequence[Fact], sources: Mapping[str, CatalogueRow], disputed: Collection[str]
    ) -> None:
        """Show the card of `fact`; `facts` are all that may tell of the same metric."""
        self.fact, self._sources, self._disputed = fact, sources, disputed
        wanted = series_key(fact)
        same = {f.id: f for f in facts if series_key(f) == wanted}
        same.setdefault(fact.id, fact)
        self._facts = sorted(same.values(), key=lambda f: (period_end(f.period), f.measure, f.article, f.start))
        self._columns_known = None
        self.display = True  # not by a class: that would have card and head styled anew before they are painted
        self._fit()
        self.lines_changed(next(n for n, f in enumerate(self._facts) if f.id == fact.id))
        self._be_scrolled(self._height)

    def _fit(self) -> None:
        """Take the lines that head and facts need, at most half of the pane and never more than eleven."""
        if self.fact is None:
            return
        pane = self.parent.size if isinstance(self.parent, Widget) else self.size
        self._room = (pane.width, pane.height)
        heads = self.head.show(self.fact, pane.width - 2, disputed=self.fact.id in self._disputed)
        self._height = max(2, min(len(self._facts), min(11, pane.height // 2) - heads))
        self.styles.height = self._height

    def _be_scrolled(self, height: int) -> None:
        """Have the figure's line in the middle, and the scroll bar or none, at the height that the layout will give.

        Left to Textual, both come after the layout: a second one, and a second paint.
        """
        lines = len(self._facts)
        top = max(0, min(self.cursor - height // 2, lines - height))
        self.set_reactive(Widget.scroll_y, float(top))
        self.set_reactive(Widget.scroll_target_y, float(top))
        self.show_vertical_scrollbar = lines > height
        if self.show_vertical_scrollbar or self._vertical_scrollbar is not None:
            self.vertical_scrollbar.display = self.show_vertical_scrollbar
            self.vertical_scrollbar.position = top

    def on_resize(self) -> None:
        """Another width: break the head's lines anew; another height: keep the figure's own line in sight."""
        if not self.is_open:
            return
        if isinstance(self.parent, Widget) and self._room != tuple(self.parent.size):
            self._fit()
        self._be_scrolled(self.size.height or self._height)

    def close(self) -> None:
        """Hide it."""
        self.fact = None
        self.display = self.head.display = False

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
            (fit(when_short(fact), room.when, self.widths), "muted"),
            (fit(fact.text, room.value, self.widths), STATUS_ROLES[fact.status]),
            (fit(self.glyphs.conflict if fact.id in self._disputed else "", room.flag, self.widths), "contradiction"),
            (fit(_(STATUS_MARKS[fact.status]), room.mark, self.widths), STATUS_ROLES[fact.status]),
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

        when = column(map(when_short, self._facts))
        value = min(column(fact.text for fact in self._facts), max(14, width - when - 16))
        flag = 2 if any(fact.id in self._disputed for fact in self._facts) else 0
        mark = column(_(STATUS_MARKS[fact.status]) for fact in self._facts if STATUS_MARKS[fact.status])
        left = width - 1 - when - value - flag - mark
        date = next((cells for cells in DATES if left - cells - 2 >= _GOOD_TITLE), 0)
        self._columns_known = width, CardColumns(when, value, flag, mark, date)
        return self._columns_known[1]

    def choose(self) -> None:
        """Go to the sentence of the fact under the cursor."""
        if self.cursor < len(self._facts):
            self.post_message(self.FactChosen(self, self._facts[self.cursor]))
