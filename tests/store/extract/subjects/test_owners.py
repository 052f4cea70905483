"""Whose a figure is, in passages of many manners: the park, a part, a company, a project, a place."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from store.extract.facts import find_facts
from store.extract.names import find_names
from store.knowledge import load_knowledge
from store.records import Block, BlockKind, Fact, Masthead, Mended, Reading, Run

TABLES = [
    Path(__file__).parent / name
    for name in ("owners.txt", "owners_in_turns.txt", "owners_told.txt", "owners_of_provinces.txt")
]
TITLE = "青屏工业园区发展纪实"


@dataclass
class Passage:
    title: str
    text: str
    owners: list[tuple[str, list[str], list[str]]] = field(default_factory=list)


def passages() -> list[Passage]:
    """The passages of all tables."""
    return [passage for table in TABLES for passage in passages_of(table)]


def passages_of(table: Path) -> list[Passage]:
    """A table: a title (@) if it has its own, the passage, and for each number whose it is and in which park."""
    found: list[Passage] = []
    title = TITLE
    for line in table.read_text("utf-8").splitlines():
        if line.startswith("@"):
            title = line[1:]
        elif line.startswith("  "):
            number, subject, park = (part.strip() for part in line.split("|"))
            found[-1].owners.append((number, subject.split("/"), park.split("/")))
        elif line and not line.startswith("# "):
            found.append(Passage(title, line))
            title = TITLE
    return found


def reading_of(passage: Passage) -> Reading:
    """A title, then a paragraph or a heading (##) a line."""
    lines = [passage.title, *passage.text.split("¶")]
    blocks, at, text = [], 0, []
    for i, line in enumerate(lines):
        kind: BlockKind = "title" if i == 0 else "heading" if line.startswith("##") else "paragraph"
        line = line.removeprefix("##")
        blocks.append(Block(kind, at, at + len(line), placed=kind == "heading"))
        text.append(line)
        at += len(line) + 1
    mended = Mended("\n".join(text), [Run(0, 0, at - 1)], blocks, [])
    masthead = Masthead(title=passage.title, date="2024-03-01")
    return Reading(source_start=0, source_end=at - 1, masthead=masthead, mended=mended)


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
