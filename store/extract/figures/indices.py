"""Indices: numbers without a unit that an indicator of its own kind has (PUE值1.18, 容积率2.1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.late import late

if TYPE_CHECKING:
    from store.extract.figures.scene import Scene
    from store.extract.numbers.quantity import Quantity

DIMENSION = "index"
_HIGHEST = 1000
_REACH = 20
_SENTENCE = 60
_BESIDE = late("(?:比|较|低于|高于|[低高]出?|下降|上升|降低|提高|增至|降至|[降升提到至])[^，。；0-9]{0,14}$")
_JOINED = late("(?:和|、|到|至|降到|降至|提高到|提升到|降低到|下降到|增至)$")
_BETWEEN = late("[^。；，、0-9]*$")
_UNIT_FOLLOWS = late("[^\x00-\x7f\\W]|[%％‰A-Za-z]")


def mark_indices(scene: Scene, found: list[Quantity]) -> None:
    """Give numbers that need no unit the dimension of an index, where the text names one before them."""
    bare = [q for q in found if not (q.unit or q.multiplied or q.value >= _HIGHEST) and _ends(scene.text, q)]
    named = [match.end() for match in scene.words.unitless.finditer(scene.text)] if bare else []
    for quantity in bare:
        near = [end for end in named if quantity.left - _SENTENCE <= end <= quantity.left]
        if near and _is_of_index(scene.text, near[-1], quantity):
            quantity.dimension = DIMENSION


def _ends(text: str, quantity: Quantity) -> bool:
    """Whether no word follows that the number could count."""
    after = text[quantity.right : quantity.right + 1]
    return after in "，。；、,;）)”\n到至提增升降和的左" or not _UNIT_FOLLOWS.match(after)


def _is_of_index(text: str, named: int, quantity: Quantity) -> bool:
    """Whether the number after the index named up to `named` is a value of it, or how far it lies from another."""
    between = text[named : quantity.left]
    if len(between) <= _REACH and _BETWEEN.match(between):
        return True
    if "。" in between:
        return False
    clause = re.split("[，、；]", between)[-1]
    clause = re.split("[0-9.]", clause)[-1]
    return bool(_BESIDE.search(clause) or _JOINED.search(clause))
