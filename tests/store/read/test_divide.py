"""Several articles of one file: parted by a rule or a form feed, wherever their headlines stand."""

from __future__ import annotations

import pytest

from store.read.divide import RULE, divide

SENTENCE = (
    "青屏工业园区今年完成投资十二亿元，新引进的铝材项目全部开工，\n园区道路、供水和污水处理一并建成，企业办事不出园。\n"
)
PAGE = SENTENCE * 8 + "\n青屏工业园区\n\n起步早 走得稳\n"


@pytest.mark.parametrize("mark", ["-----", "==========", "* * * * *", "\f"])
def test_whole_pages_with_their_headlines_at_the_end_are_parted(mark: str) -> None:
    text = f"{PAGE}\n{mark}\n{PAGE}\n{mark}\n{PAGE}"
    assert [text[start:end].strip() for start, end in divide(text)] == [PAGE.strip()] * 3


def test_a_form_feed_in_the_middle_of_a_sentence_is_only_the_end_of_a_page() -> None:
    half = len(SENTENCE) * 4 + SENTENCE.index("全部开工")
    assert len(divide(f"{PAGE[:half]}\f{PAGE[half:]}{PAGE}")) == 1


def test_a_rule_before_a_short_note_parts_nothing() -> None:
    assert len(divide(f"{PAGE}\n----------\n图为园区一角。\n")) == 1


def test_the_elements_of_a_web_page_part_short_articles_too() -> None:
    assert len(divide(f"青屏开工\n\n新项目开工。\n\n{RULE}\n\n石梁投产\n\n新车间投产。")) == 2


@pytest.mark.parametrize("end", ["", "\n", "\n\n"])
@pytest.mark.parametrize("start", ["", "\n"])
def test_a_form_feed_parts_whole_pages_whatever_line_ends_surround_it(end: str, start: str) -> None:
    signed = SENTENCE * 8 + "\n本报记者 高远"
    for page in (PAGE.rstrip(), signed):
        text = f"{page}{end}\f{start}{page}"
        assert [text[first:last].strip() for first, last in divide(text)] == [page.strip()] * 2


@pytest.mark.parametrize("end", ["", "\n"])
def test_an_article_that_goes_on_on_the_next_page_is_one(end: str) -> None:
    more = SENTENCE * 8
    assert len(divide(f"{PAGE.rstrip()}\n本报记者 高远\n\n{more.rstrip()}{end}\f{more}{end}\f{more}")) == 1
