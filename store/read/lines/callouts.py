"""Figures set apart from the text, alone on their line or with what they stand for."""

from __future__ import annotations

from store.late import late

_CALLOUT = late(
    r"^(?:约|超|近|逾)?\s?\d(?:[\d.,]{0,12}\d)?\s?[万亿千百]{0,2}[余多]?\s?(?:[%％‰]|(?![年月日时点])[^\x00-\x7f\W]{1,3}(?:/[年月日天时])?)(?:以上)?(?:\s+[^\s，。；\d]{3,16})?$"
)
BEFORE_FIGURE = frozenset("约超近逾")
"""Stands before the number of a figure that is pulled out of the text."""


def is_callout(text: str) -> bool:
    """Whether a line is a figure pulled out of the text, alone or with what it stands for."""
    first = text[0]
    return (first.isdecimal() or first in BEFORE_FIGURE) and len(text) <= 40 and _CALLOUT.match(text) is not None
