"""What leaves the app: a citation, the view as a file, the article in another program."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.app import SuspendNotSupported

from store.errors import ParksError
from store.records import Article, Fact
from tui.ending import answered_at_once
from tui.i18n import _

if TYPE_CHECKING:
    from tui.app import ParksApp
    from tui.screens.main_parts import MainParts

FORMATS = (".csv", ".json", ".md")
_FACT_COLUMNS = ("park", "subject", "metric", "text", "value", "unit", "measure", "status", "period", "quote", "source")
_PROGRAMS = {"pager": (("PAGER",), "less"), "editor": (("VISUAL", "EDITOR"), "vi")}
"""The variables that name a program, the first that is set, and the one that is run where none is."""


def cite(article: Article) -> str:
    """Who wrote what where and when, as far as the page says."""
    names = "、".join(article.byline)
    parts = [names, f"《{article.title or article.source}》", article.date or "", article.page or "", article.source]
    return "，".join(part for part in parts if part)


def citation_of(main: MainParts) -> str:
    """The figure the reader is at with its sentence and source; without one the title and source."""
    opened = main.reader.opened
    if opened is None:
        return ""
    fact: Fact | None = None
    if main.focused_pane == "facts":
        fact = main.facts.current_fact
    elif main.text.current and main.text.current.fact_id:
        wanted = main.text.current.fact_id
        fact = next((f for f in opened.facts if f.id == wanted), None)
    if fact is None:
        return cite(opened.article)
    article = opened.article
    if fact.article != article.id:
        article = main.session.article(fact.article)[0]
    return f"{fact.metric} {fact.text}\n“{fact.quote}”\n{cite(article)}"


def save_view(main: MainParts, path: Path) -> Path:
    """Write what the pane in use shows to `path`; raises `ParksError` or `OSError` where that can't be done."""
    if path.suffix not in FORMATS:
        raise ParksError("{path}: name a file that ends in .csv, .json or .md", path=path)
    if path.exists():
        raise ParksError("{path} is there already; choose another name", path=path)
    if main.focused_pane == "text" and main.reader.opened and path.suffix == ".md":
        write_article(path, main.reader.opened.article)
    else:
        records, columns = _view(main)
        write_records(path, records, columns)
    return path


def write_article(path: Path, article: Article) -> None:
    """Write the article as Markdown: title, where it is from, text; whole or not at all."""
    from store.export import replacing
    from store.tabular import markdown_cell

    with replacing(path) as temporary, temporary.open("w", encoding="utf-8", newline="") as file:
        file.write(f"# {markdown_cell(article.title or article.source)}\n\n{markdown_cell(cite(article))}\n")
        for block in article.mended.blocks:
            passage = markdown_cell(article.text[block.start : block.end])
            if block.kind != "title":
                file.write(f"\n## {passage}\n" if block.kind == "heading" else f"\n{passage}\n")


def write_records(path: Path, records: Sequence[dict[str, Any]], columns: Sequence[str]) -> None:
    """Write rows as CSV, JSON or Markdown, by the ending of the name; whole or not at all."""
    from store.export import replacing
    from store.tabular import csv_lines, json_array, markdown_table

    with replacing(path) as temporary, temporary.open("w", encoding="utf-8", newline="") as file:
        if path.suffix == ".csv":
            file.writelines(csv_lines(records, columns))
        elif path.suffix == ".json":
            file.writelines(json_array(records))
            file.write("\n")
        else:
            file.writelines(f"{line}\n" for line in markdown_table(records, columns))


def _view(main: MainParts) -> tuple[list[dict[str, Any]], Sequence[str]]:
    from store.tabular import to_record

    opened = main.reader.opened
    if main.focused_pane == "list":
        columns: Sequence[str] = ("date", "title", "park", "facts", "source", "id")
        return _some((to_record(row) for row in main.list.articles.shown()), columns), columns
    if main.focused_pane == "keywords":
        columns = ("term", "weight", "count")
        return [to_record(keyword) for keyword in main.keywords.shown], columns
    if main.focused_pane == "facts":
        facts: Iterable[Fact] = (fact for row in main.facts.rows for fact in row.facts)
    else:
        facts = opened.facts if opened else ()
    return _some((to_record(fact) for fact in facts), _FACT_COLUMNS), _FACT_COLUMNS


def _some(records: Iterable[dict[str, Any]], columns: Sequence[str]) -> list[dict[str, Any]]:
    return [{column: record[column] for column in columns} for record in records]


def free_path(path: Path) -> Path:
    """The path, or the first like it with a number that is not taken."""
    number = 1
    free = path
    while free.exists():
        number += 1
        free = path.with_stem(f"{path.stem}-{number}")
    return free


def open_article(main: MainParts, kind: str) -> None:
    """Hand a copy of the open article to the program that the environment names for it, and come back.

    Raises `OSError` where the copy can't be written.
    """
    opened = main.reader.opened
    if opened is None:
        return
    variable, words = _program(kind)
    try:
        command = shlex.split(words)
    except ValueError as error:
        main.say(f"${variable}: {_(str(error))}")
        return
    failed: OSError | None = None
    code = 0
    with tempfile.TemporaryDirectory(prefix="parks-") as folder:
        path = Path(folder) / f"{opened.article.id}.txt"
        path.write_text(opened.article.text + "\n", "utf-8")
        try:
            with main.app.suspend():
                # Caught inside: the screen does not come back when an exception passes through `suspend`.
                try:
                    code = _run(main.parks, [*command, str(path)])
                except OSError as error:
                    failed = error
        except SuspendNotSupported:
            main.say(_("This terminal can't be handed to another program."))
    if failed is not None:
        main.say(_("{command}: {reason}; set ${variable}").format(
            command=command[0], reason=_(failed.strerror or str(failed)), variable=variable
        ))  # fmt: skip
    elif code:
        main.say(_("{command} ended with code {code}.").format(command=command[0], code=code))


def _program(kind: str) -> tuple[str, str]:
    """The variable that names the program, or would, and the command line."""
    variables, default = _PROGRAMS[kind]
    variable = next((name for name in variables if os.environ.get(name, "").strip()), variables[-1])
    return variable, os.environ.get(variable, "").strip() or default


def _run(parks: ParksApp, command: Sequence[str]) -> int:
    """Run another program in the app's place and give its exit code; a signal that ends the app ends it too.

    Raises `OSError` where it can't be started.
    """
    parks.handed_over = True
    try:
        with subprocess.Popen(command) as process:

            def end(number: int) -> None:
                process.terminate()
                parks.end_by(number)

            with answered_at_once(end):
                return process.wait()
    finally:
        parks.handed_over = False
