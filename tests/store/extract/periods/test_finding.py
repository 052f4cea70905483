"""Periods: every way of saying when, resolved with the date of writing."""

from __future__ import annotations

import pytest

from store.extract.figures.words import words_of
from store.extract.periods.period import Period
from store.knowledge import load_knowledge

TABLE = words_of(load_knowledge()).periods


def first(text: str, year: int | None = 2024, month: int | None = 9) -> Period:
    return TABLE.find(text, year, month)[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2023年，园区", "2023"),
        ("2023年度", "2023"),
        ("二〇二三年", "2023"),
        ("2023年9月", "2023-09"),
        ("2023年9月18日", "2023-09"),
        ("9月18日", "2024-09"),
        ("5月份", "2024-05"),
        ("11月，", "2023-11"),
        ("1月至6月", "2024-01/2024-06"),
        ("2023年1—8月", "2023-01/2023-08"),
        ("今年1-6月", "2024-01/2024-06"),
        ("前三季度", "2024-01/2024-09"),
        ("今年前三季度", "2024-01/2024-09"),
        ("前8个月", "2024-01/2024-08"),
        ("首月，", "2024-01"),
        ("2022年首月", "2022-01"),
        ("一季度", "2024-01/2024-03"),
        ("2022年四季度", "2022-10/2022-12"),
        ("首季度", "2024-01/2024-03"),
        ("上半年", "2024-01/2024-06"),
        ("2021年下半年", "2021-07/2021-12"),
        ("今年", "2024"),
        ("去年", "2023"),
        ("前年", "2022"),
        ("明年", "2025"),
        ("上年", "2023"),
        ("2023年以来", "2023/"),
        ("今年以来", "2024/"),
        ("2021年起", "2021/"),
        ("“十四五”以来", "2021/"),
        ("“十四五”期间", "2021/2025"),
        ("十三五期间", "2016/2020"),
        ("“十二五”末", "2015"),
        ("“十五五”时期", "2026/2030"),
        ("十四五初", "2021"),
        ("截至2023年底", "/2023"),
        ("截至2024年6月底", "/2024-06"),
        ("截至目前", "as-of"),
        ("目前", "as-of"),
        ("如今", "as-of"),
        ("现在", "as-of"),
        ("近年来", None),
        ("近三年来", "2021/"),
        ("2016年至2020年", "2016/2020"),
        ("2018—2022年", "2018/2022"),
        ("全年", "2024"),
        ("到2025年", "2025"),
    ],
)
def test_an_expression_names_its_period(text: str, value: str | None) -> None:
    assert first(text).value == value


@pytest.mark.parametrize("text", ["今年", "去年同期", "1月至6月", "上半年", "今年以来"])
def test_a_relative_period_stays_open_where_nobody_told_the_year(text: str) -> None:
    assert first(text, None, None).value is None
    assert first(text, None, None).text in text


def test_the_whole_year_is_the_one_before_early_in_a_year() -> None:
    assert first("全年", 2024, 1).value == "2023"
    assert first("预计全年", 2024, 10).value == "2024"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2023年，青屏高新区产值860亿元。\n远岫储能全年产值64亿元", "2023"),
        ("去年，青屏高新区产值860亿元。\n镜片厂全年出口12亿元，比2020年增长一倍", "2023"),
        ("2023年，青屏高新区产值860亿元。\n远岫储能力争全年产值64亿元", "2024"),
        ("2023年，青屏高新区产值860亿元。\n远岫储能全年预计产值64亿元", "2024"),
        ("2023年，产值860亿元。今年5月，二期投产。\n远岫储能全年产值64亿元", "2024"),
        ("2021年，青屏高新区产值860亿元。\n远岫储能全年产值64亿元", "2024"),
    ],
)
def test_in_mid_year_the_whole_year_may_still_be_the_one_told_before(text: str, value: str) -> None:
    assert next(period.value for period in TABLE.find(text, 2024, 6) if period.text == "全年") == value


@pytest.mark.parametrize(
    ("text", "month", "value"),
    [
        ("2023年产值增长，1至6月增长更快。", 9, "2023-01/2023-06"),
        ("2023年产值增长。1至6月，税收增长。", 9, "2024-01/2024-06"),
        ("2023年产值增长。1至6月，税收增长。", 3, "2023-01/2023-06"),
        ("2023年产值增长。四季度，税收增长。", 9, "2023-10/2023-12"),
        ("明年计划开工项目75个，一季度开工30个。", 12, "2025-01/2025-03"),
    ],
)
def test_a_part_of_a_year_is_of_the_last_year_that_has_it_behind(text: str, month: int, value: str) -> None:
    assert TABLE.find(text, 2024, month)[-1].value == value


@pytest.mark.parametrize("text", ["比2022年增长", "较去年增长", "与2020年相比", "是2018年的2倍", "订单排到2026年"])
def test_what_something_is_compared_with_is_no_period_of_its_own(text: str) -> None:
    assert first(text).compared


def test_a_beginning_and_a_deadline_are_told() -> None:
    assert first("由2019年的").origin
    assert first("力争到2025年").deadline
    assert not first("截至2023年底").deadline


@pytest.mark.parametrize("text", ["投产后年产能", "20多年", "“十四五”规划", "12345年", "PVC2023年产", "不约而同"])
def test_what_only_looks_like_a_period(text: str) -> None:
    assert [p for p in TABLE.find(text, 2024, 9) if not p.compared and p.form != "recent"] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("去年，园区拆除窑炉173座。全年产值143亿元。", "2018"),
        ("去年，园区拆除窑炉173座。全年将完成产值143亿元。", "2019"),
        ("去年，园区拆除窑炉173座。\n全年产值143亿元。", "2019"),
    ],
)
def test_a_whole_year_is_the_one_told_of_before_where_no_month_is_known(text: str, value: str) -> None:
    assert TABLE.find(text, 2019)[-1].value == value
