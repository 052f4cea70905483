"""Reading in several processes."""

from __future__ import annotations

import signal
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path
from typing import Any

from store.intake.found_files import FoundFile
from store.intake.reading_jobs import FileResult, _submit


class _Pool(ProcessPoolExecutor):
    """Notes which signals a process that begins now would not hear."""

    def __init__(self) -> None:
        self.masked: set[Any] = set()

    def submit(self, *_: Any, **__: Any) -> Future[Any]:
        self.masked = set(signal.pthread_sigmask(signal.SIG_BLOCK, ()))
        return Future()


def test_a_process_that_begins_never_hears_ctrl_c_and_the_parent_does_again() -> None:
    """Guards the first second of an import: a worker that was still starting printed a traceback of its own."""
    pool = _Pool()
    future: Future[FileResult] = _submit(pool, FoundFile(Path("a.txt"), "a.txt"))
    assert not future.done()
    assert signal.SIGINT in pool.masked
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())
