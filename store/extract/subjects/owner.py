"""Owners: whose a figure is, in which park's table it belongs, and the rule that told."""

from __future__ import annotations

import msgspec


class Owner(msgspec.Struct, frozen=True, gc=False):
    """Whose a figure is."""

    subject: str | None
    park: str | None
    rule: str
    start: int
    end: int


OF_PARK = frozenset(("the article's park", "the park of the section", "a park named", "the running park"))
"""Rules that tell a park for the owner."""
TOPICAL = frozenset(
    (
        "a company named",
        "the builder before its project",
        "a word for the company before",
        "the article's company",
        "the company that tells",
    )
)
"""Rules that tell the company that a paragraph goes on about."""
OF_PROJECT = frozenset(("the project after the number", "a project named", "the project visited", "the item of a list"))
"""Rules that tell a project."""
OF_PLACE = frozenset(("a place named", "a named place as a whole"))
"""Rules that tell a place as a whole."""
TOGETHER = "parks told of together"
TOLD_BY_OFFICE = "the place whose office tells it"
OF_COMPANY = TOPICAL | {"the company that speaks", "the article's company", "a company right before the number"}
"""Rules that tell a company."""
