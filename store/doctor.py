"""Examines a library file by file: what is damaged, missing or left over, and what of it can be mended."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Literal

import msgspec

from store.catalogue import Catalogue
from store.errors import LibraryError, LibraryVersionError, ParksError, RecordDamagedError
from store.fingerprints import fingerprint
from store.library import Library
from store.library_files import (
    files_of,
    hash_of,
    read_article,
    read_facts,
    read_own_row,
    read_text,
    unused_files,
)
from store.library_index import index_row
from store.library_lock import LibraryLock
from store.records import CatalogueRow

FindingKind = Literal["damaged", "missing", "differs", "unused", "index", "marks"]
_DROP = "repair drops it"


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is wrong with a library."""

    kind: FindingKind
    place: str
    """The file, or the article's id."""
    reason: str
    remedy: str
    article: str | None = None
    """The article that can't be read for it."""
    repaired: bool = False


def examine(library: Library) -> list[Finding]:
    """Read everything there is; what is wrong, by article in the order of the catalogue. Changes nothing."""
    library.reload()
    catalogue = str(library.path / "library.json")
    findings = [Finding(kind="damaged", place=catalogue, reason=line, remedy=_DROP) for line in library.damaged]
    for row in library.catalogue():
        findings += _examine_article(library, row)
    if not library.damaged:
        findings += [
            Finding(kind="unused", place=str(path), reason="no article uses it", remedy="the next import deletes it")
            for path in unused_files(library.path, library.catalogue())
        ]
    return findings + _examine_marks(library)


def repair(library: Library) -> list[Finding]:
    """Examine, and mend what can be: leftovers go, articles that can't be read go, the index is made again.

    Each finding says whether it is repaired. What the reader marked stays, for articles that are imported again.
    """
    with library.writing():
        findings = examine(library)
        library.drop_unreadable({finding.article for finding in findings if finding.article})
        library.sweep()
        if any(finding.kind == "index" for finding in findings):
            library.rebuild_index()
        if any(finding.kind == "marks" for finding in findings):
            _put_aside(library.reader.path)
        left = {(finding.kind, finding.place) for finding in examine(library)}
    return [msgspec.structs.replace(found, repaired=(found.kind, found.place) not in left) for found in findings]


def rebuild_catalogue(path: Path) -> int:
    """Make a lost or damaged `library.json` again from the articles' own files; the number of articles found.

    The damaged file is kept beside it. Raises `LibraryVersionError` for one that is whole but of another version.
    """
    catalogue = Catalogue(path / "library.json")
    with LibraryLock(path / ".lock"):
        try:
            catalogue.load()
        except LibraryVersionError:
            raise
        except LibraryError:
            if catalogue.exists():
                _put_aside(catalogue.path)
            catalogue.create()
            catalogue.load()
        rows: dict[str, CatalogueRow] = {}
        for record in sorted((path / "articles").glob("*.json"), key=lambda record: record.stat().st_mtime_ns):
            with suppress(LibraryError, OSError):
                row = read_own_row(record)
                rows[row.id] = row
        missing = [row for row in rows.values() if row.id not in catalogue.rows]
        catalogue.commit(missing, [])
        return len(missing)


def _examine_article(library: Library, row: CatalogueRow) -> list[Finding]:
    paths = files_of(library.path, row)
    name = row.path or row.source
    try:
        article, facts = read_article(paths), read_facts(paths)
    except (ParksError, OSError) as error:
        missing = isinstance(error, FileNotFoundError)
        place = str(error.filename or paths.record) if isinstance(error, OSError) else str(paths.record)
        reason = "is missing" if missing else str(error)
        remedy = f"{_DROP}; then import {name} again"
        return [
            Finding(kind="missing" if missing else "damaged", place=place, reason=reason, remedy=remedy, article=row.id)
        ]
    findings: list[Finding] = []
    if (article.id, len(facts), len(article.text)) != (row.id, row.facts, row.chars):
        reason = f"holds {len(facts)} facts and {len(article.text)} characters, the catalogue says otherwise"
        remedy = f"{_DROP}; then import {name} again"
        findings.append(Finding(kind="differs", place=str(paths.record), reason=reason, remedy=remedy, article=row.id))
    try:
        if hash_of(read_text(paths.source)) != row.source_hash:
            raise RecordDamagedError("is not the text that was imported")
    except (ParksError, OSError) as error:
        reason = "is missing" if isinstance(error, FileNotFoundError) else str(error)
        remedy = f"remove {row.id} and import {name} again to see the raw page"
        findings.append(Finding(kind="damaged", place=str(paths.source), reason=reason, remedy=remedy))
    terms = [keyword.term for keyword in article.keywords]
    if library.index.rows().get(row.id) != index_row(row, fingerprint(article.text), terms):
        index = f"{library.path / 'index.json'} {row.id}"
        findings.append(Finding(kind="index", place=index, reason="is out of date", remedy="repair makes it again"))
    return findings


def _examine_marks(library: Library) -> list[Finding]:
    try:
        library.reader.all()
    except LibraryError as error:
        remedy = "repair puts the file aside and begins a new one"
        return [Finding(kind="marks", place=str(library.reader.path), reason=str(error), remedy=remedy)]
    return []


def _put_aside(path: Path) -> None:
    path.replace(path.with_name(f"{path.name}.damaged"))
