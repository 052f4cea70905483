"""`parks series`, `parks compare`: what many articles say together."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from store.errors import UnknownReferenceError
from tui.cli.facts import read_all
from tui.cli.options import complete_park, format_option, open_library, resolve_park, store_option
from tui.cli.series_lines import print_series
from tui.i18n import N_
from tui.output import Format, on_terminal, print_rows

if TYPE_CHECKING:
    from store.across.series import Point, Series
    from store.library import Library
    from store.records import Fact

_MOST_NAMED = 8
_SERIES = ("subject", "metric", "measure", "period", "value", "unit", "status", "note", "facts")
_SERIES_ALL = (
    "park", "subject", "topic", "metric", "indicator", "measure", "unit", "span", "period", "kind", "at", "placed",
    "value", "value_to", "qualifier", "status", "agrees", "against", "facts",
)  # fmt: skip


def resolve_owner(library: Library, typed: str) -> tuple[str, list[str] | None]:
    """A park and the articles that name it; else a company or another subject of facts, in whatever article."""
    from store.across.park_list import find_park
    from store.knowledge import load_knowledge

    try:
        park = resolve_park(library, typed)
        return park, [row.id for row in library.catalogue() if park in row.parks]
    except UnknownReferenceError as error:
        subjects = dict.fromkeys(fact.subject for fact in read_all(library) if fact.subject)
        try:
            return find_park(typed, list(subjects), load_knowledge()), None
        except UnknownReferenceError:
            raise error from None


@click.command(short_help="Figures of a park by period.")
@click.argument("park", shell_complete=complete_park)
@click.argument("metric", required=False)
@format_option()
@store_option
def series(park: str, metric: str | None, output: Format, store: Path) -> None:
    """The figures of a park by period, from all articles: levels, changes and shares apart, years and parts of years
    apart, in one unit: as printed where all print the same, else (and in JSON and CSV) its normal one. Targets,
    estimates and disagreements are marked.

    \b
    Example:  parks series 青屏 税收
    """
    from store.across.periods import written_when
    from store.across.series import series as find_series
    from store.knowledge import load_knowledge

    library = open_library(store)
    name, ids = resolve_owner(library, park)
    facts, written = list(read_all(library, ids)), written_when(library.catalogue())
    found = find_series(facts, name, metric, load_knowledge(), written=written)
    if metric and not found:
        most = _most_told(name, facts)
        raise UnknownReferenceError(
            "{metric}: no figure of {owner} goes by this name; most are of: {most}",
            metric=metric,
            owner=name,
            most=most,
        )
    if output == "json":
        print_rows(found, _SERIES, output)
        return
    from tui.cli.printed_units import as_printed

    shown = found if output == "csv" else as_printed(found, facts, load_knowledge())
    if output == "table" and found and sys.stdout.isatty():
        print_series((line, [_line(point) for point in line.points]) for line in shown)
    else:
        rows = [_series_row(line, point, spelt=output != "csv") for line in shown for point in line.points]
        print_rows(rows, _SERIES, output, all_columns=_SERIES_ALL)


def _most_told(owner: str, facts: Iterable[Fact]) -> str:
    told = Counter(fact.indicator or fact.metric for fact in facts if owner in (fact.park, fact.subject))
    return ", ".join(name for name, _count in told.most_common(_MOST_NAMED))


def _line(point: Point) -> tuple[str, str, str, str]:
    from store.tabular import spelt_number

    said = "  ".join([", ".join(point.fact_ids), *filter(None, [point_note(point)])])
    return point.period or on_terminal("undated"), spelt_number(point.value), on_terminal(point.status), said


def _series_row(line: Series, point: Point, *, spelt: bool) -> dict[str, Any]:
    from store.tabular import spelt_number, to_record

    row = {**to_record(line), **to_record(point), "facts": point.fact_ids, "note": point_note(point)}
    return {**row, "value": spelt_number(point.value)} if spelt else row


def point_note(point: Point) -> str:
    """What a reader must know of a point beside its value."""
    notes = []
    if point.value_to is not None:
        from store.tabular import spelt_number

        notes.append(on_terminal(N_("to {value}")).format(value=spelt_number(point.value_to)))
    if point.qualifier != "exact":
        notes.append(on_terminal(point.qualifier))
    if point.placed == "article date":
        notes.append(on_terminal(N_("written {date}")).format(date=point.at))
    elif point.placed == "inferred year":
        notes.append(on_terminal(N_("written about {year}")).format(year=point.at[:4]))
    if not point.agrees:
        against = ", ".join(point.against)
        notes.append(on_terminal(N_("disagrees with {facts}")).format(facts=against))
    return "; ".join(notes)


@click.command(short_help="Parks side by side.")
@click.argument("parks", nargs=-1, required=True, metavar="PARK…", shell_complete=complete_park)
@click.option(
    "--year", metavar="YEAR", type=click.IntRange(1900, 2200), help="Figures of this year (else each one's latest)."
)
@format_option()
@store_option
def compare(parks: tuple[str, ...], year: int | None, output: Format, store: Path) -> None:
    """Parks side by side, metric by metric: only figures of the same measure, unit and kind of period share a row.
    The unit is as printed where the row's figures all print the same, else (and in JSON and CSV) its normal one.

    \b
    Example:  parks compare 青屏 石梁 --year 2023
    """
    from store.across.compare import compare as find
    from store.across.periods import written_when
    from store.knowledge import load_knowledge

    library = open_library(store)
    names = list(dict.fromkeys(resolve_park(library, park) for park in parks))
    ids = [row.id for row in library.catalogue() if not set(names).isdisjoint(row.parks)]
    facts, knowledge = list(read_all(library, ids)), load_knowledge()
    rows = find(facts, names, year, knowledge, written=written_when(library.catalogue()))
    if output in ("table", "md"):
        from tui.cli.printed_units import as_printed

        rows = as_printed(rows, facts, knowledge)
    records: list[dict[str, Any]] = []
    for row in rows:
        record: dict[str, Any] = {"topic": row.topic, "metric": row.metric, "measure": row.measure, "unit": row.unit}
        record["span"] = row.span
        for name, point in zip(names, row.points, strict=True):
            record[name] = _compared(point, year, output)
        records.append(record)
    print_rows(records, ("topic", "metric", "measure", "unit", *names), output)


def _compared(point: Point | None, year: int | None, output: Format) -> object:
    from store.tabular import format_number, spelt_number, to_record

    if point is None or output == "json":
        return to_record(point) if point else None
    value = format_number(point.value) if output == "csv" else spelt_number(point.value)
    period: str | None = point.at
    if point.at and point.placed != "article date":
        period = on_terminal(N_("about {year}")).format(year=point.at[:4])
    if point.kind != "as-of":
        period = point.period
    marks = [period] if period and period != str(year) else []
    if point.status != "actual":
        marks.append(on_terminal(point.status))
    if not point.agrees:
        marks.append(on_terminal(N_("disputed")))
    return f"{value} ({', '.join(marks)})" if marks else value
