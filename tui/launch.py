"""The first step of both programs: patterns come compiled, and nothing that is loaded is looked through for garbage."""

from __future__ import annotations

import gc


def main() -> None:
    """`parks`."""
    gc.disable()  # all that is loaded stays: looking for garbage in it takes a hundredth of the start
    from store.compiled import patterns_kept

    with patterns_kept():
        from tui.cli.main import main as run

        gc.freeze()
        gc.enable()
        run()


def main_tui() -> None:
    """`parks-tui`."""
    gc.disable()
    from store.compiled import compiled_path, patterns_kept

    with patterns_kept(compiled_path("explorer"), of_all=True):
        from tui.cli.main import main_tui as run

        gc.freeze()
        gc.enable()
        run()
