"""Passages of the tables of owners (`owners*.txt`): whose each of their figures is, and in which park."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from store.mended import Block, BlockKind, Mended, Run
from store.records import Masthead, Reading

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
