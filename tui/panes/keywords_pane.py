"""The keywords pane: weight bars, the count here and in how many articles of the library."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from store.across.matching import Matcher
from store.records import Keyword
from tui.glyphs import bar
from tui.i18n import _
from tui.panes.lines import LineList, Piece
from tui.widths import fit


class KeywordsPane(LineList):
    """Keywords with their weight; those that narrow the list are ticked."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._all: list[Keyword] = []
        self._shown: list[Keyword] = []
        self._articles: Mapping[str, int] = {}
        self.ticked: list[str] = []
        self.filter = ""

    def show_keywords(self, keywords: Sequence[Keyword]) -> None:
        """Show the keywords of an article."""
        self._all = list(keywords)
        self._rebuild()

    def set_library_counts(self, articles: Mapping[str, int]) -> None:
        """How many articles of the library have each term."""
        if articles is not self._articles:
            self._articles = articles
            self._rebuild(self.cursor)

    def set_filter(self, query: str) -> None:
        """Keep the keywords that match."""
        self.filter = query
        self._rebuild()

    def _rebuild(self, cursor: int = 0) -> None:
        matcher = Matcher(self.filter)
        self._shown = [keyword for keyword in self._all if matcher.matches(keyword.term)]
        self.lines_changed(cursor)

    def toggle_tick(self) -> None:
        """Tick the keyword under the cursor, or take the tick away."""
        term = self.current
        if term is None:
            return
        if term in self.ticked:
            self.ticked.remove(term)
        else:
            self.ticked.append(term)
        self.lines_changed(self.cursor)

    def clear_ticks(self) -> None:
        """Tick none."""
        self.ticked.clear()
        self.lines_changed(self.cursor)

    @property
    def current(self) -> str | None:
        """The term under the cursor."""
        return self._shown[self.cursor].term if self.cursor < len(self._shown) else None

    @property
    def shown(self) -> list[Keyword]:
        """The keywords that the filter lets through."""
        return self._shown

    def summary(self, total: int) -> str:
        """What the title says: how many, and what the two numbers of a line count."""
        count = str(total) if len(self._shown) == total else f"{len(self._shown)}/{total}"
        heads = _("here/articles")
        return f"{count}  {heads}" if self._shown else count

    def line_count(self) -> int:
        """One line a keyword."""
        return len(self._shown)

    def pieces(self, index: int, width: int) -> list[Piece]:
        """One keyword: tick, term, bar, counts."""
        keyword = self._shown[index]
        bar_cells = 4 if width < 36 else 8 if width < 60 else 16
        count = fit(str(keyword.count), 4, self.widths, right=True)
        articles = self._articles.get(keyword.term)
        library = fit(f" / {articles}" if articles else "", 8, self.widths)
        name = max(6, width - bar_cells - 4 - 8 - 4)
        return [
            (self.glyphs.cursor if index == self.cursor else " ", "mark"),
            ("+ " if keyword.term in self.ticked else "  ", "match" if keyword.term in self.ticked else ""),
            (fit(keyword.term, name, self.widths), "keyword"),
            (" " + bar(keyword.weight, bar_cells, self.glyphs), "mark"),
            (count, ""),
            (library, "muted"),
        ]
