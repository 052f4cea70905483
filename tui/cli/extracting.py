"""`parks extract`."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import Any

import click

from tui.cli.bringing import date_option
from tui.cli.options import NamedPath
from tui.output import write_json

_LONG = 1_000_000
"""Characters from which on memory counts for more than the start."""


@click.command(short_help="Read one text to JSON, without a library.")
@click.argument("file", default="-", type=NamedPath(), metavar="[FILE|-]")
@date_option
@click.option("--name", metavar="NAME", help="File name of what comes from standard input.")
def extract(file: Path, date: str | None, name: str | None) -> None:
    """What one text says, as JSON, without a library: {"article": …, "facts": […]}.

    A file that holds several articles gives one such object a line.

    \b
    Example:  pdftotext page.pdf - | parks extract
    """
    gc.disable()  # what one page makes lives till the end; looking for garbage takes a sixth of the time
    from store.export import article_record
    from store.knowledge import load_knowledge
    from store.pipeline import articles_of
    from store.read.formats import LARGEST, decode_source, load_source
    from store.tabular import json_text

    if str(file) == "-":
        source = decode_source(sys.stdin.buffer.read(LARGEST + 1), name or "stdin")
    elif file.is_fifo():
        with file.open("rb") as pipe:
            source = decode_source(pipe.read(LARGEST + 1), name or file.name)
    else:
        source = load_source(file, name or file.name)
    if len(source.text) > _LONG:
        gc.enable()
    for article, facts in articles_of(source, load_knowledge(), date=date):
        said: dict[str, Any] = {"article": article_record(article), "facts": facts}
        write_json(json_text(said) + "\n")
    gc.freeze()  # else a search through all of it would begin at once
    gc.enable()
