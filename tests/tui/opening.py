"""Opens the app on a made library, without a terminal."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from tui.app import ParksApp
from tui.screens.main import MainScreen

WIDE = (120, 40)


@asynccontextmanager
async def opened(
    path: Path, size: tuple[int, int] = WIDE, **options: Any
) -> AsyncIterator[tuple[Pilot[None], MainScreen]]:
    """The app on the library at `path`, when all it reads in the background was read."""
    app = ParksApp(path, **{"lang": "en", **options})
    app.hide_paths = True
    async with app.run_test(size=size) as pilot:
        main = app.main_screen
        assert main is not None
        await settled(pilot)
        yield pilot, main


async def settled(pilot: Pilot[None]) -> None:
    """Wait until the list's cursor has rested and the workers are done."""
    await pilot.pause(0.15)
    main = pilot.app.main_screen if isinstance(pilot.app, ParksApp) else None
    while main is not None and (main.follows_later or main.reader.reads_later or main._lines_rest):
        await pilot.pause(0.05)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, one after the other, and wait until all has settled."""
    for key in keys:
        await pilot.press(key)
    await settled(pilot)


def said(pilot: Pilot[None], main: MainScreen) -> str:
    """The message that the app shows now, in its last line or above it."""
    return " ".join([main.key_line.message, *(note.message for note in pilot.app._notifications)])
