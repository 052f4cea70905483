"""Whatever becomes of the library's files: an answer or one clear line, never another exception."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.across.copies import shared_spans
from store.doctor import examine, rebuild_catalogue, repair
from store.errors import ParksError
from store.library import Library
from tests.store.made_articles import PARK, stored


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sound") / "library"
    library = Library.open(folder, create=True)
    library.add([stored(number) for number in range(3)])
    library.reader.set_note(library.catalogue()[0].id, "要看")
    return folder


def use_everything(folder: Path) -> None:
    library = Library.open(folder)
    uses: list[Callable[[], object]] = [
        library.keyword_articles,
        library.reader.all,
        lambda: library.park_facts(PARK),
        lambda: examine(library),
        lambda: library.add([stored(7)]),
        lambda: repair(library),
    ]
    for row in library.catalogue():
        for read in (library.article, library.facts, library.text, library.source_text):
            uses.insert(0, lambda read=read, key=row.id: read(key))  # type: ignore[misc]
        uses.insert(0, lambda key=row.id: shared_spans(library, key))  # type: ignore[misc]
    for use in uses:
        with suppress(ParksError):
            use()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(which=st.integers(0, 99), at=st.floats(0, 1), length=st.integers(0, 40), put=st.binary(max_size=8))
def test_damage_anywhere_is_an_answer_or_a_clear_line(
    sound: Path, tmp_path: Path, which: int, at: float, length: int, put: bytes
) -> None:
    folder = tmp_path / "library"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(sound, folder)
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != ".lock")
    path = files[which % len(files)]
    content = path.read_bytes()
    place = int(at * len(content))
    path.write_bytes(content[:place] + put + content[place + length :])
    try:
        use_everything(folder)
    except ParksError:
        with suppress(ParksError):
            rebuild_catalogue(folder)
            use_everything(folder)


def test_a_file_that_is_gone_is_an_answer_or_a_clear_line(sound: Path, tmp_path: Path) -> None:
    names = sorted(path.relative_to(sound) for path in sound.rglob("*") if path.is_file())
    for name in names:
        folder = tmp_path / name.name
        shutil.copytree(sound, folder)
        (folder / name).unlink()
        with suppress(ParksError):
            use_everything(folder)
