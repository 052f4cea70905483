"""Contexts: what stands around every figure of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from store.extract.figures.scene import clause_start
from store.extract.metrics.figure_words import JOINTS, shared_tail
from store.extract.numbers.quantity import Quantity, is_origin, origins_from

if TYPE_CHECKING:
    from store.extract.figures.scene import Scene


class Context(msgspec.Struct, frozen=True):
    """A number, and what stands around it."""

    quantity: Quantity
    sentence: tuple[int, int]
    paragraph: int
    opens: bool
    """It is the first figure of its sentence."""
    clause: int
    """Where its clause begins."""
    start: int
    """Where the words that are its own begin: behind those of the figure before."""
    reached: int
    """Where the words of the figure before in the sentence end."""
    tail: str
    """What follows it, up to the next mark or number."""


def find_contexts(scene: Scene, kept: list[Quantity]) -> list[Context]:
    """What stands around each number of `kept`, in text order."""
    tails = [shared_tail(scene, kept, i) for i in range(len(kept))]
    contexts: list[Context] = []
    sentence, paragraph, reached = (-1, -1), -1, 0
    origins = 0
    for i, (quantity, tail) in enumerate(zip(kept, tails, strict=True)):
        origins = origins - 1 if origins else origins_from(scene.text, kept, i)
        quantity.origin = origins > 0 or is_origin(scene.text, quantity)
        opens = quantity.start >= sentence[1]
        if opens:
            sentence, paragraph = scene.sentence(quantity.start), scene.paragraph(quantity.start)
            reached = sentence[0]
        clause = clause_start(scene, sentence[0], quantity)
        start = clause if clause > reached else reached
        contexts.append(Context(quantity, sentence, paragraph, opens, clause, start, reached, tail))
        reached = _end(scene, quantity, tail)
    return contexts


def _end(scene: Scene, quantity: Quantity, tail: str) -> int:
    """Where the next figure's own words begin: after the noun of this one where a list goes on behind it."""
    end = quantity.right + len(tail)
    if tail and (scene.text.startswith("、", end) or tail.endswith(JOINTS)):
        return end
    return quantity.right
