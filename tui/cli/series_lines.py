"""Series on a terminal: a line on what is told, then one line a point."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from tui.output import cell_width, on_terminal, write
from tui.widths import harmless

if TYPE_CHECKING:
    from store.across.series import Series

_GAP = "  "
Row = tuple[str, str, str, str]
"""Period, value, status, and what is said of the point."""


def print_series(found: Iterable[tuple[Series, Sequence[Row]]]) -> None:
    """Each series under its name; periods, values and statuses of all of them in line with one another."""
    named = [(_name(line), rows) for line, rows in found]
    widths = [max((cell_width(row[i]) for _, rows in named for row in rows), default=0) for i in range(3)]
    for n, (name, rows) in enumerate(named):
        write("\n" * bool(n) + harmless(name) + "\n")
        for period, value, status, said in rows:
            cells = (_padded(period, widths[0]), _padded(value, widths[1], right=True), _padded(status, widths[2]))
            _print_hanging(_GAP + _GAP.join(cells) + _GAP, said)


def _name(line: Series) -> str:
    of = filter(None, (on_terminal(line.measure), line.unit, "" if line.span == "year" else on_terminal(line.span)))
    return f"{line.subject} {line.metric} ({', '.join(of)})"


def _padded(text: str, width: int, *, right: bool = False) -> str:
    blanks = " " * (width - cell_width(text))
    return blanks + text if right else text + blanks


def _print_hanging(head: str, said: str) -> None:
    from tui.wrapping import wrap

    lines = wrap(said, max(10, get_terminal_size().columns - cell_width(head)))
    for n, (start, end) in enumerate(lines):
        write((head if n == 0 else " " * cell_width(head)) + said[start:end].rstrip() + "\n")
