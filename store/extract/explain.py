"""Explain: which rule made each field of a fact, and from which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from store.extract.companies.finding import told_by
from store.extract.companies.tables import company_tables
from store.extract.drafts import Draft, find_drafts
from store.extract.figures.words import words_of

if TYPE_CHECKING:
    from store.extract.names import Names
    from store.knowledge import Knowledge
    from store.records import Fact, Reading


class Reason(msgspec.Struct, frozen=True):
    """Why a field says what it says: the rule, and the words at `[start, end)` of the mended text that it read."""

    field: str
    value: str
    rule: str
    words: str
    start: int
    end: int


def explain_fact(reading: Reading, names: Names, knowledge: Knowledge, fact: Fact) -> list[Reason]:
    """The reasons of every field of `fact`; empty where the text does not give that fact (any more)."""
    words = words_of(knowledge)
    for draft in find_drafts(reading, names, words):
        if (draft.quantity.start, draft.quantity.end) == (fact.start, fact.end):
            topic, indicator = words.topics.of(draft.named.metric, draft.quantity.dimension)
            told = f"indicator {indicator} of the tables" if indicator else "word of the topic, or the unit"
            reasons = [*_of_number(draft, reading), *_of_meaning(draft, reading)]
            reasons.append(Reason("topic", topic, told, draft.named.metric, draft.start, draft.tail_end))
            return [*reasons, *_of_company(draft, reading, names, knowledge)]
    return []


def _of_company(draft: Draft, reading: Reading, names: Names, knowledge: Knowledge) -> list[Reason]:
    """What made a name of the company whose figure it is, where it was first read."""
    named = next((m for m in names.mentions if m.kind == "company" and m.name == draft.owner.subject), None)
    if named is None or names.tokens is None:
        return []
    parks = [(m.start, m.end) for m in names.mentions if m.kind == "park"]
    span = (named.start, named.end)
    rule = told_by(reading.mended.text, names.tokens, company_tables(knowledge), parks, span)
    return [_reason(reading, "company", named.name, rule, *span)]


def _reason(reading: Reading, field: str, value: object, rule: str, start: int, end: int) -> Reason:
    said = "null" if value is None else str(value)
    return Reason(field, said, rule, reading.mended.text[start:end], start, end)


def _of_number(draft: Draft, reading: Reading) -> list[Reason]:
    quantity = draft.quantity
    span = (quantity.start, quantity.end)
    numeral = "Chinese numeral" if quantity.chinese else "digits"
    scaled = f"{numeral} and multiplier" if quantity.multiplied else numeral
    reasons = [
        _reason(reading, "value", quantity.value, scaled, *span),
        _reason(reading, "unit", quantity.unit, f"unit of dimension {quantity.dimension or 'unknown'}", *span),
        _reason(reading, "qualifier", quantity.qualifier, "words beside the number", quantity.left, quantity.right),
    ]
    if quantity.value_to is not None:
        reasons.insert(1, _reason(reading, "value_to", quantity.value_to, "second number of a range", *span))
    return reasons


def _of_meaning(draft: Draft, reading: Reading) -> list[Reason]:
    named, owner, when = draft.named, draft.owner, draft.when
    own = (draft.start, draft.tail_end)
    period = (when.period.start, when.period.end) if when.period else (draft.start, draft.start)
    reasons = [
        _reason(reading, "metric", named.metric, named.rule, *own),
        _reason(reading, "measure", named.measure, named.rule, *own),
        _reason(reading, "subject", owner.subject, owner.rule, owner.start, owner.end),
        _reason(reading, "park", owner.park, owner.rule, owner.start, owner.end),
        _reason(reading, "period", when.value, when.rule, *period),
        _reason(reading, "status", draft.status, draft.status_rule, draft.sentence[0], draft.quantity.start),
    ]
    if named.direction:
        reasons.insert(2, _reason(reading, "direction", named.direction, named.rule, *own))
    return reasons
