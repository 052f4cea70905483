"""Pages of a PDF file set as papers set them: their text comes out in reading order, article by article."""

from __future__ import annotations

import re

import pytest

from store.records import Reading
from tests.store.read.pdf.pages import BRIEF, FOOT, HEAD, STORY, TITLE, Text, flow, paragraphs, read, upright


def check_story(reading: Reading) -> None:
    told = reading.masthead
    assert (told.title, told.byline, told.date, told.page) == ("一根链条“串”起千亿园区", ["高远"], "2023-09-12", "03")
    assert paragraphs(reading) == STORY


@pytest.mark.parametrize(
    ("columns", "width"),
    [
        ([(40, 140, 15), (215, 140, 15)], 32),
        ([(40, 140, 6), (215, 140, 6), (390, 140, 6)], 32),
        ([(40, 140, 6), (172, 140, 6), (304, 140, 6), (436, 140, 6)], 24),
    ],
)
@pytest.mark.parametrize("backwards", [False, True])
def test_a_headline_over_columns_of_any_number(
    columns: list[tuple[float, float, int]], width: int, backwards: bool
) -> None:
    page = HEAD + TITLE + flow(STORY, columns, width) + FOOT
    (reading,) = read([page[::-1] if backwards else page])
    check_story(reading)


def test_a_caption_under_a_picture_stands_apart() -> None:
    columns = [(40, 140, 8), (215, 140, 3), (390, 140, 8)]
    caption: list[Text] = [(215, 300, 8, "图为铄远铝业生产车间。　高远　摄")]
    (reading,) = read([HEAD + TITLE + flow(STORY, columns) + caption + FOOT])
    check_story(reading)
    assert [block.kind for block in reading.mended.blocks].count("caption") == 1


def test_two_articles_over_each_other_come_out_apart() -> None:
    upper = TITLE + flow(STORY, [(40, 140, 6), (215, 140, 6), (390, 140, 6)])
    lower = [(60, 300, 20, "石梁兑现惠企资金三千多万"), (60, 322, 10, "本报记者　李沐阳")]
    first, second = read([HEAD + upper + lower + flow(BRIEF, [(40, 340, 4), (215, 340, 4), (390, 340, 4)]) + FOOT])
    check_story(first)
    assert (second.masthead.title, second.masthead.byline) == ("石梁兑现惠企资金三千多万", ["李沐阳"])
    assert (second.masthead.date, second.masthead.page) == ("2023-09-12", "03")
    assert paragraphs(second) == BRIEF


def test_two_articles_side_by_side_come_out_apart() -> None:
    left: list[Text] = [(40, 80, 24, "一根链条“串”起千亿园区"), (40, 105, 10, "本报记者　高远")]
    right: list[Text] = [(400, 80, 16, "石梁惠企资金到账"), (400, 105, 10, "本报记者　李沐阳")]
    story, brief = flow(STORY, [(40, 130, 8), (215, 130, 8)]), flow(BRIEF, [(400, 130, 14)])
    first, second = read([HEAD + left + story + right + brief + FOOT])
    check_story(first)
    assert second.masthead.title == "石梁惠企资金到账"
    assert paragraphs(second) == BRIEF


def test_two_articles_side_by_side_under_one_over_columns() -> None:
    upper = TITLE + flow(STORY, [(40, 140, 6), (215, 140, 6), (390, 140, 6)])
    left: list[Text] = [(40, 270, 20, "石梁惠企资金到账"), (40, 295, 10, "本报记者　李沐阳")]
    right: list[Text] = [(300, 270, 20, "夜校亮灯育出新工匠"), (300, 295, 10, "本报记者　赵见川")]
    brief, other = flow(BRIEF, [(40, 315, 14)]), flow(STORY[1:2], [(300, 315, 14)])
    first, second, third = read([HEAD + upper + left + right + brief + other + FOOT])
    check_story(first)
    assert (second.masthead.title, second.masthead.byline) == ("石梁惠企资金到账", ["李沐阳"])
    assert (third.masthead.title, third.masthead.byline) == ("夜校亮灯育出新工匠", ["赵见川"])
    assert (paragraphs(second), paragraphs(third)) == (BRIEF, STORY[1:2])


@pytest.mark.parametrize("opening", ["", "本报讯（记者 李沐阳）"])
def test_articles_without_a_byline_come_out_apart(opening: str) -> None:
    story = flow(STORY, [(40, 140, 6), (215, 140, 6), (390, 140, 6)])
    headline: Text = (60, 300, 17.8 if opening else 20, "石梁兑现惠企资金三千多万")
    brief = flow([opening + BRIEF[0], BRIEF[1]], [(40, 340, 5), (215, 340, 5), (390, 340, 5)])
    first, second = read([[*HEAD, TITLE[0], *story, headline, *brief, *FOOT]])
    assert (first.masthead.title, second.masthead.title) == ("一根链条“串”起千亿园区", "石梁兑现惠企资金三千多万")
    assert (paragraphs(first), paragraphs(second)[1]) == (STORY, BRIEF[1])


