"""Verbs and adverbs between an indicator and its number are no part of the indicator."""

from __future__ import annotations

import pytest

from tests.store.extract.cases import facts_of


@pytest.mark.parametrize("reached", ["逼近", "录得", "顺利冲破", "率先迈上", "圆满完成", "超额完成", "首次突破"])
def test_how_a_number_was_reached_is_no_part_of_the_metric(reached: str) -> None:
    (fact,) = facts_of(f"2023年，园区规上工业产值{reached}470亿元。")
    assert fact.metric == "规上工业产值"


def test_what_is_concerned_is_no_part_of_the_metric() -> None:
    (fact,) = facts_of("涉及的3个项目已全部拿到施工许可。")
    assert fact.metric == "拿到施工许可的项目"
