"""Jump mode: a letter beside each thing on the screen that can be reached; typing it goes there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.layout import PaneName
from tui.panes.lines import LineList
from tui.screens.once import LeftOnce

if TYPE_CHECKING:
    from tui.screens.opened_article import OpenedArticle

LETTERS = "asdfghjklqwertyuiopzxcvbnmASDFGHJKLQWERTYUIOPZXCVBNM"


@dataclass(frozen=True)
class Target:
    """A place on the screen and how to go there."""

    x: int
    y: int
    go: Callable[[], None]


def jump_targets(main: OpenedArticle) -> list[Target]:
    """What can be reached: lines of the lists, figures of the text, as far as they can be seen."""
    found: list[Target] = []
    for name, pane in main.panes.items():
        if not pane.display or pane.has_class("-empty"):
            continue
        contents = main.contents_of(name)
        if isinstance(contents, LineList):
            found.extend(_lines(main, name, contents))
        else:
            found.extend(_figures(main))
    return found[: len(LETTERS)]


def _lines(main: OpenedArticle, name: PaneName, lines: LineList) -> list[Target]:
    region = lines.region
    top = lines.scroll_offset.y

    def going(index: int) -> Callable[[], None]:
        def go() -> None:
            main.focus_pane(name)
            lines.cursor = index

        return go

    seen = range(top, min(top + region.height, lines.line_count()))
    return [Target(region.x, region.y + index - top, going(index)) for index in seen if lines.selectable(index)]


def _figures(main: OpenedArticle) -> list[Target]:
    text = main.text
    region = text.region

    def going(start: int, end: int) -> Callable[[], None]:
        def go() -> None:
            main.focus_pane("text")
            text.go_to(start, end)
            main.card_for_current()

        return go

    found = []
    for span in text.steps():
        place = text.cell_of(span)
        if place is not None:
            found.append(Target(region.x + place.x, region.y + place.y, going(span.start, span.end)))
    return found


class JumpScreen(LeftOnce[Target | None], ModalScreen[Target | None]):
    """The letters; any other key gives up."""

    CSS_PATH = "jump.tcss"

    def __init__(self, targets: list[Target]) -> None:
        super().__init__()
        self._targets = dict(zip(LETTERS, targets, strict=False))

    def compose(self) -> ComposeResult:
        """A letter at each place."""
        for letter, target in self._targets.items():
            mark = Static(Content(letter), markup=False)
            mark.styles.offset = (target.x, target.y)
            yield mark

    def on_key(self, event: events.Key) -> None:
        """Go to the place of the letter."""
        event.stop()
        self.dismiss(self._targets.get(event.character or ""))
