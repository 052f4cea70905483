"""Words by which the lines of a headline tell what they are: lists of `seeds/headlines.toml`."""

from __future__ import annotations

from functools import lru_cache

from store.knowledge_words import each_of, either, holds_any, holds_word_of
from store.late import late
from store.read.lines.characters import LINES_KEPT

_HOW = late(r"(?:是|怎[么样]|如何)[^，、：]{1,8}的$", "的")
_LEAST_REPORT = 8
_VISITS = ("调研", "考察", "视察", "检查", "办公")
_VISITED = late(rf"(?:到|在|赴|来|走进)[^，]{{2,12}}(?:{'|'.join(_VISITS)})$", _VISITS)
"""Tells who went where: an occasion as well."""
_MADE_KNOWN = late(r"[^，]{2,8}(?:公布|发布|通报|批复)", "公布 发布 通报 批复")
"""Tells who made known what: the same."""
_LOOKS = late(r"看.{2,12}(?:如何|怎样|怎么)", "如何 怎样 怎么")
"""Begins a deck that says what is told of how (看某园区如何转型)."""
_WALKS = late(lambda: rf"(?:走进|走近)[^，：\s\d]{{2,16}}(?:{either('park_kinds')}|基地)$", "走进 走近")
"""Says which park the report is from."""


def tells_how(text: str) -> bool:
    """Whether a line tells how or by whom something came about: its last 的 asks for no noun (钢城是怎样炼成的)."""
    return text[-1] == "的" and _HOW.search(text) is not None


def ends_document(text: str) -> bool:
    """Whether a line ends as the name of a document does."""
    return text.endswith(each_of("document_ends"))


def begins_wide(text: str) -> bool:
    """Whether a line begins with what more than one park has part in."""
    if text[0] == "第" and any(mark in text[2:5] for mark in "届批期"):
        return True
    return text.startswith(each_of("wide_openings"))


@lru_cache(maxsize=LINES_KEPT)
def tells_event(text: str) -> bool:
    """Whether a line says that something happened."""
    return text.endswith(each_of("happened_ends")) or holds_word_of(text, "happened_words")


def tells_report(text: str) -> bool:
    """Whether a line says what kind of report it stands over."""
    at_end = len(text) >= _LEAST_REPORT and text.endswith(each_of("report_ends"))
    if at_end or text.startswith(each_of("report_openings")):
        return True
    return text[0] in "看走" and (_LOOKS.match(text) is not None or _WALKS.match(text) is not None)


def tells_occasion(text: str) -> bool:
    """Whether a line tells what was held or made known."""
    if text.endswith(each_of("occasion_ends")) or _MADE_KNOWN.match(text) is not None:
        return True
    return text.endswith(_VISITS) and _VISITED.search(text) is not None


def tells_anniversary(text: str) -> bool:
    """Whether a line tells how many years ago something began (某新区获批十周年)."""
    return text.endswith(each_of("anniversary_ends"))


def tells_speaker(text: str) -> bool:
    """Whether a line tells who said the title."""
    return text.endswith(each_of("said_ends"))


def asks(text: str) -> bool:
    """Whether a line asks something."""
    return holds_any(text, each_of("asking_words"))
