"""Facts as rows: one a metric, the actual figure before estimate and target, a change beside its level."""

from __future__ import annotations

import re

import msgspec
import pytest

from store.across.compare import Comparison
from store.across.series import Point
from store.library import Library
from store.records import Fact
from tests.tui.made_library import QINGPING, sample_articles
from tests.tui.opening import opened, press, settled
from tui.about_park import chain_paths, chain_span
from tui.fact_rows import metric_rows, period_end, sort_rows
from tui.glyphs import ASCII, UNICODE, bar, sparkline
from tui.i18n import set_language
from tui.panes.card import same_metric
from tui.panes.park_facts import Columns, ParkFacts, around, columns_for, shorten_middle
from tui.screens.compare import latest_of_each
from tui.screens.picker import park_tree
from tui.values import change_text, period_short, period_text, quantity, value_in_words
from tui.widths import text_width


@pytest.fixture
def facts() -> list[Fact]:
    return [fact for stored in sample_articles()[:3] for fact in stored.facts]


def test_a_metric_is_one_row_with_its_latest_actual_figure(facts: list[Fact]) -> None:
    row = next(row for row in metric_rows(facts, park=QINGPING) if row.metric == "工业总产值")
    assert row.latest.text == "603亿元" and row.subject == ""
    assert row.change and row.change.text == "19.9%"
    assert row.target and row.target.text == "800亿元"
    assert row.yearly() == [(2021, 412e8), (2022, 497e8), (2023, 603e8)]


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
    assert not same_metric(level, change)
    assert sum(same_metric(level, fact) for fact in facts) == 6


@pytest.mark.parametrize(
    ("value", "unit", "chinese", "english"),
    [
        (704e8, "元", "704亿元", "70.4 billion yuan"),
        (1.2e12, "元", "1.2万亿元", "1.2 trillion yuan"),
        (26000, "人", "2.6万人", "26,000 people"),
        (9.6, "%", "9.6%", "9.6%"),
        (120, "兆瓦", "120兆瓦", "120 MW"),
    ],
)
def test_quantities_in_words(value: float, unit: str, chinese: str, english: str) -> None:
    set_language("zh")
    assert quantity(value, unit) == chinese
    set_language("en")
    assert quantity(value, unit) == english


def test_the_card_says_more_than_the_print(facts: list[Fact]) -> None:
    assert value_in_words(facts[0]) == "41.2 billion yuan"
    set_language("zh")
    assert value_in_words(facts[0]) == "41,200,000,000 元"
    assert change_text(facts[1]) == "+9.6%" and change_text(facts[5]) == "-12%"


@pytest.mark.parametrize(
    ("period", "short", "long", "end"),
    [
        ("2023", "2023", "2023", "2023"),
        ("2023-01/2023-06", "2023.1-6", "2023-01-06", "2023-06"),
        ("2021/", "since 2021", "since 2021", "2021"),
        ("/2022", "by 2022", "by 2022", "2022"),
        ("as-of", "to date", "as of then", "0"),
        (None, "", "", ""),
    ],
)
def test_periods(period: str | None, short: str, long: str, end: str) -> None:
    assert (period_short(period), period_text(period), period_end(period)) == (short, long, end)


def test_small_curves_and_bars() -> None:
    assert sparkline([1, 2, 3], ASCII) == "_-^"
    assert len(sparkline([1, 2, 3, 4], UNICODE)) == 2 and sparkline([], UNICODE) == ""
    assert bar(0.5, 4, ASCII) == "##  " and bar(0.0, 4, ASCII) == "=   "


NEEDS = Columns(name=30, value=10, period=9, change=11, curve=3, tail=17)


@pytest.mark.parametrize("width", [20, 36, 44, 60, 80, 120])
def test_columns_fill_the_line_and_never_cut_a_figure(width: int) -> None:
    room = columns_for(width, NEEDS)
    assert room.value == NEEDS.value
    assert room.name + room.value + 1 + room.tail == width


def test_at_the_default_size_name_value_and_period_stand_on_one_line() -> None:
    room = columns_for(43, NEEDS)
    assert room.name >= 22 and room.tail >= room.period


@pytest.mark.parametrize(
    ("text", "cells", "shown"),
    [
        ("铝精深加工产值", 20, "铝精深加工产值"),
        ("铝精深加工产值", 9, "铝精…产值"),
        ("abcdef", 3, "a…f"),
        ("铝箔", 0, ""),
    ],
)
def test_a_name_gives_way_in_its_middle(text: str, cells: int, shown: str) -> None:
    assert shorten_middle(text, cells) == shown
    assert text_width(shorten_middle(text, cells)) <= cells


