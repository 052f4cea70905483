"""What the commands of the main screen do."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.screen import Screen

from tui.article_rows import SORT_COLUMNS, SORT_LABELS, Group
from tui.highlights import FIGURES, HighlightKind, legend
from tui.i18n import N_, _, ngettext
from tui.panes.text import TextPane

if TYPE_CHECKING:
    from tui.screens.main import MainScreen

STEP_KINDS: tuple[tuple[str, tuple[HighlightKind, ...]], ...] = (
    (N_("figures"), FIGURES),
    (N_("targets"), ("figure_target",)),
    (N_("disagreements"), ("contradiction",)),
    (N_("parks"), ("park",)),
    (N_("companies"), ("company",)),
    (N_("keywords"), ("keyword",)),
    (N_("shared passages"), ("shared",)),
)
"""What n and N can step through."""

_GROUPS: tuple[Group | None, ...] = (None, "park", "year")


class Actions(Screen[None]):
    """Moves, sorts, filters and marks."""

    @property
    def _main(self) -> MainScreen:
        return cast("MainScreen", self)

    # Moving

    def move(self, *, lines: int = 0, pages: int = 0, edge: int = 0) -> None:
        """Move in the pane, or the card, that has the keys."""
        main = self._main
        target = main.card if main.card.has_focus else main.contents_of(main.focused_pane)
        if lines:
            target.move(lines)
        elif pages:
            target.move_page(pages)
        elif edge:
            target.move_to(0 if edge < 0 else -1)
        main.show_soon()

    def step_span(self, *, forward: bool) -> None:
        """To the next highlight of the kind chosen."""
        main = self._main
        # Followed here, not by a message after it: text and card are painted together.
        with main.prevent(TextPane.HighlightMoved):
            found = main.text.step(forward)
        if found is None:
            main.say(_("Nothing of that kind is marked in this article."))
        else:
            main.follow_text()

    def step_back(self) -> None:
        """Esc: one level back, never out of the app."""
        main = self._main
        if main.prompt.is_open:
            main.prompt.close(keep=False)
            main.focus_pane(main.focused_pane)
        elif main.card.has_focus:
            main.focus_pane("text")
        elif main.focused_pane == "text" and main.reader.return_from_jump():
            pass
        elif main.card.is_open and main.focused_pane == "text":
            main.card.close()
        elif main.focused_pane == "text" and main.text.step_kinds == ("match",):
            main.text.search("")
        elif main.zoomed:
            main.zoomed = False
            main.lay_out()
        elif self._clear_filter():
            pass
        elif main.focused_pane != "list":
            main.focus_pane("text" if main.focused_pane in ("facts", "keywords") else "list")
        else:
            main.say(main.how_to_quit())

    def _clear_filter(self) -> bool:
        main = self._main
        if main.focused_pane == "list" and main.list.query_text:
            self._filter_list("")
        elif main.focused_pane == "list" and main.narrowed is not None:
            main.widen_list()
        elif main.focused_pane == "facts" and main.facts.filter:
            self._filter_facts("")
        elif main.focused_pane == "keywords" and main.keywords.filter:
            self._filter_keywords("")
        else:
            return False
        return True

    def next_layout(self) -> None:
        """Three columns, two, one, as many as fit."""
        main = self._main
        main.asked_columns = {0: 2, 2: 1, 1: 0}[main.asked_columns]
        main.zoomed = False
        main.lay_out()
        texts = {0: _("As many columns as fit."), 1: _("One pane at a time."), 2: _("At most two columns.")}
        main.say(texts[main.asked_columns])

    # Finding

    def ask_find(self) -> None:
        """Ask for a filter, in the text for what to search."""
        main = self._main
        pane = main.focused_pane
        back = lambda _value="": main.focus_pane(pane)  # noqa: E731 - the one thing both ends of the prompt do
        if pane == "list":
            main.prompt.ask(_("Filter:"), main.list.query_text, changed=self._filter_list, done=back, given_up=back)
        elif pane == "text":
            main.prompt.ask(_("Search:"), changed=self._search, done=self._searched, given_up=back)
        elif pane == "facts":
            main.prompt.ask(_("Filter:"), main.facts.filter, changed=self._filter_facts, done=back, given_up=back)
        else:
            typed = main.keywords.filter
            main.prompt.ask(_("Filter:"), typed, changed=self._filter_keywords, done=back, given_up=back)
        main.show_soon()

    def _filter_list(self, query: str) -> None:
        main = self._main
        main.list.filter(query)
        main.show_list_count()
        main.follow_list()

    def _filter_facts(self, query: str) -> None:
        main = self._main
        main.facts.set_filter(query)
        if main.reader.opened:
            main.show_facts(main.reader.opened)

    def _filter_keywords(self, query: str) -> None:
        main = self._main
        main.keywords.set_filter(query)
        main.show_keywords_state()

    def _search(self, query: str) -> None:
        main = self._main
        found = main.text.search(query)
        if found:
            main.text.step()
        main.status.position = ngettext("{n} match", "{n} matches", found).format(n=found) if query else ""

    def _searched(self, query: str) -> None:
        main = self._main
        main.focus_pane("text")
        if query and main.text.step_kinds != ("match",):
            main.say(_("{query} is not in this article.").format(query=query))

    # The list

    def sort_list(self, *, reverse: bool = False) -> None:
        """Sort by the next column, or the other way round."""
        main = self._main
        column = main.list.sort
        if not reverse:
            column = SORT_COLUMNS[(SORT_COLUMNS.index(column) + 1) % len(SORT_COLUMNS)]
        main.list.sort_by(column)
        main.show_list_count()
        main.say(_("Sorted by {column}.").format(column=_(SORT_LABELS[column])))

    def group_list(self) -> None:
        """Group by the next thing."""
        main = self._main
        group = _GROUPS[(_GROUPS.index(main.list.group) + 1) % len(_GROUPS)]
        main.list.group_by(group)

    def toggle_mark(self, mark: str) -> None:
        """Switch a mark of the selected article."""
        main = self._main
        row = main.list.selected
        if row is None or main.session.library is None:
            return
        kept = main.session.library.reader.get(row.id)
        main.reader.mark([row.id], **{mark: not getattr(kept, mark)})

    def ask_note(self) -> None:
        """Ask for a note on the selected article."""
        main = self._main
        row = main.list.selected
        if row is None or main.session.library is None:
            return
        note = main.session.library.reader.get(row.id).note

        def done(value: str) -> None:
            main.reader.mark([row.id], note=value)
            main.focus_pane("list")

        main.prompt.ask(_("Note:"), note, done=done, given_up=lambda: main.focus_pane("list"))

    # The text

    def next_step_kind(self) -> None:
        """Step through the next kind of highlight from now on."""
        main = self._main
        kinds = [kinds for _label, kinds in STEP_KINDS]
        at = kinds.index(main.text.step_kinds) if main.text.step_kinds in kinds else -1
        label, main.text.step_kinds = STEP_KINDS[(at + 1) % len(STEP_KINDS)]
        main.say(_("n and N step through {kind}.").format(kind=_(label)))
        main.show_soon()

    def next_page_mode(self) -> None:
        """Mended text, the page as it came, the text with mending's marks."""
        main = self._main
        if not main.reader.opened or main.session.library is None:
            return
        source = main.session.library.source_text(main.reader.opened.article.id)
        if main.text.mode == "text":
            main.text.show_raw(source)
            main.panes["text"].set_detail(_("as it came"))
        elif main.text.mode == "raw":
            main.text.show_marks(source)
            main.panes["text"].set_detail(_("what mending did"))
        else:
            main.text.show_text()
            main.panes["text"].set_detail("")

    def toggle_kind(self, kind: HighlightKind) -> None:
        """Switch a kind of mark on or off."""
        main = self._main
        shown = main.text.toggle(kind)
        label = next(_(entry.label) for entry in legend() if entry.kind == kind)
        main.say((_("Marked: {kind}.") if shown else _("No longer marked: {kind}.")).format(kind=label))

    # Facts and keywords

    def sort_facts(self) -> None:
        """The next order of the facts."""
        main = self._main
        order = main.facts.sort_on()
        main.say(_("Sorted by {column}.").format(column=_(SORT_LABELS[order])))

    def toggle_scope(self) -> None:
        """This article's facts, or its park's from all articles."""
        main = self._main
        opened = main.reader.opened
        if main.scope == "article" and opened and opened.article.park is None:
            main.say(_("This article names no park of its own."))
            return
        main.scope = "park" if main.scope == "article" else "article"
        if opened:
            main.show_facts(opened)

    def narrow_by_keyword(self) -> None:
        """List only the articles with the ticked keywords, and mark the keyword in the text."""
        main = self._main
        term = main.keywords.current
        if term is None:
            return
        main.keywords.toggle_tick()
        if main.keywords.ticked:
            main.text.search_all(main.keywords.ticked)
            main.reader.find_articles(tuple(main.keywords.ticked))
        else:
            main.widen_list()

    def narrow_to(self, terms: tuple[str, ...], found: frozenset[str]) -> None:
        """The articles with those terms were found."""
        main = self._main
        if tuple(main.keywords.ticked) != terms:
            return
        main.narrowed = found
        main.list.only(found)
        main.show_list_count()
        message = ngettext("{n} article with {terms}", "{n} articles with {terms}", len(found))
        main.say(message.format(n=len(found), terms=" + ".join(terms)))

    def widen_list(self) -> None:
        """List all articles again."""
        main = self._main
        main.narrowed = None
        main.keywords.clear_ticks()
        main.text.search("")
        main.list.only(None)
        main.show_list_count()
