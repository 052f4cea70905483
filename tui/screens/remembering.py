"""Where the reader was at the last run, and what they asked for on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.screen import Screen

from store.errors import ParksError
from tui.article_rows import SORT_COLUMNS
from tui.highlights import PRIORITY
from tui.i18n import _
from tui.layout import PANES

if TYPE_CHECKING:
    from tui.screens.main import MainScreen


class Remembering(Screen[None]):
    """Takes the reader back to their place, and keeps it for the next run."""

    restored = False
    """Whether the place of the last run was taken up: before that there is none to keep."""

    @property
    def _main(self) -> MainScreen:
        return cast("MainScreen", self)

    def restore(self) -> None:
        """Go to where the reader was at the last run, or to what they asked for."""
        main = self._main
        self.restored = True
        state = main.parks.state
        kept = state.of(main.session.path)
        main.asked_columns = state.columns
        main.text.hidden = set(state.hidden) & set(PRIORITY)  # type: ignore[assignment]
        if kept.sort in SORT_COLUMNS:
            main.list.sort_by(kept.sort, kept.descending)
        main.list.group_by("park" if kept.group == "park" else "year" if kept.group == "year" else None)
        if kept.filter:
            main.list.filter(kept.filter)
        main.show_list_count()
        self._main.scope = kept.scope
        if main.parks.start:
            self.go_to_start(main.parks.start)
        elif kept.article and main.list.select(kept.article) and main.reader.open(kept.article):
            main.text.place = kept.place
            main.reader.begin_reading()
            main.focus_pane(kept.pane if kept.pane in PANES else "list")
        else:
            main.list.move_to(0)
            main.follow_now()
            main.focus_pane("list")

    def go_to_start(self, wanted: str) -> None:
        """Open on the article or the park that was named on the command line."""
        main = self._main
        main.list.filter("")
        article = self._article_named(wanted)
        if article is None:
            main.list.filter(wanted)
            if not main.list.article_count:
                main.say(_("Nothing in the library is called {name}.").format(name=wanted))
                main.list.filter("")
            main.show_list_count()
            main.list.move_to(0)
            main.follow_now()
            main.focus_pane("list")
        else:
            main.list_select(article)
            if main.reader.open(article):
                main.reader.begin_reading()
            main.focus_pane("text")

    def _article_named(self, wanted: str) -> str | None:
        library = self._main.session.library
        if library is None:
            return None
        try:
            return library.resolve(wanted)
        except ParksError:
            return None

    def remember(self) -> None:
        """Keep where the reader is for the next run."""
        main = self._main
        if not self.restored:
            return
        state = main.parks.state
        kept = state.of(main.session.path)
        here = main.reader.here()
        kept.article, kept.place = (here.article, here.offset) if here else (None, 0)
        kept.pane, kept.filter, kept.scope = main.focused_pane, main.list.query_text, self._main.scope
        kept.sort, kept.descending, kept.group = main.list.sort, main.list.descending, main.list.group
        state.columns, state.hidden = main.asked_columns, sorted(main.text.hidden)
