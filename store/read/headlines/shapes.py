"""Lines that are headlines by their shape."""

from __future__ import annotations

import re
from functools import lru_cache

from store.knowledge_words import either, listed
from store.late import late
from store.read.headlines.words import tells_how
from store.read.lines.characters import LINES_KEPT

HEADING_WIDTH = 56
"""No headline line is wider (28 Chinese characters)."""
TITLE_WIDTH = 2 * HEADING_WIDTH
"""No title is wider, all its lines together."""
RUN_IN = late(r"【[^【】]{2,24}】|〖[^〖〗]{2,24}〗|［[^［］]{2,24}］", "【 〖 ［")
"""A heading printed at the head of its paragraph."""
MARKDOWN = late(r"#{1,6}\s+(?=\S)")
"""Marks a heading in a Markdown file."""
CLOSES_RUN_IN = {"【": "】", "〖": "〗", "［": "］"}
_NUMBERED = late(
    r"^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|第[一二三四五六七八九十]{1,3}[章节部分篇]+|[0-9]{1,2}[、.．](?!\d))"
)
_NUMBERED_LABEL = late(
    r"[^\x00-\x7f\W]{1,3}[一二三四五六七八九十]：|[一二三四五六七八九十][问看变记][^\x00-\x7f\W]{1,5}：", "："
)
_LABEL_SIZE = 8
"""Characters up to the colon of a numbered label: 现场一：, 一问产能：."""
NUMBER_FIRST = frozenset("（(一二三四五六七八九十第0123456789")
_NUMBER_LAST = frozenset("）)、.．章节部分篇")
_NUMBER_SIZE = 5
"""Characters of the longest number of a section (第十二章), of whose ends the first is the second."""
_CAPTION = late(
    r"[▲△▼▽◀▶↑↓]|[（(]?(?:图[①-⑨一二三四五六七八九\d]?为|图片?[：:]|图片?说明?[：:]|图(?:[①-⑨]|\d|[一二三四五六七八九][：:\s])|[上下左右]图|圖為)"
    r"|图片[/／]",
    "▲ △ ▼ ▽ ◀ ▶ ↑ ↓ 图 圖為",
)
_SURE_CAPTION = late(rf"(?![▲▶↑↓])(?:{_CAPTION.pattern})")
"""The same without the marks that open headings and points of lists as well."""
CAPTION_FIRST = frozenset("▲△▼▽◀▶↑↓图圖上下左右（(")
_CREDIT = late(
    r"(?:[^\x00-\x7f\W]\s?[/／]?\s?[摄攝](?:\s?[（(][^（）()，。]{2,12})?|供图|供圖|资料图|资料图片|摄影|新华社发|图片[^，。]{1,12}提供|摄影\s?[/／：:]\s?[^\x00-\x7f\W]{2,4})[）)]?$"
)
_CREDIT_SIZE = 20
_CREDIT_SIGNS = ("摄", "攝", "图", "圖", "新华社发")
CREDIT_ENDS = frozenset("摄攝图圖片影发供）)")
_LAST = frozenset("，、。；：,;:")
_PAUSES = frozenset("，。；：")
_LOOSE = {
    **dict.fromkeys("的是把其于或", ""),
    "近": "亲附走临贴程最更就将", "超": "赶反", "从": "服听",
    "在": "所存实内潜现", "为": "作有行何", "到": "做周得先迟报", "向": "方导动走取志面", "达": "发到直通抵表",
    "对": "应面比", "等": "平同上高中初一二三优均能",
    "和": "平温融谐", "至": "甚而备不", "将": "猛", "约": "节集契签履", "并": "兼合", "与": "参赠",
    "及": "普波", "以": "可何",
}  # fmt: skip
"""Words that a headline never ends with, and the characters before them with which they are part of another word."""
NO_HEADLINE_FIRST = frozenset("，。、；：！？”’）》】〉%％")
"""What no headline begins with."""
_SHORT = 20
_LEADS_WIDTH = 40
"""Columns of the widest line with a dash that leads over to the headline below."""
_TELLER = late(
    lambda: f"{either('teller_labels', 'setting_labels')}[：:]", lambda: listed("teller_labels", "setting_labels")
)
"""Opens a line that says who tells what follows, or where and when."""
_COUNTED = "家个户项条台人吨亩件名次处座"
_COUNT = late(rf"\d\s*[{_COUNTED}]$")
"""Ends a point of a list of figures (新增企业35家)."""
_TWO_HAN = re.compile(r"[^\x00-\x7f\W][\x00-\x7f\W]*[^\x00-\x7f\W]")
_VALUE = re.compile(r"\d\s*(?:亿|万|%|％|个百分点)")
_MOST_CLAUSES = 4
_TURNED = late(r"\d.*“[^”\d]{1,6}”$", "”")
"""Ends a headline that tells an amount and makes a picture of it, which no list of figures does."""
_DATELINE = late(
    r"[【\[]?(?:本报|本報|本刊|新华社|中新社|[^\x00-\x7f\W]{2,4}(?:日报|晚报|晨报|时报))"
    r"[^，。：；]{0,14}[讯訊电電](?:[】\]]|(?=[（(\s\d]|$))|本[报報][讯訊]",
    "讯 訊 电 電",
)
_PAPER = late("[报報刊社]")
_PAPER_SIZE = 7
"""Characters in which the name of a paper or an agency is told."""


