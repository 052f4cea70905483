"""The files of one article in the library: its record (a TinyDB database), its mended text and its source.

articles/ID.REVISION.json    tables `article` (one document) and `facts`
texts/ID.REVISION.txt        the mended text, kept only here
sources/HASH.txt             the decoded source, shared by the articles of one file
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec

from store.disk.storage import encode_json
from store.errors import LibraryError, RecordDamagedError
from store.records import Article, CatalogueRow, Fact
from store.whole_files import TEMPORARY_PREFIX, sync_files, sync_folder

FOLDERS = ("articles", "texts", "sources")
_OWN_NAME = re.compile(r"[0-9a-f]{4,80}(\.[0-9a-f]{4,64})?\.(json|txt)")
_HASH_LENGTH = 32
_Document = TypeVar("_Document")
_Tables = TypeVar("_Tables", bound=msgspec.Struct)


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


def _sha256(content: bytes) -> str:
    import hashlib  # brings OpenSSL, which a list of articles needs not wait for

    return hashlib.sha256(content).hexdigest()


def hash_of(text: str) -> str:
    """Names a decoded source by its content."""
    return _sha256(encode_text(text))[:_HASH_LENGTH]


def holds_text(path: Path, text_hash: str) -> bool:
    """Whether the file of a decoded source is there and whole."""
    with suppress(FileNotFoundError, RecordDamagedError):
        return hash_of(read_text(path)) == text_hash
    return False


def encode_text(text: str) -> bytes:
    """UTF-8; raises `LibraryError` for a lone surrogate."""
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise LibraryError("this text can't be stored: {reason}", reason=error) from error


def write_files(
    paths: ArticleFiles, row: CatalogueRow, article: Article, facts: Sequence[Fact], source_text: str | None
) -> list[Path]:
    """Write an article's files; those written, still to be synced. `source_text` None: that file is there already."""
    text = encode_text(article.text)
    document: dict[str, Any] = msgspec.to_builtins(article)
    document["mended"]["text"] = ""
    tables = {
        "article": {"1": document},
        "text": {"1": {"sha256": _sha256(text)}},
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
    tables = _decoded(paths.record, _ArticleTables)
    article, printed = _only(tables.article, paths.record), _only(tables.text, paths.record)
    content = paths.text.read_bytes()
    if _sha256(content) != printed.sha256:
        raise RecordDamagedError("{path}: is not the text that was imported; import its source again", path=paths.text)
    return msgspec.structs.replace(article, mended=msgspec.structs.replace(article.mended, text=content.decode()))


def read_facts(paths: ArticleFiles) -> list[Fact]:
    """The article's facts in the order of the text; raises as `read_article` does."""
    return list(_decoded(paths.record, _FactTables).facts.values())


def read_own_row(record: Path) -> CatalogueRow:
    """The catalogue row an article had when it was written; raises as `read_article` does."""
    return _only(_decoded(record, _RowTables).catalogue, record)


def read_text(path: Path) -> str:
    """A text as it was stored; raises `RecordDamagedError`, or `FileNotFoundError` when it is gone."""
    try:
        return path.read_bytes().decode()
    except UnicodeDecodeError as error:
        raise RecordDamagedError(
            "{path}: damaged, not UTF-8 ({reason}); import its source again", path=path, reason=error
        ) from error


class _TextMark(msgspec.Struct):
    sha256: str


class _ArticleTables(msgspec.Struct):
    article: dict[str, Article]
    text: dict[str, _TextMark]


class _FactTables(msgspec.Struct):
    facts: dict[str, Fact]


class _RowTables(msgspec.Struct):
    catalogue: dict[str, CatalogueRow]


def _decoded(path: Path, kind: type[_Tables]) -> _Tables:
    """Some tables of a record file, straight into typed records: twice as fast as by way of TinyDB's documents."""
    content = path.read_bytes()
    try:
        return msgspec.json.decode(content, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise RecordDamagedError(
            "{path}: damaged ({reason}); import its source again", path=path, reason=error
        ) from error


def _only(documents: dict[str, _Document], path: Path) -> _Document:
    if len(documents) != 1:
        raise RecordDamagedError("{path}: damaged, a table holds {n} in place of one", path=path, n=len(documents))
    return next(iter(documents.values()))
