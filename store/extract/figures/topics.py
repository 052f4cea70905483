"""Topics: the shelf a metric stands on, and the indicator of the table that it goes by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.compiled import compiled
from store.records import Topic

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.knowledge import Indicator

_AFFIX = compiled(r"^(?:累计|全年|实现|完成|园区|全区|已|共|先后|新)+|(?:总计|合计|达到|约|数量|总数|数)+$")
_GROWTH = compiled(r"(?:同比|环比|可比|年均|比上年|较上年)?(?:增长|下降|增速|增幅|降幅|提高|提升|降低|减少|增加)+$")
_SHELVES: dict[str, Topic] = {
    "area": "land", "money": "finance", "rank": "people", "power": "capacity", "energy": "capacity",
    "mass": "capacity", "volume": "capacity", "teu": "capacity", "steam": "capacity", "heat": "capacity",
    "length": "infrastructure", "fibre": "infrastructure", "apparent": "infrastructure", "voltage": "infrastructure",
    "data": "infrastructure", "bandwidth": "infrastructure", "flops": "infrastructure", "time": "services",
    "coal": "green",
    "oil": "green",
}  # fmt: skip
"""Where a metric stands that no word tells of: by what it is measured in."""


class Topics:
    """Topic and indicator of metrics, remembered: articles repeat themselves."""

    def __init__(self, indicators: Mapping[str, Indicator], topic_words: Sequence[tuple[Topic, Sequence[str]]]) -> None:
        self._indicators = indicators
        self._topic_words = topic_words
        self._seen: dict[tuple[str, str], tuple[Topic, str | None]] = {}

    def of(self, metric: str, dimension: str) -> tuple[Topic, str | None]:
        """The topic of a metric and the canonical name of its indicator, None where the table knows none."""
        key = (metric, dimension)
        found = self._seen.get(key)
        if found is None:
            if len(self._seen) > 50_000:
                self._seen.clear()
            found = self._seen[key] = self._tell(metric, dimension)
        return found

    def _tell(self, metric: str, dimension: str) -> tuple[Topic, str | None]:
        bare = _GROWTH.sub("", metric)
        for name in (metric, bare, _AFFIX.sub("", bare)):
            entry = self._indicators.get(name)
            if entry:
                return entry.topic, entry.name
        for start in range(1, max(1, len(bare) - 1)):
            entry = self._indicators.get(bare[start:])
            if entry:
                return entry.topic, None
        for topic, words in self._topic_words:
            if any(word in metric for word in words):
                return topic, None
        return _SHELVES.get(dimension.partition("_")[0], "output"), None
