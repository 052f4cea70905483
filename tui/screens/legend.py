"""The legend: what each mark means; switch marks on and off, choose which n and N step through."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from rich.style import Style
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui.command import CommandSet
from tui.highlights import FIGURES, ROLES, HighlightKind, LegendEntry, legend
from tui.i18n import N_, _
from tui.looks import style_of
from tui.panes.lines import Piece
from tui.panes.text import TextPane
from tui.screens.choosing import ChoiceList, column
from tui.screens.dialog import LEAVE, Dialog
from tui.widths import text_width

KIND_LABELS: dict[HighlightKind, str] = {
    "figure_actual": N_("figure"), "figure_estimate": N_("estimate"), "figure_target": N_("target"),
    "park": N_("park"), "company": N_("company"), "keyword": N_("keyword"), "match": N_("match"),
    "shared": N_("shared passage"), "contradiction": N_("disagreement"),
}  # fmt: skip
STYLE_LABELS = {
    "bold": N_("bold"), "italic": N_("italic"), "underline": N_("underlined"), "reverse": N_("reversed"),
    "dim": N_("dim"),
}  # fmt: skip


class MarkList(ChoiceList):
    """Shows each mark as it looks in the text."""

    def _style(self, role: str) -> Style:
        if role not in self._styles:
            self._styles[role] = style_of(self.app, role)
        return self._styles[role]


class LegendScreen(Dialog[None]):
    """One line a kind of mark."""

    CSS_PATH = "choosing.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (17, "-high")]  # noqa: RUF012
    FOLLOWED: ClassVar[Mapping[str, str]] = {
        "text.next": "step_through", "app.up": "step(-1)", "app.down": "step(1)", "app.quit": "dismiss",
        "app.legend": "dismiss", LEAVE: "dismiss",
    }  # fmt: skip
    BINDINGS: ClassVar[list[BindingType]] = [Binding("space,enter,ideographic_space", "switch", show=False)]
    AUTO_FOCUS = "MarkList"

    def __init__(self, text: TextPane, commands: CommandSet[Any]) -> None:
        super().__init__()
        self._text = text
        self._toggles = {command.kind: command for command in commands.of("text") if hasattr(command, "kind")}
        self._letters = {kind: commands.first_key(command) for kind, command in self._toggles.items()}
        self.choices = MarkList()

    def compose(self) -> ComposeResult:
        """Title, marks, hint."""
        with Vertical(id="dialog", classes="small"):
            yield Static(Content(_("Marks in the text")), id="dialog-title", markup=False)
            yield self.choices
            hint = _(
                "Enter switches a mark on or off, {next} makes {next} and {previous} step through it, {back} goes back."
            )
            keys = {
                "next": self.key_of("text.next"),
                "previous": self.key_of("text.previous"),
                "back": self.key_of(LEAVE),
            }
            yield Static(Content(hint.format(**keys)), id="dialog-hint", markup=False)

    def on_mount(self) -> None:
        """Show the marks."""
        self.bind_keys({command.name: f"switch('{kind}')" for kind, command in self._toggles.items()})
        self.bind_keys(self.FOLLOWED)
        self._show()

    def _show(self) -> None:
        self.choices.show_lines([(entry.kind, self._line(entry)) for entry in legend()], self.choices.cursor)

    def _line(self, entry: LegendEntry) -> list[Piece]:
        shown = entry.kind not in self._text.hidden
        looks = ", ".join(_(STYLE_LABELS[word]) for word in entry.style.split())
        steps = entry.kind in self._text.step_kinds
        keys = f"{self.key_of('text.next')} {self.key_of('text.previous')}"
        widest = max(text_width(_(label)) for label in KIND_LABELS.values())
        return [
            ("[x] " if shown else "[ ] ", "strong" if shown else "muted"),
            (column(self._letters[entry.kind], max(map(len, self._letters.values()))), "strong"),
            (_(KIND_LABELS[entry.kind]), ROLES[entry.kind]),
            (column("", widest - text_width(_(KIND_LABELS[entry.kind]))), ""),
            (column(keys if steps else "", text_width(keys)), "mark"),
            (looks, "muted"),
        ]

    def action_step(self, by: int) -> None:
        """Move the cursor."""
        self.choices.move(by)

    def action_switch(self, kind: HighlightKind | None = None) -> None:
        """Switch a mark, that under the cursor where none is named."""
        kind = kind or self._kind()
        if kind:
            self._text.toggle(kind)
            self._show()

    def action_step_through(self) -> None:
        """Step through the kind under the cursor from now on; from figure to figure for any kind of figure."""
        kind = self._kind()
        if kind:
            self._text.step_kinds = FIGURES if kind == "figure_actual" else (kind,)
            self._show()

    def _kind(self) -> HighlightKind | None:
        return next((entry.kind for entry in legend() if entry.kind == self.choices.current), None)
