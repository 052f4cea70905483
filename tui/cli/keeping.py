"""`parks remove`, `parks doctor`: the library itself."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.findings import print_wrapped
from tui.cli.options import complete_article, format_option, open_library, store_option, talk
from tui.i18n import _, language, ngettext
from tui.output import Format, print_rows
from tui.telling import in_words
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
    Example:  parks remove 7bc9f5cba6
    """
    library = open_library(store)
    ids = list(dict.fromkeys(library.resolve(reference) for reference in articles))
    if not yes and sys.stdin.isatty():
        for article in ids:
            row = library.row(article)
            facts = ngettext("{n} fact", "{n} facts", row.facts).format(n=row.facts)
            click.echo(f"{row.id}  {harmless(row.title)}  ({facts})", err=True)
        ask = ngettext("Remove {n} article?", "Remove {n} articles?", len(ids)).format(n=len(ids))
        click.confirm(ask, abort=True, err=True)
    library.remove(ids)
    talk(ngettext("removed {n} article", "removed {n} articles", len(ids)).format(n=len(ids)))


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
        made = rebuild_catalogue(store)
        talk(
            ngettext("made the catalogue again: {n} article", "made the catalogue again: {n} articles", made).format(
                n=made
            )
        )
        library = Library.open(store)
    found = mend(library) if repair else examine(library)
    if not found:
        n = len(library.catalogue())
        talk(ngettext("{n} article, nothing wrong", "{n} articles, nothing wrong", n).format(n=n))
    if output == "table" and sys.stdout.isatty():
        _print_findings(found)
    elif found or output != "table":
        print_rows(
            map(_plain, found),
            ("kind", "place", "reason", "remedy", "repaired"),
            output,
            all_columns=Finding.__struct_fields__,
        )
    return 1 if any(not finding.repaired for finding in found) else 0


def _plain(finding: Finding) -> Finding:
    """The finding in the words that files and pipes get."""
    from msgspec.structs import replace

    return replace(finding, reason=str(finding.reason), remedy=str(finding.remedy))


def _print_findings(found: Iterable[Finding]) -> None:
    from shutil import get_terminal_size

    width = get_terminal_size().columns
    for finding in found:
        print_wrapped(finding.place, width, 0)
        repaired = [_("repaired")] if finding.repaired else []
        told = [in_words(finding.reason), in_words(finding.remedy), *repaired]
        print_wrapped(("；" if language() == "zh" else "; ").join(told), width, 4)
