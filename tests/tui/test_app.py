"""The app by its keys: panes follow the list, facts lead to sentences, figures to their series."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from textual import events

from store.library import Library
from tests.tui.made_library import QINGPING, SHILIANG, Figure, make_article, make_library, sample_articles
from tests.tui.opening import opened, press, said, settled
from tui.layout import PaneName
from tui.screens.compare import CompareScreen
from tui.screens.help import HelpScreen
from tui.screens.park import ParkScreen
from tui.screens.picker import PickerScreen
from tui.themes import THEME_NAMES


async def test_the_first_article_is_shown_in_all_panes(library: Library) -> None:
    async with opened(library.path) as (_pilot, main):
        assert main.list.selected and main.list.selected.title.startswith(SHILIANG)
        assert main.text.article and main.text.article.park == SHILIANG
        assert [row.metric for row in main.facts.rows] == ["工业总产值", "协议投资额", "签约项目"]
        assert [keyword.term for keyword in main.keywords.shown] == ["招商引资", SHILIANG]


@pytest.mark.parametrize(("down", "up"), [("down", "up"), ("j", "k"), ("ｊ", "ｋ")])
async def test_the_other_panes_follow_when_the_key_rests(library: Library, down: str, up: str) -> None:
    async with opened(library.path) as (pilot, main):
        before = main.text.article
        main.move(lines=1)
        waiting = main.list.number, main.text.article is before
        main.move(lines=-1)
        assert waiting == (2, True)
        await press(pilot, down)
        assert main.text.article and main.text.article.date == "2024-03-05"
        await press(pilot, up)
        assert main.text.article == before


async def test_enter_reads_and_marks_as_read(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "enter")
        assert main.focused_pane == "text"
        assert main.list.selected and main.list.selected.id in library.reader.read()


async def test_enter_on_a_fact_goes_to_its_sentence(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "3", "end", "enter")
        assert main.focused_pane == "text"
        span = main.text.current
        assert span and main.text.article and main.text.article.text[span.start : span.end] == "37个"
        assert main.card.is_open


async def test_a_fact_of_another_article_opens_that_article(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "down", "3", "a")
        assert main.facts.total == 19
        row = next(row for row in main.facts.rows if row.metric == "光伏装机")
        main.facts.select_fact(row.latest.id)
        await press(pilot, "enter")
        assert main.text.article and main.text.article.date == "2023-01-30"
        assert main.list.selected and main.list.selected.date == "2023-01-30"
        await press(pilot, "[")
        assert main.text.article.date == "2024-03-05"
        await press(pilot, "】")
        assert main.text.article.date == "2023-01-30"


async def test_from_a_figure_to_its_series_to_another_sentence_and_back(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "down", "enter", "n")
        assert main.card.fact and main.card.fact.text == "497亿元"
        assert main.text.current and main.text.current.kind == "contradiction"
        await press(pilot, "enter")
        assert main.card.has_focus
        await press(pilot, "home", "enter")
        assert main.text.article and main.text.article.date == "2022-02-18"
        assert main.card.fact.text == "412亿元"
        await press(pilot, "backspace")
        assert main.text.article.date == "2024-03-05"
        assert main.text.current.start == main.text.article.text.index("497亿元")


async def test_escape_comes_back_from_the_other_sentence(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "down", "enter", "n", "enter", "home", "enter")
        assert main.text.article and main.text.article.date == "2022-02-18"
        await press(pilot, "escape")
        assert main.text.article.date == "2024-03-05" and main.focused_pane == "text"
        assert main.card.fact and main.card.fact.text == "497亿元"


async def test_escape_comes_back_to_the_facts_that_led_to_a_sentence(library: Library) -> None:
    async with opened(library.path, (80, 24)) as (pilot, main):
        await press(pilot, "down", "3", "a", "end", "enter")
        panes = [main.focused_pane]
        await press(pilot, "escape")
        assert [*panes, main.focused_pane] == ["text", "facts"]
        assert main.text.article and main.text.article.date == "2024-03-05"


async def test_back_leads_to_the_article_read_before(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "enter", "n", "1", "down", "down", "enter")
        assert main.text.article and main.text.article.date == "2023-01-30"
        await press(pilot, "[")
        assert main.text.article.date == "2024-07-22" and main.text.current
        await press(pilot, "]")
        assert main.text.article.date == "2023-01-30"


async def test_the_head_of_the_card_stays_in_sight(library: Library) -> None:
    async with opened(library.path, (80, 24), lang="zh") as (pilot, main):
        await press(pilot, "down", "enter", "n", "enter", "end")
        screen = "".join(strip.text for strip in main._compositor.render_strips())
        assert "49,700,000,000 元" in screen and "各文不一" in screen


async def test_steps_go_through_the_kind_chosen(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "end", "2", "；", "n")
        assert main.text.current and main.text.current.kind == "figure_target"
        await press(pilot, "N")
        assert main.text.current.kind == "figure_target"


async def test_the_list_is_filtered_as_one_types_in_pinyin(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "／", *"zsyz")
        assert main.list.articles.count == 1
        await press(pilot, "enter")
        assert main.focused_pane == "list" and main.list.has_focus
        await press(pilot, "escape")
        assert main.list.articles.count == 4


async def test_giving_up_a_filter_brings_the_old_one_back(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "/", *"zzz")
        assert main.list.articles.count == 0
        assert main.panes["list"].has_class("-empty")
        await press(pilot, "escape")
        assert main.list.articles.count == 4
        assert not main.panes["list"].has_class("-empty")


async def test_escape_shows_all_after_a_filter_without_a_match(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "/", *"zzz", "enter")
        assert main.panes["list"].has_class("-empty")
        await press(pilot, "escape")
        assert main.list.articles.count == 4 and not main.panes["list"].has_class("-empty")


async def test_a_missing_source_is_a_plain_message(library: Library) -> None:
    for path in (library.path / "sources").iterdir():
        path.unlink()
    async with opened(library.path) as (pilot, main):
        await press(pilot, "enter", "r")
        assert pilot.app.return_code is None and said(pilot, main).strip()


async def test_a_new_message_takes_the_place_of_the_last(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "s", "s")
        assert "park" in said(pilot, main) and "title" not in said(pilot, main)
        assert "park" in main.panes["list"].title.detail


async def test_ten_characters_at_once_arrive_as_ten(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "f3", *"石梁经济技术开发区上")
        assert main.prompt.value == "石梁经济技术开发区上"
        assert main.list.articles.count == 1


async def test_the_text_is_searched_and_stepped_through(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "end", "2", "/", *"gongye", "enter")
        assert len(main.text.steps()) == 5
        first = main.text.current
        await press(pilot, "n")
        assert main.text.current != first
        await press(pilot, "escape")
        assert main.text.step_kinds != ("match",)


async def test_a_search_without_a_match_says_so(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "2", "/", *"zzzz", "enter")
        assert "zzzz" in said(pilot, main)


async def test_a_row_opens_to_all_of_its_facts(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "end", "3")
        count = main.facts.count
        await press(pilot, "right")
        assert main.facts.count == count + 3
        await press(pilot, "down", "down")
        assert main.facts.current_fact and main.facts.current_fact.text == "9.6%"
        await press(pilot, "left")
        assert main.facts.count == count


async def test_keywords_narrow_the_list_together(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "down", "4", "enter")
        assert main.list.articles.count == 1
        assert main.text.step_kinds == ("match",)
        assert main.panes["list"].title.detail.endswith("铝箔  1/4")
        await press(pilot, "down", "enter")
        text = main.text.article.text if main.text.article else ""
        assert {text[span.start : span.end] for span in main.text.steps()} == {"铝箔", QINGPING}
        await press(pilot, "x")
        assert main.list.articles.count == 4


async def test_keywords_narrow_the_list_without_reading_any_text(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "down", "4")
        monkeypatch.setattr(Library, "text", lambda *_: pytest.fail("a text was read"))
        await press(pilot, "enter")
        assert main.list.articles.count == len(library.keyword_articles()["铝箔"]) == 1


async def test_escape_steps_back_and_never_quits(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "enter", "n", "enter", "escape")
        states = [(main.text.has_focus, main.card.is_open)]
        for _ in range(2):
            await press(pilot, "escape")
            states.append((main.text.has_focus, main.card.is_open))
        assert states == [(True, True), (True, False), (False, False)]
        assert main.list.has_focus
        await press(pilot, "escape", "escape")
        assert pilot.app.is_running and pilot.app.return_code is None


async def test_q_quits(library: Library) -> None:
    async with opened(library.path) as (pilot, _main):
        await pilot.press("q")
        assert pilot.app.return_code == 0


async def test_help_lists_the_keys_of_the_pane_and_filters_by_typing(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "2", "？")
        screen = pilot.app.screen
        assert isinstance(screen, HelpScreen)
        names = [key for key, _pieces in screen.choices._shown if key]
        assert "text.next" in names and "list.sort" not in names
        await press(pilot, *"zoom")
        assert screen.choices.current == "app.zoom"
        await press(pilot, "enter")
        assert main.zoomed


async def test_help_shows_the_whole_sentence_of_a_command_in_a_small_window(library: Library) -> None:
    async with opened(library.path, (50, 16)) as (pilot, main):
        await press(pilot, "?", *"pinyin")
        screen = pilot.app.screen
        assert isinstance(screen, HelpScreen) and screen.choices.current
        name = screen.choices.current
        assert str(screen.detail.content) == f"{main.commands[name].help}  {name}"
        names = [key for key, _pieces in screen.choices._shown if key]
        assert "app.samples" not in names


async def test_the_palette_runs_what_was_typed(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "ctrl+p", *"to the facts", "enter")
        assert main.focused_pane == "facts"


@pytest.mark.parametrize("opening", ["v", "f", "?", "o", "p"])
async def test_keys_that_arrive_together_leave_a_dialog_once(library: Library, opening: str) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, opening)
        for _ in range(3):
            pilot.app.post_message(events.Key("escape", None))
        await settled(pilot)
        assert pilot.app.screen is main and pilot.app.return_code is None


async def test_jump_goes_to_the_letter(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "f", "s")
        assert main.list.number == 2


async def test_the_park_page_leads_back_to_a_sentence(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "down", "p")
        screen = pilot.app.screen
        assert isinstance(screen, ParkScreen) and screen.park == QINGPING
        await settled(pilot)
        texts = ["".join(text for text, _role in pieces) for _key, pieces in screen.about._shown]
        assert any("电池箔" in text for text in texts) and any("省级绿色工业园区" in text for text in texts)
        await press(pilot, "enter")
        assert pilot.app.screen is main and main.text.current


async def test_the_park_page_begins_at_its_first_figure_where_no_series_can_be_plotted(tmp_path: Path) -> None:
    figures = [
        Figure("12件", 12, "件", "专利", "innovation", "2024"),
        Figure("3亿元", 3e8, "元", "工业总产值", period="2024"),
    ]
    article = make_article("青屏走笔", "2025-01-02", QINGPING, ["去年专利12件，工业总产值3亿元。"], figures)
    library = make_library(tmp_path / "library", [article])
    async with opened(library.path) as (pilot, _main):
        await press(pilot, "p")
        screen = pilot.app.screen
        assert isinstance(screen, ParkScreen)
        await settled(pilot)
        assert len(screen.facts.rows) > 1 and screen.facts.current_row == screen.facts.rows[0]


@pytest.mark.parametrize(
    ("line", "printed", "date"),
    [
        ("铝合金", "电解铝—铝合金", "2022-02-18"),
        ("电池箔", "氧化铝—电解铝—铝箔—电池箔", "2024-03-05"),
        ("省级绿色工业园区", "省级绿色工业园区", "2023-01-30"),
        ("云岭铝业有限公司", "云岭铝业有限公司", "2022-02-18"),
        ("临岳新材料股份有限公司", "临岳新材料股份有限公司", "2024-03-05"),
    ],
)
async def test_chains_honours_and_companies_of_the_park_page_lead_to_where_they_are_printed(
    library: Library, line: str, printed: str, date: str
) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "down", "p", "tab")
        screen = pilot.app.screen
        assert isinstance(screen, ParkScreen)
        screen.about.cursor = next(
            n for n in range(screen.about.line_count()) if line in "".join(t for t, _role in screen.about.pieces(n, 80))
        )
        await press(pilot, "enter")
        assert pilot.app.screen is main and main.focused_pane == "text"
        span = main.text.current
        assert main.text.article and span and main.text.article.text[span.start : span.end] == printed
        assert main.text.article.date == date
        await press(pilot, "escape")
        assert main.text.article.date == "2024-03-05"


async def test_the_picker_shows_which_park_is_part_of_which_as_the_texts_say(tmp_path: Path) -> None:
    zone = "临岳经济技术开发区"
    stored = make_article("青屏走笔", "2024-01-02", QINGPING, [f"走进{zone}{QINGPING}，塔吊林立。"], [])
    article = msgspec.structs.replace(stored.article, parks=[QINGPING, zone])
    library = make_library(tmp_path / "library", [msgspec.structs.replace(stored, article=article)])
    async with opened(library.path) as (pilot, _main):
        await press(pilot, "o")
        picker = pilot.app.screen
        assert isinstance(picker, PickerScreen)
        assert picker._tree == [(zone, 0), (QINGPING, 1)]


EMPTY = [
    pytest.param(
        ("3", "/", "z", "z", "z", "enter"), "facts", "No fact matches zzz.", "Esc shows all", id="facts filter"
    ),
    pytest.param(
        ("4", "/", "z", "z", "enter"), "keywords", "No keyword matches zz.", "Esc shows all", id="keywords filter"
    ),
    pytest.param(("1", "/", "z", "z", "z", "enter"), "list", "No article matches.", "Esc shows all", id="list filter"),
]


@pytest.mark.parametrize(("keys", "pane", "why", "key"), EMPTY)
async def test_a_filter_without_a_match_names_the_key_that_lifts_it(
    library: Library, keys: tuple[str, ...], pane: PaneName, why: str, key: str
) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, *keys)
        note = main.panes[pane].note.text
        assert why in note and key in note and main.panes[pane].has_class("-empty")
        await press(pilot, "escape")
        assert not main.panes[pane].has_class("-empty")


async def test_an_article_without_figures_or_keywords_names_the_keys_that_lead_on(tmp_path: Path) -> None:
    bare = make_article("青屏走笔", "2024-01-02", QINGPING, ["走进青屏工业园区。"], [])
    library = make_library(tmp_path / "library", [*sample_articles(), bare])
    async with opened(library.path, start=bare.article.id) as (pilot, main):
        assert f"a shows those of {QINGPING}" in main.panes["facts"].note.text
        assert "No keywords" in main.panes["keywords"].note.text and "1 goes to" in main.panes["keywords"].note.text
        await press(pilot, "3", "a")
        assert main.facts.rows and not main.panes["facts"].has_class("-empty")


async def test_the_empty_panes_beside_an_empty_library_name_the_key(tmp_path: Path) -> None:
    async with opened(tmp_path / "none") as (_pilot, main):
        for pane in ("facts", "keywords"):
            assert "i imports the sample articles" in main.panes[pane].note.text


async def test_the_keywords_pane_says_what_its_numbers_count(library: Library) -> None:
    async with opened(library.path) as (_pilot, main):
        assert main.panes["keywords"].title.detail == "2  here/articles"
        line = "".join(text for text, _role in main.keywords.pieces(0, 60))
        assert line.split()[-3:] == ["1", "/", "1"]


async def test_the_picker_opens_a_park_found_by_pinyin(library: Library) -> None:
    async with opened(library.path) as (pilot, _main):
        await press(pilot, "o")
        assert type(pilot.app.screen).__name__ == "PickerScreen"
        await press(pilot, *"qpgyyq", "enter")
        screen = pilot.app.screen
        assert isinstance(screen, ParkScreen) and screen.park == QINGPING


async def test_parks_are_compared_for_a_year(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "c", *"qp", "space", "enter")
        screen = pilot.app.screen
        assert isinstance(screen, CompareScreen) and set(screen.parks) == {QINGPING, SHILIANG}
        head = "".join(text for text, _role in screen.head.pieces(0, 118))
        assert [head.index(park) for park in screen.parks] == sorted(head.index(park) for park in screen.parks)
        await settled(pilot)
        await press(pilot, "[")
        assert screen.year is not None
        await press(pilot, "escape")
        assert pilot.app.screen is main


async def test_no_value_is_cut_where_parks_stand_side_by_side_in_few_cells(library: Library) -> None:
    async with opened(library.path, size=(80, 24)) as (pilot, _main):
        await press(pilot, "c", *"qp", "space", "enter")
        await settled(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, CompareScreen)
        lines = [screen.list.pieces(n, 40) for n in range(screen.list.line_count())]
        values = [text for line in lines for text, role in line if role in ("figure", "estimate", "target")]
        assert values and not [value for value in values if "…" in value]


async def test_what_was_said_of_one_thing_done_is_not_said_after_the_next(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "s")
        assert main.key_line.message
        await press(pilot, "b")
        assert not main.key_line.message


async def test_an_empty_library_imports_the_samples_by_one_key(tmp_path: Path) -> None:
    async with opened(tmp_path / "none") as (pilot, main):
        assert "parks import" in main.panes["list"].note.text
        await press(pilot, "i")
        assert len(main.session.rows) >= 8
        assert main.text.article is not None
        assert not main.panes["list"].has_class("-empty")


async def test_a_library_written_by_another_program_is_taken_in(library: Library) -> None:
    async with opened(library.path) as (_pilot, main):
        selected = main.list.selected
        other = Library.open(library.path)
        other.remove([row.id for row in other.catalogue() if row.date == "2022-02-18"])
        main.watch_library()
        assert main.list.articles.count == 3
        assert main.list.selected == selected


@pytest.mark.parametrize("on_the_card", [False, True], ids=["in the text", "on the card"])
async def test_a_library_written_meanwhile_leaves_the_reader_at_their_figure(
    library: Library, on_the_card: bool
) -> None:
    async with opened(library.path, size=(80, 24), start="2024-03-05.txt") as (pilot, main):
        await press(pilot, "n", "n", *(["enter"] if on_the_card else []))
        span, place, keys_go_to = main.text.current, main.text.place, main.focused
        assert span and main.card.has_focus == on_the_card
        other = Library.open(library.path)
        other.remove([row.id for row in other.catalogue() if row.date == "2022-02-18"])
        main.watch_library()
        await settled(pilot)
        assert main.text.current == span and main.text.place == place
        assert main.card.is_open and main.card.fact and main.card.fact.id == span.fact_id
        assert main.focused is keys_go_to


async def test_an_article_removed_while_its_card_has_the_keys_gives_them_back(library: Library) -> None:
    async with opened(library.path, size=(80, 24), start="2024-03-05.txt") as (pilot, main):
        await press(pilot, "n", "enter")
        assert main.card.has_focus
        other = Library.open(library.path)
        other.remove([row.id for row in other.catalogue() if row.date == "2024-03-05"])
        main.watch_library()
        await settled(pilot)
        assert main.focused is main.text and main.focused_pane == "text"


async def test_an_article_removed_meanwhile_is_a_plain_message(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        assert main.text.article
        Library.open(library.path).remove([main.text.article.id])
        main.watch_library()
        assert "no longer" in main.panes["text"].note.text
        await press(pilot, "down")
        assert main.text.article


async def test_a_damaged_record_is_named_and_the_rest_goes_on(library: Library) -> None:
    row = library.catalogue()[0]
    path = next((library.path / "articles").glob(f"{row.id}*"))
    path.write_bytes(b"\xff\x00{")
    async with opened(library.path) as (pilot, main):
        await press(pilot, "end")
        assert "damaged" in main.panes["text"].note.text
        await press(pilot, "up")
        assert main.text.article and not main.panes["text"].has_class("-empty")


async def test_the_next_start_is_where_the_last_one_ended(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "/", *"qp", "enter", "down", "enter", "t")
        article = main.text.article
    async with opened(library.path) as (pilot, main):
        assert main.list.articles.query_text == "qp"
        assert main.text.article == article
        assert main.focused_pane == "text"
        assert pilot.app.theme == "parks-light"


@pytest.mark.parametrize("size", [(58, 14), (80, 24), (100, 30), (120, 40)])
@pytest.mark.parametrize("pane", ["text", "facts", "keywords"])
async def test_the_keys_go_to_the_pane_in_use_at_the_last_run(
    library: Library, pane: PaneName, size: tuple[int, int]
) -> None:
    async with opened(library.path, size=size) as (pilot, main):
        await press(pilot, "enter")
        main.focus_pane(pane)
        await settled(pilot)
    async with opened(library.path, size=size) as (pilot, main):
        assert main.focused_pane == pane
        assert main.focused is main.panes[pane].holds


async def test_it_opens_on_the_article_or_the_park_that_was_named(library: Library) -> None:
    async with opened(library.path, start="2022-02-18.txt") as (_pilot, main):
        assert main.text.article and main.text.article.date == "2022-02-18"
    async with opened(library.path, start="zhaoshang") as (_pilot, main):
        assert main.list.articles.count == 1


async def test_a_bookmark_and_a_note_are_kept_in_the_library(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "b", "a", *"look here", "enter")
        row = main.list.selected
        assert row is not None
        mark = library.reader.get(row.id)
        assert mark.bookmarked and mark.note == "look here"
        assert "look here" in main.panes["text"].title.detail
        await press(pilot, "/", *"look")
        assert main.list.articles.count == 1


@pytest.mark.parametrize(
    ("size", "shown"),
    [((80, 24), {"list"}), ((100, 30), {"list", "text"}), ((120, 40), {"list", "text", "facts", "keywords"})],
)
async def test_the_size_decides_how_many_panes_stand_side_by_side(
    library: Library, size: tuple[int, int], shown: set[str]
) -> None:
    async with opened(library.path, size) as (_pilot, main):
        assert {name for name, pane in main.panes.items() if pane.display} == shown


async def test_live_resizing_keeps_place_and_focus(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "enter", "n")
        await pilot.resize_terminal(70, 20)
        await settled(pilot)
        assert main.focused_pane == "text" and main.panes["text"].display and not main.panes["list"].display
        assert main.text.current
        await pilot.resize_terminal(50, 12)
        await settled(pilot)
        assert main.has_class("-tiny")


async def test_a_hidden_text_pane_shows_the_article_that_was_opened_meanwhile(library: Library) -> None:
    async with opened(library.path, (80, 24)) as (pilot, main):
        await press(pilot, "2", "1", "down", "enter")
        screen = "".join(strip.text for strip in main._compositor.render_strips())
        assert main.text.article and main.text.article.date == "2024-03-05"
        assert "十年间" in screen and "签约项目37个" not in screen


async def test_a_zoomed_text_survives_another_article_and_another_size(library: Library) -> None:
    async with opened(library.path) as (pilot, main):
        await press(pilot, "2", "z", "1", "down", "enter")
        await pilot.resize_terminal(100, 40)
        await settled(pilot)
        screen = "".join(strip.text for strip in main._compositor.render_strips())
        assert "十年间" in screen and pilot.app.return_code is None


async def test_articles_given_twice_keep_the_place_by_id(tmp_path: Path) -> None:
    articles = sample_articles()
    library = make_library(tmp_path / "library", articles[:2])
    async with opened(library.path) as (pilot, main):
        await press(pilot, "down")
        selected = main.list.selected
        Library.open(library.path).add(articles[2:])
        main.watch_library()
        assert main.list.articles.count == 4 and main.list.selected == selected


@pytest.mark.parametrize("theme", THEME_NAMES)
async def test_without_colours_letters_can_be_read_in_every_theme(
    library: Library, monkeypatch: pytest.MonkeyPatch, theme: str
) -> None:
    """Guards NO_COLOR: the terminal's own colours, turned to grey, were black on black."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(library.path, theme=theme) as (pilot, main):
        await press(pilot, "down", "enter", "n")
        for _press in range(2):
            segments = [
                segment for strip in main._compositor.render_strips() for segment in strip if segment.text.strip()
            ]
            shown = [(segment.style.color, segment.style.bgcolor) for segment in segments if segment.style]
            assert len(shown) > 50
            assert all(colour != behind or colour is None or colour.is_default for colour, behind in shown)
            colours = {colour for pair in shown for colour in pair if colour and colour.triplet}
            assert all(len(set(colour.triplet or ())) == 1 for colour in colours)
            assert not colours if pilot.app.native_ansi_color else colours
            await press(pilot, *"tt")


@pytest.mark.parametrize("before", [(), ("n", "n")])
async def test_giving_up_a_search_leads_back_to_where_one_was(library: Library, before: tuple[str, ...]) -> None:
    async with opened(library.path, size=(80, 24)) as (pilot, main):
        await press(pilot, "down", "enter", *before)
        at, place, card = main.text.current, main.text.place, main.card.is_open
        await press(pilot, "/", *"chany")
        assert main.text.current != at
        await press(pilot, "escape")
        assert (main.text.current, main.text.place, main.card.is_open) == (at, place, card)
        assert main.focused_pane == "text" and main.text.step_kinds != ("match",)
