"""The files of one article in the library: its record (a TinyDB database), its mended text and its source.

articles/ID.REVISION.json    tables `article` (one document) and `facts`
texts/ID.REVISION.txt        the mended text, kept only here
sources/HASH.txt             the decoded source, shared by the articles of one file
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec
from tinydb import TinyDB

from store.errors import LibraryError, RecordDamagedError
from store.records import Article, CatalogueRow, Fact
from store.storage import TEMPORARY_PREFIX, AtomicJSONStorage, encode_json, sync_files, sync_folder

FOLDERS = ("articles", "texts", "sources")
_OWN_NAME = re.compile(r"[0-9a-f]{4,80}(\.[0-9a-f]{4,64})?\.(json|txt)")
_HASH_LENGTH = 32
_Record = TypeVar("_Record", Article, Fact, CatalogueRow)


class ArticleFiles(NamedTuple):
    """Where the three files of one article lie."""

    record: Path
    text: Path
    source: Path


def files_of(root: Path, row: CatalogueRow) -> ArticleFiles:
    """The paths of a catalogue row's files."""
    name = f"{row.id}.{row.revision}"
    return ArticleFiles(
        root / "articles" / f"{name}.json", root / "texts" / f"{name}.txt", root / "sources" / f"{row.source_hash}.txt"
    )


def unused_files(root: Path, rows: Iterable[CatalogueRow]) -> list[Path]:
    """Files with names of the library's kind that none of `rows` uses: replaced ones, and what a killed import left."""
    used: set[str] = set()
    for row in rows:
        used.update((f"{row.id}.{row.revision}", row.source_hash))
    unused: list[Path] = []
    for folder in (root, *(root / name for name in FOLDERS)):
        with suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder) as entries:
            for entry in entries:
                own = entry.name.startswith(TEMPORARY_PREFIX) or (
                    folder != root and _OWN_NAME.fullmatch(entry.name) and entry.name.rpartition(".")[0] not in used
                )
                if own:
                    unused.append(folder / entry.name)
    return sorted(unused)


def hash_of(text: str) -> str:
    """Names a decoded source by its content."""
    return hashlib.sha256(encode_text(text)).hexdigest()[:_HASH_LENGTH]


def encode_text(text: str) -> bytes:
    """UTF-8; raises `LibraryError` for a lone surrogate."""
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise LibraryError(f"this text can't be stored: {error}") from error


def write_files(
    paths: ArticleFiles, row: CatalogueRow, article: Article, facts: Sequence[Fact], source_text: str | None
) -> list[Path]:
    """Write an article's files; those written, still to be synced. `source_text` None: that file is there already."""
    text = encode_text(article.text)
    document: dict[str, Any] = msgspec.to_builtins(article)
    document["mended"]["text"] = ""
    document["text_sha256"] = hashlib.sha256(text).hexdigest()
    tables = {
        "article": {"1": document},
        "facts": {str(n): msgspec.to_builtins(fact) for n, fact in enumerate(facts, 1)},
        "catalogue": {"1": msgspec.to_builtins(row)},
    }
    contents = [(paths.record, encode_json(tables, paths.record)), (paths.text, text)]
    if source_text is not None:
        contents.append((paths.source, encode_text(source_text)))
    for path, content in contents:
        path.write_bytes(content)
    return [path for path, _ in contents]


def sync_written(root: Path, paths: Iterable[Path]) -> None:
    """Make new files and their names last through a power cut."""
    sync_files(paths)
    for folder in FOLDERS:
        sync_folder(root / folder)


def read_article(paths: ArticleFiles) -> Article:
    """The article with its text; raises `RecordDamagedError`, or `FileNotFoundError` when its files are gone."""
    database = _open(paths.record)
    documents = database.table("article").all()
    if len(documents) != 1:
        raise RecordDamagedError(f"{paths.record}: damaged, it should hold one article; import its source again")
    article = _typed(documents[0], Article, paths.record)
    content = paths.text.read_bytes()
    if hashlib.sha256(content).hexdigest() != documents[0].get("text_sha256"):
        raise RecordDamagedError(f"{paths.text}: is not the text that was imported; import its source again")
    return msgspec.structs.replace(article, mended=msgspec.structs.replace(article.mended, text=content.decode()))


def read_facts(paths: ArticleFiles) -> list[Fact]:
    """The article's facts in the order of the text; raises as `read_article` does."""
    documents = _open(paths.record).table("facts").all()
    return [_typed(document, Fact, paths.record) for document in documents]


def read_own_row(record: Path) -> CatalogueRow:
    """The catalogue row an article had when it was written; raises as `read_article` does."""
    documents = _open(record).table("catalogue").all()
    if len(documents) != 1:
        raise RecordDamagedError(f"{record}: damaged, it should hold its catalogue row")
    return _typed(documents[0], CatalogueRow, record)


def read_text(path: Path) -> str:
    """A text as it was stored; raises `RecordDamagedError`, or `FileNotFoundError` when it is gone."""
    try:
        return path.read_bytes().decode()
    except UnicodeDecodeError as error:
        raise RecordDamagedError(f"{path}: damaged, not UTF-8 ({error}); import its source again") from error


def _open(path: Path) -> TinyDB:
    database = TinyDB(path, storage=AtomicJSONStorage)
    if database.storage.read() is None:
        raise FileNotFoundError(path)
    return database


def _typed(document: Any, kind: type[_Record], path: Path) -> _Record:
    try:
        return msgspec.convert(document, kind)
    except msgspec.ValidationError as error:
        raise RecordDamagedError(f"{path}: damaged ({error}); import its source again") from error
