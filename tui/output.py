"""Rows and text to standard output: a fitted table on a terminal; plain, aligned and whole anywhere else."""

from __future__ import annotations

import codecs
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, Literal
from unicodedata import category, east_asian_width

from store.late import late
from store.tabular import csv_lines, json_array, markdown_table, plain_text, to_record
from tui.i18n import N_, _
from tui.widths import harmless

Format = Literal["table", "json", "csv", "md"]
_SPELT = late(r"-?[\d.]+[万亿]*")
FORMATS: tuple[Format, ...] = ("table", "json", "csv", "md")
FIELDS = (
    N_("id"), N_("date"), N_("title"), N_("park"), N_("facts"), N_("source"), N_("version_of"), N_("subject"),
    N_("metric"), N_("text"), N_("measure"), N_("status"), N_("period"), N_("quote"), N_("term"), N_("weight"),
    N_("count"), N_("articles"), N_("part_of"), N_("aliases"), N_("article"), N_("match"), N_("sentence"), N_("topic"),
    N_("unit"), N_("span"), N_("field"), N_("value"), N_("rule"), N_("words"), N_("kind"), N_("place"), N_("reason"),
    N_("remedy"), N_("repaired"), N_("note"),
)  # fmt: skip
"""The columns of tables."""
WORDS = (
    N_("actual"), N_("estimate"), N_("target"), N_("level"), N_("change"), N_("share"), N_("output"), N_("investment"),
    N_("enterprises"), N_("innovation"), N_("green"), N_("infrastructure"), N_("services"), N_("land"), N_("finance"),
    N_("people"), N_("capacity"), N_("year"), N_("contradiction"), N_("target kept"), N_("target not kept"),
    N_("target reached later"), N_("target disputed"), N_("target unreported"), N_("target open"), N_("undated"),
    N_("approx"), N_("more"), N_("less"),
)  # fmt: skip
"""The words that stand in them."""
_WORDED = frozenset({"status", "measure", "topic", "finding", "field", "span"})


def write(text: str) -> None:
    """Text to standard output; what its encoding lacks is shown as `?`."""
    sys.stdout.write(_encodable(text, "replace"))


def write_json(text: str) -> None:
    """JSON to standard output; what its encoding lacks stands as an escape."""
    sys.stdout.write(_encodable(text, "parks.json"))


def _encodable(text: str, errors: str) -> str:
    encoding = sys.stdout.encoding or "ascii"
    if text.isascii() or encoding.lower() in ("utf-8", "utf8"):
        return text
    shown = text.encode(encoding, errors).decode(encoding)
    if shown != text:
        lacks = _("the locale's encoding, {encoding}, lacks characters; set LC_ALL=C.UTF-8")
        _say_once(f"parks: {lacks.format(encoding=encoding)}")
    return shown


@cache
def _say_once(message: str) -> None:
    print(message, file=sys.stderr)


def _json_escapes(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4)), error.end


codecs.register_error("parks.json", _json_escapes)


def print_rows(
    records: Iterable[object],
    columns: Sequence[str],
    output: Format,
    *,
    all_columns: Sequence[str] | None = None,
    spare: Sequence[str] = (),
    hint: str = "",
) -> None:
    """Records in the format asked for: JSON has all of a record, CSV `all_columns`, tables `columns`.

    A terminal too narrow for them goes without the columns of `spare`, the first of them first. Where a table would be
    empty, `hint` says what to try next.
    """
    if output == "json":
        for piece in json_array(records):
            write_json(piece)
        write("\n")
        return
    plain = (record if isinstance(record, Mapping) else to_record(record) for record in records)
    if output == "csv":
        for line in csv_lines(plain, all_columns or columns):
            write(line)
    elif output == "md":
        for line in markdown_table(plain, columns):
            write(f"{line}\n")
    else:
        _print_table(list(plain), columns, spare, hint)


def _print_table(records: Sequence[Mapping[str, Any]], columns: Sequence[str], spare: Sequence[str], hint: str) -> None:
    if not records:
        told = "; ".join(_(part) for part in (N_("nothing found"), hint) if part)
        print(f"parks: {told}", file=sys.stderr)
    elif sys.stdout.isatty():
        _print_fitted(records, columns, spare)
    else:
        _print_aligned(records, columns)


def is_number_column(records: Sequence[Mapping[str, Any]], column: str) -> bool:
    """Whether a column holds numbers and nothing else, also those of `value` that are spelt with 亿."""
    values = [value for record in records if (value := record.get(column)) is not None]
    return bool(values) and all(
        _SPELT.fullmatch(value) if isinstance(value, str) and column == "value" else _is_number(value)
        for value in values
    )


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


@cache
def _cells(character: str) -> int:
    if east_asian_width(character) in "WF":
        return 2
    return 0 if category(character) in ("Mn", "Me", "Cf") else 1


def cell_width(text: str) -> int:
    """Cells of the text where ambiguous characters are narrow, told without Rich."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _shown(value: object) -> str:
    return harmless(plain_text(value)).replace("\n", " ")


def _print_aligned(records: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> None:
    """Columns two blanks apart, wide characters counted as two cells, nothing cut."""
    rows = [list(columns), *([_shown(record.get(column)) for column in columns] for record in records)]
    widths = [max(cell_width(row[i]) for row in rows) for i in range(len(columns))]
    right = [is_number_column(records, column) for column in columns]
    for row in rows:
        cells = []
        for text, width, to_right in zip(row, widths, right, strict=True):
            blanks = " " * (width - cell_width(text))
            cells.append(blanks + text if to_right else text + blanks)
        write("  ".join(cells).rstrip() + "\n")


def _print_fitted(records: Sequence[Mapping[str, Any]], columns: Sequence[str], spare: Sequence[str]) -> None:
    """A table of the terminal's width, or where its columns would be too narrow, one field a line."""
    from shutil import get_terminal_size

    from tui.cells import EASY, least_width, print_fields, print_table

    width = get_terminal_size().columns
    names = {column: on_terminal(column) for column in columns}
    shown = {names[column]: [_cell(record.get(column), column) for record in records] for column in columns}
    kept = dict(shown)
    for column in spare:
        if least_width(kept, EASY) > width:
            kept.pop(on_terminal(column), None)
    if least_width(kept) > width:
        print_fields(shown)
    else:
        print_table(kept, [is_number_column(records, column) for column in columns if names[column] in kept])


def _cell(value: object, column: str) -> str:
    return on_terminal(value) if column in _WORDED and isinstance(value, str) else _shown(value)


def on_terminal(word: str) -> str:
    """A word of a table in the reader's language; in pipes and files fields and their values are called as ever."""
    return _(word) if sys.stdout.isatty() else word
