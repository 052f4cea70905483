"""The pictures kept as text tell what is shown, and how."""

from __future__ import annotations

from pathlib import Path

from tests.tui.painted import Frame, Run, compare, written

ROW = [Run(2, "bold"), Run(3, "")]
FRAME = Frame(["园ab", ""], [ROW, [Run(5, "")]])


def test_characters_stand_once_and_styles_by_theme() -> None:
    other = Frame(["园ab", ""], [[Run(5, "red")], [Run(5, "red")]])
    told = written({"dark": FRAME, "light": other})
    dark = ["== dark", "a = bold", "b = plain", "1: 2a 3b", "2: 5b"]
    assert told.splitlines() == ["园ab", "", *dark, "== light", "a = red", "1-2: 5a"]


def test_a_theme_that_shows_other_characters_is_told() -> None:
    other = Frame(["园ax", ""], FRAME.runs)
    assert "1: 园ax" in written({"dark": FRAME, "light": other}).splitlines()


def test_a_difference_is_shown_and_an_update_keeps_it(tmp_path: Path) -> None:
    path = tmp_path / "kept" / "frame.txt"
    assert compare(path, "one\n", update=False)
    assert not compare(path, "one\n", update=True)
    assert not compare(path, "one\n", update=False)
    assert "+two" in compare(path, "two\n", update=False).splitlines()
