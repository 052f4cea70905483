"""Places under their full names; 全市 and 我县 as the place they mean."""

from __future__ import annotations

import pytest

from tests.store.extract.readings import printed


def test_places_are_given_their_full_names() -> None:
    assert printed("赴江苏、广东招商，又到西宁市和大通县。", "place") == [
        ("江苏", "江苏省"), ("广东", "广东省"), ("西宁市", "西宁市"), ("大通县", "大通县"),
    ]  # fmt: skip


def test_a_preposition_is_no_part_of_a_place_that_no_dictionary_has() -> None:
    told = [name for _, name in printed("记者从澄阳市税务局获悉，澄阳市税收增长。全市9个开发区税收187亿元。", "place")]
    assert told
    assert set(told) == {"澄阳市"}


def test_the_whole_city_is_the_city_of_the_park() -> None:
    assert ("全市", "西宁市") in printed("甘河工业园区产值占全市三成。青屏县、青屏县。", "place")
    assert ("全市", "临岳市") in printed("临岳市青屏工业园区产值占全市三成。", "place")
    assert ("全市", "苏州市") in printed("苏州石梁高新区发展快。上海市、上海市的客商来了，占全市三成。", "place")


def test_the_whole_county_is_the_county_named() -> None:
    assert ("全县", "大通县") in printed("大通县北川工业园区产值占全县的九成。", "place")


def test_no_place_is_read_inside_a_company_or_a_park() -> None:
    assert printed("青海云烁锂业有限公司落户苏州工业园区。", "place") == []


def test_words_that_end_like_a_place_are_none() -> None:
    assert printed("老旧小区、社区、园区和景区的超市，城市上市。", "place") == []


def test_the_whole_province_is_not_the_one_a_guest_came_from() -> None:
    assert ("全省", "浙江省") not in printed("来自浙江的客商竖起大拇指。园区在全省排名前移。", "place")


@pytest.mark.parametrize("opening", ["李明一早从海淀区出发", "李明从海淀区驱车", "来自海淀区的李明一早动身"])
def test_the_whole_district_is_not_the_one_somebody_came_from(opening: str) -> None:
    assert printed(f"{opening}，两个小时就到了。招商局统计，全区签约项目52个。", "place") == [("海淀区", "海淀区")]


@pytest.mark.parametrize("opening", ["记者从宁陵县获悉", "记者日前前往宁陵县采访了解到", "来自宁陵县统计局的数据显示"])
def test_the_whole_county_is_the_one_that_is_written_from(opening: str) -> None:
    assert ("全县", "宁陵县") in printed(f"{opening}，全县签约项目52个。", "place")
