"""The library in the list of the main screen, and how the other panes follow the list's cursor."""

from __future__ import annotations

from textual import on
from textual.timer import Timer

from store.errors import ParksError
from tui.article_rows import SORT_LABELS
from tui.glyphs import glyphs_of
from tui.i18n import _, ngettext
from tui.panes.article_list import ArticleList
from tui.reader import REST, TYPED_REST
from tui.screens.opened_article import OpenedArticle
from tui.telling import told

PREPARE_AFTER = 0.7
"""Seconds after the list is shown: the first paint does not wait for it."""


class LibraryList(OpenedArticle):
    """Lists the articles, takes in what other programs write, opens the article that the reader chose."""

    narrowed: frozenset[str] | None = None
    """The articles with the ticked keywords, where some are ticked."""
    _rest: Timer | None = None

    def load_library(self) -> None:
        """Open the library and list its articles."""
        self.session.open()
        self.list_rows()
        self.tell_damage()

    def tell_damage(self) -> None:
        """Say that the library is gone, or that articles of it can't be read; the rest goes on."""
        library = self.session.library
        if library is None:
            return
        if self.session.problem is not None:
            self.say(told(self.session.problem))
        elif library.damaged:
            n = len(library.damaged)
            message = ngettext(
                "{n} article of the library can't be read; parks doctor names it.",
                "{n} articles of the library can't be read; parks doctor names them.",
                n,
            )
            self.say(message.format(n=n))

    def list_rows(self) -> None:
        """List the articles; the selected one stays selected."""
        rows = list(self.session.rows.values())
        self.list.set_rows(rows)
        self.show_marks()
        self.show_notes()
        self.show_list_count()
        self.set_timer(PREPARE_AFTER, self.prepare_filter)

    def prepare_filter(self) -> None:
        """Spare the first key of a filter the loading of the pinyin tables."""
        self.run_worker(
            self.list.articles.index.prepare, thread=True, exclusive=True, group="pinyin", exit_on_error=False
        )

    def watch_library(self) -> None:
        """Take in what another program wrote, whatever one is doing."""
        if self.session.refresh():
            self.list_rows()
            self.tell_damage()
            open_id = self.reader.opened.article.id if self.reader.opened else None
            if open_id is not None and open_id not in self.session.rows:
                self.reader.opened = None
                self.show_unreadable(_("That article is no longer in the library."))
            elif open_id is not None:
                self.reader.reopen()
            else:
                self.follow_now()

    # What stands beside the articles, and in their stead

    def show_marks(self) -> None:
        """Show which articles were read, bookmarked, noted."""
        if self.session.library is None:
            return
        try:
            marks = self.session.library.reader
            self.list.set_marks(marks.read(), marks.bookmarked(), marks.notes())
            self.show_detail()
        except ParksError as error:
            self.say(told(error))

    def show_list_count(self) -> None:
        """How many articles are listed, of how many."""
        total, shown = len(self.session.rows), self.list.articles.count
        glyphs = glyphs_of(self.app)
        order = _(SORT_LABELS[self.list.articles.sort]) + (
            glyphs.falling if self.list.articles.descending else glyphs.rising
        )
        narrowed = " + ".join(self.keywords.ticked) if self.narrowed is not None else ""
        detail = str(total) if shown == total else f"{shown}/{total}"
        words = [order if total else "", narrowed, self.list.articles.query_text, detail]
        self.panes["list"].set_detail("  ".join(word for word in words if word))
        if total:
            self.panes["list"].set_note("" if shown else self.no_match(_("No article matches."), "app.escape"))

    def show_notes(self) -> None:
        """Say in each empty pane what to press."""
        session = self.session
        key = self.key_for("app.samples")
        if session.problem is not None and session.library is None:
            note = told(session.problem)
        elif not session.rows:
            note = "\n".join(
                (
                    _("The library is empty."), "",
                    _("Import pages (text pulled out of PDFs) in a terminal:"), "",
                    "  parks import FOLDER", "",
                    _("or press {key} for the sample articles.").format(key=key), "",
                    _("Library: {path}").format(path=session.path if not self.parks.hide_paths else "..."),
                )
            )  # fmt: skip
        else:
            note = ""
        self.panes["list"].set_note(note)
        if not session.rows:
            self.reader.opened = None
            self.panes["text"].set_note(note or " ")
            if session.problem is not None:
                aside = _("The library can't be read: {key} says why.").format(key=self.key_for("app.articles"))
            else:
                aside = _("The library is empty. {key} imports the sample articles.").format(key=key)
            self.panes["facts"].set_note(aside)
            self.panes["keywords"].set_note(aside)

    # Following the list

    @on(ArticleList.Moved)
    def follow_list(self, message: ArticleList.Moved | None = None) -> None:
        """The list's cursor moved: the other panes follow when it rests."""
        self.show_soon()
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(TYPED_REST if self.prompt.is_open else REST, self.follow_now)
        if self.prompt.is_open:
            self.reader.put_off()  # a letter that comes while it is read waits for the thread

    @property
    def follows_later(self) -> bool:
        """Whether the other panes wait for the list's cursor to rest."""
        return self._rest is not None

    def catch_up(self) -> None:
        """Show the article under the list's cursor, if the other panes still wait for it to rest."""
        if self.follows_later:
            self.follow_now()

    def follow_now(self) -> None:
        """Show the article under the list's cursor."""
        if self._rest is not None:
            self._rest.stop()
            self._rest = None
        row = self.list.selected
        if row is not None:
            self.reader.open(row.id)

    def list_select(self, article_id: str) -> None:
        """Select an article in the list without following it; a filter that hides it is lifted."""
        with self.prevent(type(self.list).Moved):
            if not self.list.select(article_id):
                self.list.filter("")
                self.list.select(article_id)
                self.show_list_count()

    def mark_read(self) -> None:
        """The open article was read."""
        if self.reader.opened:
            article_id = self.reader.opened.article.id
            self.marking.mark([article_id], read=True)
