"""What the reader's way through the library asks of the screen that shows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from textual.app import App
    from textual.timer import Timer
    from textual.worker import Worker

    from tui.layout import PaneName
    from tui.opened import Opened
    from tui.panes.keywords_pane import KeywordsPane
    from tui.panes.pane import Pane
    from tui.panes.prompt import Prompt
    from tui.panes.text import TextPane
    from tui.session import Session


class ReadingScreen(Protocol):
    """Shows the open article, and what was found of it in the background."""

    session: Session
    text: TextPane
    keywords: KeywordsPane
    prompt: Prompt
    panes: dict[PaneName, Pane]
    focused_pane: PaneName

    @property
    def app(self) -> App[Any]:
        """The app, to call it from a worker."""

    def run_worker(
        self,
        work: Callable[[], None],
        *,
        group: str = "default",
        exit_on_error: bool = True,
        exclusive: bool = False,
        thread: bool = False,
    ) -> Worker[Any]:
        """Work in the background."""

    def set_timer(self, delay: float, callback: Callable[[], None]) -> Timer:
        """Work later."""

    def show_article(self, opened: Opened) -> None:
        """An article was opened."""

    def show_park(self, opened: Opened) -> None:
        """The facts of its park were read."""

    def show_shared(self, opened: Opened) -> None:
        """Passages that other articles share were found."""

    def show_unreadable(self, message: str) -> None:
        """The article can't be shown."""

    def card_for_current(self) -> None:
        """Show the card of the figure that the reader is at."""

    def list_select(self, article_id: str) -> None:
        """Select an article in the list without following it."""

    def narrow_to(self, terms: tuple[str, ...], found: frozenset[str]) -> None:
        """List only the articles found."""

    def focus_pane(self, name: PaneName) -> None:
        """Give a pane the keys."""

    def say(self, message: str) -> None:
        """A plain message."""
