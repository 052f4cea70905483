"""What a line says that stands around the text of an article."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec


class Furniture(msgspec.Struct, eq=False):
    """What one line around the article says."""

    page: str | None = None
    date: str | None = None
    editors: dict[str, str] = {}
    names: list[str] = []
    """Who wrote the article, where the line tells that too."""
    why: str = "page furniture"
    sure: bool = False
    """It says so whatever stands above it."""
    pure: bool = False
    """It stands in the text: it tells the date (with or without the day of the week), or who wrote, and no more."""


Special = Mapping[int, Furniture | list[str]]
"""Lines around the text, and those that name the writers, by their number."""
