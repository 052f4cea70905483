"""`parks list`, `parks parks`, `parks keywords`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.cli.facts import read_all
from tui.cli.options import (
    complete_article,
    complete_park,
    format_option,
    open_library,
    resolve_park,
    store_option,
    talk_of_damage,
)
from tui.i18n import N_
from tui.output import Format, print_rows

if TYPE_CHECKING:
    from store.library import Library
    from store.records import CatalogueRow, Keyword

_LIST_COLUMNS = ("id", "date", "title", "park", "facts", "source")
_ALL_LISTED = N_("all there is: parks list, parks parks, parks keywords")
_LIST_ALL = ("id", "date", "year_inferred", "title", "park", "parks", "facts", "chars", "source", "path", "version_of")


@click.command("list", short_help="List the articles.")
@click.option("--park", metavar="PARK", shell_complete=complete_park, help="Articles that name this park.")
@click.option("--year", metavar="YEAR", type=click.IntRange(1900, 2200), help="Articles written in this year.")
@click.option("--keyword", metavar="TERM", help="Articles with this keyword.")
@format_option()
@store_option
def list_(park: str | None, year: int | None, keyword: str | None, output: Format, store: Path) -> None:
    """The articles of the library.

    \b
    Example:  parks list --park 青屏 --year 2024
    """
    library = open_library(store)
    rows = [row for row in library.catalogue() if _of_park(row, park) and _of_year(row, year)]
    if keyword:
        having = _articles_with(library, keyword)
        rows = [row for row in rows if row.id in having]
    columns = (*_LIST_COLUMNS, "version_of") if any(row.version_of for row in rows) else _LIST_COLUMNS
    print_rows(rows, columns, output, all_columns=_LIST_ALL, spare=("version_of", "source"), hint=_ALL_LISTED)


def _of_park(row: CatalogueRow, typed: str | None) -> bool:
    if typed is None:
        return True
    from store.across.matching import Matcher

    matcher = Matcher(typed)
    return any(map(matcher.matches, row.parks))


def _of_year(row: CatalogueRow, year: int | None) -> bool:
    return year is None or (int(row.date[:4]) if row.date else row.year_inferred) == year


def _articles_with(library: Library, typed: str) -> set[str]:
    """The articles with a keyword that was typed, told by the index alone."""
    from store.across.matching import Matcher

    matcher = Matcher(typed)
    return {key for term, ids in library.keyword_articles().items() if matcher.matches(term) for key in ids}


def _keywords_of(library: Library, article_id: str) -> list[Keyword]:
    """The keywords of an article; none where its record is damaged, which is said."""
    from store.errors import RecordDamagedError

    try:
        return library.article(article_id).keywords
    except RecordDamagedError as error:
        talk_of_damage(error)
        return []


@click.command(short_help="List the parks.")
@format_option()
@store_option
def parks(output: Format, store: Path) -> None:
    """The parks that the articles speak of, with articles and facts of each.

    \b
    Example:  parks parks --format csv
    """
    from store.across.park_list import ParkRow, list_parks
    from store.knowledge import load_knowledge

    library = open_library(store)
    rows = list_parks(library.catalogue(), read_all(library), load_knowledge())
    print_rows(
        rows,
        ("park", "articles", "facts", "part_of", "aliases"),
        output,
        all_columns=ParkRow.__struct_fields__,
        spare=("aliases",),
    )


@click.command(short_help="List keywords of an article or a park.")
@click.argument("of", required=False, metavar="[ARTICLE|PARK]", shell_complete=complete_article)
@click.option("-n", "--number", metavar="N", type=click.IntRange(1), help="So many at most.")
@format_option()
@store_option
def keywords(of: str | None, number: int | None, output: Format, store: Path) -> None:
    """The keywords of an article, of a park's articles or of the library.

    \b
    Example:  parks keywords 青屏 -n 20
    """
    library = open_library(store)
    rows = _keyword_rows(library, _chosen(library, of))
    print_rows(rows[:number], ("term", "weight", "count", "articles"), output)


def _chosen(library: Library, of: str | None) -> list[str]:
    from store.errors import UnknownReferenceError

    rows = library.catalogue()
    if of is None:
        return [row.id for row in rows]
    try:
        return [library.resolve(of)]
    except UnknownReferenceError:
        try:
            park = resolve_park(library, of)
        except UnknownReferenceError as error:
            raise UnknownReferenceError("{name}: neither an article nor a park of the library", name=of) from error
        return [row.id for row in rows if park in row.parks]


def _keyword_rows(library: Library, ids: list[str]) -> list[dict[str, Any]]:
    """Keywords of these articles: the mean weight over them, all counts, the number of articles."""
    weights: dict[str, float] = {}
    counts: Counter[str] = Counter()
    articles: Counter[str] = Counter()
    for article_id in ids:
        for keyword in _keywords_of(library, article_id):
            weights[keyword.term] = weights.get(keyword.term, 0) + keyword.weight
            counts[keyword.term] += keyword.count
            articles[keyword.term] += 1
    rows = [
        {"term": term, "weight": round(weight / len(ids), 4), "count": counts[term], "articles": articles[term]}
        for term, weight in weights.items()
    ]
    return sorted(rows, key=lambda row: (-float(row["weight"]), row["term"]))
