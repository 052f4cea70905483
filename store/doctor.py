"""Examines a library file by file: what is damaged, missing or left over, and what of it can be mended."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Literal

import msgspec

from store.disk.catalogue import Catalogue
from store.disk.files import (
    files_of,
    hash_of,
    read_article,
    read_facts,
    read_own_row,
    read_text,
    unused_files,
)
from store.disk.folder import PUT_ASIDE
from store.disk.index import index_row
from store.disk.lock import LibraryLock
from store.errors import LibraryError, LibraryMissingError, Message, ParksError, RecordDamagedError
from store.fingerprints import fingerprint
from store.library import Library
from store.records import CatalogueRow

FindingKind = Literal["damaged", "missing", "differs", "unreadable", "unused", "index", "marks"]
_DROP = Message("repair drops it")
_GRANT = Message("let it be read, then run this again; repair leaves it as it is")


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is wrong with a library."""

    kind: FindingKind
    place: str
    """The file, or the article's id."""
    reason: str
    remedy: str
    article: str | None = None
    """The article that is lost for it."""
    repaired: bool = False


def examine(library: Library) -> list[Finding]:
    """Read everything there is; what is wrong, by article in the order of the catalogue. Changes nothing."""
    library.reload()
    catalogue = str(library.path / "library.json")
    damaged = [_bare(line, catalogue) for line in library.damaged]
    findings = [Finding(kind="damaged", place=catalogue, reason=reason, remedy=_DROP) for reason in damaged]
    for row in library.catalogue():
        findings += [*find_flaws(library, row), *_index_flaws(library, row)]
    if not library.damaged:
        findings += [
            Finding(
                kind="unused",
                place=str(path),
                reason=Message("no article uses it"),
                remedy=Message("the next import deletes it"),
            )
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

    The damaged file is kept beside it. Raises `LibraryVersionError` for one that is whole but of another version, and
    `LibraryError` where a record can't be read now: its article would be lost.
    """
    catalogue = Catalogue(path / "library.json")
    with LibraryLock(path / ".lock"):
        rows = _own_rows(path / "articles")
        try:
            catalogue.load()
        except (LibraryMissingError, RecordDamagedError):
            if catalogue.exists():
                _put_aside(catalogue.path)
            catalogue.create()
            catalogue.load()
        missing = [row for row in rows.values() if row.id not in catalogue.rows]
        catalogue.commit(missing, [])
        return len(missing)


def _own_rows(articles: Path) -> dict[str, CatalogueRow]:
    """The rows that the records of the library hold, the oldest first; damaged records are left out."""
    rows: dict[str, CatalogueRow] = {}
    try:
        records = [record for record in articles.iterdir() if record.suffix == ".json"]
        for record in sorted(records, key=lambda record: record.stat().st_mtime_ns):
            with suppress(RecordDamagedError):
                row = read_own_row(record)
                rows[row.id] = row
    except FileNotFoundError:
        pass
    except OSError as error:
        raise LibraryError(
            "{path}: can't be read: {reason}; nothing was changed",
            path=error.filename,
            reason=error.strerror or error,
        ) from error
    return rows


def find_flaws(library: Library, row: CatalogueRow) -> list[Finding]:
    """What is damaged, missing or unreadable of an article and of the source it stands in."""
    return [*_record_flaws(library, row), *_source_flaws(library, row)]


def _record_flaws(library: Library, row: CatalogueRow) -> list[Finding]:
    paths = files_of(library.path, row)
    try:
        article, facts = read_article(paths), read_facts(paths)
        if (article.id, len(facts), len(article.text)) == (row.id, row.facts, row.chars):
            return []
        reason = Message(
            "holds {facts} facts and {characters} characters, the catalogue says otherwise",
            facts=len(facts), characters=len(article.text),
        )  # fmt: skip
        return [_flaw("differs", paths.record, reason, row, lost=True)]
    except (ParksError, OSError) as error:
        return [_flaw_of(error, paths.record, row, lost=True)]


def _source_flaws(library: Library, row: CatalogueRow) -> list[Finding]:
    path = files_of(library.path, row).source
    try:
        if hash_of(read_text(path)) == row.source_hash:
            return []
        return [_flaw("damaged", path, Message("is not the text that was imported"), row)]
    except (ParksError, OSError) as error:
        return [_flaw_of(error, path, row)]


def _flaw_of(error: ParksError | OSError, place: Path, row: CatalogueRow, *, lost: bool = False) -> Finding:
    if not isinstance(error, OSError):
        return _flaw("damaged", place, _reason(error, place), row, lost=lost)
    place = Path(error.filename or place)
    if isinstance(error, FileNotFoundError):
        return _flaw("missing", place, Message("is missing"), row, lost=lost)
    reason = Message("can't be read: {reason}", reason=error.strerror or error)
    return Finding(kind="unreadable", place=str(place), reason=reason, remedy=_GRANT)


def _flaw(kind: FindingKind, place: Path, reason: str, row: CatalogueRow, *, lost: bool = False) -> Finding:
    source = row.path or row.source
    if lost:
        remedy = Message("import {path} again; repair drops the article until then", path=source)
    else:
        remedy = Message("import {path} again", path=source)
    return Finding(kind=kind, place=str(place), reason=reason, remedy=remedy, article=row.id if lost else None)


def _index_flaws(library: Library, row: CatalogueRow) -> list[Finding]:
    try:
        article = read_article(files_of(library.path, row))
    except (ParksError, OSError):
        return []
    terms = [keyword.term for keyword in article.keywords]
    if library.index.rows().get(row.id) == index_row(row, fingerprint(article.text), terms):
        return []
    place = f"{library.path / 'index.json'} {row.id}"
    return [
        Finding(kind="index", place=place, reason=Message("is out of date"), remedy=Message("repair makes it again"))
    ]


def _examine_marks(library: Library) -> list[Finding]:
    path = library.reader.path
    try:
        library.reader.all()
    except RecordDamagedError as error:
        remedy = Message("repair puts the file aside and begins a new one")
        return [Finding(kind="marks", place=str(path), reason=_reason(error, path), remedy=remedy)]
    except LibraryError as error:
        return [Finding(kind="unreadable", place=str(path), reason=_reason(error, path), remedy=_GRANT)]
    return []


def _reason(error: ParksError, place: Path) -> str:
    """What is wrong, without the place and the remedy that stand beside it."""
    return _bare(error.args[0] if error.args else str(error), str(place))


def _bare(said: str, place: str) -> str:
    if not isinstance(said, Message):
        return said.removeprefix(f"{place}: ").partition("; ")[0]
    beside = str(said.fields.get("path")) == place
    template = said.template.removeprefix("{path}: ") if beside else said.template
    return Message(template.partition("; ")[0], **said.fields)


def _put_aside(path: Path) -> None:
    """Keep a damaged file beside the new one, and with it those that were put aside before."""
    aside = path.with_name(f"{path.name}{PUT_ASIDE}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.name}{PUT_ASIDE}-{number}")
    path.replace(aside)
