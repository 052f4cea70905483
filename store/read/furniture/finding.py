"""What surrounds an article on its page: page number, date line, editors, addresses; none of it is text."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from string import ascii_letters

from store.knowledge_words import ends_without, holds_any, listed
from store.late import late
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
from store.read.furniture.weather import SKY, tells_weather
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
_FULL_WIDTH = frozenset(map(chr, _HALF_WIDTH))
_DAY_SIGNS = frozenset("星周拜甲乙丙丁戊己庚辛壬癸农農初十廿/")
"""Each of the following has one of these; those of a lunar year and day are rarer than 年 and 月."""
_DAYS = late(
    r"(?:^日\s*)?星期[一二三四五六日天]|(?<![\d./])[01]\d/[0-3]\d(?=\s*(?:星期|周))|周[一二三四五六日](?![^\x00-\x7f\W])|礼拜[一二三四五六日]"
    r"|(?:农历|農曆)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年|(?:农历|農曆)[^\x00-\x7f\W]{2,10}"
    r"|闰?[正一二三四五六七八九十冬腊]{1,2}月(?:初|十|廿|二十|三十)[一二三四五六七八九十]?"
)
"""The day of the week and of the moon, which stand beside most dates."""
_WEEKDAY = "星期"
"""Stands on most lines that tell a date."""
_TRIFLE_WORDS = (
    "ma qq te da ww :// @ ＠ , 访问 共 期 号 今日 今天 版面 出版 晴 多云 阴 雨 雪 址 放大 缩小 默认 打印 关闭 分享 字体"
    " 数字 热线 电话 信箱 邮 传真 广告 准印"
)
_TRIFLE_SIGNS = tuple(_TRIFLE_WORDS.split())
"""All of the following but those above have one of these, in small letters, or a colon behind one of the next."""
_BEFORE_COLON = frozenset("间期览读击量数率源")
"""Or behind a digit."""
_TRIFLES = late(
    rf"{_DAYS.pattern}"
    r"|(?=[A-Za-z])(?i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2}\s?,\s?\d{4})"
    r"|总?第?\s*\d{2,6}\s*[期号]|(?:今日|今天|本期|共)\s?[\d一二三四五六七八九十]{1,3}\s?版|按日期查[找询]|版面(?:导航|目录)|往期回顾|出版(?![^\x00-\x7f\W])"
    rf"|(?<![^\x00-\x7f\W]){SKY}(?:[转到间]{SKY})?(?:[\s，,]*-?\d{{1,2}}\s*(?:℃|°C)?\s*[～~—–\-/至到]\s*-?\d{{1,2}}\s*(?:℃|°C))?"
    r"|(?:社|地)址[：:][^\s，。]{2,24}"
    r"|中共[^\x00-\x7f\W]{2,12}?委(?:主管|主办|机关报){1,3}"
    r"|[^\x00-\x7f\W]{3,16}?(?:主管|主办){1,2}(?=\s*总?第\s*\d|\s*今日|\s+\S)|(?<=\s)[^\x00-\x7f\W]{3,16}(?:主管|主办)$"
    r"|国内统一(?:连续出版物号|刊号)[：:\s]*[\d\-—/A-Za-z×*＊ ]+|(?:邮发)?代号[：:\s]*[\d\-—]+"
    r"|(?:内部资料(?:性出版物)?)?准印证号?[：:\s]*(?:[(（][^\x00-\x7f\W][)）])?字?第?\s?[\d\-—]+号?"
    r"|(?i:https?://|www\.)[\w./\-]+|[\w.\-]{1,64}+[@＠][\w.×*\-]+|(?<!\d)\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)"
    r"|(?:发布|发表|更新|发稿)?(?:时间|日期)[：:]|(?:浏览|阅读|点击|访问)(?:次数|量|数|率)?[：:]\s*\d*\s*次?"
    r"|(?:放大|缩小|默认|打印|关闭|分享到?|字体|字号)(?![^\x00-\x7f\W])|数字报纸?|字数[：:]\s*\d+|(?:信息|文章|稿件|数据|资料)?(?:来源|稿源)[：:]\s*[^\x00-\x7f\W]{0,14}"
    r"|(?:[^\x00-\x7f\W]{0,4}(?:热线|电话)|电子信箱|[^\x00-\x7f\W]{0,2}邮箱|(?i:E[-—]?mail|QQ|Tel)|传真|邮编|邮政编码|地址|网址|广告)"
    r"(?:\s*[：:/]\s*[\dX×*\-—()（）\s]*|\s*[(（]?\d[\dX×*\-—()（）\s]*)"
)
_NUMBER_BESIDE = late(r"[(（]\s?0\d{2,3}[-—]\d{7,8}\s?[)）]", "（ (")
"""The telephone of an editor, behind the name."""
_SECTION_SIZE = 16
"""Characters of the longest name of a section beside date and page number, whatever it is called."""
_HINTS = "年版历曆编編审審校責责设报報期线線话話箱址記记通讯訊作撰摄攝图圖文笔员習习采媒□○◎■●筹监觉执签检值办稿@＠"
_HINT = late(lambda: f"[{_HINTS}{re.escape(ends_without(listed('editor_desks'), _HINTS))}]")
_SOURCES = ("数据来源", "资料来源")
"""Opens a line that tells whose figures a table or a chart shows."""
_SIGNS = "@＠:：年月期周拜历曆号间览读击问源线话箱真址报報刊版责責编編校审图筹划监值觉计执签检办"
_CAPITALS = "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ"
_LATIN = late(r"[\dA-Zwh]")
"""Stands in what the next pattern looks for."""
_LATIN_HINT = late(r"[A-Z0-9][A-Z0-9]|\d[-./]\d|\d\s|\s\d|^\d|\d$|^[-—–·•*]\d|www|http")


@cache
def _signs() -> frozenset[str]:
    """The characters of which one stands, beside digits, in all that is looked for."""
    return frozenset(ascii_letters + _CAPITALS + _SIGNS + ends_without(listed("editor_desks"), _SIGNS))


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
    if len(text) > 120 or (not holds_digit(text) and _signs().isdisjoint(text)):
        return None
    whole = text
    if not _FULL_WIDTH.isdisjoint(text):
        text = text.translate(_HALF_WIDTH)
    if " 报" in text or "\u3000报" in text:
        text = SPREAD_PAPER.sub(close_up, text)
    if "版" in text:
        text = close_up_spaced(text)
    found = Furniture()
    found.sure = text.startswith(_SOURCES)
    rest = text.strip(MARKS)
    if rest != text and rest.isdecimal() and len(rest) < 3 and text[0] == text[-1]:
        found.page = rest
        return found
    if "版" in text and sends_elsewhere(text):
        found.sure = True
        return found
    if tells_weather(rest):
        found.sure = True
        return found
    found.page = page_of_line(rest)
    if found.page:
        found.page = _as_printed(found.page, whole)
        return found
    if may_hold_date(rest) and PRINTED_DATE.search(rest):
        found.date = read_date(rest)
        if found.date is None:
            return None
        rest = PRINTED_DATE.sub(" ", rest, count=1)
    elif _signs().isdisjoint(rest):
        return None
    rest = rest.replace("｜", " ")
    rest = take_editors(found, rest)
    if found.editors:
        rest = _NUMBER_BESIDE.sub(" ", rest)
    rest, trifles = _take_trifles(rest)
    left = rest
    rest, papers = PAPER.subn(" ", rest) if "报" in rest or "刊" in rest or "報" in rest else (rest, 0)
    if found.date:
        rest = LONG_PAPER.sub(" ", rest)
    rest = _take_page(found, rest, trifles + papers, whole)
    if found.date and papers and not found.page and (bare := BARE.findall(rest)) and len(bare) == 1:
        found.page = bare[0]
        rest = BARE.sub(" ", rest)
    found.pure = found.date is not None and not found.page and not found.editors and not left.strip(MARKS)
    if not (found.date or found.editors or found.page or trifles or papers):
        return None
    left = LATIN_NAME.sub("", rest).strip(MARKS + "，。：:；/／()（）[]【】<>《》.")
    spare = 6 if found.page else 4 if (found.date and trifles) or found.editors else 0
    if len(found.editors) > 1:
        spare = _SECTION_SIZE  # 策划：本报经济部　执行：…　编辑：…
    if found.page and found.date and trifles + papers:
        spare = _SECTION_SIZE
    named = _names_section(left, papers + trifles) or (found.date is not None and _names_sections(left))
    named = named or (trifles > 0 and names_box(left))  # 相关链接　读者热线 12345678
    if left and _names_role(left):
        found.names = read_byline(left) or []
    return found if len("".join(left.split())) <= spare or named else None


def _take_trifles(rest: str) -> tuple[str, int]:
    """The rest of the line without days, weather, addresses and buttons, and how many those are."""
    if _may_hold_trifle(rest):
        return _TRIFLES.subn(" ", rest)
    return (rest, 0) if _DAY_SIGNS.isdisjoint(rest) else _DAYS.subn(" ", rest)


def _may_hold_trifle(text: str) -> bool:
    text = text.replace(_WEEKDAY, "").lower()
    ends = [part[-1:] for part in text.replace("：", ":").split(":")[:-1]]
    told = any(end in _BEFORE_COLON or end.isdecimal() for end in ends)
    return told or holds_any(text, _TRIFLE_SIGNS)


_ROLES = ("记者", "記者", "通讯员", "通訊員", "作者", "撰稿")


def _names_role(text: str) -> bool:
    """Whether a line says what somebody did for the article."""
    return holds_any(text, _ROLES)


def read_credits(text: str) -> Furniture | None:
    """What a line says that tells the date and who wrote the article (2022-08-12 09:35 来源：某某日报 作者：甲乙)."""
    if len(text) > 120 or not _names_role(text) or not PRINTED_DATE.search(text):
        return None
    found = Furniture()
    found.date = read_date(text)
    rest = _TRIFLES.sub("  ", PRINTED_DATE.sub("  ", text, count=1))
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
