"""Who edited, proof-read or laid out the page, as its desks are named in a line."""

from __future__ import annotations

import re

from store.knowledge_words import either, holds_word_of
from store.late import late
from store.read.lines.around import Furniture

_PERSON = r"(?![一二三四五六七八九十]{1,3}版)[^\x00-\x7f\W](?:[^\x00-\x7f\W]{1,3}|\s[^\x00-\x7f\W])(?![^\x00-\x7f\W])"
_PAPER = r"[^\x00-\x7f\W]{1,4}报(?![^\x00-\x7f\W])"
"""The name of the paper, which stands behind the editors as often as before them."""
_EDITOR = late(lambda: _pattern(either("editor_desks")))


def _pattern(desk: str) -> str:
    """Who did what for the page (责任编辑：甲乙 丙丁)."""
    address = "电话|热线|电子邮箱|电子信箱|邮箱|电邮|传真|投稿|联系|新闻"
    between = rf"(?:\s*[、，,/／]\s*|\s{{1,3}})(?!{desk}|{address}|{_PAPER})"
    return (
        rf"(?:[一二三四五六七八九十]版)?(?P<desk>{desk}{{1,2}})\s*[:：/／丨｜│|]?\s*"
        rf"(?P<names>(?!{desk}){_PERSON}(?:{between}{_PERSON})*)"
    )


def take_editors(found: Furniture, rest: str) -> str:
    """The rest of a line without the editors, who are kept in `found`."""
    if not holds_word_of(rest, "editor_desks"):
        return rest

    def take(match: re.Match[str]) -> str:
        first = match.start()
        if match.start("names") == match.end("desk") and rest[max(0, first - 1) : first].isalpha():
            return match[0]  # 顶层设计先行
        names = re.sub(r"\s*[、，,/／]\s*|(?<=\S\S)\s+", "、", match["names"].strip())
        found.editors[match["desk"]] = names.replace("\u3000", " ")
        return " "

    return _EDITOR.sub(take, rest)
