"""What surrounds an article on its page: page number, date line, editors, addresses; none of it is text."""

from __future__ import annotations

import re
from functools import lru_cache
from string import ascii_letters

from store.knowledge_words import ends_without, holds_any, listed
from store.late import AnyOf, late
from store.read.bylines.finding import MARKS, read_byline
from store.read.furniture.dates import PRINTED_DATE, may_hold_date, read_date, read_number
from store.read.furniture.desks import take_editors
from store.read.furniture.page_marks import (
    ALONE,
    BARE,
    PAGE,
    PARTED,
    close_up,
    close_up_spaced,
    number_at_edge,
    number_by_section,
    page_of_line,
    sends_elsewhere,
)
from store.read.furniture.papers import LATIN_NAME, LONG_PAPER, PAPER, PAPER_APART, SPREAD_PAPER
from store.read.furniture.trifles import TRIFLES, take_trifles
from store.read.furniture.weather import tells_weather
from store.read.headlines.labels import is_section, names_box
from store.read.lines.around import Furniture
from store.read.lines.characters import LINES_KEPT, holds_digit

_HALF_WIDTH = str.maketrans(
    {
        code: chr(code - 0xFEE0)
        for code in (*range(0xFF10, 0xFF1A), *range(0xFF20, 0xFF3B), *range(0xFF41, 0xFF5B), 0xFF0D, 0xFF0E)
    }
)
_DIGITS = {code: to for code, to in _HALF_WIDTH.items() if to != "-"}
_FULL_WIDTH = AnyOf("".join(map(chr, _HALF_WIDTH)))
_NUMBER_BESIDE = late(r"[(（]\s?0\d{2,3}[-—]\d{7,8}\s?[)）]", "（ (")
"""The telephone of an editor, behind the name."""
_SECTION_SIZE = 16
"""Characters of the longest name of a section beside date and page number, whatever it is called."""
_HINTS = "年版历曆编編审審校責责设报報期线線话話箱址記记通讯訊作撰摄攝图圖文笔员習习采媒□○◎■●筹监觉执签检值办稿@＠"
_HINT = late(lambda: f"[{_HINTS}{re.escape(ends_without(listed('editor_desks'), _HINTS))}]")
_SOURCES = ("数据来源", "资料来源")
"""Opens a line that tells whose figures a table or a chart shows."""
_SITE, _LONGEST_SITE = "网", 8
"""What the name of a paper's web site ends with, and the characters of the longest."""
_ROLES = ("记者", "記者", "通讯员", "通訊員", "作者", "撰稿")
_SIGNS = "@＠:：年月期周拜历曆号间览读击问源线话箱真址报報刊版责責编編校审图筹划监值觉计执签检办"
_CAPITALS = "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ"
_LATIN = late(r"[\dA-Zwh]")
"""Stands in what the next pattern looks for."""
_LATIN_HINT = late(r"[A-Z0-9][A-Z0-9]|\d[-./]\d|\d\s|\s\d|^\d|\d$|^[-—–·•*]\d|www|http")


_SIGN = AnyOf(lambda: ascii_letters + _CAPITALS + _SIGNS + ends_without(listed("editor_desks"), _SIGNS))
"""Stands, beside digits, in all that is looked for."""


def half_width(number: str) -> str:
    """A number in the digits of page numbers, however wide it is printed."""
    return number.translate(_DIGITS)


def may_stand_around(text: str) -> bool:
    """Whether a line holds what any line of the masthead does; told fast."""
    if _HINT.search(text) is not None or text.startswith(_SOURCES):
        return True
    return _LATIN.search(text) is not None and _LATIN_HINT.search(text) is not None


@lru_cache(maxsize=LINES_KEPT)
def read_furniture(text: str) -> Furniture | None:
    """What a line says that is made of dates, page numbers, editors and addresses only; None for any other line."""
    if len(text) > 120 or not (_SIGN.stands_in(text) or holds_digit(text)):
        return None
    line = _in_one_spelling(text)
    rest = line.strip(MARKS)
    found = _read_whole(line, rest, text) or _read_parts(rest, text)
    if found and line.startswith(_SOURCES):
        found.sure = True
    return found


def _in_one_spelling(text: str) -> str:
    """`text` with half-width digits and letters, and without spaces inside a paper's name and a page number."""
    if _FULL_WIDTH.stands_in(text):
        text = text.translate(_HALF_WIDTH)
    if " 报" in text or "\u3000报" in text:
        text = SPREAD_PAPER.sub(close_up, text)
    return close_up_spaced(text) if "版" in text else text


def _read_whole(line: str, rest: str, printed: str) -> Furniture | None:
    """What a line says that is one thing only: a page number, a note where to read on, the weather; else None.

    `rest` is the line without the marks at its edges, `printed` the line as it is printed.
    """
    found = Furniture()
    if rest != line and rest.isdecimal() and len(rest) < 3 and line[0] == line[-1]:
        found.page = rest
    elif ("版" in line and sends_elsewhere(line)) or tells_weather(rest):
        found.sure = True
    elif page := page_of_line(rest):
        found.page = _as_printed(page, printed)
    else:
        return None
    return found


