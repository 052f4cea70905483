"""The catalogue of the library: `library.json`, whose replacement is the commit point of every write."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
from tinydb import TinyDB
from tinydb.table import Document, Table

from store.collector import collector_paused
from store.disk.storage import AtomicJSONStorage, Signature, signature, storage_of
from store.errors import LibraryMissingError, LibraryVersionError, Message, RecordDamagedError
from store.records import CatalogueRow

FORMAT = "parks library"
FORMAT_VERSION = 1

Tables = dict[str, dict[str, Any]]
MIGRATIONS: dict[int, Callable[[Tables], Tables]] = {}
"""From each older version that can still be read: its tables to those of the next version.

The record of an article needs none as long as its new fields have defaults and its kinds only grow.
"""


class Catalogue:
    """The rows of the library in memory, and how they change on disk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.rows: dict[str, CatalogueRow] = {}
        self.damaged: list[str] = []
        self._numbers: dict[str, int] = {}
        self._damaged_numbers: list[int] = []
        self._signature: Signature | None = None
        self._database: TinyDB | None = None

    def exists(self) -> bool:
        """Whether there is a catalogue on disk."""
        return self.path.is_file()

    def changed(self) -> bool:
        """Whether the file is another than the one that was read."""
        return signature(self.path) != self._signature

    def create(self) -> None:
        """Write an empty catalogue."""
        storage = AtomicJSONStorage(self.path)
        storage.write({"meta": {"1": {"format": FORMAT, "version": FORMAT_VERSION}}, "articles": {}})

    def load(self) -> None:
        """Read the catalogue.

        Raises `LibraryMissingError`, `LibraryVersionError`, `RecordDamagedError`, or `LibraryError` without rights.
        """
        self._take(self._opened())
        self._database = None

    def _opened(self) -> TinyDB:
        database = TinyDB(self.path, storage=AtomicJSONStorage)
        tables = storage_of(database).read()
        if tables is None:
            raise LibraryMissingError("{path}: the library is gone", path=self.path.parent)
        migrate(tables, self.path)
        return database

    def _take(self, database: TinyDB) -> None:
        """Hold what the database says."""
        tables = storage_of(database).read() or {}
        try:
            with collector_paused():
                rows, damaged = _typed_rows(tables.get("articles", {}))
        except ValueError as error:
            raise RecordDamagedError(
                "{path}: damaged ({reason}); run: parks doctor --repair", path=self.path, reason=error
            ) from error
        self._damaged_numbers = list(damaged)
        self.damaged = [
            Message(
                "{path}: row {n} is damaged ({reason}); run: parks doctor --repair", path=self.path, n=n, reason=error
            )
            for n, error in damaged.items()
        ]
        self.rows = {rows[number].id: rows[number] for number in sorted(rows)}
        self._numbers = {row.id: number for number, row in rows.items()}
        self._signature = storage_of(database).signature

    def commit(self, rows: Sequence[CatalogueRow], gone: Collection[str]) -> None:
        """Take out the rows of `gone` and put in `rows`, in one replacement of the file; raises `LibraryError`.

        A row that comes in under the id of one that goes keeps its place.
        """
        leaving = [self._numbers[key] for key in {*gone, *(row.id for row in rows)} if key in self._numbers]
        following = count(max([*self._numbers.values(), *self._damaged_numbers], default=0) + 1)
        documents = [
            Document(_short(row), self._numbers[row.id] if row.id in self._numbers else next(following)) for row in rows
        ]
        with self._replacing() as table:
            table.remove(doc_ids=leaving)
            table.insert_multiple(documents)

    def drop_damaged(self) -> None:
        """Take out the rows that can't be read; raises `LibraryError`."""
        if self._damaged_numbers:
            with self._replacing() as table:
                table.remove(doc_ids=self._damaged_numbers)

    @contextmanager
    def _replacing(self) -> Iterator[Table]:
        """The table of articles to change: one replacement of the file, then held in memory as it is on disk.

        The database is kept for the batches that follow; a reader never needs it.
        """
        database = self._database or self._opened()
        self._database, self._signature = None, None
        with storage_of(database).transaction():
            yield database.table("articles")
        self._take(database)
        self._database = database


def migrate(tables: Tables, path: Path) -> None:
    """Bring the tables of an older version up to date in memory; raises `LibraryVersionError` for an unknown one."""
    for _ in range(FORMAT_VERSION + 1):
        version = _version(tables, path)
        if version == FORMAT_VERSION:
            return
        if version not in MIGRATIONS:
            remedy = (
                Message("update Parks")
                if version > FORMAT_VERSION
                else Message("import the sources into a new library")
            )
            raise LibraryVersionError(
                "{path}: written in format {version}, this Parks reads {own}; {remedy}",
                path=path.parent,
                version=version,
                own=FORMAT_VERSION,
                remedy=remedy,
            )
        migrated = MIGRATIONS[version](tables)
        tables.clear()
        tables.update(migrated)


def _version(tables: Tables, path: Path) -> int:
    meta = tables.get("meta", {}).get("1")
    if not isinstance(meta, dict) or meta.get("format") != FORMAT or not isinstance(meta.get("version"), int):
        raise RecordDamagedError("{path}: damaged, not a catalogue of Parks; run: parks doctor --repair", path=path)
    version: int = meta["version"]
    return version


def _typed_rows(documents: dict[str, Any]) -> tuple[dict[int, CatalogueRow], dict[int, str]]:
    """Rows by their TinyDB number, and why those that are damaged are."""
    try:
        return msgspec.convert(documents, dict[int, CatalogueRow], str_keys=True), {}
    except msgspec.ValidationError:
        rows: dict[int, CatalogueRow] = {}
        damaged: dict[int, str] = {}
    for number, document in documents.items():
        try:
            rows[int(number)] = msgspec.convert(document, CatalogueRow)
        except msgspec.ValidationError as error:
            damaged[int(number)] = str(error)
    return rows, damaged


def _short(row: CatalogueRow) -> dict[str, Any]:
    """The row without what is empty: the catalogue stays small."""
    document: dict[str, Any] = msgspec.to_builtins(row)
    return {key: value for key, value in document.items() if value not in (None, "", [], 0) or key == "title"}
