"""What the reader marked: read articles, bookmarks, one-line notes. Kept in the library, `marks.json`."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

import msgspec
from tinydb import TinyDB, where

from store.disk.lock import LibraryLock
from store.disk.storage import AtomicJSONStorage, Signature, signature, storage_of
from store.errors import RecordDamagedError

NOTE_LENGTH = 500


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """The marks of one article."""

    article: str
    read: bool = False
    bookmarked: bool = False
    note: str = ""


class ReaderMarks:
    """Marks by article id; each change is written at once. Raises `LibraryError` where the library can't be written."""

    def __init__(self, path: Path, lock: LibraryLock) -> None:
        self.path = path
        self._lock = lock
        self._marks: dict[str, Mark] = {}
        self._signature: Signature | None = None

    def all(self) -> dict[str, Mark]:
        """Every mark there is, newly read when another process wrote. Raises `RecordDamagedError`."""
        found = signature(self.path)
        if found != self._signature:
            self._load()
        return dict(self._marks)

    def get(self, article: str) -> Mark:
        """The marks of an article; unread and bare where nothing was marked."""
        return self.all().get(article) or Mark(article=article)

    def read(self) -> set[str]:
        """The ids of the articles that were read."""
        return {mark.article for mark in self.all().values() if mark.read}

    def bookmarked(self) -> set[str]:
        """The ids of the articles that bear a bookmark."""
        return {mark.article for mark in self.all().values() if mark.bookmarked}

    def notes(self) -> dict[str, str]:
        """The notes by article id."""
        return {mark.article: mark.note for mark in self.all().values() if mark.note}

    def set_read(self, article: str, read: bool = True) -> None:
        """Mark an article as read, or as unread again."""
        self._change([article], lambda mark: msgspec.structs.replace(mark, read=read))

    def set_bookmarked(self, article: str, bookmarked: bool = True) -> None:
        """Put a bookmark on an article, or take it away."""
        self._change([article], lambda mark: msgspec.structs.replace(mark, bookmarked=bookmarked))

    def set_note(self, article: str, note: str) -> None:
        """Note one line on an article (of at most 500 characters); an empty one takes the note away."""
        line = " ".join("".join(c if c.isprintable() else " " for c in note).split())[:NOTE_LENGTH]
        self._change([article], lambda mark: msgspec.structs.replace(mark, note=line))

    def forget(self, articles: Collection[str]) -> None:
        """Drop the marks of articles that are gone."""
        if any(article in self.all() for article in articles):
            self._change(articles, lambda mark: Mark(article=mark.article))

    def _load(self) -> None:
        storage = AtomicJSONStorage(self.path)
        documents = (storage.read() or {}).get("marks", {})
        try:
            marks = msgspec.convert(documents, dict[int, Mark], str_keys=True)
        except msgspec.ValidationError as error:
            raise RecordDamagedError(
                "{path}: damaged ({reason}); run: parks doctor --repair", path=self.path, reason=error
            ) from error
        self._marks = {mark.article: mark for mark in marks.values()}
        self._signature = storage.signature

    def _change(self, articles: Collection[str], change: Callable[[Mark], Mark]) -> None:
        with self._lock:
            marks = self.all()
            database = TinyDB(self.path, storage=AtomicJSONStorage)
            table = database.table("marks")
            with storage_of(database).transaction():
                table.remove(where("article").one_of(list(articles)))
                for article in articles:
                    mark = change(marks.pop(article, Mark(article=article)))
                    if mark != Mark(article=article):
                        table.insert(msgspec.to_builtins(mark))
                        marks[article] = mark
            self._marks, self._signature = marks, storage_of(database).signature
