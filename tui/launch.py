"""The first step of both programs: what the commands need is loaded, none of it looked through for garbage."""

from __future__ import annotations

import gc


def main() -> None:
    """`parks`."""
    gc.disable()  # all that is loaded stays: looking for garbage in it takes a hundredth of the start
    from tui.cli import main as run

    gc.freeze()
    gc.enable()
    run()


def main_tui() -> None:
    """`parks-tui`."""
    gc.disable()
    from tui.cli import main_tui as run

    gc.freeze()
    gc.enable()
    run()
