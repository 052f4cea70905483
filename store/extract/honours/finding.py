"""Firsts, ranks and titles awarded, each with its span and whose it is."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from store.extract.honours.clauses import MIN_HONOUR, Span, sentence_start
from store.extract.honours.spans import honour_spans
from store.extract.text.wide import narrow
from store.late import late
from store.records import Honour

if TYPE_CHECKING:
    from store.extract.names import Names
    from store.records import Mention, Reading

_SPEAKER = late("(?:公司|该?企业|该厂|集团|我们|其)(?!家|名|个|户)")
"""Who stands for the company that the paragraph spoke of last."""
_COMPANY = late("[，。“；的由\n](?:公司|该公司|这家(?:公司|企业)|该厂)(?!家|名|个|户)")
"""The same of the company that an earlier paragraph spoke of."""
_PARK = late("园区|开发区|全[区园县市]|高新区|经开区|基地|综保区|新区|我们|我[县市区]")
"""Who stands for the park."""
_CLOSED = late("[）)]")
_AS = "作为"
_LAST = 12
"""Of the names before, so many of the last are looked at."""


class _Owners(NamedTuple):
    """The parks and companies that a text names, in order, and where each begins."""

    mentions: list[Mention]
    starts: list[int]
    park: str | None
    """The article's own."""


def find_honours(reading: Reading, names: Names) -> list[Honour]:
    """Honours of `reading` in the order of the text, none inside another."""
    printed = reading.mended.text
    text = narrow(printed)
    mentions = [m for m in names.mentions if m.kind != "place"]
    owners = _Owners(mentions, [m.start for m in mentions], names.park)
    honours: list[Honour] = []
    for span in _outermost(honour_spans(text, _year(reading))):
        start = _after_owner(text, span, owners)
        if span.end - start >= MIN_HONOUR:
            honours.append(Honour(printed[start : span.end], _subject(text, start, span.end, owners), start, span.end))
    return honours


def _year(reading: Reading) -> int | None:
    date = reading.masthead.date
    return int(date[:4]) if date and date[:4].isdigit() else reading.year_inferred


def _outermost(spans: list[Span]) -> list[Span]:
    """Spans in order; of those that overlap the union."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda s: (s.start, -s.end)):
        if kept and span.start < kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(span.end, kept[-1].end))
        else:
            kept.append(span)
    return kept


def _after_owner(text: str, span: Span, owners: _Owners) -> int:
    """A span that opens with its owner's name begins after it."""
    i = bisect_right(owners.starts, span.start) - 1
    if i >= 0 and owners.starts[i] == span.start and owners.mentions[i].end < span.end - MIN_HONOUR:
        after = owners.mentions[i].end
        if text[after] in "（(":
            closed = _CLOSED.search(text, after, span.end)  # …开发区（以下简称“…”）综合排名第92位
            after = closed.end() if closed and closed.end() < span.end - MIN_HONOUR else after
        return span.start if text[after] in "、和与及等" else after
    return span.start


def _subject(text: str, start: int, end: int, owners: _Owners) -> str | None:
    """Whose it is: the company or park named last before it in the sentence, else the one the paragraph speaks of.

    Of 作为……，某企业 it is who follows; where nobody is named, it is the article's park.
    """
    low = sentence_start(text, start)
    i = bisect_right(owners.starts, start) - 1
    if text.endswith(_AS, low, start):
        after = i + 1 < len(owners.mentions) and owners.mentions[i + 1]
        if after and after.start <= end + 1:
            return after.name
    while i >= 0 and owners.mentions[i].end > start:
        i -= 1  # the title itself, read as a name (国家火炬计划特色产业基地)
    if i >= 0 and owners.starts[i] >= low:
        return owners.mentions[i].name
    return _of_paragraph(text, low, start, owners.mentions[: i + 1]) or owners.park


def _of_paragraph(text: str, sentence: int, start: int, before: list[Mention]) -> str | None:
    """The company that a paragraph speaks of where its sentence names none, or speaks of no park; else the park."""
    block = text.rfind("\n", 0, start) + 1
    told = [mention for mention in before[-_LAST:] if mention.start >= block]
    if _SPEAKER.search(text, sentence, start):
        known = before[-_LAST:] if _COMPANY.search(text, max(0, sentence - 1), start) else told
        return next((mention.name for mention in reversed(known) if mention.kind == "company"), None)
    if not told or _PARK.search(text, sentence, start):
        return None
    return told[-1].name
