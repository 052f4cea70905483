"""The reader's way through the library: which article is open, where in it, and what the other panes say of it."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from store.errors import ParksError
from tui.history import History, Place
from tui.i18n import _
from tui.opened import Opened
from tui.telling import told

if TYPE_CHECKING:
    from textual.timer import Timer

    from store.across.copies import SharedPassage
    from store.records import Article, Fact
    from tui.layout import PaneName
    from tui.reading_screen import ReadingScreen

REST = 0.1
"""Seconds that the list's cursor has to rest before the other panes follow it."""
TYPED_REST = 0.4
"""The same while a filter is typed: letters follow each other less quickly than the keys of a cursor."""


class Reader:
    """Opens articles, follows the list, keeps the history; the screen shows what it says."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._session = screen.session
        self.history = History()
        self.opened: Opened | None = None
        self._jumps: list[tuple[Place, PaneName]] = []
        """Where the reader jumped to, and the pane they jumped from: Esc leads back."""
        self._read_id: str | None = None
        """The article that was chosen to be read, not only passed by in the list."""
        self._left: Place | None = None
        """Where in it the reader was when the list went on to another."""
        self._reading: set[str] = set()
        self._more: Timer | None = None

    # Opening

    @property
    def reads_later(self) -> bool:
        """Whether more is still to be read of the open article."""
        return self._more is not None

    def open(self, article_id: str) -> bool:
        """Show an article in the text pane and what goes with it; whether it could be read."""
        if self.opened and self.opened.article.id == article_id:
            return True
        if self.opened and self.opened.article.id == self._read_id:
            self._left = self.here()
        try:
            article, facts = self._session.article(article_id)
        except ParksError as error:
            self.opened = None
            self._screen.show_unreadable(told(error))
            return False
        self.opened = Opened(article, facts)
        self._take_park(self._session.park_facts_known(article.park) if article.park else None)
        self._screen.show_article(self.opened)
        if self._more is not None:
            self._more.stop()
        # The text is painted before anything is read that only adds to it; while a filter is typed letters go first.
        wait = 1.0 if self._screen.prompt.is_open else REST
        self._more = self._screen.set_timer(wait, partial(self._read_more, article))
        return True

    def put_off(self) -> None:
        """What more is to be read of the open article waits as long again."""
        if self._more is not None:
            self._more.reset()

    def _read_more(self, article: Article) -> None:
        self._more = None
        if self.opened is None or self.opened.article.id != article.id:
            return
        self._find_shared(article.id)
        if article.park and self.opened.park_facts is None:
            self.read_park(article.park)

    def reopen(self) -> None:
        """Read the open article anew: the library was changed."""
        if self.opened:
            here, self.opened = self.here(), None
            if here and self.open(here.article):
                self._be_at(here, exactly=True)

    def read_park(self, park: str) -> None:
        """Read the facts of a park in the background, unless they are known or that is under way."""
        if park in self._reading or self._session.park_facts_known(park) is not None:
            return
        self._reading.add(park)

        def read() -> None:
            try:
                self._session.park_facts(park)
            finally:
                self._screen.app.call_from_thread(self._park_was_read, park)

        self._screen.run_worker(read, thread=True, group="park", exit_on_error=False)

    def _park_was_read(self, park: str) -> None:
        self._reading.discard(park)
        if self.opened is None:
            return
        if self.opened.article.park == park:
            self._take_park(self._session.park_facts_known(park))
        self._screen.show_park(self.opened)

    def _take_park(self, facts: list[Fact] | None) -> None:
        if self.opened and facts is not None:
            self.opened.park_facts = facts
            self.opened.disputed = self._session.disputed(self.opened.article.park or "")

    def _find_shared(self, article_id: str) -> None:
        """Find what other articles have in common with this one, in the background: keywords and passages."""
        library = self._session.library

        def find() -> None:
            from store.across.copies import shared_spans

            with suppress(ParksError):
                counts = self._session.keyword_counts()
                if get_current_worker().is_cancelled:
                    return
                self._screen.app.call_from_thread(self._screen.keywords.set_library_counts, counts)
                passages = shared_spans(library, article_id) if library else []
                if passages and not get_current_worker().is_cancelled:
                    self._screen.app.call_from_thread(self._shared_found, article_id, passages)

        self._screen.run_worker(find, thread=True, exclusive=True, group="shared", exit_on_error=False)

    def _shared_found(self, article_id: str, passages: list[SharedPassage]) -> None:
        if self.opened and self.opened.article.id == article_id:
            self.opened.shared = passages
            self._screen.show_shared(self.opened)

    def follow_shared(self) -> bool:
        """From the shared passage the reader is at to the other article that prints it; whether they are at one."""
        span = self._screen.text.current
        if self.opened is None or span is None or span.kind != "shared":
            return False
        passage = next((p for p in self.opened.shared if (p.start, p.end) == (span.start, span.end)), None)
        if passage is None:
            return False
        self.jump(Place(passage.other, passage.other_start, passage.other_start, passage.other_end))
        return True

    def find_articles(self, terms: tuple[str, ...]) -> None:
        """Find the articles that have all those keywords, in the background: the index knows, no text is read."""

        def find() -> None:
            with suppress(ParksError):
                articles = self._session.keyword_articles()
                found = frozenset.intersection(*(frozenset(articles.get(term, ())) for term in terms))
                if not get_current_worker().is_cancelled:
                    self._screen.app.call_from_thread(self._screen.narrow_to, terms, found)

        self._screen.run_worker(find, thread=True, exclusive=True, group="find", exit_on_error=False)

    # History

    def here(self) -> Place | None:
        """The place the reader is at."""
        if self.opened is None:
            return None
        span = self._screen.text.current
        start, end = (span.start, span.end) if span else (0, 0)
        return Place(self.opened.article.id, self._screen.text.place, start, end)

    def leave(self) -> None:
        """The reader goes elsewhere: remember this place."""
        here = self.here()
        if here:
            self.history.leave(here)

    def go_to_fact(self, fact: Fact) -> None:
        """Open the article of the fact at its sentence."""
        self.jump(Place(fact.article, fact.start, fact.start, fact.end))

    def jump(self, place: Place) -> None:
        """Go to a place such that Esc leads back from it."""
        self.leave()
        self._jumps.append((place, self._screen.focused_pane))
        self.go_to(place)

    def return_from_jump(self) -> bool:
        """Back from where the reader jumped to, while they are still there; whether they were."""
        here = self.here()
        if not self._jumps or here is None:
            return False
        place, pane = self._jumps[-1]
        if (here.article, here.start, here.end) != (place.article, place.start, place.end):
            return False
        back = self.history.back(here)
        self._jumps.pop()
        if back is None:
            return False
        self.go_to(back, exactly=True)
        self._screen.focus_pane(pane)
        return True

    def begin_reading(self) -> None:
        """The open article was chosen to be read: back leads to the one read before."""
        if self.opened is None:
            return
        if self._left and self._left.article != self.opened.article.id:
            self.history.leave(self._left)
        self._read_id, self._left = self.opened.article.id, None
        self._jumps.clear()

    def step_history(self, *, forward: bool) -> None:
        """Back to where the reader came from, or forward again."""
        here = self.here()
        self._jumps.clear()
        place = self.history.forward(here) if forward else self.history.back(here)
        if place is None:
            self._screen.say(_("Nothing further forward.") if forward else _("Nothing further back."))
            return
        self.go_to(place, exactly=True)
        if not self._screen.panes["text"].display:
            self._screen.focus_pane("text")

    def go_to(self, place: Place, *, exactly: bool = False) -> None:
        """Show a place; `exactly` with the line on top that was there."""
        if place.article not in self._session.rows:
            self._screen.say(_("That article is no longer in the library."))
            return
        self._screen.list_select(place.article)
        if self.open(place.article):
            self._read_id, self._left = place.article, None
            self._be_at(place, exactly=exactly)

    def _be_at(self, place: Place, *, exactly: bool) -> None:
        """Mark the place's span in the open article, with its card."""
        if place.start < place.end:
            self._screen.text.go_to(place.start, place.end)
            self._screen.card_for_current()
        if exactly:
            self._screen.text.place = place.offset
