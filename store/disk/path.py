"""Where the library lies: `--store`, else `$PARKS_STORE`, else the platform's user data folder."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path

from store.errors import ParksError

STORE_VARIABLE = "PARKS_STORE"


def library_path(option: Path | None = None) -> Path:
    """The library's folder; it need not exist. An empty `$PARKS_STORE` counts as unset. Raises as `at_home` does."""
    if option is not None:
        return at_home(option)
    named = os.environ.get(STORE_VARIABLE, "")
    if named:
        return at_home(Path(named))
    return user_data_path("parks", appauthor=False)


def at_home(path: Path) -> Path:
    """The path with a leading `~` or `~name` as that user's home; raises `ParksError` where there is no such user."""
    try:
        return path.expanduser()
    except RuntimeError as error:
        raise ParksError("{path}: there is no such user; write the whole path", path=path) from error
