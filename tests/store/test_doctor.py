from __future__ import annotations

import errno
from pathlib import Path

import msgspec
import pytest

from store.disk.files import ArticleFiles, files_of
from store.doctor import examine, rebuild_catalogue, repair
from store.errors import LibraryError, LibraryVersionError, RecordDamagedError, RecordUnreadableError
from store.library import Library
from tests.store.made_articles import PARK, make_article, stored


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library.open(tmp_path / "library", create=True)
    library.add([stored(number) for number in range(4)])
    return library


def files(library: Library, number: int) -> ArticleFiles:
    return files_of(library.path, library.catalogue()[number])


def test_a_sound_library_has_no_findings(library: Library) -> None:
    assert examine(library) == repair(library) == []


def test_each_wrong_thing_is_found_named_and_nothing_is_changed(library: Library) -> None:
    library.reader.set_read(library.catalogue()[0].id)
    files(library, 0).record.write_text("{")
    files(library, 1).text.unlink()
    files(library, 2).source.write_text("another")
    (library.path / "articles" / "0123456789.abcdef01.json").write_text("{}")
    (library.path / "index.json").unlink()
    library.reader.path.write_text("{")
    before = {path: path.read_bytes() for path in library.path.rglob("*") if path.is_file()}
    findings = examine(library)
    assert {path: path.read_bytes() for path in library.path.rglob("*") if path.is_file()} == before
    assert [finding.kind for finding in findings] == [
        "damaged",
        "missing",
        "damaged",
        "index",
        "index",
        "unused",
        "marks",
    ]
    assert [Path(finding.place.split()[0]) for finding in findings[:3]] == [
        files(library, 0).record,
        files(library, 1).text,
        files(library, 2).source,
    ]
    assert all(finding.reason and finding.remedy for finding in findings)


def test_repair_drops_what_cannot_be_read_and_keeps_the_rest_and_the_marks(library: Library) -> None:
    lost = library.catalogue()[0].id
    library.reader.set_note(lost, "要看")
    files(library, 0).record.write_text("{")
    (library.path / "articles" / "0123456789.abcdef01.json").write_text("{}")
    (library.path / "index.json").write_text("{")
    findings = repair(library)
    assert all(finding.repaired for finding in findings)
    assert examine(library) == []
    assert [row.id for row in library.catalogue()] == [make_article(number).id for number in (1, 2, 3)]
    assert library.reader.notes() == {lost: "要看"}
    assert library.keyword_articles() == {"厂房": [row.id for row in library.catalogue()]}


def test_repair_drops_damaged_rows_and_puts_damaged_marks_aside(library: Library) -> None:
    path = library.path / "library.json"
    tables = msgspec.json.decode(path.read_bytes())
    tables["articles"]["2"]["parks"] = 7
    path.write_bytes(msgspec.json.encode(tables))
    library.reader.path.write_text("{")
    assert all(finding.repaired for finding in repair(library))
    assert examine(library) == []
    assert len(Library.open(library.path).catalogue()) == 3
    assert (library.path / "marks.json.damaged").exists()


def test_what_was_put_aside_before_is_kept(library: Library) -> None:
    for content in ("first", "second"):
        (library.path / "marks.json").write_text(content)
        repair(library)
    kept = sorted(path for path in library.path.iterdir() if ".damaged" in path.name)
    assert [path.read_text() for path in kept] == ["first", "second"]


def test_a_source_that_is_lost_is_told_but_its_article_stays(library: Library) -> None:
    files(library, 0).source.unlink()
    findings = repair(library)
    assert [(finding.kind, finding.repaired) for finding in findings] == [("missing", False)]
    assert len(library.catalogue()) == 4


def forbid(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    """Let these files be unreadable, as they are to a user without rights; root could read them all the same."""
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path in paths:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)


def test_what_can_not_be_read_for_want_of_rights_is_told_and_never_dropped(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = [files(library, 0).record, files(library, 1).text, files(library, 2).source]
    forbid(monkeypatch, *places)
    findings = repair(library)
    assert [(finding.kind, Path(finding.place), finding.repaired) for finding in findings] == [
        ("unreadable", place, False) for place in places
    ]
    assert "Permission denied" in findings[0].reason
    monkeypatch.undo()
    assert len(Library.open(library.path).catalogue()) == 4
    assert examine(library) == []


def test_a_record_that_can_not_be_read_is_named_and_the_rest_goes_on(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    forbid(monkeypatch, files(library, 0).record)
    first, *rest = library.catalogue()
    with pytest.raises(RecordUnreadableError, match="Permission denied"):
        library.facts(first.id)
    assert {fact.article for fact in library.park_facts(PARK)} == {row.id for row in rest}


def test_a_catalogue_is_not_made_again_without_the_articles_that_can_not_be_read(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    (library.path / "library.json").write_bytes(b"{")
    forbid(monkeypatch, files(library, 0).record)
    with pytest.raises(LibraryError, match="Permission denied"):
        rebuild_catalogue(library.path)
    assert (library.path / "library.json").read_bytes() == b"{"
    monkeypatch.undo()
    assert rebuild_catalogue(library.path) == 4


@pytest.mark.parametrize("content", [b"{", b"", b'{"a": {}}', b'{"a": [1, 2]}', None])
def test_a_lost_catalogue_is_made_again_from_the_articles(library: Library, content: bytes | None) -> None:
    rows = library.catalogue()
    path = library.path / "library.json"
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    for create in (False, True):
        with pytest.raises(RecordDamagedError, match="doctor"):
            Library.open(library.path, create=create)
    assert rebuild_catalogue(library.path) == 4
    opened = Library.open(library.path)
    assert sorted(row.id for row in opened.catalogue()) == sorted(row.id for row in rows)
    assert examine(opened) == []
    assert rebuild_catalogue(library.path) == 0


def test_a_catalogue_of_another_version_is_not_made_again(library: Library) -> None:
    path = library.path / "library.json"
    path.write_bytes(path.read_bytes().replace(b'"version":1', b'"version":2'))
    before = path.read_bytes()
    with pytest.raises(LibraryVersionError):
        rebuild_catalogue(library.path)
    assert path.read_bytes() == before
