"""Contradictions between articles, and promises against what came of them."""

from __future__ import annotations

import pytest

from store.across.checks import find_contradictions, find_promises
from store.across.periods import Written
from store.records import Fact
from tests.store.across.made import KNOWLEDGE, QINGPING, SHILIANG, made


def test_two_articles_that_differ_contradict_each_other_with_both_quotes() -> None:
    first, second = made("26亿元", 26e8), made("29亿元", 29e8)
    (found,) = find_contradictions([first, second], KNOWLEDGE)
    assert (found.park, found.metric, found.period) == (QINGPING, "规上工业产值", "2023")
    assert {found.first.quote, found.second.quote} == {first.quote, second.quote}


@pytest.mark.parametrize(
    "other",
    [
        made("26.04亿元", 26.04e8),
        made("29亿元", 29e8, period="2022"),
        made("29亿元", 29e8, period="2023-01/2023-06"),
        made("29亿元", 29e8, status="target"),
        made("29亿元", 29e8, subject="青屏铝业"),
        made("29亿元", 29e8, park=SHILIANG, subject=SHILIANG),
        made("29%", 29, "%", measure="change", direction="up"),
        made("29亿元", 29e8, metric="出口额", indicator=None),
        made("29亿元", 29e8, park=None, subject=None),
    ],
    ids=["rounded", "other year", "half-year", "target", "company", "other park", "growth", "other metric", "nobody's"],
)
def test_what_is_not_the_same_thing_is_no_contradiction(other: Fact) -> None:
    assert find_contradictions([made("26亿元", 26e8), other], KNOWLEDGE) == []


def test_an_article_does_not_contradict_itself() -> None:
    facts = [made("26亿元", 26e8, article="x"), made("29亿元", 29e8, article="x")]
    assert find_contradictions(facts, KNOWLEDGE) == []


def test_stocks_of_different_days_may_differ_and_of_one_day_may_not() -> None:
    facts = [made(f"{n}家", n, "家", period="as-of", article=f"s{n}", indicator=None) for n in (40, 46)]
    apart = {"s40": Written("2022-03-01"), "s46": Written("2024-02-01")}
    together = {"s40": Written("2024-02-01"), "s46": Written("2024-02-01")}
    assert find_contradictions(facts, KNOWLEDGE, written=apart) == []
    assert len(find_contradictions(facts, KNOWLEDGE, written=together)) == 1
    assert find_contradictions(facts, KNOWLEDGE) == []


@pytest.mark.parametrize(
    ("target", "actual", "outcome"),
    [
        (made("1000亿元", 1e11, status="target", period="2025"), made("1012亿元", 1.012e11, period="2025"), "kept"),
        (made("1000亿元", 1e11, status="target", period="2025"), made("超1000亿元", 1e11, period="2025"), "kept"),
        (made("1000亿元", 1e11, status="target", period="2025"), made("930亿元", 9.3e10, period="2025"), "not kept"),
        (made("1000亿元", 1e11, status="target", period="2025"), made("930亿元", 9.3e10, period="2024"), "open"),
        (made("52亿元", 5.2e9, status="target", period="2025"), made("51.9亿元", 5.19e9, period="2025"), "not kept"),
        (made("52亿元", 5.2e9, status="target", period="2025"), made("52亿元", 5.2e9, period="2025"), "kept"),
        (
            made("1000亿元", 1e11, status="target", period="2025"),
            made("1100亿元", 1.1e11, period="2026"),
            "reached later",
        ),
        (made("1000亿元", 1e11, status="target", period="/2025"), made("1100亿元", 1.1e11, period="2025"), "kept"),
        (made("50亿元", 5e9, status="target", period="2021/2025"), made("20亿元", 2e9, period="2025"), "open"),
        (made("50亿元", 5e9, status="target", period="2021/2025"), made("51亿元", 5.1e9, period="2021/2025"), "kept"),
        (
            made("8%", 8, "%", status="target", measure="change", direction="up", period="2023"),
            made("6%", 6, "%", measure="change", direction="up", period="2023"),
            "not kept",
        ),
        (
            made("8%", 8, "%", status="target", measure="change", direction="up", period="2023"),
            made("6%", 6, "%", measure="change", direction="down", period="2023"),
            "not kept",
        ),
        (
            made("3%以内", 3, "%", status="target", qualifier="less", period="2023"),
            made("2.1%", 2.1, "%", period="2023"),
            "kept",
        ),
        (
            made("3%以内", 3, "%", status="target", qualifier="less", period="2023"),
            made("3.6%", 3.6, "%", period="2023"),
            "not kept",
        ),
    ],
)
def test_a_target_is_judged_by_the_first_actual_figure_of_its_period_or_later(
    target: Fact, actual: Fact, outcome: str
) -> None:
    (promise,) = find_promises([target, actual], KNOWLEDGE)
    assert promise.outcome == outcome
    assert promise.actuals == ([] if outcome == "open" else [actual])


