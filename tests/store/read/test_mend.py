"""Single rules of mending, each on the smallest page that shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.errors import SourceRefusedError
from store.read.article import read_articles
from store.read.divide import divide
from store.read.formats import decode_source
from store.read.mend import mend
from store.records import Reading, Source
from tests.work import growth, work_of


def lines(text: str) -> list[str]:
    return mend(text)[0].text.split("\n")


def read(text: str, name: str = "page.txt", date: str | None = None) -> Reading:
    (reading,) = read_articles(Source(name=name, text=text, encoding="utf-8"), date=date)
    return reading


WRAPPED = "青屏工业园区今年完成固定资产投资\n47.5亿元，规上工业增加值同比增长\n12.4%，增速居全市各园区之首。\n"


def test_wrapped_lines_are_joined_also_between_a_number_and_its_unit() -> None:
    torn = "青屏工业园区今年完成投资约 603 亿\n元，规上工业增加值增长 3 个 百\n分 点 ，增速居全市首位。\n"
    assert lines(torn) == ["青屏工业园区今年完成投资约603亿元，规上工业增加值增长3个百分点，增速居全市首位。"]


def test_a_number_broken_over_lines_is_one_number() -> None:
    assert "1386.2亿元" in mend("园区今年累计完成进出口总额达到13\n86.2亿元，比上年增长百分之三十。\n")[0].text


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("园区引进了企业的管理系统Warehouse\nManagement并投入使用，效率大增。\n", "Warehouse Management"),
        ("园区企业主要生产塑料原料聚氯乙烯P\nVC和丙烯腈等化工产品，效益很好。\n", "聚氯乙烯PVC和"),
    ],
)
def test_latin_words_keep_their_blank_and_abbreviations_need_none(torn: str, whole: str) -> None:
    assert whole in mend(torn)[0].text


def test_full_width_digits_stay_as_printed() -> None:
    assert "占全国的２０％。" in mend("园区多晶硅产能占全国的２０％。\n")[0].text


def test_radicals_of_pdf_fonts_are_read_as_characters_and_recorded() -> None:
    mended, _ = mend("青屏⼯业园区产值增⻓了八成。\n")
    assert mended.text == "青屏工业园区产值增长了八成。"
    assert [edit.source_start for edit in mended.edits if edit.kind == "folded"] == [2, 9]


def test_characters_without_ink_are_dropped_and_recorded() -> None:
    mended, _ = mend("青屏工\u00ad业园\u200b区产值\ue5e5增长。\n")
    assert mended.text == "青屏工业园区产值增长。"
    assert sum(edit.kind == "dropped" for edit in mended.edits) == 3


def test_what_is_dropped_from_a_doubled_headline_is_recorded() -> None:
    mended, _ = mend("石梁经济技术开发区\n\n绿色发展谱新篇绿色发展谱新篇\n\n" + WRAPPED)
    (edit,) = [edit for edit in mended.edits if edit.kind == "dropped"]
    assert (edit.source_end - edit.source_start, edit.reason) == (7, "printed twice")


def test_joined_lines_are_recorded_where_they_were_joined() -> None:
    mended, _ = mend(WRAPPED)
    for edit in (edit for edit in mended.edits if edit.kind == "joined"):
        assert WRAPPED[edit.source_start : edit.source_end] == "\n"
        assert mended.source_offset(edit.at) == edit.source_end


def test_a_sentence_goes_on_across_a_blank_line() -> None:
    assert lines(WRAPPED.replace("投资\n", "投资\n\n")) == lines(WRAPPED)


def test_a_short_line_that_ends_a_sentence_ends_the_paragraph() -> None:
    second = "园区还建成标准化厂房四十二万平方\n米，引进上下游配套企业三十一家。\n"
    assert len(lines(WRAPPED.replace("全市各园区之首", "全市首位") + second)) == 2


def test_unwrapped_text_keeps_its_lines() -> None:
    text = "园区产值增长\n" + "\n".join(["青屏工业园区今年完成固定资产投资47.5亿元，同比增长8%。" * 3] * 4)
    assert mend(text)[0].text == text


def test_a_run_in_heading_is_a_heading_also_over_a_line_end() -> None:
    reading = read("【抓运行\n稳增长】青屏工业园\n区产值同比增长八成，\n发展势头良好。\n")
    assert reading.headings == ["抓运行稳增长"]
    assert reading.mended.text.endswith("青屏工业园区产值同比增长八成，发展势头良好。")


def test_headings_whose_section_is_not_known_stand_after_the_lead_and_say_so() -> None:
    page = "奋楫争先正当时\n本报记者 高远\n\n" + WRAPPED + "\n" + WRAPPED + "\n创新驱动产业升级\n\n优化服务激活春水\n"
    reading = read(page)
    kinds = [(block.kind, block.placed) for block in reading.mended.blocks]
    assert kinds == [
        ("title", True), ("byline", True), ("lead", True), ("heading", False), ("heading", False), ("paragraph", True),
    ]  # fmt: skip
    assert sum(edit.kind == "moved" for edit in reading.mended.edits) == 2


@pytest.mark.parametrize("mark", ["\n\f\n", "\n----------\n", "\n* * * * * *\n", "\n＊＊＊＊＊＊\n"])
def test_a_file_says_by_a_rule_or_a_form_feed_that_it_holds_several_articles(mark: str) -> None:
    first, second = "园区产值增长\n\n" + WRAPPED, "开发区项目开工\n\n" + WRAPPED
    source = Source(name="page.txt", text="2023年5月6日 第3版\n" + first + mark + second, encoding="utf-8")
    readings = read_articles(source)
    assert [reading.masthead.title for reading in readings] == ["园区产值增长", "开发区项目开工"]
    assert [(reading.masthead.date, reading.masthead.page) for reading in readings] == [("2023-05-06", "3")] * 2
    assert readings[0].source_end <= readings[1].source_start
    for reading in readings:
        spans = [(run.source_start, run.source_start + run.length) for run in reading.mended.runs]
        assert min(spans)[0] >= reading.source_start
        assert max(end for _, end in spans) <= reading.source_end


@pytest.mark.parametrize("mark", ["\f", "\n\f\n", "\n----------\n"])
def test_a_page_break_in_mid_sentence_parts_nothing(mark: str) -> None:
    text = WRAPPED.replace("投资\n", "投资" + mark) * 2
    assert divide(text) == [(0, len(text))]
    assert "固定资产投资47.5亿元" in mend(text)[0].text


def test_the_date_comes_from_the_page_else_the_file_name_else_the_option() -> None:
    dated = "2023年5月6日 星期六\n\n园区产值增长\n\n" + WRAPPED
    told = [
        read(dated, "2024-02-01.txt", "2025-01-01").masthead,
        read(WRAPPED, "2024-02-01.txt", "2025-01-01").masthead,
        read(WRAPPED, "page.txt", "2025-01-01").masthead,
        read(WRAPPED).masthead,
    ]
    assert [(one.date, one.date_origin) for one in told] == [
        ("2023-05-06", "page"),
        ("2024-02-01", "file"),
        ("2025-01-01", "option"),
        (None, None),
    ]


def test_an_inferred_year_is_kept_apart_from_the_date() -> None:
    reading = read("2023年以来，" + WRAPPED)
    assert (reading.masthead.date, reading.year_inferred) == (None, 2023)


def test_a_source_of_blanks_is_refused() -> None:
    with pytest.raises(SourceRefusedError):
        read(" \n\u3000\n")


def test_rows_parted_by_full_width_blanks_stay_rows() -> None:
    page = (
        "石梁园区上半年完成产值12亿元，增长百分之八，\n完成投资3亿元。\n\n"
        "位次　园区　　　产值（亿元）　增速（%）\n"
        "1　石梁园区　　　412.5　　　12.6\n2　青屏园区　　　386.2　　　 5.9\n\n"
        "入园企业（家）　　　　76　　　新增12\n税收（万元）　　　8360　　　增长9.8%\n"
    )
    mended = mend(page)[0].text
    for row in (
        "1 石梁园区 412.5 12.6",
        "2 青屏园区 386.2 5.9",
        "入园企业（家） 76 新增12",
        "税收（万元） 8360 增长9.8%",
    ):
        assert row in mended.split("\n")


def test_words_set_wide_in_a_row_are_closed_up() -> None:
    page = (
        "石梁园区上半年完成产值12亿元，增长百分之八，\n完成投资3亿元。\n\n"
        "表：上半年主要产品产量\n产 品　　单 位　　产 量　　同比（±%）\n"
        "柴油　　万吨　　201.5　　-1.8\n纯 碱　　万吨　　12.4　　26.1\n"
    )
    mended = mend(page)[0].text.split("\n")
    for row in ("产品 单位 产量 同比（±%）", "柴油 万吨 201.5 -1.8", "纯碱 万吨 12.4 26.1"):
        assert row in mended


def test_figures_with_an_arrow_stand_in_lines_of_their_own() -> None:
    mended = mend("数据速览\n吞吐量31.5万标箱 ↑12.4％\n货值 7.9 亿美元 ↓3.5％\n")[0].text
    assert "↑12.4％货值" not in mended


@pytest.mark.parametrize("unseen", ["\u200b", "\u00ad", "\ufeff"])
def test_characters_that_nobody_sees_change_nothing(unseen: str) -> None:
    page = (Path(__file__).parent / "pages" / "column_name.txt").read_text("utf-8")
    assert mend(unseen.join(page))[0].text == mend(page)[0].text
    assert mend(page.replace(" ", "\u00a0"))[0].text == mend(page)[0].text


def test_a_control_inside_chinese_leaves_no_blank() -> None:
    reading = read_articles(decode_source("石梁工业园\x01区产值12亿元，比上年增长。".encode(), "a.txt"))[0]
    assert reading.mended.text == "石梁工业园区产值12亿元，比上年增长。"
    assert reading.mended.source_offset(5) == 6


def test_many_marks_take_no_more_than_their_length() -> None:
    page = "石梁园区新添三个项目\n\n　　石梁园区今年新添三个项目，全部开工。\n"
    assert growth(lambda n: divide(page + "-----\n" * n + page), 300) < 2.4


_SHAPES = {
    "headlines": "园区发展\n",
    "headlines apart": "园区发展\n\n",
    "labels": "石梁园区：\n",
    "sentences": "园区发展很快。\n",
    "pieces": "园区今年发展很快，投资不断增长，\n",
    "heads never closed": "【园区发展\n",
    "brackets never closed": "（园区今年发展很快投资不断增长\n",
    "quotes never closed": "“园区今年发展很快投资不断增长\n",
    "marks": "■园区发展\n",
    "rules": "园区发展很快。\n------------\n",
    "form feeds": "园区发展很快。\n\f\n",
    "figures": "1234567890\n",
    "dates": "2024年1月2日 第3版\n",
    "bylines": "本报记者 高远\n",
    "callouts": "704亿元\n\n工业总产值\n\n",
    "captions": "图为厂房\n",
    "set wide": "园 区 发 展 \n",
    "traditional": "園區產業發展，經濟開發區\n",
    "private use": "园\ue5e5区发展得很快，投资增长\n",
    "heads in one line": "【园区发展】投资增长。",
    "plans": "2030年将建成，2023年1—6月。",
}


@pytest.mark.parametrize("shape", _SHAPES)
def test_reading_takes_work_in_proportion_to_the_length(shape: str) -> None:
    def read(n: int) -> None:
        read_articles(decode_source((_SHAPES[shape] * n + "园区").encode(), "a.txt"))

    assert growth(read, 150) < 2.4


def test_lines_of_any_length_take_work_in_proportion_to_the_text() -> None:
    text = "园区今年完成工业总产值704亿元，同比增长9.5%，引进企业35家。" * 60
    whole = work_of(lambda: mend(text))
    for width in (2, 3, 5, 8, 13, 21, 60):
        lines = "\n".join(text[i : i + width] for i in range(0, len(text), width))
        assert work_of(lambda lines=lines: mend(lines)) < whole + 800 * len(lines) / width  # type: ignore[misc]


def test_items_that_name_what_their_figures_are_of_stay_apart() -> None:
    rows = [
        "青屏工业园区：产值286.3亿元，增长31.5%；税收7.93亿元",
        "石梁工业园区：产值174.8亿元，下降3.2%；税收6.05亿元",
    ]
    mended = mend("2024年两个园区主要指标\n" + "\n".join(rows) + "\n")[0].text
    assert mended.split("\n")[-2:] == rows


def test_a_line_cut_in_two_in_mid_sentence_is_rejoined() -> None:
    torn = (
        "园区去年引进企业二十三家，其中\n投资过亿元的十二家，全年新增规\n上工业企业九家，总数增加到\n五十八家，形成\n\n"
        "电解铝、铝板带、铝箔、铝车轮一\n体的产业链，产值占全区六成。\n"
    )
    assert len(lines(torn)) == 1


NOTES = """园区速览
■ 常河经开区
上半年新增注册外资4.2亿美元
本报讯（记者 高远）上半年该区新设外资项目26个，新增注册外资4.2亿美元，实际到账外资2.1亿美元。
■ 广川经开区
首批线路板企业年内投产
本报讯（通讯员 王启明）广川经济开发区线路板产业园内，厂房主体已经封顶，园区签约企业73家。
■ 靖岭经开区
“零增地”技改盘活900亩
本报讯（记者 李沐阳）企业投入1.8亿元加层改造老厂房，面积从2.4万平方米增加到5.1万平方米。
"""


def test_labels_over_headlines_stand_before_their_notes() -> None:
    kinds = [(block.kind, block.placed) for block in read(NOTES).mended.blocks]
    two = [("heading", True), ("heading", True)]
    assert kinds == [("title", True), *two, ("lead", True), *two, ("paragraph", True), *two, ("paragraph", True)]
