"""What the app remembers between two runs, kept in the platform's state folder."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

import msgspec
from platformdirs import user_state_path

from store.disk.article_ids import storable_path


class LibraryState(msgspec.Struct, kw_only=True):
    """Where the reader was in one library."""

    article: str | None = None
    place: int = 0
    pane: str = "list"
    filter: str = ""
    sort: str = "date"
    descending: bool = True
    group: str | None = None
    scope: str = "article"


class State(msgspec.Struct, kw_only=True):
    """The reader's layout and colours, and their place in each library."""

    theme: str | None = None
    columns: int = 0
    hidden: list[str] = []
    """Kinds of highlight switched off."""
    libraries: dict[str, LibraryState] = {}

    def of(self, library: Path) -> LibraryState:
        """The state of that library, kept from now on."""
        return self.libraries.setdefault(storable_path(library), LibraryState())


def state_path() -> Path:
    """The file that holds the state."""
    return user_state_path("parks", appauthor=False) / "app.json"


def load_state(path: Path | None = None) -> State:
    """The state of the last run; a fresh one where there is none or it can't be read: it is only a convenience."""
    try:
        return msgspec.json.decode((path or state_path()).read_bytes(), type=State)
    except (OSError, UnicodeDecodeError, msgspec.DecodeError):
        return State()


def save_state(state: State, path: Path | None = None) -> None:
    """Write the state whole or not at all; a folder that can't be written is no reason to fail."""
    path = path or state_path()
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".app-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(msgspec.json.encode(state))
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
