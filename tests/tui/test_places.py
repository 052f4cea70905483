"""Back and forward, what fits on the screen, what is remembered, and the library as the app sees it."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.library import Library
from tests.tui.made_library import QINGPING, SHILIANG, make_library
from tui.history import History, Place
from tui.layout import columns_for, shown_panes
from tui.session import Session
from tui.state import State, load_state, save_state, state_path


def test_back_leads_to_where_one_came_from_and_forward_there_again() -> None:
    history = History()
    first, second, third = Place("a"), Place("b"), Place("c")
    history.leave(first)
    history.leave(second)
    assert history.back(third) == second
    assert history.back(second) == first
    assert history.back(first) is None
    assert history.forward(first) == second
    history.leave(second)
    assert history.forward(second) is None


@pytest.mark.parametrize(
    ("width", "asked", "columns"), [(80, 0, 1), (100, 0, 2), (120, 0, 3), (200, 2, 2), (80, 2, 1), (120, 1, 1)]
)
def test_columns(width: int, asked: int, columns: int) -> None:
    assert columns_for(width, asked) == columns


def test_two_columns_show_the_text_and_the_pane_last_used() -> None:
    assert shown_panes(2, "text", "facts") == {"text", "facts"}
    assert shown_panes(2, "list", "facts") == {"text", "list"}
    assert shown_panes(1, "facts", "list") == {"facts"}
    assert shown_panes(3, "facts", "list", zoomed=True) == {"facts"}


def test_the_state_comes_back_and_a_broken_file_is_no_reason_to_fail(tmp_path: Path) -> None:
    state = State(theme="parks-light")
    state.of(tmp_path).article = "abc"
    save_state(state)
    assert load_state() == state
    assert not list(state_path().parent.glob(".app-*"))
    state_path().write_text("{", "utf-8")
    assert load_state() == State()


def test_a_folder_that_can_not_be_written_is_no_reason_to_fail(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    save_state(State(), tmp_path / "file" / "app.json")


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
