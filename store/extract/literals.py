"""One pattern for many literal words, quick however many they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of `words`, the longest first; never matches if there are none.

    Grouped by first character: `re` tries the branches of an alternation one by one, so few branches are fast ones.
    """
    groups: dict[str, list[str]] = {}
    for word in set(words):
        if word:
            groups.setdefault(word[0], []).append(word[1:])
    if not groups:
        return r"(?!)"
    branches = []
    for first, rests in sorted(groups.items()):
        tails = "|".join(re.escape(rest) for rest in sorted(rests, key=lambda rest: (-len(rest), rest)))
        branches.append(f"{re.escape(first)}(?:{tails})")
    return f"(?:{'|'.join(branches)})"
