"""Facts as rows: one a metric, the actual figure before estimate and target, a change beside its level."""

from __future__ import annotations

from store.records import Fact
from tests.tui.made_library import QINGPING
from tests.tui.making import make_row
from tests.tui.pictured_library import pictured_articles
from tui.fact_rows import metric_rows, series_key, sort_rows


def test_a_metric_is_one_row_with_its_latest_actual_figure(facts: list[Fact]) -> None:
    row = next(row for row in metric_rows(facts, park=QINGPING) if row.metric == "工业总产值")
    assert row.latest.text == "603亿元" and row.subject == ""
    assert row.change and row.change.text == "19.9%"
    assert row.target and row.target.text == "800亿元"
    assert row.yearly() == [(2021, 412e8), (2022, 497e8), (2023, 603e8)]


def test_of_two_targets_for_a_year_the_one_written_later_stands_for_the_metric() -> None:
    pages = [page for page in pictured_articles() if page.article.park == QINGPING]
    sources = {page.article.id: make_row(n, id=page.article.id, date=page.article.date) for n, page in enumerate(pages)}
    for ordered in (pages, pages[::-1]):
        facts = [fact for page in ordered for fact in page.facts]
        row = next(r for r in metric_rows(facts, park=QINGPING, sources=sources) if r.metric == "工业总产值")
        assert row.latest.text == "702.4亿元" and row.target and row.target.text == "800亿元"
        assert dict(row.yearly())[2022] == 497e8


def test_disputed_facts_mark_their_row(facts: list[Fact]) -> None:
    disputed = {fact.id for fact in facts if fact.text == "497亿元"}
    assert [row.metric for row in metric_rows(facts, disputed=disputed) if row.disputed] == ["工业总产值"]


def test_rows_are_sorted_by_what_one_asks_for(facts: list[Fact]) -> None:
    rows = metric_rows(facts, park=QINGPING)
    assert sort_rows(rows, "period")[0].latest.period == "2025"
    assert [row.metric for row in sort_rows(rows, "value") if row.latest.unit == "元"] == ["工业总产值", "固定资产投资"]
    assert sort_rows(rows, "topic") == rows


def test_a_figure_meets_only_its_own_metric(facts: list[Fact]) -> None:
    level, change = facts[0], facts[1]
    assert series_key(level) != series_key(change)
    assert sum(series_key(fact) == series_key(level) for fact in facts) == 6
