"""A period: a time expression of the text and what it names."""

from __future__ import annotations

import msgspec

from store.late import late

ONE_YEAR = late("[0-9]{4}")
"""A year alone, as a period has it."""
YEARS = frozenset(("year", "relative-year"))
"""Forms of one year."""
PARTS = frozenset(("half", "quarter", "first-quarters", "first-months", "months"))
"""Forms of a part of a year longer than a month."""
MONTHS = PARTS | {"month"}
"""Forms of a part of a year, a month among them."""


class Period(msgspec.Struct, frozen=True):
    """A time expression at `[start, end)`, the period it names (None: relative to a year nobody told) and its reach."""

    start: int
    end: int
    text: str
    value: str | None
    form: str
    carries: str
    rule: str
    year: int | None = None
    compared: bool = False
    """Only something to compare with (比上年, 与2020年相比): not when the figure is true."""
    origin: bool = False
    """Where a development begins (由2019年的…提高到): true of the next figure alone."""
    deadline: bool = False
    """A year by which something is to be done (到2025年, 力争2030年)."""
    day: bool = False
    printed: bool = False
    """The year stands in the text in digits."""
    years: int | None = None
    """How many years it spans (三年累计)."""
