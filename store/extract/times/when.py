"""When: the period of a figure, with the words and the rule that told it."""

from __future__ import annotations

import msgspec

from store.extract.periods.period import Period


class When(msgspec.Struct, frozen=True):
    """The period of a figure, the words that told it, and the rule."""

    value: str | None
    text: str | None
    rule: str
    period: Period | None


NO_PERIOD = When(None, None, "no period", None)
