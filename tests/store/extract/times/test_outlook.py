"""Sections of plans and leads that tell the months: time and status that no sentence of its own tells."""

from __future__ import annotations

from store.extract.facts import find_facts
from store.extract.figures.scene import Scene
from store.extract.figures.scene_making import make_scene
from store.extract.figures.words import words_of
from store.extract.names import Names, find_names
from store.extract.times.outlook import find_outlooks
from store.knowledge import load_knowledge
from store.mended import Block
from store.pipeline import articles_of
from store.read.formats import decode_source
from store.records import Fact
from tests.store.extract.readings import reading
from tests.work import growth

REPORT = """青屏工业园区2021年工作总结暨2022年工作计划
一、2021年主要工作
经济指标稳中有进。全年完成工业总产值268亿元，增长14.2%；税收12.6亿元，同比增长9.1%。
二、2022年工作计划
工业总产值增长12%以上；固定资产投资增长15%；新增规上企业10家。
（一）抓项目。实施重点项目46个，总投资286亿元。
"""
BRIEF = """青屏工业园区晒出成绩单
本报记者 林栖月
本报讯 记者从青屏工业园区获悉，今年上半年，园区经济运行呈现稳中向好态势。
工业生产稳步回升。规上工业总产值完成186.3亿元，同比增长11.2%。
投资拉动作用增强。固定资产投资完成46.2亿元，增长18.4%。
"""
REVIEW = """【再出发】新的一年怎么干？集中区排出了时间表：
2022年，集中区计划实现工业总产值120亿元，增长15%以上。
——抓项目。全年实施技改项目32个。
——强配套。新建标准化厂房10万平方米。

青屏县工业集中区里机器轰鸣，一派繁忙。
2021年，集中区实现工业总产值103.7亿元，同比增长21.3%。盘点这一年，收获满满。

“十四五”开门红  百亿园区再起跑

【攒后劲】一年来，集中区签约项目27个。
全年举办招聘会24场。
【添底色】盘活闲置厂房4.3万平方米，6户企业完成煤改气。
"""
"""A review without a date, the section of its plans set over the lead."""


def _facts(text: str, date: str | None) -> list[Fact]:
    [(_, facts)] = articles_of(decode_source(text.encode(), "page.txt"), load_knowledge(), date=date)
    return facts


def test_a_section_of_plans_tells_targets_of_its_year() -> None:
    facts = _facts(REPORT, "2022-01-20")
    assert {(f.status, f.period) for f in facts if f.start > REPORT.index("二、")} == {("target", "2022")}
    assert {(f.status, f.period) for f in facts if f.start < REPORT.index("二、")} == {("actual", "2021")}


def test_a_review_without_a_date_tells_the_year_just_over_and_plans_of_the_next() -> None:
    facts = _facts(REVIEW, None)
    plans = {"120亿元", "15%", "32个", "10万平方米"}
    assert {(f.status, f.period) for f in facts if f.text in plans} == {("target", "2022")}
    assert {(f.status, f.period) for f in facts if f.text not in plans} == {("actual", "2021")}
    assert len(facts) == 10


def test_the_months_of_a_lead_without_figures_hold_for_the_report() -> None:
    assert {f.period for f in _facts(BRIEF, "2022-07-20")} == {"2022-01/2022-06"}


def test_a_number_keeps_its_unit_over_a_break() -> None:
    [fact] = _facts("青屏工业园区晒出成绩单\n本报讯 2021年，园区规上工业总产值为420.4\n\n亿元。\n", "2022-01-20")
    assert (fact.value, fact.unit) == (42_040_000_000, "元")


def test_rows_that_begin_with_a_park_are_that_parks_and_hold_no_longer() -> None:
    page = reading(
        "青屏工业园区今年投产项目12个。青屏工业园区道路建成。\n"
        "青屏工业园区：产值286.3亿元，增长31.5%；税收7.93亿元\n石梁工业园区：产值174.8亿元，下降3.2%；税收6.05亿元\n"
        "园区服务大厅办理事项56项。",
        title="青屏工业园区稳中有进",
    )
    knowledge = load_knowledge()
    parks = {fact.text: fact.park for fact in find_facts(page, find_names(page, knowledge), knowledge)}
    assert parks["7.93亿元"] == "青屏工业园区"
    assert parks["174.8亿元"] == parks["6.05亿元"] == "石梁工业园区"
    assert parks["56项"] == "青屏工业园区"


def test_next_years_plan_does_not_tell_the_year_of_writing() -> None:
    text = "园区今年完成投资12亿元。2020年1—10月，园区产值增长8%。2021年，园区力争产值增长12%。"
    facts = {fact.text: fact.period for fact in _facts(text, None)}
    assert facts["12亿元"] == "2020"


BOX = """青屏工业园区召开2018年工作会议
2018年1月23日

2018年主要预期目标

●地区生产总值：增长7.5%左右

●规上工业总产值：突破5600亿元

●固定资产投资：增长10%

一、2017年工作回顾

过去的一年，全区地区生产总值完成1086亿元，增长7.8%。

二、2018年重点工作

全年引进到位内资420亿元，上半年先交付厂房30万平方米。去年，全区到位资金6亿元。
"""


def test_a_box_of_goals_names_each_by_its_own_row() -> None:
    rows = [(f.metric, f.subject, f.measure, f.status, f.period) for f in _facts(BOX, None)[:3]]
    park = "青屏工业园区"
    assert rows == [
        ("地区生产总值增长", park, "change", "target", "2018"),
        ("规上工业总产值", park, "level", "target", "2018"),
        ("固定资产投资增长", park, "change", "target", "2018"),
    ]


def test_a_review_beside_plans_stays_told_and_parts_of_the_year_are_the_plans() -> None:
    told = {f.text: (f.status, f.period) for f in _facts(BOX, None)}
    assert told["1086亿元"] == ("actual", "2017")
    assert told["420亿元"] == ("target", "2018")
    assert told["30万平方米"] == ("target", "2018-01/2018-06")
    assert told["6亿元"] == ("actual", "2017")


def test_an_answer_to_a_question_about_goals_tells_targets() -> None:
    page = (
        "青屏工业园区管委会主任答记者问\n2018年8月6日\n\n"
        "记者：上半年园区交出了怎样一份成绩单？\n园区规上工业总产值486.7亿元，同比下降7.2%。\n"
        "记者：下半年的目标是什么？\n概括起来是一稳两升：全年规上工业总产值降幅控制在3%以内，新开工项目45个。\n"
    )
    told = {f.text: f.status for f in _facts(page, None)}
    assert told == {"486.7亿元": "actual", "7.2%": "actual", "3%": "target", "45个": "target"}


def test_a_bare_year_at_the_head_of_a_heading_is_the_year_of_its_plans() -> None:
    page = (
        "青屏工业园区开局良好\n2024年1月25日\n\n2024，青屏要干这些事\n\n◎地区生产总值增长12%以上\n\n◎新增学位1650个\n"
    )
    assert {(f.status, f.period) for f in _facts(page, None)} == {("target", "2024")}


def _many_plans(n: int) -> Scene:
    page = reading("增长12%左右\n十二、重点工作\n" * n)
    page.mended.blocks[:] = [Block("heading" if i % 2 else "paragraph", 8 * i, 8 * i + 7) for i in range(2 * n)]
    return make_scene(page, words_of(load_knowledge()), Names())


def test_many_headings_of_plans_take_no_longer_than_their_number() -> None:
    scenes = {n: _many_plans(n) for n in (300, 600)}
    assert len(find_outlooks(scenes[300])) == 300
    assert growth(lambda n: find_outlooks(scenes[n]), 300) < 2.4
