"""Tables: every cell a fact of its row, its column and the caption; nothing where the shape is not certain."""

from __future__ import annotations

import pytest

from store.extract.facts import explain_fact, find_facts
from store.extract.names import find_names
from store.knowledge import load_knowledge
from store.records import Fact
from tests.store.extract.cases import reading_of


def facts_in(*rows: str, title: str = "青屏工业园区发展纪实") -> list[Fact]:
    reading = reading_of("\n".join(rows), title=title)
    return find_facts(reading, find_names(reading, load_knowledge()), load_knowledge())


def said(fact: Fact) -> tuple[str, float, str, str | None, str | None]:
    return fact.metric, fact.value, fact.unit, fact.period, fact.subject


def test_years_in_the_head_and_indicators_in_the_rows() -> None:
    facts = facts_in(
        "青屏工业园区主要指标",
        "单位：亿元",
        "项目 2022年 2023年 增长%",
        "工业总产值 386.2 421.5 9.1",
        "税收 18.4 17.9 -2.7",
    )
    assert [said(fact) for fact in facts] == [
        ("工业总产值", 38620000000, "元", "2022", "青屏工业园区"),
        ("工业总产值", 42150000000, "元", "2023", "青屏工业园区"),
        ("工业总产值增长", 9.1, "%", "2023", "青屏工业园区"),
        ("税收", 1840000000, "元", "2022", "青屏工业园区"),
        ("税收", 1790000000, "元", "2023", "青屏工业园区"),
        ("税收增长", 2.7, "%", "2023", "青屏工业园区"),
    ]
    assert [fact.direction for fact in facts] == [None, None, "up", None, None, "down"]


def test_parks_in_the_rows_and_indicators_with_units_in_the_head() -> None:
    facts = facts_in(
        "附表：2023年全市园区主要指标",
        "位次 园区 营业收入（亿元） 增速（%） 亩均税收（万元/亩）",
        "1 青屏工业园区 412.5 12.6 24.7",
        "2 石梁经济技术开发区 386.2 5.9 11.3",
        title="全市园区比拼实录",
    )
    assert [(f.metric, f.value, f.unit, f.park) for f in facts] == [
        ("营业收入", 41250000000, "元", "青屏工业园区"),
        ("营业收入增速", 12.6, "%", "青屏工业园区"),
        ("亩均税收", 247000, "元/亩", "青屏工业园区"),
        ("营业收入", 38620000000, "元", "石梁经济技术开发区"),
        ("营业收入增速", 5.9, "%", "石梁经济技术开发区"),
        ("亩均税收", 113000, "元/亩", "石梁经济技术开发区"),
    ]
    assert {fact.period for fact in facts} == {"2023"}


def test_a_column_of_units() -> None:
    facts = facts_in("指标 单位 2023年 同比±%", "规上工业增加值 亿元 278.4 8.6", "实际利用外资 万美元 12600 -3.4")
    assert [(f.metric, f.value, f.unit) for f in facts] == [
        ("规上工业增加值", 27840000000, "元"),
        ("规上工业增加值增长", 8.6, "%"),
        ("实际利用外资", 126000000, "美元"),
        ("实际利用外资增长", 3.4, "%"),
    ]


def test_goods_in_the_rows() -> None:
    facts = facts_in(
        "表：上半年主要产品产量",
        "产品 单位 产量 同比（±%）",
        "柴油 万吨 201.5 -1.8",
        "纯碱 万吨 12.4 26.1",
        "聚乙烯 万吨 24.2 3.3",
    )
    assert [(f.metric, f.value, f.unit, f.park) for f in facts] == [
        ("柴油产量", 2015000, "吨", "青屏工业园区"),
        ("柴油产量同比", 1.8, "%", "青屏工业园区"),
        ("纯碱产量", 124000, "吨", "青屏工业园区"),
        ("纯碱产量同比", 26.1, "%", "青屏工业园区"),
        ("聚乙烯产量", 242000, "吨", "青屏工业园区"),
        ("聚乙烯产量同比", 3.3, "%", "青屏工业园区"),
    ]
    assert [fact.direction for fact in facts] == [None, "down", None, "up", None, "up"]


