"""One line to type in, at the foot of the screen: a filter, a search, a note."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from tui.panes.line_input import LineInput

Typed = Callable[[str], None]


class Prompt(Horizontal):
    """Asks for a line; tells each change at once, and the end of it."""

    DEFAULT_CSS = """
    Prompt {
        display: none; height: 1; width: 1fr; background: $panel;
        &.-open { display: block; }
        Static { width: auto; padding: 0 1; text-style: bold; color: $mark; background: $panel; }
        Input {
            width: 1fr; height: 1; border: none; padding: 0; background: $panel; color: $foreground;
            &:focus { border: none; background: $panel; background-tint: transparent; }
        }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._changed: Typed | None = None
        self._done: Typed | None = None
        self._given_up: Callable[[], None] | None = None
        self._before = ""

    @cached_property
    def _label(self) -> Static:
        return Static(markup=False)

    @cached_property
    def _input(self) -> LineInput:
        return LineInput(select_on_focus=False)

    def on_mount(self) -> None:
        """Label and input come when the screen was painted: nobody types before."""
        self.call_after_refresh(self._fill)

    def _fill(self) -> None:
        if not self._input.is_attached:
            self.watch(self._input, "value", self._tell_change, init=False)
            self.mount(self._label, self._input)

    @property
    def is_open(self) -> bool:
        """Whether a line is being typed."""
        return self.has_class("-open")

    @property
    def value(self) -> str:
        """What stands in the line."""
        return self._input.value

    def ask(
        self,
        label: str,
        value: str = "",
        *,
        changed: Typed | None = None,
        done: Typed | None = None,
        given_up: Callable[[], None] | None = None,
        select: bool = False,
    ) -> None:
        """Ask for a line that starts as `value`; `changed` hears every change, `done` the line that was entered.

        With `select` what is typed takes the place of `value`.
        """
        self._fill()
        self._changed, self._done, self._given_up, self._before = None, done, given_up, value
        self._label.update(Content(label))
        self._input.value = value
        self._input.cursor_position = len(value)
        self._show(True)
        self._input.focus()
        if select:
            self._input.select_all()
        self._changed = changed

    def fill(self, value: str) -> None:
        """Put a line there, as if it had been typed."""
        self._input.value = value

    def close(self, *, keep: bool) -> None:
        """End it: keep what was typed, or go back to what stood there before."""
        if not self.is_open:
            return
        self._show(False)
        value = self._input.value
        if keep:
            if self._done:
                self._done(value)
        else:
            if self._changed and value != self._before:
                self._changed(self._before)
            if self._given_up:
                self._given_up()

    def _show(self, shown: bool) -> None:
        self.set_class(shown, "-open")
        if self.parent is not None:
            self.parent.set_class(shown, "-asking")

    def _tell_change(self, value: str) -> None:
        """Told before the screen is painted, not by a message after it: the letter and its answer come together."""
        if self.is_open and self._changed:
            self._changed(value)

    @on(Input.Submitted)
    def _tell_end(self, message: Input.Submitted) -> None:
        message.stop()
        self.close(keep=True)
