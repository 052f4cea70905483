"""The reader's own marks on articles: read, bookmark, note."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from store.errors import ParksError
from tui.telling import told

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.session import Session


class Marking:
    """Writes marks to the library off the screen's thread: another program may hold it."""

    def __init__(
        self, screen: Screen[Any], session: Session, *, say: Callable[[str], None], written: Callable[[], None]
    ) -> None:
        """`say` tells what went wrong; `written` is called when marks were written, or were not."""
        self._screen = screen
        self._session = session
        self._say = say
        self._written = written
        self._one_at_a_time = threading.Lock()

    def mark(self, article_ids: Iterable[str], **changes: object) -> None:
        """Write marks (read, bookmarked, note) of these articles."""
        library = self._session.library
        if library is None:
            return
        ids = list(article_ids)

        def write() -> None:
            try:
                with self._one_at_a_time:
                    for article_id in ids:
                        if "read" in changes:
                            library.reader.set_read(article_id, bool(changes["read"]))
                        if "bookmarked" in changes:
                            library.reader.set_bookmarked(article_id, bool(changes["bookmarked"]))
                        if "note" in changes:
                            library.reader.set_note(article_id, str(changes["note"]))
            except ParksError as error:
                self._screen.app.call_from_thread(self._say, told(error))
            self._screen.app.call_from_thread(self._written)

        self._screen.run_worker(write, thread=True, group="marks", exit_on_error=False)
