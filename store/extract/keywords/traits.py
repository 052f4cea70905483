"""What a term is by itself, whatever article it stands in: its traits, and the odds they give it as a keyword."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, TypeVar

import msgspec

from store.compiled import compiled
from store.extract.keywords.indicators import TELLING, indicator
from store.extract.keywords.lexicon import Lexicon, lexicon
from store.extract.keywords.weights import odds
from store.extract.text.kinds import kinds_of
from store.extract.text.tags import tags_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from store.knowledge import Knowledge

_NO_TERM = compiled(
    r"[年月日]产|[^\x00-\x7f\W]*(?:小时|分钟|英寸|工作日|标箱)|[全县区省市]里|全[区县市省]|三大|四大|比重|强度|总量|总额|总数|[^\x00-\x7f\W]*(?:同比|增长|下降|增速)|万[人户元吨]|办公室|仪式|位次"
)
"""Words of measure and place that mark out no article."""
_MOST_TERMS = 1 << 15


class Alone(msgspec.Struct, frozen=True, gc=False):
    """What a phrase is worth before it is seen in its article."""

    odds: float
    deed: bool
    """Whether it starts with a verb and is neither listed nor an indicator."""


class Begun(msgspec.Struct, frozen=True, gc=False):
    """The listed terms, not taught to the cutter, that may stand where a word begins."""

    terms: tuple[str, ...]
    length: int
    """Characters of the word."""
    goes_on: str
    """What may stand behind the word in those that are longer."""
    within: bool
    """Whether the word itself begins with one."""


_Key = TypeVar("_Key")
_Told = TypeVar("_Told")


class Memory(dict[_Key, _Told]):
    """What was told of each, remembered: articles repeat themselves."""

    def __init__(self, tell: Callable[[_Key], _Told]) -> None:
        self._tell = tell

    def __missing__(self, key: _Key) -> _Told:
        if len(self) > _MOST_TERMS:
            self.clear()
        told = self[key] = self._tell(key)
        return told


class Vocabulary:
    """What words, phrases and metrics are worth by the same tables, whatever article they stand in."""

    def __init__(self, tables: Lexicon, tag_of: Mapping[str, str], kind_of: Mapping[str, int]) -> None:
        self.tables = tables
        self.kind_of = kind_of.__getitem__
        self._tag_of = tag_of
        self.indicator_of: Mapping[str, str] = Memory(partial(indicator, tables=tables))
        """The indicator of each metric, empty where it has none."""
        self.odds_of: Mapping[str, float | None] = Memory(self._odds)
        """The log odds of a word or a term of the tables; None for boilerplate and for words of measure and place."""
        self.alone_of: Mapping[tuple[str, ...], Alone | None] = Memory(self._alone)
        """The same of a phrase, by the words it is made of."""
        self.rare_of: Mapping[str, str] = Memory(self._rare)
        """The characters of a term that tell what an article is about."""
        self.begun_by = Memory(self._begun).__getitem__

    def _odds(self, term: str) -> float | None:
        plain = term in self.tables.boilerplate or _NO_TERM.fullmatch(term)
        return None if plain else odds(self.traits(term))

    def _alone(self, parts: tuple[str, ...]) -> Alone | None:
        term, tables = "".join(parts), self.tables
        plain = term in tables.boilerplate or (term not in tables.listed and tables.boilerplate.issuperset(parts))
        if plain or _NO_TERM.fullmatch(term):
            return None
        told = term in tables.listed or term in tables.indicators or term.endswith(TELLING)
        return Alone(odds(self.traits(term, parts)), deed=self._tag_of[parts[0]] == "v" and not told)

    def _rare(self, term: str) -> str:
        return "".join(character for character in term if character not in self.tables.common_characters)

    def _begun(self, word: str) -> Begun:
        length, alike = len(word), self.tables.uncut.get(word[0], ())
        terms = tuple([term for term in alike if term.startswith(word) or word.startswith(term)])
        goes_on = "".join([term[length : length + 1] for term in terms])
        return Begun(terms, length, goes_on, len(goes_on) < len(terms))

    def traits(self, term: str, parts: tuple[str, ...] = ()) -> dict[str, bool]:
        """The traits of a term; `parts` are the words of a phrase."""
        tables, length = self.tables, len(term)
        return {
            "listed": term in tables.listed,
            "common": term in tables.common,
            "theme": term in tables.themes,
            "two": length == 2,
            "three": length == 3,
            "very_long": length > 6,
            "verb": not parts and self._tag_of[term] == "v",
            "opens_plainly": bool(parts) and parts[0] in tables.boilerplate,
            "ends_in_verb": bool(parts) and term not in tables.listed and self._tag_of[parts[-1]] == "v",
        }


@lru_cache(maxsize=4)
def vocabulary(knowledge: Knowledge) -> Vocabulary:
    """The vocabulary of these tables."""
    return Vocabulary(lexicon(knowledge), tags_of(knowledge), kinds_of(knowledge))
