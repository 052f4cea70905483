"""The same headlines printed in many manners: what stands over them, under them and between their lines."""

from __future__ import annotations

import pytest

from store.read.article import read_articles
from store.read.formats import decode_source
from store.records import Reading
from tests.store.read.bodies import CLOSING, OPENING

KICKER = "全市工业强链补链推进会召开"
TITLE = "一池活水润百企"
DECK = "——石梁园区金融服务调查"
BYLINE = "本报记者　高远　通讯员　李沐阳"
_DATE = "2023年5月8日 星期一"


def read(page: str) -> Reading:
    return read_articles(decode_source(page.encode(), "page.txt"))[0]


def _told(reading: Reading) -> tuple[str, str, str, list[str]]:
    text = reading.mended.text
    deck = "".join(text[block.start : block.end] for block in reading.mended.blocks if block.kind == "subtitle")
    return reading.masthead.kicker, reading.masthead.title, deck, reading.masthead.byline


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "top",
    [
        f"要闻\n临岳日报\n{_DATE}\n03\n",
        f"临岳日报\n要闻\n03\n{_DATE}\n",
        f"03\n要闻\n临岳日报\n{_DATE}\n",
        f"{_DATE}\n园区周刊\n临岳日报\n",
        f"临岳日报　{_DATE}　要闻　03\n",
    ],
)
def test_paper_section_and_page_on_lines_of_their_own_are_no_headlines(top: str, gap: str) -> None:
    reading = read(f"{top}{gap[1:]}{KICKER}\n{TITLE}\n{DECK}\n{BYLINE}\n{OPENING}{CLOSING}")
    assert _told(reading) == (KICKER, TITLE, DECK, ["高远", "李沐阳"])
    assert (reading.masthead.date, reading.headings) == ("2023-05-08", [])


@pytest.mark.parametrize("deck", [DECK, "上半年放贷21亿元，惠及企业312家"])
def test_a_byline_right_over_the_date_is_told(deck: str) -> None:
    reading = read(f"{TITLE}\n{deck}\n{BYLINE}\n{_DATE}\n{OPENING}{CLOSING}")
    assert (reading.masthead.byline, reading.masthead.date) == (["高远", "李沐阳"], "2023-05-08")


@pytest.mark.parametrize("under", [f"{BYLINE}\n", ""])
@pytest.mark.parametrize(
    "title",
    [
        "石梁经开区前三季度规上工业增加值同比增长11.6%，税收收入同比增长9.8%",
        "青屏国家高新技术产业开发区获批建设国家级新型工业化产业示范基地和进口贸易",
    ],
)
def test_a_title_wider_than_any_line_of_headlines_is_kept(title: str, under: str) -> None:
    reading = read(f"{title}\n{under}{OPENING}\n招牌怎么用\n\n{CLOSING}")
    assert reading.masthead.title == title
    assert reading.headings == ["招牌怎么用"]
