"""Contradictions and promises on a terminal: a line on what is found, then the sentences that show it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from shutil import get_terminal_size
from typing import Any

from tui.output import on_terminal, write
from tui.widths import harmless

_INDENT = 4


def print_findings(rows: Iterable[Mapping[str, Any]]) -> None:
    """Each finding with its sentences, wrapped to the terminal."""
    width = get_terminal_size().columns
    for row in rows:
        owner = row["park"] if row["subject"] == row["park"] else f"{row['subject']} ({row['park']})"
        period = f" {row['period']}" if row["period"] else ""
        told = f" / {row['second']}" if row["second"] else ""
        if row["second"] and row["second_period"] != row["period"]:
            told += f" ({row['second_period'] or on_terminal('undated')})"
        if row["second_status"] == "estimate":
            told += f" ({on_terminal('estimate')})"
        print_wrapped(f"{on_terminal(row['finding'])}: {owner} {row['metric']}{period}: {row['first']}{told}", width, 0)
        for side in ("first", "second"):
            if row[side]:
                print_wrapped(f"{row[f'{side}_article']}  {row[f'{side}_quote']}", width, _INDENT)
        write("\n")


def print_wrapped(text: str, width: int, indent: int) -> None:
    """The text, made harmless, in lines of the terminal's width, all of them indented."""
    from tui.wrapping import wrap

    text = harmless(text)
    for start, end in wrap(text, max(10, width - indent)):
        write(" " * indent + text[start:end].rstrip() + "\n")
