"""Facts against hand-made gold (lines as in tests/gold): which figures are found with every field right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from store.records import Fact

FIELDS = ("value", "unit", "measure", "metric", "subject", "park", "status", "period", "qualifier")
Row = dict[str, Any]


def read_gold(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _accepted(field: str, row: Row) -> list[Any]:
    accepted: list[Any] = row.get(f"{field}_accept") or [row.get(field)]
    return accepted


def wrong_fields(fact: Fact, row: Row) -> list[str]:
    """The fields in which a fact is not what the gold accepts."""
    wrong = []
    for field in FIELDS:
        said = getattr(fact, field)
        if field == "value":
            right = abs(said - row["value"]) <= 1e-6 * max(1.0, abs(row["value"]))
        elif field in ("metric", "subject"):
            right = any(core in (said or "") for core in _accepted(field, row))
        else:
            right = said in _accepted(field, row)
        if not right or (field == "measure" and row.get("direction") not in (None, fact.direction)):
            wrong.append(f"{field} {said!r}")
    return wrong


def misses_and_share(facts: list[Fact], rows: list[Row]) -> tuple[list[str], float]:
    """What is missed, wrong or no figure at all, and the share of gold facts found whole."""
    misses, wanted, whole = [], 0, 0
    for row in rows:
        fact = next((f for f in facts if f.source_start <= row["offset"] < f.source_end), None)
        if row["class"] == "no" and fact:
            misses.append(f"{row['id']} is no figure: {row['context']}")
        if row["class"] != "fact":
            continue
        wanted += 1
        wrong = wrong_fields(fact, row) if fact else ["missed"]
        whole += not wrong
        misses += [f"{row['id']} {row['number_text']}: {', '.join(wrong)}"] if wrong else []
    return misses, whole / wanted
