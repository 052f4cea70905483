"""Measures the library at several sizes: `python -m tests.bench.library [SIZES…]`.

Each time stands beside `json.loads` of the catalogue's own bytes on the same machine, so that ratios can be compared
between machines.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from store.across.copies import shared_spans
from store.library import Library, StoredArticle
from tests.store.made_articles import long_text, make_article, make_facts

SIZES = (100, 1_000, 10_000)
BATCH = 200
SENTENCES = 50
FACTS = 60
PARKS = 40


def made(number: int) -> StoredArticle:
    """An article as long as a newspaper page, with sixty facts, of one of forty parks."""
    park = f"第{number % PARKS}工业园区"
    article = make_article(text=long_text(number, SENTENCES), park=park, source=f"{number}.txt")
    fact = make_facts(article, park=park)[0]
    facts = [msgspec.structs.replace(fact, id=f"{article.id}-{n}", quote=article.text[:60]) for n in range(FACTS)]
    return StoredArticle(article=article, facts=facts, source_text=article.text, path=f"/pages/{number}.txt")


def best(work: Callable[[], object], times: int = 5) -> float:
    """The shortest of several runs, in seconds."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return min(taken)


def measure(size: int, folder: Path) -> dict[str, float]:
    """Seconds for each thing one does with a library of `size` articles."""
    library = Library.open(folder, create=True)
    building = 0.0
    for first in range(0, size, BATCH):
        batch = [made(number) for number in range(first, min(first + BATCH, size))]
        began = time.perf_counter()
        library.add(batch)
        building += time.perf_counter() - began
    some = library.catalogue()[size // 2].id
    more = iter(range(size, 10 * size))
    shared_spans(library, some)
    return {
        "json.loads of the catalogue": best(lambda: json.loads((folder / "library.json").read_bytes())),
        "open": best(lambda: Library.open(folder)),
        "open + one article + its facts": best(lambda: (Library.open(folder).article(some), library.facts(some))),
        "article + facts, opened": best(lambda: (library.article(some), library.facts(some))),
        f"facts of one park ({size // PARKS} articles)": best(lambda: library.park_facts("第3工业园区"), 2),
        "passages shared, first asked": best(lambda: shared_spans(Library.open(folder), some), 2),
        "passages shared, asked again": best(lambda: shared_spans(library, some)),
        "add one, new process": best(lambda: Library.open(folder).add([made(next(more))]), 3),
        "add 200, one commit": best(lambda: library.add([made(next(more)) for _ in range(BATCH)]), 2),
        "build, each article": building / size,
    }


def main() -> None:
    """Print a table of seconds and ratios."""
    for size in [int(argument) for argument in sys.argv[1:]] or SIZES:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "library"
            found = measure(size, folder)
            unit = found["json.loads of the catalogue"]
            kilobytes = (folder / "library.json").stat().st_size / 1000
        print(f"\n{size} articles; catalogue {kilobytes:.0f} kB")
        for what, seconds in found.items():
            print(f"  {what:42}{seconds * 1000:10.1f} ms{seconds / unit:9.1f} x")


if __name__ == "__main__":
    main()
