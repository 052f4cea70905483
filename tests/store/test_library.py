from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from tinydb import TinyDB

from store.disk.catalogue import FORMAT, MIGRATIONS, Tables
from store.doctor import examine
from store.errors import (
    LibraryError,
    LibraryMissingError,
    LibraryVersionError,
    RecordDamagedError,
    UnknownReferenceError,
)
from store.library import Library
from tests.store.made_articles import OTHER_PARK, PARK, made_text, make_article, make_facts, stored


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library.open(tmp_path / "library", create=True)
    library.add([stored(1), stored(2), stored(3, park=OTHER_PARK)])
    return library


def ids(library: Library) -> list[str]:
    return [row.id for row in library.catalogue()]


def test_what_goes_in_comes_out_whole(library: Library) -> None:
    opened = Library.open(library.path)
    article = make_article(2)
    assert opened.article(article.id) == article
    assert opened.facts(article.id) == make_facts(article)
    assert opened.text(article.id) == opened.source_text(article.id) == made_text(2)


def test_park_facts_are_of_that_park_only(library: Library) -> None:
    assert {fact.park for fact in library.park_facts(OTHER_PARK)} == {OTHER_PARK}
    assert len(library.park_facts(PARK)) == 2


def test_anyone_can_read_each_database_with_plain_tinydb(library: Library) -> None:
    rows = TinyDB(library.path / "library.json").table("articles").all()
    assert [row["title"] for row in rows] == [row.title for row in library.catalogue()]
    for path in (library.path / "articles").iterdir():
        assert TinyDB(path).table("facts").all()[0]["metric"] == "工业总产值"
    assert "青屏工业园区" in (library.path / "library.json").read_text("utf-8")


def test_opening_reads_the_catalogue_only(library: Library) -> None:
    for path in (library.path / "articles").iterdir():
        path.write_bytes(b"\xff")
    assert len(Library.open(library.path).catalogue()) == 3


