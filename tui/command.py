"""One object a command: its keys, footer entry, palette line and help row from one class."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import ClassVar, Generic, TypeVar

from textual.binding import Binding, BindingsMap

from tui.i18n import _
from tui.keys import Keymap, key_label, key_names

Owner = TypeVar("Owner")
_NAMED = re.compile(r"\{([a-z]+\.[a-z-]+)\}")


class Command(Generic[Owner]):
    """Something the reader can do on a screen, everywhere on it or in one pane."""

    name: ClassVar[str]
    """What the keys file calls it, such as `text.next`."""
    keys: ClassVar[tuple[str, ...]] = ()
    label: ClassVar[str]
    """Two or three words for the footer and the palette; marked for translation."""
    help: ClassVar[str]
    """One sentence for the help row; marked for translation. `{text.next}` in it is that command's key."""
    footer: ClassVar[bool] = False
    """Whether the last line of the screen names it."""
    palette: ClassVar[bool] = True
    otherwise: ClassVar[str] = ""
    """What is said where it can't be done now; marked for translation."""
    moves: ClassVar[bool] = False
    """Whether it only moves: a key that is held down is not kept waiting for the other panes."""

    def available(self, owner: Owner) -> bool:
        """Whether it can be done now."""
        return True

    def run(self, owner: Owner) -> None:
        """Do it."""
        raise NotImplementedError

    @classmethod
    def pane(cls) -> str:
        """The pane that its keys belong to: what stands before the dot of its name."""
        return cls.name.partition(".")[0]


class CommandSet(Generic[Owner]):
    """The commands of a screen with the keys that the user gave them."""

    def __init__(self, commands: Iterable[type[Command[Owner]]], keymap: Keymap) -> None:
        self.commands: dict[str, Command[Owner]] = {command.name: command() for command in commands}
        self._keys = {name: keymap.keys_of(name, command.keys) for name, command in self.commands.items()}

    def __getitem__(self, name: str) -> Command[Owner]:
        return self.commands[name]

    def of(self, *panes: str) -> list[Command[Owner]]:
        """The commands whose keys belong to those panes, in the order they were listed."""
        return [command for command in self.commands.values() if command.pane() in panes]

    def keys_of(self, command: Command[Owner]) -> tuple[str, ...]:
        """The keys of a command as people write them."""
        return self._keys[command.name]

    def first_key(self, command: Command[Owner]) -> str:
        """The first key of a command as help writes it; empty where the user took all keys away."""
        keys = self.keys_of(command)
        return key_label(keys[0]) if keys else ""

    def bindings(self, *panes: str) -> BindingsMap:
        """What a widget binds to answer the commands of those panes, full-width twins included."""
        return BindingsMap(
            Binding(key, f"screen.command('{command.name}')", _(command.label))
            for command in self.of(*panes)
            for written in self.keys_of(command)
            for key in key_names(written)
        )

    def help_row(self, command: Command[Owner]) -> tuple[str, str, str]:
        """Keys, label and sentence of a command."""
        return keys_label(self.keys_of(command)), _(command.label), self.sentence(command)

    def sentence(self, command: Command[Owner]) -> str:
        """What a command does, with the keys that the user gave to others it names."""
        return _NAMED.sub(lambda named: self.first_key(self[named[1]]) or named[1], _(command.help))


def keys_label(keys: Sequence[str], most: int = 4) -> str:
    """Keys as help writes them."""
    return " ".join(key_label(key) for key in keys[:most])
