"""What leaves the app: the clipboard of the terminal, files, other programs."""

from __future__ import annotations

import base64
import json
import os
from pathlib import Path

import pytest

from store.library import Library
from tests.tui.opening import opened, press, said
from tui.clipboard import LIMIT, osc52, within_limit
from tui.outside import cite, free_path


def test_the_clipboard_sequence_holds_the_text() -> None:
    sequence = osc52("704亿元")
    assert sequence.startswith("\x1b]52;c;") and sequence.endswith("\x07")
    assert base64.b64decode(sequence[7:-1]).decode() == "704亿元"


def test_tmux_gets_it_wrapped() -> None:
    assert osc52("a", tmux=True) == "\x1bPtmux;\x1b\x1b]52;c;YQ==\x07\x1b\\"


def test_a_long_text_is_cut_at_a_whole_character() -> None:
    cut = within_limit("园" * LIMIT)
    assert len(cut.encode()) <= LIMIT and set(cut) == {"园"}


async def test_a_figure_is_copied_with_its_sentence_and_source(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "enter", "n")
        lines = main.citation().splitlines()
        assert lines[0] == "签约项目 37个"
        assert lines[1].startswith("“今年上半年") and lines[1].endswith("31%。”")
        assert "林小满" in lines[2] and "2024-07-22" in lines[2] and "A02" in lines[2]
        await press(pilot, "y")
        assert "Sent to the terminal" in said(pilot, main)
        await press(pilot, "1", "end")
        assert main.text.article and main.citation() == cite(main.text.article)


@pytest.mark.parametrize("ending", ["csv", "json", "md"])
async def test_the_view_is_saved(library: Library, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"facts.{ending}"
    async with opened(library.path) as (pilot, main):
        await press(pilot, "3", "ctrl+s")
        main.prompt.fill(str(path))
        await press(pilot, "enter")
        text = path.read_text("utf-8")
        assert "协议投资额" in text and "214亿元" in text
        if ending == "json":
            assert len(json.loads(text)) == 4
        await press(pilot, "ctrl+s")
        main.prompt.fill(str(path))
        await press(pilot, "enter")
        assert "there already" in said(pilot, main)


async def test_the_text_is_saved_as_an_article_under_the_name_typed(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with opened(library.path) as (pilot, main):
        await press(pilot, "2", "ctrl+s")
        assert main.prompt.value == "石梁经济技术开发区上半年招商引资势头足.md"
        await press(pilot, *"mine.md", "enter")
        lines = (tmp_path / "mine.md").read_text("utf-8").splitlines()
        assert lines[0] == "# 石梁经济技术开发区上半年招商引资势头足" and "214亿元" in "".join(lines)


async def test_a_place_that_can_not_be_written_is_named(library: Library, tmp_path: Path) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "ctrl+s")
        main.prompt.fill(str(tmp_path / "none" / "facts.csv"))
        await press(pilot, "enter")
        assert "none" in said(pilot, main)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("articles.csv", "is there already; choose another name"),
        ("none/articles.csv", "No such file or directory"),
        ("articles.csv/below.csv", "Not a directory"),
        ("articles.doc", "name a file that ends in .csv, .json or .md"),
        ("folder.md", "is there already"),
        ("x" * 300 + ".csv", "File name too long"),
    ],
    ids=["a file that is there", "no such folder", "below a file", "of another kind", "a folder", "too long a name"],
)
async def test_what_can_not_be_saved_so_is_told_and_changes_nothing(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, message: str
) -> None:
    place = tmp_path / "place"
    (place / "folder.md").mkdir(parents=True)
    (place / "articles.csv").write_text("mine", "utf-8")
    monkeypatch.chdir(place)
    async with opened(library.path) as (pilot, main):
        await press(pilot, "ctrl+s")
        main.prompt.fill(name)
        await press(pilot, "enter")
        assert message in said(pilot, main)
        assert main.focused_pane == "list" and not main.prompt.is_open
    assert sorted(path.name for path in place.rglob("*")) == ["articles.csv", "folder.md"]
    assert (place / "articles.csv").read_text("utf-8") == "mine"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="nothing is forbidden to root")
async def test_a_folder_that_is_closed_to_the_reader_is_told(library: Library, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    async with opened(library.path) as (pilot, main):
        await press(pilot, "ctrl+s")
        main.prompt.fill(str(closed / "articles.csv"))
        await press(pilot, "enter")
        assert "Permission denied" in said(pilot, main)


@pytest.mark.parametrize("name", ["", "   "])
async def test_no_name_saves_nothing(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    place = tmp_path / "place"
    place.mkdir()
    monkeypatch.chdir(place)
    async with opened(library.path) as (pilot, main):
        await press(pilot, "ctrl+s")
        main.prompt.fill(name)
        await press(pilot, "enter")
        assert not main.prompt.is_open and main.key_line.message == ""
        await press(pilot, "ctrl+s", "escape")
        assert not main.prompt.is_open
    assert list(place.iterdir()) == []


async def test_a_tilde_is_the_readers_home(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    async with opened(library.path) as (pilot, main):
        await press(pilot, "ctrl+s")
        main.prompt.fill("~/articles.json")
        await press(pilot, "enter")
        assert len(json.loads((home / "articles.json").read_text("utf-8"))) == 4


@pytest.mark.parametrize("damage", ["cut", "gone"])
async def test_nothing_is_copied_of_an_article_that_can_not_be_read(library: Library, damage: str) -> None:
    newest = max(library.catalogue(), key=lambda row: row.date or "")
    for path in library.path.glob(f"*/{newest.id}.*"):
        if damage == "gone":
            path.unlink()
        else:
            path.write_bytes(path.read_bytes()[:20])
    async with opened(library.path) as (pilot, main):
        await press(pilot, "1", "home")
        for pane in "1234":
            await press(pilot, pane, "y")
            assert said(pilot, main) == "No article is open."
        await press(pilot, "1", "down", "y")
        assert "Sent to the terminal" in said(pilot, main)


async def test_a_home_of_nobody_is_named(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "ctrl+s")
        main.prompt.fill("~nobody_of_that_name/facts.csv")
        await press(pilot, "enter")
        assert "no such user" in said(pilot, main)


@pytest.mark.parametrize(("key", "place"), [("alt+p", "tempfile.TemporaryDirectory"), ("f12", "pathlib.Path.cwd")])
async def test_a_disk_that_takes_no_file_is_told_and_the_app_goes_on(
    library: Library, monkeypatch: pytest.MonkeyPatch, key: str, place: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    async with opened(library.path) as (pilot, main):
        monkeypatch.setattr(place, fail)
        await press(pilot, key)
        assert "No space left" in said(pilot, main)


async def test_where_no_other_program_can_run_it_says_so(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "alt+p")
        assert "another program" in said(pilot, main)


def test_a_picture_never_replaces_a_file(tmp_path: Path) -> None:
    (tmp_path / "parks.svg").touch()
    assert free_path(tmp_path / "parks.svg").name == "parks-2.svg"