async def test_what_finds_no_room_goes_below_and_nothing_is_lost(library: Library) -> None:
    async with opened(library.path, start="2024-03-05.txt") as (pilot, main):
        await press(pilot, "3", "a")
        for width, lines in ((120, 2), (200, 1)):
            await pilot.resize_terminal(width, 40)
            await settled(pilot)
            at = main.facts.cursor = next(
                n for n in range(main.facts.line_count()) if "603亿元" in shown_line(main.facts, n)
            )
            assert len(main.facts.lines_with(at)) == lines
            words = "".join(shown_line(main.facts, n) for n in main.facts.lines_with(at))
            for part in ("工业总产值", "603亿元", "!", "2023", "+19.9%", "target 800亿元 2025"):
                assert part in words
            assert any("\u2800" <= character <= "\u28ff" for character in words)


async def test_the_cursor_takes_a_metric_of_two_lines_as_one(library: Library) -> None:
    async with opened(library.path, start="2024-03-05.txt") as (pilot, main):
        await press(pilot, "3", "a", "home")
        first = main.facts.cursor
        assert len(main.facts.lines_with(first)) == 2 and main.status.position.startswith("1/")
        await press(pilot, "down")
        # Between them stand the second line of the first and the heading of the next topic.
        assert main.facts.cursor == first + 3 and main.status.position.startswith("2/")
        assert main.facts.at_cursor(first + 3) and not main.facts.at_cursor(first + 1)
        key = main.facts.current_row and main.facts.current_row.key
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert main.facts.current_row and main.facts.current_row.key == key


async def test_the_card_leaves_room_for_the_title_of_the_source(library: Library) -> None:
    async with opened(library.path, start="2024-03-05.txt") as (pilot, main):
        await press(pilot, "n")
        titles = [main.card.pieces(n, 45)[-1][0] for n in range(main.card.line_count())]
        used = [sum(text_width(text) for text, _role in main.card.pieces(n, 45)[:-1]) for n in range(len(titles))]
        assert len(titles) == 6 and "here" in titles
        assert max(used) <= 45 - 16


def shown_line(facts: ParkFacts, index: int) -> str:
    return "".join(text for text, _role in facts.pieces(index, facts.line_width))


@pytest.mark.parametrize("cells", range(4, 60))
def test_a_quote_is_never_cut_in_a_number(facts: list[Fact], cells: int) -> None:
    fact = msgspec.structs.replace(facts[0], text="23家", quote="2024年以来，园区帮助23家企业申请技改资金1.25亿元。")
    shown = around(fact, cells)
    assert text_width(shown) <= cells
    numbers = set(re.findall(r"[0-9.]+", shown))
    assert numbers <= {"2024", "23", "1.25"}
    assert cells < 52 or shown == fact.quote


def test_chains_that_begin_alike_share_their_links() -> None:
    paths = chain_paths([["电解铝", "铝合金"], ["铜", "铜箔"], ["电解铝", "铝箔", "电池箔"]])
    assert [(path[-1], len(path) - 1) for path in paths] == [
        ("电解铝", 0), ("铝合金", 1), ("铝箔", 1), ("电池箔", 2), ("铜", 0), ("铜箔", 1),
    ]  # fmt: skip


def test_a_link_is_found_where_its_chain_is_printed() -> None:
    text = "铝箔畅销。铝业从电解铝到高纯铝；电解铝—“铝箔”—电池箔的链条越来越长。"
    start = text.index("电解铝—")
    assert chain_span(text, ("电解铝", "铝箔")) == (start, text.index("”—"))
    assert chain_span(text, ("电解铝",)) == (text.index("电解铝"), text.index("电解铝") + 3)
    assert chain_span(text, ("铜", "铝箔")) == (0, 2)
    assert chain_span(text, ("铜",)) is None


def test_parts_of_a_park_stand_below_it() -> None:
    tree = park_tree({"青屏北区": 2, "石梁": 1}, {"青屏北区": "青屏", "圈": "圈"})
    assert tree == [("石梁", 0), ("青屏", 0), ("青屏北区", 1)]
    assert dict(park_tree({"甲": 1, "乙": 1}, {"甲": "乙", "乙": "甲"})).keys() == {"甲", "乙"}


def test_the_latest_of_a_metric_is_one_row_but_parts_of_a_year_stay_apart() -> None:
    def row(span: str, *values: float | None) -> Comparison:
        points = [None if value is None else _point(value) for value in values]
        return Comparison(topic="output", metric="产值", measure="level", unit="元", span=span, points=points)

    merged = latest_of_each([row("year", 2023, None), row("until", 2021, 2022), row("01-06", 2024, 2024)])
    assert [[point and point.period for point in each.points] for each in merged] == [
        ["2023", "2022"],
        ["2024", "2024"],
    ]


def _point(year: float) -> Point:
    period = str(int(year))
    return Point(
        period=period, value=year, value_to=None, status="actual", qualifier="exact", fact_ids=["a-1"], agrees=True,
        kind="year", at=period, placed="printed", against=[],
    )  # fmt: skip