def _read_parts(rest: str, printed: str) -> Furniture | None:
    """What a line says that is made of a date, a page number, editors, papers and trifles; None for any other."""
    found = Furniture()
    printed_date = PRINTED_DATE.search(rest) if may_hold_date(rest) else None
    if printed_date:
        found.date = read_date(rest)
        if found.date is None:
            return None
        rest = f"{rest[: printed_date.start()]} {rest[printed_date.end() :]}"
    elif not _SIGN.stands_in(rest):
        return None
    rest = take_editors(found, rest.replace("｜", " "))
    if found.editors:
        rest = _NUMBER_BESIDE.sub(" ", rest)
    rest, trifles = take_trifles(rest)
    beside = rest.strip(MARKS)
    rest, papers = PAPER.subn(" ", rest) if "报" in rest or "刊" in rest or "報" in rest else (rest, 0)
    if found.date:
        rest = LONG_PAPER.sub(" ", rest)
    rest = _take_page(found, rest, trifles + papers, printed)
    if found.date and papers and not found.page and (bare := BARE.findall(rest)) and len(bare) == 1:
        found.page = bare[0]
        rest = BARE.sub(" ", rest)
    found.pure = found.date is not None and not found.page and not found.editors and not beside
    if not (found.date or found.editors or found.page or trifles or papers):
        return None
    left = LATIN_NAME.sub("", rest).strip(MARKS + "，。：:；/／()（）[]【】<>《》.")
    if not _may_be_left(found, left, trifles, papers):
        return None
    if left and _names_role(left):
        found.names = read_byline(left) or []
    return found


def _may_be_left(found: Furniture, left: str, trifles: int, papers: int) -> bool:
    """Whether what is `left` of a line without all that was found is no text: a section's name, a few characters."""
    spare = 6 if found.page else 4 if (found.date and trifles) or found.editors else 0
    if len(found.editors) > 1 or (found.page and found.date and trifles + papers):
        spare = _SECTION_SIZE  # 策划：本报经济部　执行：…　编辑：…
    if len("".join(left.split())) <= spare or _names_section(left, papers + trifles):
        return True
    if trifles and len(left) <= _LONGEST_SITE and left.endswith(_SITE):
        return True  # 青屏新闻网　www.…　广告热线 …
    return (found.date is not None and _names_sections(left)) or (trifles > 0 and names_box(left))


def _names_role(text: str) -> bool:
    """Whether a line says what somebody did for the article."""
    return holds_any(text, _ROLES)


def read_credits(text: str) -> Furniture | None:
    """What a line says that tells the date and who wrote the article (2022-08-12 09:35 来源：某某日报 作者：甲乙)."""
    if len(text) > 120 or not _names_role(text) or not PRINTED_DATE.search(text):
        return None
    found = Furniture()
    found.date = read_date(text)
    rest = TRIFLES.sub("  ", PRINTED_DATE.sub("  ", text, count=1))
    rest = _take_page(found, PAPER_APART.sub("  ", rest), 1, text)
    names = read_byline(rest.strip(MARKS)) if rest.strip(MARKS) else None
    if not names or found.date is None:
        return None
    found.names = names
    found.pure = found.page is None
    return found


def _names_section(left: str, known: int) -> bool:
    """Whether what is left beside the name of the paper or the day of the week is a section of the paper."""
    words = left.translate(PARTED).split()
    return known > 0 and len(words) <= 3 and len(left) <= 12 and any(map(is_section, words))


def _names_sections(rest: str) -> bool:
    """Whether nothing but a number and names of sections is left of a line."""
    inner = rest.strip()
    if not inner or ord(inner[0]) in PARTED or ord(inner[-1]) in PARTED:
        return False
    return all(word.isdecimal() or is_section(word) for word in inner.translate(PARTED).split())


def _as_printed(page: str, text: str) -> str:
    """The mark of two pages with the dash that is printed between them (12－13)."""
    wide = page.replace("-", "－")
    return wide if "－" in text and wide in text.translate(_DIGITS) else page


def _in_digits(page: str) -> str:
    """第二版 is page 2."""
    return str(read_number(page)) if page[0] in "一二三四五六七八九十" else page


def _take_page(found: Furniture, rest: str, trifles: int, printed: str) -> str:
    """The rest of the line, as it is `printed`, without the page number, which is kept in `found`."""
    known = found.date or found.editors or trifles
    page = PAGE.search(rest) if "版" in rest or "P" in rest else None
    if page and (known or page.end() - page.start() >= len(rest.strip()) - 8):
        found.page = _in_digits(page["page"] or page["page2"])
    elif known and (page := ALONE.search(rest)):
        found.page = page[0]
    elif (found.date or found.editors or (trifles and _names_sections(rest))) and (
        page := number_at_edge(rest.strip(" \u3000"))
    ):
        found.page = page[0]
        rest = rest.strip(" \u3000")
    elif found.date and (page := number_by_section(rest)):
        found.page = page[0]
    else:
        return rest
    found.page = _as_printed(found.page, printed)
    return rest[: page.start()] + " " + rest[page.end() :]
