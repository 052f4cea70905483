"""What the panes show of the open article: its text, its facts or its park's, its keywords, the card of a figure."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on

from store.records import Fact
from tui.i18n import _, ngettext
from tui.panes.text import TextPane
from tui.reader import REST
from tui.screens.main_layout import MainLayout

if TYPE_CHECKING:
    from tui.opened import Opened


class OpenedArticle(MainLayout):
    """Fills text, facts and keywords."""

    scope = "article"
    """Whether the facts pane shows the open article's facts or its park's from all articles."""

    def show_article(self, opened: Opened) -> None:
        """Fill text, facts and keywords from the article."""
        self.panes["text"].set_note("")
        article = opened.article
        self.card.close()
        self.text.show(article, opened.facts, shared=opened.shared_spans, contradictions=opened.disputed)
        self.status.place = article.title or article.source
        self.show_detail()
        self.show_facts(opened)
        self.keywords.show_keywords(article.keywords)
        self.show_keywords_state()
        self.show_position()

    def show_park(self, opened: Opened) -> None:
        """The facts of the park were read: show disagreements, and the facts where they are asked for."""
        disputed_here = any(fact.id in opened.disputed for fact in opened.facts)
        if disputed_here:
            self.text.set_marks(opened.facts, shared=opened.shared_spans, contradictions=opened.disputed)
        if self.scope == "park" or disputed_here:
            self.show_facts(opened)
        if self.card.is_open:
            self.card_for_current()
        self.draw_plot()

    def show_shared(self, opened: Opened) -> None:
        """Passages that other articles share were found: mark them."""
        self.text.set_marks(opened.facts, shared=opened.shared_spans, contradictions=opened.disputed)
        self.show_detail()

    def show_detail(self) -> None:
        """In the text's title: one's own note, and how many articles share passages."""
        opened = self.reader.opened
        if opened is None:
            return
        words = []
        note = self.list.note_of(opened.article.id)
        if note:
            words.append(f"+ {note}")
        others = len({passage.other for passage in opened.shared})
        if others:
            shares = ngettext("shares passages with {n} article", "shares passages with {n} articles", others)
            words.append(shares.format(n=others))
        self.panes["text"].set_detail("   ".join(words))

    # Facts and keywords

    def show_facts(self, opened: Opened) -> None:
        """The facts of the article, or of its park from all articles."""
        article = opened.article
        of_park = self.scope == "park" and article.park is not None
        facts = (opened.park_facts or []) if of_park else opened.facts
        self.facts.show_facts(facts, park=article.park, sources=self.session.rows, disputed=opened.disputed)
        detail = (article.park or "") if of_park else ""
        self.panes["facts"].set_detail(f"{detail}  {self.facts.summary()}".strip())
        self.draw_plot()
        note = ""
        if not facts:
            reading = of_park and opened.park_facts is None
            note = _("Reading the facts of the park ...") if reading else self._why_no_facts(opened)
        elif not self.facts.rows:
            nothing = _("No fact matches {query}.").format(query=self.facts.filter)
            note = self.no_match(nothing, "app.escape")
        self.panes["facts"].set_note(note)

    def _why_no_facts(self, opened: Opened) -> str:
        """An article without figures: the park's other articles may have some, or another article."""
        nothing = _("No figures were found in this article.")
        if opened.article.park is None or self.scope == "park":
            return self.no_article(nothing)
        others = _("{key} shows those of {park} from all articles.")
        return f"{nothing}\n\n{others.format(key=self.key_for('facts.scope'), park=opened.article.park)}"

    def show_keywords_state(self) -> None:
        """What the keywords pane's title says, and the note in its stead while it is empty."""
        opened, pane = self.reader.opened, self.panes["keywords"]
        if opened is None:
            return
        total, shown = len(opened.article.keywords), len(self.keywords.shown)
        pane.set_detail(self.keywords.summary(total))
        if shown:
            pane.set_note("")
        elif total:
            nothing = _("No keyword matches {query}.").format(query=self.keywords.filter)
            pane.set_note(self.no_match(nothing, "app.escape"))
        else:
            pane.set_note(self.no_article(_("No keywords were found in this article.")))

    # The card

    def card_for_current(self) -> None:
        """Show the card of the figure that the reader is at; none elsewhere."""
        opened, span = self.reader.opened, self.text.current
        fact = fact_of(opened.facts, span.fact_id) if opened and span and span.fact_id else None
        if opened is None or fact is None:
            self.card.close()
            return
        self.facts.select_fact(fact.id)
        park = fact.park or opened.article.park
        known = self.session.facts_like(fact, park) if park else None
        if known is None and park:
            self.set_timer(REST, partial(self.reader.read_park, park))
        disputed = opened.disputed | (self.session.disputed(park) if park else frozenset())
        self.card.show(fact, [*opened.facts, *(known or [])], self.session.rows, disputed)

    @on(TextPane.HighlightMoved)
    def follow_text(self, message: TextPane.HighlightMoved | None = None) -> None:
        """The reader is at another span: the facts pane and the card follow."""
        self.card_for_current()
        self.show_soon()

    # No article

    def show_unreadable(self, message: str) -> None:
        """The article can't be shown: say why; the rest goes on."""
        self.card.close()
        self.status.place = ""
        self.panes["text"].set_note(message)
        self.facts.show_facts([])
        self.keywords.show_keywords([])
        for name in ("facts", "keywords"):
            self.panes[name].set_detail("")
            self.panes[name].set_note(self.no_article(_("No article is open.")))


def fact_of(facts: list[Fact], fact_id: str) -> Fact | None:
    """The fact with that id."""
    return next((fact for fact in facts if fact.id == fact_id), None)
