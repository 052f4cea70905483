"""Make `NNN.jsonl` from `NNN.notes` and the page: finds every noted number and writes its offset and context."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
DIGIT_RUN = re.compile(r"[0-9０-９]+(?:[.,．，][0-9０-９]+)*")
NUMBER = re.compile(
    r"(?P<number>[0-9０-９.,．]+)(?P<more>[余多几]?)"
    r"(?P<by>万亿|千万|百万|亿|万|千(?![克瓦米伏升])|百(?!分)|十)?(?P<more2>[余多]?)(?P<unit>.*)"
)
FACTOR = {
    "": 1,
    "十": 10,
    "百": 100,
    "千": 1000,
    "万": 10**4,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "万亿": 10**12,
}
HALF = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
FLAGS = {"up": {"m": "change", "dir": "up"}, "down": {"m": "change", "dir": "down"}, "share": {"m": "share"}}
CONTEXT = 40
Row = dict[str, Any]


class NoteError(Exception):
    """A note that does not fit its page."""


class Page:
    """A page with its white space squeezed out, each character knowing its place."""

    def __init__(self, text: str) -> None:
        kept = [(i, char) for i, char in enumerate(text) if not char.isspace()]
        self.flat = "".join(char for _, char in kept)
        self.place = [i for i, _ in kept]
        self.runs = [(m.start(), m.end()) for m in DIGIT_RUN.finditer(text)]

    def spots(self, words: str) -> list[int]:
        """Where `words` stand in the squeezed text."""
        return [m.start() for m in re.finditer(f"(?={re.escape(words)})", self.flat)]

    def context(self, start: int, end: int) -> str:
        """The words around a number, the number in ⟦⟧."""
        before, after = self.flat[max(0, start - CONTEXT) : start], self.flat[end : end + CONTEXT]
        return f"{before}⟦{self.flat[start:end]}⟧{after}"

    def row(self, start: int, end: int) -> Row:
        """The part of a row that says where the number stands (`end`: in the squeezed text)."""
        offset, last = self.place[start], self.place[end - 1] + 1
        return {"offset": offset, "context": self.context(start, end), "_span": (offset, last)}


def number_length(printed: str) -> int:
    """How many characters of `printed` are the number itself."""
    match = re.match(r"[0-9０-９.,．]+", printed)
    return match.end() if match else len(printed)


def options(words: str) -> dict[str, str]:
    """`key=value` pairs and flags of a note."""
    found: dict[str, str] = {}
    for word in words.split():
        if word in FLAGS:
            found |= FLAGS[word]
            continue
        key, sign, value = word.partition("=")
        if not sign:
            raise NoteError(f"neither a flag nor key=value: {word}")
        found[key] = value
    return found


def numeric(text: str) -> float | int:
    """A number as JSON should hold it: whole where it is whole."""
    value = Decimal(text.replace(",", ""))
    return int(value) if value == int(value) else float(value)


def quantity(printed: str, said: dict[str, str]) -> Row:
    """Value, unit and qualifier of what stands in the bracket."""
    match = NUMBER.fullmatch(printed.translate(HALF))
    row: Row = {"number_text": printed, "value": None, "unit": "", "qualifier": "exact"}
    if match:
        factor = FACTOR[match["by"] or ""]
        row["value"] = numeric(str(Decimal(match["number"].replace(",", "")) * factor))
        row["unit"] = match["unit"].removeprefix("个") if match["unit"] in ("个百分点", "个工作日") else match["unit"]
        row["qualifier"] = "more" if match["more"] or match["more2"] else "exact"
    if "value" in said:
        row["value"] = numeric(said["value"])
    row["value_to"] = numeric(said["to"]) if "to" in said else None
    answers(row, "unit", said.get("unit"))
    answers(row, "qualifier", said.get("q"))
    if row["value"] is None or not row["unit"]:
        raise NoteError(f"no value or unit: {printed}")
    return row


def answers(row: Row, field: str, said: str | None) -> None:
    """Write `field`, and `field_accept` where more than one answer is right."""
    if said is None:
        return
    every = [None if word == "null" else word for word in said.split("|")]
    row[field] = every[0]
    if len(every) > 1:
        row[f"{field}_accept"] = every


def fact(printed: str, parts: list[str], defaults: dict[str, str]) -> Row:
    """The reading of one noted number."""
    said = defaults | options(parts[3] if len(parts) > 3 else "")
    row = quantity(printed, said)
    row |= {"measure": "level", "direction": None, "status": "actual", "period": None}
    row |= {"park": None, "period_text": None}
    answers(row, "measure", said.get("m"))
    answers(row, "direction", said.get("dir"))
    for field in ("status", "period", "park"):
        answers(row, field, said.get(field))
    answers(row, "period_text", said.get("ptext"))
    row["metric"] = parts[1]
    row["metric_accept"] = parts[2].split("/") if len(parts) > 2 and parts[2] else [parts[1]]
    subject, *cores = said["subject"].split("|")
    row["subject"], row["subject_accept"] = subject, cores or [subject]
    return row


def noted(page: Page, line: str, defaults: dict[str, str]) -> Iterator[Row]:
    """The rows one note makes."""
    kind = {"-": "no", "?": "optional"}.get(line[0], "fact")
    parts = [part.strip() for part in line.removeprefix("- ").removeprefix("? ").split(" ; ")]
    words = "".join(parts[0].split())
    before, bracket, rest = words.partition("[")
    if kind == "no" and not bracket:
        spots = page.spots(words)
        if not spots:
            raise NoteError(f"not on the page: {words}")
        for spot in spots:
            for match in DIGIT_RUN.finditer(words):
                yield page.row(spot + match.start(), spot + match.end()) | {"class": "no"}
        return
    printed, _, after = rest.partition("]")
    spots = page.spots(before + printed + after)
    if len(spots) != 1:
        raise NoteError(f"{len(spots)} places for {words}")
    start = spots[0] + len(before)
    row = page.row(start, start + number_length(printed)) | {"class": kind}
    yield row if kind == "no" else row | fact(printed, parts, defaults)


def read_notes(page: Page, notes: str) -> list[Row]:
    """All rows of a page, in the page's order; raises `NoteError` with the line's number."""
    rows: dict[int, Row] = {}
    defaults: dict[str, str] = {}
    for at, line in enumerate(notes.splitlines(), 1):
        try:
            if not line.strip() or line.startswith("#"):
                continue
            if line.startswith("!"):
                defaults |= options(line[1:])
                continue
            for row in noted(page, line, defaults):
                if row["offset"] in rows and (row["class"], rows[row["offset"]]["class"]) != ("no", "no"):
                    raise NoteError(f"noted twice: {row['context']}")
                rows[row["offset"]] = row
        except (NoteError, KeyError, ValueError, ArithmeticError) as error:
            raise NoteError(f"line {at}: {error!r}") from error
    return [rows[offset] for offset in sorted(rows)]


def unnoted(page: Page, rows: list[Row]) -> list[int]:
    """Places of digit runs that no note covers."""
    return [s for s, _ in page.runs if not any(row["_span"][0] <= s < row["_span"][1] for row in rows)]


def index(notes_path: Path) -> list[Row]:
    """The rows of one page, ready to write; raises `NoteError` where notes and page do not fit."""
    name = notes_path.stem
    page_path = next(notes_path.parent.glob(f"{name}_*.txt"))
    page = Page(page_path.read_text("utf-8"))
    rows = read_notes(page, notes_path.read_text("utf-8"))
    if missing := unnoted(page, rows):
        flat = [page.place.index(place) for place in missing]
        raise NoteError("no note for " + "; ".join(page.flat[max(0, i - 10) : i + 12] for i in flat))
    head = {"source": page_path.name}
    return [
        {"id": f"{name}#{i:03}"} | head | {key: value for key, value in row.items() if key != "_span"}
        for i, row in enumerate(rows)
    ]


def main() -> int:
    """Write every page's `.jsonl`; 1 when a note does not fit."""
    failed = False
    for notes_path in sorted(HERE.glob("*/*.notes")):
        try:
            rows = index(notes_path)
        except NoteError as error:
            print(f"{notes_path.name}: {error}", file=sys.stderr)
            failed = True
            continue
        lines = [json.dumps(row, ensure_ascii=False) for row in rows]
        notes_path.with_suffix(".jsonl").write_text("\n".join(lines) + "\n", "utf-8")
        counts = {kind: sum(row["class"] == kind for row in rows) for kind in ("fact", "optional", "no")}
        print(notes_path.stem, counts)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
