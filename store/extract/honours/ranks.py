"""Firsts and ranks: what nobody had before, who stands where among others, what was filled, broken or won."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.extract.honours import patterns as said
from store.extract.honours.aims import is_aimed_at
from store.extract.honours.clauses import MIN_HONOUR, Span, clause_end, clause_start, sentence_start
from store.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.extract.honours.words import HonourWords

_ALONE = late("(?:均|都|继续|仍|并|且|又|再次|分别|稳|长期|始终|一直|首次|成功|连续[^，]{1,4}年)*")
"""What may stand before a rank that does not say what is ranked."""
_COMPARED = late("(?:考核|考评|评估|评价|测评|排名|排行榜?|榜单)(?:[^，。；\n]{0,4}中|结果显示)$")
"""The end of a clause that says among whom: 在全国经开区综合考评中，."""
_LEADS = ("领跑", "领先", "率先")
_SCOPE_REACH, _RANK_REACH, _OWN_REACH = 14, 14, 4
_OF_RANK = late("[位名]次|排名|考核|考评|评价|综合|测评|评估|榜")
_ONE_OF, _CROWNS, _FROM_BELOW = "之一", "连头国", "倒数"
_BECOMES = ("成为", "是", "系")
_KINDS = tuple("基地 企业 园区 开发区 公司 制造商 供应商 生产商 集群 市场 集散地 产区".split())  # noqa: SIM905
"""What somebody is the most of in a place: 成为青屏最大的外贸企业."""
_WAY = late("经验|做法|模式|典型|案例|举措|创新|成果")


def firsts(text: str, words: HonourWords) -> Iterator[Span]:
    """全省首个……, 国内最大的……, ……处于国际领先水平."""
    for first in said.FIRST.finditer(text):
        if text.endswith(_FROM_BELOW, 0, first.start()):
            continue
        begin = clause_start(text, first.start())
        before = text[max(begin, first.start() - _SCOPE_REACH) : first.start()]
        scope = _scope(words, before, text[first.start() : first.end() + _OWN_REACH])
        most = first[0] == "最大" and _is_most_of_kind(text, begin, first.start(), first.end())
        leads = (
            first[0] in _LEADS and words.wide.match(text, first.end() + text.startswith("在", first.end())) is not None
        )
        if scope is None and not leads and not most and not _led_in(first[0], before, text[begin : first.start()]):
            continue
        if is_aimed_at(text, begin, first.start(), unless_set_up=first[0].startswith("首")):
            continue
        stop = clause_end(text, first.end())
        if said.BESIDE.search(text, first.end(), min(stop, first.end() + 10)):
            continue
        end = _noun_end(text, first.end(), stop)
        if first[0].startswith(("首批", "第一批", "首台")) and said.BATCH.search(text, first.end(), end):
            continue
        if (
            leads
            or first[0] in ("率先", "领跑")
            or end - first.end() < 3
            or first[0].startswith(("领先", "前", "首位"))
        ):
            yield Span(begin, end)
            continue
        stop = text.find("、", first.end(), end)
        if stop >= 0 and not said.FIRST.search(text, stop, stop + 8):
            end = stop
        yield Span(first.start() - (scope or 0), end)


def _is_most_of_kind(text: str, begin: int, start: int, end: int) -> bool:
    """Whether `[start, end)` says of somebody that he is the most of his kind in a place: 成为青屏|最大|的外贸企业."""
    clause = text[begin:start]
    said_of = max(clause.rfind(word) + len(word) if word in clause else 0 for word in _BECOMES)
    place = clause[said_of:]
    kind = text[end : clause_end(text, end)].removeprefix("的")
    return (
        said_of > 0 and 2 <= len(place) <= 8 and place.isalpha() and "的" not in place + kind and kind.endswith(_KINDS)
    )


def _scope(words: HonourWords, before: str, first: str) -> int | None:
    """How far before a first its scope begins; None if there is none. A park is the scope of few firsts: 园区首家……."""
    scope = words.scope.search(before) or (said.OWN_FIRST.match(first) and said.OWN_SCOPE.search(before))
    return len(before) - scope.start() if scope else None


def _noun_end(text: str, start: int, end: int) -> int:
    """Where a thing that is the first of its kind ends before what is told of it: 全国首条……生产线|在园区投产."""
    told = said.DONE_WITH.search(text, min(start + MIN_HONOUR, end), end)
    if told is None or text.find("的", told.start(), end) >= 0:
        return end
    quoted = text.count("“", start, told.start()) > text.count("”", start, told.start())  # 率先推行“拿地即开工”
    return end if quoted else told.start()


def _led_in(first: str, before: str, clause: str) -> bool:
    named = first.startswith(("首", "第一", "唯一")) and first not in ("首次", "首发")
    if named and said.LEADS_IN.search(before):
        return True
    return first[0] == "第" and "继" in clause and said.PASSED_BY.search(clause) is not None


def ranks(text: str, words: HonourWords) -> Iterator[Span]:
    """位居全国第3位, 跻身全国百强: with the clause before where that says what is ranked, and how far it rose."""
    for rank in said.RANK.finditer(text):
        if text.endswith(_FROM_BELOW, 0, rank.start()):
            continue
        begin = clause_start(text, rank.start())
        ranked = words.ranked.search(text, max(begin, rank.start() - _RANK_REACH), rank.start())
        if not ranked or is_aimed_at(text, begin, rank.start()) or said.PAID_FOR.match(text, rank.end()):
            continue
        if text[begin - 1 : begin] == "，":
            earlier = clause_start(text, begin - 1)
            if _ALONE.fullmatch(text, begin, ranked.start()) or _COMPARED.search(text, earlier, begin - 1):
                begin = earlier
                if is_aimed_at(text, begin, rank.start()):
                    continue  # 力争到2020年产值达到2500亿元，进入全国前60名
        end = clause_end(text, rank.end())
        moved = said.MOVED.search(text, end + 1, clause_end(text, end + 1)) if text[end : end + 1] == "，" else None
        yield Span(begin, moved.end() if moved else end)


def paired(text: str) -> Iterator[Span]:
    """两个园区分列全市一、二位: the clause that says it."""
    for pair in said.PAIRED.finditer(text):
        begin = clause_start(text, pair.start())
        if not is_aimed_at(text, begin, pair.start()):
            yield Span(begin, clause_end(text, pair.end()))


def moves(text: str) -> Iterator[Span]:
    """考核位次前移6位: the clause that says so."""
    for moved in said.MOVED.finditer(text):
        begin = clause_start(text, moved.start())
        ranked = _OF_RANK.search(text, sentence_start(text, begin), moved.start())
        if ranked and not is_aimed_at(text, begin, moved.start()):
            yield Span(begin, moved.end())


def gaps(text: str) -> Iterator[Span]:
    """填补……空白, 打破……垄断, 刷新……纪录, ……零的突破."""
    for gap in said.GAP.finditer(text):
        begin, end = clause_start(text, gap.start()), clause_end(text, gap.end())
        if is_aimed_at(text, begin, gap.start()):
            continue
        if gap[0].startswith("零"):
            yield Span(begin, end)
        elif said.GAP_OBJECT.search(text, gap.end(), end):
            yield Span(gap.start(), end)


def broken(text: str) -> Iterator[Span]:
    """产值首破千亿元大关: the clause that says it."""
    for broken in said.BROKEN.finditer(text):
        begin = clause_start(text, broken.start())
        if not is_aimed_at(text, begin, broken.start()):
            yield Span(begin, clause_end(text, broken.end()))


def crowned(text: str, words: HonourWords) -> Iterator[Span]:
    """夺得三连冠, 坐上全省头把交椅, 在全国首屈一指: the clause that says it."""
    for crown in said.CROWNED.finditer(text):
        begin = clause_start(text, crown.start())
        if crown[0][0] not in _CROWNS and not words.wide.search(text, sentence_start(text, begin), crown.start()):
            continue  # 首屈一指 tells a rank where the sentence says among whom
        if not is_aimed_at(text, begin, crown.start()):
            yield Span(begin, clause_end(text, crown.end()))


def few(text: str, words: HonourWords) -> Iterator[Span]:
    """全市增长的两个开发区之一: from the scope to its end."""
    end = text.find(_ONE_OF) + len(_ONE_OF)
    while end >= len(_ONE_OF):
        begin = clause_start(text, end)
        few = said.ONE_OF.search(text, begin, end)
        scope = words.wide.search(text, begin, few.start()) if few else None
        if scope and not is_aimed_at(text, begin, scope.start()):
            yield Span(scope.start(), end)
        end = text.find(_ONE_OF, end) + len(_ONE_OF)


def contests(text: str) -> Iterator[Span]:
    """在全省竞标中拿到扶持资金: from 在 to the end of what was won."""
    for contest in said.CONTEST.finditer(text):
        begin = clause_start(text, contest.start())
        start = text.rfind("在", begin, contest.start())
        if start >= 0 and not is_aimed_at(text, begin, start):
            end = clause_end(text, contest.end())
            yield Span(start, clause_end(text, contest.end() + 1) if end == contest.end() else end)


def spread(text: str) -> Iterator[Span]:
    """做法在全省推广: the clause that says so."""
    for told in said.SPREADING.finditer(text):
        at = told.start()
        begin = clause_start(text, at)
        way = _WAY.search(text, sentence_start(text, begin), at)
        if way and said.SPREAD.search(text, begin, at) and not is_aimed_at(text, begin, at):
            yield Span(begin, clause_end(text, at))
