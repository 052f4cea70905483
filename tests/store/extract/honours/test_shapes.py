"""Honours in the shapes of print: firsts, lists, ranks, titles, names in quotation marks; aims and counts are none."""

from __future__ import annotations

import pytest

from tests.store.extract.readings import honours_of, honours_printed


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("青屏工业园区获评国家级绿色工业园区。", "国家级绿色工业园区"),
        ("园区被认定为国家新型工业化产业示范基地。", "国家新型工业化产业示范基地"),
        ("远岫锂业入选国家级专精特新“小巨人”企业名单。", "专精特新“小巨人”"),
        ("恒岚科技荣获制造业单项冠军。", "制造业单项冠军"),
        ("园区跻身全国百强产业园区。", "全国百强"),
        ("园区在全省开发区综合考评中位列第3位。", "第3位"),
        ("建成全国首个零碳产业园。", "全国首个零碳产业园"),
        ("投产全球最大的碳纤维生产线。", "全球最大的碳纤维生产线"),
        ("园区晋级五星级园区。", "五星级园区"),
        ("开发区晋升国家级经济技术开发区。", "国家级经济技术开发区"),
        ("砚泽公司是园区里的“隐形冠军”，产品畅销全球。", "“隐形冠军”"),
        ("石梁化工园是省政府认定的首批化工园区之一。", "首批化工园区"),
        ("省工信厅公布第三批绿色工厂名单，远岫锂业入选。", "第三批绿色工厂名单"),
        ("产品填补国内空白。", "填补国内空白"),
        ("连续三年蝉联全省第一。", "全省第一"),
        ("获得“全国模范劳动关系和谐工业园区”称号。", "全国模范劳动关系和谐工业园区"),
        ("被授予“全国五一劳动奖状”。", "全国五一劳动奖状"),
        ("成功创建省级无废园区。", "省级无废园区"),
        ("营商环境评价位居全市首位。", "全市首位"),
        ("建成西北首条电子级多晶硅生产线。", "西北首条电子级多晶硅生产线"),
        ("是全省唯一的国家级化工园区。", "全省唯一的国家级化工园区"),
        ("获颁全省首张“一业一证”行业综合许可证。", "全省首张"),
        ("摘得国家科技进步二等奖。", "国家科技进步二等奖"),
    ],
)
def test_a_title_is_read(sentence: str, title: str) -> None:
    assert any(title in honour for honour in honours_printed(sentence))


@pytest.mark.parametrize(
    "sentence",
    ["力争创建国家级高新区。", "计划建设全国最大的储能基地。", "培育国家级绿色工厂4家。", "力争成为行业“隐形冠军”。"],
)
def test_what_is_aimed_at_or_counted_is_none(sentence: str) -> None:
    assert honours_printed(sentence) == []


def test_a_title_in_quotation_marks_is_of_whom_it_is_said() -> None:
    sentence = "成立9年的砚泽化学公司，是园区里的“隐形冠军”。"
    (honour,) = honours_of(sentence)
    assert honour.subject == "砚泽化学公司"
