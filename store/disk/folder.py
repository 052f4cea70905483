"""Which folder is a library, which may become one, and which is better left alone."""

from __future__ import annotations

from pathlib import Path

from store.disk.catalogue import Catalogue
from store.disk.files import FOLDERS, unused_files
from store.disk.lock import LibraryLock
from store.errors import LibraryError, LibraryMissingError, RecordDamagedError
from store.whole_files import TEMPORARY_PREFIX

PUT_ASIDE = ".damaged"
"""What the doctor adds to the name of a file that it replaces."""
_OWN_ENTRIES = frozenset({*FOLDERS, "library.json", ".lock", "marks.json", "index.json"})


def open_folder(path: Path, catalogue: Catalogue, lock: LibraryLock, *, create: bool) -> None:
    """Read the catalogue of the library at `path`, which is made where it is missing and `create` asks for it.

    Raises `LibraryMissingError`, `LibraryVersionError`, or `LibraryError` when it is no folder or no library.
    """
    try:
        if path.exists() and not path.is_dir():
            raise LibraryError("{path}: is a file, not a folder; name another with --store", path=path)
        if not catalogue.exists():
            _check_not_lost(path, catalogue)
            if not create:
                raise LibraryMissingError("{path}: no library here yet; fill one with: parks import PATH…", path=path)
            _make(path, catalogue, lock)
        _load(path, catalogue)
    except PermissionError as error:
        raise LibraryError("{path}: permission denied; choose another folder with --store", path=path) from error
    except OSError as error:
        raise LibraryError("{path}: can't be read: {reason}", path=path, reason=error.strerror or error) from error


def _load(path: Path, catalogue: Catalogue) -> None:
    """Read the catalogue; a damaged one without articles is not the library's, but a file of someone else."""
    try:
        catalogue.load()
    except RecordDamagedError as error:
        if _has_articles(path):
            raise
        raise LibraryError("{path}: is not a library of Parks; name another folder with --store", path=path) from error


def _check_not_lost(path: Path, catalogue: Catalogue) -> None:
    """Articles without a catalogue are a library that lost it, not an empty one; raises `RecordDamagedError`."""
    if _has_articles(path) and not catalogue.exists():
        raise RecordDamagedError("{path}: its library.json is missing; run: parks doctor --repair", path=path)


def _has_articles(path: Path) -> bool:
    return any(file.parent != path for file in unused_files(path, []))


def _make(path: Path, catalogue: Catalogue, lock: LibraryLock) -> None:
    """An empty library, unless another process was first or files are there that it would not be right to touch."""
    if path.is_dir():
        names = {entry.name for entry in path.iterdir()}
        names = {name.partition(PUT_ASIDE)[0] for name in names if not name.startswith(TEMPORARY_PREFIX)}
        if not names <= _OWN_ENTRIES:
            raise LibraryError("{path}: holds other files and no library; name a new or empty folder", path=path)
    try:
        path.mkdir(parents=True, exist_ok=True)
        with lock:
            if not catalogue.exists():
                catalogue.create()
    except OSError as error:
        raise LibraryError("{path}: can't be written: {reason}", path=path, reason=error.strerror or error) from error
