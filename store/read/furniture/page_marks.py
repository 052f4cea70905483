"""Page numbers as papers print them, and the names of the sections that stand beside them."""

from __future__ import annotations

import re
from string import ascii_uppercase

from store.knowledge_words import each_of, holds_word_of
from store.late import late
from store.read.headlines.labels import is_section
from store.read.lines.characters import holds_digit, is_unbroken

NUMBER = r"[A-Za-z]?0{0,3}\d{1,3}[A-Za-z]?(?:[-—－、/]\d{1,3})?"
PAGE = late(
    rf"(?<![上下])第?\s*(?P<page>{NUMBER}|[一二三四五六七八九十]{{1,3}})\s*版(?:\s*[·：:|丨/]?\s*[^\x00-\x7f\W]{{2,6}}(?![^\x00-\x7f\W]))?"
    rf"|(?:Page|PAGE|P|版次)\s*[.：:]?\s*(?P<page2>{NUMBER})(?![0-9A-Za-z])",
    "P 版",
)
"""A page number that says what it is."""
_NAME = r"(?P<section>[^\x00-\x7f\W]{2,6}?)"
_LONG_NAME = r"(?P<long>[\w·•“”]{2,20}?)"
_PAIR = r"(?P<first>[^\x00-\x7f\W]{2,6})[·•](?P<second>[^\x00-\x7f\W]{2,6})"
_SEPARATOR = r"[\s·：:|丨｜│/◇◆■●]{1,4}"
_MARK = r"[A-Z]{1,2}\d{1,3}(?:[-—－~～/、][A-Z]{0,2}\d{1,3})?|0\d"
_LINES = tuple(
    late(pattern)
    for pattern in (
        rf"^(?P<a>{NUMBER})\s*[·：:|丨/]?\s*{_NAME}$",
        rf"^{_NAME}\s*[·：:|丨/]?\s*(?P<b>{NUMBER})$",
        rf"^(?P<c>[A-Z]\d{{1,3}}){_SEPARATOR}[^\x00-\x7f\W]{{2,6}}$"
        rf"|^[^\x00-\x7f\W]{{2,6}}{_SEPARATOR}(?P<d>[A-Z]\d{{1,3}})$"
        r"|^(?:版面|版次|版号)\s?[：:]?\s?(?P<e>[A-Z]?\d{1,3})$|^[【\[〈](?P<f>[A-Z]?\d{1,3})[】\]〉]$|^(?P<g>0\d[/、-]0\d)$",
        rf"^(?P<h>{_MARK}|\d{{1,2}})版?{_SEPARATOR}{_LONG_NAME}$",
        rf"^{_LONG_NAME}{_SEPARATOR}(?P<i>{_MARK}|\d{{1,2}})版?$",
        rf"^(?:(?P<k>{_MARK})\s?[.—–-]{{1,2}}\s?|[【\[](?P<l>{NUMBER})[】\]]\s?|[（(](?P<m>{_MARK})[）)]\s?){_NAME}$",
        rf"^(?P<n>{_MARK}|\d{{1,2}}){_SEPARATOR}{_PAIR}$",
        rf"^{_PAIR}{_SEPARATOR}(?P<o>{_MARK}|\d{{1,2}})$",
        rf"^第?(?P<j>[A-Z]{{0,2}}\d{{1,3}})版\s?[·：:|丨/]?\s?{_LONG_NAME}$",
    )
)
"""Lines of a page number and a section; section names are looked up: a pattern of all compiles slowly."""
_WORDS = ("section", "long", "first", "second")
"""The groups that are no number."""
_BEGINS_NUMBER, _ENDS_NUMBER = frozenset("【〈（第"), frozenset("版】〉")
"""A line of a page number and a section has the number at its beginning or its end."""
_OF_SENTENCES = frozenset("，。；？！%％")
"""Marks that stand in none of these lines."""
_TELLS_NUMBER = frozenset("版【[〈0")
"""Begins such a line where no section needs to be known by its name, as a capital letter does in it."""
_MOST_WORDS = 3
"""Words of number, separator and section."""
_YEAR = 4
"""Digits of which no page number is made that does not begin with a zero."""
_GUIDES = frozenset(["导读", "今日导读", "本期导读", "今日看点", "导航"])
"""Stand above pointers to other pages."""
_WEEKLY = late(r"[\u4e00-\u9fff·]{2,8}(?:周刊|专刊|专版|特刊|导刊)", "刊 专版")
_CAPITALS = " ".join(ascii_uppercase)
ALONE = late(
    r"(?<![0-9A-ZⅠ-Ⅻa-z])(?:[A-Z][Ⅰ-Ⅻ]?\d{1,3}(?:[-—－~～/、][A-Z]?\d{1,3})?|\d{1,3}[A-Z]|0\d[-—－~～/、]0\d|(?<!\d/)0(?:\d|0{1,3}\d{1,2})(?!/\d))(?![0-9A-Za-z])",
    f"0 {_CAPITALS}",
)
"""A page number by its form."""
_LONGEST_ALONE = 9
"""Characters of the longest one (A101-A102)."""
_PAIR_SIZE = 12
"""Characters of the longest name of a section that has two parts (开发区·产业)."""
_ALONE_ON_LINE = late(r"[A-Z]{2}\d{2}|特\d{1,2}")
"""A page number only where nothing else stands on the line."""
_SPACED = late(r"^[A-Z](?:\s\d|\s\d\d)(?:\s\d)?(?!\S)|(?<![\d.])\d\s\d(?=\s?版)")
"""A page number whose characters are set apart (A 0 4, 0 3 版)."""
_LATIN_SECTION = late(r"(?<=\s)[A-Z]{3,}(?:\s[A-Z]{3,})*(?=\s)", _CAPITALS)
"""The English name of a section, beside the Chinese one."""
PARTED = str.maketrans(dict.fromkeys("·•|丨｜/", " "))
"""Parts the names of sections and their numbers, as blanks do."""
BARE = late(r"(?<!\S)\d{1,2}(?!\S)")
"""A page number beside the date and the name of the paper, wherever it stands."""
_AT_EDGE = late(r"^\d{1,2}(?:[-—－]\d{1,2})?(?=\s|$)|(?<=\s)\d{1,2}(?:[-—－]\d{1,2})?$")
_TURNED = late(
    r"(?:上接|下转|紧接|转|(?:相关)?(?:报道|内容|全文)?(?:详见|见)|(?:相关)?(?:报道|内容)[：:])"
    r"[A-Za-z]?\s?第?\s?[\d一二三四五六七八九十A-Za-z]{1,4}\s?版[^，。]{0,8}",
    "上接 转 紧接 见 报道 内容",
)
_POINTER = late(
    r"[▶►→➤]\s?第?[A-Z]?\d{1,2}版[\s：:][^，。]{4,40}"
    r"|[^，。]{4,40}(?:[▶►→➤]+\s?第?[A-Z]?\d{1,2}版?|[（(](?:详?见|刊|转)?第?[A-Z]?\d{1,2}版[）)]|\s(?:详?见|刊)第?[A-Z]?\d{1,2}版)",
    "▶ ► → ➤ 版） 版) 见 刊",
)
_ARROWS = "▲△▶▷►▼▽◀→➤>》 \u3000（()）【】[]［］〔〕"


