"""`parks remove`, `parks doctor`: the library itself."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.commandline.findings import print_wrapped
from tui.commandline.options import complete_article, format_option, open_library, store_option, talk
from tui.output import Format, print_rows
from tui.widths import harmless

if TYPE_CHECKING:
    from store.doctor import Finding


@click.command(short_help="Take articles out.")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE…", shell_complete=complete_article)
@click.option("--yes", "-y", is_flag=True, help="Don't ask.")
@store_option
def remove(articles: tuple[str, ...], yes: bool, store: Path) -> None:
    """Take articles out of the library, with their facts and marks; the files they came from stay.

    \b
    Example:  parks remove 1f2e3d4c5b
    """
    library = open_library(store)
    ids = list(dict.fromkeys(library.resolve(reference) for reference in articles))
    if not yes and sys.stdin.isatty():
        for article in ids:
            row = library.row(article)
            click.echo(f"{row.id}  {harmless(row.title)}  ({row.facts} facts)", err=True)
        click.confirm(f"Remove {len(ids)} article{'s' if len(ids) > 1 else ''}?", abort=True, err=True)
    library.remove(ids)
    talk(f"removed {len(ids)} article{'s' if len(ids) > 1 else ''}")


@click.command(short_help="Examine and repair the library.")
@click.option("--repair", is_flag=True, help="Drop articles that are damaged or lost; make again what can be made.")
@format_option()
@store_option
def doctor(repair: bool, output: Format, store: Path) -> int:
    """Read the whole library and say what is damaged, missing, unreadable or left over, and what helps. Ends with 1
    when something of it stays.

    \b
    Example:  parks doctor --repair
    """
    from store.doctor import Finding, examine, rebuild_catalogue
    from store.doctor import repair as mend
    from store.errors import RecordDamagedError
    from store.library import Library

    try:
        library = Library.open(store)
    except RecordDamagedError:
        if not repair:
            raise
        talk(f"made the catalogue again: {rebuild_catalogue(store)} articles")
        library = Library.open(store)
    found = mend(library) if repair else examine(library)
    if not found:
        talk(f"{len(library.catalogue())} articles, nothing wrong")
    if output == "table" and sys.stdout.isatty():
        _print_findings(found)
    elif found or output != "table":
        print_rows(
            found, ("kind", "place", "reason", "remedy", "repaired"), output, all_columns=Finding.__struct_fields__
        )
    return 1 if any(not finding.repaired for finding in found) else 0


def _print_findings(found: Iterable[Finding]) -> None:
    from shutil import get_terminal_size

    width = get_terminal_size().columns
    for finding in found:
        print_wrapped(finding.place, width, 0)
        repaired = "; repaired" if finding.repaired else ""
        print_wrapped(f"{finding.reason}; {finding.remedy}{repaired}", width, 4)
