"""Where the reader was at the last run, and what they asked for on the command line."""

from __future__ import annotations

from store.errors import ParksError
from tui.article_rows import SORT_COLUMNS
from tui.highlights import PRIORITY
from tui.i18n import _
from tui.layout import PANES
from tui.screens.library_list import LibraryList


class Remembering(LibraryList):
    """Takes the reader back to their place, and keeps it for the next run."""

    restored = False
    """Whether the place of the last run was taken up: before that there is none to keep."""

    def restore(self) -> None:
        """Go to where the reader was at the last run, or to what they asked for."""
        self.restored = True
        state = self.parks.state
        kept = state.of(self.session.path)
        self.asked_columns = state.columns
        self.text.hidden = set(state.hidden) & set(PRIORITY)  # type: ignore[assignment]
        if kept.sort in SORT_COLUMNS:
            self.list.sort_by(kept.sort, kept.descending)
        self.list.group_by("park" if kept.group == "park" else "year" if kept.group == "year" else None)
        if kept.filter:
            self.list.filter(kept.filter)
        self.show_list_count()
        self.scope = kept.scope
        if self.parks.start:
            self.go_to_start(self.parks.start)
        elif kept.article and self.list.select(kept.article) and self.reader.open(kept.article):
            self.text.place = kept.place
            self.reader.begin_reading()
            self.focus_pane(kept.pane if kept.pane in PANES else "list")
        else:
            self.list.move_to(0)
            self.follow_now()
            self.focus_pane("list")

    def go_to_start(self, wanted: str) -> None:
        """Open on the article or the park that was named on the command line."""
        self.list.filter("")
        article = self._article_named(wanted)
        if article is None:
            self.list.filter(wanted)
            if not self.list.articles.count:
                self.say(_("Nothing in the library is called {name}.").format(name=wanted))
                self.list.filter("")
            self.show_list_count()
            self.list.move_to(0)
            self.follow_now()
            self.focus_pane("list")
        else:
            self.list_select(article)
            if self.reader.open(article):
                self.reader.begin_reading()
            self.focus_pane("text")

    def _article_named(self, wanted: str) -> str | None:
        library = self.session.library
        if library is None:
            return None
        try:
            return library.resolve(wanted)
        except ParksError:
            return None

    def remember(self) -> None:
        """Keep where the reader is for the next run."""
        if not self.restored:
            return
        state = self.parks.state
        kept = state.of(self.session.path)
        here = self.reader.here()
        kept.article, kept.place = (here.article, here.offset) if here else (None, 0)
        kept.pane, kept.filter, kept.scope = self.focused_pane, self.list.articles.query_text, self.scope
        kept.sort, kept.descending, kept.group = (
            self.list.articles.sort,
            self.list.articles.descending,
            self.list.articles.group,
        )
        state.columns, state.hidden = self.asked_columns, sorted(self.text.hidden)
