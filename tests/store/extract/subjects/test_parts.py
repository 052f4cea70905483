"""Parts of a park: whose figures they are, and in which park's table they belong."""

from __future__ import annotations

from store.extract.facts import find_facts
from store.extract.names import find_names
from store.knowledge import load_knowledge
from tests.store.extract.readings import reading


def _owners(body: str, title: str) -> list[tuple[str | None, str | None]]:
    page = reading(body, title=title)
    facts = find_facts(page, find_names(page, load_knowledge()), load_knowledge())
    return [(f.subject, f.park) for f in facts]


def test_a_part_printed_right_behind_its_park_belongs_in_the_parks_table() -> None:
    told = _owners(
        "青屏工业区石梁工业园内一派热火朝天。石梁工业园去年完成投资126亿元。\n青屏工业区去年实现产值860亿元。",
        "青屏工业区发展综述",
    )
    assert told == [("石梁工业园", "青屏工业区"), ("青屏工业区", "青屏工业区")]


def test_a_harbour_of_a_parks_own_name_belongs_in_its_table() -> None:
    told = _owners("去年，青屏港区完成吞吐量7850万吨。青屏工业区去年实现产值860亿元。", "青屏工业区发展综述")
    assert told == [("青屏港区", "青屏工业区"), ("青屏工业区", "青屏工业区")]


def test_all_of_a_named_place_is_no_parks() -> None:
    told = _owners("去年，临岳全市食品产业产值402亿元。", "临岳经济开发区产业兴旺")
    assert told[0][1] is None
