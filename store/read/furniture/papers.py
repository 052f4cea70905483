"""Names of papers, as they stand beside the date of a page."""

from __future__ import annotations

from string import ascii_uppercase

from store.knowledge_words import either
from store.late import late

PAPER = late(
    lambda: rf"(?<!\S)[^\x00-\x7f\W]{{1,4}}报(?!\S)|[^\x00-\x7f\W]{{0,8}}{either('paper_kinds')}(?:社)?(?:出版)?",
    "报 刊 報",
)
SPREAD_PAPER = late(r"(?<!\S)(?:[^\x00-\x7f\W][ \u3000]){2,7}报(?!\S)", "报")
"""The name of a paper whose characters are set apart."""
_PAPER_SIZE = 12
_LOCAL_PAPER_SIZE = 6
_PAPER_ENDS = ("报", "刊", "報")
_EDITION = late(
    r"\s*(?:(?:数字|电子)报纸?|(?:数字|电子|农村|城市|海外|地方|周末)版)$|(?<=报)\s+[^\x00-\x7f\W][^\s，。：“”]{2,14}(?:特刊|专刊|专版|周刊)$",
    "报 版 刊",
)
"""Behind the name of a paper: which edition of it the page is from."""
LONG_PAPER = late(r"(?<!\S)[^\x00-\x7f\W]{4,10}[报報](?!\S)", "报 報")
"""The name of a trade paper, beside the date."""
_NO_PAPER = frozenset("捷喜汇回申填情海快年")
"""Stands before 报 in words that end headlines (捷报, 喜报, 申报)."""
PAPER_APART = late(lambda: rf"(?:{PAPER.pattern})(?=\s)")
LATIN_NAME = late(r"[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)*|[上下]一[版期篇]", f"{' '.join(ascii_uppercase)} 一版 一期 一篇")
"""The name of a paper in Latin letters, and what leads to the next page on the web."""


def is_latin_name(text: str) -> bool:
    """Whether a line is a name in Latin letters, all of them or the first of each word large (LINYUE DAILY)."""
    return text.isascii() and text[0].isupper() and LATIN_NAME.fullmatch(text) is not None


def is_paper_name(text: str) -> bool:
    """Whether a line is the name of a paper."""
    name = _EDITION.sub("", text)
    return len(name) <= _PAPER_SIZE and name[-1:] in _PAPER_ENDS and PAPER.fullmatch(name) is not None


def names_local_paper(text: str) -> bool:
    """Whether a line above the date is the name of a county's paper without 报 (今日青屏)."""
    return text.startswith("今日") and len(text) <= _LOCAL_PAPER_SIZE and text.isalpha()


def names_trade_paper(text: str) -> bool:
    """Whether a line beside date, page or editors is the name of a paper of any kind (青屏园区报)."""
    return text[-1] in "报報" and text[-2:-1] not in _NO_PAPER and LONG_PAPER.fullmatch(text) is not None
