"""Numbers: what is printed, what it is worth, in which unit, softened how."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.extract.numbers.finding import find_quantities
from store.extract.numbers.numerals import chinese_value, digits_value
from store.extract.numbers.units import UnitTable
from store.knowledge import load_knowledge

UNITS = UnitTable(load_knowledge().units, load_knowledge().words["not_units"])


@pytest.mark.parametrize(
    ("text", "printed", "value", "unit", "qualifier"),
    [
        ("产值达704亿元，分别占", "704亿元", 70_400_000_000, "元", "exact"),
        ("项目60余项", "60余项", 60, "项", "more"),
        ("资金1.49余亿元", "1.49余亿元", 149_000_000, "元", "more"),
        ("办理2.7万余件", "2.7万余件", 27_000, "件", "more"),
        ("约20.9亿元", "20.9亿元", 2_090_000_000, "元", "approx"),
        ("近10亿元", "10亿元", 1_000_000_000, "元", "approx"),
        ("达60%以上", "60%", 60, "%", "more"),
        ("突破500亿元", "500亿元", 50_000_000_000, "元", "more"),
        ("不到3万人", "3万人", 30_000, "人", "less"),
        ("产值1,386.2亿元", "1,386.2亿元", 138_620_000_000, "元", "exact"),
        ("产值１２．５亿元", "１２．５亿元", 1_250_000_000, "元", "exact"),
        ("高出3个百分点", "3个百分点", 3, "百分点", "exact"),
        ("能力4000万吨/年", "4000万吨/年", 40_000_000, "吨/年", "exact"),
        ("供水20万立方米/日", "20万立方米/日", 200_000, "立方米/日", "exact"),
        ("强度350万元/亩", "350万元/亩", 3_500_000, "元/亩", "exact"),
        ("能耗0.86吨标准煤/万元", "0.86吨标准煤/万元", 0.86, "吨标准煤/万元", "exact"),
        ("能耗568千克标准煤", "568千克标准煤", 568, "千克标准煤", "exact"),
        ("带动6.5万农户户均增收", "6.5万", 65_000, "户", "exact"),
        ("吸纳2000余农村劳动力", "2000余", 2000, "人", "more"),
        ("12企业上榜", "12", 12, "家", "exact"),
        ("集聚3万人才", "3万", 30_000, "人", "exact"),
        ("面积3万方", "3万方", 30_000, "立方米", "exact"),
        ("配建1200车位", "1200", 1200, "个", "exact"),
        ("集中签约12项目", "12", 12, "个", "exact"),
        ("完成12项目标任务", "12项", 12, "项", "exact"),
        ("日产240万包", "240万包", 2_400_000, "包", "exact"),
        ("建成4.2万标准机架", "4.2万标准机架", 42_000, "标准机架", "exact"),
        ("装机86兆瓦", "86兆瓦", 86, "兆瓦", "exact"),
        ("电量9000万千瓦时", "9000万千瓦时", 90_000_000, "千瓦时", "exact"),
        ("供电120万千伏安", "120万千伏安", 1_200_000, "千伏安", "exact"),
        ("产能1300万芯公里", "1300万芯公里", 13_000_000, "芯公里", "exact"),
        ("年产400兆瓦多晶硅", "400兆瓦", 400, "兆瓦", "exact"),
        ("百余家企业", "百余家", 100, "家", "more"),
        ("二十多户企业", "二十多户", 20, "户", "more"),
        ("近六成企业", "六成", 6, "成", "approx"),
        ("百分之三十的企业", "百分之三十", 30, "%", "exact"),
        ("占全国的1/4以上", "1/4", 25, "%", "more"),
        ("约1/5的企业", "1/5", 20, "%", "approx"),
        ("数十亿元", "数十亿元", 1_000_000_000, "元", "more"),
        ("贷款2.5万亿元", "2.5万亿元", 2_500_000_000_000, "元", "exact"),
        ("赚了3个亿元", "3个亿元", 300_000_000, "元", "exact"),
        ("31个亿元以上项目开工", "31个", 31, "个", "exact"),
        ("2个万吨级码头开港", "2个", 2, "个", "exact"),
        ("税收（万元）8360，", "8360", 83_600_000, "元", "exact"),
        ("时限0.5个工作日", "0.5个工作日", 0.5, "工作日", "exact"),
        ("两家企业投产", "两家", 2, "家", "exact"),
    ],
)
def test_a_number_is_multiplied_out_in_its_unit(
    text: str, printed: str, value: float, unit: str, qualifier: str
) -> None:
    [found] = find_quantities(text, UNITS)
    said = (text[found.start : found.end], found.value, found.unit, found.qualifier)
    assert said == (printed, value, unit, qualifier)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("开发者数突破35万，", 350_000, "人"),
        ("注册用户超过120万。", 1_200_000, "户"),
        ("常住人口达到12万。", 120_000, "人"),
        ("优良天数达到312，", 312, "天"),
        ("比特数达到504，", 504, "个"),
        ("价格指数达到104。", 104, ""),
        ("产值达到3.2亿，", 320_000_000, ""),
        ("从业人员2023。", 2023, ""),
    ],
)
def test_a_number_without_a_unit_has_that_of_what_it_counts(text: str, value: float, unit: str) -> None:
    [found] = find_quantities(text, UNITS)
    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "qualifier"),
    [
        ("成本降低10%—20%", 10, 20, "%", "exact"),
        ("6000-13000马力", 6000, 13000, "马力", "exact"),
        ("投资100万—150万元", 1_000_000, 1_500_000, "元", "exact"),
        ("奖励5000万至1亿元", 50_000_000, 100_000_000, "元", "exact"),
        ("引进30～50家", 30, 50, "家", "exact"),
        ("从二三十家增加", 20, 30, "家", "approx"),
        ("三五家企业", 3, 5, "家", "approx"),
        ("二十七八个项目", 27, 28, "个", "approx"),
        ("卖七八百万元", 7_000_000, 8_000_000, "元", "approx"),
        ("四五千亩土地", 4000, 5000, "亩", "approx"),
    ],
)
def test_a_range_has_two_ends_and_two_digits_in_a_row_are_a_rough_one(
    text: str, low: float, high: float, unit: str, qualifier: str
) -> None:
    [found] = find_quantities(text, UNITS)
    assert (found.value, found.value_to, found.unit, found.qualifier) == (low, high, unit, qualifier)


@pytest.mark.parametrize(
    "text",
    [
        "一家家企业",
        "一个个工地",
        "三五成群",
        "十分感谢",
        "唯一一家书店",
        "“十四五”规划",
        "“两个维护”",
        "五台山",
        "千家万户",
        "万元能耗",
        "亿元项目",
        "成为第一",
        "三成立了",
    ],
)
def test_numerals_in_idioms_count_nothing(text: str) -> None:
    assert find_quantities(text, UNITS) == []


def test_numbers_share_a_unit_printed_once() -> None:
    first, second = find_quantities("压缩至2.5个和4个工作日", UNITS)
    assert (first.unit, second.unit) == ("工作日", "工作日")
    assert (first.value, second.value) == (2.5, 4)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("二十三", 23),
        ("一千三百万", 13_000_000),
        ("两百", 200),
        ("二〇二三", 2023),
        ("十二万六千", 126_000),
        ("九千亿", 900_000_000_000),
        ("一点五万", 15_000),
        ("百", 100),
        ("十四五", None),
        ("三五", None),
        ("百千", None),
        ("", None),
    ],
)
def test_chinese_numerals(text: str, value: float | None) -> None:
    assert chinese_value(text) == value


@pytest.mark.parametrize("text", ["三四线城市", "五六月份", "二三十年", "十四五家园", "一二三产业", "两三天", "一三家"])
def test_two_digits_in_a_row_that_count_nothing_are_no_number(text: str) -> None:
    assert find_quantities(text, UNITS) == []


def test_a_run_of_digits_too_long_for_a_figure_is_none() -> None:
    assert digits_value("9" * 5000) is None
    assert find_quantities("9" * 5000 + "家", UNITS) == []


@pytest.mark.parametrize(
    ("value", "unit", "normal"),
    [
        (1, "吉瓦", (1000, "兆瓦")),
        (15, "亩", (1, "公顷")),
        (2, "平方公里", (200, "公顷")),
        (3, "成", (30, "%")),
        (5, "万只", (5, "万只")),
        (4, "吨/年", (4, "吨/年")),
        (7, "斤", (0.0035, "吨")),
    ],
)
def test_units_have_a_normal_one(value: float, unit: str, normal: tuple[float, str]) -> None:
    assert UNITS.normalise(value, unit) == normal


@settings(max_examples=150, deadline=None)
@given(
    st.integers(1, 10**8), st.sampled_from(["", "万", "亿"]), st.sampled_from(["元", "亩", "家", "%", "千瓦", "吨/年"])
)
def test_digits_multiplier_and_unit_come_back(number: int, multiplier: str, unit: str) -> None:
    factor = {"": 1, "万": 10**4, "亿": 10**8}[multiplier]
    [found] = find_quantities(f"达{number}{multiplier}{unit}。", UNITS)
    assert (found.value, found.unit) == (number * factor, unit)


@pytest.mark.parametrize("text", ["举行2023职工运动会", "发布2024企业名单", "推出12方案", "面向2025人才"])
def test_a_year_and_a_small_number_count_no_noun_without_a_measure_word(text: str) -> None:
    assert all(not quantity.unit for quantity in find_quantities(text, UNITS))
