"""Headlines: what a figure of a headline is of where its own words do not say so (全年冲刺230亿元)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.extract.figures.running import Named
    from store.extract.figures.scene import Scene
    from store.extract.numbers.quantity import Quantity

_BEFORE, _BEHIND = "noun before the number", "noun after the number"
_SAME = "what the article calls the same figure"
_SPOKEN = "a verb of speech"
AREA = "面积"
"""What an area is called that nothing names."""
_LEAST = 10
"""A smaller count is told of many things."""


def name_headlines(scene: Scene, kept: Sequence[Quantity], named: Sequence[Named]) -> None:
    """Call a figure of a headline that nothing names as the article calls the same value."""
    heads = frozenset(scene.headings)
    unnamed = [
        (quantity, own)
        for quantity, own in zip(kept, named, strict=True)
        if quantity.value >= _LEAST
        and (quantity.start < scene.head_end or scene.paragraph(quantity.start) in heads)
        and (
            own.metric in (quantity.unit, AREA)
            or own.rule == _SPOKEN
            or (own.rule == _BEHIND and not _is_name(scene, own.metric))
        )
    ]
    if not unnamed:
        return
    told = {
        (quantity.value, quantity.unit, said.measure): said
        for quantity, said in zip(reversed(kept), reversed(named), strict=True)
        if said.rule == _BEFORE or _is_name(scene, said.metric)
    }
    for quantity, own in unnamed:
        if said := told.get((quantity.value, quantity.unit, own.measure)):
            own.metric, own.head, own.rule = said.metric, said.head, _SAME


def _is_name(scene: Scene, metric: str) -> bool:
    """Whether a metric ends as the names of indicators and of counted things do."""
    return scene.words.ends_in_head(metric) or scene.words.ends_in_item(metric)
