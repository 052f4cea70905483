"""Names of people, told from terms."""

from __future__ import annotations

import pytest

from store.extract.keywords.people import is_person


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("钱卓然", "管委会主任钱卓然说，园区订单饱满。钱卓然算了一笔账。"),
        ("秦书言说", "订单饱满。园区党工委书记秦书言说，明年更好。"),
        ("办公室主任陆", "园区办公室主任陆一鸣介绍。"),
    ],
)
def test_who_holds_an_office_is_no_term(term: str, text: str) -> None:
    assert is_person(term, text, [])


def test_who_wrote_the_article_is_no_term_nor_is_a_part_of_the_name() -> None:
    assert is_person("顾望舒", "", ["顾望舒"])
    assert is_person("望舒", "", ["顾望舒", "丁一"])
    assert is_person("记者顾望舒", "", ["顾望舒"])


@pytest.mark.parametrize("term", ["金属结构", "飞梭织机", "万能材料试验机"])
def test_terms_that_begin_like_surnames_or_not_are_terms(term: str) -> None:
    assert not is_person(term, f"园区检修{term}。主任说，{term}好用。", ["顾望舒"])