def test_a_missing_library_is_told_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(LibraryMissingError, match="parks import"):
        Library.open(tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_a_store_path_that_is_a_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("mine")
    for create in (False, True):
        with pytest.raises(LibraryError, match="is a file"):
            Library.open(path, create=create)
    with pytest.raises(LibraryError):
        Library.open(path / "below", create=True)
    assert path.read_text() == "mine"


def test_a_name_no_system_takes_is_told_in_a_line(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="File name too long"):
        Library.open(tmp_path / ("a" * 300))


def test_a_folder_of_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("mine")
    with pytest.raises(LibraryError, match="other files"):
        Library.open(tmp_path, create=True)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


FOREIGN = [
    b"",
    b"{",
    b"[]",
    b'{"a": 1}',
    b'{"a": [1, 2]}',
    b'{"articles": {}}',
    b"\xff\xfe",
    b'{"meta": {"1": {}}}',
    b'{"meta": [1]}',
    b'{"meta": {"1": {"format": "parks library", "version": 1}}, "articles": {"x": {}}}',
]


@pytest.mark.parametrize("content", FOREIGN)
def test_a_foreign_library_file_is_told_and_left_alone(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "library.json").write_bytes(content)
    for create in (False, True):
        with pytest.raises(LibraryError, match="is not a library of Parks") as raised:
            Library.open(tmp_path, create=create)
        assert not isinstance(raised.value, RecordDamagedError)  # the doctor would put another in its place
    assert (tmp_path / "library.json").read_bytes() == content
    assert [path.name for path in tmp_path.iterdir()] == ["library.json"]


@pytest.mark.parametrize("version", [0, 2, 99])
def test_another_format_version_is_told_and_left_alone(library: Library, version: int) -> None:
    path = library.path / "library.json"
    tables: dict[str, Any] = msgspec.json.decode(path.read_bytes())
    tables["meta"]["1"]["version"] = version
    path.write_bytes(msgspec.json.encode(tables))
    before = path.read_bytes()
    with pytest.raises(LibraryVersionError, match=str(version)):
        Library.open(library.path, create=True)
    with pytest.raises(LibraryVersionError):
        library.add([stored(4)])
    assert path.read_bytes() == before
    assert len(list((library.path / "articles").iterdir())) == 3


def test_a_library_of_an_older_version_is_read_through_its_migration(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = library.path / "library.json"
    tables: dict[str, Any] = msgspec.json.decode(path.read_bytes())
    tables["meta"]["1"]["version"] = 0
    for row in tables["articles"].values():
        row["name"] = row.pop("title")
    path.write_bytes(msgspec.json.encode(tables))

    def from_0(tables: Tables) -> Tables:
        rows = {key: {**row, "title": row["name"]} for key, row in tables["articles"].items()}
        return {"meta": {"1": {"format": FORMAT, "version": 1}}, "articles": rows}

    monkeypatch.setitem(MIGRATIONS, 0, from_0)
    opened = Library.open(library.path)
    assert [row.title for row in opened.catalogue()] == [row.title for row in library.catalogue()]
    assert msgspec.json.decode(path.read_bytes())["meta"]["1"]["version"] == 0
    opened.add([stored(4)])
    assert msgspec.json.decode(path.read_bytes())["meta"]["1"]["version"] == 1
    assert len(Library.open(library.path).catalogue()) == 4


def test_an_id_its_beginning_and_a_source_name_all_resolve(library: Library) -> None:
    key = make_article(1).id
    assert library.resolve(key) == library.resolve(key[:6]) == library.resolve("page-0001.txt") == key
    for reference in ("", "nothing", "page"):
        with pytest.raises(UnknownReferenceError):
            library.resolve(reference)


def test_an_ambiguous_reference_names_the_articles(library: Library) -> None:
    library.add([msgspec.structs.replace(stored(5), article=make_article(5, source="page-0001.txt"))])
    with pytest.raises(UnknownReferenceError, match="names 2 articles"):
        library.resolve("page-0001.txt")


def test_a_replaced_article_keeps_its_place_and_loses_its_old_files(library: Library) -> None:
    old = make_article(1)
    article = msgspec.structs.replace(make_article(9), id=old.id)
    new = msgspec.structs.replace(stored(9), article=article, replaces=old.id)
    library.add([new])
    opened = Library.open(library.path)
    assert ids(opened)[0] == old.id
    assert opened.article(old.id) == article
    for folder in ("articles", "texts", "sources"):
        assert len(list((library.path / folder).iterdir())) == 3


def test_removing_takes_files_and_marks_and_nothing_else(library: Library) -> None:
    first, second, third = ids(library)
    library.reader.set_read(first)
    library.reader.set_note(second, "看")
    library.remove([first])
    assert ids(library) == ids(Library.open(library.path)) == [second, third]
    assert library.reader.all().keys() == {second}
    assert len(list((library.path / "texts").iterdir())) == 2
    with pytest.raises(UnknownReferenceError):
        library.article(first)


def test_removing_an_unknown_article_removes_none(library: Library) -> None:
    with pytest.raises(UnknownReferenceError):
        library.remove([ids(library)[0], "nothing"])
    assert len(Library.open(library.path).catalogue()) == 3


def test_articles_of_one_file_share_its_source(library: Library) -> None:
    both = made_text(6) + "\f" + made_text(7)
    library.add([msgspec.structs.replace(stored(n), source_text=both, part=n - 6) for n in (6, 7)])
    assert len(list((library.path / "sources").iterdir())) == 4
    library.remove([make_article(6).id])
    assert library.source_text(make_article(7).id) == both


def test_a_text_that_cannot_be_stored_changes_nothing(library: Library) -> None:
    before = sorted(path.name for path in library.path.rglob("*"))
    with pytest.raises(LibraryError):
        library.add([stored(7), stored(8, text="园区\ud800产值")])
    assert sorted(path.name for path in library.path.rglob("*")) == before
    assert len(library.catalogue()) == 3


@pytest.mark.parametrize("step", range(1, 6))
def test_an_interrupt_before_or_after_the_commit_leaves_all_or_nothing(
    library: Library, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    steps = iter(range(1, 99))

    def interrupt(_: Path) -> None:
        if next(steps) == step:
            raise KeyboardInterrupt

    for module in ("whole_files", "disk.files"):
        monkeypatch.setattr(f"store.{module}.sync_folder", interrupt)
    with pytest.raises(KeyboardInterrupt):
        library.add([stored(7), stored(8)])
    monkeypatch.undo()
    for opened in (library, Library.open(library.path)):
        assert len(opened.catalogue()) == (5 if step == 5 else 3)
        assert all(opened.article(row.id).text == opened.source_text(row.id) for row in opened.catalogue())
    library.add([stored(9)])
    assert examine(library) == []


def test_a_damaged_record_is_named_and_the_rest_goes_on(library: Library) -> None:
    first, second, _ = ids(library)
    row = library.row(first)
    record = library.path / "articles" / f"{row.id}.{row.revision}.json"
    record.write_text(record.read_text("utf-8").replace('"exact"', '"maybe"'), "utf-8")
    with pytest.raises(RecordDamagedError, match=record.name):
        library.facts(first)
    assert library.article(second).title
    assert [fact.article for fact in library.park_facts(PARK)] == [second]
    record.write_bytes(record.read_bytes()[:100])
    with pytest.raises(RecordDamagedError, match=record.name):
        library.article(first)


def test_a_text_changed_by_hand_is_not_shown_under_spans_of_another(library: Library) -> None:
    row = library.catalogue()[0]
    (library.path / "texts" / f"{row.id}.{row.revision}.txt").write_text("另一篇", "utf-8")
    with pytest.raises(RecordDamagedError, match="texts"):
        library.article(row.id)


def test_a_damaged_catalogue_row_is_named_and_kept_through_writes(library: Library) -> None:
    path = library.path / "library.json"
    tables: dict[str, Any] = msgspec.json.decode(path.read_bytes())
    tables["articles"]["2"]["parks"] = 7
    path.write_bytes(msgspec.json.encode(tables))
    opened = Library.open(library.path)
    assert len(opened.catalogue()) == 2
    assert "row 2" in opened.damaged[0]
    opened.add([stored(4)])
    assert msgspec.json.decode(path.read_bytes())["articles"]["2"]["parks"] == 7
    assert len(list((library.path / "texts").iterdir())) == 4


def test_what_another_process_wrote_is_seen_and_taken_in(library: Library) -> None:
    other = Library.open(library.path)
    assert not other.changed()
    library.add([stored(4)])
    assert other.changed()
    other.reload()
    assert not other.changed()
    assert len(other.catalogue()) == 4


def test_a_reader_with_an_old_catalogue_reads_the_new_revision(library: Library) -> None:
    reader = Library.open(library.path)
    old = make_article(1)
    article = msgspec.structs.replace(make_article(9), id=old.id)
    library.add([msgspec.structs.replace(stored(9), article=article, replaces=old.id)])
    assert reader.article(old.id) == article
    library.remove([make_article(2).id])
    with pytest.raises(UnknownReferenceError):
        reader.facts(make_article(2).id)


def test_a_lost_file_is_named(library: Library) -> None:
    row = library.catalogue()[0]
    (library.path / "articles" / f"{row.id}.{row.revision}.json").unlink()
    with pytest.raises(RecordDamagedError, match=r"is missing; import its source again"):
        library.article(row.id)


def test_leftovers_of_a_kill_go_with_the_next_write_and_foreign_files_stay(library: Library) -> None:
    leftover = library.path / "articles" / "0123456789.abcdef01.json"
    temporary = library.path / "articles" / ".tmp-x.json.12345678"
    foreign = library.path / "articles" / "mine.json"
    for path in (leftover, temporary, foreign):
        path.write_text("{}")
    Library.open(library.path).add([stored(4)])
    assert [path.exists() for path in (leftover, temporary, foreign)] == [False, False, True]


def test_marks_are_kept_and_seen_by_another(library: Library) -> None:
    first, second, _ = ids(library)
    library.reader.set_read(first)
    library.reader.set_bookmarked(second)
    library.reader.set_note(first, " 一行\n两行\x1b]52;c;x\x07 ")
    marks = Library.open(library.path).reader
    assert (marks.read(), marks.bookmarked(), marks.notes()) == ({first}, {second}, {first: "一行 两行 ]52;c;x"})
    library.reader.set_read(first, False)
    library.reader.set_note(first, "")
    assert marks.all().keys() == {second}


DAMAGED_MARKS = ["{", "[]", '{"marks": 5}', '{"marks": {"1": 5}}', '{"marks": {"x": {"article": "a"}}}']


@pytest.mark.parametrize("content", DAMAGED_MARKS)
def test_damaged_marks_are_named(library: Library, content: str) -> None:
    (library.path / "marks.json").write_text(content)
    with pytest.raises(RecordDamagedError, match=r"marks\.json"):
        library.reader.read()
    with pytest.raises(RecordDamagedError, match=r"marks\.json"):
        library.reader.set_read(library.catalogue()[0].id)
    with pytest.raises(RecordDamagedError, match=r"marks\.json"):
        library.remove([library.catalogue()[0].id])
    assert len(Library.open(library.path).catalogue()) == 3
    assert (library.path / "marks.json").read_text() == content


@pytest.mark.parametrize("content", ["{", '{"index": {"1": 5}}', '{"index": {"x": {"article": "a", "revision": "b"}}}'])
def test_a_damaged_index_is_made_again_by_the_next_write(library: Library, content: str) -> None:
    terms = library.keyword_articles()
    (library.path / "index.json").write_text(content)
    opened = Library.open(library.path)
    assert opened.keyword_articles() == {}
    opened.add([stored(4)])
    assert {term: len(found) for term, found in opened.keyword_articles().items()} == {
        term: len(found) + 1 for term, found in terms.items()
    }
