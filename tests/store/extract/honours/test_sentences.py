"""Honours in sentences of many papers, provinces and years, from a table: each found, none else, and whose it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.extract.honours.finding import find_honours
from store.knowledge import load_knowledge
from tests.store.extract.readings import names_of, reading

TITLE = "青屏工业园区发展纪实"
LINES = Path(__file__).with_name("sentences.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("line", [line for line in LINES if line and not line.startswith("#")])
def test_the_honours_of_a_sentence_are_found_and_no_others(line: str) -> None:
    sentence, expected, whose = (part.strip() for part in line.split("|"))
    wanted = [] if expected == "-" else expected.split(" ; ")
    found = find_honours(reading(sentence, title=TITLE), names_of(sentence, title=TITLE), load_knowledge())
    texts = [honour.text for honour in found]
    assert [want for want in wanted if not any(want in text or text in want for text in texts)] == []
    assert [text for text in texts if not any(want in text or text in want for want in wanted)] == []
    assert {honour.subject for honour in found} <= {whose or honour.subject for honour in found}
