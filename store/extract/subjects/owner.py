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
