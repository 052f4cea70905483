"""Topics: the shelf a metric stands on, by its words or by what it is measured in."""

from __future__ import annotations

import pytest

from store.extract.figures.words import words_of
from store.knowledge import load_knowledge


@pytest.mark.parametrize(
    ("metric", "dimension", "topic"),
    [
        ("规上工业产值", "money", "output"),
        ("幅宽铜箔", "mass", "capacity"),
        ("跨海长龙", "length", "infrastructure"),
        ("滩涂", "area", "land"),
        ("等候", "time_工作日", "services"),
        ("志愿者", "rank_or_person", "people"),
    ],
)
def test_a_metric_no_word_tells_of_stands_where_its_unit_belongs(metric: str, dimension: str, topic: str) -> None:
    assert words_of(load_knowledge()).topics.of(metric, dimension)[0] == topic


@pytest.mark.parametrize(
    ("metric", "topic"),
    [
        ("举办专场招聘会", "people"),
        ("吸纳贫困劳动力", "people"),
        ("定向培养学员", "people"),
        ("关停燃煤小锅炉", "green"),
        ("挥发性有机物监测点", "green"),
        ("建成万吨级以上泊位", "infrastructure"),
        ("制定国际标准", "innovation"),
        ("日均通关能力", "services"),
        ("一级供应商", "enterprises"),
    ],
)
def test_what_is_counted_stands_where_its_words_belong(metric: str, topic: str) -> None:
    assert words_of(load_knowledge()).topics.of(metric, "count")[0] == topic
