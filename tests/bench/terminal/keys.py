"""Bytes and times of the app's keys, on a terminal of 120×40."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from tests.bench.terminal.rows import Row, bounded
from tests.bench.terminal.session import Area, Session

FOLLOWED = 1.2
"""Seconds of quiet after which all panes have followed the cursor."""
LIST: Area = (0, 30, 2, 39)
OTHERS: Area = (30, 120, 2, 39)
FIGURE = "n"


class Cost(NamedTuple):
    """Of one key: bytes and milliseconds of its own pane's answer, of processor time, and bytes of what follows."""

    size: int
    shown: float
    work: float
    after: int


def press(session: Session, key: str, times: int, rest: float = FOLLOWED) -> list[Cost]:
    """A key pressed so many times, each time until all is at rest."""
    costs = []
    for _ in range(times):
        before = session.cpu()
        answer = session.press(key)
        work = session.cpu() - before
        after = len(session.answer(rest).data)
        costs.append(Cost(len(answer.data), answer.last * 1000, work * 1000, after))
    return costs


def told(costs: list[Cost]) -> str:
    """Medians and worst of a key's costs."""
    sizes, shown, work, after = zip(*costs, strict=True)
    return (
        f"{statistics.median(sizes):.0f} B (most {max(sizes)}), follows {statistics.median(after):.0f} B | "
        f"{statistics.median(shown):.1f} ms, most {max(shown):.1f} ms, processor {statistics.median(work):.1f} ms"
    )


class Keys:
    """Measures one key after the other; `rows` tells of them, and of all together at the end."""

    def __init__(self, session: Session, times: int) -> None:
        self._session = session
        self._times = times
        self._all: list[float] = []

    def rows(self) -> Iterator[Row]:
        """All keys."""
        yield from self._list()
        yield from self._text()
        yield from self._filter()
        shown = sorted(self._all)
        middle, late = statistics.median(shown), shown[min(len(shown) - 1, round(len(shown) * 0.99))]
        yield bounded("key to paint, median", f"{middle:.1f} ms of {len(shown)} keys", middle, 20, "ms")
        yield bounded("key to paint, p99", f"{late:.1f} ms", late, 50, "ms")
        idle = len(self._session.answer(5.0, 5.0).data)
        yield bounded("idle for 5 s", f"{idle} B", idle, 0, "B")

    def _row(self, label: str, key: str, most: int, times: int = 0, *, pooled: bool = True) -> Row:
        costs = press(self._session, key, times or self._times)
        if pooled:
            self._all += [cost.shown for cost in costs]
        return bounded(label, told(costs), statistics.median(cost.size for cost in costs), most, "B")

    def _go(self, *keys: str) -> None:
        for key in keys:
            self._session.press(key, FOLLOWED)

    def _list(self) -> Iterator[Row]:
        yield self._row("list: down", "down", 1000, 18)
        yield self._row("list: down, scrolling", "down", 8000)
        yield self._row("list: page down", "pagedown", 12_000)
        yield self._row("list: end", "end", 12_000, 1)
        self._go("home")
        repaint = statistics.median(cost.after for cost in press(self._session, "down", 5))
        self._go("home")
        size, most = self._held(30), 30_000 + repaint
        yield bounded("list: held for 30 rows", f"{size} B, one repaint of the others {repaint:.0f} B", size, most, "B")
        yield self._row("tab to the next pane", "tab", 6000, 4)
        opened = [self._open() for _ in range(self._times)]
        middle = statistics.median(opened)
        shown = f"{middle:.1f} ms, most {max(opened):.1f} ms until text, facts and keywords are shown"
        yield bounded("open another article", shown, middle, 60, "ms")

    def _held(self, rows: int) -> int:
        """Bytes of a key held down at 30 a second, with all that follows."""
        size = 0
        for _ in range(rows):
            self._session.send("down")
            size += len(self._session.answer(1 / 30, 1 / 30).data)
        return size + len(self._session.answer(FOLLOWED).data)

    def _open(self) -> float:
        """Milliseconds from Enter until an article that the other panes do not show yet stands in them."""
        self._go("1")
        self._session.press("down", 0.02)
        return self._session.shown_after("enter", OTHERS, FOLLOWED) * 1000

    def _text(self) -> Iterator[Row]:
        yield self._row("text: down, scrolling", "down", 8000, 5)
        self._go("home")
        yield self._row("text: page down", "pagedown", 12_000, 1)
        self._go("home")
        yield self._row("text: end", "end", 12_000, 1)
        self._go("home")
        yield self._row("text: next figure", FIGURE, 8000)
        self._go("escape", "escape", "1")

    def _filter(self) -> Iterator[Row]:
        """Keys of a filter at rest, and typed one upon the other; each until the list shows its answer."""
        typed = "qpgyyq"
        self._go("/")
        for letter in typed:
            shown = self._session.shown_after(letter, LIST, 0.4) * 1000
            self._all.append(shown)
            yield bounded(f"filter: {letter}", f"{shown:.1f} ms", shown, 30, "ms")
        self._go("escape")
        yield Row("filter: typed at once", f"{self._typed(typed):.1f} ms until the list shows the answer to all")

    def _typed(self, letters: str) -> float:
        self._go("/")
        for letter, _ in pairwise(letters):
            self._session.send(letter)
        shown = self._session.shown_after(letters[-1], LIST, FOLLOWED) * 1000
        self._go("escape")
        return shown
