"""Help and palette: every command with its keys, filtered by typing a word or a key; Enter runs it."""

from __future__ import annotations

from typing import Any

from store.across.matching import Matcher
from tui.commands.base import Command, CommandSet
from tui.i18n import N_, _
from tui.keys import key_label
from tui.panes.lines import Piece
from tui.screens.choosing import ChoosingScreen, column

CONTEXT_LABELS = {
    "list": N_("In the article list"),
    "text": N_("In the text"),
    "facts": N_("In the facts"),
    "keywords": N_("In the keywords"),
    "card": N_("On the card of a figure"),
    "app": N_("Everywhere"),
    "park": N_("On a park's page"),
    "compare": N_("In a comparison"),
    "page": N_("On every page"),
}
_KEYS_WIDTH = 18


class HelpScreen(ChoosingScreen[str]):
    """The keys of one pane first, then those that work everywhere; for the palette all commands."""

    def __init__(self, commands: CommandSet[Any], context: str | None, everywhere: str = "app") -> None:
        palette = context is None
        super().__init__(
            _("Commands") if palette else _("Keys"),
            _("Type to filter by word or key. Enter runs the command, Esc goes back."),
        )
        self._commands = commands
        self._palette = palette
        self._contexts = [context, everywhere] if context else list(CONTEXT_LABELS)

    def show_matching(self, typed: str) -> None:
        """The commands that match by name, sentence or key."""
        lines: list[tuple[str | None, list[Piece]]] = []
        for context in dict.fromkeys(self._contexts):
            found = [command for command in self._commands.of(context) if self._matches(command, typed)]
            if found:
                lines.append((None, [(_(CONTEXT_LABELS[context]), "heading")]))
                lines.extend((command.name, self._line(command)) for command in found)
        if typed.strip():
            by_label = [line for line in lines if line[0] and Matcher(typed).matches(_(self._commands[line[0]].label))]
            rest = [line for line in lines if line[0] and line not in by_label]
            lines = by_label + rest
        if not lines:
            lines.append((None, [(_("No command matches."), "muted")]))
        self.choices.show_lines(lines)

    def _matches(self, command: Command[Any], typed: str) -> bool:
        if self._palette and not command.palette:
            return False
        keys, label, sentence = self._commands.help_row(command)
        wanted = typed.strip()
        if wanted in self._commands.keys_of(command) or key_label(wanted.lower()) in keys.split():
            return True
        return Matcher(wanted).matches(f"{keys} {label} {sentence}")

    def _line(self, command: Command[Any]) -> list[Piece]:
        keys, label, sentence = self._commands.help_row(command)
        return [(column(keys, _KEYS_WIDTH), "strong"), (column(label, 16), ""), (sentence, "muted")]

    def choose(self, key: str | None) -> None:
        """Close and run the command."""
        self.dismiss(key)
