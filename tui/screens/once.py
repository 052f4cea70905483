"""A screen that is left once, however many keys arrive before it is gone."""

from __future__ import annotations

from textual.await_complete import AwaitComplete
from textual.screen import Screen, ScreenResultType


class LeftOnce(Screen[ScreenResultType]):
    """Textual fails at a second dismissal; over a slow line several keys come in one piece."""

    _left = False

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave the screen with a result, the first time only."""
        if self._left:
            return AwaitComplete()
        self._left = True
        return super().dismiss(result)
