"""Lists of names in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.records import Mention


def is_listed(text: str, mention: Mention) -> bool:
    """Whether a name is one of several in a list (甲、乙、丙等)."""
    start, end = mention.start, mention.end
    return text[start - 1 : start] == "、" or text[end : end + 1] in ("、", "等")
