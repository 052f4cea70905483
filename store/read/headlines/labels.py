"""What a heading is called without its marks, and labels that tell of what kind a piece beside the text is."""

from __future__ import annotations

from functools import lru_cache

from store.late import late
from store.read.bylines.finding import MARKS
from store.read.headlines.shapes import RUN_IN
from store.read.lines.characters import LINES_KEPT

_IN_BRACKETS = late(r"\[[^\[\]]{2,24}\]|〔[^〔〕]{2,24}〕", "[ 〔")
_LABEL = late(
    r"[【〖［\[]?(?:编者按|编者的话|编后语?|开栏的话|开栏语|编辑后记|记者手记|(?:相关|新闻|背景|延伸|知识)?链接|延伸阅读|新闻背景|"
    r"背景资料|名词解释|相关新闻|短评|评论|时评|社论|快评|图片新闻|图片报道|组图|小资料|数据链接|核心提示|内容提要|阅读提示|新闻提示|提要|导读|"
    r"附表|附图|附件|表)(?:[一二三四五六七八九十\d]{1,2}(?=[】：:\s]|$))?"
    r"(?P<close>[】〗］\]])?\s?(?:[：:]|$|(?<=[】〗］\]])|(?<=\s))"
)
"""Tells of what kind a piece is that stands beside the text."""
_LABEL_FIRST = frozenset("【〖［[编开记相新背延知链名短评时社快图组小数核内阅提导附表")
_OF_TABLE = ("附", "表")
_MAY_TELL_KIND = _LABEL_FIRST.union(MARKS, "〔")


def opens_note(text: str) -> bool:
    """Whether a line opens a note beside the text with what kind it is (编者按：…)."""
    return (
        text[0] in _LABEL_FIRST and _LABEL.match(text) is not None and not text.lstrip("【〖［[").startswith(_OF_TABLE)
    )


@lru_cache(maxsize=LINES_KEPT)
def heading_name(text: str) -> str:
    """A heading without the marks around it; empty if it only tells the kind of what follows (编者按, 附表)."""
    text = text[1:-1] if RUN_IN.fullmatch(text) or _IN_BRACKETS.fullmatch(text) else text.strip(MARKS)
    label = _LABEL.match(text) if text[:1] in _LABEL_FIRST else None
    if label is None:
        return text
    return "" if text.lstrip("【〖［[").startswith(_OF_TABLE) else text[label.end() :].strip(MARKS)


def opening_label(text: str) -> str:
    """The name of a piece beside the text on a line of its own, above a headline (记者手记　好园区要有好邻居)."""
    label, blank, _ = text.partition(" ")
    return box_name(label) if blank else ""


def tells_kind(text: str) -> bool:
    """Whether a heading has no name: it only tells the kind of what follows."""
    return text[0] in _MAY_TELL_KIND and not heading_name(text)


_BOX = late(r"(?:(?:相关|新闻|知识|数据)?链接|(?:记者|采访|编辑)[手后]记|名词解释|新闻背景|背景资料|延伸阅读|短评)$")
"""Names a piece beside the text that stands by itself."""


def box_name(text: str) -> str:
    """The name of a piece beside the text on a line of its own (■链接, 记者手记); empty if the line is none."""
    bare = text.strip(MARKS + "【】〖〗［］")
    return bare if _BOX.match(bare) else ""
