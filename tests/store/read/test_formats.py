from __future__ import annotations

import base64
import io
import os
import quopri
import sys
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml

from store.errors import SourceRefusedError
from store.read import formats
from store.read.article import read_articles
from store.read.files.docx import docx_text
from store.read.files.encodings import UndecodableError
from store.read.formats import decode_source, load_source
from tests.store.read.pdf.make_pdf import make_pdf

PARAGRAPHS = [
    "青屏工业园区今年引进项目12个，总投资35亿元。",
    "园区管委会表示，将继续优化服务，力争全年产值突破100亿元。",
]


def test_offsets_are_those_of_read_text(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes("园区\r\n产值\r增长\n".encode())
    assert load_source(page, "page.txt").text == page.read_text("utf-8")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_what_is_no_ordinary_file_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    for name in ("pipe.txt", "loop.txt", "missing.txt", ".", "bad\0name.txt"):
        with pytest.raises(SourceRefusedError):
            load_source(tmp_path / name, name)


def test_a_file_too_large_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "LARGEST", 10)
    (tmp_path / "page.txt").write_text("园区产值增长", "utf-8")
    with pytest.raises(SourceRefusedError, match="too large"):
        load_source(tmp_path / "page.txt", "page.txt")


@pytest.mark.parametrize("text", ["", "\n\n \u3000\n", "。。。\n", "\ufeff"])
def test_a_source_without_text_is_refused(text: str) -> None:
    with pytest.raises(SourceRefusedError, match="no text"):
        read_articles(decode_source(text.encode(), "page.txt"))


