"""Records as rows of JSON, CSV, Markdown: nothing of an article's text becomes a formula, markup or an escape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from typing import Any

import msgspec

from store.late import late

Record = Mapping[str, Any]
_UNSAFE_IN_JSON = late("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\\ud800-\\udfff]")
_UNSAFE_IN_CELL = late("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\\ud800-\\udfff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_MARKDOWN = late(r"([\\`*_{}\[\]<>#|~!&])")


def to_record(thing: object) -> dict[str, Any]:
    """A typed record as plain values in the order of its fields."""
    record: dict[str, Any] = msgspec.to_builtins(thing)
    return record


def json_text(value: object) -> str:
    """One line of JSON; control, direction and unpaired characters stand as escapes."""
    try:
        text = msgspec.json.encode(value).decode()
    except UnicodeEncodeError:
        import json

        text = json.dumps(msgspec.to_builtins(value), ensure_ascii=False)
    if text.isprintable():
        return text
    return _UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def json_array(records: Iterable[object]) -> Iterator[str]:
    """A JSON array, one record a line."""
    opened = False
    for record in records:
        yield (",\n" if opened else "[\n") + json_text(record)
        opened = True
    yield "\n]" if opened else "[]"


def plain_text(value: object) -> str:
    """A value as a cell shows it: lists by 、 with chains by —, nothing for what is missing."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return format_number(value)
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {plain_text(item)}" for key, item in value.items())
    if isinstance(value, Sequence):
        return "、".join("—".join(map(plain_text, v)) if isinstance(v, list) else _named(v) for v in value)
    return str(value)


def _named(value: object) -> str:
    """What stands for a record inside a list: its text or term."""
    if isinstance(value, Mapping):
        return plain_text(value.get("text", value.get("term", "")))
    return plain_text(value)


def format_number(value: float) -> str:
    """A number in full, never by an exponent, without needless zeros."""
    if isinstance(value, int) or value.is_integer():
        return str(int(value))
    shortest = repr(value)
    return shortest if "e" not in shortest else f"{value:.15f}".rstrip("0")


def spelt_number(value: float) -> str:
    """A number as the papers spell it: 42040000000 is 420.4亿; at most four decimals."""
    for size, name in ((10**12, "万亿"), (10**8, "亿"), (10**4, "万")):
        if abs(value) >= size:
            return f"{value / size:.4f}".rstrip("0").rstrip(".") + name
    return f"{value:.4f}".rstrip("0").rstrip(".")


def without_controls(text: str) -> str:
    """The text without control, direction and unpaired characters; line breaks stay."""
    return _UNSAFE_IN_CELL.sub("", text)


def safe_cell(value: object) -> str:
    """A cell that no spreadsheet takes for a formula; numbers stay numbers, also below zero."""
    text = without_controls(plain_text(value))
    if not isinstance(value, int | float) and text.startswith(_FORMULA):
        return f"'{text}"
    return text


def csv_lines(records: Iterable[Record], columns: Sequence[str]) -> Iterator[str]:
    """Comma-separated lines, the names of the columns first, quoted where needed."""
    buffer = StringIO()
    import csv

    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(columns)
    for record in records:
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()
        writer.writerow([safe_cell(record.get(column)) for column in columns])
    yield buffer.getvalue()


def markdown_cell(value: object) -> str:
    """A cell of a Markdown table: one line, nothing of it markup."""
    text = " ".join(without_controls(plain_text(value)).split())
    return text if isinstance(value, int | float) else _MARKDOWN.sub(r"\\\1", text)


def markdown_table(records: Iterable[Record], columns: Sequence[str]) -> Iterator[str]:
    """The lines of a Markdown table."""
    yield f"| {' | '.join(columns)} |"
    yield f"|{'|'.join(' --- ' for _ in columns)}|"
    for record in records:
        yield f"| {' | '.join(markdown_cell(record.get(column)) for column in columns)} |"
