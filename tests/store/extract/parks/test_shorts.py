"""Short forms of a park that an article names in full, and articles whose park they decide."""

from __future__ import annotations

import pytest

from store.extract.parks.about import is_part
from tests.store.extract.readings import names_of, printed


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("石家庄循环化工园区", "循环化工园区"),
        ("沧州临港经济技术开发区", "临港开发区"),
        ("合肥新站高新技术产业开发区", "新站高新区"),
        ("广州（梅州）产业转移工业园", "广梅园"),
        ("苏州宿迁工业园区", "苏宿工业园区"),
        ("苏州宿迁工业园区", "苏宿园区"),
        ("南通苏锡通科技产业园区", "苏锡通园区"),
        ("成都国际铁路港经济技术开发区", "成都国际铁路港"),
        ("中关村科技园区丰台园", "中关村丰台园"),
        ("武汉东湖新技术开发区", "光谷"),
        ("深圳市深汕特别合作区", "深汕合作区"),
    ],
)
def test_a_short_form_stands_for_the_park_named_in_full(full: str, short: str) -> None:
    body = f"{full}招商正忙。\n今年，{short}引进企业9家。在{short}，塔吊林立。苏州工业园区派人来学习。"
    names = names_of(body, title=f"{short}迎来开门红")
    assert ([name for name in names.parks if "苏州工业" not in name]) == [names.park]
    assert names.park is not None
    assert names.park.endswith(full[-6:])


@pytest.mark.parametrize(
    ("sentence", "spans"),
    [
        ("近年来，松杉湖累计配租人才房3520套，松杉湖拥有企业36家。", 2),
        ("松杉湖材料实验室引进团队25个，松杉湖畔人流如织。", 0),
        ("松杉湖镇有企业36家，松杉湖已配租人才房3520套。", 0),
    ],
)
def test_a_clause_may_tell_of_the_one_park_by_its_stem_alone(sentence: str, spans: int) -> None:
    named = printed(f"松杉湖高新区招商正忙。\n{sentence}", "park")
    assert [text for text, _ in named].count("松杉湖") == spans


def test_a_stem_that_is_a_city_stands_for_the_city() -> None:
    assert printed("柳州高新区招商正忙。\n柳州已建成基地50万亩。", "park") == [("柳州高新区", "柳州高新区")]


def test_words_of_a_kind_before_the_full_name_is_no_short_form() -> None:
    body = "石家庄循环化工园区投产。全省循环化工园区都来学习。各循环化工园区开工。"
    assert len(printed(body, "park")) == 1


def test_a_short_form_that_two_parks_share_stands_for_none() -> None:
    found = printed("砚山循环化工园区开工。石梁循环化工园区投产。循环化工园区忙。", "park")
    assert ("循环化工园区", "砚山循环化工园区") not in found


def test_an_area_of_a_free_trade_zone_is_a_park_of_its_own() -> None:
    assert not is_part("中国（云岭）自由贸易试验区临岳片区")
    assert not is_part("云岭自贸试验区临岳片区")
    assert is_part("城西片区")
    body = "云岭自贸试验区临岳片区挂牌五年。临岳片区与青屏工业园区结对，片区新增企业90家。"
    assert names_of(body, title="云岭自贸试验区临岳片区挂牌五年").park == "云岭自贸试验区临岳片区"


@pytest.mark.parametrize(
    ("body", "park"),
    [
        ("国家东中西区域合作示范区（连云港徐圩新区）投资320亿元。徐圩新区签约9个项目，徐圩新区忙。", "连云港徐圩新区"),
        ("青屏工业园区（望潮高新区）是主战场，望潮高新区有企业百家。", "青屏工业园区"),
    ],
)
def test_of_two_names_of_a_park_the_one_used_more_often_stands(body: str, park: str) -> None:
    names = names_of(body)
    assert (names.park, names.parks) == (park, [park])


def test_a_nickname_in_brackets_stands_for_the_park() -> None:
    found = printed("石梁高新区（麓岫）现有企业500家。麓岫还将新建孵化器。", "park")
    assert found[-1] == ("麓岫", "石梁高新区")


@pytest.mark.parametrize("words", ["一期", "图", "筹建"])
def test_a_word_in_brackets_is_no_nickname(words: str) -> None:
    found = printed(f"石梁高新区（{words}）现有企业500家。{words}还将扩建。", "park")
    assert (words, "石梁高新区") not in found


@pytest.mark.parametrize(
    ("body", "park"),
    [
        ("潍坊滨海经济技术开发区产值破百亿。滨海区今年签约35个项目。", "潍坊滨海经济技术开发区"),
        ("滨海开发区规划面积80平方公里。滨海区今年签约35个项目。", "滨海开发区"),
    ],
)
def test_a_zone_is_called_as_if_it_were_a_district(body: str, park: str) -> None:
    assert printed(body, "park")[-1] == ("滨海区", park)


def test_a_district_is_no_short_form_of_the_zone_called_after_it() -> None:
    assert ("临浦区", "临浦经济开发区") not in printed("临浦经济开发区产值破百亿。临浦区今年签约35个项目。", "park")


def test_a_short_form_does_not_run_into_a_word_for_a_position() -> None:
    found = printed("滨海开发区产值破百亿。滨海区位优势明显。", "park")
    assert ("滨海区", "滨海开发区") not in found
