"""The tables of `seeds/` and the user's own, loaded once: parks, companies, indicators, units, words."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
from platformdirs import user_config_path

from store.errors import KnowledgeError
from store.records import Topic


class ParkEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A park of the gazetteer: canonical name, other names, the park it is part of, the place it lies in."""

    name: str
    aliases: list[str] = []
    part_of: str | None = None
    place: str | None = None


class CompanyEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A company that suffix and context would not tell."""

    name: str
    aliases: list[str] = []


class Indicator(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An indicator: canonical name, the topic it stands under, other names, its normal unit."""

    name: str
    topic: Topic
    aliases: list[str] = []
    unit: str | None = None


class Unit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A unit as printed: one of it is `factor` of `normal` (吉瓦 is 1000 兆瓦)."""

    name: str
    dimension: str
    normal: str
    factor: float = 1
    aliases: list[str] = []


class PeriodEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A period expression: its pattern, the form it is resolved by, how far it carries."""

    name: str
    pattern: str
    form: str
    carries: str = "paragraph"


class Knowledge(msgspec.Struct, frozen=True, eq=False):
    """All tables, shipped and the user's; words by the name of their list. Equal only to itself, so it can key a cache."""

    parks: list[ParkEntry]
    companies: list[CompanyEntry]
    indicators: list[Indicator]
    units: list[Unit]
    words: dict[str, list[str]]
    periods: list[PeriodEntry] = []


_Words = str | list[str] | dict[str, str | list[str]]
"""A list of words as a table gives it: an array, a text parted by white space, or several of these by theme."""


def _word_list(words: _Words) -> list[str]:
    if isinstance(words, dict):
        return [word for part in words.values() for word in _word_list(part)]
    return words.split() if isinstance(words, str) else words


class _Tables(msgspec.Struct, forbid_unknown_fields=True):
    park: list[ParkEntry] = []
    company: list[CompanyEntry] = []
    indicator: list[Indicator] = []
    unit: list[Unit] = []
    period: list[PeriodEntry] = []
    words: dict[str, _Words] = {}


def user_tables_path() -> Path:
    """The user's own tables: `knowledge.toml` in the platform's configuration folder."""
    return user_config_path("parks", appauthor=False) / "knowledge.toml"


def _read_tables(name: str, text: str) -> _Tables:
    try:
        raw: dict[str, Any] = tomllib.loads(text)
        return msgspec.convert(raw, _Tables)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"{name}: {error}") from error


@cache
def load_knowledge(user_tables: Path | None = None) -> Knowledge:
    """The shipped tables with the user's added; raises `KnowledgeError` naming file and place."""
    seeds = files("seeds")
    texts = [
        (e.name, e.read_text("utf-8"))
        for e in sorted(seeds.iterdir(), key=lambda e: e.name)
        if e.name.endswith(".toml")
    ]
    user = user_tables or user_tables_path()
    if user.is_file():
        texts.append((str(user), user.read_text("utf-8")))
    tables = [_read_tables(name, text) for name, text in texts]
    words: dict[str, _Words] = {}
    for table in tables:
        for key, terms in table.words.items():
            words.setdefault(key, []).extend(_word_list(terms))
    return Knowledge(
        parks=[park for table in tables for park in table.park],
        companies=[company for table in tables for company in table.company],
        indicators=[indicator for table in tables for indicator in table.indicator],
        units=[unit for table in tables for unit in table.unit],
        words=words,
        periods=[period for table in tables for period in table.period],
    )
