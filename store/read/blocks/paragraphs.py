"""What the paragraphs read so far show: how they begin, and whether a quotation is open."""

from __future__ import annotations

from collections.abc import Sequence

from store.read.drafts import Draft

FEW = 3
"""Lines that make a column, and paragraphs that tell how they begin."""
_MANY = 6
"""Paragraphs of which one may have lost its indent, or be a deck that tells an amount."""
_RECENT = 24
"""Blocks that are looked at for how paragraphs begin."""
_QUOTED_LINES = 40
"""Lines that a quotation is followed back."""


def sets_in(drafts: Sequence[Draft]) -> bool:
    """Whether the page sets in the first line of each paragraph, as far as it is read."""
    begun = [draft.lines[0].indent > 0 for draft in drafts[-_RECENT:] if draft.kind == "paragraph" and not draft.row]
    return len(begun) >= FEW and begun.count(False) * _MANY <= len(begun)


def is_quoting(draft: Draft) -> bool:
    """Whether a quotation is open at the end of the paragraph."""
    text = draft.text_of_last(_QUOTED_LINES)
    return text.count("“") > text.count("”")
