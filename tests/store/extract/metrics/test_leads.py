"""Where a metric begins: behind the words of time and relation before it, and not inside another word."""

from __future__ import annotations

import pytest

from store.knowledge import load_knowledge
from store.pipeline import articles_of
from store.read.formats import decode_source


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("确保年底前开工率不低于60%。", "开工率"),
        ("到2025年底前建成厂房20万平方米。", "建成厂房"),
        ("今年6月底前投产项目12个。", "投产项目"),
        ("对俄进出口总额完成6.9亿美元。", "对俄进出口总额"),
        ("项目前期投入3亿元。", "项目前期投入"),
        ("项目目前完成投资3亿元。", "项目完成投资"),
    ],
)
def test_a_metric_begins_behind_the_time_before_it(sentence: str, metric: str) -> None:
    [(_, facts)] = articles_of(decode_source(sentence.encode(), "page.txt"), load_knowledge())
    assert [fact.metric for fact in facts] == [metric]


def test_a_count_is_not_named_by_the_amount_that_follows_it() -> None:
    [(_, facts)] = articles_of(
        decode_source("园区实施重点项目38个 总投资147亿元。".encode(), "page.txt"), load_knowledge()
    )
    assert [fact.metric for fact in facts] == ["实施重点项目", "实施重点项目总投资"]
