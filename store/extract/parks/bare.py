"""Bare words that stand for a park: 园区, 该开发区."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING

from store.compiled import compiled
from store.extract.parks.tables import NOT_AFTER
from store.extract.text.literals import grouped
from store.knowledge_words import each_of
from store.late import literal

if TYPE_CHECKING:
    import re

    from store.extract.parks.tables import ParkTables
    from store.extract.text.segment import Tokens
    from store.records import Mention

ANY_PARK = frozenset(("园区", "产业园区", "工业园区"))
"""Bare words that say nothing of the kind of park."""
_LISTED = ANY_PARK - {"园区"}
_MAY_PRECEDE = frozenset(("v", "vd", "vi", "vg", "p", "c", "d", "x", "uj", "ul", "uz", "ud", "ug", "t", "f", "y", "s"))
_THIS = frozenset(("该", "本", "全", "我"))
_TIMES = frozenset(("年", "月", "日", "季度"))
"""What a time ends with: 2016年|综保区完成…."""
_BOUNDS = frozenset(("以上", "以下", "以外", "之外"))
_MAX_NAMES = 300


def own_heads(explicit: list[Mention], tables: ParkTables) -> set[str]:
    """What the parks named end with (工业城, 药谷, 基地), so far as it can stand alone for them."""
    names = {mention.name for mention in explicit[:_MAX_NAMES]}
    heads = {head.word for name in names for head in tables.heads.find(name)}
    return {"基地" if head.endswith("基地") else head for head in heads}


@lru_cache(maxsize=1 << 10)
def _bare_pattern(heads: frozenset[str]) -> re.Pattern[str]:
    """Bare words, and what else the parks of an article end with."""
    words = [*each_of("park_bare"), *sorted(heads, key=lambda head: (-len(head), head))]
    return compiled(f"(?:{grouped(map(literal, words))}){NOT_AFTER}")


def bare_words(text: str, tokens: Tokens, tables: ParkTables, heads: set[str]) -> dict[int, str]:
    """Words that stand for a park, by their place: 园区, 该开发区; not 各园区, 节水型园区, 4个园区."""
    found: dict[int, str] = {}
    starts = tokens.starts
    for bare in _bare_pattern(frozenset(heads.difference(each_of("park_bare")))).finditer(text):
        start = bare.start()
        i = bisect_left(starts, start)
        if i < len(starts) and starts[i] == start and stands_free(tokens, tables, i, bare[0]):
            found[start] = bare[0]
    return found


def stands_free(tokens: Tokens, tables: ParkTables, i: int, word: str) -> bool:
    """Whether what stands before word `i`, which begins `word`, lets it stand for a park."""
    before = tokens.words[i - 1] if i else ""
    if before in _THIS or before in _TIMES or not i:
        return True
    if tokens.tag_of[before] not in _MAY_PRECEDE and before not in tables.stops:
        return False
    modified = before in _BOUNDS or before in tables.generic or before in tables.types
    return not modified and not (before == "、" and word in _LISTED)
