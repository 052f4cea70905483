"""`parks export`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from store.errors import RecordDamagedError
from tui.cli.facts import read_all
from tui.cli.options import (
    complete_article,
    complete_park,
    find_article,
    open_library,
    resolve_park,
    store_option,
    talk,
    talk_of_damage,
)
from tui.i18n import _, ngettext
from tui.output import write, write_json

if TYPE_CHECKING:
    from store.library import Library

_FORMATS = ("json", "csv", "md", "xlsx")


class _WrittenFile(click.Path):
    """A file to write, - for stdout."""

    def __init__(self) -> None:
        super().__init__(path_type=Path, dir_okay=False, allow_dash=True)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path that was typed; fails for a folder, in the language of the command line."""
        self.name = _("file")  # click's own word is that of the language in which this module was read
        return super().convert(value, param, ctx)


@click.command(short_help="Write JSON, CSV, Markdown or a spreadsheet.")
@click.argument("articles", nargs=-1, metavar="[ARTICLE…]", shell_complete=complete_article)
@click.option("--park", metavar="PARK", shell_complete=complete_park, help="Only articles that name this park.")
@click.option("--format", "output", type=click.Choice(_FORMATS), help="Else by the end of FILE, else json.")
@click.option("-o", "--output", "file", type=_WrittenFile(), help="Write to FILE, - for stdout.")
@click.option("--rows", type=click.Choice(["facts", "articles"]), default="facts", show_default=True, help="For csv.")
@click.option("--bom", is_flag=True, help="Begin a CSV with the mark by which Excel knows UTF-8.")
@store_option
def export(
    articles: tuple[str, ...],
    park: str | None,
    output: str | None,
    file: Path | None,
    rows: str,
    bom: bool,
    store: Path,
) -> None:
    """Articles and facts in one file, for other programs: all of the library, or the articles named.

    A file is written whole or not at all. Cells never begin like a formula.

    \b
    Examples: parks export --format json > parks.json
              parks export --park 青屏 -o qingping.xlsx
    """
    if str(file) == "-":
        file = None
    suffix = file.suffix[1:].lower() if file else ""
    form = output or (suffix if suffix in _FORMATS else "json")
    if form == "xlsx" and file is None:
        raise click.UsageError(_("xlsx goes to a file: add -o FILE.xlsx"))
    library = open_library(store)
    ids = _chosen(library, articles, park)
    if form == "xlsx" and file is not None:
        from store.export import export_xlsx

        export_xlsx(_articles(library, ids), read_all(library, ids), file)
    elif file is not None:
        _to_file(file, _pieces(library, ids, form, rows), bom=bom and form == "csv")
    else:
        if bom and form == "csv":
            write("\ufeff")
        for piece in _pieces(library, ids, form, rows):
            (write_json if form == "json" else write)(piece)
    if file is not None:
        wrote = ngettext("wrote {n} article to {path}", "wrote {n} articles to {path}", len(ids))
        talk(wrote.format(n=len(ids), path=file))


def _chosen(library: Library, references: Iterable[str], park: str | None) -> list[str]:
    ids = list(dict.fromkeys(find_article(library, reference) for reference in references))
    if not ids:
        ids = [row.id for row in library.catalogue()]
    if park is None:
        return ids
    name = resolve_park(library, park)
    return [article for article in ids if name in library.row(article).parks]


def _articles(library: Library, ids: Iterable[str]) -> Iterator[dict[str, Any]]:
    from store.export import article_record

    marks = library.reader.all()
    for article in ids:
        try:
            yield article_record(library.article(article), marks.get(article))
        except RecordDamagedError as error:
            talk_of_damage(error)


def _pieces(library: Library, ids: list[str], form: str, rows: str) -> Iterator[str]:
    from store.export import export_articles_csv, export_csv, export_json, export_markdown

    articles, facts = _articles(library, ids), read_all(library, ids)
    if form == "csv":
        return export_articles_csv(articles) if rows == "articles" else export_csv(facts)
    return export_json(articles, facts) if form == "json" else export_markdown(articles, facts)


def _to_file(file: Path, pieces: Iterable[str], *, bom: bool) -> None:
    from store.export import replacing

    with replacing(file) as temporary, temporary.open("w", encoding="utf-8-sig" if bom else "utf-8", newline="") as out:
        out.writelines(pieces)
