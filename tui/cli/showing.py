"""`parks show`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli.options import complete_article, find_article, format_option, open_library, store_option
from tui.i18n import N_, _
from tui.output import on_terminal, write, write_json
from tui.widths import harmless

if TYPE_CHECKING:
    from store.mended import Block
    from store.records import Article

_OVER_TEXT = frozenset({"kicker", "title", "byline", "date"})


@click.command(short_help="Show an article.")
@click.argument("article", shell_complete=complete_article)
@click.option("--raw", is_flag=True, help="The source as it came, before mending.")
@click.option("--marks", is_flag=True, help="With marks of what mending joined, dropped, moved and folded.")
@format_option("text", "json", "md")
@store_option
def show(article: str, raw: bool, marks: bool, output: str, store: Path) -> None:
    """An article: masthead and mended text. ARTICLE is an id, the beginning of one, a file name or words of the
    title.

    \b
    Examples: parks show 7bc9
              parks show 7bc9 --marks | less -R
    """
    if raw and marks:
        raise click.UsageError(_("--raw and --marks show different texts; choose one"))
    library = open_library(store)
    found = library.article(find_article(library, article))
    if output == "json":
        from store.export import article_record
        from store.tabular import json_text

        write_json(json_text(article_record(found, library.reader.all().get(found.id))) + "\n")
    elif raw:
        _print_lines(library.source_text(found.id)[found.source_start : found.source_end or None].splitlines())
    elif marks:
        from tui.cli.mending import marked_text

        _print_lines(marked_text(found.mended, library.source_text(found.id)).split("\n"))
    elif output == "md":
        _print_lines(_markdown(found))
    else:
        _print_lines(_page(found))


def _print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        write(harmless(line.replace("\t", "    ")) + "\n")


def masthead(article: Article) -> Iterator[tuple[str, str]]:
    """The lines that stand over an article, each with its name; a year told from the text says so."""
    date = article.date or (f"{article.year_inferred} ({on_terminal(N_('inferred'))})" if article.year_inferred else "")
    parks = [article.park, *(park for park in article.parks if park != article.park)]
    lines = (
        (N_("by"), "、".join(article.byline)),
        ("date", date),
        (N_("page"), article.page or ""),
        (N_("parks"), "、".join(park for park in parks if park)),
        ("source", article.source),
        ("id", article.id),
    )
    return ((name, text) for name, text in lines if text)


def _page(article: Article) -> Iterator[str]:
    """Masthead and text: wrapped on a terminal, one line a paragraph elsewhere."""
    yield from (line for line in (article.kicker, article.title) if line)
    yield from (f"{on_terminal(name)}: {text}" for name, text in masthead(article))
    yield ""
    blocks = [block for block in article.mended.blocks if block.kind not in _OVER_TEXT]
    if sys.stdout.isatty():
        yield from _wrapped(article.text, blocks)
    else:
        yield from (article.text[block.start : block.end] for block in blocks)


def _wrapped(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    from shutil import get_terminal_size

    from tui.wrapping import MEASURE, layout

    for line in layout(text, blocks, min(get_terminal_size().columns, MEASURE)):
        yield " " * line.indent + text[line.start : line.end]


def _markdown(article: Article) -> Iterator[str]:
    from store.tabular import markdown_cell

    yield f"# {markdown_cell(article.title)}"
    yield ""
    yield from (f"- {name}: {markdown_cell(text)}" for name, text in masthead(article))
    for block in article.mended.blocks:
        passage = markdown_cell(article.text[block.start : block.end])
        if block.kind not in _OVER_TEXT:
            yield ""
            yield f"## {passage}" if block.kind == "heading" else passage
