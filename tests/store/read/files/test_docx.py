"""Word documents as people really have them: changes tracked, text in boxes, frames and tables, notes, other files."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml

from store.errors import SourceRefusedError
from store.read.article import read_articles
from store.read.files.docx import docx_text
from store.read.formats import decode_source, load_source

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def element(xml: str) -> Any:
    name, _, rest = xml.partition(">")
    return parse_xml(f"{name} {_WORD}>{rest}")


def saved(document: Any) -> bytes:
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def lines(document: Any) -> list[str]:
    return docx_text(saved(document)).split("\n\n")


def paragraph(*pieces: str) -> Any:
    """A document of one paragraph: text, and elements."""
    document = docx.Document()
    made = document.add_paragraph()
    for piece in pieces:
        if piece.startswith("<"):
            made._p.append(element(piece))
        else:
            made.add_run(piece)
    return document


@pytest.mark.parametrize(
    ("piece", "shown"),
    [
        ("<w:ins><w:r><w:t>826</w:t></w:r></w:ins>", "826"),
        ("<w:del><w:r><w:delText>800</w:delText></w:r></w:del>", ""),
        ("<w:moveTo><w:r><w:t>826</w:t></w:r></w:moveTo>", "826"),
        ("<w:moveFrom><w:r><w:t>826</w:t></w:r></w:moveFrom>", ""),
        ("<w:sdt><w:sdtContent><w:r><w:t>826</w:t></w:r></w:sdtContent></w:sdt>", "826"),
        ("<w:smartTag><w:r><w:t>826</w:t></w:r></w:smartTag>", "826"),
        ("<w:hyperlink><w:r><w:t>826</w:t></w:r></w:hyperlink>", "826"),
        ("<w:fldSimple><w:r><w:t>826</w:t></w:r></w:fldSimple>", "826"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>800</w:t></w:r>", ""),
        ("<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>826</w:t></w:r>", "826"),
        ("<w:r><w:footnoteReference w:id='2'/></w:r>", ""),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>", ""),
    ],
)
def test_a_figure_is_read_as_the_page_shows_it(piece: str, shown: str) -> None:
    assert lines(paragraph("产值达到", piece, "亿元。")) == [f"产值达到{shown}亿元。"]


def test_the_reading_above_a_character_is_no_text() -> None:
    above, base = "<w:rt><w:r><w:t>yú</w:t></w:r></w:rt>", "<w:rubyBase><w:r><w:t>盂</w:t></w:r></w:rubyBase>"
    assert lines(paragraph("铜", f"<w:r><w:ruby>{above}{base}</w:ruby></w:r>")) == ["铜盂"]


def test_soft_breaks_part_lines_and_page_breaks_part_pages() -> None:
    document = paragraph(
        "产值增长", "<w:r><w:br/></w:r>", "本报记者 高远", "<w:r><w:br w:type='page'/></w:r>", "第二页"
    )
    assert lines(document) == ["产值增长", "本报记者 高远", "\f", "第二页"]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    document = paragraph("产值达到")
    document.paragraphs[0]._p.insert(0, element("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"))
    document.add_paragraph("826亿元。")
    assert lines(document) == ["产值达到826亿元。"]


def test_paragraphs_in_frames_of_content_stand_in_their_order() -> None:
    document = paragraph("第一段。")
    document.add_paragraph("第三段。")
    framed = element("<w:sdt><w:sdtContent><w:p><w:r><w:t>第二段。</w:t></w:r></w:p></w:sdtContent></w:sdt>")
    document.element.body.insert(1, framed)
    assert lines(document) == ["第一段。", "第二段。", "第三段。"]


def test_rows_of_a_table_stand_under_each_other_and_columns_of_text_one_after_the_other() -> None:
    document = docx.Document()
    table = document.add_table(3, 2)
    for row, texts in zip(table.rows, (("指标", "完成"), ("产值", "826亿元")), strict=False):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(2, 0).text, table.cell(2, 1).text = "左栏第一段。", "右栏第一段。"
    for cell, text in ((table.cell(2, 0), "左栏第二段。"), (table.cell(2, 1), "右栏第二段。")):
        cell.add_paragraph(text)
    table.cell(2, 1).add_table(1, 1).cell(0, 0).text = "表中的表"
    assert lines(document) == [
        "指标\t完成\n产值\t826亿元",
        *("左栏第一段。", "左栏第二段。", "右栏第一段。", "右栏第二段。", "表中的表"),
    ]


def test_a_deleted_row_is_no_text() -> None:
    document = docx.Document()
    table = document.add_table(2, 1)
    table.cell(0, 0).text, table.cell(1, 0).text = "产值800亿元", "产值826亿元"
    table.rows[0]._tr.insert(0, element("<w:trPr><w:del/></w:trPr>"))
    assert lines(document) == ["产值826亿元"]


def test_the_head_of_the_pages_tells_date_and_page() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "第3版　园区　　2023年5月6日　星期六"
    document.sections[0].footer.paragraphs[0].text = "第 1 页 共 2 页"
    for text in (
        "一根链条串起产业园",
        "本报记者　高远",
        "青屏工业园区今年前三季度完成规上工业产值826亿元，同比增长9.3%。",
    ):
        document.add_paragraph(text)
    (reading,) = read_articles(decode_or_load(document))
    told = reading.masthead
    assert (told.title, told.byline, told.date, told.page) == ("一根链条串起产业园", ["高远"], "2023-05-06", "3")


def decode_or_load(document: Any) -> Any:
    text = docx_text(saved(document))
    return decode_source(text.encode(), "page.txt")


@pytest.mark.parametrize(
    ("data", "remedy"),
    [
        (b"\xd0\xcf\x11\xe0" + bytes(600), "save it as .docx or .txt"),
        (b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "save it without one"),
        (b"{\\rtf1 park}", "save it as .docx or .txt"),
        (b"", "save it again as .docx"),
        ("园区产值增长。".encode("gbk"), "save it again as .docx"),
    ],
)
def test_another_kind_of_file_by_the_name_of_a_word_document_is_refused(
    tmp_path: Path, data: bytes, remedy: str
) -> None:
    (tmp_path / "page.docx").write_bytes(data)
    with pytest.raises(SourceRefusedError, match=remedy):
        load_source(tmp_path / "page.docx", "page.docx")


def test_a_zipped_file_that_is_no_word_document_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "page.docx", "w") as package:
        package.writestr("xl/workbook.xml", "<x/>")
    with pytest.raises(SourceRefusedError, match="save it again as"):
        load_source(tmp_path / "page.docx", "page.docx")
