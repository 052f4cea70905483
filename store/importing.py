"""Files in, articles out: find, read, tell new from known, commit in batches, report."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from importlib.resources import as_file, files
from pathlib import Path

from store.intake.found_files import find_files
from store.intake.reading_jobs import FileResult, read_files
from store.intake.report import ImportReport as ImportReport
from store.intake.report import Progress as Progress
from store.intake.taking import Intake
from store.knowledge import load_knowledge
from store.library import Library

BATCH_FILES = 200
BATCH_SECONDS = 5.0
BATCH_CHARACTERS = 20_000_000


def sample_paths() -> list[Path]:
    """The sample articles that ship with Parks."""
    with as_file(files("seeds") / "samples") as folder:
        return sorted(path for path in folder.iterdir() if path.suffix == ".txt")


def import_paths(
    library_dir: Path,
    paths: Sequence[Path],
    *,
    date: str | None = None,
    jobs: int = 0,
    again: bool = False,
    on_progress: Callable[[Progress], None] | None = None,
) -> ImportReport:
    """Bring files and folders into the library at `library_dir`, which is made where it is missing.

    `date` is for pages that bear none, and is remembered for the file. `jobs` processes read (0: as many as serve);
    this one alone writes, a batch at a time. `again`: read known files too, for what Parks or the user's tables have
    learned since. Raises `LibraryError` when the library can't be opened or written, `KnowledgeError` when a table is
    wrong; a file that can't be read is refused in the report and the rest goes on.
    """
    began = time.monotonic()
    load_knowledge()
    library = Library.open(library_dir, create=True)
    found, refused = find_files(paths)
    report = ImportReport(refused=refused)
    batches = _Batches(Intake(library, report, date, again=again))
    try:
        for done, result in enumerate(read_files(found, batches.intake.options, jobs), 1):
            batches.add(result)
            if on_progress:
                on_progress(Progress(done, len(found), result.file.name))
    except KeyboardInterrupt:
        report.interrupted = True
    batches.commit()
    report.seconds = time.monotonic() - began
    return report


class _Batches:
    """Results that wait until they are worth a commit, or have waited long enough."""

    def __init__(self, intake: Intake) -> None:
        self.intake = intake
        self._begin()

    def _begin(self) -> None:
        self._pending: list[FileResult] = []
        self._characters = 0
        self._since = time.monotonic()

    def add(self, result: FileResult) -> None:
        """Take in one more, and commit where that makes enough."""
        self._pending.append(result)
        self._characters += len(result.source_text)
        late = time.monotonic() - self._since >= BATCH_SECONDS
        if late or len(self._pending) >= BATCH_FILES or self._characters >= BATCH_CHARACTERS:
            self.commit()

    def commit(self) -> None:
        """Bring in what waits; raises `LibraryError`."""
        self.intake.take(self._pending)
        self._begin()
