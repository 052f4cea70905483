"""Readings made by hand: one block a line, the first the title where one is given."""

from __future__ import annotations

from store.extract.honours.finding import find_honours
from store.extract.names import Names, find_names
from store.extract.parks.finding import find_park_names, park_tables
from store.extract.text.segment import tag_text
from store.knowledge import load_knowledge
from store.mended import Block, BlockKind, Mended, Run
from store.records import Honour, Masthead, Reading


def reading(body: str, *, title: str = "", kicker: str = "") -> Reading:
    kinds: list[tuple[BlockKind, str]] = [("kicker", kicker), ("title", title)]
    parts = [(kind, text) for kind, text in kinds if text] + [("paragraph", line) for line in body.split("\n")]
    blocks: list[Block] = []
    at = 0
    for kind, text in parts:
        blocks.append(Block(kind, at, at + len(text)))
        at += len(text) + 1
    text = "\n".join(text for _, text in parts)
    return Reading(
        source_start=0,
        source_end=len(text),
        masthead=Masthead(title=title, kicker=kicker),
        mended=Mended(text=text, runs=[Run(0, 0, len(text))], blocks=blocks, edits=[]),
    )


def names_of(body: str, *, title: str = "", kicker: str = "") -> Names:
    return find_names(reading(body, title=title, kicker=kicker), load_knowledge())


def printed(body: str, kind: str, *, title: str = "") -> list[tuple[str, str]]:
    """What is printed and what it stands for, mention by mention."""
    read = reading(body, title=title)
    text = read.mended.text
    return [(text[m.start : m.end], m.name) for m in names_of(body, title=title).mentions if m.kind == kind]


def honours_of(body: str) -> list[Honour]:
    return find_honours(reading(body), names_of(body), load_knowledge())


def honours_printed(body: str) -> list[str]:
    """The honours that a text tells, as printed."""
    return [honour.text for honour in honours_of(body)]


def park_names_of(text: str) -> list[str]:
    """The parks that a text names, before the article tells what they stand for."""
    knowledge = load_knowledge()
    return [name.name for name in find_park_names(text, tag_text(text, knowledge), park_tables(knowledge))]
