"""The library as a file: JSON, CSV, Markdown or a spreadsheet, written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from store.errors import ParksError
from store.records import Article, Fact
from store.tabular import csv_lines, json_array, markdown_table, plain_text, to_record, without_controls

if TYPE_CHECKING:
    from store.disk.reader_marks import Mark

FACT_COLUMNS = Fact.__struct_fields__
ARTICLE_COLUMNS = (
    "id", "title", "kicker", "byline", "date", "date_origin", "year_inferred", "page", "park", "parks", "headings",
    "companies", "chains", "honours", "keywords", "source", "read", "bookmarked", "note",
)  # fmt: skip
_MARKDOWN_FACTS = ("park", "subject", "metric", "text", "measure", "status", "period", "quote")
_MARKDOWN_ARTICLES = ("title", "date", "park", "source", "note")
_SHEET_LIMIT = 1_048_575
_CELL_LIMIT = 32_767


def article_record(article: Article, mark: Mark | None = None) -> dict[str, Any]:
    """An article as it is exported: masthead, what it names, the reader's own marks, text."""
    return {
        "id": article.id,
        "source": article.source,
        "source_start": article.source_start,
        "source_end": article.source_end,
        "title": article.title,
        "kicker": article.kicker,
        "byline": article.byline,
        "date": article.date,
        "date_origin": article.date_origin,
        "year_inferred": article.year_inferred,
        "page": article.page,
        "editors": article.editors,
        "park": article.park,
        "parks": article.parks,
        "headings": article.headings,
        "companies": article.companies,
        "chains": article.chains,
        "honours": [{"text": honour.text, "subject": honour.subject} for honour in article.honours],
        "keywords": [to_record(keyword) for keyword in article.keywords],
        "read": bool(mark and mark.read),
        "bookmarked": bool(mark and mark.bookmarked),
        "note": mark.note if mark else "",
        "text": article.text,
    }


def export_json(articles: Iterable[Mapping[str, Any]], facts: Iterable[Fact]) -> Iterator[str]:
    """`{"articles": [...], "facts": [...]}`, one record a line."""
    yield '{"articles": '
    yield from json_array(articles)
    yield ',\n"facts": '
    yield from json_array(facts)
    yield "}\n"


def export_markdown(articles: Iterable[Mapping[str, Any]], facts: Iterable[Fact]) -> Iterator[str]:
    """A table of the articles and one of the facts."""
    yield "## Articles\n\n"
    yield from (f"{line}\n" for line in markdown_table(articles, _MARKDOWN_ARTICLES))
    yield "\n## Facts\n\n"
    yield from (f"{line}\n" for line in markdown_table(map(to_record, facts), _MARKDOWN_FACTS))


def export_csv(facts: Iterable[Fact]) -> Iterator[str]:
    """The facts, every field a column."""
    return csv_lines(map(to_record, facts), FACT_COLUMNS)


def export_articles_csv(articles: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The articles, every field but the editors a column."""
    return csv_lines(articles, (*ARTICLE_COLUMNS, "text"))


def export_xlsx(articles: Iterable[Mapping[str, Any]], facts: Iterable[Fact], path: Path) -> None:
    """A workbook of two sheets, facts and articles (without their texts).

    Raises `ParksError` where XlsxWriter is missing, a sheet can't hold the rows or the disk is full.
    """
    from tempfile import TemporaryDirectory

    from store.whole_files import TEMPORARY_PREFIX

    try:
        from xlsxwriter import Workbook
        from xlsxwriter.exceptions import FileCreateError
    except ImportError as error:
        raise ParksError("xlsx needs the package XlsxWriter: pip install 'parks[xlsx]'") from error
    content = BytesIO()
    # The rows wait on disk, in a folder that goes whatever happens; only the packed file is held in memory.
    with replacing(path) as temporary, TemporaryDirectory(dir=path.parent, prefix=TEMPORARY_PREFIX) as folder:
        book = Workbook(content, {"constant_memory": True, "tmpdir": folder})
        _fill_sheet(book.add_worksheet("facts"), map(to_record, facts), FACT_COLUMNS)
        _fill_sheet(book.add_worksheet("articles"), articles, ARTICLE_COLUMNS)
        try:
            book.close()
        except FileCreateError as error:
            raise OSError(*getattr(error.__context__, "args", error.args)) from error
        temporary.write_bytes(content.getbuffer())


def _fill_sheet(sheet: Any, records: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> None:
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, columns)
    for row, record in enumerate(records, 1):
        if row > _SHEET_LIMIT:
            raise ParksError("xlsx holds {n} rows a sheet; export CSV instead, or fewer articles", n=_SHEET_LIMIT)
        for column, name in enumerate(columns):
            _write_cell(sheet, row, column, record.get(name))


def _write_cell(sheet: Any, row: int, column: int, value: object) -> None:
    """Text stays text, even where it begins like a formula or an address."""
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value)
    elif value is not None:
        sheet.write_string(row, column, without_controls(plain_text(value))[:_CELL_LIMIT])


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A temporary file beside `path` that takes its place when the block ends well, and goes when it does not.

    The file keeps its rights, a link goes on leading to it; a device or a pipe is written to as it is.
    """
    from store.whole_files import TEMPORARY_PREFIX

    place = Path(os.path.realpath(path))
    temporary = place.with_name(f"{TEMPORARY_PREFIX}{os.urandom(6).hex()}")
    try:
        if place.exists() and not place.is_file():
            yield place
            return
        yield temporary
        with temporary.open("rb") as file:
            os.fsync(file.fileno())
        if place.exists():
            from shutil import copymode

            copymode(place, temporary)
        temporary.replace(place)
    except OSError as error:
        raise ParksError("{path}: can't be written: {reason}", path=path, reason=error.strerror or error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
