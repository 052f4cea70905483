"""One line of what the bench prints."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Row(NamedTuple):
    """A label, what was measured, and the bound it has to keep where there is one."""

    label: str
    value: str
    bound: str = ""
    kept: bool = True


def bounded(label: str, value: str, measured: float, most: float, unit: str) -> Row:
    """A row with its bound."""
    return Row(label, value, f"{most:.10g} {unit}", measured <= most)


def show(title: str, rows: Iterable[Row]) -> None:
    """Print the rows as they come."""
    print(f"\n{title}", flush=True)
    for row in rows:
        verdict = f"  [at most {row.bound}: {'kept' if row.kept else 'NOT KEPT'}]" if row.bound else ""
        print(f"  {row.label:28} {row.value}{verdict}", flush=True)
