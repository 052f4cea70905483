"""The library on disk: open, list, read, add, remove.

library.json     TinyDB: `meta` (format version) and `articles` (one short row each); replacing it is the commit
articles/ texts/ sources/    the files of each article, see `store.disk.files`
marks.json       TinyDB: what the reader marked, see `store.disk.reader_marks`
.lock            held by the one process that writes; readers never need it
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from store.disk.batch import NO_CHANGES, Changes, LibraryWriter
from store.disk.batch import StoredArticle as StoredArticle
from store.disk.catalogue import Catalogue
from store.disk.files import ArticleFiles, files_of, read_article, read_facts, read_text
from store.disk.folder import open_folder
from store.disk.index import LibraryIndex
from store.disk.lock import LibraryLock
from store.disk.reader_marks import ReaderMarks
from store.errors import (
    RecordDamagedError,
    RecordUnreadableError,
    UnknownReferenceError,
    as_typed,
)
from store.records import Article, CatalogueRow, Fact

_Read = TypeVar("_Read")


class Library:
    """The articles of one folder; holds the catalogue in memory, everything else stays on disk until asked for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._catalogue = Catalogue(path / "library.json")
        self.index = LibraryIndex(path / "index.json")
        self._writer = LibraryWriter(path, self._catalogue, self.index)
        self._lock = LibraryLock(path / ".lock")

    @classmethod
    def open(cls, path: Path, *, create: bool = False) -> Library:
        """Open the library at `path`, reading the catalogue only.

        Raises `LibraryMissingError`, `LibraryVersionError`, or `LibraryError` when it is no folder or no library.
        """
        library = cls(path)
        open_folder(path, library._catalogue, library._lock, create=create)
        return library

    @cached_property
    def reader(self) -> ReaderMarks:
        """The reader's own marks: read, bookmarks, notes."""
        return ReaderMarks(self.path / "marks.json", self._lock)

    @property
    def damaged(self) -> list[str]:
        """One line for each catalogue row that could not be read; those articles are left out."""
        return self._catalogue.damaged

    def catalogue(self) -> list[CatalogueRow]:
        """One row an article, in the order of import."""
        return list(self._catalogue.rows.values())

    def row(self, article_id: str) -> CatalogueRow:
        """The catalogue row of an article; raises `UnknownReferenceError`."""
        try:
            return self._catalogue.rows[article_id]
        except KeyError:
            raise UnknownReferenceError(
                "no article {name} in the library {path}", name=as_typed(article_id), path=self.path
            ) from None

    def article(self, article_id: str) -> Article:
        """The whole article; raises `UnknownReferenceError`, `RecordDamagedError`."""
        return self._read(article_id, read_article)

    def facts(self, article_id: str) -> list[Fact]:
        """The facts of an article in the order of its text; raises as `article` does."""
        return self._read(article_id, read_facts)

    def text(self, article_id: str) -> str:
        """The mended text alone; raises as `article` does."""
        return self._read(article_id, lambda paths: read_text(paths.text))

    def source_text(self, article_id: str) -> str:
        """The whole decoded source the article stands in; raises as `article` does."""
        return self._read(article_id, lambda paths: read_text(paths.source))

    def park_facts(self, park: str) -> list[Fact]:
        """The facts of one park, read from the articles that tell of it; articles that are damaged are left out."""
        found: list[Fact] = []
        for row in self.catalogue():
            if park in row.parks:
                with suppress(RecordDamagedError, UnknownReferenceError):
                    found += [fact for fact in self.facts(row.id) if fact.park == park]
        return found

    def _read(self, article_id: str, read: Callable[[ArticleFiles], _Read]) -> _Read:
        """Read an article's files; when another process replaced them meanwhile, once more by the new catalogue."""
        with suppress(FileNotFoundError):
            return self._read_now(article_id, read)
        self.reload()
        try:
            return self._read_now(article_id, read)
        except FileNotFoundError as error:
            raise RecordDamagedError("{path}: is missing; import its source again", path=error.filename) from error

    def _read_now(self, article_id: str, read: Callable[[ArticleFiles], _Read]) -> _Read:
        try:
            return read(files_of(self.path, self.row(article_id)))
        except FileNotFoundError:
            raise
        except OSError as error:
            raise RecordUnreadableError(
                "{path}: can't be read: {reason}", path=error.filename, reason=error.strerror or error
            ) from error

    def resolve(self, reference: str) -> str:
        """The id meant by an id, the unique beginning of one, or a source name; raises `UnknownReferenceError`."""
        rows = self._catalogue.rows
        if reference in rows:
            return reference
        named = [row.id for row in rows.values() if row.source == reference]
        begun = [key for key in rows if reference and key.startswith(reference)]
        for found in (named, begun):
            if len(found) == 1:
                return found[0]
            if found:
                raise UnknownReferenceError(
                    "{name} names {n} articles: {some}",
                    name=as_typed(reference),
                    n=len(found),
                    some=", ".join(found[:5]),
                )
        raise UnknownReferenceError("no article {name} in the library; see: parks list", name=as_typed(reference))

    def versions(self, article_id: str) -> list[str]:
        """The other versions of an article, whichever of them was imported first; in the order of import."""
        linked: dict[str, set[str]] = {}
        for row in self.catalogue():
            if row.version_of in self._catalogue.rows:
                linked.setdefault(row.id, set()).add(row.version_of)
                linked.setdefault(row.version_of, set()).add(row.id)
        reached, following = {article_id}, [article_id]
        while following:
            following = [key for near in following for key in linked.get(near, ()) if key not in reached]
            reached.update(following)
        return [key for key in self._catalogue.rows if key in reached and key != article_id]

    def keyword_articles(self) -> dict[str, list[str]]:
        """Each keyword of the library and the ids of the articles that have it, without opening any of them."""
        articles: dict[str, list[str]] = {}
        indexed = self.index.rows()
        for row in self.catalogue():
            found = indexed.get(row.id)
            for term in found.keywords if found and found.revision == row.revision else ():
                articles.setdefault(term, []).append(row.id)
        return articles

    def changed(self) -> bool:
        """Whether another process has written the catalogue since it was read."""
        return self._catalogue.changed()

    def reload(self) -> None:
        """Take in what another process wrote; raises as `open` does."""
        self._catalogue.load()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the lock with the newest catalogue: what is read and added inside can't be overtaken."""
        with self._lock:
            if self.changed():
                self.reload()
            yield

    def add(self, batch: Sequence[StoredArticle], changes: Changes = NO_CHANGES) -> None:
        """Add a batch: all of it or, on any error (`LibraryError`), nothing.

        Articles that are replaced leave in the same step, and `changes` to others are made in it.
        """
        with self.writing():
            if changes.gone:
                self.reader.all()  # damaged marks stop it before anything is written
            self._writer.write(batch, changes)
            if changes.gone:
                self.reader.forget(changes.gone)

    def remove(self, ids: Collection[str]) -> None:
        """Remove articles with their files and marks; raises `UnknownReferenceError` and then removes none."""
        with self.writing():
            for article_id in ids:
                self.row(article_id)
            self.reader.all()
            self._writer.write([], Changes(gone=ids))
            self.reader.forget(ids)

    def drop_unreadable(self, ids: set[str]) -> None:
        """Take out damaged rows and the articles of `ids`; what the reader marked stays. For `store.doctor`."""
        with self.writing():
            self._writer.drop_unreadable(ids)

    def rebuild_index(self) -> None:
        """Make `index.json` again from the articles."""
        with self.writing():
            self._writer.rebuild_index()

    def sweep(self) -> list[Path]:
        """Delete what a killed import left behind, as every write does; the files that were deleted."""
        with self.writing():
            return self._writer.sweep()
