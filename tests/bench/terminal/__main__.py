"""`python -m tests.bench.terminal [ARTICLES…]`: the app on a pty of 120×40, with other programs beside it.

Times are of this machine and its load; compare the ratios. Bytes are the same everywhere.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from store.library import Library
from tests.bench.terminal.made import article_of, make_library
from tests.bench.terminal.session import Session

HELLO = """
from textual.app import App
from textual.widgets import Label
class Hello(App):
    def compose(self):
        yield Label("hello there")
Hello().run()
"""
FOLLOWED = 1.2
"""Seconds of quiet after which all panes have followed the cursor."""
Row = tuple[str, str]


@contextmanager
def explorer(library: Path, home: Path) -> Iterator[Session]:
    """`parks-tui` on that library, painted and at rest."""
    parks = str(Path(sysconfig.get_path("scripts")) / "parks-tui")
    session = Session([parks, "--store", str(library), "--lang", "zh"], environment(home))
    try:
        session.answer(FOLLOWED)
        yield session
    finally:
        session.close("q")


def environment(home: Path) -> dict[str, str]:
    """A common terminal, and a home of its own, so that nothing is remembered from another run."""
    state = {key: str(home / key) for key in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    # As installed: compiled once, whatever this shell says.
    compiled = {"PYTHONDONTWRITEBYTECODE": ""}
    return {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LANG": "C.UTF-8", **compiled, **state}


def first_paint(argv: list[str], shown: str, home: Path, runs: int = 7) -> tuple[float, float]:
    """Seconds, and seconds of processor time, from a program's start until it shows that text: the least of each."""
    times, work = [], []
    for _ in range(runs):
        shutil.rmtree(home, ignore_errors=True)
        session = Session(argv, environment(home))
        times.append(session.until(shown))
        work.append(session.cpu())
        session.close()
    return min(times), min(work)


def starts(library: Path, home: Path) -> Iterator[Row]:
    """First painted list beside a bare Textual app."""
    rows = Library.open(library).catalogue()
    latest = max(rows, key=lambda row: row.date or "").title[:6]
    parks = str(Path(sysconfig.get_path("scripts")) / "parks-tui")
    hello, hello_work = first_paint([sys.executable, "-c", HELLO], "hello there", home)
    painted, work = first_paint([parks, "--store", str(library), "--lang", "zh"], latest, home)
    yield "bare Textual hello", f"{hello * 1000:.0f} ms, processor {hello_work * 1000:.0f} ms"
    yield "first painted list", f"{painted * 1000:.0f} ms, processor {work * 1000:.0f} ms"
    yield "ratio", f"{painted / hello:.2f}, processor {work / hello_work:.2f}"


def key_costs(session: Session, key: str, times: int, *, rest: float = FOLLOWED) -> tuple[str, str]:
    """What the pane itself answers to a key, and what follows once the key rests."""
    own, after, lasts, work = [], [], [], []
    for _ in range(times):
        before = session.cpu()
        answer = session.press(key)
        work.append((session.cpu() - before) * 1000)
        own.append(len(answer.data))
        lasts.append(answer.last * 1000)
        after.append(len(session.answer(rest).data))
    lasts.sort()
    p99 = lasts[min(len(lasts) - 1, round(len(lasts) * 0.99))]
    return (
        f"{statistics.median(own):.0f} B (most {max(own)}), follows {statistics.median(after):.0f} B",
        f"{statistics.median(lasts):.1f} ms, p99 {p99:.1f} ms, processor {statistics.median(work):.1f} ms",
    )


def keys(session: Session, quick: bool) -> Iterator[Row]:
    """Bytes and times of each key, from the article list on."""
    times = 5 if quick else 25

    def row(label: str, key: str, count: int = times) -> Row:
        return label, " | ".join(key_costs(session, key, count))

    yield row("list: down", "down", 20)
    session.press("end", FOLLOWED)
    session.press("home", FOLLOWED)
    for _ in range(45):
        session.press("down")
    session.answer(FOLLOWED)
    yield row("list: down, scrolling", "down")
    yield row("list: page down", "pagedown")
    yield row("list: end", "end", 1)
    session.press("home", FOLLOWED)
    yield "list: held for 30 rows", f"{held(session, 30)} B"
    yield row("tab to the next pane", "tab", 4)
    answer = session.press("enter", FOLLOWED)
    yield "open an article", f"{len(answer.data)} B | {answer.last * 1000:.1f} ms"
    yield row("text: down, scrolling", "down", 5)
    session.press("home", FOLLOWED)
    yield row("text: page down", "pagedown", 1)
    session.press("home", FOLLOWED)
    yield row("text: end", "end", 1)
    session.press("home", FOLLOWED)
    yield row("text: next figure", "n")
    session.press("escape", FOLLOWED)
    session.press("1", FOLLOWED)
    session.press("/", FOLLOWED)
    for typed in "qpgyyq":
        answer = session.press(typed)
        yield f"filter: {typed}", f"{len(answer.data)} B | {answer.last * 1000:.1f} ms"
    session.press("escape", FOLLOWED)
    yield "idle for 5 s", f"{len(session.answer(5.0, 5.0).data)} B"


def held(session: Session, rows: int) -> int:
    """Bytes of a key held down at 30 a second, with all that follows."""
    size = 0
    for _ in range(rows):
        session.send("down")
        size += len(session.answer(1 / 30, 1 / 30).data)
    return size + len(session.answer(FOLLOWED).data)


def others(folder: Path) -> Iterator[Row]:
    """Programs people know, on the same text; only those that are installed."""
    text = folder / "text.txt"
    text.write_text("\n".join(article_of(number).source_text for number in range(50)), "utf-8")
    for argv in (["less", str(text)], ["w3m", str(text)], ["vd", "-f", "txt", str(text)]):
        if shutil.which(argv[0]):
            session = Session(argv, environment(folder))
            session.answer(FOLLOWED)
            for key in ("down", "pagedown"):
                yield f"{argv[0]}: {key}", " | ".join(key_costs(session, key, 5, rest=0.1))
            session.close("q")


def show(title: str, rows: Iterator[Row]) -> None:
    """Print the rows as they come."""
    print(f"\n{title}", flush=True)
    for label, value in rows:
        print(f"  {label:28} {value}", flush=True)


def main() -> None:
    """Measure libraries of the sizes given (13, as many as there are samples, and 10,000 where none is)."""
    quick = "--quick" in sys.argv
    sizes = [int(size) for size in sys.argv[1:] if size.isdigit()] or [13, 10_000]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for size in sizes:
            library = Path(os.environ.get("PARKS_BENCH_LIBRARY", folder / f"library-{size}"))
            make_library(library, size)
            show(f"{size} articles: start", starts(library, folder / "home"))
            with explorer(library, folder / "home") as session:
                show(f"{size} articles: keys", keys(session, quick))
        show("beside them", others(folder))


if __name__ == "__main__":
    main()
