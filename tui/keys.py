"""The keys of commands: their full-width twins, and the user's own choice of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from platformdirs import user_config_path
from textual.keys import Keys, _character_to_key

from tui.i18n import _

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


@dataclass
class Keymap:
    """The keys that the user chose, by command, and what was wrong with the file."""

    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def keys_of(self, command: str, default: tuple[str, ...]) -> tuple[str, ...]:
        """The keys of the command: the user's where they chose some, else its own."""
        return self.keys.get(command, default)


def keymap_path() -> Path:
    """Where the user's keys stand: `keys.toml` in the platform's configuration folder."""
    return user_config_path("parks", appauthor=False) / "keys.toml"


def load_keymap(commands: Iterable[str], path: Path | None = None) -> Keymap:
    """The user's keys; a line that can't be used is named in `problems` and left out."""
    path = path or keymap_path()
    try:
        text = path.read_text("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return Keymap()
    except (OSError, UnicodeDecodeError) as error:
        return Keymap(problems=[f"{path}: {error}"])
    import tomllib  # most have no such file

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Keymap(problems=[f"{path}: {error}"])
    return _checked(table, set(commands), path, text)


def _checked(table: Mapping[str, object], commands: set[str], path: Path, text: str) -> Keymap:
    keymap = Keymap()

    def complain(name: str, reason: str) -> None:
        keymap.problems.append(f"{path}:{_line_of(name, text)}: {reason}")

    for section in table:
        if section != "keys":
            complain(section, _("unknown section [{name}]; only [keys] is read").format(name=section))
    keys = table.get("keys", {})
    if not isinstance(keys, dict):
        complain("keys", _("keys must be a table: [keys]"))
        return keymap
    for name, value in keys.items():
        chosen = [value] if isinstance(value, str) else value
        if name not in commands:
            complain(name, _("no command is called {name}; F1 in the app lists them").format(name=name))
        elif not isinstance(chosen, list) or not all(isinstance(key, str) for key in chosen):
            complain(name, _("{name}: expected a key or a list of keys, in quotes").format(name=name))
        elif bad := [key for key in chosen if not is_key(key)]:
            complain(name, _("{name}: no terminal sends the key {key}").format(name=name, key=repr(bad[0])))
        else:
            keymap.keys[name] = tuple(chosen)
    return keymap


def _line_of(name: str, text: str) -> int:
    return next((n for n, line in enumerate(text.splitlines(), 1) if name in line), 1)
