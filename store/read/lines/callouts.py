"""Figures set apart from the text, alone on their line or with what they stand for."""

from __future__ import annotations

from store.late import late

_CALLOUT = late(
    r"^(?:约|超|近|逾)?\s?\d(?:[\d.,]{0,12}\d)?\s?[万亿千百]{0,2}[余多]?\s?(?:[%％‰]|(?![年月日时点])[^\x00-\x7f\W]{1,3}(?:/[年月日天时])?)(?:以上)?(?:\s+(?!从)[^\s，。；\d]{3,16})?$"
)
_NUMBER = "约超近逾 \u30000123456789０１２３４５６７８９.,万亿千百余多"
_OVER = "以上"
_UNIT = 3
"""Characters of the longest unit."""
BEFORE_FIGURE = frozenset("约超近逾")
"""Stands before the number of a figure that is pulled out of the text."""


def is_callout(text: str) -> bool:
    """Whether a line is a figure pulled out of the text, alone or with what it stands for."""
    first = text[0]
    if not (first.isdecimal() or first in BEFORE_FIGURE) or len(text) > 40:
        return False
    unit = text.lstrip(_NUMBER).split(None, 1)[:1]
    may_be_unit = not unit or len(unit[0]) <= _UNIT or "/" in unit[0] or unit[0].endswith(_OVER)
    return may_be_unit and _CALLOUT.match(text) is not None
