"""What a heading is called without its marks, sections of papers, and labels that tell of what kind a piece is."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from store.knowledge_words import each_of, either, firsts, listed
from store.late import late
from store.read.bylines.finding import MARKS
from store.read.headlines.shapes import RUN_IN
from store.read.lines.characters import LINES_KEPT

_IN_BRACKETS = late(r"\[[^\[\]]{2,24}\]|〔[^〔〕]{2,24}〕", "[ 〔")
_OPENING_BRACKETS = "【〖［[《"
_LABEL = late(
    lambda: (
        rf"[{re.escape(_OPENING_BRACKETS)}]?(?:{either('note_labels')}|附表|附图|附件|附(?=[：:])|表)(?:[一二三四五六七八九十\d]{{1,2}}(?=[】：:\s]|$))?"
        r"(?P<close>[】〗］\]》])?\s?(?:[：:]|$|(?<=[】〗］\]》])|(?<=\s))"
    ),
    lambda: (*each_of("note_labels"), "附", "表"),
)
"""Tells of what kind a piece is that stands beside the text."""


@cache
def _label_first() -> frozenset[str]:
    """What a label begins with."""
    return firsts("note_labels").union(_OPENING_BRACKETS, "附表")


_OF_TABLE = ("附", "表")
_CLOSES_NAME = "】〗］]〕"
_BEFORE_NAME = frozenset(MARKS + "〔")


def is_section(word: str) -> bool:
    """Whether a word is the name of a section of a paper (要闻, 经济)."""
    return word in listed("page_sections")


def opens_note(text: str) -> bool:
    """Whether a line opens a note beside the text with what kind it is (编者按：…)."""
    return (
        text[0] in _label_first()
        and _LABEL.match(text) is not None
        and not text.lstrip(_OPENING_BRACKETS).startswith(_OF_TABLE)
    )


@lru_cache(maxsize=LINES_KEPT)
def heading_name(text: str) -> str:
    """A heading without the marks around it; empty if it only tells the kind of what follows (编者按, 附表, ■链接)."""
    bracketed = text[-1:] in _CLOSES_NAME and (RUN_IN.fullmatch(text) or _IN_BRACKETS.fullmatch(text))
    text = text[1:-1] if bracketed else text.strip(MARKS)
    label = _LABEL.match(text) if text[:1] in _label_first() else None
    if label is None:
        return text
    return "" if text.lstrip(_OPENING_BRACKETS).startswith(_OF_TABLE) else text[label.end() :].strip(MARKS)


def tells_kind(text: str) -> bool:
    """Whether a heading has no name: it only tells the kind of what follows."""
    return (text[0] in _BEFORE_NAME or text[0] in _label_first()) and not heading_name(text)


_BOX = late(
    r"(?:(?:相关|新闻|知识|数据)?链接|(?:记者|采访|编辑)[手后]记|名词解释|新闻背景|背景资料|延伸阅读|短评|(?:园区|开发区|企业|人物)(?:名片|档案|简介))$",
    "名片 档案 简介 链接 手记 后记 名词解释 新闻背景 背景资料 延伸阅读 短评",
)
"""Names a piece beside the text that stands by itself."""
_LONGEST_BOX = 8
"""Characters of the longest of these names, with marks around it."""


def names_box(text: str) -> bool:
    """Whether a line is the name of a piece beside the text; told fast of those too long for one."""
    return len(text) <= _LONGEST_BOX and bool(box_name(text))


@lru_cache(maxsize=LINES_KEPT)
def box_name(text: str) -> str:
    """The name of a piece beside the text on a line of its own (■链接, 记者手记); empty if the line is none."""
    bare = text.strip(MARKS + "【】〖〗［］")
    return bare if _BOX.match(bare) else ""
