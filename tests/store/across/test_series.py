"""Series: what may stand on one line, and what is marked on it."""

from __future__ import annotations

from store.across.periods import Written
from store.across.series import series
from tests.store.across.made import KNOWLEDGE, QINGPING, SHILIANG, made


def test_years_of_several_articles_meet_through_the_indicator() -> None:
    facts = [
        made("180亿元", 180e8, period="2022", metric="规模以上工业总产值"),
        made("210亿元", 210e8, period="2023", metric="规上产值"),
    ]
    (line,) = series(facts, QINGPING, "规上产值", KNOWLEDGE)
    assert (line.metric, line.unit, line.span) == ("规上工业产值", "元", "year")
    assert [(point.period, point.value) for point in line.points] == [
        ("2022", 18_000_000_000),
        ("2023", 21_000_000_000),
    ]


def test_parts_of_years_never_stand_with_years_but_with_the_same_months() -> None:
    facts = [
        made("90亿元", 90e8, period="2022-01/2022-06"),
        made("99亿元", 99e8, period="2023-01/2023-06"),
        made("50亿元", 50e8, period="2023-01/2023-03"),
        made("210亿元", 210e8, period="2023"),
    ]
    lines = series(facts, QINGPING, None, KNOWLEDGE)
    assert sorted((line.span, len(line.points)) for line in lines) == [("01-03", 1), ("01-06", 2), ("year", 1)]


def test_level_change_and_share_stay_apart() -> None:
    facts = [
        made("210亿元", 210e8),
        made("12%", 12, "%", measure="change", direction="up"),
        made("31%", 31, "%", measure="share"),
    ]
    assert {line.measure for line in series(facts, QINGPING, None, KNOWLEDGE)} == {"level", "change", "share"}


def test_a_decline_is_below_zero() -> None:
    (line,) = series([made("3%", 3, "%", measure="change", direction="down")], QINGPING, None, KNOWLEDGE)
    assert line.points[0].value == -3


def test_units_of_one_dimension_meet_in_the_normal_one() -> None:
    facts = [
        made("2吉瓦", 2, "吉瓦", metric="装机", indicator=None, period="2022"),
        made("2500兆瓦", 2500, "兆瓦", metric="装机", indicator=None, period="2023"),
    ]
    (line,) = series(facts, QINGPING, None, KNOWLEDGE)
    assert (line.unit, [point.value for point in line.points]) == ("兆瓦", [2000, 2500])


def test_targets_and_estimates_are_points_of_their_own() -> None:
    facts = [made("210亿元", 210e8), made("230亿元", 230e8, status="target"), made("220亿元", 220e8, status="estimate")]
    (line,) = series(facts, QINGPING, None, KNOWLEDGE)
    assert sorted(point.status for point in line.points) == ["actual", "estimate", "target"]
    assert all(point.agrees for point in line.points)


def test_agreeing_prints_are_one_point_with_all_their_facts() -> None:
    facts = [made("26亿元", 26e8), made("26.04亿元", 26.04e8), made("超26亿元", 26e8, qualifier="more")]
    (line,) = series(facts, QINGPING, None, KNOWLEDGE)
    (point,) = line.points
    assert (point.value, point.qualifier, point.agrees) == (2_604_000_000, "exact", True)
    assert point.fact_ids == sorted(fact.id for fact in facts)


def test_values_that_differ_beyond_rounding_are_marked_with_each_others_facts() -> None:
    facts = [made("26亿元", 26e8), made("29亿元", 29e8)]
    (line,) = series(facts, QINGPING, None, KNOWLEDGE)
    assert [(point.agrees, point.against) for point in line.points] == [(False, [facts[1].id]), (False, [facts[0].id])]


def test_targets_that_differ_are_no_disagreement() -> None:
    facts = [made("26亿元", 26e8, status="target"), made("29亿元", 29e8, status="target")]
    assert all(point.agrees for point in series(facts, QINGPING, None, KNOWLEDGE)[0].points)


def test_stocks_are_placed_by_when_their_article_was_written() -> None:
    facts = [
        made("40家", 40, "家", period="as-of", article="old", metric="入驻企业", indicator=None),
        made("46家", 46, "家", period="as-of", article="new", metric="入驻企业", indicator=None),
        made("44家", 44, "家", period="as-of", article="guessed", metric="入驻企业", indicator=None),
    ]
    written = {"old": Written("2022-03-01"), "new": Written("2024-02-01"), "guessed": Written(None, 2023)}
    (line,) = series(facts, QINGPING, None, KNOWLEDGE, written=written)
    assert [(point.value, point.at, point.placed) for point in line.points] == [
        (40, "2022-03-01", "article date"),
        (44, "2023-12-31", "inferred year"),
        (46, "2024-02-01", "article date"),
    ]
    assert all(point.agrees for point in line.points)


def test_undated_figures_come_last_and_never_disagree() -> None:
    facts = [made("26亿元", 26e8, period=None), made("29亿元", 29e8, period=None)]
    (line,) = series(facts, QINGPING, None, KNOWLEDGE)
    assert line.span == "undated" and all(point.agrees for point in line.points)


def test_a_company_of_the_park_has_series_of_its_own_after_the_parks() -> None:
    facts = [made("5亿元", 5e8, subject="青屏铝业"), made("210亿元", 210e8)]
    assert [line.subject for line in series(facts, QINGPING, None, KNOWLEDGE)] == [QINGPING, "青屏铝业"]


def test_one_indicator_at_two_levels_is_two_metrics() -> None:
    facts = [
        made("3家", 3, "家", metric="国家级绿色工厂", indicator="绿色工厂", topic="green"),
        made("9家", 9, "家", metric="省级绿色工厂", indicator="绿色工厂", topic="green"),
    ]
    lines = series(facts, QINGPING, None, KNOWLEDGE)
    assert [line.metric for line in lines] == ["国家级绿色工厂", "省级绿色工厂"]
    assert all(point.agrees for line in lines for point in line.points)


def test_a_metric_is_found_by_pinyin_and_other_parks_stay_out() -> None:
    facts = [made("210亿元", 210e8), made("7亿元", 7e8, park=SHILIANG, subject=SHILIANG)]
    (line,) = series(facts, QINGPING, "gscz", KNOWLEDGE) or series(facts, QINGPING, "gsgycz", KNOWLEDGE)
    assert [point.value for point in line.points] == [21_000_000_000]


def test_a_metric_found_by_the_words_of_one_print_brings_the_prints_of_other_words() -> None:
    told = made("12%", 12, "%", metric="规上工业产值增长", measure="change", period="2022")
    other = made("15%", 15, "%", metric="规上工业产值同比增长", measure="change")
    (line,) = series([told, other], QINGPING, "规上工业产值增长", KNOWLEDGE)
    assert [point.value for point in line.points] == [12, 15]


def test_a_range_keeps_both_ends() -> None:
    (line,) = series([made("10%—20%", 10, "%", value_to=20)], QINGPING, None, KNOWLEDGE)
    assert (line.points[0].value, line.points[0].value_to) == (10, 20)


def test_no_facts_give_no_series() -> None:
    assert series([], QINGPING, None, KNOWLEDGE) == []


def test_a_year_spelt_as_its_months_is_the_same_period() -> None:
    (line,) = series([made("26亿元", 26e8), made("29亿元", 29e8, period="2023-01/2023-12")], QINGPING, None, KNOWLEDGE)
    assert [point.agrees for point in line.points] == [False, False]
