"""Facts: every printed figure with whose it is, which, how much, when and of what kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.drafts import Draft, find_drafts
from store.extract.explain import Reason, explain_fact
from store.extract.figures.words import words_of
from store.knowledge import Knowledge
from store.records import Fact, Reading

if TYPE_CHECKING:
    from store.extract.figures.words import Words
    from store.extract.names import Names

__all__ = ["Reason", "explain_fact", "find_facts"]

_CLOSING = frozenset("”’」』）)")


def find_facts(reading: Reading, names: Names, knowledge: Knowledge, article: str = "", source: str = "") -> list[Fact]:
    """Every figure of the article with that id, in text order and numbered so."""
    words = words_of(knowledge)
    facts: list[Fact] = []
    sentence, quote = (-1, -1), ""
    drafts = find_drafts(reading, names, words)
    spans = reading.mended.source_spans((draft.quantity.start, draft.quantity.end) for draft in drafts)
    for draft, span in zip(drafts, spans, strict=True):
        if draft.sentence != sentence:
            sentence = draft.sentence
            quote = quote_of(reading.mended.text, *sentence)
        number = f"{article}-{len(facts) + 1}" if article else ""
        facts.append(_fact(draft, reading, words, quote, span, (number, article, source)))
    return facts


def quote_of(text: str, start: int, end: int) -> str:
    """The sentence from `start` to `end` on one line: a closing quotation mark or bracket goes with what it closes."""
    while start < end and text[start] in _CLOSING:
        start += 1
    while end < len(text) and text[end] in _CLOSING:
        end += 1
    return text[start:end].strip().replace("\n", "")


def _fact(
    draft: Draft, reading: Reading, words: Words, quote: str, span: tuple[int, int], place: tuple[str, str, str]
) -> Fact:
    quantity, named, owner, when = draft.quantity, draft.named, draft.owner, draft.when
    start, end = quantity.start, quantity.end
    topic, indicator = words.topics.of(named.metric, quantity.dimension)
    norm_value, norm_unit = words.units.normalise(quantity.value, quantity.unit)
    return Fact(
        id=place[0], article=place[1], source=place[2],
        source_start=span[0], source_end=span[1], start=start, end=end,
        text=reading.mended.text[start:end], value=quantity.value, value_to=quantity.value_to, unit=quantity.unit,
        qualifier=quantity.qualifier, measure=named.measure, direction=named.direction, metric=named.metric,
        topic=topic, subject=owner.subject, park=owner.park, status=draft.status, period=when.value,
        period_text=when.text, quote=quote, indicator=indicator,
        norm_value=norm_value, norm_unit=norm_unit,
    )  # fmt: skip
