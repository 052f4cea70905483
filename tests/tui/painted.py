"""What the screen shows, as text that can be read and compared: the characters once, the styles of each theme."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from string import ascii_letters, digits
from typing import NamedTuple

from rich.segment import Segment
from textual._compositor import LayoutUpdate
from textual.app import App

NAMES = ascii_letters + digits
"""Names of the styles of a frame, in the order of their first use."""


class Run(NamedTuple):
    """So many cells in one style."""

    cells: int
    style: str


class Frame(NamedTuple):
    """One painted screen: its lines, and the runs of each line."""

    lines: list[str]
    runs: list[list[Run]]


def frame_of(app: App[None]) -> Frame:
    """What the app shows now, with the screens that shine through."""
    update = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
    assert isinstance(update, LayoutUpdate)
    rows = [[segment for strip in strips for segment in strip] for strips in update.strips]
    return Frame([_characters(row) for row in rows], [_runs(row) for row in rows])


def _characters(row: Iterable[Segment]) -> str:
    return "".join(segment.text for segment in row).rstrip()


def _runs(row: Iterable[Segment]) -> list[Run]:
    parts = ((str(segment.style or ""), segment.cell_length) for segment in row if segment.cell_length)
    return [Run(sum(cells for _, cells in same), style) for style, same in groupby(parts, key=lambda part: part[0])]


def written(frames: dict[str, Frame]) -> str:
    """The frames of several themes as one text: what the first shows, then how each looks."""
    first = next(iter(frames.values()))
    parts = [*first.lines]
    for theme, frame in frames.items():
        parts += [f"== {theme}", *_differing(first.lines, frame.lines), *_looks(frame.runs)]
    return "\n".join(parts) + "\n"


def _differing(expected: Sequence[str], shown: Sequence[str]) -> list[str]:
    """Lines that a theme shows in other characters, such as its name."""
    pairs = enumerate(zip(expected, shown, strict=True), 1)
    return [f"{number}: {other}" for number, (line, other) in pairs if line != other]


def _looks(rows: Sequence[Sequence[Run]]) -> list[str]:
    styles = list(dict.fromkeys(run.style for row in rows for run in row))
    names = dict(zip(styles, NAMES, strict=False))
    assert len(names) == len(styles), "more styles on one screen than there are names for"
    lines = [f"{name} = {style or 'plain'}" for style, name in names.items()]
    told = [" ".join(f"{run.cells}{names[run.style]}" for run in row) for row in rows]
    at = 1
    for look, same in groupby(told):
        last = at + len(list(same)) - 1
        lines.append(f"{at}-{last}: {look}" if last > at else f"{at}: {look}")
        at = last + 1
    return lines


def compare(path: Path, shown: str, *, update: bool) -> str:
    """The difference between the kept text and what is shown, empty if there is none; `update` keeps what is shown."""
    if update:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(shown, "utf-8")
        return ""
    kept = path.read_text("utf-8") if path.exists() else ""
    changes = difflib.unified_diff(kept.splitlines(), shown.splitlines(), "kept", "shown", lineterm="", n=1)
    return "\n".join(changes)
