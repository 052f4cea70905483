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
