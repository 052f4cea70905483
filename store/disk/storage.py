"""The TinyDB storage of the library: one JSON file, replaced whole and atomically, parsed once.

TinyDB's own `JSONStorage` writes in place: a full disk or a kill leaves half a file. This one replaces it by another.
The file is plain JSON in UTF-8: `TinyDB(path)` opens it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from tinydb import TinyDB
from tinydb.storages import Storage

from store.collector import collector_paused
from store.errors import LibraryError, RecordDamagedError
from store.whole_files import replace_file


class Signature(NamedTuple):
    """What tells one state of a file from the next: every replacement is a new inode."""

    inode: int
    modified: int
    size: int


def signature(path: Path) -> Signature | None:
    """The state of the file at `path`; None when it is missing."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return Signature(found.st_ino, found.st_mtime_ns, found.st_size)


def encode_json(data: object, path: Path) -> bytes:
    """JSON in UTF-8; raises `LibraryError` for what JSON can't hold, such as a lone surrogate."""
    try:
        return msgspec.json.encode(data)
    except (UnicodeEncodeError, OverflowError, TypeError) as error:
        raise LibraryError("{path}: this record can't be stored: {reason}", path=path, reason=error) from error


class AtomicJSONStorage(Storage):
    """TinyDB storage over one file: `TinyDB(path, storage=AtomicJSONStorage)`."""

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        self.signature: Signature | None = None
        """The state of the file that was read or written last."""
        self._data: dict[str, dict[str, Any]] | None = None
        self._held = False
        self._dirty = False

    def read(self) -> dict[str, dict[str, Any]] | None:
        """All tables, parsed at the first call; None when there is no file. Raises `RecordDamagedError`."""
        if self._data is None:
            self._load()
        return self._data

    def _load(self) -> None:
        try:
            with self.path.open("rb") as file:
                found = os.fstat(file.fileno())
                content = file.read()
        except FileNotFoundError:
            return
        except OSError as error:
            raise LibraryError(
                "{path}: can't be read: {reason}", path=self.path, reason=error.strerror or error
            ) from error
        self._data = parse_tables(content, self.path)
        self.signature = Signature(found.st_ino, found.st_mtime_ns, found.st_size)

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Replace the file; inside `transaction()` only when that ends."""
        self._data = data
        self._dirty = True
        if not self._held:
            self._flush()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Several TinyDB calls, one replacement of the file; none at all when the block raises."""
        self._held = True
        try:
            yield
            self._flush()
        except BaseException:
            self.forget()
            raise
        finally:
            self._held = False

    def forget(self) -> None:
        """Drop what is held in memory: the next `read` opens the file again."""
        self._data = None
        self._dirty = False
        self.signature = None

    def _flush(self) -> None:
        if not self._dirty:
            return
        try:
            replace_file(self.path, encode_json(self._data, self.path))
        except OSError as error:
            self.forget()
            raise LibraryError(
                "{path}: can't be written: {reason}", path=self.path, reason=error.strerror or error
            ) from error
        except BaseException:
            self.forget()
            raise
        self._dirty = False
        self.signature = signature(self.path)


def storage_of(database: TinyDB) -> AtomicJSONStorage:
    """The storage of a database that was opened with `AtomicJSONStorage`."""
    storage = database.storage
    if not isinstance(storage, AtomicJSONStorage):
        raise TypeError(f"opened with {type(storage).__name__}")
    return storage


def parse_tables(content: bytes, path: Path) -> dict[str, dict[str, Any]]:
    """The tables of a TinyDB file: names to documents; raises `RecordDamagedError` naming the file."""
    try:
        with collector_paused():
            return msgspec.json.decode(content, type=dict[str, dict[str, Any]])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise RecordDamagedError(
            "{path}: damaged, not a TinyDB file ({reason}); run: parks doctor --repair", path=path, reason=error
        ) from error
