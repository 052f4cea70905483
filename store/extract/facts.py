"""Facts: every printed figure with whose it is, which, how much, when and of what kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.drafts import Draft, find_drafts
from store.extract.explain import Reason, explain_fact
from store.extract.words import words_of
from store.knowledge import Knowledge
from store.records import Fact, Reading

if TYPE_CHECKING:
    from store.extract.names import Names
    from store.extract.words import Words

__all__ = ["Reason", "explain_fact", "find_facts"]


def find_facts(reading: Reading, names: Names, knowledge: Knowledge) -> list[Fact]:
    """Every figure of the article, in text order; `id`, `article` and `source` are left empty."""
    words = words_of(knowledge)
    return [_fact(draft, reading, words) for draft in find_drafts(reading, names, words)]


def _fact(draft: Draft, reading: Reading, words: Words) -> Fact:
    quantity, named, owner, when = draft.quantity, draft.named, draft.owner, draft.when
    text = reading.mended.text
    source_start, source_end = reading.mended.source_span(quantity.start, quantity.end)
    topic, indicator = words.topics.of(named.metric, quantity.dimension)
    norm_value, norm_unit = words.units.normalise(quantity.value, quantity.unit)
    return Fact(
        id="", article="", source="",
        source_start=source_start, source_end=source_end, start=quantity.start, end=quantity.end,
        text=text[quantity.start : quantity.end], value=quantity.value, value_to=quantity.value_to, unit=quantity.unit,
        qualifier=quantity.qualifier, measure=named.measure, direction=named.direction, metric=named.metric,
        topic=topic, subject=owner.subject, park=owner.park, status=draft.status, period=when.value,
        period_text=when.text, quote=text[draft.sentence[0] : draft.sentence[1]].strip().replace("\n", ""),
        indicator=indicator, norm_value=norm_value, norm_unit=norm_unit,
    )  # fmt: skip
