"""Which park is part of which is learned from what the texts print."""

from __future__ import annotations

import re

import pytest

from store.across.parts import learn_parts
from tests.work import growth

ZONE, QINGPING, SHILIANG = "临岳经济技术开发区", "青屏工业园区", "石梁工业园区"
PARKS = (ZONE, QINGPING, SHILIANG)


@pytest.mark.parametrize(
    "text",
    [
        "走进临岳经济技术开发区青屏工业园区，塔吊林立。",
        "临岳经济技术开发区下辖的青屏工业园区产值过百亿元。",
        "作为临岳经济技术开发区的铝业主阵地，青屏工业园区新签项目9个。",
        "青屏工业园区是临岳经济技术开发区的核心区。",
    ],
)
def test_a_part_is_learned_from_how_it_is_printed(text: str) -> None:
    assert learn_parts([(PARKS, text)]) == {QINGPING: ZONE}


@pytest.mark.parametrize(
    "text",
    [
        "临岳经济技术开发区、青屏工业园区和石梁工业园区分别签约。",
        "与临岳经济技术开发区相比，青屏工业园区起步晚。",
        "青屏工业园区产值增长；石梁工业园区持平。",
    ],
)
def test_parks_named_side_by_side_are_no_parts(text: str) -> None:
    assert learn_parts([(PARKS, text)]) == {}


def test_most_texts_decide_and_nothing_is_part_of_its_own_part() -> None:
    texts = [(PARKS, f"{ZONE}{QINGPING}。"), (PARKS, f"{ZONE}{QINGPING}。"), (PARKS, f"{QINGPING}的{ZONE}。")]
    assert learn_parts(texts) == {QINGPING: ZONE}
    both = [(PARKS, f"{ZONE}{QINGPING}。"), (PARKS, f"{ZONE}{QINGPING}。"), (PARKS, f"{SHILIANG}的{QINGPING}。")]
    assert learn_parts(both) == {QINGPING: ZONE}


def test_no_pattern_is_made_of_the_names_of_each_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_told: object) -> None:
        raise AssertionError("ten thousand texts would make ten thousand patterns")

    monkeypatch.setattr(re, "compile", refuse)
    monkeypatch.setattr(re, "finditer", refuse)
    assert learn_parts([(["石梁开发区", "青屏园区"], "石梁开发区下辖的青屏园区")]) == {"青屏园区": "石梁开发区"}


def test_the_work_grows_with_the_texts_alone() -> None:
    def learn(n: int) -> None:
        learn_parts([(["石梁开发区", "青屏园区"], "石梁开发区的青屏园区，" * 5)] * n)

    assert growth(learn, 20) < 2.2
