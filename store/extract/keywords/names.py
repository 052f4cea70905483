"""Names as keywords: how the article prints them, and where no term is read."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from math import log2
from typing import TYPE_CHECKING

import msgspec

from store.extract.keywords.weights import odds

if TYPE_CHECKING:
    from store.extract.names import Names
    from store.extract.text.segment import Tokens
    from store.records import Mention

_FIRST = 12.0
"""The log odds of the article's own park: it stands first."""
_PROPER = 5
"""Characters of a short name that says which park is meant: 上虞经开区, not 经开区."""
_SELDOM = 4
"""A park whose full name is not printed once in so many times goes by the form that is printed most."""


class Scored(msgspec.Struct, frozen=True, gc=False):
    """The log odds of a term as a keyword, how often it stands, whether it is a name, and whether a table lists it."""

    odds: float
    said: int
    name: bool = False
    listed: bool = False


def without_names(text: str, names: Names) -> str:
    """The text with a line break for each name, so that no term is read inside one."""
    pieces: list[str] = []
    at = 0
    for mention in names.mentions:
        if mention.kind != "place" and mention.start >= at:
            pieces.append(text[at : mention.start])
            at = mention.end
    return "\n".join((*pieces, text[at:]))


def name_words(tokens: Tokens, names: Names) -> list[tuple[int, int]]:
    """The first word of each name and the word behind it, none in another."""
    starts, spans = tokens.starts, list[tuple[int, int]]()
    behind = 0
    for mention in names.mentions:
        if mention.kind != "place":
            first = bisect_left(starts, mention.start, behind)
            behind = bisect_left(starts, mention.end, first)
            spans.append((first, behind))
    return spans


def scored_names(text: str, names: Names) -> dict[str, Scored]:
    """Names as keywords, as the article prints them most: its park, its zone and county, companies, other parks."""
    forms: dict[tuple[str, str], list[str]] = {}
    for mention in names.mentions:
        printed = text[mention.start : mention.end]
        if printed[:2] == mention.name[:2] or _is_alias(printed, mention, names):
            forms.setdefault((mention.kind, mention.name), []).append(printed)
    zones = {a.name for a, b in pairwise(names.mentions) if a.end == b.start and b.name == names.park}
    companies = sum(kind == "company" for kind, _ in forms)
    scored: dict[str, Scored] = {}
    for (kind, name), printed_forms in forms.items():
        if kind == "place" and name not in zones:
            continue
        n = len(printed_forms)
        if not printed_forms[0][0].isalnum():
            continue  # （集团）有限公司: no name of anybody
        full = sum(name in printed for printed in printed_forms)
        whole = kind == "place" or (kind == "park" and full * _SELDOM >= n)
        form = name if whole else _most_printed(printed_forms)
        traits = {kind: 1.0, f"often_{kind}": log2(n), "zone": name in zones}
        traits |= {"crowd": log2(companies) if kind == "company" else 0.0}
        scored[form] = Scored(_FIRST if name == names.park else odds(traits), n, name=True)
    return scored


def _is_alias(printed: str, mention: Mention, names: Names) -> bool:
    """Whether the article's own park goes here by another name (广梅园), not by the end of its full one (工业园区)."""
    name = mention.name
    if mention.kind != "park" or name != names.park or name.endswith(printed):
        return False
    return printed[0] == name[0] or (len(printed) >= _PROPER and printed[:2] in name)


def _most_printed(forms: list[str]) -> str:
    """The form of a name that an article prints most, the longest of those it prints as often."""
    if len(forms) == 1:
        return forms[0]
    counts = Counter(forms)
    return max(counts, key=lambda form: (counts[form], len(form), form))
