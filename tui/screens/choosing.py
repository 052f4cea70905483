"""A dialog with a line to type in above a list that it filters: help, palette and picker are made of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Generic, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tui.panes.line_input import LineInput
from tui.panes.lines import LineList, Piece
from tui.screens.dialog import LEAVE, Dialog
from tui.widths import text_width

Result = TypeVar("Result")


class ChoiceList(LineList):
    """Lines given as pieces; those without a key are headings."""

    def __init__(self) -> None:
        super().__init__(id="choices")
        self._shown: list[tuple[str | None, list[Piece]]] = []

    def show_lines(self, lines: list[tuple[str | None, list[Piece]]], cursor: int = 0) -> None:
        """Show these lines."""
        self._shown = lines
        self.lines_changed(cursor)

    @property
    def current(self) -> str | None:
        """The key of the line under the cursor."""
        return self._shown[self.cursor][0] if self.cursor < len(self._shown) else None

    def line_count(self) -> int:
        """All lines."""
        return len(self._shown)

    def selectable(self, index: int) -> bool:
        """Headings are passed over."""
        return self._shown[index][0] is not None

    def pieces(self, index: int, width: int) -> list[Piece]:
        """One line."""
        key, pieces = self._shown[index]
        if key is None:
            return pieces
        return [(f"{self.glyphs.cursor} " if index == self.cursor else "  ", "mark"), *pieces]


class FilterInput(LineInput):
    """A line to type in that leaves the space bar to the dialog where that ticks."""

    ticks = False

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Whether the key is typed here."""
        if self.ticks and key in ("space", "ideographic_space"):
            return False
        return super().check_consume_key(key, character)


class ChoosingScreen(Dialog[Result | None], Generic[Result]):
    """Asks the reader to choose a line; typing filters, arrows move, Enter chooses, Esc gives up."""

    CSS_PATH = "choosing.tcss"
    FOLLOWED: ClassVar[Mapping[str, str]] = {
        "app.next-pane": "step(1)", "app.previous-pane": "step(-1)", "app.page-up": "page(-1)",
        "app.page-down": "page(1)", "app.up": "step(-1)", "app.down": "step(1)", LEAVE: "give_up",
    }  # fmt: skip
    types = True
    AUTO_FOCUS = "Input"

    def __init__(self, title: str, hint: str) -> None:
        """`hint` may name the key that leads `{back}`."""
        super().__init__()
        self._title = title
        self._hint = hint
        self.choices = ChoiceList()
        self.detail = Static(id="dialog-detail", markup=False)
        self.input = FilterInput()

    def compose(self) -> ComposeResult:
        """Title, line to type in, list, a place to say more of the line under the cursor, hint."""
        with Vertical(id="dialog"):
            yield Static(Content(self._title), id="dialog-title", markup=False)
            yield self.input
            yield self.choices
            yield self.detail
            yield Static(Content(self._hint.format(back=self.key_of(LEAVE))), id="dialog-hint", markup=False)

    def on_mount(self) -> None:
        """Show all lines."""
        self.bind_keys(self.FOLLOWED)
        self.show_matching("")

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        message.stop()
        self.show_matching(message.value)

    @on(Input.Submitted)
    def _entered(self, message: Input.Submitted) -> None:
        message.stop()
        self.choose(self.choices.current)

    @on(LineList.Chosen)
    def _clicked(self, message: LineList.Chosen) -> None:
        message.stop()
        self.choose(self.choices.current)

    def on_click(self, event: events.Click) -> None:
        """A click beside the dialog gives up."""
        if event.widget is self:
            self.dismiss(None)

    def show_matching(self, typed: str) -> None:
        """Show the lines that match what was typed."""
        raise NotImplementedError

    def choose(self, key: str | None) -> None:
        """The line with that key was chosen."""
        raise NotImplementedError

    def action_give_up(self) -> None:
        """Choose nothing."""
        self.dismiss(None)

    def action_step(self, by: int) -> None:
        """Move the cursor."""
        self.choices.move(by)

    def action_page(self, by: int) -> None:
        """Move the cursor by a page."""
        self.choices.move_page(by)


def column(text: str, width: int) -> str:
    """The text filled up with blanks to `width` cells, and two more."""
    return text + " " * max(0, width - text_width(text)) + "  "
