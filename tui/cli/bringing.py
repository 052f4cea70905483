"""`parks import`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date as calendar_date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from store.errors import as_typed
from tui.cli.options import NamedPath, store_option, talk
from tui.i18n import _, ngettext
from tui.telling import in_words

if TYPE_CHECKING:
    from store.importing import ImportReport, Progress

_MOST_NAMED = 10


def _iso_date(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return calendar_date.fromisoformat(value).isoformat()
    except ValueError:
        message = _("{value} is no date; write 2024-02-01").format(value=as_typed(value))
        raise click.BadParameter(message) from None


def date_option(command: Callable[..., object]) -> Callable[..., object]:
    """`--date D`."""
    return click.option(
        "--date", metavar="DATE", callback=_iso_date, help="Date of pages that print none: 2024-02-01."
    )(command)


@click.command("import", short_help="Bring pages into the library.")
@click.argument("paths", nargs=-1, type=NamedPath(), metavar="PATH…")
@date_option
@click.option("--jobs", metavar="N", type=click.IntRange(1, 64), help="Processes that read (else as many as serve).")
@click.option("--samples", is_flag=True, help="The sample articles that ship with Parks.")
@click.option("--again", is_flag=True, help="Read known files too, with what Parks or your own tables have learned.")
@click.option("--quiet", "-q", is_flag=True, help="Say only what was refused.")
@store_option
def import_(
    paths: tuple[Path, ...], date: str | None, jobs: int | None, samples: bool, again: bool, quiet: bool, store: Path
) -> int:
    """Bring newspaper pages into the library: files, and folders with all that is in them.

    A file that is known is passed over, one that changed updates its article, which keeps its id and marks. Ends
    with 0 when all came in or were there already, with 1 when some were refused (each is named).

    \b
    Examples: parks import ~/pages --date 2024-02-01
              parks import ~/pages --again
    """
    from store.importing import import_paths, sample_paths

    wanted = [*(sample_paths() if samples else []), *paths]
    if not wanted:
        raise click.UsageError(_("name files or folders, or --samples for the sample articles that ship"))
    with _progress(quiet) as on_progress:
        report = import_paths(store, wanted, date=date, jobs=jobs or 0, again=again, on_progress=on_progress)
    for path, reason in report.refused:
        talk(_("refused: {path}: {reason}").format(path=path, reason=in_words(reason)))
    if not quiet:
        _summarize(report, store)
    if report.interrupted:
        raise KeyboardInterrupt
    return 1 if report.refused else 0


def _summarize(report: ImportReport, store: Path) -> None:
    same = _("already there: {name} is the same text as {other}")
    version = _("a version: {name} has nine tenths in common with {other}")
    _name_some([same.format(name=name, other=other) for name, other in report.copies])
    _name_some([version.format(name=name, other=other) for name, other in report.linked])
    removed = _(", {n} removed").format(n=report.removed) if report.removed else ""
    summary = _(
        "{new} new, {present} already there, {updated} updated{removed}, {refused} refused; "
        "{facts} facts in {seconds} s; library: {path}"
    )
    talk(summary.format(
        new=report.new, present=report.present, updated=report.updated, removed=removed, refused=len(report.refused),
        facts=report.facts, seconds=f"{report.seconds:.1f}", path=store,
    ))  # fmt: skip


def _name_some(lines: list[str]) -> None:
    for line in lines[:_MOST_NAMED]:
        talk(line)
    if len(lines) > _MOST_NAMED:
        more = len(lines) - _MOST_NAMED
        talk(ngettext("… and {n} more like these", "… and {n} more like these", more).format(n=more))


@contextmanager
def _progress(quiet: bool) -> Iterator[Callable[[Progress], None] | None]:
    """A bar on stderr while pages are read; nothing where stderr is no terminal."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.text import Text

    from tui.widths import harmless

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[name]}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True, refresh_per_second=4) as bar:
        task = bar.add_task("", total=1, name="")

        def show(progress: object) -> None:
            from store.importing import Progress as Step

            if isinstance(progress, Step):
                name = Text(harmless(progress.name))
                name.truncate(48, overflow="ellipsis")
                bar.update(task, completed=progress.done, total=progress.total, name=name.plain)

        yield show
