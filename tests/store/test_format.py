"""A library on disk stays readable: each format that was ever written has one here, which later code reads whole.

`library_format_1` holds every field and every kind of block, edit, mention and fact. It is never made again: what it
can no longer be read with needs a new `FORMAT_VERSION`, a migration from the old one, and a library of the new format.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest

from store.disk.catalogue import FORMAT_VERSION
from store.doctor import examine
from store.library import Library
from store.mended import BlockKind, EditKind
from store.records import Status, Topic

HERE = Path(__file__).parent


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.open(shutil.copytree(HERE / "library_format_1", tmp_path / "library"))


def stored(path: Path, *tables: str) -> list[dict[str, Any]]:
    """The documents of some tables of a TinyDB file."""
    content = msgspec.json.decode(path.read_bytes())
    return [document for table in tables for document in content[table].values()]


def test_there_is_a_library_of_every_format_that_was_written() -> None:
    assert [(HERE / f"library_format_{version}").is_dir() for version in range(1, FORMAT_VERSION + 1)]


def test_a_library_of_format_1_is_sound_and_can_be_written(library: Library) -> None:
    assert [finding for finding in examine(library) if finding.kind != "index"] == []
    library.reader.set_note(library.catalogue()[0].id, "又看一遍")
    library.remove([library.catalogue()[1].id])
    assert len(Library.open(library.path).catalogue()) == 1


def test_nothing_that_format_1_stored_is_lost_in_reading_it(library: Library) -> None:
    rows = [msgspec.to_builtins(row) for row in library.catalogue()]
    for row, document in zip(rows, stored(library.path / "library.json", "articles"), strict=True):
        assert document.items() <= row.items()
    for row in library.catalogue():
        (record,) = (library.path / "articles").glob(f"{row.id}.*.json")
        (document,) = stored(record, "article")
        document["mended"]["text"] = library.text(row.id)
        assert contains(msgspec.to_builtins(library.article(row.id)), document)
        assert contains(msgspec.to_builtins(library.facts(row.id)), stored(record, "facts"))
    (mark,) = stored(library.path / "marks.json", "marks")
    assert mark.items() <= msgspec.to_builtins(library.reader.get(mark["article"])).items()


def test_format_1_has_every_kind_of_what_is_read(library: Library) -> None:
    article = library.article(library.catalogue()[0].id)
    facts = library.facts(article.id)
    assert {block.kind for block in article.mended.blocks} == set(get_args(BlockKind))
    assert {edit.kind for edit in article.mended.edits} == set(get_args(EditKind))
    assert {fact.topic for fact in facts} == set(get_args(Topic))
    assert {fact.status for fact in facts} == set(get_args(Status))


def contains(now: Any, stored: Any) -> bool:
    """Whether all that was stored is still there; new fields may stand beside it."""
    if isinstance(stored, dict):
        return all(key in now and contains(now[key], value) for key, value in stored.items())
    if isinstance(stored, list):
        return len(now) == len(stored) and all(map(contains, now, stored))
    return bool(now == stored)
