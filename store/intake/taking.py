"""Which of the articles just read are new, known, changed or versions of others; each batch is one commit.

A known article whose files are damaged or lost is stored again.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from store.disk.article_ids import free_id, storable_path, with_id
from store.disk.batch import Changes
from store.doctor import find_flaws
from store.errors import ParksError
from store.fingerprints import VERSION_SHARE, share_in_common
from store.intake.found_files import Refused, shown_name
from store.intake.likeness import Alike, Likeness
from store.intake.reading_jobs import FileResult, ReadArticle, ReadingOptions, read_file
from store.intake.report import ImportReport
from store.library import Library, StoredArticle
from store.records import CatalogueRow


class Intake:
    """Takes results into a library and counts them in a report."""

    def __init__(self, library: Library, report: ImportReport, date: str | None = None, *, again: bool = False) -> None:
        self.library = library
        self.report = report
        self.again = again
        given = {row.path: row.date for row in library.catalogue() if row.date and row.date_origin == "option"}
        self.options = ReadingOptions(date, frozenset() if again else self._known_sources(date), given)

    def _known_sources(self, date: str | None) -> frozenset[str]:
        """Hashes of the sources that need no reading again; with `date` those whose articles all bear it."""
        rows = self.library.catalogue()
        otherwise = {row.source_hash for row in rows if row.date != date} if date else set()
        return frozenset(row.source_hash for row in rows) - otherwise

    def take(self, results: Sequence[FileResult]) -> None:
        """Bring one batch in, in one commit. Raises `LibraryError`; then nothing of the batch is in."""
        done = ImportReport()
        read: list[FileResult] = []
        for result in results:
            if result.refused:
                done.refused.append(Refused(shown_name(result.file.path), result.refused))
            else:
                read.append(result)
        if read:
            with self.library.writing():
                batch = _Batch(self.library, done, self.options._replace(known=frozenset()), self.again)
                for result in read:
                    batch.take(result)
                batch.commit()
        self.report.add(done)


class _Coming(NamedTuple):
    """An article of a file, as it was read."""

    result: FileResult
    path: str
    part: int
    read: ReadArticle


class _Batch:
    """The library as it will be after this batch, and what goes into it."""

    def __init__(self, library: Library, report: ImportReport, options: ReadingOptions, again: bool) -> None:
        self.library = library
        self.report = report
        self.options = options
        self.again = again
        self.rows = {row.id: row for row in library.catalogue()}
        self.by_text = {row.sha256: row.id for row in reversed(self.rows.values())}
        self.by_path: dict[str, list[str]] = {}
        self.by_source: dict[str, list[str]] = {}
        for row in self.rows.values():
            self.by_path.setdefault(row.path, []).append(row.id)
            self.by_source.setdefault(row.source_hash, []).append(row.id)
        self.stored: dict[str, StoredArticle] = {}
        self.gone: list[str] = []
        self.strayed: list[str] = []
        self.moved: dict[str, str] = {}
        self.likeness = Likeness(library, self._text)

    def take(self, result: FileResult) -> None:
        """Plan what one file brings."""
        path = storable_path(result.file.path)
        old = [self.rows[key] for key in self.by_path.get(path, []) if key in self.rows]
        if result.articles is None:
            known = [self.rows[key] for key in self.by_source.get(result.source_hash, []) if key in self.rows]
            if known and all(row.source_hash == result.source_hash for row in old):
                if not any(self._is_flawed(row) for row in known):
                    self._count_known(result, old, known)
                    return
                old = old or [row for row in known if row.path == known[0].path]
            result = read_file(result.file, self.options)
        if old:
            self._update(result, path, old)
            return
        for coming in _coming(result, path):
            self._add(coming)

    def commit(self) -> None:
        """Write what was planned; nothing to write is nothing written."""
        if self.stored or self.gone or self.moved:
            self.library.add(list(self.stored.values()), Changes(self.gone, self.strayed, self.moved))

    def _count_known(self, result: FileResult, old: list[CatalogueRow], known: list[CatalogueRow]) -> None:
        """A source that is there: from this file, from another, or from this file before it was moved."""
        first = [row for row in known if row.path == known[0].path]
        self.report.present += len(old or first)
        if old:
            return
        if Path(first[0].path).exists():
            self.report.copies.append((result.file.name, first[0].source))
        else:
            self.moved.update((row.id, storable_path(result.file.path)) for row in first)

    def _update(self, result: FileResult, path: str, old: list[CatalogueRow]) -> None:
        """A file that is known by its path: its articles keep their ids, whatever became of their text."""
        left = {row.id: row for row in sorted(old, key=lambda row: row.part)}
        by_text = {row.sha256: row for row in reversed(left.values())}
        changed: list[_Coming] = []
        for coming in _coming(result, path):
            read = coming.read
            row = by_text.pop(read.article.source_sha256, None)
            if row is None:
                changed.append(coming)
                continue
            del left[row.id]
            renewed = self.again or read.article.date not in (None, row.date) or self._is_flawed(row)
            self.report.updated += renewed
            self.report.present += not renewed
            self.report.facts += len(read.facts) if renewed else 0
            if renewed or row.source_hash != result.source_hash:
                self._store(coming, row.id, row.version_of, replaces=row)
        for coming in changed:
            if left:
                self._replace(coming, left.pop(next(iter(left))))
            else:
                self._add(coming)
        for row in left.values():
            self._drop(row)

    def _replace(self, coming: _Coming, row: CatalogueRow) -> None:
        """Another text in the place of an article; its links to versions are looked at anew."""
        read = coming.read
        before = self._text(row.id)
        if before is None or share_in_common(before, read.article.text) < VERSION_SHARE:
            self.strayed.append(row.id)
        alike = self.likeness.find(read.article.text, read.prints, but=row.id)
        follows = alike and self.rows.get(alike.article)
        version_of = alike.article if alike and (follows is None or follows.version_of != row.id) else None
        self._store(coming, row.id, version_of, replaces=row)
        self.report.updated += 1
        self.report.facts += len(read.facts)

    def _add(self, coming: _Coming) -> None:
        """An article of a file that was not known, or that a known file did not hold before."""
        read, name = coming.read, coming.result.file.name
        same = self.by_text.get(read.article.source_sha256)
        alike = Alike(same, True) if same else self.likeness.find(read.article.text, read.prints)
        if alike and alike.same:
            self.report.present += 1
            self.report.copies.append((name, self._name(alike.article)))
            return
        article_id = free_id(read.article, lambda key: key in self.rows or key in self.stored)
        self._store(coming, article_id, alike.article if alike else None)
        self.report.new += 1
        self.report.facts += len(read.facts)
        if alike:
            self.report.versions += 1
            self.report.linked.append((name, self._name(alike.article)))

    def _is_flawed(self, row: CatalogueRow) -> bool:
        """Whether what is stored of an article is damaged or lost; what can't be read now may be sound."""
        return any(flaw.kind != "unreadable" for flaw in find_flaws(self.library, row))

    def _text(self, article_id: str) -> str | None:
        """The text an article will have after this batch; None where it is gone or damaged."""
        stored = self.stored.get(article_id)
        if stored:
            return stored.article.text
        with suppress(ParksError):
            return self.library.text(article_id) if article_id in self.rows else None
        return None

    def _store(
        self, coming: _Coming, article_id: str, version_of: str | None, *, replaces: CatalogueRow | None = None
    ) -> None:
        read = coming.read
        article, facts = with_id(read.article, read.facts, article_id)
        if replaces is not None and self.by_text.get(replaces.sha256) == article_id:
            del self.by_text[replaces.sha256]
        self.by_text.setdefault(article.source_sha256, article_id)
        self.likeness.add(article_id, read.prints)
        self.stored[article_id] = StoredArticle(
            article=article,
            facts=facts,
            source_text=coming.result.source_text,
            path=coming.path,
            part=coming.part,
            replaces=replaces.id if replaces else None,
            version_of=version_of,
            prints=read.prints,
        )

    def _drop(self, row: CatalogueRow) -> None:
        self.gone.append(row.id)
        self.rows.pop(row.id, None)
        if self.by_text.get(row.sha256) == row.id:
            del self.by_text[row.sha256]
        self.report.removed += 1

    def _name(self, article_id: str) -> str:
        stored = self.stored.get(article_id)
        return stored.article.source if stored else self.rows[article_id].source


def _coming(result: FileResult, path: str) -> list[_Coming]:
    return [_Coming(result, path, part, read) for part, read in enumerate(result.articles or [])]
