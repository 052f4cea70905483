"""Tables fitted to a terminal: Chinese broken by our rules; ids, dates and numbers whole; no cell read as markup."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from tui.widths import text_width
from tui.wrapping import wrap

_NARROWEST = 12
"""Cells below which Chinese is no longer read easily."""
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


def _narrowest(text: str) -> int:
    return len(text) if _is_whole(text) else min(text_width(text), _NARROWEST)


def least_width(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """Cells below which a table of these rows is no longer readable."""
    columns_least = (max(len(column), *(_narrowest(row[i]) for row in rows), 0) for i, column in enumerate(columns))
    return sum(columns_least) + _GAP * (len(columns) - 1)


def print_table(columns: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[bool]) -> None:
    """One line a row where it fits; else its cells wrapped."""
    table = Table(box=None, padding=(0, _GAP, 0, 0), pad_edge=False, header_style="bold underline")
    for i, column in enumerate(columns):
        whole = all(_is_whole(row[i]) for row in rows)
        table.add_column(column, justify="right" if right[i] else "left", no_wrap=whole, min_width=len(column))
    for row in rows:
        table.add_row(*(Cell(text, right=to_right) for text, to_right in zip(row, right, strict=True)))
    _console().print(table)


def print_fields(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Each row as a block, one field a line, empty ones left out; a blank line between."""
    console = _console()
    names = max(map(len, columns)) + _GAP
    for row in rows:
        for column, text in zip(columns, row, strict=True):
            for n, (start, end) in enumerate(wrap(text, max(10, console.width - names)) if text else ()):
                name = Text(column if n == 0 else "", style="bold")
                name.pad_right(names - len(name))
                console.print(name + Text(text[start:end].rstrip()), no_wrap=True, overflow="ignore", crop=False)
        console.print()


def _console() -> Console:
    return Console(highlight=False, markup=False, emoji=False)
