"""Every key can be changed; what is wrong in the file is named and the app starts anyway."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from store.library import Library
from tests.tui.made_library import make_library
from tests.tui.opening import opened, press, said
from tui.commands.all import ALL_COMMANDS
from tui.commands.base import CommandSet
from tui.keys import Keymap, is_key, key_names, keymap_path, load_keymap

NAMES = [command.name for command in ALL_COMMANDS]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return make_library(tmp_path / "library")


def write_keys(text: str) -> Path:
    path = keymap_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_full_width_twins_stand_for_their_keys() -> None:
    assert "fullwidth_solidus" in key_names("/") and "ideographic_comma" in key_names("/")
    assert "fullwidth_question_mark" in key_names("?")
    assert key_names("g") == ["g", "ｇ"]
    assert key_names("ctrl+p") == ["ctrl+p"]


def test_names_of_commands_are_unique_and_so_are_keys_in_each_pane() -> None:
    assert len(set(NAMES)) == len(NAMES)
    commands: CommandSet[Any] = CommandSet(ALL_COMMANDS, Keymap())
    for pane in ("list", "text", "facts", "keywords", "card", "app", "page", "park", "compare"):
        keys = [key for command in commands.of(pane) for key in commands.keys_of(command)]
        assert len(set(keys)) == len(keys), pane


def test_every_command_can_be_reached_without_letters_or_from_the_palette() -> None:
    for command in ALL_COMMANDS:
        special = [key for key in command.keys if len(key) > 1 or not key.isalnum()]
        assert special or command.palette, command.name


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[keys]\n"app.nothing" = "x"\n', ":2: no command is called app.nothing"),
        ('[keys]\n"app.zoom" = 3\n', ":2: app.zoom: expected a key"),
        ('[keys]\n"app.zoom" = ["hyper+x"]\n', ":2: app.zoom: no terminal sends"),
        ('[colours]\na = "b"\n', ":1: unknown section [colours]"),
        ("keys = 3\n", "keys must be a table"),
        ("[keys\n", "keys.toml"),
    ],
)
def test_a_bad_line_is_named_and_the_others_hold(text: str, complaint: str) -> None:
    path = write_keys(text)
    keymap = load_keymap(NAMES)
    assert len(keymap.problems) == 1
    assert complaint in keymap.problems[0] and str(path) in keymap.problems[0]


async def test_a_changed_key_runs_its_command_and_the_old_one_no_more(library: Library) -> None:
    write_keys('[keys]\n"app.zoom" = ["Z", "f11"]\n"app.down" = "e"\n')
    async with opened(library.path) as (pilot, main):
        zoomed = []
        for key in ("z", "Z"):
            await press(pilot, key)
            zoomed.append(main.zoomed)
        assert zoomed == [False, True]
        await press(pilot, "e")
        assert main.list.number == 2


async def test_the_app_starts_with_a_broken_file_and_says_so(library: Library) -> None:
    write_keys('[keys]\n"app.nothing" = "x"\n')
    async with opened(library.path) as (pilot, main):
        assert "app.nothing" in said(pilot, main)
        await press(pilot, "down")
        assert main.list.number == 2


@pytest.mark.parametrize("key", ["a", "/", "园", "f3", "ctrl+x", "pagedown", "alt+left"])
def test_keys_that_terminals_send(key: str) -> None:
    assert is_key(key)


@pytest.mark.parametrize("key", ["", "hyper+x", "nokey", "ctrl+nokey"])
def test_keys_that_none_sends(key: str) -> None:
    assert not is_key(key)