def close_up(found: re.Match[str]) -> str:
    """A page number without the blanks in it."""
    return "".join(found[0].split())


def close_up_spaced(text: str) -> str:
    """A line with the characters closed up of which a page number is made that are set apart."""
    return text if is_unbroken(text) else _SPACED.sub(close_up, text)


def number_at_edge(text: str) -> re.Match[str] | None:
    """The bare number at either end of a line that tells the date."""
    return _AT_EDGE.search(text) if text[:1].isdecimal() or text[-1:].isdecimal() else None


def page_of_line(text: str) -> str | None:
    """The page number of a line that holds it, with the name of a section or without, and nothing else."""
    if not holds_digit(text):
        return None
    if "版" in text or text[0].isupper():
        text = close_up_spaced(text)
    number, *spread = text.split()
    if len(spread) > 1 and number.isdecimal() and all(len(word) == 1 for word in spread):
        text = f"{number} {''.join(spread)}"  # 03 园 区
    if len(text) <= _LONGEST_ALONE and (ALONE.fullmatch(text) or _ALONE_ON_LINE.fullmatch(text)):
        return text
    found = _number_of(text)
    if found is None and _LATIN_SECTION.search(text):
        found = _number_of(_LATIN_SECTION.sub(" ", text))
    return found


def _number_of(text: str) -> str | None:
    """The page number of a line in which a section stands beside it."""
    if not (_may_hold_number(text) and _OF_SENTENCES.isdisjoint(text) and _may_name_section(text)):
        return None
    for pattern in _LINES:
        found = pattern.match(text)
        told = found.groupdict() if found else {}
        if told and _names_section(*map(told.get, _WORDS)):
            return next((number for name, number in told.items() if number and name not in _WORDS), None)
    return None


