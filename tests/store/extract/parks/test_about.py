"""The park an article is about: its own, not those it visits, names in passing or tells of one after another."""

from __future__ import annotations

import pytest

from tests.store.extract.readings import names_of

VISIT = (
    "6月8日，石梁经济技术开发区党工委书记带队赴长三角招商，先后走访苏州工业园区、昆山经济技术开发区、嘉善经济技术开发区，签约项目9个。\n"
    "今年以来，石梁经开区累计签约项目42个。"
)
COMPANY = (
    "走进位于石梁高新区的云帆科技有限公司，生产线全速运转。去年，公司产值12亿元。\n"
    "公司还在青屏科学城设立研发中心，投入8000万元。\n“明年要到望澜工业园区建新厂。”"
)
CITY = (
    "上半年，全市规上工业增加值增长7.8%。\n从区域看，高新区增长9.1%，经开区增长8.2%，望澜新区增长6%。\n"
    "全市新增规上企业66家。"
)
HUAI = (
    "临岳市拥有省级以上开发区9家。去年，全市开发区贡献了62%的工业增加值。\n青屏经济技术开发区引进企业450家。\n"
    "石梁高新技术产业开发区有规上企业86家。\n望澜工业园区建成厂房120万平方米。"
)
LIES = (
    "站在沧州临港经济技术开发区的展厅里，工作人员说起往事。\n这个开发区位于渤海新区，面积118平方公里。去年，临港经开区营收千亿元。\n"
    "渤海新区去年GDP达到1280亿元。"
)

FOUNDED = (
    "1998年6月，国务院批准设立杨凌农业高新技术产业示范区，面积120平方公里。\n杨凌种业园入驻企业52家。杨凌种业园去年交易额7亿元。\n"
    "示范区在全国建起推广基地210个。\n2019年4月，自贸试验区杨凌片区挂牌，片区新增企业860家。"
)


@pytest.mark.parametrize(
    ("body", "park"),
    [
        (VISIT, "石梁经济技术开发区"),
        (COMPANY, "石梁高新区"),
        (CITY, None),
        (HUAI, None),
        (LIES, "沧州临港经济技术开发区"),
        (FOUNDED, "杨凌农业高新技术产业示范区"),
    ],
    ids=["visits others", "a company's story", "a city's report", "one after another", "lies in a zone", "founded"],
)
def test_the_park_of_an_article_without_one_in_its_title(body: str, park: str | None) -> None:
    assert names_of(body, title="乘势而上开新局").park == park


@pytest.mark.parametrize(
    "sentence",
    [
        "县域经济开发区要转型。",
        "建设先进制造业开发区。",
        "建设科技创新示范园区。",
        "沿黄各园区要严守红线。",
        "在全国179家国家级高新区中排名第45位。",
    ],
)
def test_what_ends_like_a_park_in_general_is_none(sentence: str) -> None:
    assert names_of(sentence).parks == []


RANKED = (
    "云岭省132家开发区参评，青屏高新区连续3年居首，望澜经济开发区位列第二，石梁高新技术产业开发区升到第三。\n"
    "青屏高新区实现工业总产值1800亿元。\n望澜经济开发区营业收入增长12%。\n石梁高新技术产业开发区亩均税收21万元。"
)


@pytest.mark.parametrize("kicker", ["2020年度云岭省开发区综合考核结果公布", "全省各类园区年度排名出炉"])
def test_an_article_that_ranks_all_parks_is_about_none_though_its_title_names_the_first(kicker: str) -> None:
    assert names_of(RANKED, title="青屏高新区三连冠　望澜紧随其后", kicker=kicker).park is None


def test_an_article_on_one_park_in_a_ranking_is_about_it() -> None:
    body = "云岭省132家开发区参评，青屏高新区居首。\n青屏高新区实现工业总产值1800亿元，青屏高新区税收62亿元。"
    kicker = "2020年度云岭省开发区综合考核结果公布"
    assert names_of(body, title="青屏高新区三连冠", kicker=kicker).park == "青屏高新区"


SIGNED = (
    "7月8日，石梁经济技术开发区招商项目签约，36个项目落地。\n其中，与云帆智慧物流园、青穗农产品加工产业园等项目洽谈顺利。\n"
    "云帆智慧物流园总投资20亿元。青穗农产品加工产业园占地300亩。"
)


def test_a_bare_word_in_the_headline_says_which_of_several_parks_it_is() -> None:
    assert names_of(SIGNED, title="经开区举行项目签约仪式").park == "石梁经济技术开发区"


def test_a_project_that_was_brought_in_is_no_park_wherever_it_is_named() -> None:
    body = "石梁经开区引进云帆智慧物流园、青穗冷链等项目7个。\n云帆智慧物流园总投资20亿元。"
    assert names_of(body).parks == ["石梁经开区"]


def test_a_title_on_all_parks_of_a_province_is_about_none_whoever_leads_them() -> None:
    body = (
        "青屏工业园区连续5年居首\n全省开发区新一轮“座次”排定\n\n"
        "青屏工业园区、石梁经济技术开发区、云门高新技术产业开发区位居前三位。青屏工业园区产值2743亿元。\n"
        "石梁经济技术开发区税收38亿元。云门高新技术产业开发区产值3120亿元。"
    )
    assert names_of(body, title="全省开发区新一轮“座次”排定").park is None
