"""Waiting until the app has nothing to do, also on a machine that is busy with other things."""

from __future__ import annotations

import asyncio
from time import monotonic, process_time

STEP = 0.02
"""Seconds: longer than the app waits to paint what has changed."""
IDLE = 0.001
"""Seconds of work within a step that are none."""
LONGEST = 30.0


async def wait_for_idle(min_sleep: float = 0, max_sleep: float = LONGEST) -> None:
    """Wait as Textual's own function of this name does.

    That one takes a process that was kept from running for one that is idle: where timer, paint and look at the clock
    are all due at once, the look comes first. Here all that is due is done before it.
    """
    loop = asyncio.get_running_loop()
    end = monotonic() + LONGEST
    while monotonic() < end:
        worked = process_time()
        await asyncio.sleep(STEP)
        while loop._ready:  # type: ignore[attr-defined]  # of every loop that Python ships
            await asyncio.sleep(0)
        if process_time() - worked < IDLE:
            return
