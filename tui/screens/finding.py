"""Finding on the main screen: filters of the lists, the search of the text, articles by keyword."""

from __future__ import annotations

from tui.highlights import HighlightSpan
from tui.i18n import _, ngettext
from tui.screens.library_list import LibraryList


class Finding(LibraryList):
    """Filters, searches, narrows the list to keywords."""

    def ask_find(self) -> None:
        """Ask for a filter, in the text for what to search."""
        pane = self.focused_pane
        back = lambda _value="": self.focus_pane(pane)  # noqa: E731 - the one thing both ends of the prompt do
        if pane == "list":
            self.prompt.ask(
                _("Filter:"), self.list.articles.query_text, changed=self._filter_list, done=back, given_up=back
            )
        elif pane == "text":
            came_from = self.text.current, self.text.place
            self.prompt.ask(
                _("Search:"), changed=self._search, done=self._searched, given_up=lambda: self._give_up(*came_from)
            )
        elif pane == "facts":
            self.prompt.ask(_("Filter:"), self.facts.filter, changed=self._filter_facts, done=back, given_up=back)
        else:
            typed = self.keywords.filter
            self.prompt.ask(_("Filter:"), typed, changed=self._filter_keywords, done=back, given_up=back)
        self.show_soon()

    def _filter_list(self, query: str) -> None:
        self.list.filter(query)
        self.show_list_count()
        self.follow_list()

    def _filter_facts(self, query: str) -> None:
        self.facts.set_filter(query)
        if self.reader.opened:
            self.show_facts(self.reader.opened)

    def _filter_keywords(self, query: str) -> None:
        self.keywords.set_filter(query)
        self.show_keywords_state()

    def _search(self, query: str) -> None:
        found = self.text.search(query)
        if found:
            self.text.step()
        self.status.position = ngettext("{n} match", "{n} matches", found).format(n=found) if query else ""

    def _searched(self, query: str) -> None:
        self.focus_pane("text")
        if query and self.text.step_kinds != ("match",):
            self.say(_("{query} is not in this article.").format(query=query))

    def _give_up(self, span: HighlightSpan | None, place: int) -> None:
        """Esc while a search is typed: the reader is where they were before it."""
        self.text.return_to(span, place)
        self.card_for_current()
        self.focus_pane("text")

    def _clear_filter(self) -> bool:
        if self.focused_pane == "list" and self.list.articles.query_text:
            self._filter_list("")
        elif self.focused_pane == "list" and self.narrowed is not None:
            self.widen_list()
        elif self.focused_pane == "facts" and self.facts.filter:
            self._filter_facts("")
        elif self.focused_pane == "keywords" and self.keywords.filter:
            self._filter_keywords("")
        else:
            return False
        return True

    # Articles by keyword

    def narrow_by_keyword(self) -> None:
        """List only the articles with the ticked keywords, and mark the keyword in the text."""
        term = self.keywords.current
        if term is None:
            return
        self.keywords.toggle_tick()
        if self.keywords.ticked:
            self.text.search_all(self.keywords.ticked)
            self.reader.find_articles(tuple(self.keywords.ticked))
        else:
            self.widen_list()

    def narrow_to(self, terms: tuple[str, ...], found: frozenset[str]) -> None:
        """The articles with those terms were found."""
        if tuple(self.keywords.ticked) != terms:
            return
        self.narrowed = found
        self.list.only(found)
        self.show_list_count()
        message = ngettext("{n} article with {terms}", "{n} articles with {terms}", len(found))
        self.say(message.format(n=len(found), terms=" + ".join(terms)))

    def widen_list(self) -> None:
        """List all articles again."""
        self.narrowed = None
        self.keywords.clear_ticks()
        self.text.search("")
        self.list.only(None)
        self.show_list_count()
