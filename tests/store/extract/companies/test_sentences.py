"""Every sentence of the table names the companies that a careful reader takes from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.extract.readings import names_of

LINES = [
    line
    for line in (Path(__file__).parent / "sentences.txt").read_text("utf-8").splitlines()
    if line[:1] not in ("", "#")
]


@pytest.mark.parametrize("line", LINES, ids=[line[:20] for line in LINES])
def test_a_sentence_names_its_companies(line: str) -> None:
    sentence, _, names = line.partition(" |")
    assert names_of(sentence).companies == names.split()