def test_a_target_without_a_period_promises_nothing_that_can_be_judged() -> None:
    assert find_promises([made("1000亿元", 1e11, status="target", period=None)], KNOWLEDGE) == []


def test_a_stock_at_a_later_day_judges_a_target_for_a_year() -> None:
    target = made("60家", 60, "家", status="target", period="2023")
    stock = made("46家", 46, "家", period="as-of", article="later")
    (promise,) = find_promises([target, stock], KNOWLEDGE, written={"later": Written("2024-03-01")})
    assert promise.outcome == "not kept"


def test_a_stock_told_soon_after_the_year_still_tells_of_it() -> None:
    target = made("60家", 60, "家", status="target", period="2023")
    stock = made("61家", 61, "家", period="as-of", article="later")
    for day, outcome in (("2024-01-20", "kept"), ("2025-06-01", "reached later")):
        (promise,) = find_promises([target, stock], KNOWLEDGE, written={"later": Written(day)})
        assert promise.outcome == outcome


def test_a_target_that_two_articles_print_is_one_promise() -> None:
    facts = [
        made("500亿元", 5e10, status="target", period="2025"),
        made("突破500亿元", 5e10, status="target", period="2025"),
    ]
    (promise,) = find_promises(facts, KNOWLEDGE)
    assert len(promise.targets) == 2


def test_a_target_is_disputed_where_one_article_says_kept_and_another_not() -> None:
    target = made("52亿元", 5.2e9, status="target")
    results = [made("51.9亿元", 5.19e9), made("52.6亿元", 5.26e9)]
    (promise,) = find_promises([target, *results, made("70亿元", 7e9, period="2024")], KNOWLEDGE)
    assert (promise.outcome, promise.deciding) == ("disputed", results)


def test_a_target_whose_time_is_over_without_a_result_is_unreported_not_open() -> None:
    target = made("52亿元", 5.2e9, status="target", article="then")
    for newest, outcome in (("2023-06-01", "open"), ("2024-02-01", "open"), ("2024-06-01", "unreported")):
        written = {"then": Written("2023-01-01"), "later": Written(newest)}
        (promise,) = find_promises([target], KNOWLEDGE, written=written)
        assert promise.outcome == outcome


def test_what_came_newly_never_judges_a_stock_whatever_the_table_calls_it() -> None:
    target = made("4家", 4, "家", status="target", metric="新增绿色工厂", indicator="绿色工厂")
    stock = made("21家", 21, "家", metric="国家绿色工厂", indicator="绿色工厂")
    assert [promise.outcome for promise in find_promises([target, stock], KNOWLEDGE)] == ["open"]


@pytest.mark.parametrize(
    ("metric", "period", "outcome"),
    [
        ("新增绿色工厂", "2023", "kept"),
        ("新增绿色工厂", "as-of", "unreported"),
        ("引进项目", "2024", "unreported"),
        ("累计引进项目", "2024", "reached later"),
        ("绿色工厂", "as-of", "kept"),
    ],
)
def test_a_target_of_what_is_counted_anew_is_judged_by_its_own_year_alone(
    metric: str, period: str, outcome: str
) -> None:
    target = made("4家", 4, "家", status="target", metric=metric, indicator=None)
    told = made("21家", 21, "家", metric=metric, indicator=None, period=period, article="later")
    newest = made("9家", 9, "家", metric="别的", indicator=None, article="newest")
    written = {"later": Written("2024-01-25"), "newest": Written("2025-06-01")}
    (promise,) = find_promises([target, told, newest], KNOWLEDGE, written=written)
    assert promise.outcome == outcome


def test_an_estimate_judges_where_it_was_printed_after_its_time_and_nothing_final_was() -> None:
    target, later = made("200亿元", 2e10, status="target"), made("230亿元", 2.3e10, period="2024")
    guess = made("198.8亿元", 1.988e10, status="estimate", article="guess")
    for day, outcome in (("2024-01-20", "not kept"), ("2023-07-20", "reached later")):
        (promise,) = find_promises([target, guess, later], KNOWLEDGE, written={"guess": Written(day)})
        assert promise.outcome == outcome
    final = made("200.4亿元", 2.004e10)
    (promise,) = find_promises([target, guess, final], KNOWLEDGE, written={"guess": Written("2024-01-20")})
    assert (promise.outcome, promise.deciding) == ("kept", [final])
