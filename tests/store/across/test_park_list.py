"""The parks of a library, and finding one by what was typed."""

from __future__ import annotations

import pytest

from store.across.park_list import find_park, list_parks
from store.errors import UnknownReferenceError
from store.records import CatalogueRow
from tests.store.across.made import KNOWLEDGE, QINGPING, SHILIANG, made

PARKS = [QINGPING, SHILIANG, "某某产业园"]


def test_parks_come_with_articles_facts_and_what_is_known_of_them() -> None:
    rows = [CatalogueRow(id="a", title="", source="a.txt", park=QINGPING, parks=[QINGPING, SHILIANG])]
    first, second = list_parks(rows, [made("1元", 1, article="a"), made("2元", 2, article="b")], KNOWLEDGE)
    assert (first.park, first.articles, first.facts, first.part_of) == (QINGPING, 2, 2, SHILIANG)
    assert first.aliases == ["青屏园区"]
    assert (second.park, second.articles, second.facts) == (SHILIANG, 1, 0)


@pytest.mark.parametrize("typed", [QINGPING, "青屏园区", "青屏", "qpgyyq", "qingping", " 青屏 "])
def test_a_park_is_found_by_name_alias_part_and_pinyin(typed: str) -> None:
    assert find_park(typed, PARKS, KNOWLEDGE) == QINGPING


def test_several_that_fit_are_named() -> None:
    with pytest.raises(UnknownReferenceError, match=f"several parks fit: {QINGPING}, "):
        find_park("园", PARKS, KNOWLEDGE)


def test_none_that_fits_says_what_there_is() -> None:
    with pytest.raises(UnknownReferenceError, match="no such park in the library; the library has"):
        find_park("不存在", PARKS, KNOWLEDGE)
    with pytest.raises(UnknownReferenceError, match="no such park"):
        find_park("", [], KNOWLEDGE)
