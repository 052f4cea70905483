"""Names of people, which are no terms: those who wrote an article or speak in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.knowledge_words import each_of, listed

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 6
"""Characters of what may be a name with a word behind: 欧阳建明说."""


def is_person(term: str, text: str, byline: Iterable[str]) -> bool:
    """Whether a term that no table lists names one of the `byline`, holds an office or stands behind one in `text`."""
    offices = each_of("speaker_offices")
    if any(map(term.__contains__, offices)) or any(term in name or name in term for name in byline):
        return True
    named = len(term) <= _LONGEST and term[0] in listed("surnames_sure", "surnames_common", "surnames_fewer")
    return named and any(before.endswith(offices) for before in text.split(term)[:-1])
