"""Where a text tells of firsts, ranks and titles: the span of each, in no order, some in another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from store.extract.honours import patterns as said
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

_SENTENCE_END = re.compile("[。！？；\n…]")
_CLAUSE_END = re.compile("[，。！？；\n…：—]")
_SPLIT = re.compile("、|(?<=[”》])[和及与](?=[“《])|[和及](?=[“国全省])|以及")
_ALONE = re.compile("(?:均|都|继续|仍|并|且|又|再次|分别|稳|长期|始终|一直|首次|成功|连续[^，]{1,4}年)*")
"""What may stand before a rank that does not say what is ranked."""
_COMPARED = late("(?:考核|考评|评估|评价|测评|排名|排行榜?|榜单)(?:[^，。；\n]{0,4}中|结果显示)$")
"""The end of a clause that says among whom: 在全国经开区综合考评中，."""
_MAX_CLAUSE, _MAX_SENTENCE, _SCOPE_REACH, _RANK_REACH = 80, 200, 14, 14
MIN_HONOUR = 4
"""The shortest honour has so many characters."""


class Span(NamedTuple):
    """Where an honour is told."""

    start: int
    end: int


def honour_spans(text: str, year: int | None) -> list[Span]:
    """All spans of `text` that tell of an honour; what is aimed at for a year after `year` is none."""
    spans = [
        *_firsts(text),
        *_ranks(text),
        *_moves(text),
        *_awards(text),
        *_listed(text),
        *_gaps(text),
        *_broken(text),
        *_few(text),
        *_known_as(text),
        *_styled(text),
        *_bestowed(text),
        *_commended(text),
        *_contests(text),
        *_spread(text),
    ]
    return [span for span in spans if not _to_come(text, span.start, year)]


def sentence_start(text: str, at: int) -> int:
    """Where the sentence around `at` begins."""
    low = max(0, at - _MAX_SENTENCE)
    for mark in _SENTENCE_END.finditer(text, low, at):
        low = mark.end()
    return low


def _to_come(text: str, start: int, year: int | None) -> bool:
    """Whether an earlier clause of the sentence says that what follows is aimed at or still to come."""
    for told in said.AIMED_BEFORE.finditer(text, sentence_start(text, start), _clause_start(text, start)):
        if told[1] is None or (int(told[1]) > year if year else "力争" in text[told.start() : start]):
            return True
    return False


def _clause_start(text: str, at: int) -> int:
    low = max(0, at - _MAX_CLAUSE)
    start = low
    for mark in _CLAUSE_END.finditer(text, low, at):
        start = mark.end()
    return start


def _clause_end(text: str, at: int) -> int:
    end = _CLAUSE_END.search(text, at, at + _MAX_CLAUSE)
    return end.start() if end else min(len(text), at + _MAX_CLAUSE)


def _firsts(text: str) -> Iterator[Span]:
    """全省首个……, 国内最大的……, ……处于国际领先水平."""
    for first in said.FIRST.finditer(text):
        begin = _clause_start(text, first.start())
        before = text[max(begin, first.start() - _SCOPE_REACH) : first.start()]
        scope = _scope(before)
        leads = first[0] in ("领跑", "领先") and said.WIDE.match(text, first.end()) is not None
        if scope is None and not leads and not _led_in(first[0], before):
            continue
        if said.AIMED.search(text, begin, first.start()) or said.BESIDE.search(text, first.end(), first.end() + 10):
            continue
        end = _clause_end(text, first.end())
        if leads or first[0] in ("率先", "领跑") or end - first.end() < 3 or first[0].startswith(("领先", "前", "首位")):
            yield Span(begin, end)
            continue
        stop = text.find("、", first.end(), end)
        if stop >= 0 and not said.FIRST.search(text, stop, stop + 8):
            end = stop
        yield Span(first.start() - (scope or 0), end)


def _scope(before: str) -> int | None:
    """How far before a first its scope begins; None if there is none."""
    for i in range(len(before)):
        if said.SCOPE.match(before, i):
            return len(before) - i
    return None


def _led_in(first: str, before: str) -> bool:
    named = first.startswith(("首", "第一", "唯一")) and first not in ("首次", "首发")
    return named and bool(said.LEADS_IN.search(before))


def _ranks(text: str) -> Iterator[Span]:
    """位居全国第3位, 跻身全国百强: with the clause before where that says what is ranked, and how far it rose."""
    for rank in said.RANK.finditer(text):
        begin = _clause_start(text, rank.start())
        ranked = said.RANKED.search(text, max(begin, rank.start() - _RANK_REACH), rank.start())
        if not ranked or said.AIMED.search(text, begin, rank.start()):
            continue
        if text[begin - 1 : begin] == "，":
            earlier = _clause_start(text, begin - 1)
            if _ALONE.fullmatch(text, begin, ranked.start()) or _COMPARED.search(text, earlier, begin - 1):
                begin = earlier
        end = _clause_end(text, rank.end())
        moved = said.MOVED.search(text, end + 1, _clause_end(text, end + 1)) if text[end : end + 1] == "，" else None
        yield Span(begin, moved.end() if moved else end)


def _moves(text: str) -> Iterator[Span]:
    """考核位次前移6位: the clause that says so."""
    for moved in said.MOVED.finditer(text):
        begin = _clause_start(text, moved.start())
        ranked = re.search("[位名]次|排名|考核|考评|评价|综合", text[begin : moved.start()])
        if ranked and not said.AIMED.search(text, begin, moved.start()):
            yield Span(begin, moved.end())


def _awards(text: str) -> Iterator[Span]:
    """The titles that an award verb governs, one by one."""
    for award in said.AWARD.finditer(text):
        begin, end = _clause_start(text, award.start()), _clause_end(text, award.end())
        if said.AIMED.search(text, begin, award.start()) or said.PRIZED.search(text, begin, award.start()):
            continue
        strong = said.STRONG_AWARD.search(award[0]) is not None
        titled = False
        at = award.end()
        for piece in _SPLIT.split(text[award.end() : end]):
            start = text.index(piece, at)
            at = start + len(piece)
            if not piece or said.COUNTED.search(piece):
                continue
            beside = said.BESIDE.search(piece)
            title = piece[: beside.start()] if beside else piece
            if title[-1:].isdigit():
                continue
            good = said.TITLE.search(title) and (strong or said.LEVEL.search(title))
            titled = titled or bool(good) or (strong and title.startswith("“"))
            if good or (titled and title.startswith("“")):
                yield Span(start + (piece[0] == "了"), start + len(title))


def _listed(text: str) -> Iterator[Span]:
    """公布……名单，某企业榜上有名: the title stands in the clause before."""
    for listed in said.LISTED.finditer(text):
        begin = _clause_start(text, listed.start())
        if text[begin - 1 : begin] != "，":
            continue
        earlier = _clause_start(text, begin - 1)
        published = said.PUBLISHED.search(text, earlier, begin - 1)
        if published and begin - 1 - published.end() >= MIN_HONOUR:
            yield Span(published.end(), begin - 1)


def _gaps(text: str) -> Iterator[Span]:
    """填补……空白, 打破……垄断, 刷新……纪录, ……零的突破."""
    for gap in said.GAP.finditer(text):
        begin, end = _clause_start(text, gap.start()), _clause_end(text, gap.end())
        if said.AIMED.search(text, begin, gap.start()):
            continue
        if gap[0].startswith("零"):
            yield Span(begin, end)
        elif said.GAP_OBJECT.search(text, gap.end(), end):
            yield Span(gap.start(), end)


def _broken(text: str) -> Iterator[Span]:
    """产值首破千亿元大关: the clause that says it."""
    for broken in said.BROKEN.finditer(text):
        begin = _clause_start(text, broken.start())
        if not said.AIMED.search(text, begin, broken.start()):
            yield Span(begin, _clause_end(text, broken.end()))


def _few(text: str) -> Iterator[Span]:
    """全市增长的两个开发区之一: from the scope to its end."""
    for few in said.ONE_OF.finditer(text) if "之一" in text else ():
        begin = _clause_start(text, few.start())
        scope = said.WIDE.search(text, begin, few.start())
        if scope and not said.AIMED.search(text, begin, scope.start()):
            yield Span(scope.start(), few.end())


def _known_as(text: str) -> Iterator[Span]:
    """园区里的“隐形冠军”, 被誉为“中国纽扣之都”: a title that no verb of award goes with."""
    for called in said.KNOWN_AS.finditer(text) if "”" in text else ():
        if not said.AIMED.search(text, _clause_start(text, called.start()), called.start()):
            yield Span(called.end(), text.index("”", called.end()) + 1)


def _styled(text: str) -> Iterator[Span]:
    """是国家级专精特新“小巨人”企业, 国家级单项冠军远岫锂业: a title by which somebody goes."""
    for title in said.STYLED.finditer(text):
        begin = _clause_start(text, title.start())
        if said.STYLES.search(text, begin - 1 if begin else 0, title.start()) and not (
            said.AIMED.search(text, begin, title.start()) or said.PRIZED.search(text, begin, title.start())
        ):
            yield Span(*title.span())


def _bestowed(text: str) -> Iterator[Span]:
    """“国家铜基新材料基地”花落园区: the words in quotation marks, where they are a title."""
    for done in said.BESTOWED.finditer(text) if "”" in text else ():
        close = text.rindex("”", 0, done.end())
        start = text.rfind("“", max(0, close - 40), close)
        if start >= 0 and said.TITLE.search(text, start, close) and close - start > MIN_HONOUR:
            if not said.AIMED.search(text, _clause_start(text, start), start):
                yield Span(start, close + 1)


def _commended(text: str) -> Iterator[Span]:
    """受到国务院通报表扬: the words to the end of the clause."""
    for told in said.COMMENDED.finditer(text):
        if not said.AIMED.search(text, _clause_start(text, told.start()), told.start()):
            yield Span(told.start(), _clause_end(text, told.end()))


def _contests(text: str) -> Iterator[Span]:
    """在全省竞标中拿到扶持资金: from 在 to the end of what was won."""
    for contest in said.CONTEST.finditer(text):
        begin = _clause_start(text, contest.start())
        start = text.rfind("在", begin, contest.start())
        if start >= 0 and not said.AIMED.search(text, begin, start):
            end = _clause_end(text, contest.end())
            yield Span(start, _clause_end(text, contest.end() + 1) if end == contest.end() else end)


def _spread(text: str) -> Iterator[Span]:
    """做法在全省推广: the clause that says so."""
    at = text.find("推广")
    while at >= 0:
        begin, end = _clause_start(text, at), _clause_end(text, at)
        way = re.search("经验|做法|模式|典型|案例", text[begin:at])
        if way and said.SPREAD.search(text, begin, at) and not said.AIMED.search(text, begin, at):
            yield Span(begin, end)
        at = text.find("推广", at + 2)
