"""What flows through the house: typed records, checked when they are read back.

Offsets count Unicode characters, `end` exclusive: `source_*` in the decoded source, `start` and `end` in the mended
text. `gc=False`: records of plain values can't be part of a cycle, and a library has very many of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from store.mended import Mended

if TYPE_CHECKING:
    pass

Qualifier = Literal["exact", "approx", "more", "less"]
Measure = Literal["level", "change", "share"]
Direction = Literal["up", "down"]
Status = Literal["actual", "estimate", "target"]
Topic = Literal[
    "output", "investment", "enterprises", "innovation", "green", "infrastructure",
    "services", "land", "finance", "people", "capacity",
]  # fmt: skip
DateOrigin = Literal["page", "file", "option"]


class Source(msgspec.Struct, frozen=True):
    """A file as it came, decoded; never altered."""

    name: str
    """File name as imported: relative to the folder that was given, with forward slashes."""
    text: str
    encoding: str
    path: str = ""
    """Absolute path at import; empty for standard input."""


class Honour(msgspec.Struct, frozen=True, gc=False):
    """A first, a rank or a title awarded, and whose it is."""

    text: str
    subject: str | None
    start: int
    end: int


class Keyword(msgspec.Struct, frozen=True, gc=False):
    """A term that marks out an article among the others."""

    term: str
    weight: float
    """From 0 to 1, the strongest keyword of the article has 1."""
    count: int


class Mention(msgspec.Struct, frozen=True, gc=False):
    """A name in the text: a park, a company or a place, and what it stands for."""

    kind: Literal["park", "company", "place"]
    name: str
    """Canonical name where known, else as printed."""
    start: int
    end: int


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One report read off a source: masthead, mended text and what it names."""

    id: str
    source: str
    source_sha256: str
    """Of the article's decoded source text in UTF-8: tells a changed file from the same one."""
    source_start: int = 0
    source_end: int = 0
    """The article's own span of its source (a file may hold several)."""
    title: str = ""
    kicker: str = ""
    byline: list[str] = []
    date: str | None = None
    date_origin: DateOrigin | None = None
    year_inferred: int | None = None
    """Year of writing told from the text where no date is known; never shown as printed."""
    page: str | None = None
    editors: dict[str, str] = {}
    park: str | None = None
    parks: list[str] = []
    headings: list[str] = []
    companies: list[str] = []
    chains: list[list[str]] = []
    honours: list[Honour] = []
    keywords: list[Keyword] = []
    mentions: list[Mention] = []
    mended: Mended

    @property
    def text(self) -> str:
        """The mended text."""
        return self.mended.text


class Fact(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One printed figure, as `parks facts --format json` prints it."""

    id: str
    article: str
    source: str
    source_start: int
    source_end: int
    start: int
    end: int
    text: str
    value: float | int
    value_to: float | int | None = None
    unit: str
    qualifier: Qualifier = "exact"
    measure: Measure = "level"
    direction: Direction | None = None
    metric: str
    topic: Topic
    subject: str | None = None
    park: str | None = None
    status: Status = "actual"
    period: str | None = None
    period_text: str | None = None
    quote: str
    indicator: str | None = None
    """The indicator of the table that `metric` goes by, so that facts of several articles meet in one series."""
    norm_value: float | int | None = None
    norm_unit: str | None = None
    """The value in the normal unit of its dimension (亿元 → 元, 吉瓦 → 兆瓦, 亩 → 公顷)."""


class CatalogueRow(msgspec.Struct, frozen=True, kw_only=True):
    """One short row an article, all that a list needs: no text, no facts."""

    id: str
    title: str
    source: str
    path: str = ""
    sha256: str = ""
    revision: str = ""
    """Names the article's files on disk; changes when the article is updated."""
    park: str | None = None
    parks: list[str] = []
    """All that the article or a fact of it tells of, `park` first where there is one."""
    date: str | None = None
    year_inferred: int | None = None
    facts: int = 0
    chars: int = 0
    version_of: str | None = None
    """The earlier article that shares at least nine tenths of this one's text."""
    part: int = 0
    """Place of the article among those of its source file."""
    source_hash: str = ""
    """Of the whole decoded source; names its file on disk."""
    date_origin: DateOrigin | None = None


class Masthead(msgspec.Struct, frozen=True, kw_only=True):
    """What stands around an article: title, kicker, byline, date, page, editors; empty where not printed."""

    title: str = ""
    kicker: str = ""
    byline: list[str] = []
    """Names without their roles."""
    date: str | None = None
    """ISO date."""
    date_origin: DateOrigin | None = None
    page: str | None = None
    editors: dict[str, str] = {}


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One article as `store.read` gives it, before anything is extracted."""

    source_start: int
    source_end: int
    """The article's own span of its source."""
    masthead: Masthead
    mended: Mended
    headings: list[str] = []
    """Section headings in the order of the text, without marks such as 【】."""
    year_inferred: int | None = None
