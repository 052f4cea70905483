"""A metric that is carried on to a figure in another unit: some units count one thing alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.extract.facts import find_facts
from store.extract.names import find_names
from store.knowledge import Knowledge, load_knowledge
from tests.store.extract.readings import reading


def metrics(text: str, knowledge: Knowledge) -> list[str]:
    page = reading(text)
    return [fact.metric for fact in find_facts(page, find_names(page, knowledge), knowledge)]


@pytest.mark.parametrize(
    ("told", "gone_on"),
    [("货物吞吐量达到1200万吨", "集装箱吞吐量"), ("集装箱运量达到12万标箱", "集装箱运量")],
)
def test_what_goes_on_in_boxes_is_of_boxes(told: str, gone_on: str) -> None:
    assert metrics(f"青屏工业园区去年{told}，今年上半年达到6万标箱。", load_knowledge())[1] == gone_on


def test_a_user_adds_a_unit_that_counts_one_thing_alone(tmp_path: Path) -> None:
    path = tmp_path / "knowledge.toml"
    path.write_text('[[unit]]\nname = "笼"\ndimension = "cages"\nnormal = "笼"\nmetric = "存笼量"\n', "utf-8")
    said = "青屏工业园区去年货物吞吐量达到1200万吨，今年上半年达到6万笼。"
    assert metrics(said, load_knowledge(path)) == ["货物吞吐量", "存笼量"]
