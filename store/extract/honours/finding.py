"""Firsts, ranks and titles awarded, each with its span and whose it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from store.extract.honours import patterns as said
from store.records import Honour

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.extract.names import Names
    from store.records import Mention, Reading

_SENTENCE_END = re.compile("[。！？；\n…]")
_CLAUSE_END = re.compile("[，。！？；\n…：—]")
_SPLIT = re.compile("、|(?<=[”》])[和及与](?=[“《])|[和及](?=[“国全省])|以及")
_MAX_CLAUSE, _MAX_SENTENCE, _SCOPE_REACH, _RANK_REACH, _MIN_HONOUR = 80, 200, 14, 12, 4


class _Span(NamedTuple):
    start: int
    end: int


def find_honours(reading: Reading, names: Names) -> list[Honour]:
    """Honours of `reading` in the order of the text, none inside another."""
    text = reading.mended.text
    owners = [m for m in names.mentions if m.kind != "place"]
    starts = [m.start for m in owners]
    honours: list[Honour] = []
    for start, end in _outermost(
        [
            *_firsts(text),
            *_ranks(text),
            *_awards(text),
            *_listed(text),
            *_gaps(text),
            *_broken(text),
            *_few(text),
            *_known_as(text),
        ]
    ):
        start = _after_owner(text, start, end, owners, starts)
        if end - start >= _MIN_HONOUR:
            subject = _subject(text, start, owners, starts, names.park)
            honours.append(Honour(text[start:end], subject, start, end))
    return honours


def _outermost(spans: list[_Span]) -> list[_Span]:
    """Spans in order; of those that overlap the union."""
    kept: list[_Span] = []
    for span in sorted(set(spans), key=lambda s: (s.start, -s.end)):
        if kept and span.start < kept[-1].end:
            kept[-1] = _Span(kept[-1].start, max(span.end, kept[-1].end))
        else:
            kept.append(span)
    return kept


def _clause_start(text: str, at: int) -> int:
    low = max(0, at - _MAX_CLAUSE)
    start = low
    for mark in _CLAUSE_END.finditer(text, low, at):
        start = mark.end()
    return start


def _clause_end(text: str, at: int) -> int:
    end = _CLAUSE_END.search(text, at, at + _MAX_CLAUSE)
    return end.start() if end else min(len(text), at + _MAX_CLAUSE)


def _firsts(text: str) -> Iterator[_Span]:
    """全省首个……, 国内最大的……, ……处于国际领先水平."""
    for first in said.FIRST.finditer(text):
        begin = _clause_start(text, first.start())
        before = text[max(begin, first.start() - _SCOPE_REACH) : first.start()]
        scope = _scope(before)
        if (scope is None and not _led_in(first[0], before)) or said.AIMED.search(text, begin, first.start()):
            continue
        end = _clause_end(text, first.end())
        if first[0] in ("率先", "领跑") or end - first.end() < 3 or first[0].startswith(("领先", "前", "首位")):
            yield _Span(begin, end)
            continue
        stop = text.find("、", first.end(), end)
        if stop >= 0 and not said.FIRST.search(text, stop, stop + 8):
            end = stop
        yield _Span(first.start() - (scope or 0), end)


def _scope(before: str) -> int | None:
    """How far before a first its scope begins; None if there is none."""
    best = None
    for i in range(len(before)):
        if said.SCOPE.match(before, i):
            best = len(before) - i
            break
    return best


def _led_in(first: str, before: str) -> bool:
    return first.startswith(("首", "第一", "唯一")) and bool(said.LEADS_IN.search(before))


def _ranks(text: str) -> Iterator[_Span]:
    """位居全国第3位, 跻身全国百强: with the clause before where that says what is ranked."""
    for rank in said.RANK.finditer(text):
        begin = _clause_start(text, rank.start())
        ranked = said.RANKED.search(text, max(begin, rank.start() - _RANK_REACH), rank.start())
        if not ranked or said.AIMED.search(text, begin, rank.start()):
            continue
        if ranked.start() - begin < 3 and text[begin - 1 : begin] == "，":
            begin = _clause_start(text, begin - 1)
        yield _Span(begin, _clause_end(text, rank.end()))


def _awards(text: str) -> Iterator[_Span]:
    """The titles that an award verb governs, one by one."""
    for award in said.AWARD.finditer(text):
        end = _clause_end(text, award.end())
        begin = _clause_start(text, award.start())
        if said.AIMED.search(text, begin, award.start()):
            continue
        strong = said.STRONG_AWARD.search(award[0]) is not None
        titled = False
        at = award.end()
        for piece in _SPLIT.split(text[award.end() : end]):
            start = text.index(piece, at)
            at = start + len(piece)
            if not piece or said.COUNTED.search(piece):
                continue
            good = said.TITLE.search(piece) and (strong or said.LEVEL.search(piece))
            titled = titled or bool(good) or (strong and piece.startswith("“"))
            if good or (titled and piece.startswith("“")):
                yield _Span(start + (piece[0] == "了"), at)


def _listed(text: str) -> Iterator[_Span]:
    """公布……名单，某企业榜上有名: the title stands in the clause before."""
    for listed in said.LISTED.finditer(text):
        begin = _clause_start(text, listed.start())
        if text[begin - 1 : begin] != "，":
            continue
        earlier = _clause_start(text, begin - 1)
        published = said.PUBLISHED.search(text, earlier, begin - 1)
        if published and begin - 1 - published.end() >= _MIN_HONOUR:
            yield _Span(published.end(), begin - 1)


def _gaps(text: str) -> Iterator[_Span]:
    """填补……空白, 打破……垄断, ……零的突破."""
    for gap in said.GAP.finditer(text) if any(first in text for first in said.GAP_STARTS) else ():
        begin, end = _clause_start(text, gap.start()), _clause_end(text, gap.end())
        if gap[0].startswith("零"):
            yield _Span(begin, end)
        elif re.search("空白|垄断|纪录|记录", text[gap.end() : end]):
            yield _Span(gap.start(), end)


def _broken(text: str) -> Iterator[_Span]:
    """产值首破千亿元大关: the clause that says it."""
    for broken in said.BROKEN.finditer(text):
        begin = _clause_start(text, broken.start())
        if not said.AIMED.search(text, begin, broken.start()):
            yield _Span(begin, _clause_end(text, broken.end()))


def _few(text: str) -> Iterator[_Span]:
    """全市增长的两个开发区之一: from the scope to its end."""
    for few in said.ONE_OF.finditer(text) if "之一" in text else ():
        begin = _clause_start(text, few.start())
        scope = said.WIDE.search(text, begin, few.start())
        if scope and not said.AIMED.search(text, begin, scope.start()):
            yield _Span(scope.start(), few.end())


def _known_as(text: str) -> Iterator[_Span]:
    """园区里的“隐形冠军”: a title that no verb of award goes with."""
    for called in said.KNOWN_AS.finditer(text) if said.CALLED.search(text) else ():
        if not said.AIMED.search(text, _clause_start(text, called.start()), called.start()):
            yield _Span(called.end(), text.index("”", called.end()) + 1)


def _after_owner(text: str, start: int, end: int, owners: list[Mention], starts: list[int]) -> int:
    """A span that opens with its owner's name begins after it."""
    i = bisect_right(starts, start) - 1
    if i >= 0 and owners[i].start == start and owners[i].end < end - _MIN_HONOUR:
        listed = text[owners[i].end] in "、和与及等"
        return start if listed else owners[i].end
    return start


def _subject(text: str, start: int, owners: list[Mention], starts: list[int], park: str | None) -> str | None:
    """Whose it is: the company or park named last before it in the sentence, else the article's park."""
    low = max(0, start - _MAX_SENTENCE)
    for mark in _SENTENCE_END.finditer(text, low, start):
        low = mark.end()
    i = bisect_right(starts, start) - 1
    return owners[i].name if i >= 0 and owners[i].start >= low else park
