"""Files written whole or not at all: a temporary file beside the old one, pushed to the disk and renamed over it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

TEMPORARY_PREFIX = ".tmp-"


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` last through a power cut; a system that can't open folders is left as it is."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def sync_files(paths: Iterable[Path]) -> None:
    """Push files to the disk that were written together: the first takes along most of what the others wait for."""
    for path in paths:
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def write_synced(path: Path, data: bytes) -> None:
    """Write a file and push it to the disk; a file that could not be written whole is taken away again."""
    try:
        with path.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


def replace_file(path: Path, data: bytes) -> None:
    """Put `data` in place of the file at `path`: a reader sees the old file or the new one, never a part."""
    temporary = path.with_name(f"{TEMPORARY_PREFIX}{path.name}.{os.urandom(4).hex()}")
    write_synced(temporary, data)
    try:
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(path.parent)
