"""Rows as JSON, CSV, Markdown: whole, and harmless to spreadsheets and terminals."""

from __future__ import annotations

import csv
import json
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.tabular import (
    csv_lines,
    format_number,
    json_array,
    json_text,
    markdown_table,
    plain_text,
    safe_cell,
    spelt_number,
)

_ANY = st.text(st.characters(codec=None, categories=None), max_size=30)


@given(_ANY)
def test_json_text_is_read_back_and_holds_no_escape(text: str) -> None:
    line = json_text({"a": text})
    assert json.loads(line) == {"a": text}
    assert not any(c < " " or "\x7f" <= c <= "\x9f" or c in "\u202e\u2066\u2028\u200f" for c in line)
    line.encode("utf-8")


def test_an_array_has_one_record_a_line() -> None:
    assert "".join(json_array([{"a": 1}, {"a": 2}])) == '[\n{"a":1},\n{"a":2}\n]'
    assert "".join(json_array([])) == "[]"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\n", "\r=", "＝", "＋", "－", "＠"])
def test_a_text_that_begins_like_a_formula_is_made_text(start: str) -> None:
    assert safe_cell(f"{start}1+1").startswith("'")


def test_numbers_stay_numbers_also_below_zero() -> None:
    assert [safe_cell(value) for value in (-3, -3.5, 0, 7.04e10, None)] == ["-3", "-3.5", "0", "70400000000", ""]


@given(st.lists(st.dictionaries(st.sampled_from("ab"), _ANY | st.integers() | st.none(), max_size=2), max_size=4))
def test_csv_has_one_row_a_record_and_no_cell_that_runs(records: list[dict[str, Any]]) -> None:
    text = "".join(csv_lines(records, ["a", "b"]))
    rows = list(csv.reader(StringIO(text, newline="")))
    assert rows[0] == ["a", "b"] and len(rows) == len(records) + 1
    for row, record in zip(rows[1:], records, strict=True):
        for cell, name in zip(row, "ab", strict=True):
            assert isinstance(record.get(name), int) or not cell.startswith(("=", "+", "-", "@", "\t"))
            assert "\x1b" not in cell


def test_markdown_cells_hold_no_markup_and_one_line() -> None:
    lines = list(markdown_table([{"a": "x|y\n[坏](javascript:1) <b> `c` *d*"}], ["a"]))
    assert len(lines) == 3
    assert lines[2] == r"| x\|y \[坏\](javascript:1) \<b\> \`c\` \*d\* |"


@pytest.mark.parametrize(
    ("value", "text"),
    [(70400000000.0, "70400000000"), (0.0000001, "0.0000001"), (12.5, "12.5"), (3, "3"), (1e22, "1" + "0" * 22)],
)
def test_numbers_are_written_in_full(value: float, text: str) -> None:
    assert format_number(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (42_040_000_000, "420.4亿"),
        (1_200_000_000_000, "1.2万亿"),
        (26_000, "2.6万"),
        (999, "999"),
        (-5.5, "-5.5"),
        (14.26666666, "14.2667"),
        (0, "0"),
    ],
)
def test_values_are_spelt_as_the_papers_spell_them(value: float, text: str) -> None:
    assert spelt_number(value) == text


def test_lists_in_a_cell_are_parted_as_in_print() -> None:
    assert plain_text(["甲", "乙"]) == "甲、乙"
    assert plain_text([["电解铝", "铝合金"], ["硅", "硅片"]]) == "电解铝—铝合金、硅—硅片"
    assert plain_text([{"term": "绿电", "weight": 1.0}]) == "绿电"
    assert plain_text({"责编": "某"}) == "责编: 某"
    assert (plain_text(True), plain_text(None), plain_text(0.5)) == ("yes", "", "0.5")