def html(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()


def test_a_web_page_gives_title_date_and_text_without_menus() -> None:
    text = "".join(f"<p>　　{paragraph}</p>" for paragraph in PARAGRAPHS)
    page = html(
        "<nav><a>首页</a><a>要闻</a></nav><h1>青屏工业园区引进新项目</h1>"
        "<div>2023-05-06 10:20 来源：临岳日报 作者：高远</div>"
        f"<div id='zoom'>{text}</div><div><a>相关新闻</a><a>更多链接</a></div><script>var x = 1</script>",
        "<title>青屏工业园区引进新项目 - 临岳新闻网</title>",
    )
    (reading,) = read_articles(decode_source(page, "page.html"))
    told = reading.masthead
    assert (told.title, told.date, told.byline) == ("青屏工业园区引进新项目", "2023-05-06", ["高远"])
    assert reading.mended.text.split("\n")[-2:] == PARAGRAPHS
    assert not {"首页", "要闻", "相关新闻", "更多链接", "var"} & set(reading.mended.text.split())


NEWS = [
    "青屏工业园区今年前三季度完成规上工业产值826亿元，同比增长9.3%，增速高于全市2.1个百分点。",
    "“引一家、带一串。”园区招商局局长丁宁说，三年来园区的铝加工企业由12家增加到58家。",
    "服务也在提速。园区选派专员72名，为企业代办事项1380件，平均用时2.4个工作日。",
]


def test_the_digital_edition_of_a_paper_gives_kicker_title_byline_and_text() -> None:
    page = html(
        "<div><a>第01版：要闻</a><a>上一版</a><a>下一版</a></div><table><tr><td>2014年07月22日 星期二</td></tr></table>"
        "<table><tr><td class='font02'><founder-pretitle>招商不看规模看链条</founder-pretitle></td></tr>"
        "<tr><td><founder-title>一根链条“串”起产业园</founder-title></td></tr>"
        "<tr><td><founder-subtitle>——青屏工业园区调查</founder-subtitle></td></tr>"
        "<tr><td><founder-author>本报记者 高远 李沐阳</founder-author></td></tr></table>"
        f"<div id='ozoom'><founder-content><P>　　{NEWS[0]}</P><P>　　{NEWS[1]}</P>"
        f"<P>　　<B>服务跟着企业走</B></P><P>　　{NEWS[2]}</P></founder-content></div><div>版权所有 云岭日报社</div>",
        "<title>云岭日报-数字报</title>",
    )
    (reading,) = read_articles(decode_source(page, "page.html"))
    told = reading.masthead
    assert (told.kicker, told.title, told.byline) == ("招商不看规模看链条", "一根链条“串”起产业园", ["高远", "李沐阳"])
    assert (told.date, reading.headings) == ("2014-07-22", ["服务跟着企业走"])
    assert all(paragraph in reading.mended.text.split("\n") for paragraph in NEWS)
    assert "版权" not in reading.mended.text


def test_title_date_and_author_stated_for_programs_are_taken_where_the_text_lacks_them() -> None:
    page = html(
        "<div class='nav'><ul><li>首页</li></ul></div><div class='info'>【字体：大 中 小】</div>"
        f"<div id='zoom'>{''.join(f'<p>{paragraph}</p>' for paragraph in NEWS)}<p>（责任编辑：关山）</p></div>"
        "<p>上一篇：<a>石梁经开区举行集中开工活动</a></p><div><h3>网友评论</h3><p>写得很好，支持园区发展！</p></div>",
        "<meta name='ArticleTitle' content='青屏工业园区前三季度产值增长9.3%'>"
        "<meta name='PubDate' content='2023-10-19'><meta name='Author' content='高远'>",
    )
    (reading,) = read_articles(decode_source(page, "page.html"))
    told = reading.masthead
    assert (told.title, told.date, told.byline) == ("青屏工业园区前三季度产值增长9.3%", "2023-10-19", ["高远"])
    assert told.editors == {"责任编辑": "关山"}
    assert reading.mended.text.split("\n")[-3:] == NEWS


def test_a_date_that_programs_read_replaces_the_one_without_a_year() -> None:
    page = html(
        "<article><header><h1>一根链条串起产业园</h1>"
        "<p><time datetime='2024-03-01T08:00'>3月1日</time> 记者 高远 通讯员 马成栋</p></header>"
        f"<p>{NEWS[0]}</p><figure><figcaption>图为生产车间。高远 摄</figcaption></figure>"
        f"<h2>引一家 带一串</h2><p>{NEWS[1]}</p></article><aside>热门文章：石梁开工</aside>"
    )
    (reading,) = read_articles(decode_source(page, "page.html"))
    told = reading.masthead
    assert (told.title, told.date, told.byline) == ("一根链条串起产业园", "2024-03-01", ["高远", "马成栋"])
    assert reading.headings == ["引一家 带一串"]
    assert "3月1日" not in reading.mended.text


def test_the_front_matter_of_a_markdown_file_is_read() -> None:
    head = '---\ntitle: "一根链条串起产业园"\ndate: 2023-05-06\nauthor: 高远\ntags: [园区]\n---\n'
    page = f"{head}\n{NEWS[0]}\n\n## 引一家 带一串\n\n{NEWS[1]}\n"
    (reading,) = read_articles(decode_source(page.encode(), "page.md"))
    told = reading.masthead
    assert (told.title, told.date, told.byline) == ("一根链条串起产业园", "2023-05-06", ["高远"])
    assert reading.headings == ["引一家 带一串"]
    assert reading.mended.text.split("\n")[0] == "一根链条串起产业园"
    assert "tags" not in reading.mended.text


@pytest.mark.parametrize(
    "head",
    [
        '---\ntitle: "一根链条串起产业园"\ndate: "2023-05-06"\nauthors:\n  - 高远\n  - 李沐阳\ntags:\n  - 园区\n---\n',
        '+++\ntitle = "一根链条串起产业园"\ndate = 2023-05-06T10:00:00+08:00\nauthor = "高远、李沐阳"\n+++\n',
        "---\ntitle: >-\n  一根链条串起产业园\nsummary: |\n  摘要。\ndate: 2023/5/6\nauthor: [高远, 李沐阳]\n---\n",
        "# 一根链条串起产业园\n\n> 2023-05-06\n\n**本报记者 高远 李沐阳**\n\n",
    ],
)
def test_title_date_and_authors_of_a_markdown_file(tmp_path: Path, head: str) -> None:
    (tmp_path / "page.md").write_text(f"{head}\n{NEWS[0]}\n\n## 引一家 带一串\n\n{NEWS[1]}\n", "utf-8")
    (reading,) = read_articles(load_source(tmp_path / "page.md", "page.md"))
    told = reading.masthead
    assert (told.title, told.date, told.byline) == ("一根链条串起产业园", "2023-05-06", ["高远", "李沐阳"])
    assert reading.headings == ["引一家 带一串"]
    assert reading.mended.text.split("\n")[-3:] == [NEWS[0], "引一家 带一串", NEWS[1]]


def test_marks_inside_the_lines_of_a_markdown_file_are_no_text(tmp_path: Path) -> None:
    text = "**提速。** 选派[72名](http://a.cn/x_y)，代办*1380*件，用时`2.4`天，3 * 4 * 5 不变。![图](a.jpg)\n> 引文\n"
    (tmp_path / "page.md").write_text(text, "utf-8")
    shown = "提速。 选派72名，代办1380件，用时2.4天，3 * 4 * 5 不变。\n引文\n"
    assert load_source(tmp_path / "page.md", "page.md").text == shown


def test_several_articles_of_a_web_page_come_out_each_with_its_span() -> None:
    page = html(
        "".join(
            f"<article><h2>{name}产值增长</h2><p>{name}一季度产值达到35亿元，同比增长8%，其中新材料产业增长12%，信心十足。</p></article>"
            for name in ("石梁开发区", "青屏工业园区")
        )
    )
    source = decode_source(page, "page.html")
    readings = read_articles(source)
    assert [reading.masthead.title for reading in readings] == ["石梁开发区产值增长", "青屏工业园区产值增长"]
    assert all(source.text[r.source_start : r.source_end].strip().startswith(r.masthead.title) for r in readings)


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_a_web_page_saved_in_one_file_with_its_pictures(tmp_path: Path, encoding: str) -> None:
    page = html(f"<h1>青屏工业园区产值增长</h1><p>2023年10月19日</p>{''.join(f'<p>{text}</p>' for text in NEWS)}")
    data = page.decode().encode("gb18030")
    packed = base64.encodebytes(data) if encoding == "base64" else quopri.encodestring(data)
    head = f'Content-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n'
    picture = b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
    parts = b"--x\r\n" + picture + b"--x\r\n" + head.encode() + packed + b"\r\n--x--\r\n"
    whole = (
        b'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n' + parts
    )
    (tmp_path / "page.mht").write_bytes(whole)
    (reading,) = read_articles(load_source(tmp_path / "page.mht", "page.mht"))
    assert (reading.masthead.title, reading.masthead.date) == ("青屏工业园区产值增长", "2023-10-19")
    assert reading.mended.text.split("\n")[-3:] == NEWS


def test_a_web_archive_without_a_page_is_refused() -> None:
    with pytest.raises(SourceRefusedError, match=r"save it as \.html"):
        decode_source(b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x--", "page.mht")


@pytest.mark.parametrize("body", ["<frameset><frame src='a.htm'></frameset>", "<script>show('正文')</script>", "<img>"])
def test_a_web_page_without_text_is_refused_with_the_remedy(body: str) -> None:
    with pytest.raises(SourceRefusedError, match="open the article in a browser"):
        decode_source(html(body), "page.html")


def test_tags_nested_deeper_than_any_page_are_no_trouble() -> None:
    deep = html("<div>" * 100_000 + PARAGRAPHS[0] + "<p>" + PARAGRAPHS[1] + "</div>" * 100_000)
    assert decode_source(deep, "deep.html").text.split("\n\n") == PARAGRAPHS


def test_markup_in_a_plain_file_is_text() -> None:
    assert "<b>" in decode_source("园区<b>产值</b>增长。".encode(), "page.txt").text


def word(paragraphs: list[str]) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "产值", "35亿元"
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def test_a_word_document_gives_its_paragraphs_and_rows(tmp_path: Path) -> None:
    (tmp_path / "page.docx").write_bytes(word(PARAGRAPHS))
    source = load_source(tmp_path / "page.docx", "page.docx")
    assert source.text.split("\n\n") == [*PARAGRAPHS, "产值\t35亿元"]


def test_text_boxes_of_a_word_document_are_read_once_and_merged_cells_too() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph(PARAGRAPHS[0])
    box = (
        '<w:txbxContent xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:p><w:r><w:t>核心数据</w:t></w:r></w:p></w:txbxContent>"
    )
    paragraph._p.add_r().append(
        parse_xml(
            '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
        )
    )
    cells = document.add_table(rows=1, cols=3).rows[0].cells
    cells[0].merge(cells[1]).text, cells[2].text = "产值", "35亿元"
    data = io.BytesIO()
    document.save(data)
    assert docx_text(data.getvalue()).split("\n\n") == [PARAGRAPHS[0], "核心数据", "产值\t35亿元"]


@pytest.mark.parametrize("kind", ["bomb", "damaged", "other"])
def test_a_word_document_that_blows_up_or_is_none_is_refused(tmp_path: Path, kind: str) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * (80 << 20) if kind == "bomb" else b"<w:document")
    (tmp_path / "page.docx").write_bytes(b"no document" if kind == "other" else data.getvalue())
    with pytest.raises(SourceRefusedError, match="unpacks" if kind == "bomb" else "Word document"):
        load_source(tmp_path / "page.docx", "page.docx")


def test_a_word_document_whose_directory_lies_about_sizes_is_refused_unread(tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * (80 << 20))
    true_size, told_size = (80 << 20).to_bytes(4, "little"), (1000).to_bytes(4, "little")
    (tmp_path / "page.docx").write_bytes(data.getvalue().replace(true_size, told_size))
    with pytest.raises(SourceRefusedError, match="Word document"):
        load_source(tmp_path / "page.docx", "page.docx")


def test_a_word_document_of_a_million_paragraphs_is_refused_before_it_is_parsed() -> None:
    document, written = io.BytesIO(word(PARAGRAPHS)), io.BytesIO()
    with zipfile.ZipFile(document) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            data = old.read(part)
            new.writestr(part, data.replace(b"<w:sectPr", b"<w:p/>" * 1_000_000 + b"<w:sectPr"))
    with pytest.raises(UndecodableError, match="split it"):
        docx_text(written.getvalue())


def test_a_cell_that_claims_to_be_a_billion_wide_stands_once() -> None:
    document = docx.Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "产值", "704亿元"
    table.cell(0, 0)._tc.grid_span = 1_000_000_000
    data = io.BytesIO()
    document.save(data)
    assert docx_text(data.getvalue()) == "产值\t704亿元"


@pytest.mark.parametrize(("package", "ending"), [("docx", "docx"), ("selectolax", "html"), ("pdfplumber", "pdf")])
def test_a_missing_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, package: str, ending: str) -> None:
    page = tmp_path / f"page.{ending}"
    page.write_bytes(word(PARAGRAPHS) if ending == "docx" else b"%PDF-1.4" if ending == "pdf" else html("<p>园区</p>"))
    for name in [name for name in sys.modules if name.split(".")[0] == package]:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(SourceRefusedError, match=rf"pip install 'parks\[{ending}\]'"):
        load_source(page, page.name)


