"""What the tables of knowledge hold: parks, companies, indicators, units, periods, words."""

from __future__ import annotations

import msgspec

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
    of: list[str] = []
    """Nouns that it counts where no measure word is printed (6.5万农户 are so many 户, as are 农户达到6.5万)."""
    metric: str | None = None
    """What alone is counted in it: the metric of a figure that goes on without a name of its own."""
    metric_words: list[str] = []
    """A metric told before with one of these is counted in it as well, and goes on."""


class PeriodEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A period expression: its pattern, the form it is resolved by, how far it carries.

    `signs` are words of which all that the pattern matches has one, parted by blanks.
    """

    name: str
    pattern: str
    form: str
    carries: str = "paragraph"
    signs: str = ""


class Knowledge(msgspec.Struct, frozen=True, eq=False):
    """All tables, shipped and the user's; words by the name of their list.

    Equal only to itself, so that it can key a cache.
    """

    parks: list[ParkEntry]
    companies: list[CompanyEntry]
    indicators: list[Indicator]
    units: list[Unit]
    words: dict[str, list[str]]
    periods: list[PeriodEntry] = []


class Tables(msgspec.Struct, forbid_unknown_fields=True):
    """One file of tables, as it stands in the file."""

    park: list[ParkEntry] = []
    company: list[CompanyEntry] = []
    indicator: list[Indicator] = []
    unit: list[Unit] = []
    period: list[PeriodEntry] = []
    words: dict[str, WordList] = {}


WordList = str | list[str] | dict[str, str | list[str]]
"""A list of words as a table gives it: an array, a text parted by white space, or several of these by theme.

Texts between ''' are read far faster than those between double quotes, in which every character is looked at.
"""


def word_list(words: WordList) -> list[str]:
    """The single words of a list, whichever way it is written."""
    if isinstance(words, dict):
        return [word for part in words.values() for word in word_list(part)]
    return words.split() if isinstance(words, str) else words
