"""What the process tests start: `python -m tests.store.library_child COMMAND FOLDER …`, with a made pipeline.

Workers that an import spawns run this module again, and so read with the made pipeline too.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from store.errors import LibraryError
from store.importing import ImportReport, import_paths
from store.library import Library
from tests.store.made_articles import stored
from tests.store.made_pipeline import use_made_pipeline

BATCH = 4

if __name__ in ("__main__", "__mp_main__"):  # never in the process of the tests, which import this module
    use_made_pipeline()


def write_for_ever(folder: Path, first: int) -> None:
    """Add batch after batch, and take every third one out again, until killed or until the disk is full."""
    library = Library.open(folder, create=True)
    print("ready", flush=True)
    for batch in itertools.count(first):
        articles = [stored(batch * BATCH + n) for n in range(BATCH)]
        library.add(articles)
        if batch % 3 == 2:
            library.remove([article.article.id for article in articles])


def run_import(folder: Path, jobs: int, paths: list[Path]) -> ImportReport:
    """Import paths and say what came of it."""
    return import_paths(folder, paths, jobs=jobs)


def main() -> int:
    command, folder, number, *rest = sys.argv[1:]
    try:
        if command == "write":
            write_for_ever(Path(folder), int(number))
        else:
            report = run_import(Path(folder), int(number), [Path(path) for path in rest])
            print(report.new, report.present, report.updated, report.versions)
            for path, reason in report.refused:
                print(f"{Path(path).name}: {reason}")
    except LibraryError as error:
        print(error)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
