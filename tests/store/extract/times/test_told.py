"""Status and period as papers of 2010 to 2025 tell them, each sentence with its date of writing (`told.txt`)."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from store.knowledge import load_knowledge
from store.pipeline import articles_of
from store.read.formats import decode_source

TABLE = Path(__file__).with_name("told.txt")


class Told(NamedTuple):
    """A figure of a sentence, and what of it is right."""

    number: str
    statuses: list[str]
    periods: list[str]


def _cases() -> list[tuple[str, str, list[Told]]]:
    cases: list[tuple[str, str, list[Told]]] = []
    for line in TABLE.read_text("utf-8").splitlines():
        parts = [part.strip() for part in line.split("|")]
        if line.startswith(" "):
            number, statuses, periods = parts
            cases[-1][2].append(Told(number, statuses.split(","), periods.split(",")))
        elif not line.startswith("#"):
            cases.append((parts[0], parts[1], []))
    return cases


CASES = _cases()


@pytest.mark.parametrize(("date", "sentence", "told"), CASES, ids=[sentence[:24] for _, sentence, _ in CASES])
def test_a_sentence_tells_when_and_whether(date: str, sentence: str, told: list[Told]) -> None:
    source = decode_source(f"青屏工业园区纪实\n{sentence}\n".encode(), "page.txt")
    [(_, facts)] = articles_of(source, load_knowledge(), date=date)
    assert [fact.text for fact in facts] == [figure.number for figure in told]
    for fact, figure in zip(facts, told, strict=True):
        assert "any" in figure.statuses or fact.status in figure.statuses, fact.text
        assert "any" in figure.periods or (fact.period or "null") in figure.periods, fact.text
