"""What a term is by itself, whatever article it stands in: its traits, and the odds they give it as a keyword."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from store.extract.keywords.indicators import TELLING, indicator
from store.extract.keywords.lexicon import Lexicon, lexicon
from store.extract.keywords.weights import odds
from store.extract.text.kinds import kinds_of
from store.extract.text.tags import tags_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.knowledge import Knowledge

_NO_TERM = re.compile(
    r"[年月日]产|[^\x00-\x7f\W]*(?:小时|分钟|英寸|工作日|标箱)|[全县区省市]里|全[区县市省]|三大|四大|比重|强度|总量|总额|总数|[^\x00-\x7f\W]*(?:同比|增长|下降|增速)|万[人户元吨]|办公室|仪式|位次"
)
"""Words of measure and place that mark out no article."""
_MOST_TERMS = 1 << 15


class Alone(NamedTuple):
    """What a term is worth before it is seen in its article."""

    odds: float
    deed: bool
    """Whether it starts with a verb and is neither listed nor an indicator."""


class _Indicators(dict[str, str]):
    """The indicator of each metric, empty where it has none."""

    def __init__(self, tables: Lexicon) -> None:
        self._tables = tables

    def __missing__(self, metric: str) -> str:
        if len(self) > _MOST_TERMS:
            self.clear()
        found = self[metric] = indicator(metric, self._tables)
        return found


class Vocabulary:
    """The words and terms told so far with the same tables: articles repeat themselves."""

    def __init__(self, tables: Lexicon, tag_of: Mapping[str, str], kind_of: Mapping[str, int]) -> None:
        self.tables = tables
        self.tag_of = tag_of
        self.kind_of = kind_of
        self.indicator_of = _Indicators(tables)
        self.alone_of: dict[str, Alone | None] = {}
        """What `alone` told so far."""

    def alone(self, term: str, parts: tuple[str, ...]) -> Alone | None:
        """The log odds of a term by what it is; None for boilerplate and for words of measure and place."""
        if term not in self.alone_of:
            if len(self.alone_of) > _MOST_TERMS:
                self.alone_of.clear()
            self.alone_of[term] = self._tell(term, parts)
        return self.alone_of[term]

    def _tell(self, term: str, parts: tuple[str, ...]) -> Alone | None:
        plain, listed = self.tables.boilerplate, self.tables.listed
        if term in plain or (term not in listed and parts and plain.issuperset(parts)) or _NO_TERM.fullmatch(term):
            return None
        own = self.traits(term, parts)
        verb = bool(parts) and self.tag_of[parts[0]] == "v"
        told = own["listed"] or term in self.tables.indicators or term.endswith(TELLING)
        return Alone(odds(own), verb and not told)

    def traits(self, term: str, parts: tuple[str, ...]) -> dict[str, float]:
        """The traits of a term made of `parts`; of none where it was not found word by word."""
        tables, length = self.tables, len(term)
        alone = len(parts) == 1
        return {
            "listed": term in tables.listed,
            "common": term in tables.common,
            "theme": term in tables.themes,
            "rate": term.endswith("率") and length > 2,
            "two": length == 2,
            "three": length == 3,
            "very_long": length > 6,
            "verb": alone and self.tag_of[term] == "v",
            "opens_plainly": not alone and bool(parts) and parts[0] in tables.boilerplate,
        }


@lru_cache(maxsize=4)
def vocabulary(knowledge: Knowledge) -> Vocabulary:
    """The vocabulary of these tables."""
    return Vocabulary(lexicon(knowledge), tags_of(knowledge), kinds_of(knowledge))
