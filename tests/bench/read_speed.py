"""How fast pages are read: MB of UTF-8 a second, as a ratio to `rjieba.cut` on the same text, and whether it is linear.

python -m tests.bench.read_speed [FOLDER OF PAGES] [MB]
"""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

import rjieba

from store.read.article import read_articles
from store.read.formats import decode_source

OWN = Path(__file__).parent.parent / "store" / "read" / "pages"


def seconds_to_read(data: bytes) -> float:
    """Processor time of decoding, mending and reading the masthead."""
    start = time.process_time()
    read_articles(decode_source(data, "bench.txt"))
    return time.process_time() - start


def seconds_to_cut(text: str) -> float:
    """Processor time of `rjieba.cut`, line by line."""
    start = time.process_time()
    for line in text.split("\n"):
        rjieba.cut(line)
    return time.process_time() - start


def main() -> None:
    """Print the figures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else OWN
    megabytes = float(sys.argv[2]) if len(sys.argv) > 2 else 5
    pages = "\n\n".join(page.read_text("utf-8") for page in sorted(folder.glob("*.txt")))
    text = pages * max(1, int(megabytes * 1e6 / 10 / len(pages.encode())))
    rjieba.cut("园区")
    small, large = text.encode(), (text * 10).encode()
    read = min(seconds_to_read(small) for _ in range(3))
    cut = min(seconds_to_cut(text) for _ in range(3))
    whole = seconds_to_read(large)
    print(f"read   {len(small) / 1e6 / read:6.2f} MB/s on {len(small) / 1e6:.2f} MB")
    print(f"rjieba {len(small) / 1e6 / cut:6.2f} MB/s, ratio {cut / read:.2f}")
    print(f"tenfold: {len(large) / 1e6 / whole:.2f} MB/s, {whole / read:.1f} times as long")
    print(f"memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at most")


if __name__ == "__main__":
    main()
