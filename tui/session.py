"""The library as the app sees it: opened once, read on demand, taken in again when another process wrote it."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import LibraryMissingError, ParksError
from tui.fact_rows import series_key

if TYPE_CHECKING:
    from store.across.series import Series
    from store.knowledge import Knowledge
    from store.library import Library
    from store.records import Article, CatalogueRow, Fact

_KEPT = 64


class Session:
    """The open library with what was lately read from it; `problem` says why there is none."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.library: Library | None = None
        self.problem: ParksError | OSError | None = None
        self.rows: dict[str, CatalogueRow] = {}
        self._articles: OrderedDict[str, tuple[Article, list[Fact]]] = OrderedDict()
        self._parks: dict[str, list[Fact]] = {}
        self._disputed: dict[str, frozenset[str]] = {}
        self._by_metric: dict[str, dict[tuple[str, str, str], list[Fact]]] = {}
        self._keyword_articles: dict[str, list[str]] | None = None
        self._keyword_counts: dict[str, int] | None = None
        self._parts: dict[str, str] | None = None

    def open(self) -> None:
        """Open the library; where that fails, `problem` says why (none for one that is not there yet)."""
        from store.library import Library

        self.problem = None
        try:
            self.library = Library.open(self.path)
        except LibraryMissingError:
            self.library = None
        except ParksError as error:
            self.library, self.problem = None, error
        self._forget()

    def refresh(self) -> bool:
        """Take in what another process wrote; whether there was anything."""
        try:
            if self.library is None:
                if not (self.path / "library.json").is_file():
                    return False
                self.open()
                return True
            if not self.library.changed():
                return False
            self.library.reload()
        except (ParksError, OSError) as error:
            if str(error) == str(self.problem):
                return False
            self.problem = error
        else:
            self.problem = None
        self._forget()
        return True

    def _forget(self) -> None:
        self._articles.clear()
        self._parks.clear()
        self._by_metric.clear()
        self._disputed.clear()
        self._keyword_articles = self._keyword_counts = None
        self._parts = None
        self.rows = {row.id: row for row in self.library.catalogue()} if self.library else {}

    def article(self, article_id: str) -> tuple[Article, list[Fact]]:
        """An article and its facts. Raises `ParksError` where it is gone or damaged."""
        kept = self._articles.get(article_id)
        if kept is None:
            if self.library is None:
                raise LibraryMissingError("{path}: no library here yet", path=self.path)
            kept = self.library.article(article_id), self.library.facts(article_id)
            self._articles[article_id] = kept
            if len(self._articles) > _KEPT:
                self._articles.popitem(last=False)
        self._articles.move_to_end(article_id)
        return kept

    def article_unkept(self, article_id: str) -> Article:
        """An article alone, not kept: for reading many of them in a worker. Raises as `article` does."""
        kept = self._articles.get(article_id)
        if kept is not None:
            return kept[0]
        if self.library is None:
            raise LibraryMissingError("{path}: no library here yet", path=self.path)
        return self.library.article(article_id)

    def park_facts_known(self, park: str) -> list[Fact] | None:
        """The facts of a park from all articles where they were read before."""
        return self._parks.get(park)

    def park_facts(self, park: str) -> list[Fact]:
        """The facts of a park from all articles: reads many files, so call it from a worker."""
        if self.library is None:
            return []
        try:
            facts = self.library.park_facts(park)
        except ParksError as error:
            self.problem = error
            facts = self._readable_facts(park)
        self._disputed[park] = self._disputed_of(facts, park)
        by_metric: dict[tuple[str, str, str], list[Fact]] = {}
        for fact in facts:
            by_metric.setdefault(series_key(fact), []).append(fact)
        self._by_metric[park] = by_metric
        self._parks[park] = facts
        return facts

    def facts_like(self, fact: Fact, park: str) -> list[Fact] | None:
        """The facts of a park that tell of the same metric in the same way, where they were read before."""
        known = self._by_metric.get(park)
        return None if known is None else known.get(series_key(fact), [])

    def _readable_facts(self, park: str) -> list[Fact]:
        """The facts of a park from the articles that are whole, where others are damaged."""
        facts: list[Fact] = []
        for row in list(self.rows.values()) if self.library else []:
            if park in row.parks:
                with suppress(ParksError):
                    facts += [fact for fact in self.article(row.id)[1] if fact.park == park]
        return facts

    def disputed(self, park: str) -> frozenset[str]:
        """The facts of a park, once read, that another article contradicts."""
        return self._disputed.get(park, frozenset())

    def _disputed_of(self, facts: list[Fact], park: str) -> frozenset[str]:
        return frozenset(
            fact_id
            for line in self.series(facts, park)
            for point in line.points
            if not point.agrees
            for fact_id in point.fact_ids
        )

    def series(self, facts: list[Fact], park: str, metric: str | None = None) -> list[Series]:
        """Every series of the park among `facts`, or those of one metric; none where the tables can't be read."""
        from store.across.periods import written_when
        from store.across.series import series

        try:
            knowledge = self.knowledge()
        except ParksError as error:
            self.problem = error
            return []
        return series(facts, park, metric, knowledge, written=written_when(self.rows.values()))

    def keyword_articles(self) -> dict[str, list[str]]:
        """Each keyword and the articles that have it: reads the index, so call it from a worker at first."""
        if self._keyword_articles is None:
            self._keyword_articles = self.library.keyword_articles() if self.library else {}
        return self._keyword_articles

    def keyword_counts(self) -> dict[str, int]:
        """How many articles of the library have each keyword: called as `keyword_articles` is."""
        if self._keyword_counts is None:
            self._keyword_counts = {term: len(ids) for term, ids in self.keyword_articles().items()}
        return self._keyword_counts

    def parts_known(self) -> dict[str, str]:
        """Which park is part of which: by the tables, else by the texts where they were read before."""
        parts = dict(self._parts or {})
        with suppress(ParksError):
            parts.update((entry.name, entry.part_of) for entry in self.knowledge().parks if entry.part_of)
        return parts

    def learn_parts(self) -> None:
        """Read from the texts which park is part of which: many files, so call it from a worker."""
        from store.across.parts import learn_parts

        if self._parts is None:
            self._parts = learn_parts(self._texts_of_several_parks())

    def _texts_of_several_parks(self) -> Iterator[tuple[list[str], str]]:
        for row in list(self.rows.values()):
            if len(row.parks) > 1 and self.library is not None:
                with suppress(ParksError):
                    yield row.parks, self.library.text(row.id)

    def knowledge(self) -> Knowledge:
        """The tables of knowledge. Raises `ParksError` where the user's own can't be read."""
        from store.knowledge import load_knowledge

        return load_knowledge()

    def parks(self) -> dict[str, int]:
        """Each park of the library with the number of articles that tell of it, most first."""
        counts = Counter(park for row in self.rows.values() for park in row.parks)
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
