"""What the rest of a text says of a name's left edge: how often it is printed with a first character, or with a rank.

Each answer is kept in `again`; of so many names and no more, for hostile texts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.extract.parks.tables import ParkTables
    from store.extract.text.segment import Tokens

_MAX_AGAIN = 300
_OFTEN, _MAX_KINDS, _APART = 3, 8, 2
_NO_NAME_TAGS = frozenset(("v", "vd", "vi", "p", "c", "r", "u", "uj", "ul", "t", "q"))
_BEGINS = r"[\s，。；：！？、“”（《—]"
_RANKS = ("县", "镇", "乡", "市", "街道", "旗")
"""What a town or county has behind its name somewhere in the text (位于伶俐镇的…)."""

_COMMON_ENDS = tuple("省市县区州盟旗镇乡园城")
"""How a word of two characters ends that is no place's name: 全县, 老城."""


def is_again(text: str, name: str, again: dict[str, bool]) -> bool:
    """Whether `name` is printed more than once."""
    if name not in again:
        again[name] = len(again) < _MAX_AGAIN and text.count(name) > 1
    return again[name]


def is_rarer(text: str, name: str, again: dict[str, bool]) -> bool:
    """Whether `name` is printed more often without its first character."""
    key = f"-{name}"
    if key not in again:
        again[key] = len(again) < _MAX_AGAIN and text.count(name[1:]) > 2 * text.count(name)
    return again[key]


def is_always(text: str, before: str, name: str, again: dict[str, bool]) -> bool:
    """Whether `name` stands more than once, and never without `before`."""
    key = f"{before}|{name}"
    if key not in again:
        count = text.count(name) if len(again) < _MAX_AGAIN else 0
        again[key] = count > 1 and text.count(before + name) == count
    return again[key]


def is_ranked(text: str, word: str, again: dict[str, bool]) -> bool:
    """Whether `word` is printed somewhere as a county or a town."""
    key = f"{word}-"
    if key not in again:
        at = text.find(word) if len(again) < _MAX_AGAIN else -1
        while at >= 0 and not text.startswith(_RANKS, at + len(word)):
            at = text.find(word, at + 1)
        again[key] = at >= 0
    return again[key]


def told_place(
    text: str, tokens: Tokens, tables: ParkTables, last: int, span: tuple[int, int], again: dict[str, bool]
) -> int:
    """The word before those of kind at `last` that names a place by what else is printed; `last` if there is none.

    A word of every day is one where the text says its rank (伶俐镇) or begins clauses with the whole name again and
    again (奋勇高新区); characters that the cutter could not join are one where the text has them apart (临渤). `span`
    is where the name may begin and where it ends.
    """
    i = last
    while (
        i and last - i < _MAX_KINDS and (tokens.words[i - 1] in tables.types or tokens.words[i - 1] in tables.generic)
    ):
        i -= 1
    for first in (i - 1, i - 2):
        if first < 0 or tokens.starts[first] < span[0]:
            break
        words = tokens.words[first:i]
        if any(word in tables.stops or word in tables.generic or not word.isalpha() for word in words):
            break
        place = "".join(words)
        if 1 < len(place) < 4 and (
            is_ranked(text, place, again)
            or (max(map(len, words)) == 1 and _is_apart(text, place, text[tokens.starts[first] : span[1]], again))
            or (
                tokens.tag_of[words[0]] not in _NO_NAME_TAGS
                and _begins_clauses(text, place, text[tokens.starts[first] : span[1]], again)
            )
        ):
            return first
    return last


def _is_apart(text: str, place: str, name: str, again: dict[str, bool]) -> bool:
    """Whether `place`, which the cutter leaves in characters, is printed again and again without the whole `name`."""
    key = f"{place}~{name}"
    if key not in again:
        again[key] = (
            len(again) < _MAX_AGAIN
            and not place.endswith(_COMMON_ENDS)
            and text.count(place) - text.count(name) >= _APART
        )
    return again[key]


def _begins_clauses(text: str, place: str, name: str, again: dict[str, bool]) -> bool:
    """Whether `name` is printed again and again, and begins a clause more than once."""
    key = f"^{name}"
    if key not in again:
        often = len(again) < _MAX_AGAIN and len(name) > len(place) + 2 and text.count(name) >= _OFTEN
        again[key] = often and len(re.findall(f"(?:^|{_BEGINS}){re.escape(name)}", text)) > 1
    return again[key]