def test_headings_inside_an_article_without_a_byline_begin_no_other() -> None:
    story = [*flow(STORY[:1], [(40, 140, 8)]), (40.0, 262.0, 15.0, "引一家带一串"), *flow(STORY[1:2], [(40, 290, 8)])]
    (reading,) = read([[*HEAD, TITLE[0], *story, *FOOT]])
    assert reading.headings == ["引一家带一串"]
    assert paragraphs(reading) == STORY[:2]


def test_a_box_inside_an_article_stands_after_the_columns_around_it() -> None:
    story = flow(STORY, [(40, 140, 12), (215, 140, 3), (390, 140, 3)])
    box = [(230.0, 260.0, 14.0, "惠企资金直达账户"), *flow(BRIEF[:1], [(225, 284, 3), (395, 284, 3)], 30)]
    (reading,) = read([HEAD + TITLE + story + box + FOOT])
    assert reading.masthead.title == "一根链条“串”起千亿园区"
    assert reading.headings == ["惠企资金直达账户"]
    assert paragraphs(reading) == STORY + BRIEF[:1]


def test_a_column_goes_on_on_the_next_page() -> None:
    lines = flow(STORY, [(40, 140, 5), (215, 140, 5), (40, 60, 9)])
    (reading,) = read([HEAD + TITLE + lines[:10], lines[10:] + FOOT])
    check_story(reading)


def test_a_page_on_its_side_is_read_upright() -> None:
    (reading,) = read([HEAD + TITLE + flow(STORY, [(40, 140, 6), (215, 140, 6), (390, 140, 6)]) + FOOT], turned=90)
    check_story(reading)


@pytest.mark.parametrize("spread", [-0.8, 0.6])
def test_characters_that_overlap_or_stand_apart(spread: float) -> None:
    page = HEAD + TITLE + flow(STORY, [(40, 140, 6), (225, 140, 6), (410, 140, 6)]) + FOOT
    (reading,) = read([page], spread=spread)
    assert paragraphs(reading) == STORY


def test_kicker_and_deck_set_smaller_than_the_title() -> None:
    heads: list[Text] = [(200, 62, 14, "招商不看规模看链条"), TITLE[0], (180, 100, 14, "——青屏工业园区延链补链调查")]
    byline: Text = (220, 122, 11, "本报记者　高远")
    (reading,) = read([[*HEAD, *heads, byline, *flow(STORY, [(40, 150, 6), (215, 150, 6), (390, 150, 6)]), *FOOT]])
    check_story(reading)
    assert reading.masthead.kicker == "招商不看规模看链条"


def test_text_in_radicals_as_fonts_draw_it_is_read_as_the_characters_meant() -> None:
    drawn = [text.replace("工", "⼯").replace("力", "⼒").replace("高", "⾼") for text in STORY]
    (reading,) = read([HEAD + TITLE + flow(drawn, [(40, 140, 6), (215, 140, 6), (390, 140, 6)]) + FOOT])
    check_story(reading)


@pytest.mark.parametrize("shift", [0.3, 0.8])
def test_a_headline_drawn_twice_to_look_bold_is_read_once(shift: float) -> None:
    bold = [(x + shift, y, size, text) for x, y, size, text in TITLE]
    (reading,) = read([HEAD + TITLE + bold + flow(STORY, [(40, 140, 6), (215, 140, 6), (390, 140, 6)])])
    check_story(reading)


def test_a_page_set_in_upright_lines() -> None:
    title = [(520.0, 90 + 30.0 * i, 28.0, character) for i, character in enumerate("一根链条串起千亿园区")]
    byline = [
        (490.0, 140 + 10.5 * i, 10.0, character) for i, character in enumerate("本报记者　高远") if character.strip()
    ]
    (reading,) = read([[*HEAD, *title, *byline, *upright(STORY, 460, (90, 330, 560), 20, 9), *FOOT]])
    told = reading.masthead
    assert (re.sub(r"\s", "", told.title), told.byline) == ("一根链条串起千亿园区", ["高远"])
    assert (told.date, told.page, told.editors["责任编辑"]) == ("2023-09-12", "03", "关山")
    assert paragraphs(reading) == STORY


def test_an_upright_headline_beside_the_columns() -> None:
    upright = [(50, 100 + 32 * i, 28, character) for i, character in enumerate("一根链条串起千亿园区")]
    byline: list[Text] = [(85, 420, 10, "本报记者　高远")]
    (reading,) = read([HEAD + upright + byline + flow(STORY, [(120, 100, 15), (300, 100, 15)])])
    assert re.sub(r"\s", "", reading.masthead.title) == "一根链条串起千亿园区"
    assert paragraphs(reading) == STORY
