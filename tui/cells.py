"""Tables fitted to a terminal: Chinese broken by our rules; ids, dates and numbers whole; no cell read as markup."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from tui.widths import text_width
from tui.wrapping import wrap

NARROWEST = 12
"""Cells below which Chinese is no longer readable in lines."""
EASY = 20
"""Cells in which it is read easily."""
_SHORT = 16
"""Ids, dates, periods and numbers of so many characters are never broken."""
_GAP = 2


class Cell:
    """Plain text; `right` sets it to the right."""

    def __init__(self, text: str, *, right: bool = False) -> None:
        self._text = text
        self._right = right

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        width = min(text_width(self._text), options.max_width)
        return Measurement(min(_narrowest(self._text), width), width)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for start, end in wrap(self._text, max(2, options.max_width)):
            line = self._text[start:end].strip()
            yield Text(line, justify="right" if self._right else "left", no_wrap=True, overflow="fold")


def _is_whole(text: str) -> bool:
    return text.isascii() and len(text) <= _SHORT


def _narrowest(text: str, broken: int = NARROWEST) -> int:
    return len(text) if _is_whole(text) else min(text_width(text), broken)


def least_width(columns: Mapping[str, Sequence[str]], broken: int = NARROWEST) -> int:
    """Cells that a table of these columns needs when text is broken into lines of `broken` cells."""
    least = (max(len(name), *(_narrowest(text, broken) for text in texts), 0) for name, texts in columns.items())
    return sum(least) + _GAP * (len(columns) - 1)


def print_table(columns: Mapping[str, Sequence[str]], right: Sequence[bool]) -> None:
    """One line a row where it fits; else its cells wrapped."""
    table = Table(box=None, padding=(0, _GAP, 0, 0), pad_edge=False, header_style="bold underline")
    for (name, texts), to_right in zip(columns.items(), right, strict=True):
        whole = all(map(_is_whole, texts))
        table.add_column(name, justify="right" if to_right else "left", no_wrap=whole, min_width=len(name))
    for row in zip(*columns.values(), strict=True):
        table.add_row(*(Cell(text, right=to_right) for text, to_right in zip(row, right, strict=True)))
    _console().print(table)


def print_fields(columns: Mapping[str, Sequence[str]]) -> None:
    """Each row as a block, one field a line, empty ones left out; a blank line between."""
    console = _console()
    names = max(map(len, columns)) + _GAP
    for row in zip(*columns.values(), strict=True):
        for column, text in zip(columns, row, strict=True):
            for n, (start, end) in enumerate(wrap(text, max(10, console.width - names)) if text else ()):
                name = Text(column if n == 0 else "", style="bold")
                name.pad_right(names - len(name))
                console.print(name + Text(text[start:end].rstrip()), no_wrap=True, overflow="ignore", crop=False)
        console.print()


def _console() -> Console:
    return Console(highlight=False, markup=False, emoji=False)
