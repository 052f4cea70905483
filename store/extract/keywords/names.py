"""Names as keywords: how the article prints them, and where no term is read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import pairwise
from math import log2
from typing import TYPE_CHECKING

import msgspec

from store.compiled import compiled
from store.extract.keywords.weights import CROWD, NAMES, OFTEN_NAMED, ONLY_LISTED, ZONE
from store.extract.text.lists import is_listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.extract.names import Names
    from store.extract.text.segment import Tokens
    from store.records import Mention

_QUOTED = compiled(r"“((?:[^\W\d_]|\+){3,8})”")
_FIRST = 12.0
"""The log odds of the article's own park: it stands first."""
_PROPER = 5
"""Characters of a short name that says which park is meant: 上虞经开区, not 经开区."""
_WIDE = ("省", "自治区")
"""What the names of places end with that have too many parks to tell one by."""
_SELDOM = 3
"""A park whose full name is not printed once in so many times goes by the form that is printed most."""


class Scored(msgspec.Struct, frozen=True, gc=False):
    """The log odds of a term as a keyword, how often it stands, whether it is a name, and whether a table lists it."""

    odds: float
    said: int
    name: bool = False
    listed: bool = False


def quoted(text: str, named: Sequence[Mention]) -> frozenset[str]:
    """The words between quotation marks that hold no name."""
    ends = [mention.end for mention in named]
    found: set[str] = set()
    for words in _QUOTED.finditer(text):
        i = bisect_right(ends, words.start())
        if i == len(named) or named[i].start >= words.end():
            found.add(words[1])
    return frozenset(found)


def name_words(tokens: Tokens, named: Iterable[Mention]) -> list[tuple[int, int]]:
    """The first word of each name and the word behind it, none in another."""
    starts, spans = tokens.starts, list[tuple[int, int]]()
    behind = 0
    for mention in named:
        first = bisect_left(starts, mention.start, behind)
        longest = first + mention.end - mention.start  # in words: each has a character
        behind = bisect_left(starts, mention.end, first, min(longest, len(starts)))
        spans.append((first, behind))
    return spans


def scored_names(text: str, names: Names) -> dict[str, Scored]:
    """Names as keywords, as the article prints them most: its park, its zone and county, companies, other parks."""
    zones = {
        a.name
        for a, b in pairwise(names.mentions)
        if a.end == b.start and b.name == names.park and not a.name.endswith(_WIDE)
    }
    forms: dict[tuple[str, str], list[str]] = {}
    told: set[str] = set()
    for mention in names.mentions:
        if mention.kind != "place" or mention.name in zones:
            printed = text[mention.start : mention.end]
            if printed[:2] == mention.name[:2] or _is_alias(printed, mention, names):
                forms.setdefault((mention.kind, mention.name), []).append(printed)
                if not is_listed(text, mention):
                    told.add(mention.name)
    companies = sum(kind == "company" for kind, _ in forms)
    scored: dict[str, Scored] = {}
    for (kind, name), printed_forms in forms.items():
        if not printed_forms[0][0].isalnum():
            continue  # （集团）有限公司: no name of anybody
        n = len(printed_forms)
        form = name if kind == "place" or _is_printed(name, kind, printed_forms) else _most_printed(printed_forms)
        worth = _FIRST if name == names.park else NAMES[kind] + ZONE * (name in zones) + OFTEN_NAMED * log2(n)
        if kind == "company":
            worth += CROWD * log2(companies) + ONLY_LISTED * (name not in told)
        scored[form] = Scored(worth, n, name=True)
    return scored


def _is_alias(printed: str, mention: Mention, names: Names) -> bool:
    """Whether the article's own park goes here by another name (广梅园), not by the end of its full one (工业园区)."""
    name = mention.name
    if mention.kind != "park" or name != names.park or name.endswith(printed):
        return False
    return printed[0] == name[0] or (len(printed) >= _PROPER and printed[:2] in name)


def _is_printed(name: str, kind: str, forms: list[str]) -> bool:
    """Whether a park's full name is printed often enough for it to go by it."""
    return kind == "park" and sum(name in printed for printed in forms) * _SELDOM >= len(forms)


def _most_printed(forms: list[str]) -> str:
    """The form of a name that an article prints most, the longest of those it prints as often."""
    if len(forms) == 1:
        return forms[0]
    counts = Counter(forms)
    return max(counts, key=lambda form: (counts[form], len(form), form))
