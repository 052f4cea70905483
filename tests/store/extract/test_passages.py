"""Every passage of the table is read as a careful reader of its day reads it."""

from __future__ import annotations

import pytest

from store.extract.facts import find_facts
from store.extract.names import find_names
from store.knowledge import load_knowledge
from tests.store.extract.cases import Passage, misses_in, read_passages, reading_of

TABLES = (
    "passages.txt",
    "passages_parks.txt",
    "passages_periods.txt",
    "passages_provinces.txt",
    "passages_told.txt",
    "passages_years.txt",
)
PASSAGES = [passage for table in TABLES for passage in read_passages(table)]


@pytest.mark.parametrize("passage", PASSAGES, ids=[passage.text[:24] for passage in PASSAGES])
def test_a_passage_gives_its_figures(passage: Passage) -> None:
    reading = reading_of(passage.text.replace("¶", "\n"), title=passage.title, date=passage.date)
    knowledge = load_knowledge()
    facts = find_facts(reading, find_names(reading, knowledge), knowledge)
    assert misses_in(facts, passage.expected) == []
