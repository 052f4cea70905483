"""Brackets: times that stand in brackets behind their number (112天（1—5月）)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.late import late

if TYPE_CHECKING:
    from store.extract.figures.scene import Scene
    from store.extract.periods.period import Period

OPENED = frozenset("（(")
UP_TO = ("截至", "截止")
"""What may stand between a bracket and the time told in it."""
_CHANGES = ("，同比", "，比", "，较", "，增", "，下降", "，环比")
_NEAR = 14
_NUMBER_BEFORE, _UNIT_REACH = late("[0-9][^，。；、（(]{0,7}$"), 12
"""What ends right before the brackets that a number's time stands in (112天（1—5月）), not 近期（2021—2025年）用地…."""


def in_brackets(scene: Scene, opened: int) -> Period | None:
    """The time that stands alone in the brackets that open at `opened`, behind its number (112天（1—5月）)."""
    text = scene.text
    period = scene.period_at.get(opened + 1 + len("截至") * text.startswith(UP_TO, opened + 1))
    if period is None or opened < 0 or text[opened] not in OPENED or not text.startswith(("）", ")"), period.end):
        return None
    return period if _NUMBER_BEFORE.search(text, max(0, opened - _UNIT_REACH), opened) else None


def goes_on(text: str, period: Period, number: int) -> bool:
    """Whether a change is told right behind a time in brackets (112天（1—5月），同比增加9天)."""
    return number - period.end < _NEAR and text.startswith(_CHANGES, period.end + 1)
