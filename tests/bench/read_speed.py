"""How fast pages are read: MB of UTF-8 a second, as a ratio to `rjieba.cut` on the same text, and whether it is linear.

python -m tests.bench.read_speed [FOLDER OF PAGES] [MB]
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from functools import _lru_cache_wrapper
from pathlib import Path

import rjieba

from store.read.article import read_articles
from store.read.formats import decode_source

GOLD = Path(__file__).parent.parent / "gold"
OWN = Path(__file__).parent.parent / "store" / "read" / "pages"
_STEPS = (0.1, 1, 10)
_ROUNDS = 3

SHAPES = {
    "headlines of two characters": "园区\n",
    "headlines of four, apart": "园区发展\n\n",
    "short sentences": "园区发展很快。\n",
    "pieces of a sentence": "园区今年发展很快，投资不断增长，\n",
    "figures": "1234567890\n",
    "marks": "，。、；\n",
    "heads never closed": "【园区今年发展很快投资不断增长\n",
    "brackets never closed": "（园区今年发展很快投资不断增长\n",
    "rules": "园区发展很快。\n------------\n",
    "form feeds": "园区发展很快。\n\f\n",
    "tiny articles": "*****\n园区发展提速\n园区今年完成投资12亿元。\n",
    "words in turns": "关注\n园区\n",
    "names of writers": "本报记者 李明\n",
    "captions": "▲园区一角\n\n",
    "amounts": "12.5%\n",
    "rows of a table": "甲企业 12.5 8.1\n\n",
    "letters": "a\n",
    "blank lines": "\n",
    "one line": "园区今年完成工业总产值704亿元，",
}
"""What hostile files are made of."""


def seconds(do: Callable[[str], object], text: str) -> float:
    """Processor time of what is done with a text."""
    start = time.process_time()
    do(text)
    return time.process_time() - start


def read(text: str) -> None:
    """Decode, mend and read the masthead."""
    read_articles(decode_source(text.encode(), "bench.txt"))


def cut(text: str) -> None:
    """`rjieba.cut`, line by line."""
    for line in text.split("\n"):
        rjieba.cut(line)


def wrapped(text: str, width: int) -> str:
    """The text in lines of so many characters."""
    flat = "".join(text.split())
    return "\n".join(flat[i : i + width] for i in range(0, len(flat), width))


def report(name: str, text: str) -> None:
    """Print MB/s of a text, and how much longer twice as much takes."""
    once = min(seconds(read, text) for _ in range(_ROUNDS))
    twice = min(seconds(read, text * 2) for _ in range(_ROUNDS))
    size = len(text.encode()) / 1e6
    print(f"{name:28} {size / once:6.2f} MB/s, twice as much: {twice / once:.1f} times as long", flush=True)


def forget() -> None:
    """Forget what is remembered of lines that were read before; the lists of words, kept without bound, are none."""
    for name, module in list(sys.modules.items()):
        if name.startswith("store.read."):
            for asked in [asked for asked in vars(module).values() if isinstance(asked, _lru_cache_wrapper)]:
                if asked.cache_parameters()["maxsize"] is not None:
                    asked.cache_clear()


def compare(name: str, texts: list[str], rounds: int, *, anew: bool = False) -> None:
    """Print MB/s of texts read one by one, and of rjieba on the same ones in turns; the best of the rounds.

    `anew` tells whether each round reads them as for the first time.
    """
    size = sum(len(text.encode()) for text in texts) / 1e6
    turns: list[list[float]] = []
    for _ in range(rounds):
        if anew:
            forget()
        turns.append([sum(seconds(do, text) for text in texts) for do in (read, cut)])
    ours, theirs = map(min, zip(*turns, strict=True))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    ratio = f"rjieba {size / theirs:.2f}, ratio {theirs / ours:.2f}"
    print(f"{name:28} {size:6.2f} MB: {size / ours:.2f} MB/s, {ratio}; {memory} MB of memory", flush=True)


def main() -> None:
    """Pages beside rjieba, one by one and as one long article; then lines of every length and hostile shapes."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else GOLD
    megabytes = float(sys.argv[2]) if len(sys.argv) > 2 else 5
    pages = [page.read_text("utf-8") for page in sorted(folder.rglob("*.txt"))]
    joined = "\n\n".join(pages)
    rjieba.cut("园区")
    compare(f"{len(pages)} pages one by one", pages, 5 * _ROUNDS)
    compare("the same for the first time", pages, 5 * _ROUNDS, anew=True)
    for step in _STEPS:
        text = joined * max(1, round(megabytes * step * 1e6 / len(joined.encode())))
        compare("joined as one article", [text], _ROUNDS if step <= 1 else 1)
    piece = joined[:60_000]
    for width in (2, 3, 5, 8, 13, 20):
        report(f"lines of {width}", wrapped(piece, width))
    for name, unit in SHAPES.items():
        report(name, unit * (100_000 // len(unit)) + "园区")


if __name__ == "__main__":
    main()
