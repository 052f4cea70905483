"""Ending by a signal or with the connection: the place is kept, the terminal given back where there still is one."""

from __future__ import annotations

import asyncio
import os
import select
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

End = Callable[[int], None]

ENDING = (signal.SIGHUP, signal.SIGTERM, signal.SIGINT)
GRACE = 0.7
"""Seconds that keeping the place and giving the terminal back may take: a connection that hangs may never answer."""
_LOOK_EVERY = 0.4


def answer_signals(end: End) -> None:
    """Call `end` with the number of the signal that asks the app to end, from the running loop."""
    loop = asyncio.get_running_loop()
    for number in ENDING:
        loop.add_signal_handler(number, end, int(number))


_OF_KEYS = (signal.SIGINT, signal.SIGQUIT)
"""What Ctrl-C and Ctrl-\\ send to all programs of a terminal."""


@contextmanager
def answered_at_once(end: End) -> Iterator[None]:
    """Call `end` even while another program runs in the app's place and the loop stands still.

    Keys are that program's own: Ctrl-C in an editor is no wish to leave the app.
    """
    asked = [number for number in ENDING if number not in _OF_KEYS]
    before = {number: signal.signal(number, lambda given, _frame: end(given)) for number in asked}
    # Not ignored: that would be handed on to the other program. The loop must not hear of it later either.
    before |= {number: signal.signal(number, lambda _given, _frame: None) for number in _OF_KEYS}
    loop_hears = signal.set_wakeup_fd(-1)
    try:
        yield
    finally:
        signal.set_wakeup_fd(loop_hears)
        for number, handler in before.items():
            signal.signal(number, handler)


def leave_within_grace(number: int, *steps: Callable[[], None]) -> None:
    """Take the steps and end the process with the code of the signal; when they take too long, without them."""
    code = 128 + number
    deadline = threading.Timer(GRACE, os._exit, [code])
    deadline.daemon = True
    deadline.start()
    for step in steps:
        with suppress(Exception):
            step()
    os._exit(code)


def watch_terminal(end: End) -> None:
    """Call `end` in the running loop as soon as the terminal is gone, where no signal tells so (nohup)."""
    loop = asyncio.get_running_loop()

    def watch() -> None:
        while not _terminal_is_gone():
            pass
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(end, int(signal.SIGHUP))
            time.sleep(GRACE)
            os._exit(128 + signal.SIGHUP)

    threading.Thread(target=watch, daemon=True, name="terminal-watch").start()


def _terminal_is_gone() -> bool:
    """Whether standard input has lost its terminal; waits a moment for that to happen."""
    poll = select.poll()
    poll.register(0, 0)
    found = poll.poll(1000 * _LOOK_EVERY)
    if any(event & (select.POLLHUP | select.POLLERR) for _file, event in found):
        return True
    if found:
        # A system that can't poll terminals answers at once.
        time.sleep(_LOOK_EVERY)
    return not os.isatty(0)
