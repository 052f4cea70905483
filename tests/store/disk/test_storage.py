from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tinydb import TinyDB, where
from tinydb.table import Document

from store.disk.storage import AtomicJSONStorage, signature, storage_of
from store.errors import LibraryError, RecordDamagedError

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=10,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "database.json"


@settings(max_examples=60, deadline=None)
@given(documents=st.lists(st.dictionaries(TEXTS, VALUES, max_size=4), max_size=4))
def test_what_is_written_is_read_by_this_storage_and_by_plain_tinydb(
    tmp_path_factory: pytest.TempPathFactory, documents: list[dict[str, Any]]
) -> None:
    path = tmp_path_factory.getbasetemp() / "round-trip.json"
    path.unlink(missing_ok=True)
    TinyDB(path, storage=AtomicJSONStorage).table("articles").insert_multiple(documents)
    assert TinyDB(path, storage=AtomicJSONStorage).table("articles").all() == documents
    assert TinyDB(path, encoding="utf-8").table("articles").all() == documents


def test_tinydb_finds_updates_and_removes_through_it(path: Path) -> None:
    table = TinyDB(path, storage=AtomicJSONStorage).table("parks")
    table.insert_multiple([{"name": "青屏工业园区"}, {"name": "石梁经济技术开发区"}])
    table.update({"city": "临岳市"}, where("name") == "青屏工业园区")
    table.remove(where("name") == "石梁经济技术开发区")
    assert TinyDB(path).table("parks").all() == [{"name": "青屏工业园区", "city": "临岳市"}]


def test_the_file_is_parsed_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    TinyDB(path, storage=AtomicJSONStorage).insert({"a": 1})
    database = TinyDB(path, storage=AtomicJSONStorage)
    assert len(database) == 1
    path.unlink()
    assert database.all() == [{"a": 1}]


def test_text_is_kept_readable(path: Path) -> None:
    TinyDB(path, storage=AtomicJSONStorage).insert({"title": "园区快讯"})
    assert "园区快讯" in path.read_text("utf-8")


def test_a_transaction_is_one_replacement(path: Path) -> None:
    database = TinyDB(path, storage=AtomicJSONStorage)
    database.insert({"n": 0})
    before = signature(path)
    with storage_of(database).transaction():
        database.insert_multiple([{"n": 1}, {"n": 2}])
        database.remove(doc_ids=[1])
        assert signature(path) == before
    assert [row["n"] for row in TinyDB(path)] == [1, 2]
    assert storage_of(database).signature == signature(path) != before


def test_a_transaction_that_fails_leaves_file_and_memory_as_they_were(path: Path) -> None:
    database = TinyDB(path, storage=AtomicJSONStorage)
    database.insert({"n": 0})
    with pytest.raises(ValueError, match="already exists"), storage_of(database).transaction():
        database.remove(doc_ids=[1])
        database.insert({"n": 1})
        database.insert(Document({}, 2))
    assert database.all() == TinyDB(path).all() == [{"n": 0}]


@pytest.mark.parametrize("value", ["\ud800", {"a": object()}])
def test_what_json_cannot_hold_is_refused_and_the_old_file_stays(path: Path, value: object) -> None:
    database = TinyDB(path, storage=AtomicJSONStorage)
    database.insert({"n": 0})
    with pytest.raises(LibraryError, match=r"database\.json"):
        database.insert({"n": value})
    assert database.all() == TinyDB(path).all() == [{"n": 0}]


@pytest.mark.parametrize("content", [b"", b"\x00", b"{", b"[1]", b'{"a": 1}', b"\xff", b"[" * 100_000, b'{"a": {"1": '])
def test_a_damaged_file_is_named(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(RecordDamagedError, match=r"database\.json"):
        TinyDB(path, storage=AtomicJSONStorage).all()
    assert path.read_bytes() == content


def test_a_folder_in_the_place_of_the_file_is_told(path: Path) -> None:
    path.mkdir()
    with pytest.raises(LibraryError, match=r"database\.json"):
        TinyDB(path, storage=AtomicJSONStorage).all()