def test_years_in_the_rows() -> None:
    facts = facts_in("年份 工业总产值（亿元） 从业人员（万人）", "2021 318.6 2.8", "2022 356.2 —", "2023 421.5 3.4")
    assert [(f.metric, f.value, f.period) for f in facts] == [
        ("工业总产值", 31860000000, "2021"),
        ("从业人员", 28000, "2021"),
        ("工业总产值", 35620000000, "2022"),
        ("工业总产值", 42150000000, "2023"),
        ("从业人员", 34000, "2023"),
    ]


def test_rows_under_a_caption_that_says_what_they_hold_and_in_which_unit() -> None:
    facts = facts_in(
        "附：2023年三大园区规上工业增加值增速（%）",
        "青屏工业园区 12.4",
        "石梁经济技术开发区 9.3",
        "云门高新技术产业开发区 -0.6",
        title="全市园区比拼实录",
    )
    assert [(f.metric, f.value, f.direction, f.park, f.period) for f in facts] == [
        ("规上工业增加值增速", 12.4, "up", "青屏工业园区", "2023"),
        ("规上工业增加值增速", 9.3, "up", "石梁经济技术开发区", "2023"),
        ("规上工业增加值增速", 0.6, "down", "云门高新技术产业开发区", "2023"),
    ]


def test_products_told_by_the_caption_in_units_of_their_own() -> None:
    facts = facts_in(
        "附表：2020年规模以上工业企业主要产品产量",
        "指标 单位 2020年 比上年增长（%）",
        "服务器整机 台 38600 25.2",
        "显示模组 万平方米 16.4 －8.3",
        "防护口罩 亿只 1.65 —",
    )
    assert [said(fact) for fact in facts] == [
        ("服务器整机产量", 38600, "台", "2020", "青屏工业园区"),
        ("服务器整机产量比上年增长", 25.2, "%", "2020", "青屏工业园区"),
        ("显示模组产量", 164000, "平方米", "2020", "青屏工业园区"),
        ("显示模组产量比上年增长", 8.3, "%", "2020", "青屏工业园区"),
        ("防护口罩产量", 165000000, "只", "2020", "青屏工业园区"),
    ]
    assert [fact.direction for fact in facts] == [None, "up", None, "down", None]


def test_a_sum_is_no_park() -> None:
    facts = facts_in("园区 工业总产值（亿元） 税收（亿元）", "青屏工业园区 412.5 12.6", "合计 812.5 22.6")
    assert [(f.subject, f.park) for f in facts[2:]] == [("合计", None), ("合计", None)]


@pytest.mark.parametrize(
    "rows",
    [
        ("青屏工业园区 412.5 12.6", "石梁经济技术开发区 386.2 5.9"),
        ("园区 工业总产值 增速", "青屏工业园区 412.5 12.6 3", "石梁经济技术开发区 386.2 5.9 4"),
        ("园区 工业总产值 排名", "青屏工业园区 412.5 1", "石梁经济技术开发区 386.2 2"),
        ("附：各园区办理结果（完成）", "青屏工业园区 12.4", "石梁经济技术开发区 9.3"),
    ],
    ids=["no head", "a head of other width", "no unit told", "a caption without a unit"],
)
def test_nothing_is_read_where_the_shape_is_not_certain(rows: tuple[str, ...]) -> None:
    assert facts_in(*rows) == []


def test_words_behind_a_table_are_no_unit() -> None:
    facts = facts_in("园区 进出口值（亿元） 增速（%）", "青屏工业园区 233.0 8.3", "本报讯（记者 林岚）园区开园。")
    assert [f.unit for f in facts] == ["元", "%"]


def test_explain_names_the_table() -> None:
    reading = reading_of("园区 进出口值（亿元） 增速（%）\n青屏工业园区 233.0 8.3")
    names = find_names(reading, load_knowledge())
    fact = find_facts(reading, names, load_knowledge())[0]
    reasons = {reason.field: reason.rule for reason in explain_fact(reading, names, load_knowledge(), fact)}
    assert reasons["metric"] == "a cell of a table"
