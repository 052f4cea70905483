"""Dealt: what a list hands out to one of its numbers."""

from __future__ import annotations

import msgspec

from store.extract.figures.running import Named
from store.extract.times.timing import When
from store.records import Mention


class Dealt(msgspec.Struct, frozen=True):
    """What one number of a list is of, its period where the list is one of periods, whose where it is one of names."""

    named: Named
    when: When | None = None
    owner: Mention | None = None
