"""What the screens ask of the app that shows them."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any, Protocol

from tui.command import CommandSet
from tui.state import State


class Host(Protocol):
    """The app, as screens know it: none of them imports it."""

    state: State
    start: str | None
    """The article or the park that was named on the command line."""
    hide_paths: bool
    handed_over: bool
    """Whether another program has the terminal."""

    @property
    def page_commands(self) -> CommandSet[Any]:
        """The commands of the screens over the main one, with the user's keys."""

    @property
    def all_commands(self) -> CommandSet[Any]:
        """The commands of all screens, with the user's keys."""

    @property
    def key_problems(self) -> list[str]:
        """What is wrong with the user's own keys."""

    def next_theme(self) -> None:
        """The next of the themes."""

    def prepare_theme(self) -> None:
        """Spare the key for it a wait."""

    def save_picture(self) -> None:
        """Save the screen as SVG in the working folder; raises `OSError` where that can't be done."""

    def suspend(self) -> AbstractContextManager[None]:
        """Give the terminal away for a while; raises `SuspendNotSupported` where that can't be done."""

    def end_by(self, number: int) -> None:
        """A signal asks to end."""

    def exit(self) -> None:
        """Leave."""
