"""One write of the library: the files of a batch, the index, then the catalogue; and the sweep of what no article uses.

Everything here runs under the library's lock, with the newest catalogue in memory.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import msgspec

from store.disk.catalogue import Catalogue
from store.disk.files import (
    FOLDERS,
    files_of,
    hash_of,
    holds_text,
    read_article,
    sync_written,
    unused_files,
    write_files,
)
from store.disk.index import IndexRow, LibraryIndex, index_row
from store.errors import LibraryError, RecordDamagedError
from store.fingerprints import Fingerprint, fingerprint
from store.records import Article, CatalogueRow, Fact


class StoredArticle(msgspec.Struct, frozen=True, kw_only=True):
    """An article on its way into the library."""

    article: Article
    facts: list[Fact]
    source_text: str
    """The whole decoded source, though it may hold other articles too."""
    path: str = ""
    part: int = 0
    replaces: str | None = None
    """The article that gives way to this one; usually of the same id."""
    version_of: str | None = None
    prints: Fingerprint | None = None
    """Of the mended text, where it was taken already."""


class Changes(NamedTuple):
    """What a batch does to articles that are there already."""

    gone: Collection[str] = ()
    strayed: Collection[str] = ()
    """Their text became another: their versions follow them no longer."""
    moved: Mapping[str, str] = MappingProxyType({})
    """New paths of files, by article."""


NO_CHANGES = Changes()


class LibraryWriter:
    """Writes to the library at `root`."""

    def __init__(self, root: Path, catalogue: Catalogue, index: LibraryIndex) -> None:
        self.root = root
        self.catalogue = catalogue
        self.index = index
        self._swept = False

    def write(self, batch: Sequence[StoredArticle], changes: Changes) -> None:
        """Put a batch in and make `changes`, in one step; raises `LibraryError` and has then done nothing."""
        rows = [_row_of(stored) for stored in batch]
        leaving = {*changes.gone, *(stored.replaces for stored in batch if stored.replaces)}
        coming = {row.id for row in rows}
        rows += self._changed(leaving.difference(coming).union(changes.strayed), coming, changes.moved)
        try:
            self._write_files(batch, rows)
            self._write_index(batch, rows, leaving)
            self.catalogue.commit(rows, leaving)
        except BaseException as error:
            self.sweep()
            if isinstance(error, OSError):
                raise LibraryError(
                    "{path}: can't be written: {reason}", path=self.root, reason=error.strerror or error
                ) from error
            raise
        if leaving or not self._swept:
            self.sweep()

    def drop_unreadable(self, ids: set[str]) -> None:
        """Take out damaged rows and those of `ids`, without a look at their files."""
        self.catalogue.drop_damaged()
        self.write([], Changes(gone=ids))

    def rebuild_index(self) -> None:
        """Make the index again from the articles."""
        self.index.path.unlink(missing_ok=True)
        self._write_index([], [], set())

    def sweep(self) -> list[Path]:
        """Delete what no article uses: replaced files and what a killed import left; the files deleted.

        A damaged row may use any of them: then nothing is deleted. A write that was broken off may have been committed
        all the same: the catalogue on disk decides.
        """
        if self.catalogue.changed():
            self.catalogue.load()
        if self.catalogue.damaged:
            return []
        unused = unused_files(self.root, self.catalogue.rows.values())
        for path in unused:
            with suppress(OSError):
                path.unlink(missing_ok=True)
        self._swept = True
        return unused

    def _write_files(self, batch: Sequence[StoredArticle], rows: Sequence[CatalogueRow]) -> None:
        for folder in FOLDERS:
            (self.root / folder).mkdir(exist_ok=True)
        written: list[Path] = []
        present: set[str] = set()
        known = {row.source_hash for row in self.catalogue.rows.values()}
        for stored, row in zip(batch, rows, strict=False):
            paths = files_of(self.root, row)
            if row.source_hash in known and holds_text(paths.source, row.source_hash):
                present.add(row.source_hash)
            source_text = None if row.source_hash in present else stored.source_text
            written += write_files(paths, row, stored.article, stored.facts, source_text)
            present.add(row.source_hash)
        sync_written(self.root, written)

    def _write_index(self, batch: Sequence[StoredArticle], rows: Sequence[CatalogueRow], leaving: set[str]) -> None:
        coming = {key: row for key, row in self.catalogue.rows.items() if key not in leaving}
        coming.update((row.id, row) for row in rows)
        fresh = {
            row.id: index_row(row, stored.prints or fingerprint(stored.article.text), _terms(stored.article))
            for stored, row in zip(batch, rows, strict=False)
        }
        self.index.write(coming.values(), fresh, self._index_again)

    def _index_again(self, row: CatalogueRow) -> IndexRow:
        try:
            article = read_article(files_of(self.root, row))
        except (RecordDamagedError, OSError):
            return IndexRow(row.id, row.revision)
        return index_row(row, fingerprint(article.text), _terms(article))

    def _changed(self, gone: set[str], coming: set[str], moved: Mapping[str, str]) -> list[CatalogueRow]:
        """The rows that change though their articles do not.

        Of the versions of an article that goes, the first takes its place and the others follow it.
        """
        heirs: dict[str, str] = {}
        changed: list[CatalogueRow] = []
        for row in self.catalogue.rows.values():
            if row.id in coming or row.id in gone:
                continue
            now = msgspec.structs.replace(row, path=moved.get(row.id, row.path))
            if row.version_of in gone:
                now = msgspec.structs.replace(now, version_of=heirs.get(row.version_of))
                heirs.setdefault(row.version_of, row.id)
            if now != row:
                changed.append(now)
        return changed


def _terms(article: Article) -> list[str]:
    return [keyword.term for keyword in article.keywords]


def _row_of(stored: StoredArticle) -> CatalogueRow:
    article = stored.article
    told = [article.park, *article.parks, *(fact.park for fact in stored.facts)]
    return CatalogueRow(
        id=article.id,
        title=article.title,
        source=article.source,
        path=stored.path,
        sha256=article.source_sha256,
        revision=os.urandom(4).hex(),
        park=article.park,
        parks=list(dict.fromkeys(park for park in told if park)),
        date=article.date,
        date_origin=article.date_origin,
        year_inferred=article.year_inferred,
        facts=len(stored.facts),
        chars=len(article.text),
        version_of=stored.version_of,
        part=stored.part,
        source_hash=hash_of(stored.source_text),
    )
