"""The library against a model of it: any order of additions, updates, removals and reloads."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule

from store.doctor import examine
from store.library import Library
from store.records import Article
from tests.store.made_articles import make_article, stored

NUMBERS = st.integers(0, 40)


class LibraryModel(RuleBasedStateMachine):
    """Two openings of one library, as two programs have it, and what should be in it."""

    present = Bundle("present")

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.openings = [Library.open(self.folder / "library", create=True) for _ in range(2)]
        self.articles: dict[str, Article] = {}
        self.marked: set[str] = set()

    @rule(target=present, numbers=st.lists(NUMBERS, unique=True, min_size=1, max_size=3), which=st.integers(0, 1))
    def add(self, numbers: list[int], which: int) -> str:
        batch = [stored(number) for number in numbers]
        self.openings[which].add(batch)
        self.articles.update((each.article.id, each.article) for each in batch)
        return batch[0].article.id

    @rule(key=present, number=NUMBERS, which=st.integers(0, 1))
    def update(self, key: str, number: int, which: int) -> None:
        if key in self.articles:
            article = msgspec.structs.replace(make_article(number), id=key)
            self.openings[which].add([msgspec.structs.replace(stored(number), article=article, replaces=key)])
            self.articles[key] = article

    @rule(key=consumes(present), which=st.integers(0, 1))
    def remove(self, key: str, which: int) -> None:
        if key in self.articles:
            self.openings[which].reload()
            self.openings[which].remove([key])
            del self.articles[key]
            self.marked.discard(key)

    @rule(key=present, which=st.integers(0, 1), on=st.booleans())
    def mark(self, key: str, which: int, on: bool) -> None:
        if key in self.articles:
            self.openings[which].reader.set_bookmarked(key, on)
            (self.marked.add if on else self.marked.discard)(key)

    @rule(which=st.integers(0, 1))
    def open_again(self, which: int) -> None:
        self.openings[which] = Library.open(self.folder / "library")

    @invariant()
    def both_hold_what_they_should(self) -> None:
        for library in self.openings:
            if library.changed():
                library.reload()
            assert {row.id: library.article(row.id) for row in library.catalogue()} == self.articles
            assert {row.id for row in library.catalogue() for _ in library.facts(row.id)} == set(self.articles)
            assert library.reader.bookmarked() == self.marked

    def teardown(self) -> None:
        assert [finding for finding in examine(self.openings[0]) if finding.kind != "unused"] == []
        shutil.rmtree(self.folder)


TestLibraryModel = LibraryModel.TestCase
TestLibraryModel.settings = settings(max_examples=25, stateful_step_count=12, deadline=None)
