"""Guards the line breaking: nothing lost, nothing over the edge, no mark or figure where it may not stand."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from store.mended import Block
from tests.tui.making import make_article
from tui.widths import CellWidths, text_width, widths_for
from tui.wrapping import (
    CLOSING,
    OPENING,
    indent_of,
    layout,
    layout_plain,
    line_at,
    measure_of,
    wrap,
)

NARROW = widths_for("narrow")
WIDE = widths_for("wide")
FIGURE = re.compile(r"(?<![\d.,])\d+(?:\.\d+)?(?:亿元|万吨|%|个百分点|吨/年)")

PIECES = """园 区 产 值 增 长 ， 。 、 ； ： ！ ？ “ ” ‘ ’ （ ） 《 》 【 】 …… —— ％ · GDP T800 碳纤维
704亿元 12.5% 2.5万吨 3个百分点 10万吨/年 https://example.org/a-very-long/address"""
pieces = st.one_of(
    st.sampled_from([*PIECES.split(), " ", "\u3000"]),
    st.text(alphabet="云岭省临岳市ab1,.", max_size=6),
)
texts = st.lists(pieces, max_size=60).map("".join)


def figures_of(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in FIGURE.finditer(text)]


@settings(max_examples=300, deadline=None)
@given(texts, st.integers(1, 90), st.sampled_from([NARROW, WIDE]), st.sampled_from([0, 2, 4]))
def test_every_character_stands_once_and_in_order_and_no_line_is_too_wide(
    text: str, width: int, widths: CellWidths, indent: int
) -> None:
    indent = indent if width >= 12 else 0
    lines = wrap(text, width, figures_of(text), indent=indent, widths=widths)
    assert "".join(text[start:end] for start, end in lines) == text
    for n, (start, end) in enumerate(lines):
        shown = text[start:end].rstrip()
        assert text_width(shown, widths) <= width or len(shown) == 1, (n, shown)


@settings(max_examples=300, deadline=None)
@given(texts, st.integers(1, 60))
@example("a12.5%", 5)
def test_figures_are_whole_unless_wider_than_a_line(text: str, width: int) -> None:
    cuts = {start for start, _ in wrap(text, width, figures_of(text))} - {0}
    for start, end in figures_of(text):
        if text_width(text[start:end]) <= width:
            assert not cuts & set(range(start + 1, end)), text[start:end]


@settings(max_examples=300, deadline=None)
@given(texts, st.integers(50, 90))
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(text: str, width: int) -> None:
    text = re.sub(r"([“‘（《【 ，。、；：！？”’）》】…—％·,.]){6,}", "园", text)  # so that a line can be had without
    for start, end in wrap(text, width, figures_of(text))[1:]:
        assert text[start] not in CLOSING, text[start:end]
        assert text[start - 1] not in OPENING, text[:start]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("产值达704亿元", 10, ["产值达", "704亿元"]),
        ("占比为12.5%。", 10, ["占比为", "12.5%。"]),
        ("增长了12个百分点", 12, ["增长了", "12个百分点"]),
        ("总投资约６００亿元", 12, ["总投资约", "６００亿元"]),
        ("园区，产值。", 4, ["园", "区，", "产", "值。"]),
        ("他说“园区好”。", 6, ["他说", "“园区", "好”。"]),
        ("建成GDP大厦", 6, ["建成", "GDP大", "厦"]),
        ("省略……不断——是的", 6, ["省略……", "不断——", "是的"]),
        ("1月至6月产值", 6, ["1月至", "6月产", "值"]),
        ("电解铝—铝合金", 8, ["电解铝—", "铝合金"]),
        ("年产10万吨/年线", 12, ["年产", "10万吨/年线"]),
        ("6000-13000马力船", 15, ["6000-13000马力", "船"]),
    ],
)
def test_lines_break_where_a_chinese_reader_expects(text: str, width: int, expected: list[str]) -> None:
    assert [text[start:end] for start, end in wrap(text, width)] == expected


def test_a_figure_given_as_a_span_is_kept_whole_in_chinese_numerals() -> None:
    text = "园区引进百余家企业"
    assert [text[a:b] for a, b in wrap(text, 10, [(4, 7)])] == ["园区引进", "百余家企业"]


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert [b - a for a, b in wrap("a" * 25, 10)] == [10, 10, 5]


def test_blanks_at_the_end_of_a_line_hang_past_the_edge() -> None:
    text = "good news today"
    assert [text[a:b] for a, b in wrap(text, 9)] == ["good news ", "today"]


def test_combining_marks_stay_with_their_letter() -> None:
    text = "e\u0301" * 10
    assert all(text[start] == "e" for start, _ in wrap(text, 3))


def test_ambiguous_characters_take_two_cells_where_the_terminal_shows_them_so() -> None:
    text = "“园区”——“园区”"
    assert len(wrap(text, 16, widths=NARROW)) == 1
    assert len(wrap(text, 16, widths=WIDE)) == 2


@pytest.mark.parametrize(("width", "expected"), [(40, (0, 40)), (84, (0, 84)), (124, (20, 84)), (1, (0, 1))])
def test_the_measure_is_capped_and_centred(width: int, expected: tuple[int, int]) -> None:
    assert measure_of(width) == expected


@pytest.mark.parametrize("width", [1, 2, 3, 4, 11, 20, 31, 32, 60, 84, 120, 200])
@pytest.mark.parametrize("widths", [NARROW, WIDE])
def test_a_layout_shows_every_block_within_its_width(width: int, widths: CellWidths) -> None:
    article = make_article()
    figures = figures_of(article.text)
    lines = layout(article.text, article.mended.blocks, width, figures, widths=widths)
    assert "".join(article.text[line.start : line.end] for line in lines) == article.text.replace("\n", "")
    margin, measure = measure_of(width)
    for line in lines:
        shown = article.text[line.start : line.end].rstrip()
        assert line.indent + text_width(shown, widths) <= margin + measure or len(shown) == 1


def test_paragraphs_are_indented_by_two_ideographs_and_headings_set_apart() -> None:
    article = make_article()
    lines = layout(article.text, article.mended.blocks, 40)
    by_text = {article.text[line.start : line.start + 4]: (n, line) for n, line in enumerate(lines) if line.block >= 0}
    at, heading = by_text["延链补链"]
    assert by_text["去年，青"][1].indent == indent_of(40) == 4
    assert heading.indent == 0
    assert lines[at - 1].block == -1


def test_a_heading_over_two_lines_has_no_line_of_one_character() -> None:
    text = "青屏工业园区产值再上新台阶"
    lines = layout(text, [Block("heading", 0, len(text))], 24)
    assert [line.end - line.start for line in lines] == [7, 6]


def test_plain_text_is_folded_and_nothing_else() -> None:
    text = "  第一行\n\n第二行很长很长"
    lines = layout_plain(text, 8)
    assert [text[line.start : line.end] for line in lines] == ["  第一行", "", "第二行很", "长很长"]
    assert {line.indent for line in lines} == {0}


def test_each_offset_is_found_on_the_line_that_shows_it() -> None:
    article = make_article()
    lines = layout(article.text, article.mended.blocks, 30)
    for offset, character in enumerate(article.text):
        if character != "\n":
            line = lines[line_at(lines, offset)]
            assert line.start <= offset < line.end


@pytest.mark.parametrize(
    "hostile", ["1." * 20000 + "x", "1-" * 20000, "“" * 20000, " " * 20000, "a" * 40000, "，" * 20000]
)
def test_hostile_text_is_wrapped_whole(hostile: str) -> None:
    lines = wrap(hostile, 60)
    assert lines[-1][1] == len(hostile)
