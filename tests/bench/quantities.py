"""Found, value and unit against Recognizers-Text and JioNLP: `python -m tests.bench.quantities [GOLD FOLDER…]`.

A gold folder holds `*.jsonl`; its pages lie beside them or in a folder `seeds` beside it. All get the same mended text,
line by line, and where several results of a peer cover a number, the best of them counts.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from store.knowledge import load_knowledge
from store.mended import Mended
from store.pipeline import articles_of
from store.read.formats import load_source
from tests.bench.peers.environments import PEERS, ask

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDERS = (ROOT.parent / "shared" / "gold", ROOT / "tests" / "gold" / "dev", ROOT / "tests" / "gold" / "heldout")
PRINTED = {
    "Chinese yuan": "元", "United States dollar": "美元", "Euro": "欧元", "Hong Kong dollar": "港元 港币",
    "Japanese yen": "日元", "Square kilometer": "平方公里 平方千米", "Square meter": "平方米 平米 ㎡", "Mu": "亩",
    "Hectare": "公顷", "Ton": "吨", "Kilogram": "公斤 千克", "Kilometer": "公里 千米", "Meter": "米", "Liter": "升",
    "Cubic meter": "立方米 方", "Micrometer": "微米", "Microns": "微米", "Nanometer": "纳米", "Millimeter": "毫米",
    "Inch": "英寸",
}  # fmt: skip
"""The English unit names of Recognizers-Text as Chinese papers print them."""


class Hit(NamedTuple):
    """One quantity somebody finds in a line."""

    start: int
    end: int
    value: float
    unit: str


class Wanted(NamedTuple):
    """One fact of the gold: the line it stands in (-1 where mending lost it), its place there, what it is."""

    line: int
    place: int
    value: float
    units: list[str]


class Score(NamedTuple):
    """How many are found, with the value right, with value and unit right; the last among amounts of money only."""

    found: int
    value: int
    unit: int
    money: int


def mended_place(mended: Mended, offset: int) -> int | None:
    """Where the source character at `offset` stands in the mended text."""
    for run in mended.runs:
        if run.source_start <= offset < run.source_start + run.length:
            return run.start + offset - run.source_start
    return None


def read_page(page: Path, rows: list[dict[str, Any]], lines: list[str], own: list[list[Hit]]) -> list[Wanted]:
    """Append the page's lines and what Parks finds in each; gives its gold facts, placed in these lines."""
    wanted = {row["offset"]: Wanted(-1, 0, row["value"], row.get("unit_accept") or [row["unit"]]) for row in rows}
    for article, facts in articles_of(load_source(page, page.name), load_knowledge()):
        places = {offset: mended_place(article.mended, offset) for offset in wanted}
        for block in article.mended.blocks:
            for offset, place in places.items():
                if place is not None and block.start <= place < block.end:
                    wanted[offset] = wanted[offset]._replace(line=len(lines), place=place - block.start)
            hits = [fact for fact in facts if block.start <= fact.start < block.end]
            own.append([Hit(f.start - block.start, f.end - block.start, f.value, f.unit) for f in hits])
            lines.append(article.text[block.start : block.end])
    return list(wanted.values())


def read_folder(folder: Path) -> tuple[list[str], list[list[Hit]], list[Wanted]]:
    """The lines of a gold folder's pages, what Parks finds in them, and the gold facts."""
    lines: list[str] = []
    own: list[list[Hit]] = []
    wanted: list[Wanted] = []
    for gold in sorted(folder.glob("*.jsonl")):
        rows = [json.loads(line) for line in gold.read_text("utf-8").splitlines()]
        page = folder / rows[0]["source"]
        page = page if page.exists() else folder.parent / "seeds" / page.name
        facts = [row for row in rows if row["class"] == "fact" and row.get("offset") is not None]
        wanted += read_page(page, facts, lines, own)
    return lines, own, wanted


def has_unit(hit: Hit, units: Iterable[str]) -> bool:
    """Whether the unit is one of those the gold accepts."""
    said = PRINTED.get(hit.unit, hit.unit).split()
    return any(unit in said for unit in units)


def score(found: list[list[Hit]], wanted: list[Wanted]) -> Score:
    """Count what is right."""
    counts = [0, 0, 0, 0]
    for fact in wanted:
        here = found[fact.line] if fact.line >= 0 else []
        hits = [hit for hit in here if hit.start <= fact.place < hit.end]
        right = [hit for hit in hits if abs(hit.value - fact.value) <= 1e-6 * max(1.0, abs(fact.value))]
        whole = any(has_unit(hit, fact.units) for hit in right)
        counts = [
            a + b for a, b in zip(counts, (bool(hits), bool(right), whole, whole and is_money(fact)), strict=True)
        ]
    return Score(*counts)


def is_money(fact: Wanted) -> bool:
    """Whether the fact is an amount of money."""
    return fact.units[0].endswith("元")


def main() -> int:
    """Print a table a folder; 1 where a peer can't be asked."""
    failed = 0
    for folder in [Path(argument) for argument in sys.argv[1:]] or [folder for folder in FOLDERS if folder.exists()]:
        lines, own, wanted = read_folder(folder)
        money = sum(map(is_money, wanted))
        print(f"\n{folder.parent.name}/{folder.name}: {len(wanted)} facts, {money} of them money\n")
        print("| peer | version | found | value right | value and unit right | the same of money |")
        print("| --- | --- | --- | --- | --- | --- |")
        for name, version, found in answers(lines, own):
            if found is None:
                failed = 1
                print(f"| {name} | {version} | not to be asked here |")
                continue
            *all_kinds, of_money = score(found, wanted)
            shares = [count / max(len(wanted), 1) for count in all_kinds] + [of_money / max(money, 1)]
            print(f"| {name} | {version} | " + " | ".join(f"{share:.3f}" for share in shares) + " |", flush=True)
    return failed


def answers(lines: list[str], own: list[list[Hit]]) -> Iterable[tuple[str, str, list[list[Hit]] | None]]:
    """Name, version and finds of Parks and of each peer; no finds where the peer could not be asked."""
    yield "Parks", "this checkout", own
    for peer in PEERS:
        try:
            found = [[Hit(*hit) for hit in line] for line in ask(peer, lines)]
        except subprocess.CalledProcessError as error:
            print(error, error.stderr or "", file=sys.stderr)
            yield peer.name, peer.version, None
        else:
            yield peer.name, peer.version, found


if __name__ == "__main__":
    sys.exit(main())
