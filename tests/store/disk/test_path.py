"""Where the library lies: the option first, then the variable, then the platform's folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.disk.path import at_home, library_path
from store.errors import ParksError


def test_the_option_comes_before_the_variable_and_that_before_the_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert library_path() == tmp_path / "data" / "parks"
    monkeypatch.setenv("PARKS_STORE", "")
    assert library_path() == tmp_path / "data" / "parks"
    monkeypatch.setenv("PARKS_STORE", str(tmp_path / "one"))
    assert library_path() == tmp_path / "one"
    assert library_path(tmp_path / "two") == tmp_path / "two"


def test_a_tilde_is_the_home_of_a_user_that_exists(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/someone")
    assert at_home(Path("~/library")) == Path("/home/someone/library")
    with pytest.raises(ParksError, match=r"^~nobody_of_that_name: there is no such user"):
        at_home(Path("~nobody_of_that_name"))
