"""The tags of words: what the cutter's dictionary says they are, a word it lacks by its shape."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from store.cutter import cutter_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.knowledge import Knowledge

_PLACE_ENDS = frozenset("省市县州旗")
_MOST_TAGS = 1 << 16


class _Tags(dict[str, str]):
    """The tag of each word, looked up in the cutter's dictionary once: articles repeat themselves."""

    def __init__(self, cutter: Any) -> None:
        self._cutter = cutter

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_TAGS:
            self.clear()
        tag = self[word] = _tag(self._cutter, word)
        return tag


@lru_cache(maxsize=4)
def tags_of(knowledge: Knowledge) -> Mapping[str, str]:
    """The tags of words, with those that the tables teach the cutter."""
    return _Tags(cutter_of(knowledge))


def _tag(cutter: Any, word: str) -> str:
    """The dictionary's tag; a word it lacks is a number, a place or a noun by its shape.

    The cutter's own guess is no better on the gold and needs a model that takes longer to load than a page to read.
    """
    (_, tag), *more = cutter.tag(word, False)
    if not more:
        return str(tag)
    if word[0].isdigit():
        return "m"
    if not word.isalnum():
        return "x"
    return "eng" if word.isascii() else "ns" if len(word) > 2 and word[-1] in _PLACE_ENDS else "n"
