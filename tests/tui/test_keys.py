"""Every key can be changed; what is wrong in the file is named and the app starts anyway."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Static

from store.library import Library
from tests.tui.opening import opened, press, said
from tui.command import CommandSet
from tui.commands.all import ALL_COMMANDS
from tui.i18n import set_language
from tui.keys import Keymap, is_key, key_names, keymap_path, load_keymap
from tui.screens.choosing import ChoiceList, ChoosingScreen
from tui.screens.help import HelpScreen
from tui.screens.legend import LegendScreen

NAMES = [command.name for command in ALL_COMMANDS]
KEYS = {command.name: command.keys for command in ALL_COMMANDS}


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
        ("[keys\n", "not valid TOML: Expected ']' at the end of a table declaration (line 1, column 6)"),
        ('[keys]\n"app.zoom" = "f"\n', ":2: app.zoom: the key f is also that of app.jump"),
        ('[keys]\n"app.zoom" = "Z"\n"app.jump" = "g"\n', ":3: app.jump: the key g is also that of app.top"),
        ('[keys]\n"app.zoom" = ["Z"]\n\n"text.next" = "Z"\n', ":2: app.zoom: the key Z is also that of text.next"),
        ('[keys]\n"park.sort" = "q"\n', ":2: park.sort: the key q is also that of page.leave"),
    ],
)
def test_a_bad_line_is_named_and_the_others_hold(text: str, complaint: str) -> None:
    path = write_keys(text)
    keymap = load_keymap(KEYS)
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


async def test_help_goes_on_telling_what_is_wrong_with_the_file(library: Library) -> None:
    write_keys('[keys]\n"app.nothing" = "x"\n')
    async with opened(library.path, size=(80, 24)) as (pilot, _main):
        await press(pilot, "?")
        screen = pilot.app.screen
        assert isinstance(screen, HelpScreen)
        assert screen.choices.pieces(0, 60)[0][0] == "In your keys.toml"
        assert str(keymap_path()) in str(screen.detail.content) and "app.nothing" in str(screen.detail.content)
        await press(pilot, "enter")
        assert len(pilot.app.screen_stack) == 1
        await press(pilot, "?", *"sort")
        assert screen is not pilot.app.screen
        assert "keys.toml" not in "".join(text for text, _ in pilot.app.screen.query_one(ChoiceList).pieces(0, 60))


@pytest.mark.parametrize("key", ["a", "/", "园", "f3", "ctrl+x", "pagedown", "alt+left"])
def test_keys_that_terminals_send(key: str) -> None:
    assert is_key(key)


@pytest.mark.parametrize("key", ["", "hyper+x", "nokey", "ctrl+nokey"])
def test_keys_that_none_sends(key: str) -> None:
    assert not is_key(key)


@pytest.mark.parametrize(
    "text",
    ['[keys]\n"app.zoom" = "f"\n"app.jump" = "J"\n', '[keys]\n"list.sort" = "n"\n', '[keys]\n"page.sort" = "z"\n'],
    ids=["given away", "of another pane", "of another screen"],
)
def test_a_key_that_has_one_meaning_in_each_place_is_no_clash(text: str) -> None:
    write_keys(text)
    assert [problem for problem in load_keymap(KEYS).problems if "also" in problem] == []


def test_what_is_wrong_with_the_file_is_said_in_chinese(library: Library) -> None:
    set_language("zh")
    write_keys("[keys\n")
    assert "不是有效的 TOML：表的声明末尾应为“]”（第 1 行，第 6 列）" in load_keymap(KEYS).problems[0]
    write_keys('[keys]\n"app.zoom" = "f"\n')
    assert ":2: app.zoom：按键 f 也属于 app.jump" in load_keymap(KEYS).problems[0]


DIALOGS = """[keys]
"app.escape" = ["ctrl+g"]
"app.down" = ["ctrl+n", "e"]
"app.legend" = ["L"]
"text.next" = ["w"]
"text.previous" = ["W"]
"text.figures" = ["ctrl+o"]
"""


@pytest.mark.parametrize("key", ["?", "ctrl+p", "o", "c", "L"])
async def test_dialogs_follow_the_users_keys_and_name_them(library: Library, key: str) -> None:
    write_keys(DIALOGS)
    async with opened(library.path) as (pilot, main):
        await press(pilot, key)
        screen = pilot.app.screen
        assert isinstance(screen, ChoosingScreen | LegendScreen)
        hint = str(screen.query_one("#dialog-hint", Static).content)
        assert "Ctrl-g" in hint and "Esc" not in hint
        first = screen.choices.cursor
        await press(pilot, "ctrl+n")
        assert screen.choices.cursor > first
        await press(pilot, "escape")
        assert pilot.app.screen is screen
        await press(pilot, "ctrl+g")
        assert pilot.app.screen_stack == [main]


async def test_letters_are_typed_in_a_dialog_whatever_they_are_keys_of(library: Library) -> None:
    write_keys('[keys]\n"app.escape" = "e"\n')
    async with opened(library.path) as (pilot, main):
        await press(pilot, "?", "e")
        screen = pilot.app.screen
        assert isinstance(screen, HelpScreen) and screen.input.value == "e"
        await press(pilot, "escape")
        assert pilot.app.screen is main, "without a key that can't be typed Esc leaves"


async def test_the_legend_switches_a_mark_by_the_key_it_names(library: Library) -> None:
    write_keys(DIALOGS)
    async with opened(library.path) as (pilot, main):
        await press(pilot, "L", "ctrl+o")
        assert "figure_actual" in main.text.hidden
        await press(pilot, "ctrl+n", "ctrl+n", "w", "L")
        assert main.text.step_kinds == ("figure_target",)
        assert pilot.app.screen is main


async def test_help_names_the_keys_of_other_commands_as_they_are_now(library: Library) -> None:
    write_keys(DIALOGS)
    async with opened(library.path) as (_pilot, main):
        rows = {command.name: main.commands.help_row(command)[2] for command in main.commands.commands.values()}
        assert "w and W" in rows["text.kind"] and "Ctrl-g or [" in rows["card.choose"]
        assert not [sentence for sentence in rows.values() if "{" in sentence]


def test_a_mistyped_name_is_answered_with_the_nearest() -> None:
    write_keys('[keys]\n"list.red" = "x"\n')
    assert load_keymap(KEYS | {"list.read": ("enter",)}).problems[0].endswith("the nearest is list.read")


async def test_help_tells_the_name_of_a_command_and_finds_it(library: Library) -> None:
    async with opened(library.path, lang="zh") as (pilot, _main):
        await press(pilot, "2", "?", *"text.kind")
        screen = pilot.app.screen
        assert isinstance(screen, HelpScreen) and screen.choices.current == "text.kind"
        assert str(screen.detail.content).endswith("text.kind")
