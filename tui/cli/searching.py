"""`parks search`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tui.cli.options import format_option, open_library, store_option, talk_of_damage
from tui.i18n import N_
from tui.output import Format, print_rows

if TYPE_CHECKING:
    from store.library import Library

_FEWER = N_("a sentence must hold every word: try fewer; words that articles have: parks keywords")
_COLUMNS = ("article", "title", "match", "sentence")
_ALL = ("article", "source", "title", "date", "start", "end", "match", "at", "sentence")


@click.command(short_help="Find sentences.")
@click.argument("query", nargs=-1, required=True, metavar="QUERY…")
@format_option()
@store_option
def search(query: tuple[str, ...], output: Format, store: Path) -> None:
    """Sentences that hold every word of QUERY, with the article and their place in its text.

    Simplified finds traditional, half-width finds full-width, pinyin (initials, syllables) finds Chinese.

    \b
    Example:  parks search 园区 绿电
    """
    library = open_library(store)
    print_rows(_hits(library, " ".join(query)), _COLUMNS, output, all_columns=_ALL, hint=_FEWER)


def _hits(library: Library, query: str) -> Iterator[dict[str, Any]]:
    from store.across.matching import Matcher
    from store.across.search import find_in_text
    from store.errors import RecordDamagedError

    matcher = Matcher(query)
    for row in library.catalogue():
        try:
            text = library.text(row.id)
        except RecordDamagedError as error:
            talk_of_damage(error)
            continue
        for hit in find_in_text(text, matcher):
            yield {
                "article": row.id,
                "source": row.source,
                "title": row.title,
                "date": row.date,
                "start": hit.start,
                "end": hit.end,
                "match": [text[start:end] for start, end in hit.spans],
                "at": [f"{start}-{end}" for start, end in hit.spans],
                "spans": hit.spans,
                "sentence": hit.sentence,
            }
