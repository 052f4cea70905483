"""`parks remove`, `parks doctor`: the library itself."""

from __future__ import annotations

from pathlib import Path

import click

from tui.commandline.options import complete_article, open_library, store_option, talk
from tui.widths import harmless


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE…", shell_complete=complete_article)
@click.option("--yes", "-y", is_flag=True, help="Don't ask.")
@store_option
def remove(articles: tuple[str, ...], yes: bool, store: Path) -> None:
    """Take articles out of the library, with their facts and marks; the files they came from stay.

    \b
    Example:  parks remove 1f2e3d4c5b
    """
    import sys

    library = open_library(store)
    ids = list(dict.fromkeys(library.resolve(reference) for reference in articles))
    if not yes and sys.stdin.isatty():
        for article in ids:
            row = library.row(article)
            click.echo(f"{row.id}  {harmless(row.title)}  ({row.facts} facts)", err=True)
        click.confirm(f"Remove {len(ids)} article{'s' if len(ids) > 1 else ''}?", abort=True, err=True)
    library.remove(ids)
    talk(f"removed {len(ids)} article{'s' if len(ids) > 1 else ''}")
