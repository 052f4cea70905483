"""What the main screen's panes hold: the library's articles, and all that belongs to the open one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from textual.screen import Screen

from store.errors import ParksError
from store.records import Fact
from tui.article_rows import SORT_LABELS
from tui.glyphs import glyphs_of
from tui.i18n import _, ngettext
from tui.reader import REST
from tui.telling import told

if TYPE_CHECKING:
    from store.across.series import Series
    from tui.reader import Opened
    from tui.screens.main import MainScreen


PREPARE_AFTER = 0.7
"""Seconds after the list is shown: the first paint does not wait for it."""


class Contents(Screen[None]):
    """Fills the panes of the main screen."""

    scope = "article"
    """Whether the facts pane shows the open article's facts or its park's from all articles."""
    narrowed: frozenset[str] | None = None
    """The articles with the ticked keywords, where some are ticked."""

    @property
    def _main(self) -> MainScreen:
        return cast("MainScreen", self)

    # The library

    def load_library(self) -> None:
        """Open the library and list its articles."""
        main = self._main
        main.session.open()
        self.list_rows()
        self.tell_damage()

    def tell_damage(self) -> None:
        """Say that the library is gone, or that articles of it can't be read; the rest goes on."""
        main = self._main
        library = main.session.library
        if library is None:
            return
        if main.session.problem is not None:
            main.say(told(main.session.problem))
        elif library.damaged:
            n = len(library.damaged)
            message = ngettext(
                "{n} article of the library can't be read; parks doctor names it.",
                "{n} articles of the library can't be read; parks doctor names them.",
                n,
            )
            main.say(message.format(n=n))

    def list_rows(self) -> None:
        """List the articles; the selected one stays selected."""
        main = self._main
        rows = list(main.session.rows.values())
        main.list.set_rows(rows)
        self.show_marks()
        self.show_notes()
        self.show_list_count()
        main.set_timer(PREPARE_AFTER, self.prepare_filter)

    def prepare_filter(self) -> None:
        """Spare the first key of a filter the loading of the pinyin tables."""
        main = self._main
        main.run_worker(main.list.index.prepare, thread=True, exclusive=True, group="pinyin", exit_on_error=False)

    def show_marks(self) -> None:
        """Show which articles were read, bookmarked, noted."""
        main = self._main
        if main.session.library is None:
            return
        try:
            marks = main.session.library.reader
            main.list.set_marks(marks.read(), marks.bookmarked(), marks.notes())
            self.show_detail()
        except ParksError as error:
            main.say(told(error))

    def key_for(self, command: str) -> str:
        """The first key of a command as help writes it; the palette's where it has none."""
        commands = self._main.commands
        return commands.first_key(commands[command]) or commands.first_key(commands["app.palette"])

    def how_to_quit(self) -> str:
        """The key that leaves the app, in words."""
        return _("{key} quits.").format(key=self.key_for("app.quit"))

    def show_notes(self) -> None:
        """Say in each empty pane what to press."""
        main = self._main
        session = main.session
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
                    _("Library: {path}").format(path=session.path if not main.parks.hide_paths else "..."),
                )
            )  # fmt: skip
        else:
            note = ""
        main.panes["list"].set_note(note)
        if not session.rows:
            main.reader.opened = None
            main.panes["text"].set_note(note or " ")
            if session.problem is not None:
                aside = _("The library can't be read: {key} says why.").format(key=self.key_for("app.articles"))
            else:
                aside = _("The library is empty. {key} imports the sample articles.").format(key=key)
            main.panes["facts"].set_note(aside)
            main.panes["keywords"].set_note(aside)

    def watch_library(self) -> None:
        """Take in what another program wrote, whatever one is doing."""
        main = self._main
        if main.session.refresh():
            self.list_rows()
            self.tell_damage()
            open_id = main.reader.opened.article.id if main.reader.opened else None
            if open_id is not None and open_id not in main.session.rows:
                main.reader.opened = None
                self.show_unreadable(_("That article is no longer in the library."))
            elif open_id is not None:
                main.reader.reopen()
            else:
                main.follow_now()

    def show_list_count(self) -> None:
        """How many articles are listed, of how many."""
        main = self._main
        total, shown = len(main.session.rows), main.list.article_count
        glyphs = glyphs_of(self.app)
        order = _(SORT_LABELS[main.list.sort]) + (glyphs.falling if main.list.descending else glyphs.rising)
        narrowed = " + ".join(main.keywords.ticked) if main.narrowed is not None else ""
        detail = str(total) if shown == total else f"{shown}/{total}"
        words = [narrowed, main.list.query_text, order if total else "", detail]
        main.panes["list"].set_detail("  ".join(word for word in words if word))
        if total:
            main.panes["list"].set_note("" if shown else self.no_match(_("No article matches."), "app.escape"))

    # The open article

    def show_article(self, opened: Opened) -> None:
        """Fill text, facts and keywords from the article."""
        main = self._main
        main.panes["text"].set_note("")
        article = opened.article
        main.card.close()
        main.text.show(article, opened.facts, shared=opened.shared_spans, contradictions=opened.disputed)
        main.status.place = article.title or article.source
        self.show_detail()
        self.show_facts(opened)
        main.keywords.show_keywords(article.keywords)
        self.show_keywords_state()
        self.show_position()

    def no_match(self, what: str, command: str) -> str:
        """That a filter lets nothing through, and the key that lifts it."""
        lifts = _("{key} shows all again.").format(key=self.key_for(command))
        return f"{what}\n\n{lifts}"

    def show_keywords_state(self) -> None:
        """What the keywords pane's title says, and the note in its stead while it is empty."""
        main = self._main
        opened, pane = main.reader.opened, main.panes["keywords"]
        if opened is None:
            return
        total, shown = len(opened.article.keywords), len(main.keywords.shown)
        pane.set_detail(main.keywords.summary(total))
        if shown:
            pane.set_note("")
        elif total:
            nothing = _("No keyword matches {query}.").format(query=main.keywords.filter)
            pane.set_note(self.no_match(nothing, "app.escape"))
        else:
            pane.set_note(self.no_article(_("No keywords were found in this article.")))

    def no_article(self, what: str) -> str:
        """Why there is nothing to show, and the key that leads to another article."""
        leads = _("{key} goes to the list of articles.").format(key=self.key_for("app.articles"))
        return f"{what}\n\n{leads}"

    def show_park(self, opened: Opened) -> None:
        """The facts of the park were read: show disagreements, and the facts where they are asked for."""
        main = self._main
        disputed_here = any(fact.id in opened.disputed for fact in opened.facts)
        if disputed_here:
            main.text.set_marks(opened.facts, shared=opened.shared_spans, contradictions=opened.disputed)
        if self.scope == "park" or disputed_here:
            self.show_facts(opened)
        if main.card.is_open:
            self.card_for_current()
        main.draw_plot()

    def show_shared(self, opened: Opened) -> None:
        """Passages that other articles share were found: mark them."""
        main = self._main
        main.text.set_marks(opened.facts, shared=opened.shared_spans, contradictions=opened.disputed)
        self.show_detail()

    def show_detail(self) -> None:
        """In the text's title: one's own note, and how many articles share passages."""
        main = self._main
        opened = main.reader.opened
        if opened is None:
            return
        words = []
        note = main.list.note_of(opened.article.id)
        if note:
            words.append(f"+ {note}")
        others = len({passage.other for passage in opened.shared})
        if others:
            shares = ngettext("shares passages with {n} article", "shares passages with {n} articles", others)
            words.append(shares.format(n=others))
        main.panes["text"].set_detail("   ".join(words))

    def show_facts(self, opened: Opened) -> None:
        """The facts of the article, or of its park from all articles."""
        main = self._main
        article = opened.article
        of_park = self.scope == "park" and article.park is not None
        facts = (opened.park_facts or []) if of_park else opened.facts
        main.facts.show_facts(facts, park=article.park, sources=main.session.rows, disputed=opened.disputed)
        detail = (article.park or "") if of_park else ""
        main.panes["facts"].set_detail(f"{detail}  {main.facts.summary()}".strip())
        main.draw_plot()
        note = ""
        if not facts:
            reading = of_park and opened.park_facts is None
            note = _("Reading the facts of the park ...") if reading else self._why_no_facts(opened)
        elif not main.facts.rows:
            nothing = _("No fact matches {query}.").format(query=main.facts.filter)
            note = self.no_match(nothing, "app.escape")
        main.panes["facts"].set_note(note)

    def _why_no_facts(self, opened: Opened) -> str:
        """An article without figures: the park's other articles may have some, or another article."""
        nothing = _("No figures were found in this article.")
        if opened.article.park is None or self.scope == "park":
            return self.no_article(nothing)
        others = _("{key} shows those of {park} from all articles.")
        return f"{nothing}\n\n{others.format(key=self.key_for('facts.scope'), park=opened.article.park)}"

    def series_of_current(self) -> Series | None:
        """The series of the metric under the cursor of the facts pane."""
        from tui.series import series_of

        main = self._main
        fact, opened = main.facts.current_fact, main.reader.opened
        park = fact.park or (opened.article.park if opened else None) if fact else None
        if fact is None or opened is None or park is None:
            return None
        facts = main.session.park_facts_known(park) or opened.facts
        return series_of(fact, main.session.series(facts, park, fact.indicator or fact.metric))

    def show_unreadable(self, message: str) -> None:
        """The article can't be shown: say why; the rest goes on."""
        main = self._main
        main.card.close()
        main.status.place = ""
        main.panes["text"].set_note(message)
        main.facts.show_facts([])
        main.keywords.show_keywords([])
        for name in ("facts", "keywords"):
            main.panes[name].set_detail("")
            main.panes[name].set_note(self.no_article(_("No article is open.")))

    def list_select(self, article_id: str) -> None:
        """Select an article in the list without following it; a filter that hides it is lifted."""
        main = self._main
        with main.prevent(type(main.list).Moved):
            if not main.list.select(article_id):
                main.list.filter("")
                main.list.select(article_id)
                self.show_list_count()

    def mark_read(self) -> None:
        """The open article was read."""
        main = self._main
        if main.reader.opened:
            article_id = main.reader.opened.article.id
            main.reader.mark([article_id], read=True)

    # Card and place

    def card_for_current(self) -> None:
        """Show the card of the figure that the reader is at; none elsewhere."""
        main = self._main
        opened, span = main.reader.opened, main.text.current
        fact = fact_of(opened.facts, span.fact_id) if opened and span and span.fact_id else None
        if opened is None or fact is None:
            main.card.close()
            return
        main.facts.select_fact(fact.id)
        park = fact.park or opened.article.park
        known = main.session.park_facts_known(park) if park else None
        if known is None and park:
            main.set_timer(REST, partial(main.reader.read_park, park))
        disputed = opened.disputed | (main.session.disputed(park) if park else frozenset())
        main.card.show(fact, [*opened.facts, *(known or [])], main.session.rows, disputed)

    def show_position(self) -> None:
        """Say how far down the reader is."""
        main = self._main
        if main.focused_pane == "list":
            at, count = main.list.number, main.list.article_count
            text = f"{at}/{count}" if count else ""
        elif main.focused_pane == "text":
            steps = main.text.steps()
            span = main.text.current
            text = f"{steps.index(span) + 1}/{len(steps)}" if span in steps else main.text_progress()
        else:
            facts, words = main.facts, main.keywords
            at, count = (
                (facts.number, facts.count) if main.focused_pane == "facts" else (words.cursor + 1, words.line_count())
            )
            text = f"{at}/{count}" if count else ""
        main.status.position = text

    def text_progress(self) -> str:
        """How much of the text stands above the lower edge of the pane."""
        text = self._main.text
        lines = text.virtual_size.height
        seen = min(lines, text.scroll_offset.y + text.size.height)
        return f"{100 * seen // lines}%" if lines else ""


def fact_of(facts: list[Fact], fact_id: str) -> Fact | None:
    """The fact with that id."""
    return next((fact for fact in facts if fact.id == fact_id), None)
