"""Guards the article list: order, groups, filter, the cursor kept by id, and how little it repaints."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from itertools import count

import pytest
from textual.pilot import Pilot

from store.records import CatalogueRow
from tests.tui.making import OneWidget, make_row
from tui.article_rows import Heading, SortColumn, grouped, order_of
from tui.panes.article_list import ArticleList

QINGPING = make_row(1, title="青屏产值新高", park="青屏工业园区", date="2024-01-25", facts=30)
SHILIANG = make_row(2, title="石梁引来新企业", park="石梁经济技术开发区", date="2023-02-03", facts=7)
INFERRED = make_row(3, title="", source="无题.txt", park=None, date=None, year_inferred=2023, facts=0)
UNDATED = make_row(4, title="云门有个产业园", park="云门生物产业园", date=None, facts=12)
SECOND = make_row(5, title="青屏半年报", park="青屏工业园区", date="2023-07-21", facts=9, version_of="id000001")
ROWS = [QINGPING, SHILIANG, INFERRED, UNDATED, SECOND]


@asynccontextmanager
async def open_list(
    rows: Sequence[CatalogueRow] = ROWS, size: tuple[int, int] = (90, 12)
) -> AsyncIterator[tuple[Pilot[None], ArticleList]]:
    app = OneWidget(ArticleList)
    async with app.run_test(size=size) as pilot:
        articles = app.query_one(ArticleList)
        articles.focus()
        articles.set_rows(rows)
        await pilot.pause()
        yield pilot, articles


def drawn(articles: ArticleList) -> list[str]:
    return [articles.render_line(y).text.rstrip() for y in range(articles.size.height)]


def in_order(rows: Sequence[CatalogueRow], column: SortColumn, descending: bool) -> list[CatalogueRow]:
    return [rows[place] for place in order_of(rows, column, descending)]


def ids(rows: Sequence[object]) -> list[str]:
    return [row.id[-1] for row in rows if isinstance(row, CatalogueRow)]


@pytest.mark.parametrize(
    ("column", "descending", "expected"),
    [
        ("date", True, "15234"),
        ("date", False, "32514"),
        ("title", False, "51234"),
        ("facts", True, "14523"),
        ("facts", False, "32541"),
        ("park", False, "15243"),
    ],
)
def test_rows_are_sorted_by_a_column_and_those_without_it_come_last(
    column: SortColumn, descending: bool, expected: str
) -> None:
    assert ids(in_order(ROWS, column, descending)) == list(expected)


def test_chinese_titles_stand_in_the_order_of_pinyin() -> None:
    rows = [make_row(n, title=title) for n, title in enumerate(["西宁", "阿克苏", "青屏", "石梁", "重庆"])]
    assert [row.title for row in in_order(rows, "title", False)] == ["阿克苏", "青屏", "石梁", "西宁", "重庆"]


def test_groups_have_headings_with_counts_and_the_unknown_comes_last() -> None:
    by_year = grouped(in_order(ROWS, "date", True), "year")
    assert [item for item in by_year if isinstance(item, Heading)] == [
        Heading("2024", 1), Heading("2023", 3), Heading("", 1),
    ]  # fmt: skip
    by_park = grouped(ROWS, "park")
    assert by_park[0] == Heading("青屏工业园区", 2)
    assert by_park[-2:] == [Heading("", 1), INFERRED]


async def test_a_wide_list_takes_one_line_an_article_with_columns_aligned() -> None:
    async with open_list() as (_, articles):
        lines = drawn(articles)
        assert lines[0] == ("▸      2024-01-25 青屏产值新高" + " " * 22 + "青屏工业园区" + " " * 14 + "30") or lines[
            0
        ].split() == ["▸", "2024-01-25", "青屏产值新高", "青屏工业园区", "30"]
        assert lines[1].split() == ["=", "2023-07-21", "青屏半年报", "青屏工业园区", "9"]
        assert len({articles.render_line(y).cell_length for y in range(5)}) == 1


async def test_a_narrow_list_takes_two_lines_an_article() -> None:
    async with open_list(size=(40, 12)) as (_, articles):
        lines = drawn(articles)
        assert lines[0].split() == ["▸", "青屏产值新高"]
        assert lines[1].split() == ["2024-01-25", "青屏工业园区", "30"]


async def test_an_inferred_year_is_told_from_a_printed_date_and_no_title_from_one() -> None:
    async with open_list() as (_, articles):
        line = next(line for line in drawn(articles) if "无题" in line)
        assert line.split() == ["2023?", "无题.txt"]


async def test_a_long_park_keeps_its_telling_end() -> None:
    park = "临岳经济技术开发区青屏工业园区新材料产业片区"
    async with open_list([make_row(1, park=park)]) as (_, articles):
        assert "…" in drawn(articles)[0]
        assert "材料产业片区" in drawn(articles)[0] and "临岳" in drawn(articles)[0]


async def test_the_cursor_stays_on_its_article_whatever_is_done_to_the_list() -> None:
    async with open_list() as (_, articles):
        assert articles.select(SHILIANG.id)
        articles.sort_by("facts")
        assert articles.selected == SHILIANG
        articles.sort_by("facts")
        assert articles.selected == SHILIANG
        articles.group_by("park")
        assert articles.selected == SHILIANG
        articles.filter("新")
        assert articles.selected == SHILIANG
        articles.set_rows([make_row(77), *reversed(ROWS)])
        assert articles.selected == SHILIANG
        articles.filter("")
        articles.group_by(None)
        assert articles.selected == SHILIANG


async def test_an_article_that_is_gone_leaves_the_cursor_near_its_place() -> None:
    async with open_list() as (_, articles):
        articles.select(SHILIANG.id)
        articles.set_rows([row for row in ROWS if row is not SHILIANG])
        assert articles.selected in ROWS
        articles.set_rows([])
        assert articles.row_at(0) is None
        articles.move(1)
        articles.choose()


async def test_the_filter_narrows_with_each_key_and_marks_what_it_found() -> None:
    async with open_list() as (_, articles):
        assert articles.filter("qp") == 2
        assert articles.filter("qpbn") == 1
        assert "青屏半年报" in drawn(articles)[0]
        assert articles.filter("2023-02") == 1
        assert articles.filter("") == 5
        assert articles.only({QINGPING.id, SECOND.id}) == 2
        assert articles.filter("新高") == 1
        articles.only(None)
        shown = [segment.text for segment in articles.render_line(0)]
        assert "新高" in shown


async def test_headings_are_stepped_over() -> None:
    async with open_list() as (_, articles):
        articles.group_by("year")
        articles.move_to(0)
        seen = [articles.selected]
        for _ in range(5):
            articles.move(1)
            seen.append(articles.selected)
        assert [row.id[-1] for row in seen if row] == ["1", "5", "2", "3", "4", "4"]
        articles.move_to(0)
        articles.move(-1)
        assert articles.selected == QINGPING
        assert drawn(articles)[0] == "2024  1"


async def test_a_move_is_told_with_its_row_and_enter_chooses() -> None:
    heard: list[tuple[str, CatalogueRow | None]] = []

    class Listening(OneWidget):
        def on_article_list_moved(self, message: ArticleList.Moved) -> None:
            heard.append(("moved", message.row))

        def on_article_list_chosen(self, message: ArticleList.Chosen) -> None:
            heard.append(("chosen", message.row))

    app = Listening(ArticleList)
    async with app.run_test(size=(90, 12)) as pilot:
        articles = app.query_one(ArticleList)
        articles.set_rows(ROWS)
        articles.move(1)
        articles.choose()
        await pilot.pause()
    assert heard == [("moved", SECOND), ("chosen", SECOND)]


@pytest.mark.parametrize("size", [(90, 12), (40, 12)])
async def test_a_move_repaints_the_two_articles_and_nothing_else(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_list(size=size) as (_, articles):
        painted: list[int] = []
        monkeypatch.setattr(articles, "refresh", lambda *regions: painted.extend(region.y for region in regions))
        articles.move(1)
        assert sorted(painted) == ([0, 1] if size[0] == 90 else [0, 1, 2, 3])


async def test_marks_repaint_only_the_articles_they_change(monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_list() as (_, articles):
        articles.set_marks({QINGPING.id}, set(), {})
        painted: list[int] = []
        monkeypatch.setattr(articles, "refresh", lambda *regions: painted.extend(region.y for region in regions))
        articles.set_marks({QINGPING.id}, {SECOND.id}, {SECOND.id: "再看"})
        assert painted == [1]
        assert drawn(articles)[0].split()[:2] == ["▸", "✓"]
        assert drawn(articles)[1].split()[0] == "⚑+="


async def test_the_last_article_can_be_seen_whole_in_two_lines() -> None:
    async with open_list([make_row(n) for n in range(50)], size=(40, 9)) as (pilot, articles):
        articles.move_to(-1)
        await pilot.pause()
        assert articles.at_cursor(articles.scroll_offset.y + articles.size.height - 1)
        articles.move_page(-1)
        articles.move_page(-1)
        await pilot.pause()
        assert drawn(articles)[0].startswith("▸") or drawn(articles)[1].startswith("▸")


async def test_a_new_width_keeps_the_article_in_sight() -> None:
    async with open_list([make_row(n) for n in range(200)], size=(90, 12)) as (pilot, articles):
        articles.select("id000150")
        await pilot.pause()
        for width in (40, 90, 30, 120):
            await pilot.resize_terminal(width, 12)
            await pilot.pause()
            assert articles.selected is not None
            assert articles.selected.id == "id000150"
            assert any(line.startswith("▸") for line in drawn(articles))


@pytest.mark.parametrize("size", [(90, 12), (40, 12)])
async def test_the_scroll_bar_hides_nothing(size: tuple[int, int]) -> None:
    async with open_list([make_row(n, facts=57) for n in range(100)], size) as (pilot, articles):
        screen = [strip.text.rstrip() for strip in pilot.app.screen._compositor.render_strips()]
        assert articles.show_vertical_scrollbar
        assert screen[1 if size[0] < 60 else 0].endswith("57")


async def test_titles_are_never_markup_or_escapes() -> None:
    hostile = "[@click=app.quit]点[/] [/] [[x]] \x1b]52;c;eA==\x07 [$foo]"
    for size in ((90, 12), (40, 12)):
        async with open_list([make_row(1, title=hostile, park="[b]园[/b]\x1b[31m")], size) as (pilot, articles):
            text = "".join(drawn(articles))
            assert "[@click=app.quit]点[/]" in text
            assert "\x1b" not in text
            await pilot.click(articles, offset=(20, 0))
            assert pilot.app.is_running


async def test_a_hundred_thousand_articles_are_shown_and_moved_through() -> None:
    rows = [make_row(n) for n in range(100_000)]
    async with open_list([]) as (_, articles):
        articles.set_rows(rows)
        for _ in range(100):
            articles.move(1)
        articles.move_to(-1)
        assert articles.articles.count == 100_000
        assert articles.selected


@pytest.mark.parametrize("width", [1, 2, 5, 20, 59, 60, 61, 200])
async def test_lists_of_every_width_are_drawn(width: int) -> None:
    async with open_list(size=(width, 6)) as (_, articles):
        articles.group_by("park")
        assert all(articles.render_line(y).cell_length == articles.line_width for y in range(articles.size.height))


@pytest.mark.parametrize(("seconds", "scrolled"), [(0.03, 4), (0.5, 1)])
async def test_a_held_key_scrolls_ahead_and_a_single_one_by_a_line(
    monkeypatch: pytest.MonkeyPatch, seconds: float, scrolled: int
) -> None:
    clock = count()
    monkeypatch.setattr("tui.panes.lines.monotonic", lambda: next(clock) * seconds)
    async with open_list([make_row(n, title=f"第{n}篇") for n in range(60)]) as (_pilot, articles):
        height = articles.size.height
        for _ in range(height):
            articles.move(1)
        assert articles.cursor == height == 12
        assert articles.scroll_offset.y == 1 + (scrolled if scrolled > 1 else 0)
        for _ in range(20):
            articles.move(1)
        for _ in range(20):
            articles.move(-1)
            assert articles.scroll_offset.y <= articles.cursor < articles.scroll_offset.y + height


async def test_a_page_moves_by_a_page_however_fast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.panes.lines.monotonic", lambda: 1.0)
    async with open_list([make_row(n, title=f"第{n}篇") for n in range(60)]) as (_pilot, articles):
        articles.move_page(1)
        articles.move_page(1)
        assert (articles.cursor, articles.scroll_offset.y) == (22, 11)
