"""Tables of knowledge read and checked: what is wrong is told with file, line and remedy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec
import rtoml

from store.errors import KnowledgeError, Message, toml_reason
from store.knowledge_tables import Tables
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from store.knowledge_tables import CompanyEntry, Indicator, Knowledge, ParkEntry, PeriodEntry, Unit

    Entry = ParkEntry | CompanyEntry | Indicator | Unit | PeriodEntry

_TABLES = ("park", "company", "indicator", "unit", "period")
_PLACE = late(r"\$\.(\w+)(?:\[(\d+|\.\.\.)\])?(?:\.(\w+))?")
_FIELD = late(r"field `(\w+)`")


def read_tables(name: str, text: str) -> Tables:
    """The tables of one file; raises `KnowledgeError` naming the line (`name` is the file's, for the message)."""
    raw = _parsed(name, text)
    try:
        return msgspec.convert(raw, Tables)
    except msgspec.ValidationError as error:
        raise KnowledgeError(
            "{path}:{line}: {reason}", path=name, line=_line_of(str(error), text), reason=error
        ) from error


def _parsed(name: str, text: str) -> dict[str, Any]:
    try:
        return rtoml.loads(text)
    except rtoml.TomlParsingError:
        import tomllib  # tells what is wrong in words that are translated

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError("{path}: not valid TOML: {reason}", path=name, reason=toml_reason(error)) from error


def check_user_tables(path: Path, shipped: Knowledge) -> Tables:
    """The user's tables, checked by themselves and against the shipped ones; raises `KnowledgeError`."""
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise KnowledgeError("{path}: can't be read as UTF-8 text: {reason}", path=path, reason=error) from error
    tables = read_tables(str(path), text)
    for line, problem in _problems(tables, text, shipped):
        raise KnowledgeError("{path}:{line}: {reason}", path=path, line=line, reason=problem)
    return tables


def find_line(text: str, table: str, index: int = 0, field: str | None = None) -> int:
    """The line (from 1) of the `index`-th [[table]], or of `field` in it; of the first line if neither is found."""
    head = re.compile(rf"\s*\[\[?\s*{re.escape(table)}\s*(?:\.[^\]]*)?\]\]?|\s*{re.escape(table)}\s*=")
    key = re.compile(rf"\s*\"?{re.escape(field)}\"?\s*(?:=|\.)") if field else None
    seen, found = -1, 1
    for number, line in enumerate(text.splitlines(), 1):
        if head.match(line):
            seen += 1
            if seen == index:
                found = number
            elif seen > index and table in _TABLES:
                break
        if seen == index and key and key.match(line):
            return number
    return found


def _line_of(message: str, text: str) -> int:
    """The line that a validation message speaks of."""
    place, field = _PLACE.search(message), _FIELD.search(message)
    if not place:
        return find_line(text, field[1] if field else "")
    table, index, key = place.groups()
    named = key or (field[1] if field and "unknown" in message else None)
    if table == "words":
        return _words_line(text)
    return find_line(text, table, int(index) if index and index.isdigit() else 0, named)


def _words_line(text: str) -> int:
    """The line of the list of words that is neither text nor array."""
    for key, value in rtoml.loads(text)["words"].items():
        try:
            msgspec.convert({"words": {key: value}}, Tables)
        except msgspec.ValidationError:
            return find_line(text, "words", 0, key)
    return find_line(text, "words")


def _problems(tables: Tables, text: str, shipped: Knowledge) -> Iterator[tuple[int, str]]:
    """What is wrong with tables that are well formed, each with its line."""
    own: dict[str, Sequence[Entry]] = {
        "park": tables.park, "company": tables.company, "indicator": tables.indicator,
        "unit": tables.unit, "period": tables.period,
    }  # fmt: skip
    theirs: dict[str, Sequence[Entry]] = {
        "park": shipped.parks, "company": shipped.companies, "indicator": shipped.indicators,
        "unit": shipped.units, "period": shipped.periods,
    }  # fmt: skip
    for table in _TABLES:
        yield from _clashes(table, own[table], theirs[table], text)
    yield from _wrong_values(tables, text)
    for key in tables.words:
        if key not in shipped.words:
            known = ", ".join(sorted(shipped.words))
            yield (
                find_line(text, "words", 0, key),
                Message("there is no list of words {name}; there are {known}", name=repr(key), known=known),
            )


def _wrong_values(tables: Tables, text: str) -> Iterator[tuple[int, str]]:
    """Entries whose fields can't be meant."""
    for i, park in enumerate(tables.park):
        if park.part_of == park.name:
            yield find_line(text, "park", i, "part_of"), Message("{name} can't be part of itself", name=park.name)
    for i, unit in enumerate(tables.unit):
        if unit.factor <= 0:
            yield find_line(text, "unit", i, "factor"), Message("the factor of {name} must be above 0", name=unit.name)
    for i, period in enumerate(tables.period):
        try:
            re.compile(period.pattern)
        except re.error as error:
            yield (
                find_line(text, "period", i, "pattern"),
                Message("{name} is no pattern: {reason}", name=repr(period.pattern), reason=error),
            )


def _clashes(table: str, own: Sequence[Entry], shipped: Sequence[Entry], text: str) -> Iterator[tuple[int, str]]:
    """Names without letters, and names that two entries claim."""
    replaced = {entry.name for entry in own}
    taken = {name: entry.name for entry in shipped if entry.name not in replaced for name in _names(entry)}
    for i, entry in enumerate(own):
        for name in dict.fromkeys(_names(entry)):
            field = "name" if name == entry.name else "aliases"
            if not name.strip() or name != name.strip():
                yield (
                    find_line(text, table, i, field),
                    Message("{name}: a name is not empty and has no blanks around it", name=repr(name)),
                )
            elif name in taken:
                yield (
                    find_line(text, table, i, field),
                    Message(
                        "{name} stands for {taken} already; leave it out, or write an entry named {taken}"
                        " that takes the place of that one",
                        name=repr(name),
                        taken=taken[name],
                    ),
                )
            taken[name] = entry.name


def _names(entry: Entry) -> list[str]:
    return [entry.name, *getattr(entry, "aliases", [])]
