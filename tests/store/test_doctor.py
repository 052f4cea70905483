from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from store.doctor import examine, rebuild_catalogue, repair
from store.errors import LibraryVersionError, RecordDamagedError
from store.library import Library
from store.library_files import ArticleFiles, files_of
from tests.store.made_articles import make_article, stored


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


def test_a_source_that_is_lost_is_told_but_its_article_stays(library: Library) -> None:
    files(library, 0).source.unlink()
    findings = repair(library)
    assert [(finding.kind, finding.repaired) for finding in findings] == [("damaged", False)]
    assert len(library.catalogue()) == 4


@pytest.mark.parametrize("content", [b"{", b"", None])
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
