"""Where the library lies: `--store`, else `$PARKS_STORE`, else the platform's user data folder."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path

STORE_VARIABLE = "PARKS_STORE"


def library_path(option: Path | None = None) -> Path:
    """The library's folder; it need not exist. An empty `$PARKS_STORE` counts as unset."""
    if option is not None:
        return option.expanduser()
    named = os.environ.get(STORE_VARIABLE, "")
    if named:
        return Path(named).expanduser()
    return user_data_path("parks", appauthor=False)
