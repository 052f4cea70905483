"""`parks facts`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.cli.options import (
    Choices,
    complete_article,
    complete_park,
    find_article,
    format_option,
    open_library,
    store_option,
    talk_of_damage,
)
from tui.i18n import N_
from tui.output import Format, print_rows

if TYPE_CHECKING:
    from store.library import Library
    from store.records import Fact

_TOPICS = (
    "output", "investment", "enterprises", "innovation", "green", "infrastructure",
    "services", "land", "finance", "people", "capacity",
)  # fmt: skip
_FEWER = N_("try fewer words or terms; what is there: parks parks, parks series PARK")
_COLUMNS = ("id", "subject", "park", "metric", "text", "measure", "status", "period")


@click.command(short_help="List printed figures, each with its sentence.")
@click.argument("query", nargs=-1, metavar="[QUERY…]")
@click.option("--park", metavar="PARK", shell_complete=complete_park, help="Of this park (name, part of it or pinyin).")
@click.option("--topic", type=Choices(*_TOPICS), metavar="TOPIC", help=f"On this topic: {', '.join(_TOPICS)}.")
@click.option("--status", type=Choices("actual", "estimate", "target"), help="Of this status.")
@click.option("--article", metavar="ARTICLE", shell_complete=complete_article, help="Of this article.")
@click.option("--quotes", is_flag=True, help="With the sentence that prints each figure.")
@click.option("--explain", metavar="ID", help="Say which rule read each field of this fact from which words.")
@format_option()
@store_option
def facts(
    query: tuple[str, ...],
    park: str | None,
    topic: str | None,
    status: str | None,
    article: str | None,
    quotes: bool,
    explain: str | None,
    output: Format,
    store: Path,
) -> None:
    """Every printed figure: whose, which, how much, when, and the sentence that prints it.

    Words of QUERY are looked for in park, metric, subject and quote. Terms such as park=青屏 narrow down: park,
    subject, metric, quote, source, topic, status, measure, direction, qualifier, unit, period, article, id, year,
    value; with != for not, a|b for either, < > <= >= for year and value, ! before a word for without it.

    \b
    Examples: parks facts 产值 year=2023 'value>1e9'
              parks facts --park qingping status=target --format csv
              parks facts --explain 7bc9f5cba6-7
    """
    library = open_library(store)
    if explain:
        from tui.cli.explaining import explain_rows

        print_rows(explain_rows(library, explain), ("field", "value", "rule", "words"), output)
        return
    terms = [f'{name}="{value}"' for name, value in (("park", park), ("topic", topic), ("status", status)) if value]
    columns = (*_COLUMNS, "quote") if quotes else _COLUMNS
    found = _found(library, " ".join([*query, *terms]), article)
    from store.records import Fact

    rows: Iterable[object] = found if output in ("json", "csv") else map(_without_repeats, found)
    print_rows(rows, columns, output, all_columns=Fact.__struct_fields__, spare=("measure", "park"), hint=_FEWER)


def _without_repeats(fact: Fact) -> dict[str, Any]:
    """The fact for a table: the park stands beside the subject only where that is another."""
    from store.tabular import to_record

    subject = fact.subject or fact.park
    return {**to_record(fact), "subject": subject, "park": None if subject == fact.park else fact.park}


def _found(library: Library, query: str, article: str | None) -> Iterator[Fact]:
    from store.across.query import parse_query

    wanted = parse_query(query)
    stored = library.facts(find_article(library, article)) if article else read_all(library)
    return (fact for fact in stored if wanted(fact))


def read_all(library: Library, ids: Iterable[str] | None = None) -> Iterator[Fact]:
    """The facts of these articles, else of all; a damaged record is named and left out."""
    from store.errors import RecordDamagedError, UnknownReferenceError

    for article in ids if ids is not None else [row.id for row in library.catalogue()]:
        try:
            yield from library.facts(article)
        except (RecordDamagedError, UnknownReferenceError) as error:
            talk_of_damage(error)
