"""Every sentence of the tables is read as a careful reader reads it."""

from __future__ import annotations

import pytest

from tests.store.extract.cases import HERE, Expected, misses_of, read_cases

CASES = [case for path in sorted(HERE.glob("sentences_*.txt")) for case in read_cases(path.name)]


def test_there_are_sentences_enough_to_tell() -> None:
    assert len(CASES) >= 150
    assert sum(len(expected) for _, expected in CASES) >= 300


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[sentence[:24] for sentence, _ in CASES])
def test_a_sentence_gives_its_figures(sentence: str, expected: list[Expected]) -> None:
    assert misses_of(sentence, expected) == []
