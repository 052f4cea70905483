"""The library under real processes: kills, a full disk, two writers, an ordinary user's permissions."""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from store.disk.lock import LibraryLock
from store.doctor import examine
from store.errors import LibraryError
from store.intake.found_files import FoundFile, Refused, find_files
from store.intake.reading_jobs import ReadingOptions, read_file
from store.library import Library
from tests.conftest import ROOT
from tests.store.library_child import BATCH
from tests.store.made_articles import long_text, made_text, make_article, make_facts, stored
from tests.store.made_pipeline import made_module

KILLS = 12


def start(*arguments: str | Path | int, prepare: Callable[[], None] | None = None) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.store.library_child", *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, preexec_fn=prepare)


def assert_whole(folder: Path) -> int:
    """Every batch is in or out, every article can be read; the number of articles."""
    library = Library.open(folder)
    numbers: dict[int, list[int]] = {}
    for row in library.catalogue():
        number = int(row.source[5:-4])
        article = make_article(number)
        assert library.article(row.id) == article
        assert library.facts(row.id) == make_facts(article)
        assert library.source_text(row.id) == made_text(number)
        numbers.setdefault(number // BATCH, []).append(number)
    assert all(len(batch) == BATCH for batch in numbers.values())
    return len(library.catalogue())


def test_a_kill_at_any_instant_leaves_whole_batches(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    chance = random.Random(5)
    most = 0
    for round_number in range(KILLS):
        child = start("write", folder, round_number * 1000)
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        while round_number == 0 and len(Library.open(folder).catalogue()) <= BATCH and child.poll() is None:
            time.sleep(0.005)
        time.sleep(chance.uniform(0, 0.12))
        child.kill()
        child.wait()
        child.stdout.close()
        most = max(most, assert_whole(folder))
    assert most > BATCH
    library = Library.open(folder)
    library.add([stored(999)])
    assert [finding for finding in examine(library) if finding.kind != "unused"] == []
    assert len(list((folder / "articles").iterdir())) == len(library.catalogue())
    assert not list(folder.rglob(".tmp-*"))


def test_a_full_disk_is_told_in_a_line_and_leaves_whole_batches(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    child = start("write", folder, 0, prepare=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (16_000, 16_000)))
    output, _ = child.communicate(timeout=60)
    assert child.returncode == 2
    assert "can't be written: File too large" in output.splitlines()[-1]
    assert assert_whole(folder) >= 2 * BATCH
    assert not list(folder.rglob(".tmp-*"))
    Library.open(folder).add([stored(999)])


def test_two_importers_at_once_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(60):
        (pages / f"{number}.txt").write_text(long_text(number, 4), "utf-8")
    files = sorted(pages.iterdir())
    halves = (files[:40], files[20:], files[::2])
    children = [start("import", tmp_path / "library", 1, *half) for half in halves]
    assert [child.wait(timeout=60) for child in children] == [0, 0, 0]
    counted = []
    for child in children:
        assert child.stdout is not None
        counted.append([int(n) for n in child.stdout.read().split()])
        child.stdout.close()
    library = Library.open(tmp_path / "library")
    assert sorted(row.source for row in library.catalogue()) == sorted(path.name for path in files)
    assert len({row.sha256 for row in library.catalogue()}) == 60
    assert sum(new for new, *_ in counted) == 60
    assert sum(len(library.facts(row.id)) for row in library.catalogue()) == 60
    assert examine(library) == []


def test_several_processes_read_as_one_does(tmp_path: Path) -> None:
    names = [f"{number:02}.txt" for number in range(12)]
    for number, name in enumerate(names):
        (tmp_path / name).write_text("  " if number == 7 else long_text(number % 10, 12), "utf-8")
    outputs = []
    for jobs in (1, 2):
        child = start("import", tmp_path / f"library-{jobs}", jobs, *(tmp_path / name for name in names))
        outputs.append(child.communicate(timeout=60)[0])
    assert outputs[0] == outputs[1]
    assert outputs[0].splitlines() == ["9 2 0 0", "07.txt: no text"]
    kept = [[row.source for row in Library.open(tmp_path / f"library-{jobs}").catalogue()] for jobs in (1, 2)]
    assert kept[0] == kept[1]


def test_a_file_that_kills_its_reader_is_named_and_the_rest_comes_in(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text("暴毙" if number == 1 else long_text(number, 3), "utf-8")
    child = start("import", tmp_path / "library", 2, *(tmp_path / f"{number}.txt" for number in range(5)))
    output, _ = child.communicate(timeout=60)
    assert output.splitlines()[0] == "4 0 0 0"
    assert output.splitlines()[1].startswith("1.txt: the process that read it died")
    assert len(output.splitlines()) == 2


def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(400):
        (pages / f"{number}.txt").write_text(long_text(number, 60), "utf-8")
    child = start("import", tmp_path / "library", 2, pages)
    workers: list[str] = []
    children = Path(f"/proc/{child.pid}/task/{child.pid}/children")
    if not children.exists():
        child.kill()
        pytest.skip("this system does not list the children of a process")
    while child.poll() is None and len(workers) < 3:
        workers = children.read_text().split()
    child.kill()
    child.communicate()
    deadline = time.monotonic() + 20
    while any(_alive(worker) for worker in workers) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert [worker for worker in workers if _alive(worker)] == []


def _alive(pid: str) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.fixture
def ordinary_user() -> Iterator[Path]:
    """A folder of root's, seen as a user who may not write there."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        Library.open(folder / "library", create=True).add([stored(1)])
        (folder / "closed").mkdir()
        (folder / "listed").mkdir()
        (folder / "listed" / "hidden.txt").touch()
        for page in ("readable.txt", "secret.txt"):
            (folder / page).write_text(made_text(1), "utf-8")
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o555 if path.is_dir() else 0o444)
        (folder / "secret.txt").chmod(0)
        (folder / "closed").chmod(0)
        (folder / "listed").chmod(0o444)
        root = os.geteuid() == 0
        if root:
            os.seteuid(65534)
        try:
            yield folder
        finally:
            if root:
                os.seteuid(0)
            for path in (folder, *folder.rglob("*")):
                if path.is_dir():
                    path.chmod(0o755)


def test_a_library_one_may_only_read_opens_and_reads(ordinary_user: Path) -> None:
    library = Library.open(ordinary_user / "library", create=True)
    assert library.article(library.catalogue()[0].id) == make_article(1)
    assert library.reader.read() == set()


def test_a_library_in_a_place_one_may_not_enter_is_told_in_a_line(ordinary_user: Path) -> None:
    with pytest.raises(LibraryError, match="permission denied"):
        Library.open(ordinary_user / "closed" / "library")


def test_a_place_one_may_not_write_is_told_in_a_line(ordinary_user: Path) -> None:
    library = Library.open(ordinary_user / "library")
    key = library.catalogue()[0].id
    for attempt in (
        lambda: library.add([stored(2)]),
        lambda: library.remove([key]),
        lambda: library.reader.set_read(key),
        lambda: Library.open(ordinary_user / "new", create=True),
    ):
        with pytest.raises(LibraryError, match=r"can't be written: Permission denied") as raised:
            attempt()
        assert "\n" not in str(raised.value)


def test_a_file_one_may_not_read_is_refused(ordinary_user: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "store.pipeline", made_module())
    monkeypatch.setattr("store.knowledge.load_knowledge", lambda: None)
    pages = [ordinary_user / "readable.txt", ordinary_user / "secret.txt"]
    found = [FoundFile(page, page.name) for page in pages]
    results = [read_file(file, ReadingOptions(None, frozenset())) for file in found]
    assert results[0].refused == ""
    assert "Permission denied" in results[1].refused


def test_a_folder_one_may_not_enter_is_named_and_the_rest_is_found(ordinary_user: Path) -> None:
    found, refused = find_files([ordinary_user])
    assert [file.name for file in found] == ["readable.txt", "secret.txt"]
    closed = (ordinary_user / "closed", ordinary_user / "listed" / "hidden.txt")
    assert refused == [Refused(str(path), "Permission denied") for path in closed]


def test_a_lock_held_too_long_is_told_with_the_remedy(tmp_path: Path) -> None:
    with (
        LibraryLock(tmp_path / ".lock"),
        pytest.raises(LibraryError, match="another program has been writing"),
        LibraryLock(tmp_path / ".lock", patience=0.05),
    ):
        pass


def test_a_file_system_without_locks_is_told_in_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def acquire(*_: object, **__: object) -> None:
        raise NotImplementedError("FileSystem does not appear to support flock")

    monkeypatch.setattr("filelock.FileLock.acquire", acquire)
    with pytest.raises(LibraryError, match="can't be written: FileSystem"), LibraryLock(tmp_path / ".lock"):
        pass
