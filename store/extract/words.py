"""The word lists of figures, compiled: what to cut from the ends of a name, what tells growth, share, target."""

from __future__ import annotations

import re
from collections.abc import Iterable

from store.extract.periods import PeriodTable
from store.extract.units import UnitTable
from store.knowledge import Knowledge


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


class Words:
    """The lists of `seeds/figures.toml` as patterns. Ends are matched on the reversed text, so that each is one pass."""

    def __init__(self, knowledge: Knowledge) -> None:
        lists = knowledge.words
        self.units = UnitTable(knowledge.units)
        self.periods = PeriodTable(knowledge.periods)
        self.lead = re.compile(f"(?:{_alternatives(lists['figure_lead'])})+")
        self._reach = _reversed(lists["figure_reach"], "+")
        self._growth = _reversed([*lists["growth_up"], *lists["growth_down"]], "")
        self._comparing = _reversed(lists["comparing"], "+")
        self.down = frozenset(lists["growth_down"])
        self._heads = _reversed(lists["metric_heads"], "")
        self.bare_heads = frozenset(lists["bare_heads"])
        self.target = re.compile(_alternatives(lists["target_words"]))
        self.estimate = re.compile(_alternatives(lists["estimate_words"]))
        self.building = re.compile(_alternatives(lists["building_words"]))
        self.built = re.compile(_alternatives(lists["built_words"]))
        self.stock = re.compile(_alternatives(lists["stock_words"]))
        self.share = re.compile(_alternatives(lists["share_words"]))
        self.indicators = {n: i for i in knowledge.indicators for n in (i.name, *i.aliases)}

    def cut_reach(self, text: str) -> str:
        """`text` without the words of reaching at its end (…达到)."""
        return _cut(self._reach, text)

    def growth_at_end(self, text: str) -> str:
        """The word of growth that `text` ends with, empty where it ends otherwise."""
        match = self._growth.match(text[::-1])
        return match.group()[::-1] if match else ""

    def cut_comparing(self, text: str) -> str:
        """`text` without what growth is measured against at its end (…同比)."""
        return _cut(self._comparing, text)

    def ends_in_head(self, text: str) -> bool:
        """Whether `text` ends as the name of an indicator does."""
        return bool(self._heads.match(text[::-1]))


def _reversed(words: Iterable[str], repeat: str) -> re.Pattern[str]:
    return re.compile(f"(?:{_alternatives(word[::-1] for word in words)}){repeat}")


def _cut(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.match(text[::-1])
    return text[: len(text) - match.end()] if match else text


_COMPILED: dict[int, tuple[Knowledge, Words]] = {}


def words_of(knowledge: Knowledge) -> Words:
    """The compiled lists of `knowledge`, made once."""
    found = _COMPILED.get(id(knowledge))
    if found is None or found[0] is not knowledge:
        found = _COMPILED[id(knowledge)] = (knowledge, Words(knowledge))
    return found[1]
