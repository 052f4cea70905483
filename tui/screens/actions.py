"""What the commands of the main screen do."""

from __future__ import annotations

from store.errors import ParksError
from tui.article_rows import SORT_COLUMNS, SORT_LABELS, Group
from tui.highlights import FIGURES, HighlightKind, legend
from tui.i18n import N_, _
from tui.panes.text import TextPane
from tui.screens.finding import Finding
from tui.telling import told

STEP_KINDS: tuple[tuple[str, tuple[HighlightKind, ...]], ...] = (
    (N_("figures"), FIGURES),
    (N_("targets"), ("figure_target",)),
    (N_("disagreements"), ("contradiction",)),
    (N_("parks"), ("park",)),
    (N_("companies"), ("company",)),
    (N_("keywords"), ("keyword",)),
    (N_("shared passages"), ("shared",)),
)
"""What the reader can step through."""

_GROUPS: tuple[Group | None, ...] = (None, "park", "year")


class Actions(Finding):
    """Runs commands; moves, sorts and marks."""

    def action_command(self, name: str) -> None:
        """Run a command by its name."""
        command = self.commands[name]
        if not command.moves:
            self.catch_up()
            self.key_line.hush()
        if command.available(self):
            try:
                command.run(self)
            except (ParksError, OSError) as error:
                self.say(told(error))
            self.show_soon()
        elif command.otherwise:
            self.say(_(command.otherwise))

    # Moving

    def move(self, *, lines: int = 0, pages: int = 0, edge: int = 0) -> None:
        """Move in the pane, or the card, that has the keys."""
        target = self.card if self.card.has_focus else self.contents_of(self.focused_pane)
        if lines:
            target.move(lines)
        elif pages:
            target.move_page(pages)
        elif edge:
            target.move_to(0 if edge < 0 else -1)
        self.show_soon()

    def step_span(self, *, forward: bool) -> None:
        """To the next highlight of the kind chosen."""
        # Followed here, not by a message after it: text and card are painted together.
        with self.prevent(TextPane.HighlightMoved):
            found = self.text.step(forward)
        if found is None:
            self.say(_("Nothing of that kind is marked in this article."))
        else:
            self.follow_text()

    def step_back(self) -> None:
        """Esc: one level back, never out of the app."""
        if self.prompt.is_open:
            self.prompt.close(keep=False)
            self.focus_pane(self.focused_pane)
        elif self.card.has_focus:
            self.focus_pane("text")
        elif self.focused_pane == "text" and self.reader.return_from_jump():
            pass
        elif self.card.is_open and self.focused_pane == "text":
            self.card.close()
        elif self.focused_pane == "text" and self.text.step_kinds == ("match",):
            self.text.search("")
        elif self.zoomed:
            self.zoomed = False
            self.lay_out()
        elif self._clear_filter():
            pass
        elif self.focused_pane != "list":
            self.focus_pane("text" if self.focused_pane in ("facts", "keywords") else "list")
        else:
            self.say(self.how_to_quit())

    def next_layout(self) -> None:
        """Three columns, two, one, as many as fit."""
        self.asked_columns = {0: 2, 2: 1, 1: 0}[self.asked_columns]
        self.zoomed = False
        self.lay_out()
        texts = {0: _("As many columns as fit."), 1: _("One pane at a time."), 2: _("At most two columns.")}
        self.say(texts[self.asked_columns])

    # The list

    def sort_list(self, *, reverse: bool = False) -> None:
        """Sort by the next column, or the other way round."""
        column = self.list.articles.sort
        if not reverse:
            column = SORT_COLUMNS[(SORT_COLUMNS.index(column) + 1) % len(SORT_COLUMNS)]
        self.list.sort_by(column)
        self.show_list_count()
        self.say(_("Sorted by {column}.").format(column=_(SORT_LABELS[column])))

    def group_list(self) -> None:
        """Group by the next thing."""
        group = _GROUPS[(_GROUPS.index(self.list.articles.group) + 1) % len(_GROUPS)]
        self.list.group_by(group)

    def toggle_mark(self, mark: str) -> None:
        """Switch a mark of the selected article."""
        row = self.list.selected
        if row is None or self.session.library is None:
            return
        kept = self.session.library.reader.get(row.id)
        self.marking.mark([row.id], **{mark: not getattr(kept, mark)})

    def ask_note(self) -> None:
        """Ask for a note on the selected article."""
        row = self.list.selected
        if row is None or self.session.library is None:
            return
        note = self.session.library.reader.get(row.id).note

        def done(value: str) -> None:
            self.marking.mark([row.id], note=value)
            self.focus_pane("list")

        self.prompt.ask(_("Note:"), note, done=done, given_up=lambda: self.focus_pane("list"))

    # The text

    def next_step_kind(self) -> None:
        """Step through the next kind of highlight from now on."""
        kinds = [kinds for _label, kinds in STEP_KINDS]
        at = kinds.index(self.text.step_kinds) if self.text.step_kinds in kinds else -1
        label, self.text.step_kinds = STEP_KINDS[(at + 1) % len(STEP_KINDS)]
        keys = {"next": self.key_for("text.next"), "previous": self.key_for("text.previous")}
        self.say(_("{next} and {previous} step through {kind}.").format(**keys, kind=_(label)))
        self.show_soon()

    def next_page_mode(self) -> None:
        """Mended text, the page as it came, the text with mending's marks."""
        if not self.reader.opened or self.session.library is None:
            return
        source = self.session.library.source_text(self.reader.opened.article.id)
        if self.text.mode == "text":
            self.text.show_raw(source)
            self.panes["text"].set_detail(_("as it came"))
        elif self.text.mode == "raw":
            self.text.show_marks(source)
            self.panes["text"].set_detail(_("what mending did"))
        else:
            self.text.show_text()
            self.panes["text"].set_detail("")

    def toggle_kind(self, kind: HighlightKind) -> None:
        """Switch a kind of mark on or off."""
        shown = self.text.toggle(kind)
        label = next(_(entry.label) for entry in legend() if entry.kind == kind)
        self.say((_("Marked: {kind}.") if shown else _("No longer marked: {kind}.")).format(kind=label))

    # The facts

    def sort_facts(self) -> None:
        """The next order of the facts."""
        order = self.facts.sort_on()
        self.say(_("Sorted by {column}.").format(column=_(SORT_LABELS[order])))

    def toggle_scope(self) -> None:
        """This article's facts, or its park's from all articles."""
        opened = self.reader.opened
        if self.scope == "article" and opened and opened.article.park is None:
            self.say(_("This article names no park of its own."))
            return
        self.scope = "park" if self.scope == "article" else "article"
        if opened:
            self.show_facts(opened)
