"""What the main screen hands to the world outside."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import ParksError
from tui.i18n import _
from tui.screens.actions import Actions
from tui.telling import told

if TYPE_CHECKING:
    from store.records import Fact
    from tui.outside import Table


class Leaving(Actions):
    """Copies, saves, opens the article in another program."""

    def copy(self) -> None:
        """Send what is selected, else figure, sentence and source, to the terminal's clipboard."""
        from tui.clipboard import copy_to_terminal

        text = self.get_selected_text() or self.citation()
        if not text:
            return
        sent = copy_to_terminal(self.app, text)
        if sent < len(text):
            self.say(_("Sent to the terminal's clipboard, cut to {n} characters: {key} saves all.").format(
                n=sent, key=self.key_for("app.save")
            ))  # fmt: skip
        else:
            self.say(_("Sent to the terminal: {text}").format(text=" ".join(text.split())[:60]))

    def citation(self) -> str:
        """The figure the reader is at with its sentence and source; without one the title and source."""
        from tui.outside import cite, cite_fact

        opened, fact = self.reader.opened, self._figure()
        if opened is None:
            return ""
        if fact is None:
            return cite(opened.article)
        known = fact.article == opened.article.id
        return cite_fact(opened.article if known else self.session.article(fact.article)[0], fact)

    def _figure(self) -> Fact | None:
        if self.focused_pane == "facts":
            return self.facts.current_fact
        span, opened = self.text.current, self.reader.opened
        wanted = span.fact_id if span else None
        return next((fact for fact in opened.facts if fact.id == wanted), None) if opened else None

    def ask_save(self) -> None:
        """Ask for a file and write the view to it."""
        pane = self.focused_pane
        self.prompt.ask(
            _("Save as (.csv .json .md):"),
            self._file_name(),
            select=True,
            done=self._save,
            given_up=lambda: self.focus_pane(pane),
        )

    def _file_name(self) -> str:
        """What a saved view is called where the reader names it nothing else; the text pane saves the article."""
        opened = self.reader.opened
        if self.focused_pane != "text" or opened is None:
            return f"{self.focused_pane}.csv"
        title = "".join(character for character in opened.article.title if character.isalnum())
        return f"{title[:30] or opened.article.id}.md"

    def _save(self, name: str) -> None:
        self.focus_pane(self.focused_pane)
        if not name.strip():
            return
        try:
            path = self._write_view(name.strip())
        except (ParksError, OSError) as error:
            self.say(told(error))
        else:
            self.say(_("Written: {path}").format(path=path))

    def _write_view(self, name: str) -> Path:
        """Write what the pane in use shows; raises `ParksError` or `OSError` where that can't be done."""
        from store.disk.path import at_home
        from tui.outside import check_place, write_article, write_records

        path, opened = at_home(Path(name)), self.reader.opened
        check_place(path)
        if self.focused_pane == "text" and opened and path.suffix == ".md":
            write_article(path, opened.article)
        else:
            write_records(path, *self._view())
        return path

    def _view(self) -> Table:
        from tui.outside import table_of_articles, table_of_facts, table_of_keywords

        opened = self.reader.opened
        if self.focused_pane == "list":
            return table_of_articles(self.list.articles.shown())
        if self.focused_pane == "keywords":
            return table_of_keywords(self.keywords.shown)
        if self.focused_pane == "facts":
            return table_of_facts(fact for row in self.facts.rows for fact in row.facts)
        return table_of_facts(opened.facts if opened else ())

    def open_outside(self, kind: str) -> None:
        """Hand the article to the reader's pager or editor, and come back."""
        from tui.outside import open_article

        opened = self.reader.opened
        problem = open_article(self.parks, opened.article, kind) if opened else ""
        if problem:
            self.say(problem)
