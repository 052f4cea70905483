"""Which articles a list shows and in which order: sorted, filtered, narrowed, grouped."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from store.across.matching import Matcher
from store.records import CatalogueRow
from tui.article_rows import Group, Heading, Item, SortColumn, grouped, order_of, starts_descending
from tui.matching import RowIndex, words_of


class ListedArticles:
    """The articles of the library as the reader wants to see them: `items` are new ones after each change."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        """The articles shown, under the headings of their groups where there are some."""
        self.headings: list[int] = []
        """The places of the headings among them."""
        self.sort: SortColumn = "date"
        self.descending = True
        self.group: Group | None = None
        self.query_text = ""
        """The filter as typed."""
        self.matcher = Matcher("")
        self.notes: Mapping[str, str] = {}
        """The reader's own notes, by article: a filter finds them too."""
        self.index = RowIndex(())
        """What the filter searches; `index.prepare()` in a thread spares the first key the wait."""
        self._rows: Sequence[CatalogueRow] = ()
        self._ordered: list[CatalogueRow] = []
        self._order: list[int] = []
        """The places in `_rows` of those in `_ordered`."""
        self._ranks: list[int] = []
        """The places in `_ordered` of those in `_rows`, once a filter asks for them."""
        self._only: Collection[str] | None = None

    def set_rows(self, rows: Sequence[CatalogueRow]) -> None:
        """List these articles, filtered, sorted and grouped as before."""
        self._rows = rows
        self.index = RowIndex(map(words_of, rows))
        self._put_in_order()

    def filter(self, query: str) -> None:
        """Let only the articles through that match; an empty query lets all."""
        self.query_text = query
        self.matcher = Matcher(query)
        self._arrange()

    def only(self, ids: Collection[str] | None) -> None:
        """Let only articles of these ids through, until called with None."""
        self._only = ids
        self._arrange()

    def sort_by(self, column: SortColumn, descending: bool | None = None) -> None:
        """Sort by a column: in its usual direction, the other way when it is sorted so already, or as told."""
        if descending is None:
            descending = not self.descending if column == self.sort else starts_descending(column)
        if (column, descending) != (self.sort, self.descending):
            self.sort, self.descending = column, descending
            self._put_in_order()

    def group_by(self, group: Group | None) -> None:
        """Put the articles under headings by park or year, or under none."""
        if group != self.group:
            self.group = group
            self._arrange()

    @property
    def count(self) -> int:
        """How many articles are shown."""
        return len(self.items) - len(self.headings)

    def shown(self) -> list[CatalogueRow]:
        """The articles shown, in their order."""
        return [item for item in self.items if isinstance(item, CatalogueRow)]

    def place_of(self, article_id: str) -> int | None:
        """The place of an article among the items; None where it is not shown."""
        places = (at for at, row in enumerate(self.items) if isinstance(row, CatalogueRow) and row.id == article_id)
        return next(places, None)

    def _put_in_order(self) -> None:
        self._order = order_of(self._rows, self.sort, self.descending)
        self._ordered = [self._rows[place] for place in self._order]
        self._ranks = []
        self._arrange()

    def _arrange(self) -> None:
        rows = self._matching() if self.matcher else self._ordered
        if self._only is not None:
            rows = [row for row in rows if row.id in self._only]
        self.items = list(grouped(rows, self.group)) if self.group else list(rows)
        self.headings = [i for i, item in enumerate(self.items) if isinstance(item, Heading)] if self.group else []

    def _matching(self) -> list[CatalogueRow]:
        """The articles that the filter lets through, for themselves or for a note on them."""
        if not self._ranks:
            self._ranks = sorted(range(len(self._order)), key=self._order.__getitem__)
        found = set(self.index.filter(self.query_text))
        noted = {article for article, note in self.notes.items() if self.matcher.matches(note)}
        if noted:
            found.update(place for place, row in enumerate(self._rows) if row.id in noted)
        return [self._ordered[rank] for rank in sorted(map(self._ranks.__getitem__, found))]
