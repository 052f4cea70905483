"""Which of the articles just read are new, known, changed or versions of others; each batch is one commit."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

import msgspec

from store.errors import ParksError
from store.fingerprints import VERSION_SHARE, Fingerprint, Sketches, fingerprint, share_in_common
from store.found_files import Refused, safe_name
from store.import_report import ImportReport
from store.library import Library, StoredArticle
from store.reading_jobs import FileResult, ReadingOptions, read_file
from store.records import Article, CatalogueRow, Fact


class Intake:
    """Takes results into a library and counts them in a report."""

    def __init__(self, library: Library, report: ImportReport) -> None:
        self.library = library
        self.report = report

    def known_sources(self, date: str | None) -> frozenset[str]:
        """Hashes of the sources that need no reading again; with `date` those whose articles all have one."""
        rows = self.library.catalogue()
        undated = {row.source_hash for row in rows if row.date is None} if date else set()
        return frozenset(row.source_hash for row in rows) - undated

    def take(self, results: Sequence[FileResult]) -> None:
        """Bring one batch in, in one commit. Raises `LibraryError`; then nothing of the batch is in."""
        done = ImportReport()
        read: list[FileResult] = []
        for result in results:
            if result.refused:
                done.refused.append(Refused(safe_name(str(result.file.path)), result.refused))
            else:
                read.append(result)
        if read:
            with self.library.writing():
                batch = _Batch(self.library, done)
                for result in read:
                    batch.take(result)
                batch.commit()
        self.report.add(done)


class _Batch:
    """The library as it will be after this batch, and what goes into it."""

    def __init__(self, library: Library, report: ImportReport) -> None:
        self.library = library
        self.report = report
        self.rows = {row.id: row for row in library.catalogue()}
        self.by_text = {row.sha256: row.id for row in reversed(self.rows.values())}
        self.by_path: dict[str, list[str]] = {}
        self.by_source: dict[str, list[str]] = {}
        for row in self.rows.values():
            self.by_path.setdefault(row.path, []).append(row.id)
            self.by_source.setdefault(row.source_hash, []).append(row.id)
        self.stored: dict[str, StoredArticle] = {}
        self.gone: list[str] = []
        self.fresh = Sketches()

    def take(self, result: FileResult) -> None:
        """Plan what one file brings."""
        path = storable_path(result)
        old = [self.rows[key] for key in self.by_path.get(path, []) if key in self.rows]
        if result.articles is None:
            known = [self.rows[key] for key in self.by_source.get(result.source_hash, []) if key in self.rows]
            if known and all(row.source_hash == result.source_hash for row in old):
                self._count_known(result, old, known)
                return
            result = read_file(result.file, ReadingOptions(None, frozenset()))
        if old:
            self._update(result, path, old)
            return
        for part, (article, facts) in enumerate(result.articles or []):
            self._add(result, path, part, article, facts)

    def commit(self) -> None:
        """Write what was planned; nothing to write is nothing written."""
        if self.stored or self.gone:
            self.library.add(list(self.stored.values()), gone=self.gone)

    def _count_known(self, result: FileResult, old: list[CatalogueRow], known: list[CatalogueRow]) -> None:
        first = [row for row in known if row.path == known[0].path]
        self.report.present += len(old or first)
        if not old:
            self.report.copies.append((result.file.name, first[0].source))

    def _update(self, result: FileResult, path: str, old: list[CatalogueRow]) -> None:
        """A file that is known by its path: its articles keep their ids, whatever became of their text."""
        left = {row.sha256: row for row in sorted(old, key=lambda row: row.part, reverse=True)}
        left = dict(reversed(left.items()))
        changed: list[tuple[int, Article, list[Fact]]] = []
        for part, (article, facts) in enumerate(result.articles or []):
            row = left.pop(article.source_sha256, None)
            if row is None:
                changed.append((part, article, facts))
            elif row.source_hash == result.source_hash and article.date in (None, row.date):
                self.report.present += 1
            else:
                self._store(result, path, part, with_id(article, facts, row.id), row)
                self.report.present += article.date in (None, row.date)
                self.report.updated += article.date not in (None, row.date)
        for part, article, facts in changed:
            if not left:
                self._add(result, path, part, article, facts)
                continue
            row = left.pop(next(iter(left)))
            self._store(result, path, part, with_id(article, facts, row.id), row)
            self.report.updated += 1
            self.report.facts += len(facts)
        for row in left.values():
            self._drop(row)

    def _add(self, result: FileResult, path: str, part: int, article: Article, facts: list[Fact]) -> None:
        """An article of a file that was not known, or that a known file did not hold before."""
        same = self.by_text.get(article.source_sha256)
        if same is not None:
            self.report.present += 1
            self.report.copies.append((result.file.name, self._name(same)))
            return
        prints = fingerprint(article.text)
        alike = self._alike(article, prints)
        if alike and alike[1] == article.text:
            self.report.present += 1
            self.report.copies.append((result.file.name, self._name(alike[0])))
            return
        said = with_id(article, facts, self._free_id(article))
        self.fresh.add(said[0].id, prints.sketch)
        self._store(result, path, part, said, None, prints=prints, version_of=alike[0] if alike else None)
        self.report.new += 1
        if alike:
            self.report.versions += 1
            self.report.linked.append((result.file.name, self._name(alike[0])))
        self.report.facts += len(facts)

    def _alike(self, article: Article, prints: Fingerprint) -> tuple[str, str] | None:
        """The article that has most in common with this one, at least nine tenths, and its text."""
        best: tuple[float, str, str] | None = None
        for key in [*self.library.index.resembling(prints.sketch), *self.fresh.resembling(prints.sketch)]:
            text = self._text(key)
            share = share_in_common(article.text, text) if text else 0.0
            if text and share >= VERSION_SHARE and (best is None or share > best[0] or text == article.text):
                best = (share, key, text)
        return best[1:] if best else None

    def _text(self, article_id: str) -> str | None:
        """The text an article will have after this batch; None where it is gone or damaged."""
        stored = self.stored.get(article_id)
        if stored:
            return stored.article.text
        with suppress(ParksError):
            return self.library.text(article_id) if article_id in self.rows else None
        return None

    def _store(
        self,
        result: FileResult,
        path: str,
        part: int,
        said: tuple[Article, list[Fact]],
        old: CatalogueRow | None,
        *,
        prints: Fingerprint | None = None,
        version_of: str | None = None,
    ) -> None:
        article, facts = said
        if old is not None:
            self.by_text.pop(old.sha256, None)
        self.by_text[article.source_sha256] = article.id
        self.stored[article.id] = StoredArticle(
            article=article,
            facts=facts,
            source_text=result.source_text,
            path=path,
            part=part,
            replaces=old.id if old else None,
            version_of=old.version_of if old else version_of,
            prints=prints,
        )

    def _drop(self, row: CatalogueRow) -> None:
        self.gone.append(row.id)
        self.rows.pop(row.id, None)
        self.by_text.pop(row.sha256, None)
        self.report.removed += 1

    def _name(self, article_id: str) -> str:
        stored = self.stored.get(article_id)
        return stored.article.source if stored else self.rows[article_id].source

    def _free_id(self, article: Article) -> str:
        """The article's own id, longer where another text has taken it."""
        digest = article.source_sha256
        for length in range(len(article.id), len(digest) + 1):
            candidate = article.id if length == len(article.id) else digest[:length]
            if candidate not in self.rows and candidate not in self.stored:
                return candidate
        return f"{digest}{len(self.rows):x}"


def with_id(article: Article, facts: Sequence[Fact], article_id: str) -> tuple[Article, list[Fact]]:
    """The article and its facts under `article_id`; a fact keeps its number."""
    if article.id == article_id:
        return article, list(facts)
    renamed = [
        msgspec.structs.replace(fact, id=f"{article_id}-{fact.id.rpartition('-')[2]}", article=article_id)
        for fact in facts
    ]
    return msgspec.structs.replace(article, id=article_id), renamed


def storable_path(result: FileResult) -> str:
    """The file's absolute path in characters that JSON can hold."""
    return str(result.file.path).encode("utf-8", "backslashreplace").decode()
