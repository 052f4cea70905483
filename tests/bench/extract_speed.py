"""How fast facts are read: extraction of mended pages, keywords and all, beside `jieba.cut` of the same text.

python -m tests.bench.extract_speed [FOLDER OF PAGES…]

Both run on one core and in turns, so that what else the machine does falls on both alike; the shortest of each counts.
Then all pages are read as one long article of several sizes: it should take ten times as long for ten times the text.
"""

from __future__ import annotations

import logging
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import jieba

from store.extract.article import extract_article
from store.knowledge import load_knowledge
from store.mended import Block, Mended, Run
from store.read.article import read_articles
from store.read.formats import decode_source, load_source
from store.records import Reading, Source

GOLD = Path(__file__).parent.parent / "gold"
ROUNDS = 15
SIZES = (100_000, 1_000_000, 4_000_000)
"""Bytes of the long articles."""

Page = tuple[Source, Reading]


def pages(folders: list[Path]) -> list[Page]:
    """The pages of the folders and of those in them, decoded and mended."""
    sources = [load_source(path, path.name) for folder in folders for path in sorted(folder.rglob("*.txt"))]
    return [(source, reading) for source in sources for reading in read_articles(source)]


def extract(read: list[Page]) -> int:
    """Extract every page; gives how many facts they hold."""
    knowledge = load_knowledge()
    return sum(len(extract_article(source, reading, knowledge)[1]) for source, reading in read)


def cut(read: list[Page]) -> None:
    """Cut every page into words with jieba, and no more."""
    for _, reading in read:
        for _word in jieba.cut(reading.mended.text):
            pass


def seconds(work: Callable[[list[Page]], object], read: list[Page]) -> float:
    """Processor time of one round."""
    began = time.process_time()
    work(read)
    return time.process_time() - began


def long_article(read: list[Page], size: int) -> list[Page]:
    """The pages one after another, over and over, as one article of `size` bytes."""
    text = "\n".join(reading.mended.text for _, reading in read)
    text = (text + "\n") * (size // len(text.encode()) + 1)
    source = decode_source(text.encode()[:size].decode("utf-8", "ignore").encode(), "long.txt")
    blocks: list[Block] = []
    start = 0
    for line in source.text.split("\n"):
        if line:
            blocks.append(Block("paragraph", start, start + len(line)))
        start += len(line) + 1
    mended = Mended(source.text, [Run(0, 0, len(source.text))], blocks, [])
    head = read[0][1].masthead
    return [(source, Reading(source_start=0, source_end=len(source.text), masthead=head, mended=mended))]


def main() -> None:
    """Print the figures."""
    logging.getLogger("jieba").setLevel(logging.ERROR)
    jieba.initialize()
    read = pages([Path(folder) for folder in sys.argv[1:]] or [GOLD])
    size = sum(len(reading.mended.text.encode()) for _, reading in read) / 1e6
    facts = extract(read)
    cut(read)
    rounds = [(seconds(extract, read), seconds(cut, read)) for _ in range(ROUNDS)]
    ours, theirs = min(r[0] for r in rounds), min(r[1] for r in rounds)
    print(f"{len(read)} pages of {size:.2f} MB, {facts} facts")
    print(f"extract   {ours * 1000:6.0f} ms, {size / ours:.2f} MB/s, {ours / facts * 1e6:.0f} µs a fact")
    print(
        f"jieba.cut {theirs * 1000:6.0f} ms, {size / theirs:.2f} MB/s; extract takes {ours / theirs:.2f} times as long"
    )
    for length in SIZES:
        long = long_article(read, length)
        taken = seconds(extract, long)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        speed = length / 1e6 / taken
        print(f"one article of {length / 1e6:.1f} MB: {taken:6.2f} s, {speed:.2f} MB/s, at most {peak} MB of memory")


if __name__ == "__main__":
    main()