def _may_hold_number(text: str) -> bool:
    """Whether a page number may stand at the beginning or the end of a line; told fast."""
    first, last = text[0], text[-1]
    begins = first.isascii() or first.isdecimal() or first in _BEGINS_NUMBER
    ends = last.isascii() or last.isdecimal() or last in _ENDS_NUMBER
    return (begins and not _is_year(text[:_YEAR])) or (ends and not _is_year(text[-_YEAR:]))


def _is_year(text: str) -> bool:
    """Whether digits at the edge of a line are too many for a page number."""
    return len(text) == _YEAR and text.isascii() and text.isdecimal() and text[0] != "0"


def _may_name_section(text: str) -> bool:
    """Whether a line may be a page number and a section: it names one, or needs none; told fast."""
    if text[0] in _TELLS_NUMBER or text != text.lower():
        return True
    if len(text.split()) > _MOST_WORDS:
        return False
    return holds_word_of(text, "page_sections") or holds_word_of(text, "page_section_ends")


def _names_section(section: str | None, long: str | None, first: str | None, second: str | None) -> bool:
    """Whether the words of a line are the name of a section, as far as its pattern asks for one."""
    if section:
        return is_section(section)
    if long:
        return long.rstrip("·•").endswith(each_of("page_section_ends")) and "的" not in long
    return not first or is_section(first) or is_section(second or "")


def number_by_section(text: str) -> re.Match[str] | None:
    """The bare number right before or behind the name of a section (要闻·2), on a line that tells the date as well."""
    text = text.translate(PARTED)
    for found in BARE.finditer(text):
        before, behind = text[: found.start()].split()[-1:], text[found.end() :].split()[:1]
        if any(map(is_section, (*before, *behind))):
            return found
    return None


_BESIDE_DATE = late(
    r"(?P<a>[A-Z]{0,2}0\d{1,2}|[A-Z]{1,2}\d{1,2})[\s·|｜丨/]{1,4}[\w·•“”]{2,14}|[\w·•“”]{2,14}[\s·|｜丨/]{1,4}(?P<b>[A-Z]{0,2}0\d{1,2}|[A-Z]{1,2}\d{1,2})"
    r"|[^\x00-\x7f\W]{2,8}\s{2,4}(?P<c>\d{1,2})"
)


def page_beside_date(text: str) -> str | None:
    """The page number of a line right beside the date, with a section of any name (06　大江生态·答卷, 创新　　7)."""
    found = _BESIDE_DATE.fullmatch(text) if holds_digit(text) else None
    return found and (found["a"] or found["b"] or found["c"])


_PUBLISHER = late(
    r"[^\x00-\x7f\W]{2,12}\s*[^\x00-\x7f\W]{0,16}(?:主办|主管|编印|编辑出版|承办|出版|供稿)", "主 编 出版 承办 供稿"
)


def names_publisher(text: str) -> bool:
    """Whether a line beside the date names the paper and who puts it out (今日青屏　青屏县融媒体中心主办)."""
    return _PUBLISHER.fullmatch(text) is not None


def sends_elsewhere(text: str) -> bool:
    """Whether a line sends the reader to another page (下转第3版, 某某开工 ▶2版)."""
    return _TURNED.fullmatch(text.strip(_ARROWS)) is not None or _POINTER.fullmatch(text) is not None


def names_section(text: str) -> bool:
    """Whether a line beside the page number or the date is the name of a section of the paper."""
    if "·" in text and len(text) <= _PAIR_SIZE and all(map(is_section, text.split("·"))):
        return True
    return is_section(text) or text in _GUIDES or _WEEKLY.fullmatch(text) is not None
