from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from store.disk.files import files_of
from store.doctor import examine
from store.errors import LibraryError
from store.importing import BATCH_FILES, ImportReport, Progress, import_paths, sample_paths
from store.intake.found_files import find_files
from store.library import Library
from store.read.formats import SUFFIXES
from tests.store.made_articles import long_text, made_text
from tests.store.made_pipeline import made_module


@pytest.fixture(autouse=True)
def _made_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "store.pipeline", made_module())


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(made_text(number), "utf-8")
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "library"


def counts(report: ImportReport) -> tuple[int, int, int, int]:
    return report.new, report.present, report.updated, report.versions


def reasons(report: ImportReport) -> dict[str, str]:
    return {Path(path).name: reason for path, reason in report.refused}


def state(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_folder_comes_in_once_and_again_changes_nothing(pages: Path, store: Path) -> None:
    seen: list[Progress] = []
    report = import_paths(store, [pages], on_progress=seen.append)
    assert (counts(report), report.refused, report.facts) == ((3, 0, 0, 0), [], 3)
    assert seen == [Progress(n + 1, 3, f"{n}.txt") for n in range(3)]
    before = state(store)
    assert counts(import_paths(store, [pages])) == (0, 3, 0, 0)
    assert state(store) == before
    assert [row.source for row in Library.open(store).catalogue()] == ["0.txt", "1.txt", "2.txt"]


def test_a_changed_file_updates_its_article_which_keeps_id_place_and_marks(pages: Path, store: Path) -> None:
    import_paths(store, [pages])
    library = Library.open(store)
    key = library.resolve("0.txt")
    library.reader.set_bookmarked(key)
    (pages / "0.txt").write_text("改版后的文章，园区完成产值900亿元。", "utf-8")
    assert counts(import_paths(store, [pages])) == (0, 2, 1, 0)
    library.reload()
    assert library.catalogue()[0].id == key
    assert library.text(key) == library.article(key).text == "改版后的文章，园区完成产值900亿元。"
    assert [(fact.id, fact.article) for fact in library.facts(key)] == [(f"{key}-1", key)]
    assert library.reader.bookmarked() == {key}


def test_known_files_are_read_again_when_asked_for(pages: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import_paths(store, [pages])
    before = Library.open(store).catalogue()
    monkeypatch.setattr("tests.store.made_pipeline.make_facts", lambda article: [])
    assert counts(import_paths(store, [pages])) == (0, 3, 0, 0)
    assert counts(import_paths(store, [pages], again=True)) == (0, 0, 3, 0)
    after = Library.open(store).catalogue()
    assert [row.id for row in after] == [row.id for row in before]
    assert [row.facts for row in after] == [0, 0, 0]


@pytest.mark.parametrize("kind", ["record", "text", "source"])
@pytest.mark.parametrize("lost", [True, False])
@pytest.mark.parametrize("moved", [True, False])
def test_an_article_whose_files_are_damaged_is_stored_again_by_importing_its_source(
    pages: Path, store: Path, kind: str, lost: bool, moved: bool
) -> None:
    import_paths(store, [pages], jobs=1)
    library = Library.open(store)
    row, *rest = library.catalogue()
    library.reader.set_note(row.id, "要看")
    damaged: Path = getattr(files_of(store, row), kind)
    if lost:
        damaged.unlink()
    else:
        damaged.write_text("{", "utf-8")
    if moved:
        Path(row.path).rename(pages / "elsewhere.txt")
    report = import_paths(store, [pages], jobs=1)
    assert counts(report) == (0, len(rest), 1, 0)
    opened = Library.open(store)
    assert examine(opened) == []
    assert [again.id for again in opened.catalogue()] == [row.id, *(other.id for other in rest)]
    assert opened.reader.notes() == {row.id: "要看"}


def test_an_article_that_can_not_be_read_now_is_not_stored_again(
    pages: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_paths(store, [pages], jobs=1)
    before = state(store)
    row = Library.open(store).catalogue()[0]
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.parent.name == "articles" and path.name.startswith(row.id):
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert counts(import_paths(store, [pages], jobs=1))[2] == 0
    monkeypatch.undo()
    assert state(store) == before


def test_a_text_that_takes_the_id_of_an_updated_article_gets_a_longer_one(pages: Path, store: Path) -> None:
    import_paths(store, [pages / "0.txt"])
    (pages / "0.txt").write_text(long_text(7), "utf-8")
    import_paths(store, [pages / "0.txt"])
    (pages / "again.txt").write_text(made_text(0), "utf-8")
    assert counts(import_paths(store, [pages / "again.txt"])) == (1, 0, 0, 0)
    library = Library.open(store)
    first, second = (row.id for row in library.catalogue())
    assert second.startswith(first)
    assert library.resolve(first) == first
    assert library.text(second) == made_text(0)
    assert library.facts(second)[0].id == f"{second}-1"


def test_an_identical_text_from_another_file_is_there_already_under_its_name(pages: Path, store: Path) -> None:
    (pages / "copy.txt").write_bytes((pages / "0.txt").read_bytes())
    report = import_paths(store, [pages])
    assert (counts(report), report.copies) == ((3, 1, 0, 0), [("copy.txt", "0.txt")])
    report = import_paths(store, [pages / "copy.txt"])
    assert (counts(report), report.copies) == ((0, 1, 0, 0), [("copy.txt", "0.txt")])


def test_a_moved_file_keeps_its_article(pages: Path, store: Path) -> None:
    import_paths(store, [pages])
    before = [row.id for row in Library.open(store).catalogue()]
    moved = pages.rename(pages.with_name("archive"))
    report = import_paths(store, [moved])
    assert (counts(report), report.copies) == ((0, 3, 0, 0), [])
    (moved / "0.txt").write_text(made_text(0) + long_text(0), "utf-8")
    assert counts(import_paths(store, [moved])) == (0, 2, 1, 0)
    assert [row.id for row in Library.open(store).catalogue()] == before


def test_nine_tenths_in_common_make_a_version_seen_from_both_sides(tmp_path: Path, store: Path) -> None:
    text = long_text(1)
    (tmp_path / "a.txt").write_text(text, "utf-8")
    (tmp_path / "b.txt").write_text(text.replace("园", "院", 12) + "记者供图。", "utf-8")
    (tmp_path / "c.txt").write_text(text[: len(text) * 8 // 10], "utf-8")
    report = import_paths(store, [tmp_path / name for name in ("a.txt", "b.txt", "c.txt")])
    assert (counts(report), report.linked) == ((3, 0, 0, 1), [("b.txt", "a.txt")])
    library = Library.open(store)
    first, second, third = (row.id for row in library.catalogue())
    assert (library.versions(first), library.versions(second), library.versions(third)) == ([second], [first], [])


def test_a_version_is_found_in_a_library_that_is_there_already(tmp_path: Path, store: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(long_text(number), "utf-8")
        import_paths(store, [tmp_path / f"{number}.txt"])
    (tmp_path / "again.txt").write_text(long_text(3) + "本版责编：某某。", "utf-8")
    assert import_paths(store, [tmp_path / "again.txt"]).linked == [("again.txt", "3.txt")]


def test_when_an_article_goes_its_versions_stay_linked(tmp_path: Path, store: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(long_text(1) + "甲乙丙"[number], "utf-8")
    assert import_paths(store, [tmp_path / f"{n}.txt" for n in range(3)]).versions == 2
    library = Library.open(store)
    first, second, third = (row.id for row in library.catalogue())
    library.remove([first])
    assert (library.row(second).version_of, library.versions(second)) == (None, [third])


def test_a_version_whose_text_becomes_another_is_no_version_any_more(tmp_path: Path, store: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(long_text(1) + "甲乙丙"[number], "utf-8")
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    import_paths(store, paths)
    library = Library.open(store)
    first, second, third = (row.id for row in library.catalogue())
    (tmp_path / "0.txt").write_text(long_text(5), "utf-8")
    import_paths(store, paths)
    library.reload()
    assert (library.versions(first), library.versions(second), library.versions(third)) == ([], [third], [second])
    (tmp_path / "0.txt").write_text(long_text(1) + "丁", "utf-8")
    import_paths(store, paths)
    library.reload()
    assert library.versions(first) == [second, third]


def test_a_file_of_several_articles_is_told_apart_by_their_place(pages: Path, store: Path) -> None:
    page = pages / "0.txt"
    page.write_text("\f".join(long_text(n) for n in (1, 2, 3)), "utf-8")
    assert counts(import_paths(store, [page])) == (3, 0, 0, 0)
    library = Library.open(store)
    first, second, _ = (row.id for row in library.catalogue())
    page.write_text("\f".join([long_text(1), long_text(8)]), "utf-8")
    report = import_paths(store, [page])
    assert (counts(report), report.removed) == ((0, 1, 1, 0), 1)
    library.reload()
    assert [row.id for row in library.catalogue()] == [first, second]
    assert library.text(second) == long_text(8)
    assert library.source_text(first) == page.read_text("utf-8")
    page.write_text("\f".join([long_text(9), long_text(1), long_text(8)]), "utf-8")
    assert counts(import_paths(store, [page])) == (1, 2, 0, 0)
    library.reload()
    assert sorted((row.part, row.id) for row in library.catalogue())[1:] == [(1, first), (2, second)]


def test_a_date_given_later_dates_the_articles_that_have_none(pages: Path, store: Path) -> None:
    import_paths(store, [pages])
    assert counts(import_paths(store, [pages], date="2024-05-06")) == (0, 0, 3, 0)
    assert {row.date for row in Library.open(store).catalogue()} == {"2024-05-06"}
    assert counts(import_paths(store, [pages], date="2024-05-06")) == (0, 3, 0, 0)
    assert counts(import_paths(store, [pages])) == (0, 3, 0, 0)
    assert counts(import_paths(store, [pages], date="2024-05-07")) == (0, 0, 3, 0)
    assert {row.date for row in Library.open(store).catalogue()} == {"2024-05-07"}


def test_a_date_once_given_stays_when_the_file_is_changed_or_read_again(pages: Path, store: Path) -> None:
    import_paths(store, [pages], date="2024-05-06")
    (pages / "0.txt").write_text(long_text(30), "utf-8")
    assert counts(import_paths(store, [pages])) == (0, 2, 1, 0)
    import_paths(store, [pages], again=True)
    assert {row.date for row in Library.open(store).catalogue()} == {"2024-05-06"}


def test_each_bad_path_is_named_with_its_reason_and_the_rest_comes_in(pages: Path, store: Path) -> None:
    (pages / "empty.txt").write_bytes(b"")
    (pages / "broken.txt").write_text("崩溃", "utf-8")
    (pages / "bare").mkdir()
    (pages / "socket").symlink_to("/dev/null")
    (pages / "dangling.txt").symlink_to(pages / "nowhere")
    given = ["missing.txt", "bare", "socket", "dangling.txt", "0.txt", "0.txt", "."]
    report = import_paths(store, [pages / name for name in given])
    assert counts(report) == (3, 0, 0, 0)
    found = reasons(report)
    assert "no such" in found["missing.txt"]
    assert "without pages" in found["bare"]
    assert "regular" in found["socket"]
    assert "no such" in found["dangling.txt"]
    assert "twice" in found["0.txt"]
    assert "fault of Parks" in found["broken.txt"]
    assert "text" in found["empty.txt"]
    assert len(report.refused) == 7


def test_a_library_inside_the_folder_is_not_taken_for_pages(pages: Path) -> None:
    assert import_paths(pages / "library", [pages]).new == 3
    report = import_paths(pages / "library", [pages])
    assert (counts(report), report.refused) == ((0, 3, 0, 0), [])


def test_a_readme_among_pages_is_no_page(pages: Path, store: Path) -> None:
    (pages / "README.md").write_text("about these pages", "utf-8")
    assert import_paths(store, [pages]).new == 3
    assert import_paths(store, [pages / "README.md"]).new == 1


def test_names_are_relative_to_the_given_folder_and_harmless(tmp_path: Path, store: Path) -> None:
    folder = tmp_path / "报纸"
    (folder / "二月").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "x.txt").write_text(made_text(0), "utf-8")
    (folder / "notes.log").write_text(made_text(1), "utf-8")
    (folder / "二月" / "一版\x1b[31m\u202e.txt").write_text(made_text(2), "utf-8")
    (folder / "二月").rename(folder / os.fsdecode(b"\xff\xfe"))
    report = import_paths(store, [folder])
    assert report.refused == []
    rows = Library.open(store).catalogue()
    assert [row.source for row in rows] == ["\\udcff\\udcfe/一版\\x1b[31m\\u202e.txt"]
    assert import_paths(store, [folder]).present == 1


def test_a_folder_is_searched_for_every_ending_that_is_read(tmp_path: Path) -> None:
    for suffix in SUFFIXES:
        (tmp_path / f"page{suffix}").write_text("页", "utf-8")
    found, _ = find_files([tmp_path])
    assert {file.path.suffix for file in found} == SUFFIXES


def test_a_file_given_itself_is_read_whatever_its_suffix(tmp_path: Path, store: Path) -> None:
    (tmp_path / "page.ocr").write_text(made_text(0), "utf-8")
    assert import_paths(store, [tmp_path / "page.ocr"]).new == 1


def test_a_loop_of_links_is_walked_once(pages: Path, store: Path) -> None:
    (pages / "loop").symlink_to(pages)
    (pages / "sub").mkdir()
    (pages / "sub" / "up").symlink_to(pages)
    (pages / "self.txt").symlink_to(pages / "self.txt")
    assert counts(import_paths(store, [pages])) == (3, 0, 0, 0)


def test_ctrl_c_keeps_what_was_read(pages: Path, store: Path) -> None:
    def stop(progress: Progress) -> None:
        if progress.done == 2:
            raise KeyboardInterrupt

    report = import_paths(store, [pages], on_progress=stop)
    assert (report.interrupted, report.new) == (True, 2)
    assert len(Library.open(store).catalogue()) == 2


def test_more_than_a_batch_comes_in_whole(tmp_path: Path, store: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(BATCH_FILES + 5):
        (folder / f"{number}.txt").write_text(long_text(number, 3), "utf-8")
    assert import_paths(store, [folder], jobs=1).new == BATCH_FILES + 5
    assert len(list((store / "texts").iterdir())) == BATCH_FILES + 5


def test_a_store_that_is_no_library_stops_the_import_before_anything(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(LibraryError):
        import_paths(tmp_path / "file", [pages])
    assert (tmp_path / "file").read_text() == "mine"


def test_the_samples_ship_with_parks() -> None:
    assert len(sample_paths()) >= 8


def test_real_pages_come_in_with_all_that_is_read_off_them(
    real_pages: list[Path], store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "store.pipeline")
    report = import_paths(store, real_pages)
    assert (counts(report), report.refused) == ((5, 0, 0, 0), [])
    library = Library.open(store)
    for row in library.catalogue():
        article, facts = library.article(row.id), library.facts(row.id)
        assert row.title
        assert row.park in row.parks
        assert row.facts == len(facts) > 10
        assert all(article.text[fact.start : fact.end] for fact in facts)
        assert library.source_text(row.id)[article.source_start : article.source_end]
    assert len(library.keyword_articles()) > 20
    assert counts(import_paths(store, [real_pages[0].parent])) == (0, 5, 0, 0)
