"""Guards the text pane: place kept, steps from figure to figure, marks told apart, selection unwrapped."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from rich.style import Style
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.selection import SELECT_ALL, Selection

from store.mended import Block, Edit, Mended, Run
from store.records import Article, Fact
from tests.tui.making import OneWidget, make_article, make_facts, shown
from tui.highlights import HighlightSpan
from tui.pages import page_of_source, page_with_marks
from tui.panes.text import TextPane
from tui.widths import text_width, widths_for

HOSTILE = "[@click=app.quit]点我[/] [/] x[/b] [link=http://x] [$foo] [[x]] \x1b]52;c;eA==\x07 \u202e区园 \ud800 \x9b31m"


def long_article(paragraphs: int = 40) -> Article:
    words = "园区去年产值704.5亿元，同比增长12.5%，盘活土地383亩，各项工作有力有序推进，发展势头良好，引进企业"
    return make_article((("title", "提质"), *(("paragraph", f"{n}：{words}{n + 100}户。") for n in range(paragraphs))))


@asynccontextmanager
async def open_pane(
    size: tuple[int, int] = (60, 20), theme: str = "parks-dark", article: Article | None = None
) -> AsyncIterator[tuple[Pilot[None], TextPane, Article, list[Fact]]]:
    app = OneWidget(TextPane, theme)
    async with app.run_test(size=size) as pilot:
        pane = app.query_one(TextPane)
        pane.focus()
        article = article or make_article()
        facts = make_facts(article)
        pane.show(article, facts)
        await pilot.pause()
        yield pilot, pane, article, facts


def style_of(pane: TextPane, words: str) -> Style:
    """The style in which the visible words, whole on one line, are drawn."""
    for y in range(pane.page_height):
        for segment in pane.render_line(y):
            if words in segment.text and segment.style is not None:
                return segment.style
    raise AssertionError(f"{words} is not drawn in one style")


async def test_the_text_is_wrapped_with_heads_apart_and_paragraphs_indented() -> None:
    async with open_pane() as (_, pane, _, _):
        assert shown(pane)[:7] == [
            "青屏工业园区：产值迈上新台阶",
            "本报记者 何一苇",
            "",
            "    去年，青屏工业园区规上工业产值704.5亿元，同比增长",
            "12.5%；今年预计达760亿元，到2026年力争突破1000亿元。",
            "",
            "延链补链",
        ]


async def test_the_first_character_seen_stays_when_the_width_changes_and_comes_back() -> None:
    async with open_pane((80, 12), article=long_article()) as (pilot, pane, article, _):
        pane.place = article.text.index("20：")
        await pilot.pause()
        before = shown(pane)
        for width in (34, 120, 50):
            await pilot.resize_terminal(width, 12)
            await pilot.pause()
            assert shown(pane)[0].lstrip().startswith("20：")
        await pilot.resize_terminal(80, 12)
        await pilot.pause()
        assert shown(pane) == before


async def test_the_scroll_bar_hides_nothing() -> None:
    words = "园区产值增长企业项目" * 60
    async with open_pane((47, 8), article=make_article((("paragraph", words),))) as (pilot, pane, _, _):
        assert pane.show_vertical_scrollbar
        screen = [strip.text for strip in pilot.app.screen._compositor.render_strips()]
        assert [line.strip() for line in screen] == [line.strip() for line in shown(pane)]


async def test_a_place_is_taken_up_in_a_pane_that_has_no_size_yet() -> None:
    article = long_article()

    def made() -> TextPane:
        pane = TextPane()
        pane.show(article, make_facts(article))
        pane.place = article.text.index("30：")
        return pane

    app = OneWidget(made)
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.pause()
        assert shown(app.query_one(TextPane))[0].lstrip().startswith("30：")


async def test_steps_go_from_figure_to_figure_round_the_ends_and_back() -> None:
    async with open_pane() as (_, pane, article, facts):
        ahead = [pane.step() for _ in range(len(facts) + 1)]
        assert [span.fact_id for span in ahead if span] == [*(fact.id for fact in facts), facts[0].id]
        back = pane.step(forward=False)
        assert back is not None
        assert article.text[back.start : back.end] == facts[-1].text
        assert pane.current == back


async def test_the_first_step_is_to_the_first_figure_that_can_be_seen() -> None:
    async with open_pane((60, 10), article=long_article()) as (pilot, pane, article, _):
        pane.place = article.text.index("25：")
        await pilot.pause()
        top = pane.top
        span = pane.step()
        assert span is not None
        assert span.start > article.text.index("25：")
        assert pane.top == top


async def test_a_step_is_told_and_enter_chooses_the_figure() -> None:
    heard: list[object] = []

    class Listening(OneWidget):
        def on_text_pane_highlight_moved(self, message: TextPane.HighlightMoved) -> None:
            heard.append(message.span.fact_id)

        def on_text_pane_figure_chosen(self, message: TextPane.FigureChosen) -> None:
            heard.append(("chosen", message.fact_id))

    app = Listening(TextPane)
    async with app.run_test(size=(60, 20)) as pilot:
        pane = app.query_one(TextPane)
        pane.choose()
        article = make_article()
        pane.show(article, make_facts(article))
        pane.step()
        pane.choose()
        await pilot.pause()
    assert heard == ["a1-1", ("chosen", "a1-1")]


async def test_a_step_within_sight_repaints_only_the_lines_it_concerns(monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_pane() as (pilot, pane, _, _):
        pane.step()
        await pilot.pause()
        painted: list[int] = []
        monkeypatch.setattr(pane, "refresh", lambda *regions: painted.extend(region.y for region in regions))
        pane.step()
        assert 0 < len(painted) <= 3
        assert set(painted) <= {3, 4}


async def test_going_to_a_sentence_shows_it_in_the_upper_third_and_marks_its_figure() -> None:
    async with open_pane((60, 15), article=long_article()) as (pilot, pane, _, facts):
        fact = facts[103]
        pane.go_to(fact.start, fact.end)
        await pilot.pause()
        assert pane.current is not None
        assert pane.current.fact_id == fact.id
        line = pane.line_of(fact.start) - pane.top
        assert 0 <= line <= 15 // 3 + 2
        assert style_of(pane, fact.text).reverse


async def test_steps_can_stop_at_another_kind() -> None:
    async with open_pane() as (_, pane, article, _):
        pane.step_kinds = ("park", "company")
        words = [article.text[span.start : span.end] for span in (pane.step(), pane.step(), pane.step()) if span]
        assert words == ["青屏工业园区", "青屏工业园区", "云岭新材有限公司"]


async def test_a_search_counts_marks_and_is_stepped_through() -> None:
    async with open_pane() as (pilot, pane, _, _):
        assert pane.search("園區") == 4
        assert [span.kind for span in (pane.step(), pane.step()) if span] == ["match", "match"]
        assert pane.search("qpgyyq") == 2
        assert pane.search("没有的词") == 0
        assert pane.step() is not None  # figures again
        pane.search("延链")
        await pilot.pause()
        assert style_of(pane, "延链").reverse
        other = make_article((("paragraph", "延链补链，再延链。"),), "b2")
        pane.show(other, [])
        assert len(pane.steps()) == 2


async def test_a_kind_that_is_switched_off_is_neither_styled_nor_stepped_to() -> None:
    async with open_pane() as (pilot, pane, _, _):
        assert style_of(pane, "704.5亿元").bold
        assert not pane.toggle("figure_actual")
        await pilot.pause()
        plain = style_of(pane, "704.5亿元")
        assert not plain.bold
        span = pane.step()
        assert span is not None
        assert span.kind == "figure_estimate"
        assert pane.toggle("figure_actual")
        assert pane.hidden == frozenset()


@pytest.mark.parametrize("theme", ["parks-dark", "parks-light", "parks-ansi-dark", "parks-ansi-light"])
async def test_kinds_are_told_apart_without_colour_in_every_theme(theme: str) -> None:
    async with open_pane(theme=theme) as (_, pane, article, facts):
        start = article.text.index("园区累计")
        pane.show(article, facts, shared=[(start, start + 4)], contradictions={facts[-1].id})
        pane.search("延链")
        looks = {
            (bool(style.bold), bool(style.italic), bool(style.underline), bool(style.dim), bool(style.reverse))
            for words in ("704.5亿元", "760亿元", "1000亿元", "规上工业产值", "云岭新材", "碳纤维", "园区累计", "383亩")
            for style in [style_of(pane, words)]
        }
        assert len(looks) == 8
        assert style_of(pane, "延链").reverse


async def test_the_selected_text_comes_back_unwrapped() -> None:
    async with open_pane((30, 20)) as (pilot, pane, article, _):
        assert pane.get_selection(SELECT_ALL) == (article.text, "\n")
        selected = pane.get_selection(Selection(Offset(3, 2), Offset(30, 2)))
        assert selected == (article.text.split("\n")[2][3:30], "\n")
        pane.screen.selections = {pane: Selection(Offset(0, 0), Offset(4, 0))}
        await pilot.pause()
        assert style_of(pane, "青屏工业").bgcolor != style_of(pane, "本报记者").bgcolor


async def test_dragging_with_the_mouse_selects_what_was_dragged_over() -> None:
    async with open_pane((60, 20)) as (pilot, pane, _, _):
        await pilot.mouse_down(pane, offset=(1, 0))
        await pilot.hover(pane, offset=(11, 0))
        await pilot.mouse_up(pane, offset=(11, 0))
        assert pane.screen.get_selected_text() == "青屏工业园区"


async def test_a_click_goes_to_the_figure_under_the_mouse() -> None:
    async with open_pane() as (pilot, pane, _, facts):
        line = shown(pane)[4]
        assert line.startswith("12.5%")
        await pilot.click(pane, offset=(2, 4))
        assert pane.current is not None
        assert pane.current.fact_id == facts[1].id


async def test_the_source_is_shown_as_it_came_at_the_same_place() -> None:
    source = "青 屏 园区\n产值704\n亿元。\n\n第二段。"
    text = "青屏园区产值704亿元。\n第二段。"
    runs = [Run(0, 0, 1), Run(1, 2, 1), Run(2, 4, 2), Run(4, 7, 5), Run(9, 13, 3), Run(13, 18, 4)]
    edits = [
        Edit("dropped", 1, 2, 1, "blank"),
        Edit("joined", 6, 7, 4, "line goes on"),
        Edit("joined", 12, 13, 9, "line goes on"),
    ]
    blocks = [Block("paragraph", 0, 12), Block("paragraph", 13, 17)]
    article = Article(
        id="c", source="c.txt", source_sha256="", source_end=len(source), mended=Mended(text, runs, blocks, edits)
    )
    page = page_of_source(article, source)
    assert page.text == source
    assert page.from_text(13) == source.index("第二段")
    assert page.to_text(source.index("亿元")) == text.index("亿元")
    assert page.shift(HighlightSpan("figure_actual", 6, 11))[1:3] == (9, 15)
    marked = page_with_marks(article, source)
    assert marked.text == "青_屏园区|产值704|亿元。\n第二段。"
    assert [marked.text[start:end] for start, end in marked.marks] == ["_", "|", "|"]
    assert all(marked.text[marked.from_text(i)] == c for i, c in enumerate(text) if c != "\n")
    async with open_pane(article=article) as (_, pane, _, _):
        pane.show_raw(source)
        assert [line.strip() for line in shown(pane)[:3]] == ["青 屏 园区", "产值704", "亿元。"]
        pane.show_marks(source)
        assert shown(pane)[0].strip() == "青_屏园区|产值704|亿元。"
        pane.show_text()
        assert shown(pane)[0].strip() == "青屏园区产值704亿元。"


async def test_a_pane_without_an_article_has_nothing_to_step_to() -> None:
    app = OneWidget(TextPane)
    async with app.run_test(size=(40, 5)):
        pane = app.query_one(TextPane)
        assert pane.step() is None
        assert pane.search("园区") == 0


async def test_hostile_text_is_shown_as_text_and_runs_nothing() -> None:
    article = make_article((("title", HOSTILE), ("paragraph", HOSTILE * 5)))
    async with open_pane((70, 20), article=article) as (pilot, pane, _, _):
        drawn = "".join(strip.text for strip in (pane.render_line(y) for y in range(20)))
        assert "[@click=app.quit]点我[/]" in drawn
        assert "[link=http://x]" in drawn
        assert drawn.isprintable()
        await pilot.click(pane, offset=(20, 0))
        assert pilot.app.is_running
        pane.show_marks(HOSTILE)
        pane.show_raw(HOSTILE)
        drawn.encode()


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (10, 3), (200, 50)])
async def test_screens_of_every_size_are_drawn(size: tuple[int, int]) -> None:
    async with open_pane(size) as (_, pane, _, facts):
        pane.go_to(facts[0].start, facts[0].end)
        assert all(pane.render_line(y).cell_length == pane.size.width for y in range(pane.size.height))


async def test_ambiguous_characters_count_as_two_where_the_terminal_shows_them_so() -> None:
    class WideTerminal(OneWidget):
        ambiguous = "wide"

    article = make_article((("paragraph", "“园区”" * 20),))
    app = WideTerminal(TextPane)
    async with app.run_test(size=(43, 10)) as pilot:
        pane = app.query_one(TextPane)
        pane.show(article, [])
        await pilot.pause()
        widths = [text_width(line, widths_for("wide")) for line in shown(pane)]
        assert widths[:4] == [40, 40, 40, 40]


async def test_real_pages_lose_nothing(real_pages: list[Path]) -> None:
    from store.read.article import read_articles
    from store.read.formats import load_source

    for path in real_pages:
        for reading in read_articles(load_source(path, path.name)):
            article = Article(id="r", source=path.name, source_sha256="", mended=reading.mended)
            async with open_pane((48, 20), article=article) as (_, pane, _, _):
                text = "".join(pane.page.text[line.start : line.end] for line in pane._lines)
                assert text == article.text.replace("\n", "")
