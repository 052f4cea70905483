"""What leaves the app: a citation, the view as a file, the article in another program."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from textual.app import SuspendNotSupported

from store.errors import ParksError
from store.records import Article, Fact
from tui.ending import answered_at_once
from tui.i18n import _

if TYPE_CHECKING:
    from store.records import CatalogueRow, Keyword
    from tui.host import Host

FORMATS = (".csv", ".json", ".md")
_LIST_COLUMNS = ("date", "title", "park", "facts", "source", "id")
_FACT_COLUMNS = ("park", "subject", "metric", "text", "value", "unit", "measure", "status", "period", "quote", "source")
_PROGRAMS = {"pager": (("PAGER",), "less"), "editor": (("VISUAL", "EDITOR"), "vi")}
"""The variables that name a program, the first that is set, and the one that is run where none is."""


def cite(article: Article) -> str:
    """Who wrote what where and when, as far as the page says."""
    names = "、".join(article.byline)
    parts = [names, f"《{article.title or article.source}》", article.date or "", article.page or "", article.source]
    return "，".join(part for part in parts if part)


def cite_fact(article: Article, fact: Fact) -> str:
    """A figure with its sentence and the source that prints it."""
    return f"{fact.metric} {fact.text}\n“{fact.quote}”\n{cite(article)}"


class Table(NamedTuple):
    """What a pane shows, as rows."""

    records: Sequence[dict[str, Any]]
    columns: Sequence[str]


def table_of_articles(rows: Iterable[CatalogueRow]) -> Table:
    """Articles as they are listed."""
    return _table(rows, _LIST_COLUMNS)


def table_of_facts(facts: Iterable[Fact]) -> Table:
    """Figures, each with its sentence and source."""
    return _table(facts, _FACT_COLUMNS)


def table_of_keywords(keywords: Iterable[Keyword]) -> Table:
    """Keywords with their weight and count."""
    return _table(keywords, ("term", "weight", "count"))


def _table(things: Iterable[CatalogueRow | Fact | Keyword], columns: Sequence[str]) -> Table:
    from store.tabular import to_record

    records = map(to_record, things)
    return Table([{column: record[column] for column in columns} for record in records], columns)


def check_place(path: Path) -> None:
    """Raises `ParksError` where a view can't be saved under that name, or is not to be."""
    if path.suffix not in FORMATS:
        raise ParksError("{path}: name a file that ends in .csv, .json or .md", path=path)
    if path.exists():
        raise ParksError("{path} is there already; choose another name", path=path)


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


def free_path(path: Path) -> Path:
    """The path, or the first like it with a number that is not taken."""
    number = 1
    free = path
    while free.exists():
        number += 1
        free = path.with_stem(f"{path.stem}-{number}")
    return free


def open_article(host: Host, article: Article, kind: str) -> str:
    """Hand a copy of the article to the program that the environment names for it, and come back.

    Gives what went wrong, in words. Raises `OSError` where the copy can't be written.
    """
    variable, words = _program(kind)
    try:
        command = shlex.split(words)
    except ValueError as error:
        return f"${variable}: {_(str(error))}"
    with tempfile.TemporaryDirectory(prefix="parks-") as folder:
        path = Path(folder) / f"{article.id}.txt"
        path.write_text(article.text + "\n", "utf-8")
        try:
            with host.suspend():
                # Caught inside: the screen does not come back when an exception passes through `suspend`.
                try:
                    code = _run(host, [*command, str(path)])
                except OSError as error:
                    reason = _(error.strerror or str(error))
                    return _("{command}: {reason}; set ${variable}").format(
                        command=command[0], reason=reason, variable=variable
                    )
        except SuspendNotSupported:
            return _("This terminal can't be handed to another program.")
    return _("{command} ended with code {code}.").format(command=command[0], code=code) if code else ""


def _program(kind: str) -> tuple[str, str]:
    """The variable that names the program, or would, and the command line."""
    variables, default = _PROGRAMS[kind]
    variable = next((name for name in variables if os.environ.get(name, "").strip()), variables[-1])
    return variable, os.environ.get(variable, "").strip() or default


def _run(host: Host, command: Sequence[str]) -> int:
    """Run another program in the app's place and give its exit code; a signal that ends the app ends it too.

    Raises `OSError` where it can't be started.
    """
    host.handed_over = True
    try:
        with subprocess.Popen(command) as process:

            def end(number: int) -> None:
                process.terminate()
                host.end_by(number)

            with answered_at_once(end):
                return process.wait()
    finally:
        host.handed_over = False
