"""The keys of commands: their full-width twins, and the user's own choice of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec
from platformdirs import user_config_path
from textual.keys import Keys, _character_to_key

from store.errors import toml_reason
from tui.i18n import _
from tui.telling import in_words, told

TWINS = {
    "/": "／、", "?": "？", ":": "：", ";": "；", ",": "，", ".": "。．", "!": "！", "[": "［【「", "]": "］】」",
    "(": "（", ")": "）", "<": "＜《", ">": "＞》", "-": "－—", "+": "＋", "=": "＝", "'": "‘’＇", '"': "“”＂",
    "#": "＃", "*": "＊", "&": "＆", "%": "％", "@": "＠", "^": "……", "_": "＿", "|": "｜", "~": "～", "`": "·｀",
    "\\": "＼", "{": "｛", "}": "｝", "$": "￥＄",
}  # fmt: skip
"""What an input method in Chinese mode sends for a key."""

_DISPLAY = {
    "up": "↑", "down": "↓", "left": "←", "right": "→", "enter": "Enter", "escape": "Esc", "space": "Space",
    "tab": "Tab", "shift+tab": "S-Tab", "backspace": "Bksp", "pageup": "PgUp", "pagedown": "PgDn", "home": "Home",
    "end": "End", "delete": "Del",
}  # fmt: skip
_ASCII_DISPLAY = {"up": "Up", "down": "Down", "left": "Left", "right": "Right"}
_KNOWN = {key.value for key in Keys} | set(_DISPLAY)


def key_names(key: str) -> list[str]:
    """Textual's names for a key as people write it, with the twins that stand for it: `/` gives three."""
    if len(key) != 1:
        return [key]
    twins = TWINS.get(key, "") or (chr(ord(key) + 0xFEE0) if key.isascii() and key.isalnum() else "")
    if key == " ":
        return ["space", _character_to_key("　")]
    return [_character_to_key(character) for character in dict.fromkeys(key + twins)]


def key_label(key: str) -> str:
    """How help and footer write a key. Arrows are words: they are of ambiguous width."""
    if key in _ASCII_DISPLAY:
        return _ASCII_DISPLAY[key]
    if key == " ":
        return "Space"
    if key in _DISPLAY:
        return _DISPLAY[key]
    head, plus, tail = key.rpartition("+")
    if plus and head:
        return head.replace("ctrl", "Ctrl").replace("alt", "Alt").replace("shift", "Shift") + "-" + key_label(tail)
    return key.upper() if len(key) > 1 else key


def is_key(key: str) -> bool:
    """Whether a terminal can send that key: one character, or a name such as `ctrl+f`, `f3`, `pagedown`."""
    if len(key) == 1:
        return key.isprintable()
    base = key.split("+")[-1]
    modifiers = key.split("+")[:-1]
    return (len(base) == 1 or base in _KNOWN) and all(m in ("ctrl", "alt", "shift") for m in modifiers)


class Keymap(msgspec.Struct):
    """The keys that the user chose, by command, and what was wrong with the file."""

    keys: dict[str, tuple[str, ...]] = {}
    problems: list[str] = []

    def keys_of(self, command: str, default: tuple[str, ...]) -> tuple[str, ...]:
        """The keys of the command: the user's where they chose some, else its own."""
        return self.keys.get(command, default)


def keymap_path() -> Path:
    """Where the user's keys stand: `keys.toml` in the platform's configuration folder."""
    return user_config_path("parks", appauthor=False) / "keys.toml"


def load_keymap(commands: Mapping[str, tuple[str, ...]], path: Path | None = None) -> Keymap:
    """The user's keys beside the `commands` with their own; a line that can't be used is named in `problems`."""
    path = path or keymap_path()
    try:
        text = path.read_text("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return Keymap()
    except OSError as error:
        return Keymap(problems=[told(error)])
    except UnicodeDecodeError:
        return Keymap(problems=[_("{path}: is not UTF-8 text").format(path=path)])
    import tomllib  # most have no such file

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        reason = in_words(toml_reason(error))
        return Keymap(problems=[_("{path}: not valid TOML: {reason}").format(path=path, reason=reason)])
    return _Check(commands, path, text).check(table)


class _Check:
    """Reads the keys of a file that is well formed, and complains with the line."""

    def __init__(self, commands: Mapping[str, tuple[str, ...]], path: Path, text: str) -> None:
        self._commands = commands
        self._path = path
        self._text = text
        self._keymap = Keymap()

    def check(self, table: Mapping[str, object]) -> Keymap:
        """The keys that can be used."""
        for section in table:
            if section != "keys":
                self._complain(section, _("unknown section [{name}]; only [keys] is read").format(name=section))
        keys = table.get("keys", {})
        if not isinstance(keys, dict):
            self._complain("keys", _("keys must be a table: [keys]"))
            return self._keymap
        for name, value in keys.items():
            self._take(name, value)
        for name in self._keymap.keys:
            self._tell_clashes(name)
        return self._keymap

    def _take(self, name: str, value: object) -> None:
        chosen = [value] if isinstance(value, str) else value
        if name not in self._commands:
            self._complain(name, self._unknown(name))
        elif not isinstance(chosen, list) or not all(isinstance(key, str) for key in chosen):
            self._complain(name, _("{name}: expected a key or a list of keys, in quotes").format(name=name))
        elif bad := [key for key in chosen if not is_key(key)]:
            self._complain(name, _("{name}: no terminal sends the key {key}").format(name=name, key=repr(bad[0])))
        else:
            self._keymap.keys[name] = tuple(chosen)

    def _unknown(self, name: str) -> str:
        from difflib import get_close_matches  # most files have no mistake

        near = get_close_matches(name, self._commands, 1)
        if near:
            return _("no command is called {name}; the nearest is {near}").format(name=name, near=near[0])
        return _("no command is called {name}; F1 tells the name of each").format(name=name)

    def _tell_clashes(self, name: str) -> None:
        """Name the commands that answer to the same key in the same place: of two, only one can."""
        order = list(self._keymap.keys)
        for other, own in self._commands.items():
            told_before = other in order and order.index(other) < order.index(name)
            if other == name or told_before or not _meet(name, other):
                continue
            theirs = {twin for key in self._keymap.keys_of(other, own) for twin in key_names(key)}
            for key in self._keymap.keys[name]:
                if theirs.intersection(key_names(key)):
                    message = _("{name}: the key {key} is also that of {other}; give one of them another")
                    self._complain(name, message.format(name=name, key=key_label(key), other=other))

    def _complain(self, name: str, reason: str) -> None:
        self._keymap.problems.append(f"{self._path}:{_line_of(name, self._text)}: {reason}")


_EVERYWHERE = {"app": {"list", "text", "facts", "keywords", "card"}, "page": {"park", "compare"}}
"""Commands whose keys work in other places too."""


def _meet(one: str, other: str) -> bool:
    """Whether there is a place where both commands answer to keys."""
    here, there = one.partition(".")[0], other.partition(".")[0]
    return here == there or there in _EVERYWHERE.get(here, ()) or here in _EVERYWHERE.get(there, ())


def _line_of(name: str, text: str) -> int:
    """The line that begins with the name, else the first that holds it."""
    lines = list(enumerate(text.splitlines(), 1))
    first = (n for n, line in lines if line.lstrip(" \t[\"'").startswith(name))
    return next(first, next((n for n, line in lines if name in line), 1))
