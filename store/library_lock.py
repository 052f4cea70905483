"""The lock between processes that write one library; readers never need it."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout

from store.errors import LibraryError

PATIENCE_SECONDS = 60.0


class LibraryLock:
    """Held for one batch; may be entered again by its holder. The system frees it when its holder dies."""

    def __init__(self, path: Path, patience: float = PATIENCE_SECONDS) -> None:
        self.path = path
        self.patience = patience
        self._lock = FileLock(path)

    def __enter__(self) -> None:
        try:
            self._lock.acquire(timeout=self.patience, poll_interval=0.02)
        except Timeout as error:
            raise LibraryError(
                "{path}: another program has been writing for {n} seconds; let it finish or end it, then try again",
                path=self.path.parent,
                n=round(self.patience),
            ) from error
        except OSError as error:
            raise LibraryError(
                "{path}: can't be written: {reason}", path=self.path.parent, reason=error.strerror or error
            ) from error

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._lock.release()
