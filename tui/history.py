"""Where the reader was, to go back and forward as in a browser."""

from __future__ import annotations

import msgspec


class Place(msgspec.Struct, frozen=True):
    """A place in an article; `start` and `end` are the span that was gone to, equal where there was none."""

    article: str
    offset: int = 0
    start: int = 0
    end: int = 0


class History:
    """The places gone to, and where in them the reader stands."""

    def __init__(self, limit: int = 200) -> None:
        self._back: list[Place] = []
        self._forward: list[Place] = []
        self._limit = limit

    def leave(self, place: Place) -> None:
        """The reader goes on from here: back leads here again, forward leads nowhere now."""
        if not self._back or self._back[-1] != place:
            self._back = [*self._back[-self._limit + 1 :], place]
        self._forward.clear()

    def back(self, here: Place | None) -> Place | None:
        """The place before; `here` becomes the way forward."""
        return self._step(self._back, self._forward, here)

    def forward(self, here: Place | None) -> Place | None:
        """The place that back left."""
        return self._step(self._forward, self._back, here)

    @staticmethod
    def _step(source: list[Place], other: list[Place], here: Place | None) -> Place | None:
        while source:
            place = source.pop()
            if place == here:
                continue
            if here is not None:
                other.append(here)
            return place
        return None