def columns(texts: list[str], size: int = 10) -> list[tuple[float, float, float, str]]:
    """Texts set in columns of 16 characters, each in its own column."""
    drawn: list[tuple[float, float, float, str]] = []
    for number, text in enumerate(texts):
        for row, first in enumerate(range(0, len(text), 16)):
            drawn.append((40 + 175 * number, 140 + 14 * row, size, text[first : first + 16]))
    return drawn


def test_columns_of_a_pdf_come_in_reading_order() -> None:
    texts = [(PARAGRAPHS[0] + PARAGRAPHS[1]) * 3, "石梁经济技术开发区新签约项目26个，到位资金18亿元。" * 5]
    page = [
        (60.0, 40.0, 9.0, "2022年8月15日 星期一"),
        (60.0, 80.0, 30.0, "项目加速跑 园区气象新"),
        (60.0, 110.0, 10.0, "本报记者 高远"),
    ]
    # Glyphs come in any order.
    source = decode_source(make_pdf([list(reversed(page + columns(texts)))]), "page.pdf")
    (reading,) = read_articles(source)
    assert (reading.masthead.title, reading.masthead.byline) == ("项目加速跑 园区气象新", ["高远"])
    assert reading.masthead.date == "2022-08-15"
    assert "".join(texts) == reading.mended.text.split("高远\n")[1].replace("\n", "")


def test_a_scanned_page_is_refused_with_that_reason() -> None:
    with pytest.raises(SourceRefusedError, match="scanned"):
        decode_source(make_pdf([[]]), "page.pdf")


def test_a_damaged_pdf_is_refused() -> None:
    with pytest.raises(SourceRefusedError):
        decode_source(b"%PDF-1.4\n1 0 obj\n<< /Type", "page.pdf")
