"""Titles: what was awarded, by what name somebody goes, who was commended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.honours import patterns as said
from store.extract.honours.aims import is_aimed_at, is_paid_for
from store.extract.honours.clauses import MIN_HONOUR, Span, clause_end, clause_start
from store.late import late

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from store.extract.honours.words import HonourWords

_PRIZE = ("奖", "称号")
_SPLIT = late("、|(?<=”)(?=“)|(?<=[”》])[和及与](?=[“《])|[和及](?=[“国全省])|以及", "、 ” 和 及 与")


def awards(text: str, words: HonourWords) -> Iterator[Span]:
    """The titles that an award verb governs, one by one."""
    for award in words.award.finditer(text):
        end = clause_end(text, award.end())
        if not words.title.search(text, award.end(), end) and text.find("“", award.end(), end) < 0:
            continue
        begin = clause_start(text, award.start())
        if not (is_aimed_at(text, begin, award.start()) or is_paid_for(text, begin, award.start())):
            yield from _awarded(text, words, award, end)


def _awarded(text: str, words: HonourWords, award: re.Match[str], end: int) -> Iterator[Span]:
    """The titles between a verb of award and the end of its clause."""
    strong = said.STRONG_AWARD.search(award[0]) is not None
    titled = False
    at = award.end()
    for piece in _SPLIT.split(text[award.end() : end]):
        start = text.index(piece, at)
        at = start + len(piece)
        beside = said.BESIDE.search(piece) or said.AND_SO_ON.search(piece)
        if not piece or (said.COUNTED.search(piece) and not (beside and piece[beside.start()] == "等")):
            continue
        title = piece[: beside.start()] if beside else piece
        if title[-1:].isdigit():
            continue
        good = words.title.search(title) and (strong or said.LEVEL.search(title) or title.endswith(_PRIZE))
        named = title.removeprefix("了").startswith("“")
        high = strong and title.endswith("”") and said.LEVEL.match(title) is not None  # 全国“工人先锋号”
        titled = titled or bool(good) or (strong and named)
        if good or high or (titled and named):
            short = len(title) < MIN_HONOUR and at == award.end() + len(piece)
            yield Span(award.start() if short else start + (piece[0] == "了"), start + len(title))


def listed(text: str) -> Iterator[Span]:
    """公布……名单，某企业榜上有名: the title stands in the clause before."""
    for listed in said.LISTED.finditer(text) if any(sign in text for sign in said.PUBLISHING) else ():
        begin = clause_start(text, listed.start())
        if text[begin - 1 : begin] != "，":
            continue
        earlier = clause_start(text, begin - 1)
        published = said.PUBLISHED.search(text, earlier, begin - 1)
        if published and begin - 1 - published.end() >= MIN_HONOUR:
            yield Span(published.end(), begin - 1)


def known_as(text: str, words: HonourWords) -> Iterator[Span]:
    """园区里的“隐形冠军”, 被誉为“中国纽扣之都”: a title that no verb of award goes with."""
    for called in words.known_as.finditer(text) if "”" in text else ():
        start, end = called.span()
        begin = clause_start(text, start)
        if called["title"] and not said.CALLED.search(text, begin, start):
            continue
        if not is_aimed_at(text, begin, start):
            yield Span(start, end)


def styled(text: str, words: HonourWords) -> Iterator[Span]:
    """是国家级专精特新“小巨人”企业, 国家级单项冠军远岫锂业: a title by which somebody goes."""
    for title in words.styled.finditer(text):
        begin = clause_start(text, title.start())
        styles = said.IS if title["kind"] else said.STYLES
        if styles.search(text, begin - 1 if begin else 0, title.start()) and not (
            is_aimed_at(text, begin, title.start()) or is_paid_for(text, begin, title.start())
        ):
            yield Span(*title.span())


def bestowed(text: str, words: HonourWords) -> Iterator[Span]:
    """“国家铜基新材料基地”花落园区: the words in quotation marks, where they are a title."""
    for done in words.bestowed.finditer(text) if "”" in text else ():
        close = done.start()
        start = text.rfind("“", max(0, close - 40), close)
        whole = start >= 0 and close - start > MIN_HONOUR and not {"\n", "”"} & set(text[start:close])
        if whole and words.title.search(text, start, close) and not is_aimed_at(text, clause_start(text, start), start):
            yield Span(start, close + 1)


def commended(text: str) -> Iterator[Span]:
    """受到国务院通报表扬: the words to the end of the clause."""
    for told in said.COMMENDED.finditer(text) if any(sign in text for sign in said.COMMENDING) else ():
        if not is_aimed_at(text, clause_start(text, told.start()), told.start()):
            yield Span(told.start(), clause_end(text, told.end()))
