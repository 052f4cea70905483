"""What is remembered from one run to the next."""

from __future__ import annotations

from pathlib import Path

from tui.state import State, load_state, save_state, state_path


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


def test_a_state_that_is_no_text_is_no_reason_to_fail(tmp_path: Path) -> None:
    (tmp_path / "app.json").write_bytes(b'{"theme": "\xff"}')
    assert load_state(tmp_path / "app.json") == State()


def test_a_library_whose_name_is_no_text_has_its_place_too(tmp_path: Path) -> None:
    state = State()
    state.of(Path("/tmp/\udcff")).article = "abc"
    save_state(state, tmp_path / "app.json")
    assert load_state(tmp_path / "app.json").of(Path("/tmp/\udcff")).article == "abc"
