"""Help and palette: every command with its keys, filtered by typing a word or a key; Enter runs it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from textual import on
from textual.content import Content

from store.across.matching import Matcher
from tui.command import Command, CommandSet
from tui.i18n import N_, _
from tui.keys import key_label
from tui.panes.lines import LineList, Piece
from tui.screens.choosing import ChoosingScreen, column
from tui.widths import harmless, text_width

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
_PROBLEM = "problem "
_WIDE = 72
"""From this width of the dialog on a command's sentence begins beside it; below the list it stands whole."""


class HelpScreen(ChoosingScreen[str]):
    """The keys of one pane first, then those that work everywhere; for the palette all commands."""

    HORIZONTAL_BREAKPOINTS = [(0, "-usual"), (160, "-broad")]  # noqa: RUF012

    def __init__(
        self,
        owner: Any,
        commands: CommandSet[Any],
        context: str | None,
        everywhere: str = "app",
        *,
        problems: Sequence[str] = (),
    ) -> None:
        palette = context is None
        super().__init__(
            _("Commands") if palette else _("Keys"),
            _("Type to filter by word or key. Enter runs the command, {back} goes back."),
        )
        self._owner = owner
        self._commands = commands
        self._palette = palette
        self._problems = {f"{_PROBLEM}{number}": problem for number, problem in enumerate(problems)}
        self._contexts = [context, everywhere] if context else list(CONTEXT_LABELS)
        rows = [commands.help_row(command) for command in commands.of(*self._contexts)]
        self._widest = [max((text_width(row[at]) for row in rows), default=0) for at in (0, 1)]

    def show_matching(self, typed: str) -> None:
        """The commands that match by name, sentence or key."""
        lines = self._problem_lines(typed)
        for context in dict.fromkeys(self._contexts):
            found = [command for command in self._commands.of(context) if self._matches(command, typed)]
            if found:
                lines.append((None, [(_(CONTEXT_LABELS[context]), "heading")]))
                lines.extend((command.name, self._line(command)) for command in found)
        if typed.strip():
            by_label = [line for line in lines if self._labelled(line[0], typed)]
            rest = [line for line in lines if line[0] and line not in by_label]
            lines = by_label + rest
        if not lines:
            lines.append((None, [(_("No command matches."), "muted")]))
        self.choices.show_lines(lines)
        self._show_sentence()

    @on(LineList.Moved)
    def _show_sentence(self) -> None:
        """The whole sentence of the command under the cursor, and its name for a keys file."""
        name = self.choices.current or ""
        problem = self._problems.get(name)
        if name and problem is None:
            sentence = self._commands.sentence(self._commands[name])
            self.detail.update(Content.assemble(sentence, "  ", (name, "dim")))
        else:
            self.detail.update(Content(harmless(problem or "")))

    def on_resize(self) -> None:
        """Another width has room for other columns."""
        self.show_matching(self.input.value)

    def _problem_lines(self, typed: str) -> list[tuple[str | None, list[Piece]]]:
        """What is wrong with the user's own keys, first of all: the message at the start is soon gone."""
        found = [(name, problem) for name, problem in self._problems.items() if Matcher(typed).matches(problem)]
        head: list[tuple[str | None, list[Piece]]] = [(None, [(_("In your keys.toml"), "heading")])] if found else []
        return [*head, *((name, [(problem.partition("keys.toml:")[2] or problem, "")]) for name, problem in found)]

    def _labelled(self, name: str | None, typed: str) -> bool:
        return name in self._commands.commands and Matcher(typed).matches(_(self._commands[name].label))

    def _matches(self, command: Command[Any], typed: str) -> bool:
        if (self._palette and not command.palette) or not command.available(self._owner):
            return False
        keys, label, sentence = self._commands.help_row(command)
        wanted = typed.strip()
        if wanted in self._commands.keys_of(command) or key_label(wanted.lower()) in keys.split():
            return True
        return Matcher(wanted).matches(f"{keys} {label} {sentence} {command.name}")

    def _line(self, command: Command[Any]) -> list[Piece]:
        keys, label, sentence = self._commands.help_row(command)
        pieces = [(column(keys, self._widest[0]), "strong"), (column(label, self._widest[1]), "")]
        return [*pieces, (sentence, "muted")] if self.size.width >= _WIDE else pieces

    def choose(self, key: str | None) -> None:
        """Close and run the command; a problem is only read."""
        self.dismiss(None if key in self._problems else key)
