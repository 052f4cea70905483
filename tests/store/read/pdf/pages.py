"""PDF pages for the tests: an invented story and a brief, set in columns or upright, and what is read of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

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


def upright(texts: Sequence[str], right: float, tops: Sequence[float], rows: int, columns: int) -> list[Text]:
    """Paragraphs set in upright lines from the right to the left, in tiers that begin at `tops`."""
    lines = [line for text in texts for line in set_lines(text, 2 * rows, "　　")]
    set_: list[Text] = []
    for n, line in enumerate(lines):
        x, top = right - 16 * (n % columns), tops[n // columns]
        cells = re.findall(r"[ -~]{1,2}|[^ -~]", line)
        set_ += [(x, top + 10.5 * i, 10, cell) for i, cell in enumerate(cells) if cell.strip()]
    return set_
