"""Drafts: every figure of an article with what it is of, whose, when, and why each was read so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from store.extract.figures.indices import mark_indices
from store.extract.figures.no_figures import is_no_figure
from store.extract.figures.running import Named
from store.extract.figures.scene_making import make_scene
from store.extract.numbers.finding import find_quantities
from store.extract.numbers.quantity import Quantity
from store.extract.passes.contexts import find_contexts
from store.extract.passes.metrics import Namer, completed
from store.extract.passes.owners import find_owners
from store.extract.passes.times import find_times
from store.extract.subjects.owner import Owner
from store.extract.tables.facts import RULE as TABLE
from store.extract.tables.facts import find_table_figures
from store.extract.times.when import When
from store.records import Reading, Status

if TYPE_CHECKING:
    from store.extract.figures.scene import Scene
    from store.extract.figures.words import Words
    from store.extract.names import Names


class Draft(msgspec.Struct):
    """A figure read: the number, what it is of, whose, when, of what status; and the rules that told."""

    quantity: Quantity
    named: Named
    owner: Owner
    when: When
    status: Status
    status_rule: str
    sentence: tuple[int, int]
    start: int
    """Where the words that are the figure's own begin."""
    tail_end: int


def find_drafts(reading: Reading, names: Names, words: Words) -> list[Draft]:
    """Every figure of an article in text order."""
    scene = make_scene(reading, words, names)
    cells, tables = find_table_figures(scene, reading.mended.blocks)
    drafts = _of_text(scene, tables)
    if not cells:
        return drafts
    drafts += [Draft(c.quantity, c.named, c.owner, c.when, c.status, TABLE, c.row, *c.row) for c in cells]
    return sorted(drafts, key=lambda draft: draft.quantity.start)


def _of_text(scene: Scene, tables: list[tuple[int, int]]) -> list[Draft]:
    """The figures that stand in sentences.

    One question is asked of all of them before the next: a rule that has just been used is used again the sooner.
    """
    kept = _figures(scene, tables)
    contexts = find_contexts(scene, kept)
    namings = Namer(scene, kept, contexts).namings()
    owners = find_owners(scene, contexts, namings)
    times = find_times(scene, contexts, namings, owners)
    drafts: list[Draft] = []
    for context, naming, owned, timed in zip(contexts, namings, owners, times, strict=True):
        quantity, named = context.quantity, naming.dealt.named
        if not quantity.unit:
            quantity.unit, quantity.dimension = completed(quantity)
        end = quantity.right + len(context.tail)
        when, status, rule = timed.when, timed.status, timed.rule
        drafts.append(Draft(quantity, named, owned.owner, when, status, rule, context.sentence, context.start, end))
    return drafts


def _figures(scene: Scene, tables: list[tuple[int, int]]) -> list[Quantity]:
    """The numbers of the text that are figures, those of its tables left out."""
    found = find_quantities(scene.text, scene.words.units)
    if tables:
        found = [q for q in found if not any(start <= q.start < end for start, end in tables)]
    mark_indices(scene, found)
    return [quantity for quantity in found if not is_no_figure(scene, quantity)]
