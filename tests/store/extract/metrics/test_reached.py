"""Verbs and adverbs between an indicator and its number are no part of the indicator."""

from __future__ import annotations

import pytest

from tests.store.extract.cases import facts_of


@pytest.mark.parametrize("reached", ["逼近", "录得", "顺利冲破", "率先迈上", "圆满完成", "超额完成", "首次突破"])
def test_how_a_number_was_reached_is_no_part_of_the_metric(reached: str) -> None:
    (fact,) = facts_of(f"2023年，园区规上工业产值{reached}470亿元。")
    assert fact.metric == "规上工业产值"


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("对辖区内1746家工业企业逐一“体检”。", "工业企业"),
        ("按6项指标分为A、B、C、D四类。", "指标"),
        ("审批时限压减到45个工作日内。", "审批时限"),
    ],
)
def test_what_is_done_with_things_counted_is_no_part_of_the_metric(sentence: str, metric: str) -> None:
    assert facts_of(sentence)[0].metric == metric


def test_what_is_concerned_is_no_part_of_the_metric() -> None:
    (fact,) = facts_of("涉及的3个项目已全部拿到施工许可。")
    assert fact.metric == "拿到施工许可的项目"