def opens_report(text: str) -> bool:
    """Whether a line opens a report (本报讯, 【本报讯】, 本报某地3月5日电)."""
    return _PAPER.search(text, 0, _PAPER_SIZE) is not None and _DATELINE.match(text) is not None


def names_teller(text: str) -> bool:
    """Whether a line says who tells what follows, or where and when (对话人：…, 时间：…)."""
    return _TELLER.match(text) is not None


def is_heading_shaped(text: str, width: int) -> bool:
    """Whether a line has the shape of a headline: short, no sentence, no loose end, no amount."""
    if width > HEADING_WIDTH or not _has_title_shape(text, width):
        return False
    return _VALUE.search(text) is None or _TURNED.search(text) is not None


def holds_amount(text: str) -> bool:
    """Whether a line tells an amount (12亿元, 8%), which a headline inside the text seldom does."""
    return _VALUE.search(text) is not None


def is_title_shaped(text: str, width: int, widest: int = HEADING_WIDTH) -> bool:
    """Whether a line may be a headline at the top of a page; amounts stand in those."""
    return width <= widest and _has_title_shape(text, width)


@lru_cache(maxsize=LINES_KEPT)
def _has_title_shape(text: str, width: int) -> bool:
    """Whether a line has the shape of a title, if it is not too wide for one."""
    first, last = text[0], text[-1]
    if len(text) < 2 or (first in "（(" and last in "）)"):
        return False
    if last in _LAST or first in NO_HEADLINE_FIRST or "。" in text:
        return last in "：:" and width <= 28 and _PAUSES.isdisjoint(text[:-1]) and first not in NO_HEADLINE_FIRST
    if last in _LOOSE and text[-2] not in _LOOSE[last] and not (tells_how(text) or _ends_alike(text)):
        return False
    if (
        "；" in text
        or ("、" in text and text.count("、") > 3)
        or (("：" in text or ":" in text) and names_teller(text))
    ):
        return False
    if "，" in text and text.count("，") > 1 and not _has_even_clauses(text):
        return False
    if ("“" in text or "”" in text) and text.count("“") != text.count("”"):
        return False
    if ("）" in text or "（" in text) and text.count("（") != text.count("）"):
        return False
    if last == "—" and text.endswith("——") and width <= _LEADS_WIDTH:
        return _PAUSES.isdisjoint(text)  # 青屏工业园区—— over its headline
    if last == "—" or (last in "！？…!?" and "，" not in text and width < 12):
        return False
    return not counts(text, width) and _TWO_HAN.search(text) is not None


def _has_even_clauses(text: str) -> bool:
    """Whether a line is a few clauses of one length, as a title of three is (引得来，留得住，长得大)."""
    sizes = [len(clause) for clause in text.split("，")]
    return len(sizes) <= _MOST_CLAUSES and min(sizes) > 1 and max(sizes) - min(sizes) <= 1


def _ends_alike(text: str) -> bool:
    """Whether a line is two clauses of one length that end with one character (留下来的，长出来的)."""
    first, _, second = text.partition("，")
    return len(first) == len(second) and first[-1] == second[-1]


def counts(text: str, width: int) -> bool:
    """Whether a short line tells a number and nothing else, as the points of a list of figures do (新增企业35家)."""
    if width > _SHORT or text[-1] not in _COUNTED or text[1:2] == "：":  # 腾：三年搬走186家
        return False
    return _COUNT.search(text) is not None


def is_credited(text: str) -> bool:
    """Whether a line ends with who took a photograph (某某 摄)."""
    if text[-1] not in CREDIT_ENDS and "摄影" not in text:
        return False
    tail = text[-_CREDIT_SIZE:]
    return any(sign in tail for sign in _CREDIT_SIGNS) and _CREDIT.search(tail) is not None


def is_caption(text: str) -> bool:
    """Whether a line is what stands under a photograph."""
    if len(text) > 120:
        return False
    if text[0] in CAPTION_FIRST and _CAPTION.match(text) is not None:
        return True
    # Most lines are told by their last character.
    return (text[-1] in CREDIT_ENDS or "摄影" in text) and is_credited(text)


def is_surely_caption(text: str) -> bool:
    """Whether a line stands under a photograph, told by more than a mark that headings have as well."""
    return is_caption(text) and (_SURE_CAPTION.match(text) is not None or is_credited(text))


def is_numbered(text: str) -> bool:
    """Whether a line opens with the number of a section (一、 （二） 3. 现场一：)."""
    numbered = text[0] in NUMBER_FIRST and not _NUMBER_LAST.isdisjoint(text[1:_NUMBER_SIZE])
    if numbered and _NUMBERED.match(text) is not None:
        return True
    return "：" in text[2:_LABEL_SIZE] and _NUMBERED_LABEL.match(text) is not None
