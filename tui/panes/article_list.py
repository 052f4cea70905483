"""The list of articles: sorted, grouped, filtered; one line an article where there is room, else two."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import pairwise

from store.records import CatalogueRow
from tui.article_rows import Group, Heading, SortColumn
from tui.i18n import _
from tui.listed_articles import ListedArticles
from tui.panes.lines import LineList, Piece
from tui.shortening import short_park
from tui.widths import fit, harmless, text_width

WIDE = 60
"""From this width on an article takes one line."""
_DATE, _FACTS, _MARKS = 10, 4, 4
_LONGEST_TITLE, _MEASURED = 60, 1000
"""Cells taken for the longest title where there are too many titles to measure them all."""


class ArticleList(LineList):
    """The articles of the library; the reader stays on the same article whatever is sorted, filtered or reloaded."""

    class Moved(LineList.Moved):
        """The cursor stands on another article."""

        @property
        def row(self) -> CatalogueRow | None:
            """The article's row."""
            return self.lines.row_at(self.index) if isinstance(self.lines, ArticleList) else None

    class Chosen(LineList.Chosen):
        """An article was chosen."""

        @property
        def row(self) -> CatalogueRow | None:
            """The article's row."""
            return self.lines.row_at(self.index) if isinstance(self.lines, ArticleList) else None

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self.articles = ListedArticles()
        self._longest_park = self._longest_title = 0
        self._height = 1
        self._read: Collection[str] = frozenset()
        self._bookmarked: Collection[str] = frozenset()

    # Which articles, in which order

    def set_rows(self, rows: Sequence[CatalogueRow]) -> None:
        """Show these articles, filtered, sorted and grouped as before; the cursor stays on its article."""
        self._longest_park = max(
            (text_width(park, self.widths) for park in {row.park or "" for row in rows}), default=0
        )
        self._longest_title = _LONGEST_TITLE
        if len(rows) <= _MEASURED:
            self._longest_title = max((text_width(harmless(row.title), self.widths) for row in rows), default=0)
        self._rearrange(lambda: self.articles.set_rows(rows))

    def filter(self, query: str) -> int:
        """Show only the articles that match; gives how many. An empty query shows all."""
        self._rearrange(lambda: self.articles.filter(query))
        return self.articles.count

    def only(self, ids: Collection[str] | None) -> int:
        """Show only articles of these ids, until called with None; gives how many."""
        self._rearrange(lambda: self.articles.only(ids))
        return self.articles.count

    def sort_by(self, column: SortColumn, descending: bool | None = None) -> None:
        """Sort by a column: in its usual direction, the other way when it is sorted so already, or as told."""
        self._rearrange(lambda: self.articles.sort_by(column, descending))

    def group_by(self, group: Group | None) -> None:
        """Put the articles under headings by park or year, or under none."""
        self._rearrange(lambda: self.articles.group_by(group))

    def _rearrange(self, change: Callable[[], None]) -> None:
        """Make a change to what is listed; the cursor stays on its article where that is still shown."""
        selected, line, before = self.selected, self.cursor, self.articles.items
        change()
        if self.articles.items is not before:
            place = self.articles.place_of(selected.id) if selected else None
            self.lines_changed(line if place is None else place * self._height)

    # The article under the cursor

    @property
    def selected(self) -> CatalogueRow | None:
        """The article under the cursor."""
        return self.row_at(self.cursor)

    @property
    def number(self) -> int:
        """The place of the article under the cursor among those shown, from 1; 0 where there is none."""
        at = self.cursor // self._height
        return at + 1 - bisect_right(self.articles.headings, at) if self.articles.items else 0

    def select(self, article_id: str) -> bool:
        """Put the cursor on an article; gives whether it is shown."""
        place = self.articles.place_of(article_id)
        if place is not None:
            self.cursor = place * self._height
        return place is not None

    def row_at(self, line: int) -> CatalogueRow | None:
        """The article on a line; None on a heading."""
        item = self.articles.items[line // self._height] if 0 <= line < self.line_count() else None
        return item if isinstance(item, CatalogueRow) else None

    def set_marks(self, read: Collection[str], bookmarked: Collection[str], notes: Mapping[str, str]) -> None:
        """Say which articles are read, bookmarked or have a note; only lines that change are painted."""
        before = (self._read, self._bookmarked, self.articles.notes)
        self._read, self._bookmarked, self.articles.notes = read, bookmarked, notes
        after = (read, bookmarked, notes)
        changed = {article for old, new in zip(before, after, strict=True) for article in set(old) ^ set(new)}
        self._strips.clear()
        top = self.scroll_offset.y // self._height * self._height
        for line in range(top, min(self.line_count(), self.scroll_offset.y + self.size.height), self._height):
            row = self.row_at(line)
            if row is not None and row.id in changed:
                self.refresh_line(line)

    def note_of(self, article_id: str) -> str:
        """The reader's own note on an article; empty where there is none."""
        return self.articles.notes.get(article_id, "")

    # Lines: an item has `_height` of them, and the cursor stands on its first

    def line_count(self) -> int:
        """Lines of all articles and headings."""
        return len(self.articles.items) * self._height

    def selectable(self, index: int) -> bool:
        """The cursor stands on the first line of an article."""
        return index % self._height == 0 and self.row_at(index) is not None

    def move(self, by: int) -> None:
        """Move the cursor by so many articles."""
        super().move(by * self._height)

    def move_page(self, pages: int) -> None:
        """Move the cursor by a page."""
        self.move(pages * max(1, self.size.height // self._height - 1))

    def move_to(self, index: int) -> None:
        """Put the cursor on the first article (0) or the last (-1)."""
        count = self.line_count()
        if count:
            self.cursor = self._nearest(0 if index >= 0 else count - self._height, 1 if index >= 0 else -1)

    def on_resize(self) -> None:
        """Take one line or two for an article, as there is room; the article at the top stays there."""
        height = 1 if self.line_width >= WIDE else 2
        top, cursor = self.scroll_offset.y // self._height, self.cursor // self._height
        if height != self._height:
            self._height = height
            self.lines_changed(cursor * height)
            self.scroll_to(y=top * height, animate=False, force=True)
        self.show_cursor()

    def refresh_line(self, index: int) -> None:
        """Repaint the lines of the item on a line."""
        first = index // self._height * self._height
        for line in range(first, first + self._height):
            super().refresh_line(line)

    def at_cursor(self, index: int) -> bool:
        """Both lines of the article under the cursor are lit."""
        return index // self._height == self.cursor // self._height

    def show_cursor(self) -> None:
        """Scroll so that the whole article under the cursor can be seen, and a heading just above it."""
        top, bottom = self.cursor, self.cursor + self._height
        if top and self.row_at(top - 1) is None:
            top -= self._height
        height, at = self.size.height, self.scroll_offset.y
        if height and self.articles.items and not at <= top <= bottom <= at + height:
            y = top if top < at else min(top, bottom - height)
            self.scroll_to(y=y, animate=False, force=True)

    # Drawing

    def pieces(self, index: int, width: int) -> list[Piece]:
        """What stands on a line: a heading, an article, or one of its two lines."""
        item = self.articles.items[index // self._height]
        if isinstance(item, Heading):
            if (index + 1) % self._height:
                return []
            name = item.name or (_("No park named") if self.articles.group == "park" else _("No date"))
            return [(name, "heading"), (f"  {item.articles}", "muted")]
        pointer = self.glyphs.cursor if index == self.cursor else " "
        if self._height == 1:
            return self._one_line(item, pointer, width)
        if index % 2 == 0:
            return [(f"{pointer} ", "mark"), *self._title(item, width - 2)]
        return self._second_line(item, width)

    def _one_line(self, row: CatalogueRow, pointer: str, width: int) -> list[Piece]:
        room = width - (2 + _MARKS + 1 + _DATE + 1) - (1 + 1 + _FACTS)
        park_width = min(self._longest_park, max(min(28, width // 4), room - self._longest_title))
        title_width = room - park_width
        return [
            (f"{pointer} ", "mark"),
            (fit(self._marks(row), _MARKS + 1, self.widths), "mark"),
            (fit(_date(row), _DATE + 1, self.widths), "" if row.date else "muted"),
            *self._title(row, title_width),
            (" " + fit(short_park(row.park or "", park_width, self.widths), park_width, self.widths), "park"),
            (fit(str(row.facts or ""), _FACTS + 1, self.widths, right=True), "muted"),
        ]

    def _second_line(self, row: CatalogueRow, width: int) -> list[Piece]:
        marks = self._marks(row)
        marks = f" {marks}" if marks else ""
        facts = str(row.facts or "")
        park_width = max(0, width - 2 - _DATE - 1 - text_width(marks, self.widths) - len(facts) - 1)
        return [
            ("  " + fit(_date(row), _DATE + 1, self.widths), "muted"),
            (fit(short_park(row.park or "", park_width, self.widths), park_width, self.widths), "park"),
            (marks, "mark"),
            (" " + facts, "muted"),
        ]

    def _title(self, row: CatalogueRow, width: int) -> list[Piece]:
        """The title in `width` cells, or the source's name where it has none; what the filter found is marked."""
        text = fit(harmless(row.title or row.source), width, self.widths)
        role = "muted" if row.id in self._read else ""
        found = self.articles.matcher.spans(text) if self.articles.matcher else []
        cuts = [0, *(cut for span in found for cut in span), len(text)]
        return [(text[a:b], "match" if i % 2 else role) for i, (a, b) in enumerate(pairwise(cuts)) if a < b]

    def _marks(self, row: CatalogueRow) -> str:
        """Read, bookmarked, with a note, a version of another article."""
        marks = ((self.glyphs.read, self._read), (self.glyphs.bookmark, self._bookmarked), ("+", self.articles.notes))
        return "".join(sign for sign, ids in marks if row.id in ids) + ("=" if row.version_of else "")


def _date(row: CatalogueRow) -> str:
    """The date as printed; a year that was only inferred from the text says so with a question mark."""
    return row.date or (f"{row.year_inferred}?" if row.year_inferred else "")
