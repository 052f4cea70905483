"""The gold itself: every offset points at its number, every digit has a line, every meta file fits its page."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.gold.index import DIGIT_RUN, HERE, index

NOTES = sorted(HERE.glob("*/*.notes"))
STATUSES, MEASURES = {"actual", "estimate", "target"}, {"level", "change", "share"}
_DAY = r"\d{4}(-\d\d){0,2}"
PERIOD = re.compile(rf"{_DAY}(/({_DAY})?)?|/{_DAY}|as-of")


def page_text(notes: Path) -> str:
    return next(notes.parent.glob(f"{notes.stem}_*.txt")).read_text("utf-8")


def gold_rows(notes: Path) -> list[dict[str, Any]]:
    lines = notes.with_suffix(".jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def squeezed(text: str) -> str:
    return "".join(text.split())


pages = pytest.mark.parametrize("notes", NOTES, ids=lambda notes: notes.stem)


def test_there_are_pages_to_learn_from_and_pages_kept_aside() -> None:
    assert {notes.parent.name for notes in NOTES} == {"dev", "heldout"}


@pages
def test_every_offset_points_at_its_number(notes: Path) -> None:
    text = page_text(notes)
    for row in gold_rows(notes):
        number = row["context"].partition("⟦")[2].partition("⟧")[0]
        assert squeezed(text[row["offset"] : row["offset"] + 3 * len(number)]).startswith(number), row["id"]


@pages
def test_every_run_of_digits_has_a_line(notes: Path) -> None:
    text = page_text(notes)
    noted = {row["offset"] for row in gold_rows(notes)}
    split = {match.start() for match in DIGIT_RUN.finditer(text)} - noted
    torn = {place for place in split if re.search(r"\d\s*[.．]?\s*$", text[:place])}  # a number cut by a line's end
    assert split == torn, [text[p - 9 : p + 5] for p in split - torn]


@pages
def test_the_lines_are_what_the_notes_say(notes: Path) -> None:
    assert gold_rows(notes) == index(notes)


@pages
def test_fields_hold_only_known_answers(notes: Path) -> None:
    for row in gold_rows(notes):
        if row["class"] == "no":
            continue
        assert set(row.get("status_accept", [row["status"]])) <= STATUSES, row["id"]
        assert set(row.get("measure_accept", [row["measure"]])) <= MEASURES, row["id"]
        periods = row.get("period_accept", [row["period"]])
        assert all(period is None or PERIOD.fullmatch(period) for period in periods), row["id"]
        assert row["direction"] is None or row["measure"] == "change", row["id"]


@pages
def test_what_the_meta_file_quotes_stands_on_the_page(notes: Path) -> None:
    text = squeezed(page_text(notes))
    meta = json.loads(notes.with_suffix(".meta.json").read_text("utf-8"))
    quoted = [*meta["paragraph_samples"], *meta["section_headings"], *meta["companies"], meta["title"]]
    quoted += [honour["text"] for honour in meta["honours"]]
    assert [words for words in quoted if squeezed(words) not in text] == []


@pages
def test_the_readers_own_answers_are_among_those_accepted(notes: Path) -> None:
    for row in gold_rows(notes):
        if row["class"] != "fact":
            continue
        for field in ("metric", "subject"):
            assert any(core in row[field] for core in row[f"{field}_accept"]), (row["id"], row[field])
        for field in ("unit", "qualifier", "measure", "status", "period", "park"):
            assert row[field] in row.get(f"{field}_accept", [row[field]]), (row["id"], field)
