"""Whose a figure is, in passages of many manners: the park, a part, a company, a project, a place."""

from __future__ import annotations

import pytest

from store.extract.facts import find_facts
from store.extract.names import find_names
from store.knowledge import load_knowledge
from store.records import Fact
from tests.store.extract.subjects.owners import Passage, passages, reading_of


def wrong(passage: Passage) -> list[str]:
    """What is read otherwise than a careful reader would, in passages whose figures are all found."""
    reading, knowledge = reading_of(passage), load_knowledge()
    facts: list[Fact] = find_facts(reading, find_names(reading, knowledge), knowledge)
    out = []
    for number, subjects, parks in passage.owners:
        fact = next((fact for fact in facts if fact.text.startswith(number)), None)
        if fact is None:
            out.append(f"{number} not found")
            continue
        facts.remove(fact)
        if not any(core in (fact.subject or "null") for core in subjects):
            out.append(f"{number}: subject {fact.subject}, not {'/'.join(subjects)}")
        if (fact.park or "null") not in parks:
            out.append(f"{number}: park {fact.park}, not {'/'.join(parks)}")
    return out


@pytest.mark.parametrize("passage", passages(), ids=lambda passage: passage.text[:16])
def test_each_figure_goes_to_whose_it_is(passage: Passage) -> None:
    assert wrong(passage) == []
