"""Pages of a PDF file set as papers set them: their text comes out in reading order, article by article."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from store.read.article import read_articles
from store.read.formats import decode_source
from store.records import Reading
from tests.store.read.pdf.make_pdf import make_pdf
from tests.store.read.typeset import set_lines

Text = tuple[float, float, float, str]

HEAD: list[Text] = [(40, 30, 9, "03　园区"), (250, 30, 9, "2023年9月12日　星期二"), (480, 30, 9, "临岳日报")]
FOOT: list[Text] = [(40, 780, 8, "责任编辑：关山　版式：小满　校对：何必")]
TITLE: list[Text] = [(120, 80, 28, "一根链条“串”起千亿园区"), (220, 110, 11, "本报记者　高远")]
STORY = [
    "青屏工业园区今年前三季度完成规上工业产值826亿元，同比增长9.3%，增速高于全市2.1个百分点。园区把链条作为主攻方向，引进上下游企业46家，投资额过亿元的有19家。",
    "“引一家、带一串。”园区招商局局长丁宁说，三年来园区的铝加工企业由12家增加到58家，铝水就地转化率提高到74%。龙头企业铄远铝业去年产值突破百亿元。",
    "服务也在提速。园区选派专员72名，为企业代办事项1380件，平均用时2.4个工作日，企业满意率达到99.1%。下一步，园区将再建标准厂房20万平方米。",
]
BRIEF = [
    "石梁经济技术开发区日前兑现第二批惠企资金，86家企业直接到账3200万元，从申报到拨付平均用时6个工作日。",
    "开发区财政局负责人说，下半年还将推出设备更新贴息，单户最高补助500万元，预计惠及企业120家。",
]


def flow(texts: Sequence[str], columns: Sequence[tuple[float, float, int]], width: int = 32) -> list[Text]:
    """Paragraphs set in columns, each (x, y of its first line, lines), text 10 points, a line every 14."""
    lines = iter([line for text in texts for line in set_lines(text, width, "　　")])
    return [
        (x, y + 14 * row, 10, line) for x, y, rows in columns for row, line in zip(range(rows), lines, strict=False)
    ]


def read(pages: Sequence[Sequence[Text]], turned: int = 0, spread: float = 0) -> list[Reading]:
    return read_articles(decode_source(make_pdf(pages, turned=turned, spread=spread), "page.pdf"))


def paragraphs(reading: Reading) -> list[str]:
    text = reading.mended.text
    return [text[b.start : b.end] for b in reading.mended.blocks if b.kind in ("lead", "paragraph")]


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


def upright(texts: Sequence[str], right: float, tops: Sequence[float], rows: int, columns: int) -> list[Text]:
    """Paragraphs set in upright lines from the right to the left, in tiers that begin at `tops`."""
    lines = [line for text in texts for line in set_lines(text, 2 * rows, "　　")]
    set_: list[Text] = []
    for n, line in enumerate(lines):
        x, top = right - 16 * (n % columns), tops[n // columns]
        cells = re.findall(r"[ -~]{1,2}|[^ -~]", line)
        set_ += [(x, top + 10.5 * i, 10, cell) for i, cell in enumerate(cells) if cell.strip()]
    return set_


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
