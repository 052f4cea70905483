"""The order of the blocks: the end of an article that was set first goes behind, and nothing else moves."""

from __future__ import annotations

from store.read.article import read_articles
from store.read.formats import decode_source

TITLE = "石屏工业园区吹响项目建设“集结号”"
OPENING = "本报讯（记者 宋明）2月21日，石屏工业园区召开项目建设动员大会。"
MIDDLE = "会上指出，面对复杂局面，园区坚持稳中求进，去年完成产值86亿元。"
OUTCOME = "创新能力持续增强，新增高新技术企业6户，总数达到21户。"
END = f"{OUTCOME}（记者 宋明）"


def order(*paragraphs: str) -> list[str]:
    (reading,) = read_articles(decode_source("\n\n".join([TITLE, *paragraphs]).encode(), "page.txt"))
    blocks = reading.mended.blocks
    return [reading.mended.text[b.start : b.end] for b in blocks if b.kind in ("lead", "paragraph")]


def test_names_behind_a_dateline_open_a_short_paragraph_and_do_not_end_the_article() -> None:
    paragraphs = [OPENING, MIDDLE, END.removesuffix("（记者 宋明）")]
    assert order(*paragraphs) == paragraphs


def test_the_end_that_was_set_before_its_beginning_goes_behind() -> None:
    """Guards the rule itself: a signature that ends a paragraph in the middle of the text ends the article."""
    opening = OPENING.replace("（记者 宋明）", "，")
    assert order(END, opening, MIDDLE)[-1] == END


def test_a_section_with_a_label_set_over_the_lead_goes_behind() -> None:
    plans, lead, below = "新的一年，园区将再引进项目12个。", f"　　{MIDDLE}", "去年，园区引进项目9个，落户企业6户。"
    page = "\n".join([f"【再出发】{plans}", "", lead, "", TITLE, "", f"【抓项目】{below}", f"【强服务】{OUTCOME}"])
    (reading,) = read_articles(decode_source(page.encode(), "page.txt"))
    text = reading.mended.text
    assert text.index(MIDDLE) < text.index(below) < text.index(plans)


def test_a_section_with_a_label_stays_before_the_next_where_nothing_opens_the_text() -> None:
    page = "\n".join(
        [TITLE, "", f"【抓项目】{MIDDLE}", "", OPENING.replace("（记者 宋明）", "，"), "", f"【强服务】{OUTCOME}"]
    )
    (reading,) = read_articles(decode_source(page.encode(), "page.txt"))
    assert reading.mended.text.index(MIDDLE) < reading.mended.text.index(OUTCOME)


def test_more_blocks_than_a_page_has_stay_in_the_order_in_which_they_are_printed() -> None:
    heading = "石屏园区发展提速"
    reading = read_articles(decode_source((f"{MIDDLE}\n" * 2500 + heading).encode(), "page.txt"))[0]
    assert reading.mended.text == f"{MIDDLE}\n" * 2500 + heading
    assert [block.kind for block in reading.mended.blocks[:2]] == ["lead", "paragraph"]
    assert reading.mended.blocks[-1].kind == "heading"
