"""Aliases, spellings and bare words resolve to the park they stand for."""

from __future__ import annotations

import pytest

from store.extract.parks.kinds import park_key
from tests.store.extract.readings import names_of, printed


def test_an_alias_that_the_article_defines_stands_for_the_park_everywhere() -> None:
    body = "石梁经济技术开发区（以下简称“石开区”）迎来十周年。石开区的产值翻番。"
    assert ("石开区", "石梁经济技术开发区") in printed(body, "park")[1:]
    assert names_of(body).park == "石梁经济技术开发区"


@pytest.mark.parametrize("words", ["以下简称", "简称", "下称", "以下称", "统称", "以下简称为"])
def test_every_way_to_define_an_alias_is_read(words: str) -> None:
    body = f"石梁高新技术产业开发区（{words}“高新区”）扩区。高新区新增用地。"
    assert printed(body, "park")[-1] == ("高新区", "石梁高新技术产业开发区")


def test_an_alias_after_a_second_name_in_brackets_is_read() -> None:
    body = "石梁经济技术开发区（云岭高新区）（下称“开发区”）公布成绩单。开发区增势喜人。"
    assert printed(body, "park")[-1] == ("开发区", "石梁经济技术开发区")


def test_a_name_in_brackets_is_the_same_park() -> None:
    assert names_of("青屏工业园区（望潮高新区）是全市的主战场，望潮高新区有企业百家。").parks == ["青屏工业园区"]


def test_bare_words_stand_for_the_park_of_the_article() -> None:
    body = "青屏工业园区今年开门红。该园区新增企业9家，园区工业产值增长。在园区，企业忙生产。"
    assert [pair[1] for pair in printed(body, "park")] == ["青屏工业园区"] * 4


def test_a_bare_development_zone_is_the_zone_and_not_the_part() -> None:
    body = "石梁经济技术开发区青屏工业园区产值过百亿元，占开发区的四成。青屏工业园区再发力。"
    assert ("开发区", "石梁经济技术开发区") in printed(body, "park")


def test_the_zone_of_the_gazetteer_is_known_when_it_is_not_printed() -> None:
    assert ("开发区", "西宁经济技术开发区") in printed("甘河工业园区去年的产值占开发区的一半。", "park")


@pytest.mark.parametrize("words", ["各园区", "4个园区", "节水型园区", "示范园区", "智慧园区", "一流园区"])
def test_words_of_a_kind_stand_for_no_park(words: str) -> None:
    body = f"青屏工业园区召开会议。全省{words}参加。"
    assert len(printed(body, "park")) == 1


def test_two_spellings_are_one_park_under_the_fuller_name() -> None:
    body = "石梁高新区今年发力。石梁国家高新技术产业开发区成立于2010年。石梁高新技术产业开发区再出发。"
    assert len(names_of(body).parks) == 1
    assert names_of(body).park == "石梁国家高新技术产业开发区"


def test_a_place_of_the_name_may_be_printed_with_its_rank_or_without() -> None:
    assert len(names_of("砚湾县工业园区投产。砚湾工业园区的车间。砚湾工业园区扩建。").parks) == 1


def test_aliases_of_the_gazetteer_lead_to_one_name() -> None:
    assert names_of("西宁综保区封关。西宁综合保税区进出口增长。").parks == ["西宁综合保税区"]


def test_keys_of_different_parks_differ() -> None:
    assert park_key("合肥高新区") == park_key("合肥国家高新技术产业开发区")
    assert park_key("合肥经开区") == park_key("合肥经济技术开发区") != park_key("合肥高新区")
    assert park_key("青屏工业园") == park_key("青屏工业园区") != park_key("石梁工业园区")


def test_the_article_is_about_the_park_of_its_title() -> None:
    body = "石梁经开区、望潮高新区、石梁经开区、石梁经开区都来取经。青屏工业园区介绍了做法。"
    assert names_of(body, title="青屏工业园区：小园区有大作为").park == "青屏工业园区"


def test_the_article_is_about_the_park_of_its_kicker() -> None:
    body = "石梁经开区、石梁经开区、石梁经开区都来取经。青屏工业园区介绍了做法。"
    assert names_of(body, title="小园区有大作为", kicker="青屏工业园区").park == "青屏工业园区"


def test_a_zone_before_its_part_does_not_take_the_article() -> None:
    body = "石梁经济技术开发区青屏工业园区开工。石梁经济技术开发区青屏工业园区投产。"
    assert names_of(body).park == "青屏工业园区"


def test_a_local_paper_that_never_says_which_zone_still_has_a_park() -> None:
    body = "上半年，经开区产值增长两成。经开区新增企业6家，经开区管委会表示要再接再厉。"
    assert names_of(body).park == "经开区"


def test_an_article_without_a_park_has_none() -> None:
    assert names_of("全市召开春耕生产会议。").park is None


def test_an_alias_in_an_unclosed_bracket_does_no_harm() -> None:
    assert names_of("青屏工业园区（以下简称“园区" * 200).park == "青屏工业园区"


def test_new_zone_is_no_high_tech_zone() -> None:
    assert ("新区", "望潮高新区") not in printed("望潮高新区开工，新区和老城连成片。", "park")


def test_a_name_that_leaves_out_the_kind_of_park_is_the_fuller_one() -> None:
    assert names_of("青屏工业园区扩区。青屏园区的企业忙。青屏工业园区开工。").parks == ["青屏工业园区"]
    assert names_of("砚湾产业集聚区扩区。砚湾集聚区的企业忙。").parks == ["砚湾产业集聚区"]


def test_zones_of_cities_whose_names_end_like_a_rank_are_parks_beside_others() -> None:
    body = "合肥经开区增长12%。芜湖经开区增长8%。滁州经开区光伏产业领跑。马鞍山经开区下降2%。"
    assert names_of(body).parks == ["合肥经开区", "芜湖经开区", "滁州经开区", "马鞍山经开区"]


def test_all_zones_of_a_city_or_prefecture_are_no_park_beside_others() -> None:
    body = "合肥经开区增长12%。芜湖经开区增长8%。马鞍山经开区下降2%。凉山州经开区、临岳市开发区都来学习。"
    assert names_of(body).parks == ["合肥经开区", "芜湖经开区", "马鞍山经开区"]
