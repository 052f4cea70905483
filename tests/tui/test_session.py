"""The library as the app sees it: opened once, taken in again when another program wrote it."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.library import Library
from tests.tui.made_library import QINGPING, SHILIANG, make_library
from tui.session import Session


def test_parks_are_counted_by_articles(tmp_path: Path) -> None:
    make_library(tmp_path / "library")
    session = Session(tmp_path / "library")
    session.open()
    assert session.parks() == {QINGPING: 3, SHILIANG: 2}
    assert session.keyword_counts()[QINGPING] == 3


def test_contradicted_facts_are_known_once_the_park_was_read(tmp_path: Path) -> None:
    make_library(tmp_path / "library")
    session = Session(tmp_path / "library")
    session.open()
    texts = {fact.id: fact.text for fact in session.park_facts(QINGPING)}
    assert {texts[fact_id] for fact_id in session.disputed(QINGPING)} == {"503亿元", "497亿元"}


def test_facts_of_the_same_metric_are_at_hand_once_the_park_was_read(tmp_path: Path) -> None:
    make_library(tmp_path / "library")
    session = Session(tmp_path / "library")
    session.open()
    fact = session.article(next(row.id for row in session.rows.values() if row.date == "2022-02-18"))[1][0]
    assert session.facts_like(fact, QINGPING) is None
    session.park_facts(QINGPING)
    alike = session.facts_like(fact, QINGPING)
    assert alike is not None and len(alike) == 6 and fact in alike


def test_what_another_program_wrote_is_taken_in(tmp_path: Path) -> None:
    session = Session(tmp_path / "library")
    session.open()
    assert not session.refresh()
    make_library(tmp_path / "library")
    assert session.refresh() and len(session.rows) == 4
    assert not session.refresh()
    Library.open(tmp_path / "library").remove([next(iter(session.rows))])
    assert session.refresh() and len(session.rows) == 3


def test_a_store_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "library").touch()
    session = Session(tmp_path / "library")
    session.open()
    assert session.library is None and "is a file" in str(session.problem)


def test_a_catalogue_that_is_damaged_meanwhile_is_told_once_and_forgotten_when_it_is_whole_again(
    tmp_path: Path,
) -> None:
    catalogue = make_library(tmp_path / "library").path / "library.json"
    whole = catalogue.read_bytes()
    session = Session(tmp_path / "library")
    session.open()
    catalogue.write_bytes(b"{")
    assert session.refresh() and "damaged" in str(session.problem) and len(session.rows) == 4
    assert not session.refresh()
    catalogue.write_bytes(whole)
    assert session.refresh() and session.problem is None
    assert not session.refresh()


def test_a_library_that_can_not_be_looked_at_for_a_while_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_library(tmp_path / "library")
    session = Session(tmp_path / "library")
    session.open()

    def fail(_: object) -> bool:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as failing:
        failing.setattr(Library, "changed", fail)
        assert session.refresh() and session.problem is not None
        assert not session.refresh()
    assert len(session.rows) == 4
