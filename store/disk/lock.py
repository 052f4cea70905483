"""The lock between processes that write one library; readers never need it."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from store.errors import LibraryError

if TYPE_CHECKING:
    from filelock import BaseFileLock

PATIENCE_SECONDS = 60.0


class LibraryLock:
    """Held for one batch; may be entered again by its holder. The system frees it when its holder dies."""

    def __init__(self, path: Path, patience: float = PATIENCE_SECONDS) -> None:
        self.path = path
        self.patience = patience
        self._lock: BaseFileLock | None = None

    def __enter__(self) -> None:
        from filelock import FileLock, Timeout  # only who writes waits for it

        self._lock = self._lock or FileLock(self.path)
        try:
            self._lock.acquire(timeout=self.patience, poll_interval=0.02)
        except Timeout as error:
            raise LibraryError(
                "{path}: another program has been writing for {n} seconds; let it finish or end it, then try again",
                path=self.path.parent,
                n=round(self.patience),
            ) from error
        except (OSError, NotImplementedError) as error:
            # The second is what FileLock says of a file system without locks.
            reason = getattr(error, "strerror", None) or error
            raise LibraryError("{path}: can't be written: {reason}", path=self.path.parent, reason=reason) from error

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._lock is not None:
            self._lock.release()
