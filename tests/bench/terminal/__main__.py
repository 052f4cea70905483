"""`python -m tests.bench.terminal [--quick] [ARTICLES…]`: the app on a pty of 120×40, with other programs beside it.

Times are of this machine and its load; compare the ratios. Bytes are the same everywhere.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from store.importing import import_paths, sample_paths
from store.library import Library
from tests.bench.terminal.keys import FOLLOWED, Keys
from tests.bench.terminal.made import make_library
from tests.bench.terminal.others import others
from tests.bench.terminal.rows import Row, bounded, show
from tests.bench.terminal.session import Session

HELLO = """
from textual.app import App
from textual.widgets import Label
class Hello(App):
    def compose(self):
        yield Label("hello there")
Hello().run()
"""
EXPLORER = [sys.executable, "-c", "from tui.launch import main_tui; main_tui()", "--lang", "zh", "--store"]
"""This checkout's explorer, whatever is installed: run the bench from the project's folder."""
SAMPLES = 13
"""A library of so many articles is that of the samples that ship."""


def environment(home: Path) -> dict[str, str]:
    """A common terminal, and a home of its own, so that nothing is remembered from another run."""
    state = {key: str(home / key) for key in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    # As installed: compiled once, whatever this shell says; its patterns, too.
    compiled = {"PYTHONDONTWRITEBYTECODE": "", "XDG_CACHE_HOME": str(home.parent / "cache")}
    return {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", **compiled, **state}


@contextmanager
def explorer(library: Path, home: Path) -> Iterator[Session]:
    """`parks-tui` on that library, painted and at rest."""
    session = Session([*EXPLORER, str(library)], environment(home))
    try:
        session.answer(FOLLOWED, patience=5.0)
        session.answer(3.0, 3.0)
        yield session
    finally:
        session.close("q")


def first_paint(argv: list[str], shown: str, home: Path) -> tuple[float, float]:
    """Seconds, and seconds of processor time, from a program's start until it shows that text."""
    shutil.rmtree(home, ignore_errors=True)
    session = Session(argv, environment(home))
    try:
        return session.until(shown), session.cpu()
    finally:
        session.close()


def starts(library: Path, home: Path, most: float, runs: int) -> Iterator[Row]:
    """First painted list beside a bare Textual app: in turns, each against the one just before it."""
    latest = max(Library.open(library).catalogue(), key=lambda row: row.date or "").title[:6]
    times, work = [], []
    with explorer(library, home):  # what is kept for the next run is written when one leaves
        pass
    for run in range(runs + 1):
        hello = first_paint([sys.executable, "-c", HELLO], "hello there", home)
        parks = first_paint([*EXPLORER, str(library)], latest, home)
        if run:  # the first compiles and fills the disk's cache
            times.append((hello[0], parks[0]))
            work.append((hello[1], parks[1]))
    for label, pairs in (("first painted list", times), ("the same, processor", work)):
        ratio = statistics.median(parks / hello for hello, parks in pairs)
        hello_ms, parks_ms = (min(column) * 1000 for column in zip(*pairs, strict=True))
        told = f"{ratio:.2f} times a bare Textual hello (least {parks_ms:.0f} ms, {hello_ms:.0f} ms)"
        yield bounded(label, told, ratio, most, "times")


def library_of(folder: Path, size: int) -> Path:
    """The samples that ship, or so many made articles; `$PARKS_BENCH_LIBRARY` names one that is there already."""
    if size == SAMPLES:
        import_paths(folder / "samples", sample_paths(), jobs=1)
        return folder / "samples"
    library = Path(os.environ.get("PARKS_BENCH_LIBRARY") or folder / f"library-{size}")
    make_library(library, size)
    return library


def main() -> None:
    """Measure libraries of the sizes given: that of the samples and one of 10,000 articles where none is."""
    quick = "--quick" in sys.argv
    sizes = [int(size) for size in sys.argv[1:] if size.isdigit()] or [SAMPLES, 10_000]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        home = folder / "home"
        for size in sizes:
            library = library_of(folder, size)
            title = "the sample library" if size == SAMPLES else f"{size} articles"
            show(f"{title}: start", starts(library, home, 1.5 if size <= 100 else 2, 5 if quick else 15))
            with explorer(library, home) as session:
                show(f"{title}: keys", Keys(session, 5 if quick else 25).rows())
        show("beside them", others(folder, environment(home)))


if __name__ == "__main__":
    main()
